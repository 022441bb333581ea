"""Whom an actor is near, over ties of ties, and how two are connected."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .actors import Who, named
from .rows import STANDS

_MOST_OF_ONE = 150  # ties of one actor that are followed
_MOST_ACTORS = 20_000  # that a search for a path looks at
_OUT = f"""SELECT s.entity, c.predicate, o.entity, c.key FROM actors s CROSS JOIN claims c ON c.subject = s.id
 CROSS JOIN actors o ON o.id = c.object
 WHERE s.entity = ? AND c.predicate IN ({{}}) AND c.polarity <> 'negated'
 AND {STANDS} LIMIT ?"""
_IN = f"""SELECT s.entity, c.predicate, o.entity, c.key FROM actors o CROSS JOIN claims c ON c.object = o.id
 CROSS JOIN actors s ON s.id = c.subject
 WHERE o.entity = ? AND c.predicate IN ({{}}) AND c.polarity <> 'negated'
 AND {STANDS} LIMIT ?"""

Tied = tuple[int, str, int]  # subject, predicate, object


@dataclass(frozen=True, slots=True)
class Step:
    """One tie on the way: `subject — tie — object`, with the ids of its claims; `depth` counts from 1."""

    depth: int
    subject: Who
    tie: str
    object: Who
    claims: tuple[str, ...]
    reached: Who


@dataclass(frozen=True, slots=True)
class Reach:
    """The ties found; `cut` are actors of whom more ties are recorded than were followed."""

    steps: tuple[Step, ...]
    cut: tuple[Who, ...] = ()


class _Ties:
    """The ties of actors, asked for once each."""

    def __init__(self, book: sqlite3.Connection, predicates: Sequence[str]) -> None:
        self.book = book
        self.predicates = predicates
        marks = ",".join("?" * len(predicates))
        self.queries = (_OUT.format(marks), _IN.format(marks))
        self.claims: dict[Tied, dict[str, None]] = {}
        self.near: dict[int, dict[int, Tied]] = {}
        self.cut: list[int] = []

    def of(self, entity: int) -> dict[int, Tied]:
        """Return the actors next to one, each with the tie by which it was found first."""
        if entity not in self.near:
            self.near[entity] = self._read(entity)
        return self.near[entity]

    def _read(self, entity: int) -> dict[int, Tied]:
        near: dict[int, Tied] = {}
        for query in self.queries:
            found = self.book.execute(query, (entity, *self.predicates, _MOST_OF_ONE)).fetchall()
            if len(found) == _MOST_OF_ONE and entity not in self.cut:
                self.cut.append(entity)
            for subject, predicate, other, key in found:
                self.claims.setdefault((subject, predicate, other), {})[key] = None
                reached = other if subject == entity else subject
                if reached != entity:
                    near.setdefault(reached, (subject, predicate, other))
        return near

    def between(self, a: int, b: int) -> list[Tied]:
        """Return all ties found between two actors."""
        return [tied for tied in self.claims if {tied[0], tied[2]} == {a, b}]


def neighbours(book: sqlite3.Connection, who: Who, predicates: Sequence[str], depth: int, most: int = 2000) -> Reach:
    """Return the actors within so many ties of one, nearest first, each with every tie to one nearer or as near."""
    ties = _Ties(book, predicates)
    far = {who.entity: 0}
    frontier = [who.entity]
    for step in range(1, depth + 1):
        reached = dict.fromkeys(other for entity in frontier for other in ties.of(entity) if other not in far)
        frontier = list(reached)[: max(0, most - len(far))]
        far.update(dict.fromkeys(frontier, step))
    ways = [tied for tied in ties.claims if tied[0] in far and tied[2] in far and tied[0] != tied[2]]
    ways.sort(key=lambda tied: max(far[tied[0]], far[tied[2]]))
    actors = named(book, far)
    return Reach(
        tuple(_step(ties, tied, actors, max(far[tied[0]], far[tied[2]]), _farther(tied, far)) for tied in ways),
        tuple(actors[entity] for entity in ties.cut),
    )


def _farther(tied: Tied, far: dict[int, int]) -> int:
    return tied[0] if far[tied[0]] > far[tied[2]] else tied[2]


def _step(ties: _Ties, tied: Tied, actors: dict[int, Who], depth: int, reached: int) -> Step:
    subject, predicate, other = tied
    return Step(depth, actors[subject], predicate, actors[other], tuple(ties.claims[tied]), actors[reached])


def path(book: sqlite3.Connection, a: Who, b: Who, predicates: Sequence[str]) -> Reach:
    """Return one of the shortest ways between two actors, every tie on it; no steps where there is none."""
    ties = _Ties(book, predicates)
    way = _shortest(ties, a.entity, b.entity)
    actors = named(book, way)
    steps = [
        _step(ties, tied, actors, depth, second)
        for depth, (first, second) in enumerate(pairwise(way), 1)
        for tied in ties.between(first, second)
    ]
    cut = [entity for entity in ties.cut if not way]
    return Reach(tuple(steps), tuple(named(book, cut).values()))


def _shortest(ties: _Ties, a: int, b: int) -> list[int]:
    """The actors on a shortest way, found from both ends at once, always from the end with fewer to look at."""
    before: tuple[dict[int, int | None], dict[int, int | None]] = ({a: None}, {b: None})
    edges = ([a], [b])
    while all(edges) and len(before[0]) + len(before[1]) < _MOST_ACTORS:
        side = 0 if len(edges[0]) <= len(edges[1]) else 1
        met = _grow(ties, edges[side], before[side], before[1 - side])
        if met is not None:
            return [*reversed(_trail(before[0], met)), *_trail(before[1], met)[1:]]
    return [a] if a == b else []


def _grow(ties: _Ties, edge: list[int], seen: dict[int, int | None], others: dict[int, int | None]) -> int | None:
    """Go one tie further from every actor of an edge; say where the other side was met."""
    now, edge[:] = list(edge), []
    for entity in now:
        for other in ties.of(entity):
            if other in seen:
                continue
            seen[other] = entity
            if other in others:
                return other
            edge.append(other)
    return None


def _trail(before: dict[int, int | None], end: int) -> list[int]:
    trail = [end]
    while (previous := before[trail[-1]]) is not None:
        trail.append(previous)
    return trail
