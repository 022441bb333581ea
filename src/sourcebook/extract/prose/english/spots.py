"""Where an event took place: "outside X, a pub in Y in Z", and the parts of an event that has several."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from ....model import Literal
from ..names import Mention
from .clauses import Clause
from .reading import Reading
from .relative import Dates
from .roles import Filler, actors, fits, kind_of, phrases
from .said import Said

_VERBS = frozenset(("take", "occur", "fight", "hold", "begin", "happen", "break", "last", "carry", "sign", "conclude"))
_HERE = ("in", "at", "outside", "inside", "on", "along")


def read_spots(reading: Reading) -> Iterator[Said]:
    """Yield where events are: in each of the places named one after the other, each of them in the next."""
    for clause in reading.clauses:
        if (
            clause.verb.lemma not in _VERBS
            or not clause.factual
            or clause.negated
            or (clause.verb.lemma == "take" and clause.verb.particle != "place")
        ):
            continue
        events = [f for c in phrases(clause, "theme") for f in actors(c) if kind_of(f.actor) == "event"]
        places = list(_places(clause, reading)) if events else []
        for event in events:
            for place in places[:3]:
                yield _said(event, place, reading)
            for inner, outer in itertools.pairwise(places):
                yield _said(inner, outer, reading)
    yield from _parts(reading)


def _places(clause: Clause, reading: Reading) -> Iterator[Filler]:
    """The places after a verb, in order; a comma and an aside between them do not end the row."""
    chunks = reading.chunks
    k = clause.at + 1
    started = False
    while k < len(chunks):
        c = chunks[k]
        if c.kind == "P" and c.word in _HERE and k + 1 < len(chunks) and chunks[k + 1].kind == "NP":
            spot = next((f for f in actors(chunks[k + 1]) if fits(f.actor, "place", reading.page)), None)
            if spot is not None and kind_of(spot.actor) != "event":
                yield spot
                started = True
            elif not started:
                return
            k += 2
        elif (
            c.kind in ("D", "ADV")
            or (c.kind == "P" and (k + 1 < len(chunks) and chunks[k + 1].kind == "D"))
            or (c.kind in (",", "NP") and started)
        ):
            k += 1
        elif c.kind == "P" and c.word in ("of",) and k + 1 < len(chunks):
            k += 2
        else:
            return


def _said(inner: Filler, outer: Filler, reading: Reading) -> Said:
    start, end = min(inner.start, outer.start), max(inner.end, outer.end)
    return Said(inner.actor, "located_in", outer.actor, None, start, end, outer.start, "prose.spot")


def _parts(reading: Reading) -> Iterator[Said]:
    for chunk in reading.chunks:
        if chunk.kind == "NP" and chunk.mention is not None and chunk.mention.how == "part":
            yield Said(
                chunk.mention.actor,
                "part_of",
                reading.page,
                None,
                chunk.mention.start,
                chunk.mention.end,
                chunk.start,
                "prose.part_of_event",
            )


def read_bracketed(text: str, mentions: Sequence[Mention], dates: Dates) -> Iterator[Said]:
    """Yield the date in brackets right behind an event's name: "the Battle of Alcora (17 July 1212)"."""
    for mention in mentions:
        if kind_of(mention.actor) != "event":
            continue
        for start, end, when in dates:
            if text[mention.end : start].strip(" \u00a0") == "(" and not when.edtf.startswith(".."):
                yield Said(
                    mention.actor,
                    "occurred",
                    Literal(when.edtf, "date"),
                    when,
                    mention.start,
                    end,
                    start,
                    "prose.event_date",
                )
