"""Cited works: rows that documents share."""

from __future__ import annotations

import sqlite3

from .pending import Pending

_REMEMBERED = 200_000


class WorkTable:
    """Adds the works of documents, each wording once; remembers the ids of those it has met."""

    def __init__(self, db: sqlite3.Connection, pending: Pending) -> None:
        self.db, self.pending = db, pending
        self._known: dict[str, int] = {}

    def forget(self) -> None:
        """Forget what was remembered, because the table may have changed."""
        self._known.clear()

    def add(self, works: tuple[tuple[str, ...], ...]) -> list[int]:
        """Return the ids of a document's works, in its order."""
        if len(self._known) > _REMEMBERED:
            self.forget()
        return [self._known.get(cells[-1]) or self._added(cells) for cells in works]

    def _added(self, cells: tuple[str, ...]) -> int:
        """The id of a work that was not met yet; its digest is its last cell."""
        found = self.db.execute("SELECT id FROM works WHERE digest = ?", (cells[-1],)).fetchone()
        number = int(found[0]) if found is not None else self.pending.number("works")
        if found is None:
            self.pending.add("works", number, *cells)
        self._known[cells[-1]] = number
        return number
