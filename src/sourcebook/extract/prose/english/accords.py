"""Partners and dates right behind the name of an event: "the Accord with X of 7 August 1987"."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import Literal
from ...events import event_type
from .chunks import Chunk
from .clauses import chain_at
from .reading import Reading
from .roles import Filler, actors, fits
from .said import Said

_PARTIES = ("agreement", "ceasefire")


def read_events(reading: Reading) -> Iterator[Said]:
    """Yield what stands right behind an event's name: "the Accord of 7 August 1987", "the Accord with X in 1991"."""
    chunks = reading.chunks
    for k, chunk in enumerate(chunks):
        if chunk.kind != "NP" or chunk.mention is None or chunk.after:
            continue
        event = chunk.mention.actor
        if not fits(event, "event", reading.page) or event_type(event.label) == "other":
            continue
        n = k + 1
        parties: list[Filler] = []
        if (
            n + 1 < len(chunks)
            and chunks[n].kind == "P"
            and chunks[n].word in ("with", "between")
            and chunks[n + 1].kind == "NP"
            and event_type(event.label) in _PARTIES
        ):
            chain, n = chain_at(chunks, n + 1, objects=True)
            parties = (
                [f for c in chain for f in actors(c) if fits(f.actor, "actor", reading.page)]
                if not _signed(reading, chunk)
                else []
            )
        date = (
            chunks[n + 1]
            if n + 1 < len(chunks)
            and chunks[n].kind == "P"
            and chunks[n].word in ("of", "in", "on")
            and chunks[n + 1].kind == "D"
            else None
        )
        when = date.when if date is not None and (chunks[n].word == "of" or parties) else None
        for party in parties:
            yield Said(
                party.actor,
                "participated_in",
                event,
                when,
                chunk.start,
                date.end if when is not None and date is not None else party.end,
                chunk.start,
                "prose.accord_with",
                "",
                {"type": event_type(event.label), "role": "party"},
            )
        if (
            when is not None
            and date is not None
            and not when.edtf.startswith("..")
            and event.label != reading.page.label
        ):
            yield Said(
                event,
                "occurred",
                Literal(when.edtf, "date"),
                when,
                chunk.start,
                date.end,
                chunk.start,
                "prose.event_date",
            )


def _signed(reading: Reading, chunk: Chunk) -> bool:
    """Say whether a verb of signing has read the partners already."""
    return any(
        chunk in c.direct and c.verb.lemma in ("sign", "ratify", "conclude", "negotiate", "agree")
        for c in reading.clauses
    )
