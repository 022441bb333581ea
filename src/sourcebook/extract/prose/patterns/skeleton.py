"""A sentence with its actors and dates as single signs, so that a frame can be a plain pattern.

What stands in brackets is left out; every sign and letter knows where in the sentence it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ....model import When
from ..names import Mention

_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|（[^（）]*）|\[[^\[\]]*\])")

_VOWELS = re.compile(
    "[\u064b-\u0652\u0640\u200e\u200f\u202a-\u202e]+"
)  # vowel signs and marks of direction: nobody writes them twice alike

Dates = list[tuple[int, int, When]]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The pattern text of a sentence and what its signs stand for; `places` are start and end of each of its letters."""

    text: str
    places: tuple[tuple[int, int], ...]
    mentions: list[Mention]
    dates: Dates

    def actors(self, stretch: tuple[int, int]) -> list[Mention]:
        """Return the mentions in a stretch of the pattern text."""
        return [self.mentions[ord(c) - 0xE000] for c in self.text[slice(*stretch)] if "\ue000" <= c <= "\uebff"]

    def date(self, sign: str) -> tuple[int, int, When]:
        """Return the date that a sign stands for, with its place in the sentence."""
        return self.dates[ord(sign) - 0xEC00]

    def words(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the sentence of a stretch of the pattern text."""
        return self.places[start][0], self.places[max(end - 1, start)][1]

    def without(self, stretches: list[tuple[int, int]]) -> Skeleton:
        """Return the skeleton without some stretches: a source named in passing is no part of what is said."""
        kept = [i for i in range(len(self.text)) if not any(a <= i < b for a, b in stretches)]
        text = "".join(self.text[i] for i in kept)
        return Skeleton(text, tuple(self.places[i] for i in kept), self.mentions, self.dates)


def make_skeleton(text: str, mentions: list[Mention], dates: Dates, fold: re.Pattern[str] | None = None) -> Skeleton:
    """Return a sentence's skeleton; `fold` matches what before an actor says no more than what it is: "Miliz"."""
    marks = [(m.start, m.end, chr(0xE000 + i)) for i, m in enumerate(mentions[:3000]) if m.end > m.start]
    marks += [(a, b, chr(0xEC00 + i)) for i, (a, b, _) in enumerate(dates[:1000])]
    marks += [(m.start(), m.end(), "") for m in _BRACKETS.finditer(text)]
    marks += [(m.start(), m.end(), "") for m in _VOWELS.finditer(text)]
    shown: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for start, end, sign in [*sorted(marks), (len(text), len(text), "")]:
        if start < at:
            continue
        folded = fold.search(text, at, start) if fold is not None and "\ue000" <= sign <= "\uebff" else None
        stop = folded.start() if folded is not None else start
        shown.append(text[at:stop] + sign)
        places += [(i, i + 1) for i in range(at, stop)] + ([(start, end)] if sign else [])
        at = end
    return Skeleton("".join(shown), tuple(places), mentions, dates)
