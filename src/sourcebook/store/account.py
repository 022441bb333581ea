"""What is in a book: numbers for a person, and a description for Datasette."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from .db import open_book

_COUNTED = "documents revisions actors names claims evidence works citations passages judgements runs".split()

_BARE = """EXISTS (SELECT 1 FROM passages WHERE revision = r.id AND claims > 0) AND NOT EXISTS
 (SELECT 1 FROM passages p JOIN passage_actors x ON x.passage = p.id WHERE p.revision = r.id)"""


@dataclass(frozen=True, slots=True)
class Account:
    """The numbers of a book; `bare_pages` have sentences of version 1, which name nobody until they are read again."""

    path: str
    version: int
    size: int
    counts: dict[str, int]
    redirects: int
    entities: int
    languages: dict[str, int]
    predicates: dict[str, int]
    read: str
    interrupted: tuple[tuple[str, ...], ...]
    text_size: int
    bare_pages: int


def account(book: str | Path) -> Account:
    """Return the numbers of a book."""
    db = open_book(book)
    try:

        def one(query: str) -> Any:
            return db.execute(query).fetchone()[0]

        counts = {table: int(one(f"SELECT count(*) FROM {table}")) for table in _COUNTED}
        open_runs = db.execute("SELECT sources FROM runs WHERE finished IS NULL ORDER BY id").fetchall()
        return Account(
            str(book),
            one("PRAGMA user_version"),
            sum(p.stat().st_size for p in (Path(book), Path(f"{book}-wal")) if p.exists()),
            counts,
            one("SELECT count(*) FROM revisions WHERE redirect <> ''"),
            one("SELECT count(DISTINCT entity) FROM actors"),
            dict(db.execute("SELECT language, count(*) FROM documents GROUP BY 1 ORDER BY 2 DESC, 1")),
            dict(db.execute("SELECT predicate, count(*) FROM claims GROUP BY 1 ORDER BY 2 DESC, 1")),
            one("SELECT ifnull(max(read), '') FROM revisions"),
            tuple(tuple(json.loads(said)) for (said,) in open_runs),
            one("SELECT ifnull(sum(length(body)), 0) FROM texts"),
            one(f"SELECT count(*) FROM revisions r WHERE {_BARE}"),
        )
    finally:
        db.close()


def datasette_metadata(book: str | Path) -> dict[str, Any]:
    """Return a `metadata.json` with which Datasette shows the book well, under the name it gives the file."""
    made: dict[str, Any] = json.loads((resources.files(__package__) / "metadata.json").read_text(encoding="utf-8"))
    made["databases"] = {Path(book).stem: made["databases"]["BOOK"]}
    return made
