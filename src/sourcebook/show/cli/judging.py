"""What the commands that judge have in common: whom two names mean, who judges, and what is said of it."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from typing import Any

import click

from ...ask.book import Book
from ...ask.names import find
from ...pipeline.judging import judge, row_meant
from .asking import meant, opened
from .options import booked, epilog

CODES = (
    "0 done, 2 wrong call, a name that several have or a contradiction, 3 no such book, 4 nobody of that name, "
    "5 not a usable book"
)


def signed(function: Callable[..., None]) -> Callable[..., None]:
    """Add -b BOOK, --who and --why."""
    why = click.option("--why", default="", metavar="TEXT", help="The reason, for whoever reads it later.")
    who = click.option(
        "--who", envvar="SOURCEBOOK_WHO", default=_user, metavar="NAME", help="Who judges; else the user's name."
    )
    return booked(who(why(function)))


def verdict(name: str, says: str, help: str, *examples: str) -> click.Command:
    """Make the command that judges two actors."""

    def judging(a: str, b: str, book: str, who: str, why: str) -> None:
        with opened(book) as asked:
            one, other = _row(asked, a), _row(asked, b)
            labels = [asked.find(key).label for key in (one, other)]
        number = judge(book, name, one, other, who=who, why=why)
        click.echo(f"{number}: {labels[0]} ({one}) {says} {labels[1]} ({other})")

    judging.__doc__ = help
    command: Callable[[Callable[..., Any]], click.Command] = click.command(name, epilog=epilog(*examples, codes=CODES))
    return command(click.argument("a", metavar="A")(click.argument("b", metavar="B")(signed(judging))))


def _row(asked: Book, name: str) -> str:
    """The id of the actor of an article that a name means; an id means itself."""
    entity = find(asked.db, meant(asked, name)).who.entity
    return row_meant(asked.db, entity, name)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "nobody"
