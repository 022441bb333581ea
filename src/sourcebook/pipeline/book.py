"""Reading articles into a book: batches that are there or are not, and a run that goes on where it stopped."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .._version import __version__
from ..errors import SkipDocument
from ..model import Document
from ..read.sources import Item, Opener, find
from ..store.judge import met
from ..store.rows import Entry
from ..store.write import Writer
from .naming import folding
from .resolving import resolve_book
from .workers import Made, side_by_side

_BATCH_SECONDS = 1.0
_BATCH_ARTICLES = 256
_CHUNK_ARTICLES = 16
_CHUNK_CHARACTERS = 200_000


@dataclass
class Reading:
    """How far a reading is: what is counted in `read` and `claims` is in the book for good."""

    articles: int = 0
    size: int = 0
    seen: int = 0
    seen_size: int = 0
    read: int = 0
    known: int = 0
    claims: int = 0
    skipped: list[SkipDocument] = field(default_factory=list)
    stopped: bool = False


def read_into(
    book: str | Path,
    sources: Sequence[str | Path],
    *,
    processes: int = 1,
    title: str = "",
    language: str = "",
    again: bool = False,
    progress: Callable[[Reading], None] = lambda reading: None,
    stop: Callable[[], bool] = lambda: False,
) -> Reading:
    """Read files, folders, patterns, zip archives or `-` into a book, which is made if it is not there.

    What the book has already is left alone, unless `again` asks for it to be read anew. `stop` is asked now and then:
    when it says yes, what is done is kept, and the same call goes on from there. So it does after any sort of death.
    The book is the same for any number of `processes`.
    """
    items = find(sources)
    opener = Opener(title=title, language=language, items=len(items))
    with Writer(book, folding()) as writer:
        run = _Run(writer, [str(source) for source in sources], again, Reading(len(items), sum(i.size for i in items)))
        try:
            run.write(side_by_side(run.chunks(items, opener), processes), progress, stop)
        finally:
            opener.close()
        if not run.done.stopped:
            run.finish()
        return run.done


class _Run:
    """One reading as it goes: which documents are still to be read, and the batches they are written in."""

    def __init__(self, writer: Writer, sources: list[str], again: bool, done: Reading) -> None:
        self.writer, self.sources, self.again, self.done = writer, sources, again, done
        self.number = writer.interrupted(__version__, sources)

    def chunks(self, items: Sequence[Item], opener: Opener) -> Iterator[list[Document]]:
        """Yield the documents that the book does not have, some at a time."""
        chunk: list[Document] = []
        for item in items:
            self.done.seen += 1
            self.done.seen_size += item.size
            try:
                document = opener.document(item)
            except SkipDocument as error:
                self.done.skipped.append(error)
                continue
            if self._has(document.id, document.revision):
                self.done.known += 1
                continue
            chunk.append(document)
            if len(chunk) >= _CHUNK_ARTICLES or sum(len(d.text) for d in chunk) >= _CHUNK_CHARACTERS:
                yield chunk
                chunk = []
        if chunk:
            yield chunk

    def write(self, made: Iterator[list[Made]], progress: Callable[[Reading], None], stop: Callable[[], bool]) -> None:
        """Write what the workers make, a batch at a time."""
        waiting: list[Made] = []
        since = time.monotonic()
        for some in made:
            waiting += some
            self.done.stopped = stop()
            if self.done.stopped or len(waiting) >= _BATCH_ARTICLES or time.monotonic() - since > _BATCH_SECONDS:
                self._batch(waiting)
                waiting, since = [], time.monotonic()
                progress(self.done)
            if self.done.stopped:
                return
        self._batch(waiting)
        progress(self.done)

    def finish(self) -> None:
        """Join what is certain to be the same and close the run, if there was anything to do."""
        if self.number is not None:
            with self.writer.batch():
                resolve_book(self.writer.db, met(self.writer.db, run=self.number), self.writer.clock)
                self.writer.finish(self.number)

    def _batch(self, made: Sequence[Made]) -> None:
        """Write some documents as one unit; the counts follow when they are safe."""
        entries = [entry for entry in made if isinstance(entry, Entry)]
        self.done.skipped += (error for error in made if isinstance(error, SkipDocument))
        if not entries:
            return
        with self.writer.batch():
            number = self.number or self.writer.begin(__version__, self.sources)
            added = [entry for entry in entries if self._add(entry, number)]
        self.number = number
        self.done.read += len(added)
        self.done.known += len(entries) - len(added)
        self.done.claims += sum(len(entry.claims) for entry in added)

    def _add(self, entry: Entry, number: int) -> bool:
        """The same revision may stand in two files of one batch: the first is taken."""
        at = self.writer.run_of(entry.document, entry.revision)
        if at is not None and (not self.again or at == number):
            return False
        self.writer.add(entry, number)
        return True

    def _has(self, document: str, revision: str) -> bool:
        at = self.writer.run_of(document, revision)
        return at is not None and (not self.again or at == self.number)
