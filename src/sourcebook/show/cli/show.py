"""`sourcebook show`: a dossier of one article, or of an actor out of a book."""

from __future__ import annotations

import json
import sys
from dataclasses import replace

import click

from ...ask.accounts import of_one_reading
from ...errors import UsageProblem
from ...pipeline import opening
from ..differing import disagreement_words
from ..dossier import dossier, short_description
from ..facts import Dossier
from .options import article, epilog, form, one


@click.command(
    "show",
    epilog=epilog(
        "sourcebook show examples/Warsaw_Pact.wiki",
        "sourcebook show examples/Toyota_War.wiki --evidence | less",
        "sourcebook show 'Northern Alliance' -b book.db --format markdown > dossier.md",
        codes="0 done, 2 wrong call, 3 no such file or book, 4 no such actor, 5 not a usable book, 6 unreadable file",
    ),
)
@article
@click.option("-b", "--book", default="", metavar="BOOK", help="Show an actor of this book: FILE is a name or an id.")
@click.option("--most", type=click.IntRange(1), default=100, show_default=True, help="Of a book: claims of one sort.")
@click.option("--evidence", is_flag=True, help="Below every fact: file:line:column and the words that say it.")
@form("text", "markdown", "json")
def command(file: str, title: str, language: str, book: str, most: int, evidence: bool, form: str) -> None:
    """Print what an article says, or what a book says of an actor: names, dates, members, ties, events.

    Every line has the numbers of its sources; a dash stands where none is cited. At the end: where accounts differ,
    and of a book what was not found.
    """
    if book:
        _from_book(file, book, most, evidence, form)
        return
    found = one(file, title, language)
    if form == "json":
        raise UsageProblem("--format json is for a book").advise("sourcebook extract FILE prints the claims as JSON")
    made = dossier(found, opening(found.document) if short_description(found.claims) is None else None)
    differing = tuple(disagreement_words(one) for one in of_one_reading(found.claims))
    _print(replace(made, disagreements=differing), form, evidence)


def _from_book(name: str, path: str, most: int, evidence: bool, form: str) -> None:
    from ...ask.book import Book
    from ..book_dossier import book_dossier, places, profile_dict
    from .asking import meant

    with Book(path) as book:
        who = meant(book, name)
        quotes = evidence or form == "json"
        found = book.profile(who, most, quotes=quotes)
        differing = list(book.disagreements(who))
        if form == "json":
            shown = json.dumps(profile_dict(found, differing), ensure_ascii=False, indent=1)
            sys.stdout.write(shown + "\n")
            return
        made = book_dossier(found, differing, places(book) if evidence else None)
    _print(made, form, evidence)


def _print(made: Dossier, form: str, evidence: bool) -> None:
    if form == "markdown":
        from ..markdown import dossier_markdown

        sys.stdout.write(dossier_markdown(made, evidence=evidence))
        return
    from ..text import print_dossier

    print_dossier(made, evidence=evidence)
