"""Options that several commands share, and the reading of their files with errors that say where and what to do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click

from ...errors import MissingInput, SkipDocument, SourcebookError, UsageProblem
from ...extract import Extraction, extract
from ...model import Document
from ...pipeline import read_documents
from ...read.file import SUFFIXES, checked
from . import complain

F = TypeVar("F", bound=Callable[..., Any])


def article(function: F) -> F:
    """Add FILE, --title and --language to a command for one article."""
    return click.argument("file", metavar="FILE")(titled(function))


def titled(function: F) -> F:
    """Add --title and --language."""
    language = click.option(
        "--language", default="", metavar="CODE", help="Language of the wiki (BCP 47); guessed if not given."
    )
    title = click.option(
        "--title",
        default="",
        metavar="T",
        help="Title of the page; else the first line of a degraded copy, or the file's name.",
    )
    return title(language(function))


def booked(function: F) -> F:
    """Add -b BOOK; the command takes it as `book`."""
    return click.option(
        "-b", "--book", required=True, envvar="SOURCEBOOK_BOOK", metavar="BOOK", help="The book, one SQLite file."
    )(function)


def form(*forms: str) -> Callable[[F], F]:
    """Add --format with its choices, the first the default; the command takes it as `form`."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default=forms[0], show_default=True, help="How to print it."
    )


def epilog(*examples: str, codes: str = "") -> str:
    """Return the end of a command's help: examples, and what its exit codes mean."""
    told = codes or "0 done, 2 wrong call, 3 no such file or no article there, 6 the file cannot be read"
    return "\b\nExamples:\n" + "\n".join(f"  {example}" for example in examples) + f"\n\nExit codes: {told}."


def one(file: str, title: str, language: str) -> Extraction:
    """Return what the one article of a path gives."""
    paths = _articles(file)
    if len(paths) > 1:
        raise _with_hint(
            UsageProblem(f"{file}: holds {len(paths)} articles, and this command is for one"), "name one of its files"
        )
    return _told(extract(_document(paths[0], title, language)))


def each(files: Iterable[str], title: str, language: str) -> Iterator[Extraction | SkipDocument]:
    """Yield what each document gives; one that cannot be read is said on stderr and yielded as its error."""
    paths = [path for file in files for path in _articles(file)]
    if title and len(paths) > 1:
        raise _with_hint(
            UsageProblem(f"--title is for one article, not for {len(paths)}"), "give one file, or leave out --title"
        )
    for path in paths:
        try:
            yield _told(extract(_document(path, title, language)))
        except SkipDocument as error:
            complain(error)
            yield error


def _articles(file: str) -> list[str]:
    """The files of a path, each known to be there before anything is printed."""
    if file == "-":
        return [file]
    place = Path(file)
    if place.is_dir():
        paths = [str(path) for path in sorted(place.rglob("*")) if path.suffix in SUFFIXES and path.is_file()]
        if not paths:
            raise _with_hint(
                MissingInput(f"{file}: no articles in this folder"), f"their names end in {', '.join(SUFFIXES)}"
            )
        return paths
    if not place.exists():
        raise _with_hint(MissingInput(f"{file}: no such file"), MissingInput.hint)
    if not os.access(place, os.R_OK):
        raise _with_hint(MissingInput(f"{file}: may not be read"), "check its permissions")
    return [file]


def _document(path: str, title: str, language: str) -> Document:
    [document] = read_documents(path, title=title, language=language)
    return checked(document)


def _told(found: Extraction) -> Extraction:
    """Say so where nothing could be read because nobody knows whom the text is about."""
    if not found.claims and not found.document.title:
        click.echo(f"{found.document.name}:1:1: no claims, and no title is known (give --title)", err=True)
    return found


def _with_hint(error: SourcebookError, hint: str) -> SourcebookError:
    error.hint = hint
    return error
