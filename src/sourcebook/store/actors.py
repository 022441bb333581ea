"""Actors, their mentions and names: rows that documents share."""

from __future__ import annotations

import sqlite3

from .keys import kind_rank
from .pending import Pending
from .rows import ActorRow, Entry, NameRow

_REMEMBERED = 200_000


class ActorTable:
    """Adds the actors of documents; remembers the ids of those it has met, and of their names."""

    def __init__(self, db: sqlite3.Connection, pending: Pending) -> None:
        self.db, self.pending = db, pending
        self._known: dict[str, tuple[int, str]] = {}
        self._names: dict[tuple[int, str, str, str], int] = {}

    def forget(self) -> None:
        """Forget what was remembered, because the tables may have changed."""
        self._known.clear()
        self._names.clear()

    def add(self, entry: Entry, document: int, revision: int) -> tuple[list[int], set[int]]:
        """Add the actors of a document; return their ids in its order, and those that are new to the book."""
        if len(self._known) > _REMEMBERED or len(self._names) > 2 * _REMEMBERED:
            self.forget()
        new: set[int] = set()
        return [self._actor(row, entry.language, document, revision, new) for row in entry.actors], new

    def _actor(self, row: ActorRow, language: str, document: int, revision: int, new: set[int]) -> int:
        found = self._known.get(row.key) or self._found(row.key)
        actor, kind = found or self._new(row, language, document)
        if found is None:
            new.add(actor)
        elif kind_rank(row.kind) > kind_rank(kind):
            kind = row.kind
            self.db.execute("UPDATE actors SET kind = ? WHERE id = ?", (kind, actor))
        self._known[row.key] = (actor, kind)
        self.pending.add("mentions", actor, revision, row.kind, row.own)
        for name in row.names:
            self._name(actor, name, revision, found is None)
        return actor

    def _found(self, key: str) -> tuple[int, str] | None:
        found: tuple[int, str] | None = self.db.execute("SELECT id, kind FROM actors WHERE key = ?", (key,)).fetchone()
        return found

    def _new(self, row: ActorRow, language: str, document: int) -> tuple[int, str]:
        """Add a row that stands for itself: nobody has judged it the same as another."""
        number, owner = self.pending.number("actors"), None if row.link else document
        self.pending.add("actors", number, row.key, row.label, row.kind, row.link, language, owner, number)
        return number, row.kind

    def _name(self, actor: int, row: NameRow, revision: int, new: bool) -> None:
        cells = (actor, row.name, row.language, row.type)
        number = self._names.get(cells) or (None if new else self._found_name(cells))
        if number is None:
            number = self.pending.number("names")
            self.pending.add("names", number, *cells, row.key)
            self.pending.add("names_text", number, row.folded)
        self._names[cells] = number
        self.pending.add("namings", number, revision)

    def _found_name(self, cells: tuple[int, str, str, str]) -> int | None:
        query = "SELECT id FROM names WHERE actor = ? AND name = ? AND language = ? AND type = ?"
        found = self.db.execute(query, cells).fetchone()
        return int(found[0]) if found is not None else None


def set_label(db: sqlite3.Connection, actor: int, plain: str) -> None:
    """Call an actor what the newest revision of its own page calls it, else `plain`, what the link says."""
    own = db.execute(
        "SELECT own FROM mentions m JOIN revisions r ON r.id = m.revision WHERE actor = ? AND own <> '' "
        "ORDER BY current DESC, r.id DESC LIMIT 1",
        (actor,),
    ).fetchone()
    db.execute("UPDATE actors SET label = ? WHERE id = ?", (own[0] if own is not None else plain, actor))
