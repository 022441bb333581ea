"""Losses in sentences about a battle or an attack: "20 people were injured", "the army lost 1,400 killed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....model import Literal
from ...events import casualty_kind
from ...figures import read_figure
from .chunks import Chunk
from .counts import NUMBER_WORDS
from .reading import Reading
from .roles import kind_of
from .said import Said

_HURT = {
    "kill": "killed",
    "injure": "wounded",
    "wound": "wounded",
    "capture": "captured",
    "massacre": "killed",
    "slaughter": "killed",
    "murder": "killed",
    "maim": "wounded",
}
HURTING = frozenset(_HURT) | {"lose", "suffer", "sustain", "amount"}
"""Verbs of which a loss can hang."""
_PEOPLE = re.compile(
    r"^(?:people|civilians|men|women|children|soldiers|troops|persons|others|fighters|policemen|officers|militants|more|rebels|passengers|villagers|workers|guards|sailors|prisoners|students|protesters|residents|)$"
)
_STATES = re.compile(r"^(?:killed|dead|wounded|injured|captured|missing|casualties|prisoners|fatalities|deaths)$")
_LOST = frozenset(("lose", "suffer", "take", "leave", "report", "sustain", "amount", "number", "total", "include"))


def read_losses(reading: Reading) -> Iterator[Said]:
    """Yield casualties of the event that the article is about."""
    if kind_of(reading.page) != "event":
        return
    for clause in reading.clauses:
        if not clause.factual or clause.negated:
            continue
        hurt = _HURT.get(clause.verb.lemma)
        if hurt:
            for chunk in clause.subject if clause.passive else clause.direct:
                if chunk.number is not None and _PEOPLE.match(chunk.noun):
                    yield from _said(reading, chunk, hurt, clause.verb.end)
        elif clause.verb.lemma in _LOST or clause.verb.lemma == "be":
            for chunk in (*clause.direct, *clause.prep("to")):
                kind = next((t.word for t in reversed(chunk.words) if _STATES.match(t.word)), "")
                if chunk.number is not None and kind and casualty_kind(kind):
                    yield from _said(reading, chunk, casualty_kind(kind), chunk.end)


def _said(reading: Reading, chunk: Chunk, kind: str, end: int) -> Iterator[Said]:
    assert chunk.number is not None
    words = chunk.number.word
    figure = read_figure(words)
    low, high = (figure.low, figure.high) if figure is not None else (None, None)
    if words.casefold() in NUMBER_WORDS:
        low = high = NUMBER_WORDS[words.casefold()]
    elif figure is None:
        return
    start, stop = min(chunk.start, end), max(chunk.end, end)
    yield Said(
        reading.page,
        "casualties",
        Literal(words, "number", low, high),
        None,
        start,
        stop,
        chunk.start,
        "prose.casualties",
        "",
        {"kind": kind},
    )
