"""The chunk: a stretch of tokens that belong together, with what it is and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field

from ....model import When
from ..names import Mention
from .tokens import Token


@dataclass(slots=True, eq=False)
class Chunk:
    """One chunk: NP, VG, P, D, ADV, CONJ, REL, THAT, SUB, or a mark (`,` `;` `:` `-`), with its place in the sentence."""

    kind: str
    start: int
    end: int
    word: str = ""
    quoted: bool = False
    # a noun phrase
    mention: Mention | None = None  # what it names, where that is an actor
    noun: str = ""  # its last noun, where it has no name at its end
    owner: list[Mention] = field(default_factory=list)  # whose: "the group's", "its"
    mods: list[Mention] = field(default_factory=list)  # actors before the noun or the name: "RVF commander Paul Marsh"
    words: list[Token] = field(default_factory=list)  # its other words
    number: Token | None = None
    det: str = ""
    pron: str = ""
    own: Chunk | None = None  # a date that is only its own: "A and, since 2006, B"
    apposed: list[Chunk] = field(default_factory=list)  # "X, the leader of Y,"
    after: str = ""  # a noun behind the name: "Hamas fighters"
    of: list[Chunk] = field(default_factory=list)
    # a verb group
    lemma: str = ""
    particle: str = ""
    passive: bool = False
    perfect: bool = False
    negated: bool = False
    modal: str = ""
    to: bool = False
    forms: int = 0
    finite: bool = False
    bare: bool = False  # one past form or participle alone: "formed"
    ing: bool = False
    adverbs: list[str] = field(default_factory=list)
    # a date
    when: When | None = None

    def __repr__(self) -> str:
        return (
            f"{self.kind}[{self.word or (self.mention.actor.label if self.mention else '') or self.noun or self.lemma}]"
        )
