"""Who belonged to an alliance on a day, and to which alliances somebody belonged.

An alliance's article lists its members; a member's own article often says that it is part of the alliance. Both count.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from . import rows
from .actors import Who, named
from .rows import Row
from .times import Period
from .verdict import NO, NOT_RECORDED, POSSIBLY, YES, verdict

_ORDER = {YES: 0, POSSIBLY: 1, NO: 2, NOT_RECORDED: 3}
_PART_OF = "part_of"
_MAY_BE_ALLIANCE = ("alliance", "unknown")  # what is part of a party or a state is a branch of it, not a member


@dataclass(frozen=True, slots=True)
class Belonging:
    """Whether one actor belonged: the answer, the time that decides it (all times, if none does), the claims."""

    actor: Who
    answer: str
    when: str | None
    claims: tuple[Row, ...]


def members(book: sqlite3.Connection, alliance: Who, on: Period | None = None, status: str = "") -> list[Belonging]:
    """Return everybody of whom the book says anything as a member of an alliance, with the answer for a day."""
    tied = ["member_of", _PART_OF] if alliance.kind in _MAY_BE_ALLIANCE else ["member_of"]
    found = rows.of_object(book, alliance.entity, tied)
    return _answers(book, _with_status(found, status), on, lambda row: row.subject)


def alliances(book: sqlite3.Connection, member: Who, on: Period | None = None, status: str = "") -> list[Belonging]:
    """Return what an actor belonged to: as a member, or as a part of an alliance."""
    found = rows.of_subject(book, member.entity, ["member_of", _PART_OF])
    larger = named(book, (row.object for row in found if row.predicate == _PART_OF and isinstance(row.object, int)))
    kept = [row for row in found if row.predicate != _PART_OF or _may_be_alliance(larger, row)]
    return _answers(book, _with_status(kept, status), on, lambda row: row.object)


def _may_be_alliance(known: dict[int, Who], row: Row) -> bool:
    return isinstance(row.object, int) and known[row.object].kind in _MAY_BE_ALLIANCE


def _with_status(found: Iterable[Row], status: str) -> list[Row]:
    """The claims whose `status` has these words in it."""
    wanted = status.casefold()
    return [row for row in found if wanted in row.qualifiers.get("status", "").casefold()]


def _answers(
    book: sqlite3.Connection, found: Iterable[Row], on: Period | None, other: Callable[[Row], rows.Entity | None]
) -> list[Belonging]:
    groups: dict[int, list[Row]] = {}
    for row in found:
        entity = other(row)
        if isinstance(entity, int):
            groups.setdefault(entity, []).append(row)
    actors = named(book, groups)
    made = [_answer(actors[entity], claims, on) for entity, claims in groups.items()]
    return sorted(made, key=lambda belonging: _ORDER[belonging.answer])


def _answer(actor: Who, claims: list[Row], on: Period | None) -> Belonging:
    answer, ordered = verdict(claims, on)
    stretches = dict.fromkeys(row.edtf for row in ordered if row.time and row.polarity != "negated")
    decided = on is not None and answer in (YES, NO)
    when = next(iter(stretches), None) if decided else "; ".join(stretches) or None
    return Belonging(actor, answer, when, tuple(ordered))
