"""Claims as light rows: what is needed to weigh one against another, without words and references.

Subject and object are entities: rows of `actors` that are judged the same count as one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from ..model import Actor, Claim
from .times import Time, time_of

Entity = int | str
_NONE: Mapping[str, str] = MappingProxyType({})


class Row(NamedTuple):  # made by the thousand: a tuple takes a third of the time of a frozen dataclass
    """One claim: `number` is its row in the book, `key` the claim's id."""

    number: int
    key: str
    subject: Entity
    predicate: str
    object: Entity | None
    value: str = ""
    value_type: str = ""
    low: float | None = None
    high: float | None = None
    when_text: str = ""
    time: Time | None = None
    qualifiers: Mapping[str, str] = _NONE
    polarity: str = "asserted"
    said_by: str | None = None

    @property
    def edtf(self) -> str:
        """The time in EDTF, empty where there is none."""
        return self.time.edtf if self.time else ""


_COLUMNS = """c.id, c.key, s.entity, c.predicate, o.entity, c.value, c.value_type, c.low, c.high, c.when_text, c.edtf,
 c.start_min, c.start_max, c.end_min, c.end_max, c.qualifiers, c.polarity, c.said_by"""
STANDS = """EXISTS (SELECT 1 FROM evidence e CROSS JOIN revisions r ON r.id = e.revision
 WHERE e.claim = c.id AND r.current)"""  # what only a superseded revision said, is not said any more
# The order of the joins is fixed: the planner knows nothing of a book that was never analysed.
BY_SUBJECT = f"""SELECT {_COLUMNS} FROM actors s CROSS JOIN claims c ON c.subject = s.id
 LEFT JOIN actors o ON o.id = c.object WHERE s.entity = ? AND {STANDS}"""
BY_OBJECT = f"""SELECT {_COLUMNS} FROM actors o CROSS JOIN claims c ON c.object = o.id
 CROSS JOIN actors s ON s.id = c.subject WHERE o.entity = ? AND {STANDS}"""
BY_NUMBER = f"""SELECT {_COLUMNS} FROM json_each(?) wanted CROSS JOIN claims c ON c.id = wanted.value
 CROSS JOIN actors s ON s.id = c.subject LEFT JOIN actors o ON o.id = c.object WHERE {STANDS}"""


def of_subject(book: sqlite3.Connection, entity: Entity, predicates: Sequence[str] = (), most: int = -1) -> list[Row]:
    """Return what is said of an entity, in the order of reading."""
    return _rows(book, BY_SUBJECT, entity, predicates, most)


def of_row(book: sqlite3.Connection, number: int) -> list[Row]:
    """Return what is said of an actor under one of its rows only, whoever it is judged the same as."""
    return list(map(row_of, book.execute(BY_SUBJECT.replace("s.entity = ?", "s.id = ?"), (number,))))


def of_object(book: sqlite3.Connection, entity: Entity, predicates: Sequence[str] = (), most: int = -1) -> list[Row]:
    """Return what is said of others that names an entity as its object, in the order of reading."""
    return _rows(book, BY_OBJECT, entity, predicates, most)


def both_ways(book: sqlite3.Connection, entity: Entity, predicates: Sequence[str] = (), most: int = -1) -> list[Row]:
    """Return what is said of an entity or names it, each claim once."""
    found = {row.number: row for row in of_subject(book, entity, predicates, most)}
    found |= {row.number: row for row in of_object(book, entity, predicates, most)}
    return [found[number] for number in sorted(found)]


def numbered(book: sqlite3.Connection, numbers: Iterable[int]) -> list[Row]:
    """Return the claims with these row numbers that stand, in their order."""
    wanted = list(numbers)
    found = {row.number: row for row in map(row_of, book.execute(BY_NUMBER, (json.dumps(wanted),)))}
    return [found[number] for number in wanted if number in found]


def _rows(book: sqlite3.Connection, base: str, entity: Entity, predicates: Sequence[str], most: int) -> list[Row]:
    if not predicates:
        return list(map(row_of, book.execute(f"{base} LIMIT ?", (entity, most))))
    found: list[Row] = []
    for predicate in predicates:  # one by one, each is a range of the index
        found += map(row_of, book.execute(f"{base} AND c.predicate = ? LIMIT ?", (entity, predicate, most)))
    return sorted(found, key=lambda row: row.number)


def row_of(values: Sequence[Any]) -> Row:
    """Return a row of the database as a Row."""
    number, key, subject, predicate, other, value, kind, low, high, text, edtf = values[:11]
    start_min, start_max, end_min, end_max, qualifiers, polarity, said_by = values[11:]
    time = Time(start_min, start_max, end_min, end_max, edtf or "") if text is not None else None
    narrowed = json.loads(qualifiers) if qualifiers != "{}" else _NONE
    literal = "" if value is None else str(value)
    about = (number, key, subject, predicate, other)
    return Row(*about, literal, kind or "", low, high, text or "", time, narrowed, polarity, said_by)


def rows_of_claims(claims: Iterable[Claim]) -> Iterator[Row]:
    """Yield the claims of one reading as rows; two mentions with one name are one entity there."""
    for number, claim in enumerate(claims):
        other = claim.object
        actor = other if isinstance(other, Actor) else None
        literal = None if isinstance(other, Actor) else other
        yield Row(
            number,
            claim.id,
            entity_of(claim.subject),
            claim.predicate,
            entity_of(actor) if actor else None,
            str(literal.value) if literal else "",
            literal.type if literal else "",
            literal.low if literal else None,
            literal.high if literal else None,
            claim.when.text if claim.when else "",
            time_of(claim.when),
            claim.qualifiers,
            claim.polarity,
            claim.said_by,
        )


def entity_of(actor: Actor) -> str:
    """Return what two mentions of one actor in one article have in common: the name, without its case."""
    return actor.label.casefold().removeprefix("the ")
