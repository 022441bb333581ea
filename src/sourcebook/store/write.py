"""The Writer: documents go in whole, in batches that are there or are not, whenever the program dies."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence, Set
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from .actors import ActorTable, set_label
from .db import open_book, trouble
from .forget import detach, forget_document, sweep
from .pending import Pending
from .refold import check_folding
from .rows import ClaimRow, Entry, Folding
from .works import WorkTable

_KNOWN_CLAIM = (
    "SELECT id FROM claims WHERE key = ? AND subject = ? AND ifnull(object, 0) = ifnull(?, 0) "
    "AND ifnull(edtf, '') = ifnull(?, '')"
)
_Said = tuple[str, int, int | None, str | None]  # what tells claims apart: key, subject, object, time


def now() -> str:
    """Return the time of day in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Writer:
    """Adds documents to a book. Used as a context manager; `batch` makes what is added inside it one unit."""

    def __init__(self, path: str | Path, folding: Folding, *, clock: Callable[[], str] = now) -> None:
        self.path, self.folding, self.clock = Path(path), folding, clock
        self.db = open_book(path, write=True, create=True)
        self._pending = Pending(self.db)
        self._actors = ActorTable(self.db, self._pending)
        self._works = WorkTable(self.db, self._pending)
        self._seen_change = -1
        check_folding(self.db, folding)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what is not committed is gone."""
        self.db.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Make all that is added inside one unit, which other programs see as a whole or not at all."""
        try:
            self.db.execute("BEGIN IMMEDIATE")
            self._pending.reset()
            self._notice_others()
            yield
            self.db.execute("COMMIT")
        except BaseException as error:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            self._forget_what_was_seen()
            if isinstance(error, sqlite3.Error) and not isinstance(error, sqlite3.ProgrammingError):
                raise trouble(self.path, error) from error
            raise

    def interrupted(self, version: str, sources: Sequence[str]) -> int | None:
        """Return the run of these very sources that did not come to its end, if there is one."""
        query = "SELECT id FROM runs WHERE finished IS NULL AND version = ? AND sources = ? ORDER BY id DESC"
        found = self.db.execute(query, (version, _said(sources))).fetchone()
        return int(found[0]) if found is not None else None

    def begin(self, version: str, sources: Sequence[str]) -> int:
        """Return a new run, within a batch."""
        cells = (self.clock(), version, _said(sources))
        return _inserted(self.db.execute("INSERT INTO runs (started, version, sources) VALUES (?, ?, ?)", cells))

    def finish(self, run: int) -> None:
        """Note, within a batch, that a run came to its end, and with it earlier ones of the same sources."""
        mine = "SELECT sources FROM runs WHERE id = ?"
        statement = f"UPDATE runs SET finished = ? WHERE finished IS NULL AND id <= ? AND sources = ({mine})"
        self.db.execute(statement, (self.clock(), run, run))

    def run_of(self, document: str, revision: str) -> int | None:
        """Return the run that read a revision of a page, or None where the book does not have it."""
        query = (
            "SELECT run FROM revisions JOIN documents ON documents.id = revisions.document "
            "WHERE key = ? AND revision = ?"
        )
        found = self.db.execute(query, (document, revision)).fetchone()
        return int(found[0]) if found is not None else None

    def add(self, entry: Entry, run: int) -> bool:
        """Add a document, within a batch; in place of what the book has of that very revision."""
        document = self._document(entry)
        old = self.db.execute(
            "SELECT id FROM revisions WHERE document = ? AND revision = ?", (document, entry.revision)
        ).fetchone()
        replaced = detach(self.db, int(old[0]), self.folding) if old is not None else None
        revision = self._revision(entry, document, run, int(old[0]) if old is not None else None)
        actors, new = self._actors.add(entry, document, revision)
        works = self._works.add(entry.works)
        said: dict[_Said, int] = {}
        for claim in entry.claims:
            self._claim(claim, actors, new, works, revision, said)
        self._passages(entry, revision, actors, works)
        self._pending.flush()
        self._labels(entry, actors)
        if replaced is not None:
            sweep(self.db, replaced, self.folding)
            self._forget_what_was_seen()
        return replaced is None

    def forget(self, document: int) -> None:
        """Take a page (`documents.id`) out, within a batch."""
        forget_document(self.db, document, self.folding)
        self._forget_what_was_seen()

    def _forget_what_was_seen(self) -> None:
        self._actors.forget()
        self._works.forget()
        self._pending.reset()

    def _document(self, entry: Entry) -> int:
        found = self.db.execute("SELECT id FROM documents WHERE key = ?", (entry.document,)).fetchone()
        if found is not None:
            return int(found[0])
        cells = (entry.document, entry.site, entry.language, entry.title)
        return _inserted(
            self.db.execute("INSERT INTO documents (key, site, language, title) VALUES (?, ?, ?, ?)", cells)
        )

    def _revision(self, entry: Entry, document: int, run: int, number: int | None) -> int:
        span = entry.title_span or (None, None)
        cells = (
            number,
            document,
            entry.revision,
            entry.time,
            self.clock(),
            entry.source,
            self._text(entry),
            run,
            entry.redirect,
        )
        made = _inserted(
            self.db.execute(
                "INSERT INTO revisions (id, document, revision, time, read, source, text, run, redirect, title_start, "
                "title_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*cells, *span),
            )
        )
        set_current(self.db, document)
        return made

    def _text(self, entry: Entry) -> int:
        found = self.db.execute("SELECT id FROM texts WHERE digest = ?", (entry.digest,)).fetchone()
        if found is not None:
            return int(found[0])
        cells = (entry.digest, entry.length, entry.body)
        return _inserted(self.db.execute("INSERT INTO texts (digest, length, body) VALUES (?, ?, ?)", cells))

    def _claim(
        self,
        claim: ClaimRow,
        actors: Sequence[int],
        new: Set[int],
        works: Sequence[int],
        revision: int,
        known: dict[_Said, int],
    ) -> None:
        """Add a claim with its evidence; of an actor that the book did not have it cannot have any either."""
        subject, other = actors[claim.subject], actors[claim.object] if claim.object is not None else None
        said = (claim.key, subject, other, claim.edtf)
        number = known.get(said) or (None if subject in new or other in new else self._found_claim(said))
        if number is None:
            number = self._pending.number("claims")
            cells = (number, claim.key, subject, claim.predicate, other, claim.edtf, *claim.cells)
            self._pending.add("claims", *cells)
        known[said] = number
        for at, e in enumerate(claim.evidence):
            row = self._pending.number("evidence")
            self._pending.add("evidence", row, number, revision, e.start, e.end, e.crc, e.section, e.part, e.rule)
            if at == 0:
                uses = enumerate(claim.citations)
                cited = ((row, i, works[c.work], c.start, c.end, c.name, c.locator) for i, c in uses)
                self._pending.extend("citations", cited)

    def _found_claim(self, said: _Said) -> int | None:
        found = self.db.execute(_KNOWN_CLAIM, said).fetchone()
        return int(found[0]) if found is not None else None

    def _labels(self, entry: Entry, actors: Sequence[int]) -> None:
        """An actor is called what its own page calls it, as soon as that is read."""
        for row, actor in zip(entry.actors, actors, strict=True):
            if row.own:
                set_label(self.db, actor, row.label)

    def _passages(self, entry: Entry, revision: int, actors: Sequence[int], works: Sequence[int]) -> None:
        for p in entry.passages:
            number = self._pending.number("passages")
            cells = (number, revision, p.start, p.end, p.text, p.section, p.part, p.claims, p.dates)
            self._pending.add("passages", *cells)
            self._pending.add("passages_text", number, p.folded)
            named = ((number, i, actors[a] if a is not None else None, *said) for i, (a, *said) in enumerate(p.actors))
            self._pending.extend("passage_actors", named)
            cited = ((number, i, works[c.work], c.start, c.end, c.name, c.locator) for i, c in enumerate(p.citations))
            self._pending.extend("passage_works", cited)

    def _notice_others(self) -> None:
        """What this Writer remembers of the book may be out of date once another program wrote to it."""
        [change] = self.db.execute("PRAGMA data_version").fetchone()
        if change != self._seen_change:
            self._forget_what_was_seen()
            self._seen_change = change


def set_current(db: sqlite3.Connection, document: int) -> None:
    """Mark the newest revision of a page: by the wiki's time, else by the order of reading."""
    newest = "SELECT id FROM revisions WHERE document = ? ORDER BY time IS NOT NULL DESC, time DESC, id DESC LIMIT 1"
    db.execute(f"UPDATE revisions SET current = (id = ({newest})) WHERE document = ?", (document, document))


def _inserted(cursor: sqlite3.Cursor) -> int:
    """The id of the row that was just inserted."""
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _said(sources: Sequence[str]) -> str:
    return json.dumps(list(sources), ensure_ascii=False)
