"""`sourcebook neighbours`: who is near an actor."""

from __future__ import annotations

import click

from ..answers import step_dict
from .asking import answer, asks, meant, opened, some


@click.argument("name", metavar="NAME")
@click.option("--depth", type=click.IntRange(1, 6), default=1, show_default=True, help="How many ties away.")
@click.option("--kind", "kinds", multiple=True, metavar="K", help="As for `ties`; wars are left out unless asked for.")
def _neighbours(name: str, depth: int, kinds: tuple[str, ...], book: str, form: str) -> None:
    """Print the actors within some ties of one, nearest first, with every tie among them."""
    with opened(book) as asked:
        who = asked.find(meant(asked, name))
        reach = asked.neighbours(who.key, depth, kinds)
    found = [step_dict(step) for step in reach.steps]
    some(found, f"{who.label}: no ties in the book")
    for cut in reach.cut:
        click.echo(f"{cut.label}: more ties are recorded than were followed", err=True)
    answer(found, form, ("depth", "reached", "subject", "tie", "object", "claims"), f"{who.label}: neighbours")


command = asks("neighbours", "sourcebook neighbours Hamas -b book.db --depth 2 --format csv")(_neighbours)
