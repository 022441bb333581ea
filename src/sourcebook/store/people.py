"""Entities with their names, and what is around them: what suggestions are made from."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection
from itertools import groupby

from ..model import NamedEntity, Surroundings
from .keys import kind_rank

_TELLING = ("armed_wing_of", "headquartered_in", "led_by", "member_of", "operates_in", "part_of")
_NAMES = """SELECT a.entity, e.key, a.label, a.kind, a.link <> '', n.name, a.language FROM actors a
 JOIN actors e ON e.id = a.entity JOIN names n ON n.actor = a.id WHERE n.type <> 'link'
 ORDER BY a.entity, a.link = '', a.id"""
_AROUND = """SELECT s.entity, c.predicate, o.entity, o.label FROM json_each(?) w CROSS JOIN actors s
 ON s.entity = w.value CROSS JOIN claims c ON c.subject = s.id CROSS JOIN actors o ON o.id = c.object"""


def entities(book: sqlite3.Connection) -> list[NamedEntity]:
    """Return all entities of a book with their names; the label is that of a linked row before others."""
    return [_entity(list(rows)) for _, rows in groupby(book.execute(_NAMES), key=lambda row: row[0])]


def _entity(rows: list[tuple[int, str, str, str, int, str, str]]) -> NamedEntity:
    entity, key, label, *_ = rows[0]
    kind = max((row[3] for row in rows), key=kind_rank)
    names = frozenset(row[5] for row in rows)
    languages, wikis = ({row[6] for row in rows if row[6] and row[4] >= linked} for linked in (0, 1))
    return NamedEntity(entity, key, label, kind, names, frozenset(languages), frozenset(wikis))


def surroundings(book: sqlite3.Connection, wanted: Collection[int]) -> Surroundings:
    """Return what some entities belong to and where they are, and which have ties to one another."""
    around: dict[int, set[tuple[str, str]]] = defaultdict(set)
    tied: set[frozenset[int]] = set()
    for entity, predicate, other, label in book.execute(_AROUND, (json.dumps(sorted(wanted)),)):
        if predicate in _TELLING:
            around[entity].add((predicate, label))
        if other in wanted and other != entity:
            tied.add(frozenset((entity, other)))
    return Surroundings({entity: frozenset(facts) for entity, facts in around.items()}, frozenset(tied))
