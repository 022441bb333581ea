"""Reading articles into a book: batches that are there or are not, and a run that goes on where it stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .._version import __version__
from ..errors import SkipDocument
from ..extract import extract
from ..model import Document
from ..read.file import read_files
from ..resolve.names import fold, key, searchable, version
from ..store.prepare import prepare
from ..store.rows import Entry, Folding
from ..store.write import Writer

_BATCH = 64


def folding() -> Folding:
    """Return how the names of a book are made comparable."""
    return Folding(fold, key, searchable, version())


@dataclass
class Reading:
    """What a reading has done so far."""

    read: int = 0
    known: int = 0
    claims: int = 0
    skipped: list[SkipDocument] = field(default_factory=list)


def entry_of(document: Document, names: Folding) -> Entry:
    """Read one document and return its rows."""
    found = extract(document)
    return prepare(document, found.claims, found.passages, names)


def read_into(book: str | Path, sources: Sequence[str | Path], *, title: str = "", language: str = "") -> Reading:
    """Read sources into a book, which is made if it is not there; what it knows already is left alone."""

    done, names = Reading(), folding()
    with Writer(book, names) as writer:
        waiting: list[Entry] = []
        for source in sources:
            for document in read_files(source, title=title, language=language):
                if writer.knows(document.id, document.revision):
                    done.known += 1
                    continue
                waiting.append(entry_of(document, names))
        if not waiting:
            return done
        with writer.batch():
            run = writer.begin(__version__, [str(s) for s in sources])
            for entry in waiting:
                if writer.knows(entry.document, entry.revision):
                    continue
                writer.add(entry, run)
                done.read += 1
                done.claims += len(entry.claims)
            writer.finish(run)
    return done
