"""One-sided ties: an article gives a tie, and the article of the other side, which is in the book, names nobody."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence

from ..resolve.names import fold
from ..store.fetch import Reader
from .actors import FIRST_ROWS
from .disagreements import Articles, Difference
from .rows import Entity, Row
from .weighing import grouped, settings

_PAIRS = 100  # of one actor that are looked into
_NAMES = 60
_OWN = """SELECT DISTINCT r.id, d.key, d.title FROM actors a CROSS JOIN documents d ON d.title = a.link
 CROSS JOIN revisions r ON r.document = d.id AND r.current
 WHERE a.entity = ? AND a.link <> '' AND d.language = a.language
 AND EXISTS (SELECT 1 FROM evidence e WHERE e.revision = r.id)"""  # a redirect says nothing
_MENTIONED = """SELECT 1 FROM mentions m CROSS JOIN actors a ON a.id = m.actor
 WHERE m.revision = ? AND a.entity = ? LIMIT 1"""
_CALLED = f"SELECT DISTINCT n.name FROM ({FIRST_ROWS}) wanted CROSS JOIN names n ON n.actor = wanted.id LIMIT :most"


def one_sided(book: sqlite3.Connection, found: Sequence[Row], articles: Articles) -> list[Difference]:
    """Return the ties among some claims that the own article of one of the two does not bear out at all."""
    ties = settings()["one_sided"]["ties"]
    kept = [row for row in found if row.predicate in ties and row.polarity == "asserted"]
    looker = _Looker(book)
    kept = [row for row in kept if not looker.is_one_of(row.subject, settings()["one_sided"]["not_of"])]
    groups = grouped(kept, lambda row: (row.predicate, row.subject, row.object))[:_PAIRS]
    return [made for group in groups for made in _of_pair(looker, group, articles)]


def _of_pair(looker: _Looker, group: Sequence[Row], articles: Articles) -> Iterator[Difference]:
    first = group[0]
    telling = {article for row in group for article in articles(row)}
    for own, other in ((first.object, first.subject), (first.subject, first.object)):
        if own is None or other is None:
            continue
        pages = looker.pages(own)
        if pages and not any(key in telling or looker.names(page, other) for page, key, _ in pages):
            title = pages[0][2]
            yield Difference("one-sided", first.subject, first.predicate, first.object, (tuple(group),), title)


class _Looker:
    """The own articles of entities, and whom they name; each is looked at once."""

    def __init__(self, book: sqlite3.Connection) -> None:
        self.book = book
        self.reader = Reader(book)
        self._pages: dict[Entity, list[tuple[int, str, str]]] = {}
        self._folded: dict[int, str] = {}

    def is_one_of(self, entity: Entity, kinds: Sequence[str]) -> bool:
        """Say whether an actor is of one of some kinds."""
        found = self.book.execute("SELECT kind FROM actors WHERE id = ?", (entity,)).fetchone()
        return found is not None and found[0] in kinds

    def pages(self, entity: Entity) -> list[tuple[int, str, str]]:
        """Return revision, key and title of an entity's own articles."""
        if entity not in self._pages:
            self._pages[entity] = self.book.execute(_OWN, (entity,)).fetchall()
        return self._pages[entity]

    def names(self, revision: int, entity: Entity) -> bool:
        """Say whether an article names an entity: as an actor of its claims, or anywhere in its words."""
        if self.book.execute(_MENTIONED, (revision, entity)).fetchone():
            return True
        words = self._words(revision)
        called = (fold(name) for (name,) in self.book.execute(_CALLED, {"entity": entity, "most": _NAMES}))
        return any(f" {name} " in words for name in called if name)

    def _words(self, revision: int) -> str:
        if revision not in self._folded:
            self._folded[revision] = f" {fold(self.reader.text(revision))} "
        return self._folded[revision]


_PARTS = """SELECT e.claim, d.key, e.part FROM json_each(?) wanted CROSS JOIN evidence e ON e.claim = wanted.value
 CROSS JOIN revisions r ON r.id = e.revision AND r.current CROSS JOIN documents d ON d.id = r.document"""


def articles_of(book: sqlite3.Connection, found: Sequence[Row]) -> Articles:
    """Return which articles make each of some claims, and in which parts."""
    parts: dict[int, dict[str, frozenset[str]]] = {row.number: {} for row in found}
    for claim, document, part in book.execute(_PARTS, (json.dumps(list(parts)),)):
        parts[claim][document] = parts[claim].get(document, frozenset()) | {part}
    return lambda row: parts[row.number]
