"""Places: "A, B" is A (in B), a list is one claim a place, "near X" is not in X."""

from __future__ import annotations

import re

from ..entries import Entry, entries_of
from ..lines import NAMING, VISIBLE, Line
from .actors import combine, heading_sense
from .box import Box, Value

_IN = re.compile(r"\s+(?:in|near|by|off|at|between|close to|north of|south of|east of|west of|outside)\s+", re.IGNORECASE)
_NEAR = re.compile(r"^\s*(?:near|close to|off|outside|by|north of|south of|east of|west of|vicinity of|near to)\b", re.IGNORECASE)


def read_places(box: Box, value: Value) -> None:
    """Read places. The first of a comma list is the place; of an event, the others hold it too."""
    style = box.style(value, places=True)
    for line in box.lines(value):
        entries = [e for part in _parts(line) for e in entries_of(part, style)]
        sense_line = line
        kept = entries if box.family.kind == "event" or value.reading.predicate == "operates_in" else entries[:1]
        if value.reading.predicate == "headquartered_in" and len(entries) > 1 and not _comma_list(line):
            kept = entries
        refs = [a for e in entries for a in e.refs]
        for entry in kept:
            entry.line = sense_line
            _claim(box, value, entry, refs if len(kept) == 1 else entry.refs)
        if value.reading.predicate == "headquartered_in" and len(entries) == 2 and len(kept) == 1:
            inner, outer = entries
            box.claim(value, outer.actor, (inner.span[0], max(outer.span[1], inner.span[1])), predicate="located_in", subject=inner.actor,
                      refs=refs)  # fmt: skip


def _comma_list(line: Line) -> bool:
    return any("," in a.text or "，" in a.text for a in line.atoms if a.kind == "text")


def _claim(box: Box, value: Value, entry: Entry, refs: list) -> None:  # type: ignore[type-arg]
    sense, when = combine(box, entry, heading_sense(box, entry))
    box.claim(value, entry.actor, entry.span, when=when, polarity=sense.polarity, qualifiers={"status": sense.status}, refs=refs)


def _parts(line: Line) -> list[Line]:
    """Divide a line at "in" and drop what is only near."""
    from ..lines import cut_atom

    parts: list[list] = [[]]  # type: ignore[type-arg]
    near = False
    for atom in line.atoms:
        if atom.kind == "text" and (m := _IN.search(atom.text)) and any(a.kind in VISIBLE and a.text.strip() for a in parts[-1]):
            if not near:
                parts[-1].append(cut_atom(atom, 0, m.start()))
            near = m[0].strip().casefold() != "in"
            parts.append([])
            rest = cut_atom(atom, m.end(), len(atom.text))
            if not near:
                parts[-1].append(rest)
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
        if words.strip() and not _NEAR.match(words):
            made.append(Line(atoms, line.depth, line.bulleted, line.parent, line.heading))
        elif made:
            made[-1].atoms.extend(a for a in atoms if a.kind == "ref")
    return made


__all__ = ["NAMING", "read_places"]
