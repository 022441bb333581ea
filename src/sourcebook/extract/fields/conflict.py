"""The columns of a conflict's infobox: who fought on which side and when, who commanded for whom."""

from __future__ import annotations

from ..entries import Entry, read_entries
from ..events import event_type
from ..wording import NOTHING, Sense
from .actors import combine, heading_sense
from .box import Box, Value


def read_belligerents(box: Box, value: Value) -> None:
    """Read belligerents: headings are periods or "supported by", nested items stand on the same side."""
    entries = read_entries(box.lines(value), box.style(value))
    kind = event_type(_event(box))
    for entry in entries:
        sense, when = combine(box, entry, heading_sense(box, entry))
        role = "supporter" if sense.role == "supporter" else value.reading.qualifiers.get("role", "belligerent")
        box.claim(
            value,
            entry.actor,
            entry.span,
            when=when,
            refs=entry.refs,
            qualifiers={"role": role, "type": kind, "status": sense.status},
        )
    box.name_claims(value, entries)


def _event(box: Box) -> str:
    return " ".join((box.subject.label, *box.subject.names))


def read_commanders(box: Box, value: Value) -> None:
    """Read commanders; `for` is the belligerent of the same side, period and flag, else what the flag names."""
    entries = read_entries(box.lines(value), box.style(value, persons=True))
    for entry in entries:
        sense, when = combine(box, entry, heading_sense(box, entry))
        status = ", ".join(dict.fromkeys(s for s in (*entry.marks, sense.status) if s))
        qualifiers = {"status": status, "for": _allegiance(box, value, entry, sense)}
        box.claim(value, entry.actor, entry.span, when=when, qualifiers=qualifiers, refs=entry.refs)
    box.name_claims(value, entries)


def _allegiance(box: Box, value: Value, entry: Entry, sense: Sense) -> str:
    names: list[str] = []
    for flag in entry.flags:
        key = _flag_key(flag)
        fits = [
            label for period, label in _flags_of_side(box, value.number).get(key, ()) if _same_period(period, sense)
        ]
        if fits:
            names.append(fits[0])
        elif not _is_file(flag):
            names.append(flag)
    return ", ".join(dict.fromkeys(names))


def _same_period(period: str, sense: Sense) -> bool:
    return not period or sense.when is None or period == sense.when.edtf


def _flag_key(flag: str) -> str:
    return flag.casefold().replace("_", " ").strip()


def _is_file(flag: str) -> bool:
    return "." in flag[-5:]


def _flags_of_side(box: Box, number: str) -> dict[str, list[tuple[str, str]]]:
    """Flag → (period, belligerent) of one side."""
    cache: dict[str, dict[str, list[tuple[str, str]]]] = box.__dict__.setdefault("_flags", {})
    if number not in cache:
        found: dict[str, list[tuple[str, str]]] = {}
        for value in box.values:
            if value.reading.reads == "belligerents" and value.number == number:
                for entry in read_entries(box.lines(value), box.style(value)):
                    sense = heading_sense(box, entry) if entry.line.heading else NOTHING
                    period = sense.when.edtf if sense.when else ""
                    for flag in entry.flags:
                        found.setdefault(_flag_key(flag), []).append((period, entry.actor.label))
        cache[number] = found
    return cache[number]
