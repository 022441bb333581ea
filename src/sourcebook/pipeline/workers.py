"""Articles to rows, in this process or in several: the order of what comes out is the order of what went in."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from ..errors import SkipDocument
from ..extract import extract
from ..model import Document
from ..parse import parse, redirect_target
from ..store.prepare import prepare
from ..store.rows import Entry
from .naming import folding

Made = Entry | SkipDocument
_AHEAD = 3  # chunks that wait for each worker


def entry_of(document: Document) -> Entry:
    """Read one document and return its rows."""
    found = extract(document)
    leads = document.text.lstrip().startswith("#")
    redirect = (redirect_target(parse(document.text)) or "") if leads else ""
    return prepare(document, found.claims, found.passages, folding(), redirect=redirect)


def made_of(documents: Iterable[Document]) -> list[Made]:
    """Return the rows of some documents, or why one has none: one document's fault ends no reading of thousands."""
    return [_made_of(document) for document in documents]


def _made_of(document: Document) -> Made:
    try:
        return entry_of(document)
    except SkipDocument as error:
        return error
    except Exception as error:
        said = f"{document.name or document.id}: could not be read ({type(error).__name__}: {error})"
        return SkipDocument(said).advise("a fault of Sourcebook: please report it with the text")


def side_by_side(chunks: Iterable[list[Document]], processes: int) -> Iterator[list[Made]]:
    """Yield what each chunk gives, in the order of the chunks, made by so many processes."""
    if processes <= 1:
        yield from map(made_of, chunks)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_at_start, initargs=(os.getpid(),))
    waiting: deque[Future[list[Made]]] = deque()
    try:
        for chunk in chunks:
            waiting.append(pool.submit(made_of, chunk))
            if len(waiting) > processes * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _at_start(parent: int) -> None:
    """A worker leaves Ctrl-C to its parent, and ends when the parent is gone, however it went."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)
