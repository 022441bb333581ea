"""`sourcebook path`: how two actors are connected."""

from __future__ import annotations

import click

from ..answers import step_dict
from .asking import answer, asks, meant, opened, some


@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@click.option("--kind", "kinds", multiple=True, metavar="K", help="As for `ties`; wars are left out unless asked for.")
def _path(a: str, b: str, kinds: tuple[str, ...], book: str, form: str) -> None:
    """Print one of the shortest ways from A to B along ties, every tie on it with its claims."""
    with opened(book) as asked:
        one, other = asked.find(meant(asked, a)), asked.find(meant(asked, b))
        reach = asked.path(one.key, other.key, kinds)
    found = [step_dict(step) for step in reach.steps]
    some(found, f"{one.label} and {other.label}: no way along ties from one to the other")
    answer(found, form, ("depth", "subject", "tie", "object", "claims"), f"From {one.label} to {other.label}")


command = asks("path", "sourcebook path 'Al-Quds Brigades' Iran -b book.db")(_path)
