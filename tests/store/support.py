"""Books for tests, and two ways to compare them: row by row, and by what they say whatever the numbers of rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Rows = dict[str, list[tuple[Any, ...]]]

TIMES = {"runs": ("started", "finished"), "revisions": ("read",), "judgements": ("at",)}
SAID = {
    "documents": "SELECT key, site, language, title FROM documents",
    "revisions": "SELECT d.key, r.revision, r.time, r.current, r.redirect, t.digest, t.length, t.body FROM revisions r "
    "JOIN documents d ON d.id = r.document JOIN texts t ON t.id = r.text",
    "texts": "SELECT digest FROM texts",
    "actors": "SELECT a.key, label, kind, link, d.key FROM actors a LEFT JOIN documents d ON d.id = a.document",
    "names": "SELECT a.key, n.name, n.language, n.type, n.key, r.revision FROM names n JOIN actors a ON a.id = n.actor "
    "JOIN namings x ON x.name = n.id JOIN revisions r ON r.id = x.revision",
    "claims": "SELECT c.key, s.key, predicate, o.key, value, value_type, low, high, when_text, edtf, start_min, "
    "start_max, end_min, end_max, inferred, qualifiers, polarity, said_by, flags, subject_name, object_name "
    "FROM claims c JOIN actors s ON s.id = c.subject LEFT JOIN actors o ON o.id = c.object",
    "evidence": "SELECT c.key, c.edtf, r.revision, e.start, e.end, crc, section, part, rule, w.digest, u.position "
    "FROM evidence e JOIN claims c ON c.id = e.claim JOIN revisions r ON r.id = e.revision "
    "LEFT JOIN citations u ON u.evidence = e.id LEFT JOIN works w ON w.id = u.work",
    "passages": "SELECT r.revision, start, end, p.text, section, part, claims FROM passages p "
    "JOIN revisions r ON r.id = p.revision",
    "works": "SELECT key, digest FROM works",
    "names_text": "SELECT term, n.name, offset FROM words_names JOIN names n ON n.id = doc",
    "passages_text": "SELECT term, p.text, offset FROM words_passages JOIN passages p ON p.id = doc",
}


def write(folder: Path, articles: dict[str, str]) -> list[Path]:
    """Write articles by their titles, and return the files."""
    folder.mkdir(exist_ok=True)
    files = [folder / f"{title.replace(' ', '_')}.wiki" for title in articles]
    for file, text in zip(files, articles.values(), strict=True):
        file.write_text(text, encoding="utf-8")
    return files


def contents(book: Path) -> Rows:
    """Every row of every table, but for the time of day, and every word of the full text."""
    db = _open(book)
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    found: Rows = {}
    for table in tables:
        if "_text" in table:  # the parts of an index differ with its history
            continue
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] not in TIMES.get(table, ())]
        listed = ", ".join(f'"{column}"' for column in columns)
        found[table] = db.execute(f"SELECT {listed} FROM {table} ORDER BY {listed}").fetchall()
    for view in ("words_names", "words_passages"):
        found[view] = db.execute(f"SELECT * FROM {view} ORDER BY 1, 2, 3, 4").fetchall()
    db.close()
    return found


def said(book: Path) -> Rows:
    """What a book says, without the numbers of its rows, its runs and its judgements."""
    db = _open(book)
    found = {name: sorted(db.execute(query).fetchall(), key=repr) for name, query in SAID.items()}
    db.close()
    return found


def differ(one: Rows, other: Rows) -> Iterable[str]:
    """The tables that are not the same, for a message that can be read."""
    return [name for name in one if one[name] != other[name]]


def _open(book: Path) -> sqlite3.Connection:
    db = sqlite3.connect(book)
    db.execute("CREATE VIRTUAL TABLE temp.words_names USING fts5vocab(main, names_text, instance)")
    db.execute("CREATE VIRTUAL TABLE temp.words_passages USING fts5vocab(main, passages_text, instance)")
    return db
