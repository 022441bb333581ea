"""How an entity of the book is called, and what kind of thing it is."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from ..store.keys import kind_rank

_ROWS_LOOKED_AT = 20  # of an entity that thousands of articles name


class Who(NamedTuple):
    """An entity of the book: the row that stands for all that are judged the same, its key, its name and kind."""

    entity: int
    key: str
    label: str
    kind: str


# A well-known actor has a row for each of thousands of articles: linked ones count before the others.
FIRST_ROWS = """SELECT id FROM (SELECT id FROM actors WHERE entity = :entity AND link > '' LIMIT 200)
 UNION ALL SELECT id FROM (SELECT id FROM actors WHERE entity = :entity AND link = '' LIMIT 200)"""
_ROWS = f"(SELECT label, kind, link FROM actors a WHERE a.entity = e.id ORDER BY a.id LIMIT {_ROWS_LOOKED_AT})"
_NAMED = f"""SELECT e.id, e.key,
 CASE WHEN e.link <> '' THEN e.label ELSE ifnull((SELECT label FROM {_ROWS} WHERE link <> '' LIMIT 1), e.label) END,
 CASE WHEN e.kind IN (SELECT value FROM json_each(?)) THEN (SELECT group_concat(kind, ' ') FROM {_ROWS}) ELSE e.kind END
 FROM json_each(?) wanted CROSS JOIN actors e ON e.id = wanted.value"""
_VAGUE = json.dumps(["unknown", "organisation"])


def named(book: sqlite3.Connection, entities: Iterable[int]) -> dict[int, Who]:
    """Return entities with their names: that of a linked row before others, and the most telling of their kinds."""
    found = book.execute(_NAMED, (_VAGUE, json.dumps(sorted(set(entities)))))
    return {entity: Who(entity, key, label, _telling(kinds)) for entity, key, label, kinds in found}


def _telling(kinds: str) -> str:
    return max(kinds.split(), key=kind_rank) if " " in kinds else kinds
