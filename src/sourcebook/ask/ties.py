"""Ties of an actor to others: which, since when, and as whose word."""

from __future__ import annotations

import sqlite3
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ..errors import UsageProblem
from . import rows
from .actors import Who, named
from .rows import Row
from .times import Period
from .verdict import NO, NOT_RECORDED, verdict

_Key = tuple[int, str, int]  # place of the predicate, side, the other actor
SUBJECT, OBJECT = "subject", "object"


@cache
def kinds() -> dict[str, tuple[str, ...]]:
    """Return the kinds of ties that can be asked for, each with its predicates; every predicate is a kind too."""
    data = tomllib.loads((resources.files(__package__) / "ties.toml").read_text(encoding="utf-8"))
    usual = tuple(dict.fromkeys(name for kind in data["usual"]["kinds"] for name in data["kinds"][kind]))
    every = {name: (name,) for names in data["kinds"].values() for name in names}
    return {"": usual, **every, **{kind: tuple(names) for kind, names in data["kinds"].items()}}


def predicates(asked: Sequence[str]) -> tuple[str, ...]:
    """Return the predicates of some kinds of ties, the usual ones where none is asked for."""
    known = kinds()
    for kind in asked:
        if kind not in known:
            problem = UsageProblem(f"--kind {kind}: no such kind of tie")
            problem.hint = f"there are {', '.join(sorted(filter(None, known)))}"
            raise problem
    return tuple(dict.fromkeys(name for kind in asked or ("",) for name in known[kind]))


@dataclass(frozen=True, slots=True)
class Tie:
    """How an actor is tied to another: `side` says whether the one asked about is subject or object of the tie."""

    actor: Who
    tie: str
    side: str
    answer: str
    when: str | None
    claims: tuple[Row, ...]


def ties(book: sqlite3.Connection, who: Who, asked: Sequence[str] = (), within: Period | None = None) -> list[Tie]:
    """Return the ties of an actor, in both directions; with `within` those that held then or may have."""
    wanted = predicates(asked or ("", "event"))
    groups: dict[_Key, list[Row]] = {}
    for side, found in (
        (SUBJECT, rows.of_subject(book, who.entity, wanted)),
        (OBJECT, rows.of_object(book, who.entity, wanted)),
    ):
        for row in found:
            other = row.object if side == SUBJECT else row.subject
            if isinstance(other, int) and other != who.entity:
                groups.setdefault((wanted.index(row.predicate), side, other), []).append(row)
    return list(_made(book, groups, within))


def _made(book: sqlite3.Connection, groups: dict[_Key, list[Row]], within: Period | None) -> Iterable[Tie]:
    actors = named(book, (other for _, _, other in groups))
    for (_, side, other), found in groups.items():
        answer, ordered = verdict(found, within)
        if within is None or answer not in (NO, NOT_RECORDED):
            when = "; ".join(dict.fromkeys(row.edtf for row in ordered if row.time)) or None
            yield Tie(actors[other], found[0].predicate, side, answer, when, tuple(ordered))
