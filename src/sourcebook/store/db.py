"""Opening the file: who may write, which version it is, and what is said when it cannot be used."""

from __future__ import annotations

import os
import sqlite3
from importlib import resources
from pathlib import Path

from ..errors import BookProblem, MissingInput

APPLICATION = 0x50AC_E800 >> 1  # in the file's head, so that another program's database is never taken for a book
MIGRATIONS = (
    "schema.sql",
    "version2.sql",
)  # entry n makes n + 1 of version n; never changed once released
VERSION = len(MIGRATIONS)
_BUSY_MS = 10_000
_ON_READ_ONLY_MEDIA = "immutable=1"  # where SQLite cannot put its own files beside a book, nobody writes to it either
_CACHE_KIB = 64 * 1024
_WAL_PAGES = 16_384  # what is written together is copied into the book together: indexes touch the same pages again


def open_book(path: str | Path, *, write: bool = False, create: bool = False) -> sqlite3.Connection:
    """Return a connection to a book: read-only, or writing and then brought up to this version.

    Raises MissingInput where there is no such file, BookProblem where it is not a book or of another version.
    Transactions are explicit: nothing is begun behind the caller's back.
    """
    place = Path(path)
    if not place.exists() and not create:
        raise MissingInput(f"{path}: no such book").advise("sourcebook read FILE… -b BOOK makes one")
    if place.is_dir():
        raise BookProblem(f"{path}: a folder, not a book")
    try:
        return _writing(place) if write else _reading(place)
    except sqlite3.Error as error:
        raise trouble(place, error) from error


def trouble(path: str | Path, error: sqlite3.Error) -> BookProblem:
    """Return what to say of an error that SQLite had with a book."""
    said = str(error)
    if "locked" in said:
        return BookProblem(f"{path}: another program is writing to it").advise("try again when it is done")
    if "not a database" in said:
        return BookProblem(f"{path}: not a book")
    if "malformed" in said:
        return BookProblem(f"{path}: damaged ({said})").advise("take the last `sourcebook backup` of it")
    return BookProblem(f"{path}: {said}").advise(
        "check that the file and its folder may be written and the disk has room"
    )


def _reading(place: Path) -> sqlite3.Connection:
    written = os.access(place.parent, os.W_OK) or Path(f"{place}-wal").exists()
    db = _connect(place, "mode=ro" if written else _ON_READ_ONLY_MEDIA)
    version = _version(db, place)
    if version < VERSION:
        raise BookProblem(
            f"{place}: written by an older Sourcebook (version {version}, this one reads {VERSION})"
        ).advise("sourcebook info --upgrade -b BOOK brings it up to date")
    db.execute("PRAGMA query_only = on")
    return db


def _writing(place: Path) -> sqlite3.Connection:
    db = _connect(place, "mode=rwc")
    db.execute("PRAGMA journal_mode = wal")
    db.execute("PRAGMA synchronous = normal")
    db.execute(f"PRAGMA wal_autocheckpoint = {_WAL_PAGES}")
    db.execute("PRAGMA foreign_keys = on")
    db.execute(f"PRAGMA cache_size = -{4 * _CACHE_KIB}")
    migrate(db, place)
    return db


def _connect(place: Path, mode: str) -> sqlite3.Connection:
    uri = f"{place.absolute().as_uri()}?{mode}"
    db = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_BUSY_MS / 1000, check_same_thread=False)
    db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    return db


def _version(db: sqlite3.Connection, place: Path) -> int:
    """The version of a book's tables; 0 for an empty file."""
    [version] = db.execute("PRAGMA user_version").fetchone()
    [application] = db.execute("PRAGMA application_id").fetchone()
    [tables] = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION and (tables or version):
        raise BookProblem(f"{place}: a database, but not a book")
    if version > VERSION:
        raise BookProblem(
            f"{place}: written by a newer Sourcebook (version {version}, this one reads {VERSION})"
        ).advise("update Sourcebook")
    return int(version)


def migrate(db: sqlite3.Connection, place: Path) -> int:
    """Bring a book to this version, each step as a whole or not at all; return how many steps it took."""
    steps = 0
    while (version := _version(db, place)) < VERSION:
        script = (resources.files(__package__) / MIGRATIONS[version]).read_text(encoding="utf-8")
        db.executescript(
            f"BEGIN IMMEDIATE;\n{script}\nPRAGMA application_id = {APPLICATION};\n"
            f"PRAGMA user_version = {version + 1};\nCOMMIT;"
        )
        steps += 1
    return steps
