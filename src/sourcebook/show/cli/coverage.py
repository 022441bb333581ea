"""`sourcebook coverage`: what of a text was read."""

from __future__ import annotations

import json
import sys

import click

from ...pipeline import survey
from ..account import account, draw_account
from .options import article, epilog, form, one


@click.command(
    "coverage",
    epilog=epilog("sourcebook coverage examples/Warsaw_Pact.wiki", "sourcebook coverage page.wiki --format json"),
)
@article
@form("text", "json")
def command(file: str, title: str, language: str, form: str) -> None:
    """Say which templates and parameters were read, ignored (and why) or unknown, and what came of it.

    Unknown ones are the place to start from when something is missing: CONTRIBUTING.md says how to add them.
    """
    found = one(file, title, language)
    made = account(found, *survey(found.document))
    if form == "json":
        sys.stdout.write(json.dumps(made, ensure_ascii=False, indent=1) + "\n")
        return

    from ..text import Page

    page = Page()
    draw_account(page, made)
    page.send()
