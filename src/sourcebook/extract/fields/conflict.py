"""The columns of a conflict's infobox: who fought on which side and when, who commanded for whom."""

from __future__ import annotations

from ..entries import read_entries
from ..events import event_type
from .actors import combine, heading_sense
from .allegiance import allegiance
from .box import Box, Value


def read_belligerents(box: Box, value: Value) -> None:
    """Read belligerents: headings are periods or "supported by", nested items stand on the same side."""
    entries = box.entries(value)
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
        qualifiers = {"status": status, "for": allegiance(box, value.number, entry.flags, sense.when)}
        box.claim(value, entry.actor, entry.span, when=when, qualifiers=qualifiers, refs=entry.refs)
    box.name_claims(value, entries)
