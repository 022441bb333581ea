"""`sourcebook together`: what two actors share."""

from __future__ import annotations

import click

from ..answers import shared_dict
from .asking import answer, asks, meant, opened, some


@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
def _together(a: str, b: str, book: str, form: str) -> None:
    """Print what A and B share: alliances, the same or opposite sides of events, ties between them.

    Sides are compared within one article's account of an event only.
    """
    with opened(book) as asked:
        one, other = asked.find(meant(asked, a)), asked.find(meant(asked, b))
        found = [shared_dict(shared) for shared in asked.together(one.key, other.key)]
    some(found, f"{one.label} and {other.label}: the book knows nothing that they share")
    answer(found, form, ("kind", "actor", "relation", "when", "claims"), f"{one.label} and {other.label}")


command = asks("together", "sourcebook together 'Jamiat-e Islami' 'Junbish-i Milli' -b book.db")(_together)
