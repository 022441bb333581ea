"""Places: "A, B" is A (in B), a list is one claim a place, "near X" is not in X."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..atoms import Atom
from ..entries import Entry, entries_of
from ..lines import VISIBLE, Line, cut_atom
from .actors import combine, heading_sense
from .box import Box, Value

_IN = re.compile(
    r"\s+(?:in|near|by|off|at|between|close to|north of|south of|east of|west of|outside)\s+", re.IGNORECASE
)
_TODAY = re.compile(
    r"^(?:mainly|mostly|primarily|chiefly|principally|modern(?:[- ]day)?|present(?:[- ]day)?|now|today's|current)\s+",
    re.IGNORECASE,
)
_STREET = re.compile(r"^\d+[a-z]?\s+\S", re.IGNORECASE)
_NEAR = re.compile(
    r"^\s*(?:bei|nahe|unweit|près d|au large d|cerca de|frente a|presso|vicino|al largo|около|близ|возле|قرب|بالقرب|附近|near|close to|off|outside|by|north of|south of|east of|west of|vicinity of|near to)\b",
    re.IGNORECASE,
)


def read_places(box: Box, value: Value) -> None:
    """Read places. The first of a comma list is the place; of an event, the others hold it too."""
    style = box.style(value, places=True)
    for line in box.lines(value):
        entries = [
            e
            for part in _parts(line)
            for e in entries_of(part, style)
            if not _NEAR.match(e.actor.label) and not _STREET.match(e.actor.label)
        ]
        sense_line = line
        for entry in entries:
            m = _TODAY.match(entry.actor.label)
            if m is not None:
                label = entry.actor.label[m.end() :]
                entry.actor = replace(
                    entry.actor,
                    label=label,
                    names=tuple(dict.fromkeys((label, *(n for n in entry.actor.names if not _TODAY.match(n))))),
                )
        kept = entries if box.family.kind == "event" or value.reading.predicate == "operates_in" else entries[:1]
        if value.reading.predicate == "headquartered_in" and len(entries) > 1 and not _comma_list(line):
            kept = entries
        if value.reading.predicate == "headquartered_in" and len(entries) > 1:
            if any(e.when is not None for e in entries[:-1]):  # "A (1941–1945), B (from 1945)": two places
                kept = entries
            elif entries[-1].when is not None:  # "A, B (2012–present)": the time is the first's
                entries[0].sense, entries[0].when = entries[-1].sense, entries[-1].when
        refs = [a for e in entries for a in e.refs]
        for entry in kept:
            entry.line = sense_line
            _claim(box, value, entry, refs if len(kept) == 1 else entry.refs)
        if value.reading.predicate == "headquartered_in" and len(entries) == 2 and len(kept) == 1:
            inner, outer = entries
            box.claim(
                value,
                outer.actor,
                (inner.span[0], max(outer.span[1], inner.span[1])),
                predicate="located_in",
                subject=inner.actor,
                refs=refs,
            )


def _comma_list(line: Line) -> bool:
    return any("," in a.text or "，" in a.text for a in line.atoms if a.kind == "text")


def _claim(box: Box, value: Value, entry: Entry, refs: list[Atom]) -> None:
    sense, when = combine(box, entry, heading_sense(box, entry))
    box.claim(
        value,
        entry.actor,
        entry.span,
        when=when,
        polarity=sense.polarity,
        qualifiers={"status": sense.status},
        refs=refs,
    )


def _cut_at_in(atoms: list[Atom]) -> Iterator[Atom]:
    """Yield the atoms with each "in", "near" … as an atom of its own."""
    for atom in atoms:
        at = 0
        if atom.kind == "text":
            for m in _IN.finditer(atom.text):
                if len(atom.text[at : m.start()].split()) > 5:  # "western parts of the territory of the … in Serbia"
                    continue
                yield cut_atom(atom, at, m.start())
                yield cut_atom(atom, m.start(), m.end())
                at = m.end()
        yield cut_atom(atom, at, len(atom.text)) if at else atom


def _parts(line: Line) -> list[Line]:
    """Divide a line at "in" and drop what is only near."""
    parts: list[list[Atom]] = [[]]
    near = False
    for atom in _cut_at_in(line.atoms):
        if (
            atom.kind == "text"
            and _IN.fullmatch(atom.text)
            and any(a.kind in VISIBLE and a.text.strip() for a in parts[-1])
        ):
            near = atom.text.strip().casefold() != "in"
            parts.append([])
            continue
        if near and atom.kind in VISIBLE:
            if atom.kind == "text" and "," in atom.text:
                near = False
                at = atom.text.index(",")
                parts.append([cut_atom(atom, at + 1, len(atom.text))])
            continue
        parts[-1].append(atom)
    made = []
    for atoms in parts:
        words = "".join(a.text for a in atoms if a.kind in VISIBLE)
        if _NEAR.match(words):
            comma = next((i for i, a in enumerate(atoms) if a.kind == "text" and "," in a.text), None)
            if comma is None:
                words = ""
            else:
                at = atoms[comma].text.index(",") + 1
                atoms = [cut_atom(atoms[comma], at, len(atoms[comma].text)), *atoms[comma + 1 :]]
                words = "".join(a.text for a in atoms if a.kind in VISIBLE)
        if words.strip():
            made.append(Line(atoms, line.depth, line.bulleted, line.parent, line.heading))
        elif made:
            made[-1].atoms.extend(a for a in atoms if a.kind == "ref")
    return made
