"""Dates that lean on one said before: "later that year", "two months later", "on 2 December" of the year just named.

All are inferred. The narrative's order alone is no date, and a day earlier in the year than the last one is left alone:
its year is not certain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from ....model import When
from ...dates import find_dates, read_date, year_of

Dates = list[tuple[int, int, When]]

_UNITS = r"day|week|month|year"
_NUMBERS = {
    w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1, "twenty": 20, "several": 0}
_SAME_YEAR = re.compile(
    r"\b(?:(?:in |during )?(?:the|that) same year|later (?:in )?(?:that|the same) year|(?:in |during )?that year|(?:the |that )?same month|later that month)\b",
    re.IGNORECASE,
)
_SHIFTED = re.compile(
    rf"\b(?:(?P<n>{'|'.join(_NUMBERS)}|\d+) (?P<unit>{_UNITS})s? (?P<way>later|afterwards|earlier|before that)|(?:(?:in |on |during )?the (?P<next>following|next|previous|preceding) (?P<unit2>{_UNITS})|the (?P<unit3>year|month|day|week) (?P<way3>before|after)))\b",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"later|same|next|follow|previous|preceding|before|after|earlier|that year|(?:Jan|Febr)uary|March|April|May|Ju[nl][ey]|August|(?:Sept|Nov|Dec)ember|October",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2})\b(?!,? \d{3})"
)


def relative_dates(text: str, dates: Dates, last: When | None, taken: list[tuple[int, int]]) -> Dates:
    """Return the dates of a sentence that lean on `dates` before them in it, or on `last` of the sentences before."""
    if _HINT.search(text) is None:
        return []
    found: Dates = []
    known = sorted(dates, key=lambda d: d[0])
    for start, end, make in _expressions(text):
        if any(start < b and a < end for a, b in taken) or any(start < b and a < end for a, b, _ in known):
            continue
        before = [w for _, b, w in known if b <= start]
        anchor = before[-1] if before else last
        when = make(anchor) if anchor is not None else None
        if when is not None:
            entry = (start, end, When(text[start:end], when.edtf, when.start, when.end, inferred=True))
            found.append(entry)
            known = sorted([*known, entry], key=lambda d: d[0])
    return found


def _expressions(text: str) -> Iterator[tuple[int, int, Callable[[When], When | None]]]:
    found: list[tuple[int, int, Callable[[When], When | None]]] = []
    found += [(m.start(), m.end(), _same_year) for m in _SAME_YEAR.finditer(text)]
    found += [(m.start(), m.end(), partial(_shifted, m)) for m in _SHIFTED.finditer(text)]
    found += [(m.start(), m.end(), partial(_day, m[0])) for m in _DAY.finditer(text)]
    yield from sorted(found, key=lambda f: f[0])


def _same_year(anchor: When) -> When | None:
    year = year_of(anchor) if ".." not in anchor.edtf else _open_year(anchor)
    return read_date(str(year)) if year is not None and year > 0 else None


def _open_year(anchor: When) -> int | None:
    """The year of a date that is open to one side."""
    first, last = anchor.start, anchor.end
    for side in (first, last):
        if side[0] and side[1] and side[0][:4] == side[1][:4] and side[0][:4].isdigit():
            return int(side[0][:4])
    return None


def _day(words: str, anchor: When) -> When | None:
    year = year_of(anchor) if ".." not in anchor.edtf else _open_year(anchor)
    if year is None or year <= 0:
        return None
    made = next((w for _, _, w in find_dates(f"{words} {year}", lang="en")), None)
    latest = anchor.start[0]
    return (
        made if made is not None and made.start[0] is not None and (latest is None or made.start[0] >= latest) else None
    )


def _shifted(m: re.Match[str], anchor: When) -> When | None:
    unit = (m["unit"] or m["unit2"] or m["unit3"]).lower()
    number = 1
    if m["n"]:
        number = int(m["n"]) if m["n"].isdigit() else _NUMBERS[m["n"].lower()]
    back = (
        (m["way"] or "").lower() in ("earlier", "before that")
        or (m["next"] or "").lower() in ("previous", "preceding")
        or (m["way3"] or "").lower() == "before"
    )
    first, last = anchor.start[0], anchor.start[1] if ".." in anchor.edtf else anchor.end[1]
    if (
        not number
        or first is None
        or last is None
        or not re.fullmatch(r"\d{4}-\d\d-\d\d", first)
        or not re.fullmatch(r"\d{4}-\d\d-\d\d", last)
    ):
        return None
    return _moved(first, last, -number if back else number, unit)


def _moved(first: str, last: str, by: int, unit: str) -> When | None:
    """Move a date by whole units; what the anchor leaves open stays open, and a unit is never finer than its own size."""
    a, b = date.fromisoformat(first), date.fromisoformat(last)
    if unit in ("day", "week"):
        if a != b:
            return None
        return read_date((a + timedelta(days=by * (7 if unit == "week" else 1))).isoformat())
    if unit == "month":
        if (a.year, a.month) != (b.year, b.month):
            return None
        index = a.year * 12 + a.month - 1 + by
        return read_date(f"{index // 12:04}-{index % 12 + 1:02}")
    return read_date(str(a.year + by)) if a.year == b.year else None
