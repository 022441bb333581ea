"""A copy of a book as it is at one moment, whoever writes meanwhile; it is there as a whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path

from ..errors import UsageProblem
from .db import open_book, trouble


def backup(book: str | Path, to: str | Path, *, replace: bool = False) -> int:
    """Write a compact copy of a book and return its size in bytes; an existing file is replaced only if told so."""
    place = Path(to)
    if place.is_dir():
        place = place / Path(book).name
    if place.exists() and (not replace or place.samefile(book)):
        raise UsageProblem(f"{place}: is there already").advise("name another file, or give --force")
    db = open_book(book)
    try:
        _copy(db, place)
    except (sqlite3.Error, OSError) as error:
        said = error if isinstance(error, sqlite3.Error) else sqlite3.OperationalError(error.strerror or str(error))
        raise trouble(place, said) from error
    finally:
        db.close()
    return place.stat().st_size


def _copy(db: sqlite3.Connection, place: Path) -> None:
    """Copy into a folder of its own beside the target, then rename: a rename is done or not done."""
    with tempfile.TemporaryDirectory(prefix=f".{place.name}.", dir=place.parent) as folder:
        part = Path(folder) / place.name
        db.execute("PRAGMA query_only = off")
        db.execute("VACUUM INTO ?", (str(part),))
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.replace(place)
