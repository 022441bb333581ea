"""`sourcebook suggestions`: who may be the same."""

from __future__ import annotations

from typing import Any

import click

from ...ask.names import find
from ...pipeline.judging import suggestions
from ..judged import candidate_dict
from .asking import answer, asks, meant, opened, some


@click.argument("name", required=False, default="", metavar="[NAME]")
@click.option(
    "--kind", "kinds", multiple=True, metavar="K", help="Only of this kind: party, person …; may be repeated."
)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="At most so many.")
def _suggestions(name: str, kinds: tuple[str, ...], limit: int, book: str, form: str) -> None:
    """Print who may be the same and is not judged yet, likeliest first, with the reasons; nothing is changed.

    `sourcebook same` and `not-same` with the ids that are shown settle a suggestion.
    """
    with opened(book) as asked:
        who = find(asked.db, meant(asked, name)).who if name else None
        found = suggestions(asked.db, who.entity if who else None)
    shown = [one for one in map(candidate_dict, found) if not kinds or one["kind"] in kinds]
    some(shown, f"{who.label if who else book}: nobody who may be the same")
    if len(shown) > limit:
        click.echo(f"{len(shown)} suggestions; these are the first {limit}", err=True)
    if form == "table":
        _draw(shown[:limit], f"{who.label if who else book}: who may be the same")
    else:
        answer(shown[:limit], form, (), "")


def _draw(found: list[dict[str, Any]], title: str) -> None:
    """Ids stay whole, because they are to be copied."""
    from ..text import Page

    page = Page()
    page.title(title, ["settle one with sourcebook same ID ID, or not-same ID ID"])
    for one in found:
        page.add("")
        page.words(f"{one['score']:.2f}  {one['a']}  {one['a_id']}", indent=0)
        page.words(f"{one['b']}  {one['b_id']}", indent=6)
        page.words("; ".join(one["why"]), indent=6)
    page.send()


command = asks(
    "suggestions",
    "sourcebook suggestions -b book.db",
    "sourcebook suggestions 'Al-Qassam Brigades' -b book.db --format json",
)(_suggestions)
