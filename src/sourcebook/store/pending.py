"""Rows that wait to be inserted, so that each table gets a document's rows in one go."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from .rows import Cell

_COLUMNS = {  # in the order in which they refer to one another
    "actors": "id key label kind link language document entity",
    "mentions": "actor revision kind own",
    "names": "id actor name language type key",
    "names_text": "rowid folded",
    "namings": "name revision",
    "works": "id key type title url date csl digest",
    "claims": "id key subject predicate object edtf value value_type low high when_text start_min start_max end_min "
    "end_max inferred qualifiers polarity said_by flags subject_name object_name",
    "evidence": 'id claim revision start "end" crc section part rule',
    "citations": 'evidence position work start "end" name locator',
    "passages": 'id revision start "end" text section part claims dates',
    "passage_actors": "passage position actor name kind",
    "passage_works": 'passage position work start "end" name locator',
    "passages_text": "rowid folded",
}
_INSERT = {
    table: f"INSERT INTO {table} ({', '.join(columns.split())}) VALUES ({', '.join('?' * len(columns.split()))})"
    for table, columns in _COLUMNS.items()
}


class Pending:
    """Numbers and keeps new rows; `flush` inserts them, inside the caller's transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._rows: dict[str, list[tuple[Cell, ...]]] = {table: [] for table in _COLUMNS}
        self._last: dict[str, int] = {}

    def reset(self) -> None:
        """Drop what waits, and look anew which numbers are taken: rows may have come or gone."""
        for rows in self._rows.values():
            rows.clear()
        self._last.clear()

    def number(self, table: str) -> int:
        """Return the number of the next row of a table."""
        if table not in self._last:
            [last] = self.db.execute(f"SELECT ifnull(max(id), 0) FROM {table}").fetchone()
            self._last[table] = int(last)
        self._last[table] += 1
        return self._last[table]

    def add(self, table: str, *cells: Cell) -> None:
        """Keep a row."""
        self._rows[table].append(cells)

    def extend(self, table: str, rows: Iterable[tuple[Cell, ...]]) -> None:
        """Keep some rows."""
        self._rows[table].extend(rows)

    def flush(self) -> None:
        """Insert everything that waits."""
        for table, rows in self._rows.items():
            if rows:
                self.db.executemany(_INSERT[table], rows)
                rows.clear()
