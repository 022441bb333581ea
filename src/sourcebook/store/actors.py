"""Actors, their mentions and names: rows that documents share."""

from __future__ import annotations

import sqlite3

from .keys import kind_rank
from .rows import ActorRow, Entry, NameRow

_REMEMBERED = 300_000


class ActorTable:
    """Adds the actors of documents; remembers the ids of those it has met."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._known: dict[str, tuple[int, str]] = {}

    def forget(self) -> None:
        """Forget what was remembered, because the tables may have changed."""
        self._known.clear()

    def add(self, entry: Entry, document: int, revision: int) -> list[int]:
        """Add the actors of a document and return their ids in its order."""
        if len(self._known) > _REMEMBERED:
            self.forget()
        return [self._actor(row, entry.language, document, revision) for row in entry.actors]

    def _actor(self, row: ActorRow, language: str, document: int, revision: int) -> int:
        actor, kind = self._known.get(row.key) or self._found(row.key) or self._new(row, language, document)
        if kind_rank(row.kind) > kind_rank(kind):
            kind = row.kind
            self.db.execute("UPDATE actors SET kind = ? WHERE id = ?", (kind, actor))
        self._known[row.key] = (actor, kind)
        self.db.execute("INSERT INTO mentions VALUES (?, ?, ?, ?)", (actor, revision, row.kind, row.own))
        if row.own:
            set_label(self.db, actor, row.label)
        for name in row.names:
            self._name(actor, name, revision)
        return actor

    def _found(self, key: str) -> tuple[int, str] | None:
        found: tuple[int, str] | None = self.db.execute("SELECT id, kind FROM actors WHERE key = ?", (key,)).fetchone()
        return found

    def _new(self, row: ActorRow, language: str, document: int) -> tuple[int, str]:
        """Insert a row that stands for itself: nobody has judged it the same as another."""
        owner = None if row.link else document
        cells = (row.key, row.label, row.kind, row.link, language, owner)
        made = self.db.execute(
            "INSERT INTO actors (key, label, kind, link, language, document, entity) VALUES (?, ?, ?, ?, ?, ?, "
            "(SELECT ifnull(max(id), 0) + 1 FROM actors))",
            cells,
        )
        assert made.lastrowid is not None
        return made.lastrowid, row.kind

    def _name(self, actor: int, row: NameRow, revision: int) -> None:
        cells = (actor, row.name, row.language, row.type)
        found = self.db.execute(
            "SELECT id FROM names WHERE actor = ? AND name = ? AND language = ? AND type = ?", cells
        ).fetchone()
        if found is None:
            made = self.db.execute(
                "INSERT INTO names (actor, name, language, type, key) VALUES (?, ?, ?, ?, ?)", (*cells, row.key)
            )
            found = (made.lastrowid,)
            self.db.execute("INSERT INTO names_text (rowid, folded) VALUES (?, ?)", (found[0], row.folded))
        self.db.execute("INSERT INTO namings VALUES (?, ?)", (found[0], revision))


def set_label(db: sqlite3.Connection, actor: int, plain: str) -> None:
    """Call an actor what the newest revision of its own page calls it, else `plain`, what the link says."""
    own = db.execute(
        "SELECT own FROM mentions m JOIN revisions r ON r.id = m.revision WHERE actor = ? AND own <> '' "
        "ORDER BY current DESC, r.id DESC LIMIT 1",
        (actor,),
    ).fetchone()
    db.execute("UPDATE actors SET label = ? WHERE id = ?", (own[0] if own is not None else plain, actor))
