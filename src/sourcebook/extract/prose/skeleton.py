"""A sentence with its actors, dates and numbers as single signs, so that frames can be plain patterns.

`{A}` stands for one actor, `{AS}` for one or several ("A, B and C"), `{D}` for a date, `{N}` for a number. Articles before
actors and everything in brackets are left out; every sign knows where in the sentence it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...model import When
from ..dates import find_dates, read_date, year_of
from .mentions import Mention
from .sentences import Sentence

ACTOR, DATE, NUMBER = "[\ue000-\uebff](?!['’]s?\\b)", "[\uec00-\uefff]", "[\uf000-\uf7ff]"
ACTORS = f"(?:both )?{ACTOR}(?:(?:, {ACTOR})*(?:,? and |,? & |,? as well as |,? along with )(?:both )?{ACTOR})?"

NUMBER_WORDS = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "dozen": 12}
_ABOUT = re.compile(
    r"(?:about|around|approximately|some|nearly|almost|over|more than|at least|up to|no more than|roughly|an estimated|"
    r"fewer than|less than) $",
    re.IGNORECASE,
)
_DATEABLE = re.compile(r"\d\d\d|centur|decade")  # a date in prose has a year; days alone are left
_NUMBER = re.compile(
    rf"(?<![\w.,-])(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{'|'.join(w for w in NUMBER_WORDS if w not in ('zero', 'one'))}))"
    r"(?:[–-]\d[\d,]*)?(?: (?:million|thousand|hundred))?(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
_SAME_YEAR = re.compile(
    r"\b(?:(?:in )?(?:the|that) same year|later that year|the same month|later that month)\b", re.IGNORECASE
)


@dataclass
class Skeleton:
    """The pattern text of a sentence and what its signs stand for."""

    sentence: Sentence
    text: str
    places: list[int]
    mentions: list[Mention]
    dates: list[tuple[int, int, When]]
    numbers: list[tuple[int, int, str]]
    masked: str = ""  # the pattern text without the speakers of "according to X": they are no subjects

    def mention(self, sign: str) -> Mention:
        """Return the mention that a sign stands for."""
        return self.mentions[ord(sign) - 0xE000]

    def all_mentions(self, signs: str) -> list[Mention]:
        """Return the mentions in a stretch of the pattern text."""
        return [self.mentions[ord(c) - 0xE000] for c in signs if "\ue000" <= c <= "\uebff"]

    def date(self, sign: str) -> When:
        """Return the date that a sign stands for."""
        return self.dates[ord(sign) - 0xEC00][2]

    def number(self, sign: str) -> tuple[int, int, str]:
        """Return the number that a sign stands for: its place and its words."""
        return self.numbers[ord(sign) - 0xF000]

    def words(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the sentence's words of a stretch of the pattern text."""
        return self.places[start], self.end_of(end - 1) if end > start else self.places[start]

    def end_of(self, index: int) -> int:
        """Return where in the sentence's words one sign or letter of the pattern text ends."""
        sign = self.text[index]
        if "\ue000" <= sign <= "\uebff":
            return self.mention(sign).end
        if "\uec00" <= sign <= "\uefff":
            return self.dates[ord(sign) - 0xEC00][1]
        if "\uf000" <= sign <= "\uf7ff":
            return self.number(sign)[1]
        return self.places[index] + 1


def make_skeleton(sentence: Sentence, mentions: list[Mention], language: str, last: When | None) -> Skeleton:
    """Return a sentence's skeleton; `last` is the last date before it, for "the same year"."""
    text = sentence.text
    taken = [(m.start, m.end) for m in mentions]
    seen = find_dates(text, lang=language) if _DATEABLE.search(text) else ()
    dates = [(a, b, w) for a, b, w in seen if all(b <= s or a >= e for s, e in taken)]
    dates += _same_year(text, dates, last)
    dates.sort(key=lambda d: d[0])
    taken += [(a, b) for a, b, _ in dates]
    numbers = []
    for m in _NUMBER.finditer(text):
        if all(m.end() <= s or m.start() >= e for s, e in taken):
            about = _ABOUT.search(text, max(0, m.start() - 16), m.start())
            start = about.start() if about is not None else m.start()
            numbers.append((start, m.end(), text[start : m.end()]))
    signs = {m.start: (m.end, chr(0xE000 + i)) for i, m in enumerate(mentions[:3000])}
    signs |= {a: (b, chr(0xEC00 + i)) for i, (a, b, _) in enumerate(dates[:1000])}
    signs |= {a: (b, chr(0xF000 + i)) for i, (a, b, _) in enumerate(numbers[:2000])}
    shown, places = _render(text, signs)
    return Skeleton(sentence, shown, places, mentions, dates, numbers)


def _same_year(text: str, dates: list[tuple[int, int, When]], last: When | None) -> list[tuple[int, int, When]]:
    found = []
    for m in _SAME_YEAR.finditer(text):
        before = [w for _, b, w in dates if b <= m.start()]
        anchor = before[-1] if before else last
        year = year_of(anchor) if anchor is not None else None
        when = read_date(str(year)) if year is not None else None
        if when is not None:
            found.append((m.start(), m.end(), When(m[0], when.edtf, when.start, when.end, inferred=True)))
    return found


_ARTICLE_BEFORE = re.compile(r"(?<![^\W\d_])[Tt]he $")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


def _render(text: str, signs: dict[int, tuple[int, str]]) -> tuple[str, list[int]]:
    marks = [(at, end, sign) for at, (end, sign) in signs.items()]
    marks += [(m.start(), m.end(), "") for m in _BRACKETS.finditer(text)]
    marks.sort()
    shown: list[str] = []
    places: list[int] = []
    at = 0
    for start, end, sign in marks:
        if start < at:
            continue
        stop = start
        if "\ue000" <= sign <= "\uebff" and _ARTICLE_BEFORE.search(text, max(at, start - 5), start):
            stop = start - 4
        shown.append(text[at:stop])
        places.extend(range(at, stop))
        if sign:
            shown.append(sign)
            places.append(start)
        at = max(end, start + 1)
    shown.append(text[at:])
    places.extend(range(at, len(text)))
    return "".join(shown), places
