"""Two actors, or two books, side by side by property: the same, differs, or only here."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import itemgetter

from . import rows
from .actors import Who, named
from .rows import Row
from .weighing import dates_differ, figures_differ, settings

SAME, DIFFERS, FIRST, SECOND = "same", "differs", "only first", "only second"
_LEFT_OUT = frozenset({"name", "description", "image", "website", "stated", "motto"})
_POLARITY = {"negated": "not ", "former": "formerly "}

Values = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Property:
    """A property: whether both have it alike, the values of each side, and the claims.

    `actor` is whose property it is where books are compared.
    """

    property: str
    answer: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    claims: tuple[Row, ...]
    actor: Who | None = None


def compare(book: sqlite3.Connection, a: Who, b: Who) -> list[Property]:
    """Return the properties of two actors of a book, in the order in which they are first read."""
    return list(_side_by_side(_properties(book, a.entity), _properties(book, b.entity)))


def compare_books(one: sqlite3.Connection, other: sqlite3.Connection, *, same: bool = False) -> Iterator[Property]:
    """Yield how two books differ, actor by actor as articles name them; with `same` also what they have in common."""
    for book_rows in _actors_of_both(one, other):
        sides: list[dict[str, Values]] = [{}, {}]
        for side, number in book_rows:
            sides[side] = _properties((one, other)[side], number, by_row=True)
        side, number = book_rows[0]
        actor = named((one, other)[side], [number])[number]
        for found in _side_by_side(*sides):
            if same or found.answer != SAME:
                yield Property(found.property, found.answer, found.first, found.second, found.claims, actor)


def _actors_of_both(one: sqlite3.Connection, other: sqlite3.Connection) -> Iterator[list[tuple[int, int]]]:
    """The rows of each actor in the two books: (which book, row), in the order of their keys."""
    both = [_keyed(book, side) for side, book in enumerate((one, other))]
    for _, group in groupby(merge(*both), itemgetter(0)):
        yield [(side, number) for _, side, number in group]


def _keyed(book: sqlite3.Connection, side: int) -> Iterator[tuple[str, int, int]]:
    for key, number in book.execute("SELECT key, id FROM actors ORDER BY key"):
        yield key, side, number


def _properties(book: sqlite3.Connection, entity: int, *, by_row: bool = False) -> dict[str, Values]:
    """What is said of an actor, by predicate, then by value."""
    found = rows.of_row(book, entity) if by_row else rows.of_subject(book, entity)
    actors = named(book, {row.object for row in found if isinstance(row.object, int)})
    made: dict[str, Values] = {}
    for row in found:
        if row.predicate not in _LEFT_OUT:
            words = actors[row.object].label if isinstance(row.object, int) else row.value
            value = _POLARITY.get(row.polarity, "") + words
            made.setdefault(row.predicate, {}).setdefault(value, []).append(row)
    return made


def _side_by_side(one: dict[str, Values], other: dict[str, Values]) -> Iterator[Property]:
    for name in dict.fromkeys((*one, *other)):
        first, second = one.get(name, {}), other.get(name, {})
        if first and second and name in settings()["single"]:
            answer = DIFFERS if _differ(name, first, second) else SAME
            yield _property(name, answer, first, second)
            continue
        shared = first.keys() & second.keys()
        parts: tuple[tuple[str, Values, Values], ...] = (
            (SAME, _only(first, shared), _only(second, shared)),
            (FIRST, _only(first, first.keys() - shared), {}),
            (SECOND, {}, _only(second, second.keys() - shared)),
        )
        yield from (_property(name, answer, a, b) for answer, a, b in parts if a or b)


def _differ(name: str, first: Values, second: Values) -> bool:
    """Whether one side has a value that cannot be any of the other's."""
    differ = figures_differ if name in settings()["figures"] else dates_differ

    def strange(values: Values, others: Values) -> bool:
        rest = [row for found in others.values() for row in found]
        return any(
            all(differ(row, other) for row in found for other in rest)
            for value, found in values.items()
            if value not in others
        )

    return strange(first, second) or strange(second, first)


def _only(values: Values, names: Sequence[str] | set[str]) -> Values:
    return {name: found for name, found in values.items() if name in names}


def _property(name: str, answer: str, first: Values, second: Values) -> Property:
    claims = [row for values in (first, second) for found in values.values() for row in found]
    return Property(name, answer, tuple(first), tuple(second), tuple(claims))
