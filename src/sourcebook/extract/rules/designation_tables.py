"""Tables of designations: one row a state or body that lists the page's subject as terrorist.

Reads: a table under a heading or with a caption such as "Designation" or "Terrorist listings", with a column for who
designates and perhaps columns for the time ("Since", "Date", "Until").
Claims: designated_terrorist_by; "Since" is a beginning, "Until" an end.
Not read: tables of those whom the subject designates, and tables of persons.
"""

from __future__ import annotations

import re

from ...model import When
from ...parse import Cell, Table
from ..context import Context
from ..dates import between, open_ended, until
from ..entries import Style, entries_of
from ..fields.times import date_of_line
from ..lines import Line, split_lines
from ..sections import Placed
from ..wording import column_of, is_word

_RULE = "designation_tables.rows"
_TITLE = re.compile(
    r"\b(?:designations?|designated|(?:terrorist|terror|sanctions?) list(?:s|ings?)?|listed as (?:a )?terrorist|proscri(?:bed|ption))\b",
    re.IGNORECASE,
)


def read(context: Context) -> None:
    """Read all tables of designations."""
    for placed in context.placed:
        if isinstance(placed.block, Table) and _is_of_designations(context, placed, placed.block):
            _read_table(context, placed, placed.block)


def _is_of_designations(context: Context, placed: Placed, table: Table) -> bool:
    titles = (
        placed.section[-1:] if table.caption is None else (*placed.section[-1:], context.reader.text(table.caption))
    )
    return any(_TITLE.search(title) for title in titles)


def _column(words: str) -> str:
    """What a column holds: who, since, until or date."""
    if is_word("designators", words):
        return "who"
    if is_word("listed_on", words):
        return "date"
    return {"joined": "since", "left": "until"}.get(column_of(words), "")


def _read_table(context: Context, placed: Placed, table: Table) -> None:
    grid = table.grid
    columns = [_column(context.reader.text(cell.content)) if cell is not None else "" for cell in grid[0]]
    if "who" not in columns:
        return
    for row in grid[1:]:
        cells = {c: row[i] for i, c in reversed(list(enumerate(columns))) if c and i < len(row)}
        _read_row(context, placed, cells)


def _read_row(context: Context, placed: Placed, cells: dict[str, Cell | None]) -> None:
    lines = {name: split_lines(context.atoms(cell.content)) for name, cell in cells.items() if cell is not None}
    when = _when(context, lines)
    refs = [a for found in lines.values() for line in found for a in line.refs]
    style = Style("organisation", context.document.language)
    for entry in (e for line in lines.get("who", ()) for e in entries_of(line, style)):
        when_said = when or entry.when
        context.claim(
            context.subject,
            "designated_terrorist_by",
            entry.actor,
            entry.span,
            part="table",
            rule=_RULE,
            when=when_said,
            polarity="former" if when_said is not None and when_said.edtf.startswith("../") else entry.polarity,
            refs=refs,
            section=placed.section,
        )


def _when(context: Context, lines: dict[str, list[Line]]) -> When | None:
    def time(column: str) -> When | None:
        dates = (date_of_line(line, context.document.language) for line in lines.get(column, ()))
        return next((w for w in dates if w is not None), None)

    since, end, date = time("since"), time("until"), time("date")
    if since is not None and end is not None:
        return between(since, end, f"{since.text} – {end.text}")
    if since is not None:
        return since if "/" in since.edtf else open_ended(since, since.text)
    return until(end, end.text) if end is not None else date
