"""How an entity of the book is called, and what kind of thing it is."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..store.keys import kind_rank

_VAGUE = kind_rank("organisation")
_ROWS_LOOKED_AT = 20  # of an entity that thousands of articles name


@dataclass(frozen=True, slots=True)
class Who:
    """An entity of the book: the row that stands for all that are judged the same, its key, its name and kind."""

    entity: int
    key: str
    label: str
    kind: str


_NAMED = """SELECT e.id, e.key, e.label, e.kind, e.link FROM json_each(?) wanted CROSS JOIN actors e
 ON e.id = wanted.value"""
_ALSO = "SELECT label, kind, link FROM actors WHERE entity = ? ORDER BY id LIMIT ?"


def named(book: sqlite3.Connection, entities: Iterable[int]) -> dict[int, Who]:
    """Return entities with their names: that of a linked row before others, and the most telling of their kinds."""
    found: dict[int, Who] = {}
    for entity, key, label, kind, link in book.execute(_NAMED, (json.dumps(sorted(set(entities))),)):
        who = Who(entity, key, label, kind)
        found[entity] = who if link and kind_rank(kind) > _VAGUE else _better(book, who, link)
    return found


def _better(book: sqlite3.Connection, who: Who, link: str) -> Who:
    """The name and kind that the other rows of an entity know better than the one that stands for them."""
    others = list(book.execute(_ALSO, (who.entity, _ROWS_LOOKED_AT)))
    if not link:
        who = replace(who, label=next((label for label, _, linked in others if linked), who.label))
    return replace(who, kind=max((kind for _, kind, _ in others), key=kind_rank, default=who.kind))
