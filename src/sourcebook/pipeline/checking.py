"""Looking after a book: bringing it up to date, and checking it with what the judgements say of who is who."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from ..resolve.judgements import groups
from ..store.db import open_book
from ..store.judge import astray, judgements
from ..store.verify import Finding
from ..store.verify import verify as verify_rows
from ..store.write import Writer
from .naming import folding


def bring_up_to_date(book: str | Path) -> None:
    """Bring a book of an older Sourcebook up to date, with its index of words; MissingInput where there is none."""
    open_book(book, write=True).close()
    Writer(book, folding()).close()


def verify(book: str | Path) -> Iterator[Finding]:
    """Yield what is wrong with a book; nothing where it is as it was written."""
    sound = True
    for finding in verify_rows(book):
        sound = sound and finding.table not in ("file", "judgements")
        yield finding
    if sound:
        yield from _entities(book)


def _entities(book: str | Path) -> Iterator[Finding]:
    """Every actor's entity against the log: it is only what the judgements amount to."""
    db = open_book(book)
    try:
        for row, entity in astray(db, groups(judgements(db))):
            yield Finding("actors", row, f"belongs to {entity}, as the judgements say, and is kept as of another")
    except sqlite3.DatabaseError as error:
        yield Finding("judgements", None, f"cannot be read ({error})")
    finally:
        db.close()
