"""`sourcebook show`: a dossier of one article."""

from __future__ import annotations

import click

from ...pipeline import opening
from ..dossier import dossier, short_description
from .options import article, epilog, one


@click.command(
    "show",
    epilog=epilog(
        "sourcebook show examples/warsaw-pact.wiki", "sourcebook show examples/toyota-war.wiki --evidence | less"
    ),
)
@article
@click.option("--evidence", is_flag=True, help="Below every fact: file:line:column and the words that say it.")
def command(file: str, title: str, language: str, evidence: bool) -> None:
    """Print what an article says: names, dates, members, ties, events, each with the numbers of its sources.

    A dash stands where the article cites nothing.
    """
    found = one(file, title, language)
    made = dossier(found, opening(found.document) if short_description(found) is None else None)

    from ..text import print_dossier

    print_dossier(made, evidence=evidence)
