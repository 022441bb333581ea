"""Strengths, losses and sizes: one claim a line, with number, unit or kind, time and who says so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...model import Literal, When
from ..atoms import Atom
from ..dates import find_dates, read_date
from ..events import casualty_kind
from ..figures import Figure, read_figure
from ..lines import VISIBLE, Line, divided, part_brackets, span_of
from ..names import clean
from .allegiance import allegiance
from .box import Box, Value

_SAID = re.compile(
    r"\b(?:est|ests|estimates?|claims?|claimed|sources?|figures?|according to|reports?|per|records)\b\.?", re.IGNORECASE
)
_NOT_SAID = re.compile(
    r"\d|\.$|\b(?:reinforcements?|mot|motori[sz]ed|horse|foot|reserves?|militia|allies|volunteers|garrison|ships?|tanks?|aircraft|guns|vessels?|civilians?|"
    r"prisoners?|regulars|irregulars|officers|deserters|including|in|at|of|including|incl|mostly|mainly|only|approx|about|initially|initial|later|total|overall|peak|maximum|max|men|troops|soldiers|fighters|killed|"
    r"dead|wounded|captured|missing|members|strong|cavalry|infantry|disputed|unknown|not|some|with|by|from|to|for|during|after|before|est|estimate|estimated|"
    r"confirmed|unconfirmed|see|first|second|third|last|final|next|days?|weeks?|months?|years?|beginning|start|end|morning|evening|night|active|reserve|each|whom|which)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"^(?:see|siehe|voir|véase|vedi|unknown|unbekannt|inconnue?s?|desconocid[oa]s?|sconosciut[oaie]|неизвестно|غير معروف|不明|未知|ukjent|onbekend|n/a|\?+|[–—-]+|tba)\b|^\?+$|^see\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Sum:
    """One line of figures, taken apart."""

    words: str
    said_by: str | None
    when: When | None
    span: tuple[int, int]
    brackets: list[str]


def _sum(
    line: Line, language: str, year: int | None, parties: frozenset[str] = frozenset(), *, cased: bool = False
) -> _Sum:
    parted = part_brackets(line.atoms)
    said_by: str | None = None
    when: When | None = None
    keep: list[str] = []
    cased = cased or any(c.isupper() for a in line.atoms for c in a.text)
    for bracket in parted.brackets:
        words = bracket.text.strip()
        if not words:
            continue
        found = read_date(words, lang=language, year=year)
        dates = [found] if found else [w for _, _, w in find_dates(words, lang=language, year=year)]
        if not dates and (
            m := re.match(r"(1[0-9]{3}|20[0-9]{2})\b(?!\s*\w*\s*(?:men|troops|killed|dead|wounded))", words)
        ):
            year_only = read_date(m[1], lang=language)
            dates = [year_only] if year_only else []
        if words.casefold() in parties:
            keep.append(words)
        elif dates:
            when = when or dates[0]
            for part in re.split(r"[,;]", words):
                if not re.search(r"\d", part) and _SAID.search(part):
                    said_by = said_by or _speaker(part)
        elif _said(bracket.atoms, words) and (words[:1].isupper() or not cased or _SAID.search(words)):
            said_by = said_by or _speaker(words)
        else:
            keep.append(words)
    outer = "".join(a.text for a in parted.outer if a.kind in VISIBLE)
    words = " ".join(outer.split()).strip(" ,;:")
    label = re.match(r"([^:]{3,40}):\s+(?=\S)", words)
    labelled = read_date(label[1], lang=language, year=year) if label and label[1][-1:].isdigit() else None
    if labelled is not None and label is not None:
        when, words = when or labelled, words[label.end() :]
    if when is None:
        when = next((w for a, _, w in find_dates(words, lang=language) if a > 0), None)
    return _Sum(words, said_by, when, span_of(line.atoms, through=True), keep)


_CUE = re.compile(
    r"^(?:according to|per|own|(?:estimates?|est\.?|claims?|claimed|figures?|reports?) (?:of|by|from))\s+",
    re.I,
)


def _speaker(words: str) -> str | None:
    """Return who gives a figure: "per Reuters" and "NATO claim" without the cue; None where there is only the cue."""
    bare = _CUE.sub("", words.strip())
    bare = re.sub(
        r"(?:['’]s)?\s*\b(?:claims?|claimed|estimates?|figures|data|sources?)\.?$", "", bare, flags=re.IGNORECASE
    ).strip()
    return bare or None


_CUE_ALONE = re.compile(r"(?:est|estimates?|estimated|claims?|claimed)\.?", re.IGNORECASE)
_STANDING = frozenset({"claimed", "alleged", "disputed", "unconfirmed", "official", "self-declared", "nominal"})


def _said(atoms: list[Atom], words: str) -> bool:
    """Say whether a bracket names who gives the figure: "(Arrian)", "(Soviet est.)"."""
    if _CUE_ALONE.fullmatch(words) or words.casefold() in _STANDING:
        return False
    if _SAID.search(words):
        return not re.search(r"\d", words)
    if any(
        a.kind not in ("text", "link") or (a.kind == "text" and len(a.text) != a.end - a.start)
        for a in atoms
        if a.kind in VISIBLE
    ):
        return False
    return len(words.split()) <= 5 and not _NOT_SAID.search(words) and len(words) > 2 and not casualty_kind(words)


_SECOND = re.compile(r"(?:[,;/&+]|\band\b|\bund\b|\bet\b|\by\b|\bи\b)\s*(?:[^\d,;]{0,20}\s)?\d")


_INCLUDED = re.compile(
    r"\b(?:including|incl|of whom|of which|among them|(?:in|from|by|since) (?=1\d{3}|20\d\d))\b|\bof them\b",
    re.IGNORECASE,
)


def read_figures(box: Box, value: Value) -> None:
    """Read one claim a line of strengths or losses."""
    for line in box.lines(value):
        made = _sum(line, box.language, box.year, box.parties, cased=box.cased)
        if not any(c.isalnum() for c in made.words) or _NOTHING.match(made.words):
            continue
        figure = read_figure(made.words)
        several = figure is not None and bool(_SECOND.search(_INCLUDED.split(made.words[figure.end :])[0]))
        if figure is not None and several:
            figure = replace(figure, low=None, high=None)  # two counts in one line: neither is the line's number
        qualifiers = _qualifiers(value.reading.predicate, made.words, figure)
        if several:
            qualifiers.pop("unit", None)
        if "unit" in qualifiers and qualifiers["unit"].casefold() in box.parties:
            qualifiers["of"] = qualifiers.pop("unit")
        heading = line.heading.text.strip(" :") if line.heading is not None else ""
        if heading:
            qualifiers["of"] = heading
        if value.reading.side:
            qualifiers["for"] = allegiance(box, value.number, [a.name for a in line.atoms if a.kind == "flag"])
        box.claim(
            value,
            _literal(made.words, figure),
            made.span,
            when=made.when,
            said_by=made.said_by,
            qualifiers=qualifiers,
            refs=line.refs,
        )


def _literal(words: str, figure: Figure | None) -> Literal:
    if figure is None:
        return Literal(words)
    return Literal(words, "number", figure.low, figure.high)


def _qualifiers(predicate: str, words: str, figure: Figure | None) -> dict[str, str]:
    if predicate == "casualties":
        kind = casualty_kind(_INCLUDED.split(words)[0])
        return {"kind": kind} if kind else {}
    unit = _unit(words, figure)
    return {"unit": unit} if unit else {}


def _unit(words: str, figure: Figure | None) -> str:
    """Return what is counted: the words after the number, else the words before a colon."""
    if figure is None:
        return ""
    after = clean(
        re.split(r"[,;(:]| and (?=\d)|(?<![\w-])(?:in|at|by|as of|during|before|after)(?![\w-])", words[figure.end :])[
            0
        ]
    )
    before = clean(words[: figure.start].rpartition(":")[0]) if ":" in words[: figure.start] else ""
    unit = re.sub(r"^(?:of|tra|von|de|di)\s+", "", after)
    unit = unit if unit and not unit[0].isdigit() else before
    if not any(c.isalpha() for c in unit):
        return ""
    return "" if unit.casefold() in ("total", "overall", "in total", "peak", "initially", "modern estimates") else unit


_SEMICOLON = re.compile(";")  # "600 (1992); 200–300 (2003)" is two sizes


@dataclass(frozen=True, slots=True)
class Size:
    """How many of something one line counts."""

    number: Literal
    unit: str
    when: When | None
    said_by: str | None
    span: tuple[int, int]
    status: str = ""


def read_size(line: Line, language: str, year: int | None = None, *, cased: bool = False) -> Size | None:
    """Return the count that a line gives with its unit, time and who says so, or None where it counts nothing."""
    made = _sum(line, language, year, cased=cased)
    figure = read_figure(made.words)
    if figure is None:
        return None
    shown = figure.text if len(figure.text) > 1 or figure.text.isdigit() else made.words
    number = Literal(shown, "number", figure.low, figure.high)
    status = next((b.casefold() for b in made.brackets if b.casefold() in _STANDING), "")
    return Size(number, _unit(made.words, figure), made.when, made.said_by, made.span, status)


def read_number(box: Box, value: Value) -> None:
    """Read a size or count: the number as written, its unit, its time."""
    dates = box.sibling_value(value, "when")
    given = box.dates_in(dates) if dates is not None else []
    for line in (part for whole in box.lines(value) for part in divided(whole, _SEMICOLON)):
        size = read_size(line, box.language, box.year, cased=box.cased)
        if size is None:
            continue
        unit = value.reading.unit or size.unit
        qualifiers = {"unit": unit} if unit else {}
        heading = line.heading.text.strip(" :") if line.heading is not None else ""
        if heading or size.status:
            qualifiers["status"] = heading or size.status
        box.claim(
            value,
            size.number,
            size.span,
            when=size.when or (given[0] if given else None),
            said_by=size.said_by,
            qualifiers=qualifiers,
            refs=line.refs,
        )
