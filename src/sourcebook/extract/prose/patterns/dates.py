"""The dates of a sentence, and which of them governs what a frame has read."""

from __future__ import annotations

import re

from ....model import When
from ...dates import find_dates, read_date, year_of
from .language import DATE, Language
from .skeleton import Dates, Skeleton

_SIGN = re.compile(DATE)


def dates_of(text: str, language: Language, last: When | None, taken: list[tuple[int, int]]) -> Dates:
    """Return the dates of a sentence in order; `last` is the last date before it, for "in the same year"."""
    if not any(c.isdigit() for c in text) and not language.words["same_year"].search(text):
        return []
    found = [(a, b, _roughly(text, b, w, language)) for a, b, w in find_dates(text, lang=language.code)]
    found = [(a, b, w) for a, b, w in found if all(b <= s or a >= e for s, e in taken)]
    for m in language.words["year"].finditer(text):
        when = read_date(m[0], lang=language.code)
        if when is not None and all(
            m.end() <= s or m.start() >= e for s, e in [*taken, *((a, b) for a, b, _ in found)]
        ):
            found.append((m.start(), m.end(), when))
    found += _same_year(text, language, sorted(found, key=lambda d: d[0]), last)
    return sorted(found, key=lambda d: d[0])


def _roughly(text: str, end: int, when: When, language: Language) -> When:
    """ "1998年底": late in 1998."""
    rough = language.words["rough"].match(text, end)
    plain = rough is not None and re.fullmatch(r"-?\d+(?:-\d\d)?", when.edtf)
    return When(when.text, when.edtf + "~", when.start, when.end) if plain else when


def _same_year(text: str, language: Language, dates: Dates, last: When | None) -> Dates:
    found: Dates = []
    for m in language.words["same_year"].finditer(text):
        before = [w for _, b, w in dates if b <= m.start()]
        anchor = before[-1] if before else last
        year = year_of(anchor) if anchor is not None else None
        when = read_date(str(year)) if year is not None else None
        if when is not None:
            found.append((m.start(), m.end(), When(m[0], when.edtf, when.start, when.end, inferred=True)))
    return found


def governing(skeleton: Skeleton, m: re.Match[str], language: Language) -> tuple[int, int, When] | None:
    """Return the date of a clause: in what the frame has read, right after it, else at the head of the sentence."""
    if m.groupdict().get("T"):
        return skeleton.date(m["T"])
    inside = [s for s in _SIGN.finditer(skeleton.text, m.start(), m.end()) if not _of_a_noun(skeleton, s, language)]
    if inside:
        return skeleton.date(inside[0][0])
    stop = language.words["stop"].search(skeleton.text, m.end())
    after = _SIGN.search(skeleton.text, m.end(), stop.start() if stop else len(skeleton.text))
    if after and after.start() - m.end() < 80 and not _of_a_noun(skeleton, after, language):
        return skeleton.date(after[0])
    head = language.words["head_date"].match(skeleton.text)
    sign = _SIGN.search(head[0]) if head else None
    if sign and sign.start() < m.start() and not any(c in skeleton.text[: m.start()] for c in ";；؛"):
        return skeleton.date(sign[0])
    return None


def _of_a_noun(skeleton: Skeleton, sign: re.Match[str], language: Language) -> bool:
    """ "the conference of 1989": its date, not the clause's."""
    return language.words["noun_date"].search(skeleton.text[: sign.start()]) is not None
