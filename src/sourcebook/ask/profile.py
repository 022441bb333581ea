"""Everything that a book says of one actor, and what it does not: the matter of a dossier."""

from __future__ import annotations

import sqlite3
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from ..model import Actor, Claim
from ..store.fetch import Reader
from . import rows
from .actors import FIRST_ROWS, Who, named
from .rows import Row

MOST = 30
_WINGS = ("armed_wing_of",)
# Counted by the index alone; read are only those that are shown: thousands of articles may say one thing of a state.
_COUNTS = "SELECT predicate, count(*) FROM claims WHERE {} = ? GROUP BY predicate"
_FIRST = "SELECT id FROM claims WHERE {} = ? AND predicate = ? LIMIT ?"
_NAMES = f"""SELECT DISTINCT n.name, n.language FROM ({FIRST_ROWS}) wanted CROSS JOIN names n ON n.actor = wanted.id
 LIMIT :most"""
_OWN = """SELECT DISTINCT d.key, d.title, r.revision, r.time FROM actors a CROSS JOIN documents d ON d.title = a.link
 CROSS JOIN revisions r ON r.document = d.id AND r.current
 WHERE a.entity = ? AND a.link <> '' AND d.language = a.language
 AND EXISTS (SELECT 1 FROM evidence e WHERE e.revision = r.id)"""  # a redirect says nothing
_MOST_NAMES = 100


@dataclass(frozen=True, slots=True)
class Page:
    """An actor's own article in the book."""

    document: str
    title: str
    revision: str
    time: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """What a book says of an actor.

    `claims` are as the articles say them, `told` the same for a reader: actors under the names they have in the book,
    and what several articles say alike as one. `missing` are properties that nobody gives, `more` counts claims
    that were left out, by property.
    """

    who: Who
    names: tuple[tuple[str, str], ...]
    pages: tuple[Page, ...]
    claims: tuple[Claim, ...]
    told: tuple[Claim, ...]
    missing: tuple[str, ...]
    more: dict[str, int]


@cache
def _expected() -> dict[str, dict[str, list[str]]]:
    data: dict[str, dict[str, list[str]]] = tomllib.loads(
        (resources.files(__package__) / "expected.toml").read_text(encoding="utf-8")
    )
    return data


def profile(book: sqlite3.Connection, who: Who, most: int = MOST, *, quotes: bool = False) -> Profile:
    """Return what a book says of an actor: at most so many claims of each property and direction."""
    sides = [_one_side(book, who, side, most) for side in ("subject", "object")]
    chosen = [number for side in sides for said in side.values() for number in said.first]
    found = {row.number: row for row in rows.numbered(book, dict.fromkeys(chosen))}
    found |= {row.number: row for row in _wings(book, who, list(found.values()))}
    kept = [found[number] for number in sorted(found)]
    claims = Reader(book).claims([row.number for row in kept], quotes=quotes)
    pages = tuple(Page(*row) for row in book.execute(_OWN, (who.entity,)))
    names = tuple(book.execute(_NAMES, {"entity": who.entity, "most": _MOST_NAMES}))
    more = {name: left for side in sides for name, said in side.items() if (left := said.count - most) > 0}
    return Profile(who, names, pages, tuple(claims), _retold(book, kept, claims), _missing(who, sides), more)


@dataclass(slots=True)
class _Said:
    """How many claims of one property there are, and the first of them."""

    count: int
    first: list[int]


def _one_side(book: sqlite3.Connection, who: Who, side: str, most: int) -> dict[str, _Said]:
    """The claims of which an actor is subject (or object), by predicate."""
    made: dict[str, _Said] = {}
    counts, first = _COUNTS.format(side), _FIRST.format(side)
    for (row,) in book.execute(FIRST_ROWS, {"entity": who.entity}).fetchall():
        for predicate, count in book.execute(counts, (row,)).fetchall():
            said = made.setdefault(predicate, _Said(0, []))
            said.count += count
            wanted = most - len(said.first)
            if wanted > 0:
                said.first += (number for (number,) in book.execute(first, (row, predicate, wanted)))
    return made


def _wings(book: sqlite3.Connection, who: Who, found: Iterable[Row]) -> list[Row]:
    """Whose armed wings the members of an alliance are: what a list of members is read for."""
    members = {row.subject for row in found if row.predicate == "member_of" and row.object == who.entity}
    return [row for member in members for row in rows.of_subject(book, member, _WINGS, 2)]


def _missing(who: Who, given: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    expected = _expected()
    gone = [name for name in expected["of"].get(who.kind, ()) if name not in given[0]]
    return (*gone, *(f"{name} (others)" for name in expected["named_by"].get(who.kind, ()) if name not in given[1]))


def _retold(book: sqlite3.Connection, kept: Sequence[Row], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with everybody under one name, each statement once, with the evidence of all who make it."""
    ends = {end for row in kept for end in (row.subject, row.object) if isinstance(end, int)}
    actors = named(book, ends)
    told: dict[str, Claim] = {}
    for row, claim in zip(kept, claims, strict=True):
        other = claim.object
        if isinstance(other, Actor):
            other = _called(other, row.object, actors)
        subject = _called(claim.subject, row.subject, actors)
        same = subject is claim.subject and other is claim.object
        made = claim if same else replace(claim, subject=subject, object=other)
        known = told.get(made.id)
        told[made.id] = made if known is None else _joined(known, made)
    return tuple(told.values())


def _called(actor: Actor, entity: rows.Entity | None, actors: dict[int, Who]) -> Actor:
    who = actors.get(entity) if isinstance(entity, int) else None
    if who is None or (actor.label, actor.kind) == (who.label, who.kind):
        return actor
    return replace(actor, label=who.label, kind=who.kind)


def _joined(a: Claim, b: Claim) -> Claim:
    return replace(
        a,
        evidence=tuple(dict.fromkeys((*a.evidence, *b.evidence))),
        citations=tuple(dict.fromkeys((*a.citations, *b.citations))),
    )
