"""Compounds before a noun: "Gaza-based", "US-backed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....model import Actor
from ...templates import state_names
from .mentions import is_demonym
from .reading import Reading
from .roles import actors, fits
from .said import Said

_COMPOUND = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w’'.]*(?: [A-ZÀ-Þ][\w’'.]*)?)-(?P<how>based|backed|supported|sponsored|funded|financed|armed)\b"
)
_COMPOUNDS = {"based": ("headquartered_in", "place")}


def read_compounds(reading: Reading) -> Iterator[Said]:
    """Yield what "Gaza-based" and "US-backed" before a noun phrase claim of it."""
    for m in _COMPOUND.finditer(reading.text):
        chunk = next((c for c in reading.chunks if c.kind == "NP" and c.start <= m.start() and m.end() <= c.end), None)
        if chunk is None or chunk.quoted:
            continue
        for holder in list(actors(chunk)) or list(reading.meant(chunk)):
            predicate, kind = _COMPOUNDS.get(m["how"], ("supported_by", "unknown"))
            who = re.sub(r"^The ", "", m["who"])
            if who not in state_names() and is_demonym(who):
                continue
            if fits(holder.actor, "body", reading.page) and holder.actor.label != who:
                end = max(m.end(), holder.end)
                yield Said(
                    holder.actor, predicate, Actor(who, kind, (who,)), None, m.start(), end, m.start(), "prose.compound"
                )
