"""`sourcebook infoboxes`: what the parameters of infoboxes say."""

from __future__ import annotations

import json
import sys

import click

from ...errors import NothingFound
from ..known import draw_infoboxes, known_infoboxes
from .options import epilog, form

_END = epilog(
    "sourcebook infoboxes",
    "sourcebook infoboxes 'infobox war faction'",
    "sourcebook infoboxes combatant",
    codes="0 done, 2 wrong call, 4 no infobox or parameter has this name or part of it",
)


@click.command("infoboxes", epilog=_END)
@click.argument("name", default="", metavar="[NAME]")
@form("text", "json")
def command(name: str, form: str) -> None:
    """Say which infoboxes are known and what each parameter says.

    NAME is an infobox, a parameter, or a part of one in any language; without it, all families are listed.
    """
    found = known_infoboxes(name)
    if not found:
        error = NothingFound(f"no infobox or parameter is called {name}, or has this in its name")
        error.hint = "sourcebook infoboxes lists all families; CONTRIBUTING.md says how to add one"
        raise error
    if form == "json":
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        return

    from ..text import Page

    page = Page()
    draw_infoboxes(page, found, name)
    page.send()
