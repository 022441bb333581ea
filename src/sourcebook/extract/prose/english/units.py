"""Units of armies: "the 5th Corps of the Harbour Army"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .reading import Reading
from .roles import actors
from .said import Said

_UNIT = re.compile(r"\b(?:Corps|Brigades?|Division|Regiment|Battalion|Squadron|Company|Fleet|Legion)\b")


def read_units(reading: Reading) -> Iterator[Said]:
    """Yield "the 5th Corps of the Harbour Army": a unit is part of what it is a unit of."""
    for chunk in reading.chunks:
        if (
            chunk.kind != "NP"
            or chunk.mention is None
            or chunk.after
            or len(chunk.of) != 1
            or not _UNIT.search(chunk.mention.actor.label)
        ):
            continue
        for whole in actors(chunk.of[0]):
            if reading.sure(whole.actor) and not chunk.of[0].after:
                yield Said(
                    chunk.mention.actor,
                    "part_of",
                    whole.actor,
                    None,
                    chunk.mention.start,
                    whole.end,
                    chunk.start,
                    "prose.unit_of",
                )
