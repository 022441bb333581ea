"""Options that several commands share, and the loop over their files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import click

from ...errors import SkipDocument
from ...extract import Extraction
from ...pipeline import extractions
from . import complain

F = TypeVar("F", bound=Callable[..., Any])


def article(function: F) -> F:
    """Add FILE, --title and --language to a command for one article."""
    function = click.option("--language", default="", metavar="CODE", help="Language of the wiki (BCP 47); guessed if not given.")(function)
    function = click.option("--title", default="", metavar="T", help="Title of the page; else the first line of a degraded copy, or the file's name.")(function)
    return click.argument("file", metavar="FILE")(function)


def one(file: str, title: str, language: str) -> Extraction:
    """Return what the first document of a path gives."""
    for found in extractions(file, title=title, language=language):
        return found
    raise SkipDocument(f"{file}: holds no article")


def each(files: Iterable[str], title: str, language: str) -> Iterator[Extraction | SkipDocument]:
    """Yield what each document gives; one that cannot be read is said on stderr and yielded as its error."""
    for file in files:
        try:
            yield from extractions(file, title=title, language=language)
        except SkipDocument as error:
            complain(error)
            yield error
