"""Disagreements of a book or an article with everything a reader needs to judge them: words, references, dates."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Actor, Claim
from ..store.fetch import Reader
from . import rows
from .actors import Who, named
from .disagreements import KINDS, Articles, Difference, differences
from .rows import Entity, Row
from .silence import articles_of, one_sided
from .weighing import settings

_MOST = 1000  # claims of one actor and predicate that are weighed


@dataclass(frozen=True, slots=True)
class Side:
    """One account: the claims that give it, and when the works that they cite were published (EDTF, oldest first)."""

    claims: tuple[Claim, ...]
    published: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Accounts that cannot all be true of the same time. `note`: the number listed, or the title of what is silent."""

    kind: str
    subject: Who
    predicate: str
    object: Who | None
    sides: tuple[Side, ...]
    note: str = ""


def disagreements(
    book: sqlite3.Connection, who: Who | None = None, kinds: Sequence[str] = ()
) -> Iterator[Disagreement]:
    """Yield the disagreements about an actor, or of a whole book."""
    reader = Reader(book)
    for difference in _differences(book, who):
        if not kinds or difference.kind in kinds:
            yield _told(book, reader, difference)


def _differences(book: sqlite3.Connection, who: Who | None) -> Iterator[Difference]:
    if who is not None:
        yield from _of_actor(book, who.entity)
        return
    seen: set[tuple[object, ...]] = set()
    for (entity,) in book.execute("SELECT DISTINCT entity FROM actors ORDER BY entity").fetchall():
        for difference in _of_actor(book, entity):
            same = (
                difference.kind,
                difference.note,
                frozenset(row.number for side in difference.sides for row in side),
            )
            if same not in seen:
                seen.add(same)
                yield difference


def _of_actor(book: sqlite3.Connection, entity: int) -> list[Difference]:
    found = rows.both_ways(book, entity, _weighed(), _MOST)
    if not found:
        return []
    articles = articles_of(book, found)
    own = [d for d in differences(found, articles) if entity in (d.subject, d.object)]
    return sorted([*own, *one_sided(book, found, articles)], key=lambda difference: KINDS.index(difference.kind))


def _weighed() -> list[str]:
    """All predicates that can disagree."""
    data = settings()
    opposed, ties = data["opposed"], data["ties"]
    lists = (
        data["single"],
        ties["spans"],
        ties["denied"],
        opposed["friends"],
        opposed["foes"],
        data["one_sided"]["ties"],
    )
    return list(dict.fromkeys(name for names in lists for name in names))


def _told(book: sqlite3.Connection, reader: Reader, difference: Difference) -> Disagreement:
    sides = []
    for side in difference.sides:
        sides.append(_side(reader.claims(row.number for row in side)))
    ends = [end for end in (difference.subject, difference.object) if isinstance(end, int)]
    actors = named(book, ends)
    other = actors.get(difference.object) if isinstance(difference.object, int) else None
    subject = actors[difference.subject]  # type: ignore[index]  # entities of a book are numbers
    return Disagreement(difference.kind, subject, difference.predicate, other, tuple(sides), difference.note)


def _side(claims: Sequence[Claim]) -> Side:
    dates = {work.date for claim in claims for work in claim.citations if work.date}
    return Side(tuple(claims), tuple(sorted(dates)))


def of_one_reading(claims: Sequence[Claim]) -> list[Disagreement]:
    """Return where the claims of one article disagree among themselves."""
    found = list(rows.rows_of_claims(claims))
    return [_of_reading(difference, claims) for difference in differences(found, _parts(claims))]


def _parts(claims: Sequence[Claim]) -> Articles:
    def articles(row: Row) -> dict[str, frozenset[str]]:
        made: dict[str, frozenset[str]] = {}
        for evidence in claims[row.number].evidence:
            made[evidence.document] = made.get(evidence.document, frozenset()) | {evidence.part}
        return made

    return articles


def _of_reading(difference: Difference, claims: Sequence[Claim]) -> Disagreement:
    actors: dict[Entity, Actor] = {}
    for claim in claims:
        for actor in (claim.subject, claim.object):
            if isinstance(actor, Actor):
                actors.setdefault(rows.entity_of(actor), actor)

    def who(entity: Entity | None) -> Who | None:
        found = actors.get(entity) if entity is not None else None
        return Who(0, "", found.label, found.kind) if found else None

    sides = tuple(_side([claims[row.number] for row in side]) for side in difference.sides)
    subject = who(difference.subject)
    assert subject is not None
    return Disagreement(difference.kind, subject, difference.predicate, who(difference.object), sides, difference.note)
