"""Short references ({{sfn}}, {{harvnb}}, {{sfnm}} and siblings) and the bibliography they point into.

A short reference names up to four last names and a year; the full one has the anchor CITEREF + names + year
(Template:Sfn, Template:Harvard citation documentation, Module:Footnotes).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ...model import Citation
from ...parse import Template
from . import names
from .cite import Entry
from .fields import squeeze, words
from .identity import fold
from .readable import Readable

_YEAR = re.compile(r"(?:c\. ?)?\d{3,4}[a-z]?(?:[-–/]\d{2,4})?(?: ?BC)?|n\. ?d\.(?: ?[a-z])?|s\. ?f\.|o\. ?j\.|б\. ?г\.")
_LONGEST = 2000  # code points of a value
_MOST = 100  # works by people of one last name that are told apart
_MANY = re.compile(r"(\d{1,3})(a\d|y|year|p|pp|page|pages|loc|ref)")


@dataclass(frozen=True, slots=True)
class Short:
    """What one short reference names: last names, year, the place in the work."""

    names: tuple[str, ...]
    year: str = ""
    locator: str = ""
    anchor: str = ""

    @property
    def label(self) -> str:
        """Names and year as the short reference shows them."""
        who = self.names
        shown = f"{who[0]} et al." if len(who) > 3 else " & ".join(filter(None, (", ".join(who[:-1]), *who[-1:])))
        return f"{shown} {self.year}".strip()


def read_short(template: Template, readable: Readable, form: str = "sfn") -> list[Short]:
    """Return what a short reference names: one work, several for {{sfnm}}.

    The Italian {{cita}} (form `cita`) names author, place in the work, key of the work.

    >>> from sourcebook.parse import parse
    >>> [t] = parse("{{sfn|Ford|Zaloga|2009|p=118}}").templates()
    >>> read_short(t, Readable(lambda key: None))[0].label
    'Ford & Zaloga 2009'
    """
    loose: list[str] = []
    many: dict[int, dict[str, str]] = {}
    named: dict[str, str] = {}
    for param in template.params:
        if param.end - param.value_start > _LONGEST:
            continue
        value = readable.value(param)
        if param.positional:
            loose.append(value)
        elif m := _MANY.fullmatch(param.name):
            many.setdefault(int(m[1]), {})[m[2]] = value
        else:
            named[param.name] = value
    if many:
        return [_one_of_many(many[n]) for n in sorted(many)]
    if form == "cita" and loose[:1] != [""]:
        return [Short((loose[0],), "", ", ".join(filter(None, loose[1:2])), "".join(loose[2:3]))] if loose else []
    return [_one(loose[:40], named)] if any(loose) else []


def _one_of_many(given: dict[str, str]) -> Short:
    who = tuple(given[k] for k in sorted(given) if k.startswith("a") and given[k])
    return Short(who, given.get("y", "") or given.get("year", ""), locator_of(given), given.get("ref", ""))


def _one(loose: list[str], named: dict[str, str]) -> Short:
    """Names up to the year; without a year all words are names but pages (it: {{cita|Rossi|p. 9}})."""
    at = next((i for i in range(min(len(loose), 6) - 1, 0, -1) if _YEAR.fullmatch(loose[i])), None)
    place = locator_of(named)
    anchor = next((named[k] for k in named if squeeze(k) in words("short", "anchor")), "")
    if at is None:
        rest = [w for w in loose[1:] if w]
        pages = [w for w in rest if re.search(r"\d", w)]
        who = [loose[0], *(w for w in rest if w not in pages)] if loose[0] else rest
        return Short(tuple(who[:4]), "", place or ", ".join(pages), anchor)
    extra = ", ".join(w for w in loose[at + 1 :] if w)
    return Short(tuple(w for w in loose[:at] if w), loose[at], place or extra, anchor)


def locator_of(named: dict[str, str]) -> str:
    """Return the place in the work: page, pages, then any other words.

    >>> locator_of({"p": "5", "loc": "note 2"})
    'p. 5, note 2'
    """
    found: list[str] = []
    for key, head in (("page", "p. "), ("pages", "pp. "), ("place", "")):
        for name, value in named.items():
            if value and squeeze(name) in words("short", key):
                found.append(head + value if value[0].isdigit() else value)
    return ", ".join(found)


class Bibliography:
    """The full citations of a document by what short references may call them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._exact: dict[str, Entry] = {}
        self._first: dict[str, list[Entry]] = {}
        for entry in entries:
            for anchor in entry.anchors:
                self._exact.setdefault(anchor, entry)
            people = entry.citation.authors or entry.citation.editors
            if people:
                last = names.surname(people[0])
                for name in {fold(last), fold(last.split()[-1]) if last.split() else ""}:
                    same = self._first.setdefault(name, [])
                    if len(same) < _MOST:
                        same.append(entry)

    def find(self, short: Short) -> Citation | None:
        """Return the work a short reference names: by anchor, else by first name and year if that is one work."""
        alone = short.names[0] if short.names and not short.year else ""
        for anchor in (short.anchor, "".join(short.names[:4]) + short.year, alone):
            entry = self._exact.get(fold(anchor.removeprefix("CITEREF"))) if anchor else None
            if entry is not None:
                return entry.citation
        if not short.names:
            return None
        same = self._first.get(fold(short.names[0]), [])
        if short.year:
            same = [e for e in same if e.year and fold(e.year) == fold(short.year)]
        works = {e.citation.id: e.citation for e in same}
        return next(iter(works.values())) if len(works) == 1 else None
