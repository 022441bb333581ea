"""Who is who, at the end of a reading: what is certain joins by itself, and what is no longer certain parts again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..model import BY_ITSELF, Judgement, NamedActor
from ..parse import Link, parse
from ..resolve.certain import Join, joins, redirect_says_same
from ..resolve.judgements import apart, groups, in_force
from ..store.fetch import Reader
from ..store.judge import alike, append, judgements, redirects, regroup, with_page

_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Resolved:
    """How many actors joined by themselves, and how many that had joined did part."""

    joined: int = 0
    parted: int = 0


def resolve_book(book: sqlite3.Connection, keys: Iterable[str] | None, clock: Callable[[], str]) -> Resolved:
    """Make the joins that are certain now, inside the caller's transaction; `keys` are names that may have changed.

    The outcome does not depend on how the sources were spread over readings. What a person has taken back or judged
    not the same stays apart.
    """
    first = _settle(book, _by_redirect(book), clock)
    if first != Resolved():
        regroup(book, groups(judgements(book)))
    second = _settle(book, _by_name(book, keys), clock)
    regroup(book, groups(judgements(book)))
    return Resolved(first.joined + second.joined, first.parted + second.parted)


_Looked = Iterator[tuple[str, Join | None]]  # the actor that was looked at, and whom it is


def _settle(book: sqlite3.Connection, looked: _Looked, clock: Callable[[], str]) -> Resolved:
    """Bring the log in line with what is certain of the actors that were looked at."""
    certain: dict[str, Join | None] = {}
    for key, join in looked:
        certain[key] = certain.get(key) or join
    log = judgements(book)
    standing = _by_itself(log)
    parted = [j for (a, b), j in standing.items() if a in certain and _pair(certain[a]) != (a, b)]
    for j in parted:
        append(book, Judgement(0, clock(), BY_ITSELF, "undo", undoes=j.id, why="no longer certain"))
    fresh = [join for join in certain.values() if join and _pair(join) not in standing]
    new = _allowed(fresh, log) if fresh else []
    for join in new:
        append(book, Judgement(0, clock(), BY_ITSELF, "same", join.a, join.b, why=join.why))
    return Resolved(len(new), len(parted))


def _allowed(fresh: Iterable[Join], log: list[Judgement]) -> list[Join]:
    """Those joins that no person has taken back or judged against."""
    refused, made, against = _taken_back(log), groups(log), apart(log)
    return [
        join
        for join in fresh
        if _pair(join) not in refused and frozenset((made.get(join.a, join.a), made.get(join.b, join.b))) not in against
    ]


def _by_itself(log: list[Judgement]) -> dict[_Pair, Judgement]:
    return {(j.a, j.b): j for j in in_force(log) if j.verdict == "same" and j.who == BY_ITSELF}


def _pair(join: Join | None) -> _Pair | None:
    return (join.a, join.b) if join else None


def _taken_back(log: list[Judgement]) -> set[_Pair]:
    """Joins that were made by themselves and that a person undid."""
    by_number = {j.id: j for j in log}
    undone = (by_number[j.undoes] for j in _undos(log) if j.undoes in by_number and j.who != BY_ITSELF)
    return {(j.a, j.b) for j in undone if j.who == BY_ITSELF and j.verdict == "same"}


def _undos(log: list[Judgement]) -> list[Judgement]:
    """The undos that were not undone."""
    undone = {j.undoes for j in log if j.verdict == "undo" and j.undoes is not None}
    return [j for j in log if j.verdict == "undo" and j.id not in undone]


def _by_name(book: sqlite3.Connection, keys: Iterable[str] | None) -> _Looked:
    for actors in alike(book, keys):
        found = {join.a: join for join in joins(actors)}
        for actor in actors:
            if not actor.link and any(said.name == actor.label for said in actor.names):
                yield actor.key, found.get(actor.key)


def _by_redirect(book: sqlite3.Connection) -> _Looked:
    """All redirects, and what joined by one that is gone."""
    reader = Reader(book)
    for key in with_page(book, (a for a, _ in _by_itself(judgements(book)))):
        yield key, None
    for one, other, revision in redirects(book):
        yield one.key, _redirect(one, other, reader.text(revision))


def _redirect(one: NamedActor, other: NamedActor, text: str) -> Join | None:
    tree = parse(text)
    link = next((node for node in tree.root.nodes if isinstance(node, Link)), None)
    if link is None or link.fragment:
        return None
    marks = [template.key.replace("_", " ") for template in tree.templates()]
    why = redirect_says_same(one.link, other.link, marks, [said.name for said in other.names])
    return Join(one.key, other.key, why) if why else None
