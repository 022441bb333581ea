"""Running the command line inside the test, and small articles to run it on."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from sourcebook.show.cli import main

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ROOM = str(EXAMPLES / "Palestinian_Joint_Operations_Room.wiki")
ALLIANCE = str(EXAMPLES / "Northern_Alliance.wiki")
WAR = str(EXAMPLES / "Toyota_War.wiki")

ARTICLE = """{{Short description|Alliance of three leagues}}
{{Infobox war faction
| name = Harbour Pact
| native_name = ميثاق الميناء
| native_name_lang = ar
| foundation = 1 May 1990<ref name="a">{{cite book |last=Poe |first=Ann |title=Leagues |date=1995}}</ref>
| active = 1990–2001
| clans = {{plainlist|
* [[North League]] (1990–1995)
** North Youth
* [[South League]]
}}
| opponents = [[Inland Union]]<ref name="a" />
| colour_of_boats = blue
}}
The '''Harbour Pact''' was an alliance of leagues.
"""


class Ran(NamedTuple):
    """What a call of the command line gave."""

    code: int
    out: str
    err: str


def run(*args: str, stdin: bytes = b"", columns: int = 100) -> Ran:
    """Run `sourcebook` with these arguments in this process, piped."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    with (
        mock.patch.dict(os.environ, {"COLUMNS": str(columns)}),
        mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main(args)
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 0
    return Ran(code, out.getvalue(), err.getvalue())
