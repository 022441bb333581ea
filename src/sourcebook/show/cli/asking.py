"""What the commands that ask a book have in common: options, and answers as a table, JSON or CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from ...ask.book import Book
from ...ask.names import EXACT
from ...errors import NothingFound
from ..wording import PREDICATES, edtf_words
from .options import booked, epilog, form

F = TypeVar("F", bound=Callable[..., Any])
_ID = 8  # enough of an id for `explain`
CODES = "0 done, 2 wrong call or a name that several have, 3 no such book, 4 nothing found, 5 not a usable book"


def asks(name: str, *examples: str) -> Callable[[Callable[..., None]], click.Command]:
    """Make a command that asks a book: -b BOOK, --format, examples, exit codes."""

    def made(function: Callable[..., None]) -> click.Command:
        with_options = booked(form("table", "json", "csv")(function))
        return click.command(name, epilog=epilog(*examples, codes=CODES))(with_options)

    return made


@contextmanager
def opened(path: str) -> Iterator[Book]:
    """Open a book for as long as a command asks it."""
    with Book(path) as book:
        yield book


def on_day(function: F) -> F:
    """Add --on and --status."""
    status = click.option("--status", default="", metavar="S", help="Only with these words in its status: observer …")
    day = click.option(
        "--on", default="", metavar="DATE", help="On this day, month or year: 2006, 2006-10-07, 7 October 2006."
    )
    return day(status(function))


def meant(book: Book, name: str) -> str:
    """Return the id of who is meant, and say on stderr whom a name that is not exactly theirs was taken for."""
    match = book.match(name)
    if match.how != EXACT:
        click.echo(f"{name}: taken for {match.who.label} ({match.name})", err=True)
    return match.who.key


def answer(
    answers: Sequence[dict[str, Any]], form: str, columns: Sequence[str], title: str, notes: Iterable[str] = ()
) -> None:
    """Print answers as they were asked for; a table has these columns and a title."""
    if form == "json":
        sys.stdout.write(json.dumps(answers, ensure_ascii=False, indent=1) + "\n")
    elif form == "csv":
        _csv(answers, list(answers[0]) if answers else list(columns))
    else:
        _table(answers, columns, title, notes)


def _csv(answers: Sequence[dict[str, Any]], columns: Sequence[str]) -> None:
    heads = list(dict.fromkeys((*columns, *(name for found in answers for name in found))))
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_cell(found.get(name)) for name in heads] for found in answers)


def _cell(value: object) -> object:
    if isinstance(value, list):
        return (
            "; ".join(_name(one) for one in value)
            if value and isinstance(value[0], dict)
            else " ".join(map(str, value))
        )
    return "" if value is None else value


def _name(value: dict[str, Any]) -> str:
    """What an actor, a time or a work is called where there is room for one thing only."""
    return str(value.get("label") or value.get("text") or value.get("title") or value.get("url") or value.get("id"))


def _table(answers: Sequence[dict[str, Any]], columns: Sequence[str], title: str, notes: Iterable[str]) -> None:
    from ..text import Page

    page = Page()
    page.title(title, notes)
    page.add("")
    page.table(
        [name.replace("_", " ") for name in columns], ([_shown(found, name) for name in columns] for found in answers)
    )
    page.send()


def _shown(found: dict[str, Any], name: str) -> str:
    value = found.get(name)
    if name == "claims" and isinstance(value, list):
        return f"{value[0][:_ID]}{f' +{len(value) - 1}' if len(value) > 1 else ''}" if value else "–"
    if name == "tie":
        phrase = PREDICATES[found["tie"]]
        return phrase.inverse if found.get("side") == "object" else phrase.label
    if name == "when":
        return when(value)
    return "; ".join(map(str, value)) if isinstance(value, list) else "–" if value is None else str(value)


def when(edtf: str | None) -> str:
    """Return times in words.

    >>> when("1990/1995; 2001/.."), when(None)
    ('1990–1995; since 2001', '–')
    """
    return "; ".join(edtf_words(part) or part for part in edtf.split("; ")) if edtf else "–"


def some(answers: Sequence[Any], what: str) -> None:
    """Raise NothingFound where there is no answer."""
    if not answers:
        raise NothingFound(what).advise("sourcebook search WORDS -b BOOK looks in names and sentences")
