"""An English sentence to claims."""

from __future__ import annotations

import re

from ....model import Actor, When
from ...dates import find_dates
from ..names import Mention, Names
from .accords import read_events
from .chunks import chunk
from .clauses import clauses
from .compounds import read_compounds
from .counts import NUMBER_WORDS, read_counts
from .losses import read_losses
from .nouns import read_nouns
from .offices import read_commands, read_successions
from .reading import Reading
from .relative import Dates, relative_dates
from .said import Said
from .sayings import speeches, stated
from .spots import read_bracketed, read_spots
from .tokens import Marked, tokenize
from .triggers import worth_reading
from .units import read_units
from .verbs import read_verbs

_MOST = 300
"""Chunks of a sentence; what is longer is no sentence, and its clauses would take their time."""
_DATEABLE = re.compile(r"\d\d\d|centur|decade|\b(?:AD|BC|CE|BCE)\b")  # a date in prose has a year; days alone are left
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?:between \d[\d,]* and \d[\d,]*|from \d[\d,]* to \d[\d,]*|\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{'|'.join(sorted((w for w in NUMBER_WORDS if w not in ('zero', 'one')), key=len, reverse=True))}))"
    r"(?:(?:[–-]| to )\d[\d,]*)?(?: (?:million|thousand|hundred))?(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about|around|approximately|some|nearly|almost|over|more than|at least|at most|up to|no more than|roughly|an estimated|fewer than|less than) $",
    re.IGNORECASE,
)


def read_sentence(text: str, mentions: list[Mention], dates: Dates, names: Names) -> list[Said]:
    """Return the claims of a sentence."""
    if not worth_reading(text):
        return []
    chunks = chunk(tokenize(text, _marked(text, mentions, dates)))
    if len(chunks) > _MOST:
        return []
    reading = Reading(text, chunks, clauses(chunks), names.subject, names.bodies)
    reading.speeches = speeches(reading)
    if text.rstrip("\"”' ").endswith("?"):
        return []
    found = [
        *read_verbs(reading),
        *read_nouns(reading),
        *read_compounds(reading),
        *read_events(reading),
        *read_units(reading),
        *read_spots(reading),
        *read_successions(reading),
        *read_commands(reading),
        *read_bracketed(text, mentions, dates),
        *read_losses(reading),
        *read_counts(reading),
    ]
    for said in found:
        if said.said_by is None:
            said.said_by = reading.spoken(said.at)
            about = (
                (said.subject, said.object)
                if said.predicate in ("led_by", "member_of", "stated") and said.rule != "prose.join"
                else ()
            )
            if any(isinstance(a, Actor) and a.label == said.said_by for a in about):
                said.said_by = None
    found += stated(reading, [s.at for s in found])
    return found


def dates_of(text: str, language: str, last: When | None, taken: list[tuple[int, int]]) -> Dates:
    """Return the dates of a sentence; `last` is the last date before it, for "the same year"."""
    seen = find_dates(text, lang=language) if _DATEABLE.search(text) else ()
    dates = [(a, b, w) for a, b, w in seen if all(b <= s or a >= e for s, e in taken)]
    if last is not None or dates:
        dates += relative_dates(text, dates, last, taken)
    return sorted(dates, key=lambda d: d[0])


def _marked(text: str, mentions: list[Mention], dates: Dates) -> list[Marked]:
    marked: list[Marked] = [(m.start, m.end, "A", m) for m in mentions]
    marked += [(a, b, "D", w) for a, b, w in dates]
    taken = [(a, b) for a, b, _, _ in marked]
    for m in _NUMBER.finditer(text):
        if all(m.end() <= s or m.start() >= e for s, e in taken):
            about = _ABOUT.search(text, max(0, m.start() - 16), m.start())
            start = about.start() if about is not None else m.start()
            marked.append((start, m.end(), "N", None))
    return sorted(marked, key=lambda r: (r[0], -r[1]))
