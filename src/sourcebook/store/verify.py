"""Checking a book: every text, span, id and reference once more, against what it should be."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import BookProblem
from .dating import dates_of
from .db import open_book, trouble
from .fetch import Reader
from .keys import actor_key, short_hash

_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a book that is not as it should be: in which table, which row, and what."""

    table: str
    row: int | None
    said: str


Check = Callable[[Reader], Iterator[Finding]]


def verify(book: str | Path) -> Iterator[Finding]:
    """Yield what is wrong with a book; nothing where it is as it was written."""
    with Reader(open_book(book)) as reader:
        for check in CHECKS:
            try:
                yield from check(reader)
            except sqlite3.DatabaseError as error:
                yield Finding(check.__name__, None, str(trouble(book, error)))
            except BookProblem as error:
                yield Finding(check.__name__, None, str(error))


def file(reader: Reader) -> Iterator[Finding]:
    """The file as such, and the references from table to table."""
    for (said,) in reader.db.execute("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield Finding("file", None, said)
    for table, row, target, _ in reader.db.execute("PRAGMA foreign_key_check"):
        yield Finding(table, row, f"refers to a row of {target} that is not there")


def texts(reader: Reader) -> Iterator[Finding]:
    """Every text against its digest and length."""
    for row, digest, length, body in reader.db.execute("SELECT id, digest, length, body FROM texts"):
        try:
            data = zlib.decompress(body)
        except zlib.error as error:
            yield Finding("texts", row, f"cannot be opened ({error})")
            continue
        if hashlib.sha256(data).hexdigest() != digest:
            yield Finding("texts", row, "is not the text that was read")
        elif len(data.decode("utf-8", "surrogatepass")) != length:
            yield Finding("texts", row, f"has not the length {length}")


def spans(reader: Reader) -> Iterator[Finding]:
    """Every span against its text, and the words of evidence against their checksum."""
    for (revision,) in reader.db.execute("SELECT id FROM revisions ORDER BY id").fetchall():
        try:
            text = reader.text(revision)
        except BookProblem:
            continue  # `texts` has said so
        yield from _evidence(reader.db, revision, text)
        for table, query in _SPANS.items():
            for row, start, end in reader.db.execute(query, (revision,)):
                if not 0 <= start <= end <= len(text):
                    yield Finding(table, row, f"lies outside of its text: {start}–{end}")


_SPANS = {
    "passages": 'SELECT id, start, "end" FROM passages WHERE revision = ?',
    "passage_works": 'SELECT p.id, x.start, x."end" FROM passage_works x JOIN passages p ON p.id = x.passage '
    "WHERE p.revision = ?",
    "citations": 'SELECT e.id, c.start, c."end" FROM citations c JOIN evidence e ON e.id = c.evidence '
    "WHERE e.revision = ?",
}


def _evidence(db: sqlite3.Connection, revision: int, text: str) -> Iterator[Finding]:
    for row, start, end, crc in db.execute(
        'SELECT id, start, "end", crc FROM evidence WHERE revision = ?', (revision,)
    ):
        words = text[start:end] if 0 <= start < end <= len(text) else ""
        if not words or zlib.crc32(words.encode("utf-8", "surrogatepass")) != crc:
            yield Finding("evidence", row, f"other words stand at {start}–{end}")


def claims(reader: Reader) -> Iterator[Finding]:
    """Every claim's id against what it says, and that it has evidence."""
    last = 0
    while rows := reader.db.execute(
        "SELECT id, key FROM claims WHERE id > ? ORDER BY id LIMIT ?", (last, _AT_ONCE)
    ).fetchall():
        last = rows[-1][0]
        found = reader.claims((row for row, _ in rows), quotes=False)
        for (row, key), claim in zip(rows, found, strict=True):
            if claim.id != key:
                yield Finding("claims", row, f"says what {claim.id} says, and is called {key}")
            if not claim.evidence:
                yield Finding("claims", row, "has no evidence")


def actors(reader: Reader) -> Iterator[Finding]:
    """Every actor's key against what it stands for, and that somebody names it."""
    query = (
        "SELECT a.id, a.key, a.link, a.label, d.key, (SELECT CASE WHEN site <> '' THEN site ELSE o.language END "
        "FROM mentions m JOIN revisions r ON r.id = m.revision JOIN documents o ON o.id = r.document "
        "WHERE m.actor = a.id LIMIT 1), g.entity IS a.entity FROM actors a LEFT JOIN documents d ON d.id = a.document "
        "LEFT JOIN actors g ON g.id = a.entity"
    )
    for row, key, link, label, document, wiki, grouped in reader.db.execute(query):
        if wiki is None:
            yield Finding("actors", row, "is named by no document")
        elif actor_key(wiki, link, document or "", label) != key:
            yield Finding("actors", row, f"is not what {key} stands for")
        if not grouped:
            yield Finding("actors", row, "belongs to a group that is not there")


def works(reader: Reader) -> Iterator[Finding]:
    """Every cited work against its digest."""
    for row, digest, *cells in reader.db.execute("SELECT id, digest, key, type, title, url, date, csl FROM works"):
        if short_hash("\x1f".join(cells)) != digest:
            yield Finding("works", row, "is not the work that was cited")


def dates(reader: Reader) -> Iterator[Finding]:
    """The times of every sentence: words, EDTF and bounds."""
    for row, cell in reader.db.execute("SELECT id, dates FROM passages WHERE dates <> '[]'"):
        try:
            dates_of(cell)
        except BookProblem as error:
            yield Finding("passages", row, str(error))


_NONE_OF = {
    "a page has one newest revision": (
        "documents",
        "SELECT id FROM documents d WHERE (SELECT sum(current) FROM revisions WHERE document = d.id) IS NOT 1",
    ),
    "some document has the name": (
        "names",
        "SELECT id FROM names n WHERE NOT EXISTS (SELECT 1 FROM namings WHERE name = n.id)",
    ),
    "some claim or sentence cites the work": (
        "works",
        "SELECT id FROM works w WHERE NOT EXISTS (SELECT 1 FROM citations WHERE work = w.id) "
        "AND NOT EXISTS (SELECT 1 FROM passage_works WHERE work = w.id)",
    ),
    "its page names whom a sentence names": (
        "passages",
        "SELECT p.id FROM passage_actors x JOIN passages p ON p.id = x.passage WHERE CASE WHEN x.actor IS NULL "
        "THEN ifnull(x.name, '') = '' ELSE NOT EXISTS "
        "(SELECT 1 FROM mentions m WHERE m.actor = x.actor AND m.revision = p.revision) END GROUP BY p.id",
    ),
    "a page that leads to another has no sentences": (
        "passages",
        "SELECT p.id FROM revisions r JOIN passages p ON p.revision = r.id WHERE r.redirect <> ''",
    ),
    "the text belongs to a page": (
        "texts",
        "SELECT id FROM texts t WHERE NOT EXISTS (SELECT 1 FROM revisions WHERE text = t.id)",
    ),
    "names can be searched": (
        "names",
        "SELECT id FROM names WHERE id NOT IN (SELECT id FROM names_text_docsize)",
    ),
    "sentences can be searched": (
        "passages",
        "SELECT id FROM passages WHERE id NOT IN (SELECT id FROM passages_text_docsize)",
    ),
    "the index of names has nothing else": (
        "names_text",
        "SELECT id FROM names_text_docsize WHERE id NOT IN (SELECT id FROM names)",
    ),
    "the index of sentences has nothing else": (
        "passages_text",
        "SELECT id FROM passages_text_docsize WHERE id NOT IN (SELECT id FROM passages)",
    ),
}


def rows(reader: Reader) -> Iterator[Finding]:
    """What must hold of rows together."""
    for rule, (table, query) in _NONE_OF.items():
        for (row,) in reader.db.execute(query):
            yield Finding(table, row, f"it does not hold that {rule}")


CHECKS: tuple[Check, ...] = (file, texts, spans, claims, actors, works, dates, rows)
