"""A book that is open for questions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from ..model import Claim
from ..store.db import open_book as open_file
from ..store.fetch import Reader
from .accounts import Disagreement, disagreements
from .actors import Who
from .compare import Property, compare, compare_books
from .graph import Reach, neighbours, path
from .members import Belonging, alliances, members
from .names import Match, find
from .profile import MOST, Profile, profile
from .query import Query, numbers
from .search import Found, search
from .ties import Tie, predicates, ties
from .times import Period, period
from .together import Shared, together


class Book:
    """A book of claims to ask; nothing in it is ever changed by a question.

    Everybody is named by a name in any script, or by an id (`a:…`). Dates are words: 2006, 2006-10-07, 7 October 2006.
    Every answer has the claims behind it. Raises NothingFound for a name nobody has, UsageProblem for one of several.
    """

    def __init__(self, path: str | Path | sqlite3.Connection) -> None:
        self.db = path if isinstance(path, sqlite3.Connection) else open_file(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    def match(self, name: str) -> Match:
        """Return who is meant by a name, and by which of their names they were found."""
        return find(self.db, name)

    def find(self, name: str) -> Who:
        """Return who is meant by a name."""
        return find(self.db, name).who

    def members(self, alliance: str, on: str = "", status: str = "") -> list[Belonging]:
        """Return who belonged to an alliance: yes, possibly, no or not recorded, on a day or at any time."""
        return members(self.db, self.find(alliance), _day(on), status)

    def alliances(self, member: str, on: str = "", status: str = "") -> list[Belonging]:
        """Return the alliances that an actor belonged to, on a day or at any time."""
        return alliances(self.db, self.find(member), _day(on), status)

    def ties(self, name: str, kinds: Sequence[str] = (), since: str = "", until: str = "") -> list[Tie]:
        """Return the ties of an actor; `kinds` are predicates, or alliance, opposition, support, wing …"""
        within = Query(since=since, until=until).within
        return ties(self.db, self.find(name), kinds, within)

    def neighbours(self, name: str, depth: int = 1, kinds: Sequence[str] = ()) -> Reach:
        """Return who is within so many ties of an actor."""
        return neighbours(self.db, self.find(name), predicates(kinds), depth)

    def path(self, a: str, b: str, kinds: Sequence[str] = ()) -> Reach:
        """Return one of the shortest ways from one actor to another."""
        return path(self.db, self.find(a), self.find(b), predicates(kinds))

    def together(self, a: str, b: str) -> list[Shared]:
        """Return what two actors share: alliances, sides of events, ties between them."""
        return together(self.db, self.find(a), self.find(b))

    def claims(self, query: Query | None = None, most: int = 1000, after: int = 0) -> list[Claim]:
        """Return the claims that fit a query, in the order of reading."""
        return Reader(self.db).claims(numbers(self.db, query or Query(), most, after))

    def search(self, words: str, most: int = 20) -> list[Found]:
        """Return names and sentences with these words, in any script."""
        return search(self.db, words, most)

    def disagreements(self, name: str = "", kinds: Sequence[str] = ()) -> Iterator[Disagreement]:
        """Yield where accounts differ, about an actor or in the whole book."""
        return disagreements(self.db, self.find(name) if name else None, kinds)

    def compare(self, a: str, b: str) -> list[Property]:
        """Return two actors side by side."""
        return compare(self.db, self.find(a), self.find(b))

    def differences(self, other: Book, *, same: bool = False) -> Iterator[Property]:
        """Yield how this book and another differ."""
        return compare_books(self.db, other.db, same=same)

    def profile(self, name: str, most: int = MOST, *, quotes: bool = False) -> Profile:
        """Return what the book says of an actor, and what it does not record; `quotes` adds the words of each claim."""
        return profile(self.db, self.find(name), most, quotes=quotes)


def open_book(path: str | Path) -> Book:
    """Open a book for questions; raises MissingInput where there is none, BookProblem where it cannot be used."""
    return Book(path)


def _day(words: str) -> Period | None:
    return period(words) if words else None
