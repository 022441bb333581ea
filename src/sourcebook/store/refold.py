"""Names and sentences are kept in a folded form beside the real one; when the folding changes, it is made anew."""

from __future__ import annotations

import sqlite3

from .rows import Folding


def check_folding(db: sqlite3.Connection, folding: Folding) -> None:
    """Fold a book anew if another version of the folding made it, as a whole or not at all."""
    found = db.execute("SELECT value FROM settings WHERE name = 'names'").fetchone()
    if found is not None and found[0] == folding.version:
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        _refold(db, folding)
        db.execute("INSERT OR REPLACE INTO settings VALUES ('names', ?)", (folding.version,))
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def _refold(db: sqlite3.Connection, folding: Folding) -> None:
    for table in ("names_text", "passages_text"):
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    for number, name in db.execute("SELECT id, name FROM names").fetchall():
        db.execute("UPDATE names SET key = ? WHERE id = ?", (folding.key(name), number))
        db.execute("INSERT INTO names_text (rowid, folded) VALUES (?, ?)", (number, folding.searchable(name)))
    for number, text in db.execute("SELECT id, text FROM passages"):
        db.execute("INSERT INTO passages_text (rowid, folded) VALUES (?, ?)", (number, folding.fold(text)))
