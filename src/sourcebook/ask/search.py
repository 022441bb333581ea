"""Words looked for in names and in sentences, in any script."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import NothingFound, UsageProblem
from ..model import Actor, Citation, Passage, When
from ..resolve.names import fold
from ..store.fetch import Reader
from ..store.sentences import numbered
from .actors import FIRST_ROWS, Who
from .names import NEAR, Match, matches


@dataclass(frozen=True, slots=True)
class Found:
    """A name of an actor, or a sentence (`actor` is None) with where it stands and the claims that lie in it.

    `named`, `dates` and `citations` are what a sentence has of them, whether or not a rule read it.
    """

    actor: Who | None
    text: str
    how: str
    document: str = ""
    revision: str = ""
    start: int = 0
    end: int = 0
    section: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    named: tuple[Actor, ...] = ()
    dates: tuple[When, ...] = ()
    citations: tuple[Citation, ...] = ()


_PASSAGES = """SELECT p.id FROM
 (SELECT rowid AS id FROM passages_text WHERE passages_text MATCH ? LIMIT ?) t
 CROSS JOIN passages p ON p.id = t.id CROSS JOIN revisions r ON r.id = p.revision WHERE r.current"""
_NAMES = f"""SELECT DISTINCT n.name FROM ({FIRST_ROWS}) wanted CROSS JOIN names n ON n.actor = wanted.id LIMIT :most"""
_ACTORS_TRIED = 3
_NAMES_TRIED = 30
_SHORTEST = 4


def search(book: sqlite3.Connection, words: str, most: int = 20) -> list[Found]:
    """Return names that are like the words, nearest first, then sentences with all of them.

    Raises UsageProblem where there is nothing to look for, NothingFound where nothing is found.
    """
    if not fold(words):
        raise UsageProblem(f"{words!r}: no word to look for")
    named_so = matches(book, words, most)
    found = [_actor(match) for match in named_so] + _passages(book, words, named_so, most)
    if not found:
        raise NothingFound(f"{words}: neither a name nor a sentence of the book")
    return found


def _actor(match: Match) -> Found:
    return Found(match.who, match.name, match.how)


def _passages(book: sqlite3.Connection, words: str, named_so: Sequence[Match], most: int) -> list[Found]:
    """Return sentences with all the words, or with another name of the actor they name, in the order of reading."""
    query = " OR ".join([_all_of(words), *map(_phrase, _other_names(book, named_so))])
    numbers = [number for (number,) in book.execute(_PASSAGES, (query, most))]
    return [_sentence(passage) for passage in numbered(Reader(book), numbers).values()]


def _sentence(found: Passage) -> Found:
    at = (found.document, found.revision, found.start, found.end, found.section)
    return Found(None, found.text, "sentence", *at, found.claims, found.actors, found.dates, found.citations)


def _all_of(words: str) -> str:
    return "(" + " AND ".join(f'"{word}"' for word in fold(words).split()) + ")"


def _phrase(name: str) -> str:
    return f'"{fold(name)}"'


def _other_names(book: sqlite3.Connection, named_so: Sequence[Match]) -> list[str]:
    """The names, in all scripts, of an actor that the words name: a romanised query finds sentences in Arabic."""
    meant = [match.who.entity for match in named_so[:_ACTORS_TRIED] if match.how != NEAR]
    found = [row for one in meant for row in book.execute(_NAMES, {"entity": one, "most": _NAMES_TRIED})]
    return [name for (name,) in dict.fromkeys(found[:_NAMES_TRIED]) if len(fold(name)) > _SHORTEST]
