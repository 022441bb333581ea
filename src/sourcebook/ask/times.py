"""Valid time as four bounds in whole numbers, and the days that people ask about.

A day is `year * 10000 + month * 100 + day`: it sorts, and goes before year 0. None is a bound that is open or unknown.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import NamedTuple

from ..errors import UsageProblem
from ..extract.dates import read_date
from ..model import When

_ISO = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?")


class Time(NamedTuple):
    """When something is said to hold: earliest and latest start, earliest and latest end."""

    start_min: int | None
    start_max: int | None
    end_min: int | None
    end_max: int | None
    edtf: str = ""

    @property
    def open_ended(self) -> bool:
        """Whether it is said to go on (`X/..`), which is more than an end that is not known."""
        return self.end_max is None and not self.edtf.endswith("/")

    @property
    def moment(self) -> bool:
        """Whether it is one date, however wide, and not a span with a beginning and an end."""
        return "/" not in self.edtf

    def covers(self, period: Period) -> bool:
        """Say whether it certainly held at some time of a period."""
        if self.start_max is None or self.start_max > period.last:
            return False
        return self.end_min >= period.first if self.end_min is not None else self.open_ended

    def touches(self, period: Period) -> bool:
        """Say whether it can have held at some time of a period."""
        begun = self.start_min is None or self.start_min <= period.last
        return begun and (self.end_max is None or self.end_max >= period.first)

    def may_overlap(self, other: Time) -> bool:
        """Say whether the two can have held at once."""
        return _not_after(self.start_min, other.end_max) and _not_after(other.start_min, self.end_max)

    def within(self, other: Time) -> bool:
        """Say whether it says the same or something narrower: every bound lies inside the other's."""
        return _inside(self.start_min, self.start_max, other.start_min, other.start_max) and _inside(
            self.end_min, self.end_max, other.end_min, other.end_max
        )


def at_once(a: Time | None, b: Time | None) -> bool:
    """Say whether two statements can be meant of the same time; one without a time is of the day it was written."""
    if a is not None and b is not None:
        return a.may_overlap(b)
    known = a or b
    return known is None or known.end_max is None


def _not_after(a: int | None, b: int | None) -> bool:
    return a is None or b is None or a <= b


def _inside(low: int | None, high: int | None, outer_low: int | None, outer_high: int | None) -> bool:
    above = outer_low is None or (low is not None and low >= outer_low)
    return above and (outer_high is None or (high is not None and high <= outer_high))


@dataclass(frozen=True, slots=True)
class Period:
    """The first and last day of what is asked about; for one day they are the same."""

    first: int
    last: int


def day(iso: str | None) -> int | None:
    """Return a full ISO date as a number.

    >>> day("2018-07-23"), day("-0334-01-01") < day("-0334-12-31") < day("0001-01-01")
    (20180723, True)
    """
    if iso is None:
        return None
    year, month, number = iso.rsplit("-", 2)
    return int(year) * 10000 + int(month) * 100 + int(number)


def time_of(when: When | None) -> Time | None:
    """Return the bounds of a time as numbers."""
    if when is None:
        return None
    start_min, start_max, end_min, end_max = map(day, (*when.start, *when.end))
    return Time(start_min, start_max, end_min, end_max, when.edtf)


def period(words: str, option: str = "--on") -> Period:
    """Return the days that somebody means by a date: ISO 8601, or as an article would write it.

    >>> period("2006-10"), period("7 October 2023")
    (Period(first=20061001, last=20061031), Period(first=20231007, last=20231007))
    """
    iso = _ISO.fullmatch(words.strip())
    found = _of_iso(iso) if iso else _of_words(words)
    if found is None:
        raise UsageProblem(f"{option} {words}: not a date; write 2006, 2006-10, 2006-10-07 or 7 October 2006")
    return found


def _of_iso(found: re.Match[str]) -> Period | None:
    year, month, number = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if found[2] and not 1 <= month <= 12:
        return None
    if not month:
        return Period(year * 10000 + 101, year * 10000 + 1231)
    last = calendar.monthrange(year % 400 + 2000, month)[1]
    if found[3] and not 1 <= number <= last:
        return None
    base = year * 10000 + month * 100
    return Period(base + number, base + number) if number else Period(base + 1, base + last)


def _of_words(words: str) -> Period | None:
    time = time_of(read_date(words))
    if time is None or time.start_min is None or time.end_max is None:
        return None
    return Period(time.start_min, time.end_max)
