"""Who says so: "according to X", "X said that …", ", X said"; and what X is reported to have said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....model import Actor, Literal
from .clauses import Clause
from .reading import Reading, Speech
from .roles import actors
from .said import Said, date_of, governed

_SAYS = frozenset(
    "say claim write argue state report maintain declare announce allege note assert warn insist explain add estimate conclude count put believe confirm "
    "acknowledge admit reveal suggest testify recall emphasise emphasize stress remark contend deny indicate".split()
)
SAYS = _SAYS | frozenset(
    "call describe denounce condemn dismiss characterise characterize criticise criticize praise label".split()
)
"""Verbs of saying."""
_CALLS = frozenset(
    "call describe denounce condemn dismiss characterise characterize criticise criticize praise label".split()
)
_QUOTE = re.compile(r"[\"“«]([^\"”»]{4,})[\"”»]")


def speeches(reading: Reading) -> list[Speech]:
    """Return who says what in a sentence."""
    found = list(_according(reading))
    for clause in reading.clauses:
        verb = clause.verb
        if (verb.passive and verb.lemma in _SAYS) or clause.negated or verb.to:
            continue
        if verb.lemma in _SAYS:
            found += _said_that(reading, clause)
        elif verb.lemma in _CALLS and not clause.passive:
            found += _called(reading, clause)
    return found


def _according(reading: Reading) -> Iterator[Speech]:
    chunks = reading.chunks
    for k, chunk in enumerate(chunks):
        if chunk.kind != "P" or chunk.word != "according to" or k + 1 >= len(chunks):
            continue
        who = _named(reading, k + 1)
        if who is None:
            continue
        start = max((c.end for c in chunks[:k] if c.kind == ";"), default=0)
        stop = min((c.start for c in chunks[k:] if c.kind == ";"), default=len(reading.text))
        first = k == 0 or chunks[k - 1].kind in (";", ":") or (chunks[k - 1].kind == "CONJ")
        yield Speech(who, chunk.end if first else start, stop, -2 if first else -1, chunk.start)


def _named(reading: Reading, k: int) -> Actor | None:
    """The actor that a phrase after "according to" names, or its apposition does."""
    chunk = reading.chunks[k]
    if chunk.kind != "NP":
        return None
    named = next(actors(chunk, people=True), None)
    if named is None and chunk.of:
        named = next(actors(chunk.of[0]), None)
    return named.actor if named is not None else None


def _said_that(reading: Reading, clause: Clause) -> Iterator[Speech]:
    who = next((f for c in clause.subject for f in actors(c)), None)
    if who is None:
        return
    text = reading.text
    when = date_of(clause)
    first = reading.chunks.index(clause.subject[0])
    if first and reading.chunks[first - 1].kind == "REL":  # "12 groups, which he said were unified"
        start = max((c.end for c in reading.chunks[:first] if c.kind in (";", "SUB")), default=0)
        yield Speech(who.actor, start, clause.verb.start)
        return
    if clause.content >= 0:
        start = reading.chunks[clause.content].start
        stop = min((c.start for c in reading.chunks[clause.content :] if c.kind == ";"), default=len(text))
        yield Speech(
            who.actor, start, stop, clause.verb.start, min(who.start, clause.verb.start), when[0] if when else None
        )
        return
    quote = _QUOTE.search(text, clause.verb.end)
    if quote is not None and quote.start() - clause.verb.end < 40:
        yield Speech(
            who.actor,
            quote.start(1),
            quote.end(1),
            clause.verb.start,
            min(who.start, clause.verb.start),
            when[0] if when else None,
        )
        return
    if (
        first > 0
        and reading.chunks[first - 1].kind == ","
        and clause.at + 1 < len(reading.chunks)
        and reading.chunks[clause.at + 1].kind == ","
        and not clause.direct
    ):
        start = max((c.end for c in reading.chunks[:first] if c.kind == ";"), default=0)
        stop = min((c.start for c in reading.chunks[clause.at :] if c.kind == ";"), default=len(text))
        yield Speech(who.actor, start, stop, -1)
        return
    before = reading.chunks[: min(clause.at, reading.chunks.index(clause.subject[0]))]
    if before and before[-1].kind == "," and any(c.kind == "VG" and c.finite for c in before) and not clause.direct:
        start = max((c.end for c in before if c.kind == ";"), default=0)
        yield Speech(who.actor, start, before[-1].start, clause.verb.start, start, when[0] if when else None)
        return
    if (
        clause.verb.lemma in ("estimate", "count", "put", "report", "claim")
        and clause.direct
        and who.actor.label != reading.page.label
    ):
        stop = reading.chunks[clause.stop - 1].end
        yield Speech(who.actor, clause.verb.start, stop, -1)


def _called(reading: Reading, clause: Clause) -> Iterator[Speech]:
    who = next((f for c in clause.subject for f in actors(c)), None)
    if who is None or not clause.direct:
        return
    words = reading.words(clause)
    start, stop = clause.direct[0].start, clause.verb.start + len(words)
    stop = max(
        stop,
        min((c.start for c in reading.chunks if c.start >= stop and c.kind in (";", ".")), default=len(reading.text)),
    )
    quote = _QUOTE.search(reading.text, start, stop + 1)
    if quote is None and not re.search(r"\bas\b", words):
        return
    when = date_of(clause)
    called = re.compile(r"\bas (?=\w)").search(reading.text, start, stop)
    if quote is None and called is not None:
        start = called.end()
    a, b = quote.span(1) if quote is not None else (start, stop)
    yield Speech(
        who.actor, a, b, clause.verb.start, min(who.start, clause.verb.start), when[0] if when else None, quoting=True
    )


def _reported(reading: Reading, speech: Speech) -> Iterator[Said]:
    """ "According to X, 41 violations were recorded": what no other predicate holds is what X stated."""
    clause = next((c for c in reading.clauses if c.verb.start >= speech.start and c.verb.finite and c.subject), None)
    if clause is None:
        return
    start = min(c.number.start if c.number is not None else c.start for c in clause.subject)
    words = reading.text[start : speech.end].strip(" .,")
    if len(words.split()) > 2 and start > speech.start:
        yield Said(speech.who, "stated", Literal(words), None, speech.begins, speech.end, start, "prose.stated")


def stated(reading: Reading, covered: list[int]) -> Iterator[Said]:
    """Yield `stated` for speech of which no frame made a claim."""
    for speech in reading.speeches:
        if speech.verb == -1 or any(speech.start <= at < speech.end for at in covered):
            continue
        if speech.verb == -2:
            yield from _reported(reading, speech)
            continue
        if speech.who.kind in ("event", "place"):
            continue
        words = reading.text[speech.start : speech.end].strip(" .,")
        if (
            words.count('"') % 2
            or (words[:1] in "“«" and words[-1:] in "”»")
            or (words[:1] == words[-1:] == '"' and words.count('"') == 2)
        ):
            words = words.strip(' .,"“”«»')
        if len(words.split()) < 2:
            continue
        yield Said(
            speech.who,
            "stated",
            Literal(words),
            governed(speech.when, "as"),
            min(speech.begins, speech.start),
            max(speech.end, speech.verb),
            speech.verb,
            "prose.stated",
        )
