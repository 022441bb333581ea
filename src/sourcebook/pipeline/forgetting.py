"""Taking pages out of a book again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..errors import NothingFound, UsageProblem
from ..store.db import open_book
from ..store.fetch import Reader
from ..store.judge import met
from ..store.write import Writer
from .naming import folding
from .resolving import resolve_book


def forget(book: str | Path, names: Sequence[str]) -> list[str]:
    """Take pages out of a book, all or none, and return their keys; a name is a key, a title or a file.

    What other pages say too stays theirs; so do judgements of persons. What had joined by itself may part.
    """
    open_book(book).close()  # a book that is not there is not made
    with Writer(book, folding()) as writer:
        with writer.batch():
            pages = [_page(Reader(writer.db), name) for name in dict.fromkeys(names)]
            numbers = [number for number, _ in dict.fromkeys(pages)]
            keys = {key for number in numbers for key in met(writer.db, document=number)}
            for number in numbers:
                writer.forget(number)
            resolve_book(writer.db, keys, writer.clock)
        return [key for _, key in dict.fromkeys(pages)]


def _page(reader: Reader, name: str) -> tuple[int, str]:
    found = reader.pages(name)
    if not found:
        raise NothingFound(f"{name}: no such page in the book").advise("give a title, a file or a key as en:Title")
    if len(found) > 1:
        keys = ", ".join(key for _, key in found)
        raise UsageProblem(f"{name}: {len(found)} pages of that name").advise(f"give one of {keys}")
    return found[0]
