"""`sourcebook disagreements`: where accounts differ."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from ...ask.disagreements import KINDS
from ..differing import disagreement_dict
from .asking import answer, asks, meant, opened, some

if TYPE_CHECKING:
    from ..text import Page


@click.argument("name", required=False, default="", metavar="[NAME]")
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only of this kind; may be repeated.")
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help="At most so many.")
def _disagreements(name: str, kinds: tuple[str, ...], limit: int, book: str, form: str) -> None:
    """Print where accounts differ about an actor, or in the whole book, with the evidence of each side.

    Times that do not overlap are a history, and what only narrows another statement refines it: neither is listed.
    """
    with opened(book) as asked:
        who = asked.find(meant(asked, name)) if name else None
        found = [
            disagreement_dict(one) for one in islice(asked.disagreements(who.key if who else "", kinds), limit + 1)
        ]
    some(found, f"{who.label if who else book}: no disagreements")
    if len(found) > limit:
        click.echo(f"more than {limit} disagreements; these are the first", err=True)
        found = found[:limit]
    if form == "table":
        _draw(found, f"{who.label if who else book}: where accounts differ")
    else:
        answer(found if form == "json" else [_flat(one) for one in found], form, (), "")


def _flat(found: dict[str, Any]) -> dict[str, Any]:
    sides = found["sides"]
    return {
        **{name: found[name] for name in ("kind", "actor", "predicate", "object", "sentence")},
        "published": [" ".join(side["published"]) for side in sides],
        "claims": [claim["id"] for side in sides for claim in side["claims"]],
    }


def _draw(found: list[dict[str, Any]], title: str) -> None:
    from ..text import Page

    page = Page()
    page.title(title, [f"{len(found)} found"])
    for one in found:
        page.heading(one["kind"])
        page.words(one["sentence"], indent=2)
        for side in one["sides"]:
            for claim in side["claims"][:3]:
                _draw_claim(page, claim)
    page.send()


def _draw_claim(page: Page, claim: dict[str, Any]) -> None:
    evidence = claim["evidence"][0]
    title = evidence["document"].partition(":")[2]
    cited = "; ".join(work["title"] or work.get("url", "") for work in claim["citations"]) or "cites nothing"
    page.words(f"{title}: “{' '.join(evidence['quote'].split())}” — {cited} ({claim['id']})", indent=4, style="dim")


command = asks(
    "disagreements",
    "sourcebook disagreements -b book.db",
    "sourcebook disagreements 'Northern Alliance' -b book.db --format json",
)(_disagreements)
