"""For whom a commander fought or a figure stands: the belligerent of the same side, period and flag."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import When
from ..wording import NOTHING
from .actors import heading_sense
from .box import Box


def allegiance(box: Box, number: str, flags: Iterable[str], when: When | None = None) -> str:
    """Return the belligerents of a side that have these flags, else what the flags name; pictures name nothing."""
    names: list[str] = []
    for flag in flags:
        known = _flags_of_side(box, number).get(_flag_key(flag), ())
        fits = [label for period, label in known if _same_period(period, when)]
        if fits:
            names.append(fits[0])
        elif not _is_file(flag):
            names.append(flag)
    return ", ".join(dict.fromkeys(names))


def _same_period(period: str, when: When | None) -> bool:
    return not period or when is None or period == when.edtf


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
                for entry in box.entries(value):
                    sense = heading_sense(box, entry) if entry.line.heading else NOTHING
                    period = sense.when.edtf if sense.when else ""
                    for flag in entry.flags:
                        found.setdefault(_flag_key(flag), []).append((period, entry.actor.label))
        cache[number] = found
    return cache[number]
