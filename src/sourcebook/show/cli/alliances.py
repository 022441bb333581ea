"""`sourcebook alliances`: what an actor belonged to."""

from __future__ import annotations

import click

from ..answers import belonging_dict
from .asking import answer, asks, meant, on_day, opened, some


@click.argument("name", metavar="NAME")
@on_day
def _alliances(name: str, on: str, status: str, book: str, form: str) -> None:
    """Say which alliances an actor belonged to, or was part of, with the answers that `members` gives."""
    with opened(book) as asked:
        who = asked.find(meant(asked, name))
        found = [belonging_dict(one) for one in asked.alliances(who.key, on, status)]
    some(found, f"{who.label}: the book names no alliance of theirs")
    answer(found, form, ("actor", "answer", "when", "claims"), f"{who.label}: alliances{f' on {on}' if on else ''}")


command = asks("alliances", "sourcebook alliances 'Jamiat-e Islami' -b book.db --on 1999")(_alliances)
