"""The clause: one verb and what goes with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..chunks import Chunk


@dataclass(slots=True, eq=False)
class Clause:
    """One verb and what goes with it; `at` is the index of its verb group."""

    at: int
    verb: Chunk
    passive: bool = False
    subject: list[Chunk] = field(default_factory=list)
    direct: list[Chunk] = field(default_factory=list)
    second: list[Chunk] = field(default_factory=list)
    governed: list[tuple[str, list[Chunk]]] = field(default_factory=list)  # preposition and what it governs, in order
    dates: list[tuple[str, Chunk]] = field(default_factory=list)  # preposition (or "") and the date, after the verb
    leading: list[tuple[str, Chunk]] = field(default_factory=list)  # dates before the verb in its clause
    content: int = -1  # index where a clause begins that is its object: "said that …"
    infinitive: int = -1  # index of an infinitive that follows: "united to form"
    stop: int = 0  # index after its last chunk
    factual: bool = True
    negated: bool = False
    shared: int = -1  # index of the verb whose subject it shares
    reduced: bool = False  # a participle: "formed in 1990"
    relative: bool = False
    fronted: list[tuple[str, list[Chunk]]] = field(default_factory=list)  # what prepositions before the subject govern

    def prep(self, *words: str) -> list[Chunk]:
        """Return what the first of the prepositions governs."""
        if words == ("by",):
            return [chunk for word, chain in self.governed if word == "by" for chunk in chain]
        return next((chain for word, chain in self.governed if word in words), [])

    def before(self, *words: str) -> list[Chunk]:
        """Return what the first of the prepositions before the subject governs: "During the war …"."""
        return next((chain for word, chain in self.fronted if word in words), [])
