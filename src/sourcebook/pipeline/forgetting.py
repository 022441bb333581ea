"""Taking pages out of a book again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..errors import NothingFound, UsageProblem
from ..store.db import open_book
from ..store.fetch import Reader
from ..store.write import Writer
from .naming import folding


def forget(book: str | Path, names: Sequence[str]) -> list[str]:
    """Take pages out of a book, all or none, and return their keys; a name is a key, a title or a file.

    What other pages say too stays theirs; judgements stay as they are.
    """
    open_book(book).close()  # a book that is not there is not made
    with Writer(book, folding()) as writer:
        with writer.batch():
            pages = [_page(Reader(writer.db), name) for name in dict.fromkeys(names)]
            for number, _ in dict.fromkeys(pages):
                writer.forget(number)
        return [key for _, key in dict.fromkeys(pages)]


def _page(reader: Reader, name: str) -> tuple[int, str]:
    found = reader.pages(name)
    if not found:
        raise NothingFound(f"{name}: no such page in the book").advise("give a title, a file or a key as en:Title")
    if len(found) > 1:
        keys = ", ".join(key for _, key in found)
        raise UsageProblem(f"{name}: {len(found)} pages of that name").advise(f"give one of {keys}")
    return found[0]
