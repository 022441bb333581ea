"""Sentences of a book with what is named, dated and cited in them, whether or not a rule read them."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from ..model import Actor, Citation, Passage
from .dating import dates_of
from .fetch import Reader, citation_of, named_as

_ROWS = """SELECT p.id, d.key, r.revision, p.start, p."end", p.text, p.section, p.part, p.dates, p.revision, p.claims
 FROM json_each(?) w CROSS JOIN passages p ON p.id = w.value CROSS JOIN revisions r ON r.id = p.revision
 CROSS JOIN documents d ON d.id = r.document"""
_ACTORS = """SELECT x.passage, x.actor, x.name, x.kind FROM json_each(?) w
 CROSS JOIN passage_actors x ON x.passage = w.value ORDER BY x.passage, x.position"""
_WORKS = """SELECT x.passage, w.key, w.type, w.title, w.url, w.date, w.csl, x.name, x.locator, x.start, x."end"
 FROM json_each(?) p CROSS JOIN passage_works x ON x.passage = p.value CROSS JOIN works w ON w.id = x.work
 ORDER BY x.passage, x.position"""
_CLAIMS = """SELECT DISTINCT c.key FROM evidence e CROSS JOIN claims c ON c.id = e.claim
 WHERE e.revision = ? AND e.start >= ? AND e."end" <= ? ORDER BY e.start"""


def passages(reader: Reader, revision: int) -> list[Passage]:
    """Return the sentences of a revision (`revisions.id`), in their order."""
    found = reader.db.execute("SELECT id FROM passages WHERE revision = ? ORDER BY id", (revision,))
    return list(numbered(reader, [number for (number,) in found]).values())


def numbered(reader: Reader, numbers: Iterable[int]) -> dict[int, Passage]:
    """Return sentences by their rows (`passages.id`), in the order asked for."""
    wanted = json.dumps(list(numbers))
    named, cited = _actors(reader, wanted), _citations(reader.db, wanted)
    return {
        row[0]: _passage(reader.db, row, named.get(row[0], ()), cited.get(row[0], ()))
        for row in reader.db.execute(_ROWS, (wanted,)).fetchall()
    }


def _passage(
    book: sqlite3.Connection, row: tuple[Any, ...], actors: Iterable[Actor], cited: Iterable[Citation]
) -> Passage:
    _, document, revision, start, end, text, section, part, dates, number, count = row
    claims = book.execute(_CLAIMS, (number, start, end)) if count else ()
    keys = tuple(key for (key,) in claims)
    at = (document, revision, start, end, text, tuple(json.loads(section)), part)
    return Passage(*at, tuple(actors), dates_of(dates), tuple(cited), keys)


def _actors(reader: Reader, wanted: str) -> Mapping[int, list[Actor]]:
    """The actors of sentences under the names they have there."""
    rows = reader.db.execute(_ACTORS, (wanted,)).fetchall()
    known = reader.actors(actor for _, actor, _, _ in rows if actor is not None)
    found: dict[int, list[Actor]] = defaultdict(list)
    for passage, actor, name, kind in rows:
        found[passage].append(named_as(known[actor], name) if actor in known else Actor(name, kind, (name,)))
    return found


def _citations(book: sqlite3.Connection, wanted: str) -> Mapping[int, list[Citation]]:
    found: dict[int, list[Citation]] = defaultdict(list)
    for passage, *cells in book.execute(_WORKS, (wanted,)):
        found[passage].append(citation_of(cells))
    return found
