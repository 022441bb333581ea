"""`sourcebook compare`: two actors, or two books, side by side."""

from __future__ import annotations

from pathlib import Path

import click

from ...ask.book import Book
from ...errors import NothingFound, UsageProblem
from ..answers import Answer, property_dict
from ..differing import property_label
from .asking import CODES, answer, meant
from .options import epilog, form


@click.command(
    "compare",
    epilog=epilog(
        "sourcebook compare 'Jamiat-e Islami' 'Junbish-i Milli' -b book.db",
        "sourcebook compare old.db new.db",
        codes=CODES,
    ),
)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.option("-b", "--book", default="", envvar="SOURCEBOOK_BOOK", metavar="BOOK", help="The book of both actors.")
@click.option("--all", "everything", is_flag=True, help="Of two books: also what is the same in both.")
@form("table", "json", "csv")
def command(one: str, other: str, book: str, everything: bool, form: str) -> None:
    """Compare two actors of a book, or two books: what is the same, differs, or is only on one side, by property."""
    if book:
        found, title = _actors(one, other, book)
    elif Path(one).is_file() and Path(other).is_file():
        found, title = _books(one, other, everything), f"{one} and {other}"
    else:
        raise UsageProblem(f"{one} and {other}: not two books, and no book to find them in").advise("give -b BOOK")
    if form == "table":
        for row in found:
            row["property"] = property_label(row["property"])
    columns = ("property", "answer", "first", "second", "claims")
    answer(found, form, columns if book else ("actor", *columns), title)


def _actors(one: str, other: str, book: str) -> tuple[list[Answer], str]:
    with Book(book) as asked:
        a, b = asked.find(meant(asked, one)), asked.find(meant(asked, other))
        found = [property_dict(made) for made in asked.compare(a.key, b.key)]
    if not found:
        raise NothingFound(f"{a.label} and {b.label}: the book says nothing to compare")
    return found, f"{a.label} (first) and {b.label} (second)"


def _books(one: str, other: str, everything: bool) -> list[Answer]:
    with Book(one) as first, Book(other) as second:
        return [property_dict(made) for made in first.differences(second, same=everything)]
