"""Values that are times: points, spans, beginnings whose end stands in a sibling."""

from __future__ import annotations

import re

from ...model import Literal, When
from ..dates import between, find_dates, open_ended, read_date
from ..lines import VISIBLE, Line, divided, span_of
from .box import Box, Value

_CLOSED = re.compile(r"\.\.|/")


def date_of_line(line: Line, language: str, year: int | None = None) -> When | None:
    """Return the time that a line gives: all its words, else the first date in them."""
    words = "".join(a.text for a in line.visible)
    bare = re.sub(r"[(（][^()（）]*[)）]", " ", words)
    for text in (words, bare):
        text = " ".join(text.split()).strip(" ,;.")
        when = read_date(text, lang=language, year=year)
        if when is not None:
            return when
    templates = [a for a in line.atoms if a.kind == "date" and a.when is not None]
    found = list(find_dates(" ".join(words.split()), lang=language))
    if found and (not templates or found[0][0] <= words.find(templates[0].text)):
        return found[0][2]
    if templates:
        return templates[0].when
    head = re.split(r"[,;(（]| – | - ", words, maxsplit=1)[0].strip()
    return read_date(head, lang=language) if head else None


_BETWEEN = re.compile(r"[,;]|\s(?:and|und|et|y|e|и)\s")


def _periods(line: Line, language: str) -> list[Line]:
    """Divide "2003–2011, 2014–present" into its periods; anything else stays one line."""
    parts = divided(line, _BETWEEN)
    dates = [date_of_line(part, language) for part in parts]
    spans = [when is not None and "/" in when.edtf and not when.edtf.startswith("X") for when in dates]
    return parts if len(parts) > 1 and all(spans) else [line]


def _extent(line: Line) -> tuple[int, int]:
    """The stretch of the date itself: the first words, up to a second clause."""
    return span_of(line.atoms, through=True)


def read_date_field(box: Box, value: Value) -> None:
    """Read a point in time (or the interval that an event took); the object is the date itself."""
    lines = [period for line in box.lines(value) for period in _periods(line, box.language)]
    several = len(lines) > len(box.lines(value))
    first = True
    year = box.sibling(value, "year")
    whole = read_date(" ".join(x.text for x in lines), lang=box.language) if len(lines) > 1 else None
    if whole is not None:
        atoms = [a for x in lines for a in x.atoms]
        box.claim(
            value,
            Literal(whole.edtf, "date"),
            span_of(atoms, through=True),
            when=whole,
            refs=[a for x in lines for a in x.refs],
        )
        return
    for line in lines:
        when = date_of_line(line, box.language, int(year) if year.isdecimal() else None)
        if when is None:
            continue
        if first and (end := box.sibling_value(value, "until")) is not None:
            ends = box.dates_in(end)
            when = between(when, ends[0], f"{when.text} – {ends[0].text}") if ends else when
        if not first and value.reading.predicate == "occurred" and line.heading is None and not several:
            break
        first = False
        phase = line.heading.text.strip(" :") if line.heading is not None else ""
        box.claim(
            value, Literal(when.edtf, "date"), _extent(line), when=when, qualifiers={"status": phase}, refs=line.refs
        )


def read_interval(box: Box, value: Value) -> None:
    """Read a span of time; a single date is its beginning."""
    for line in (period for whole in box.lines(value) for period in _periods(whole, box.language)):
        when = date_of_line(line, box.language)
        if when is None:
            continue
        end = box.sibling_value(value, "until")
        ends = box.dates_in(end) if end is not None else []
        if ends and not _CLOSED.search(when.edtf):
            when = between(when, ends[0], f"{when.text} – {ends[0].text}")
        if not _CLOSED.search(when.edtf):
            when = open_ended(when, when.text)
        box.claim(value, Literal(when.edtf, "date"), _extent(line), when=when, refs=line.refs)


__all__ = ["VISIBLE", "date_of_line", "read_date_field", "read_interval"]
