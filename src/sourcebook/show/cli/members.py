"""`sourcebook members`: who belonged to an alliance."""

from __future__ import annotations

import click

from ..answers import belonging_dict
from .asking import answer, asks, meant, on_day, opened, some


@click.argument("alliance", metavar="ALLIANCE")
@on_day
def _members(alliance: str, on: str, status: str, book: str, form: str) -> None:
    """Say who belonged to an alliance: yes, possibly, no or not recorded, each with the claims behind it.

    On a day: yes where a claim's time certainly covers it, possibly where it may or no time is given or accounts
    differ, no where it is denied, was over or had not begun. A year alone (“2010”) says nothing of other years.
    Without --on: at any time.
    """
    with opened(book) as asked:
        who = asked.find(meant(asked, alliance))
        found = [belonging_dict(one) for one in asked.members(who.key, on, status)]
    some(found, f"{who.label}: the book names no members" + (f" with the status {status}" if status else ""))
    answer(found, form, ("actor", "answer", "when", "claims"), f"{who.label}: members{f' on {on}' if on else ''}")


command = asks(
    "members",
    "sourcebook members 'Northern Alliance' -b book.db",
    "sourcebook members 'Northern Alliance' -b book.db --on 1999-05-01 --format json",
)(_members)
