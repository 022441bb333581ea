"""`sourcebook explain`: where one claim comes from."""

from __future__ import annotations

import click

from .options import article, epilog, one

_END = epilog(
    "sourcebook extract page.wiki --format table",
    "sourcebook explain c:5f1e4fdc5f5d9f11 page.wiki",
    "sourcebook explain 5f1e4f page.wiki",
    codes="0 done, 2 wrong call or several claims begin like this, 3 no such file, 4 no such claim, 6 unreadable file",
)


@click.command("explain", epilog=_END)
@click.argument("claim_id", metavar="CLAIM-ID")
@article
def command(claim_id: str, file: str, title: str, language: str) -> None:
    """Explain one claim: the sentence, its words in context, its references, and the rule that read it.

    CLAIM-ID is what `sourcebook extract` prints as id, or its beginning, with or without `c:`.
    """
    from ..explanation import explanation, pick

    found = one(file, title, language)
    made = explanation(found, pick(found, claim_id))

    from ..text import Page

    page = Page()
    made.draw(page)
    page.send()
