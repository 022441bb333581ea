"""The one grammar of questions about claims: the same names on the command line, in Python and in an address.

Comes in: fields and what they are to be. Goes out: the row numbers of the claims that fit, in the order of reading.
Every field that is given narrows; one that can start from an index does.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from ..errors import UsageProblem
from .names import find
from .rows import STANDS
from .times import Period, period

PARTS = ("infobox", "list", "lead", "prose", "table", "note")
_PLACES = ("headquartered_in", "operates_in", "located_in")
_EVER, _NEVER = -(10**15), 10**15


@dataclass(frozen=True, slots=True)
class Query:
    """What claims have to be; an empty field asks nothing. In addresses and options `since` is `from`, `until` is `to`.

    `actor` is subject or object. `source` is a work's id, or words of its address, title or authors. `since` and
    `until` keep claims with a time that may have held then.
    """

    actor: str = ""
    subject: str = ""
    object: str = ""
    predicate: str = ""
    source: str = ""
    place: str = ""
    part: str = ""
    since: str = ""
    until: str = ""
    said_by: str = ""
    polarity: str = ""
    document: str = ""

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Query:
        """Return the query of some fields by name, `from` and `to` too; UsageProblem for one that is not known."""
        known = {field.name for field in fields(cls)}
        given = {{"from": "since", "to": "until"}.get(name, name): value for name, value in asked.items()}
        unknown = sorted(given.keys() - known)
        if unknown:
            raise UsageProblem(f"{unknown[0]}: no such field").advise(f"there are {', '.join(sorted(known))}")
        return cls(**given)

    @property
    def within(self) -> Period | None:
        """The time that `since` and `until` delimit."""
        if not self.since and not self.until:
            return None
        first = period(self.since, "--from").first if self.since else _EVER
        last = period(self.until, "--to").last if self.until else _NEVER
        if first > last:
            raise UsageProblem(f"--from {self.since} --to {self.until}: ends before it begins")
        return Period(first, last)


Condition = tuple[str, Sequence[object]]


def numbers(book: sqlite3.Connection, query: Query, most: int = -1, after: int = 0) -> list[int]:
    """Return the row numbers of the claims that fit, those after a number for the next page."""
    sql, values = statement(book, query)
    return [row[0] for row in book.execute(sql, (*values, after, most))]


def statement(book: sqlite3.Connection, query: Query) -> tuple[str, list[object]]:
    """Return the SQL of a query and its values, but for the last two: the number to go on after, and how many."""
    conditions = list(_conditions(book, query))
    where = " AND ".join([*(sql for sql, _ in conditions), STANDS, "c.id > ?"])
    return f"SELECT c.id FROM claims c WHERE {where} ORDER BY c.id LIMIT ?", [v for _, vs in conditions for v in vs]


def _conditions(book: sqlite3.Connection, query: Query) -> Iterator[Condition]:
    makers: Mapping[str, Callable[[sqlite3.Connection, str], Condition]] = {
        "actor": _actor,
        "subject": _subject,
        "object": _object,
        "place": _place,
        "source": _source,
        "said_by": _said_by,
        "document": _document,
        "predicate": _predicate,
        "part": _part,
        "polarity": _polarity,
    }
    for name, make in makers.items():
        value = getattr(query, name).strip()
        if value:
            yield make(book, value)
    within = query.within
    if within is not None:
        yield (
            "c.when_text IS NOT NULL AND ifnull(c.start_min, ?) <= ? AND ifnull(c.end_max, ?) >= ?",
            (_EVER, within.last, _NEVER, within.first),
        )


_OF_SUBJECT = "SELECT x.id FROM actors a CROSS JOIN claims x ON x.subject = a.id WHERE a.entity = ?"
_OF_OBJECT = "SELECT x.id FROM actors a CROSS JOIN claims x ON x.object = a.id WHERE a.entity = ?"


def _actor(book: sqlite3.Connection, name: str) -> Condition:
    entity = find(book, name).who.entity
    return f"c.id IN ({_OF_SUBJECT} UNION {_OF_OBJECT})", (entity, entity)


def _subject(book: sqlite3.Connection, name: str) -> Condition:
    return f"c.id IN ({_OF_SUBJECT})", (find(book, name).who.entity,)


def _object(book: sqlite3.Connection, name: str) -> Condition:
    return f"c.id IN ({_OF_OBJECT})", (find(book, name).who.entity,)


def _place(book: sqlite3.Connection, name: str) -> Condition:
    """Where somebody sits or works, where something lies, and where it was done."""
    entity = find(book, name).who.entity
    of_place = f"{_OF_OBJECT} AND x.predicate IN ({_marks(_PLACES)})"
    return (
        f"""(c.id IN ({of_place})
 OR (c.qualifiers LIKE '%"place"%' AND json_extract(c.qualifiers, '$.place') LIKE ? ESCAPE '\\'))""",
        (entity, *_PLACES, _like(name)),
    )


def _source(_: sqlite3.Connection, words: str) -> Condition:
    works = "w.key = ? OR w.url LIKE ? ESCAPE '\\' OR w.title LIKE ? ESCAPE '\\' OR w.csl LIKE ? ESCAPE '\\'"
    like = _like(words)
    return (
        f"""c.id IN (SELECT e.claim FROM works w CROSS JOIN citations u ON u.work = w.id
 CROSS JOIN evidence e ON e.id = u.evidence WHERE {works})""",
        (words, like, like, like),
    )


def _said_by(_: sqlite3.Connection, words: str) -> Condition:
    return (
        """c.id IN (SELECT x.id FROM claims x INDEXED BY claims_said_by
 WHERE x.said_by IS NOT NULL AND x.said_by LIKE ? ESCAPE '\\')""",
        (_like(words),),
    )


def _document(_: sqlite3.Connection, title: str) -> Condition:
    return (
        """c.id IN (SELECT e.claim FROM documents d CROSS JOIN revisions r ON r.document = d.id
 CROSS JOIN evidence e ON e.revision = r.id WHERE r.current AND (d.title = ? OR d.key = ?))""",
        (title, title),
    )


def _predicate(_: sqlite3.Connection, names: str) -> Condition:
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    return f"c.predicate IN ({_marks(wanted)})", wanted


def _part(_: sqlite3.Connection, part: str) -> Condition:
    if part not in PARTS:
        raise UsageProblem(f"--part {part}: no such part of an article").advise(f"there are {', '.join(PARTS)}")
    return "EXISTS (SELECT 1 FROM evidence p WHERE p.claim = c.id AND p.part = ?)", (part,)


def _polarity(_: sqlite3.Connection, polarity: str) -> Condition:
    if polarity not in ("asserted", "negated", "former"):
        raise UsageProblem(f"--polarity {polarity}: it is asserted, negated or former")
    return "c.polarity = ?", (polarity,)


def _like(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
