"""Tables of members: one row a member, its columns told from their headings.

Reads: a table in a members section, or whose caption or introduction speaks of members, with a column for the member
and at least one more known column (joined, left, leader, abbreviation, parent, headquarters …).
"""

from __future__ import annotations

from functools import partial

from ...model import Literal, When
from ...parse import Cell, Table
from ..context import Context
from ..dates import between, open_ended, until
from ..entries import Entry, Style, entries_of
from ..fields.box import claim_names
from ..fields.figures import read_size
from ..fields.times import date_of_line
from ..lines import Line, split_lines
from ..sections import Placed
from ..wording import (
    NOTHING,
    Sense,
    column_of,
    introduces_members,
    is_members_section,
    is_word,
    sense_of_heading,
    sense_of_section,
)

_RULE = "member_tables.rows"
_MORE = {
    "leader": ("led_by", "person"),
    "headquarters": ("headquartered_in", "place"),
    "area": ("operates_in", "place"),
    "ideology": ("ideology", "ideology"),
    "parent": ("armed_wing_of", "organisation"),
}


def read(context: Context) -> None:
    """Read all member tables of the body."""
    for placed in context.placed:
        if isinstance(placed.block, Table):
            _read_table(context, placed, placed.block)


def _read_table(context: Context, placed: Placed, table: Table) -> None:
    grid = table.grid
    if len(grid) < 2:
        return
    columns = [column_of(context.reader.text(cell.content)) if cell is not None else "" for cell in grid[0]]
    if "member" not in columns or not _speaks_of_members(context, placed, table, columns):
        return
    member = columns.index("member")
    over = NOTHING
    for row in grid[1:]:
        cells = {id(c): c for c in row if c is not None}
        if len(cells) == 1 or (cells and all(c.header for c in cells.values())):  # a heading between the rows
            first = next(iter(cells.values()))
            over = sense_of_heading(context.reader.text(first.content), context.document.language)
        elif row[member] is not None:
            _read_row(context, placed, columns, member, row, over)


def _speaks_of_members(context: Context, placed: Placed, table: Table, columns: list[str]) -> bool:
    if any(is_members_section(s, context.subject.kind) for s in placed.section):
        return True
    if table.caption is not None and introduces_members(context.reader.text(table.caption)):
        return True
    headings = [context.reader.text(c.content) if c is not None else "" for c in table.grid[0]]
    moves = [words for name, words in zip(columns, headings, strict=True) if name in ("joined", "left")]
    if any(not is_word("spans", words) for words in moves):  # "Joined", "Left": nobody joins an office
        return True
    return "joined" in columns and not is_word("plain_names", headings[columns.index("member")])


def _read_row(
    context: Context, placed: Placed, columns: list[str], member: int, row: list[Cell | None], over: Sense
) -> None:
    cells = {c: row[i] for i, c in reversed(list(enumerate(columns))) if c and i < len(row)}
    lines = {name: split_lines(context.atoms(cell.content)) for name, cell in cells.items() if cell is not None}
    style = Style("unknown", context.document.language, divide=False)
    entry = next((e for line in lines["member"][:1] for e in entries_of(line, style)), None)
    if entry is None:
        return
    refs = [a for found in lines.values() for line in found for a in line.refs]
    shown = [c for c in row if c is not None and c.content.source]
    span = (entry.span[0], max(c.content.end for c in shown))
    sense = entry.sense.over(over)
    claim_names(context, entry, "table", _RULE, placed.section)
    for title in reversed(placed.section):
        sense = sense.over(sense_of_section(title, context.document.language))
    when = _membership(context, lines) or sense.when
    polarity = "former" if when is not None and when.edtf.startswith("../") else sense.polarity
    context.claim(
        entry.actor,
        "member_of",
        context.subject,
        span,
        part="table",
        rule=_RULE,
        when=when,
        refs=refs,
        polarity=polarity,
        qualifiers={"role": sense.role, "status": sense.status},
        section=placed.section,
    )
    _other_columns(context, placed, entry, lines)


def _membership(context: Context, lines: dict[str, list[Line]]) -> When | None:
    """The time between the columns "joined" and "left"; an empty "left" leaves it open."""
    language = context.document.language
    joined = next((w for line in lines.get("joined", ()) if (w := date_of_line(line, language))), None)
    left = next((w for line in lines.get("left", ()) if (w := date_of_line(line, language))), None)
    if joined is not None and left is not None:
        return between(joined, left, f"{joined.text} – {left.text}")
    if joined is not None:
        return joined if "/" in joined.edtf else open_ended(joined, joined.text)
    return until(left, left.text) if left is not None else None


def _other_columns(context: Context, placed: Placed, entry: Entry, lines: dict[str, list[Line]]) -> None:
    language = context.document.language
    tell = partial(context.claim, entry.actor, part="table", section=placed.section)
    for line in lines.get("short", ()):
        if line.text:
            tell(
                "name",
                Literal(line.text),
                (line.start, line.end),
                rule="member_tables.short",
                qualifiers={"name_type": "short"},
            )
    for column, (predicate, kind) in _MORE.items():
        style = Style(kind, language, persons=kind == "person", places=kind == "place")
        rule = f"member_tables.{column}"
        for other in (other for line in lines.get(column, ()) for other in entries_of(line, style)):
            own = [a for a in other.refs if a.kind == "ref"]
            tell(predicate, other.actor, other.span, rule=rule, when=other.when, refs=own)
    for line in lines.get("size", ()):
        size = read_size(line, language)
        if size is not None:
            tell(
                "size",
                size.number,
                size.span,
                rule="member_tables.size",
                when=size.when,
                said_by=size.said_by,
                qualifiers={"unit": size.unit} if size.unit else {},
                refs=line.refs,
            )
    for line in lines.get("founded", ()):
        when = date_of_line(line, language)
        if when is not None:
            date = Literal(when.edtf, "date")
            tell("founded", date, (line.start, line.end), rule="member_tables.founded", when=when, refs=line.refs)
