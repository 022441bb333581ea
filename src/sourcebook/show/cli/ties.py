"""`sourcebook ties`: an actor's ties to others."""

from __future__ import annotations

import click

from ..answers import tie_dict
from .asking import answer, asks, meant, opened, some


@click.argument("name", metavar="NAME")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="K",
    help="alliance, opposition, support, wing, leadership, succession, event, or a predicate; may be repeated.",
)
@click.option("--from", "since", default="", metavar="DATE", help="Only ties that held, or may have, from here on …")
@click.option("--to", "until", default="", metavar="DATE", help="… and up to here.")
def _ties(name: str, kinds: tuple[str, ...], since: str, until: str, book: str, form: str) -> None:
    """Print the ties of an actor in both directions.

    In JSON and CSV `side` says whether the actor asked about is the subject or the object of the tie.
    """
    with opened(book) as asked:
        who = asked.find(meant(asked, name))
        found = [tie_dict(one) for one in asked.ties(who.key, kinds, since, until)]
    some(found, f"{who.label}: no such ties in the book")
    answer(found, form, ("tie", "actor", "answer", "when", "claims"), f"{who.label}: ties")


command = asks(
    "ties",
    "sourcebook ties Hamas -b book.db",
    "sourcebook ties 'Northern Alliance' -b book.db --kind opposition --from 1996 --to 1998",
)(_ties)
