"""`sourcebook templates`: what the templates of articles mean."""

from __future__ import annotations

import json
import sys

import click

from ...errors import NothingFound
from ..known import draw_templates, known_templates
from .options import epilog, form

_END = epilog(
    "sourcebook templates",
    "sourcebook templates flagicon",
    "sourcebook templates list_body --format json",
    codes="0 done, 2 wrong call, 4 no template has this name or part of it",
)


@click.command("templates", epilog=_END)
@click.argument("name", default="", metavar="[NAME]")
@form("text", "json")
def command(name: str, form: str) -> None:
    """Say what templates mean: all meanings, or the templates whose name is NAME or contains it.

    NAME may also be a meaning (`list_body`).
    """
    found = known_templates(name)
    if not found:
        error = NothingFound(f"no template is called {name}, or has this in its name")
        error.hint = "sourcebook templates lists all meanings; CONTRIBUTING.md says how to add one"
        raise error
    if form == "json":
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        return

    from ..text import Page

    page = Page()
    draw_templates(page, found, name)
    page.send()
