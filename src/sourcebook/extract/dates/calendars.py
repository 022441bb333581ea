"""Day arithmetic: lengths of months, ISO strings, and Islamic and Iranian dates as Gregorian days.

Years are astronomical here: 1 BC is 0, 2 BC is -1 (ISO 8601). Days are counted as Julian day numbers.
Islamic dates follow the Umm al-Qura calendar (package hijridate) where it is defined, 1343-1500 AH, and the
arithmetic calendar of 30-year cycles elsewhere. Iranian dates follow the 33-year rule, which agrees with the official
calendar of our times. Both may be a day off where months began with the sighting of the moon, or by local usage.
"""

from __future__ import annotations

Day = tuple[int, int, int]

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ISLAMIC_EPOCH = 1948440
_IRANIAN_EPOCH = 1948320
_IRANIAN_LEAPS = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
UMM_AL_QURA = range(1343, 1501)


def is_leap(year: int) -> bool:
    """Whether a proleptic Gregorian year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days in a proleptic Gregorian month."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def year_text(year: int) -> str:
    """Four digits at least, `-` before years BC, `Y` before years of five digits (EDTF)."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def iso(day: Day) -> str:
    """`YYYY-MM-DD`.

    >>> iso((-329, 1, 20))
    '-0329-01-20'
    """
    year, month, dom = day
    return f"{year_text(year)}-{month:02d}-{dom:02d}"


def day_of(text: str) -> Day:
    """The day that `iso` wrote."""
    year, month, dom = text.rsplit("-", 2)
    return int(year.lstrip("Y")), int(month), int(dom)


def to_number(day: Day) -> int:
    """Julian day number of a proleptic Gregorian day."""
    year, month, dom = day
    shifted = year + 4800 - (month < 3)
    since_march = (month + 9) % 12
    return dom + (153 * since_march + 2) // 5 + 365 * shifted + shifted // 4 - shifted // 100 + shifted // 400 - 32045


def from_number(number: int) -> Day:
    """The proleptic Gregorian day with this Julian day number."""
    era, rest = divmod(4 * (number + 32044) + 3, 146097)
    year, rest = divmod(4 * (rest // 4) + 3, 1461)
    month, rest = divmod(5 * (rest // 4) + 2, 153)
    return 100 * era + year - 4800 + month // 10, month + 3 - 12 * (month // 10), rest // 5 + 1


def shift(day: Day, days: int) -> Day:
    """The day so many days later.

    >>> shift((1990, 1, 1), -1)
    (1989, 12, 31)
    """
    return from_number(to_number(day) + days)


def _arithmetic_islamic(year: int, month: int, dom: int) -> int:
    months = 29 * (month - 1) + month // 2
    return _ISLAMIC_EPOCH - 1 + 354 * (year - 1) + (3 + 11 * year) // 30 + months + dom


def _islamic_number(year: int, month: int, dom: int) -> int:
    if year not in UMM_AL_QURA:
        return _arithmetic_islamic(year, month, dom)
    from hijridate import Hijri  # a tenth of the start-up time, for few texts

    return int(Hijri(year, month, 1, validate=False).to_julian()) + dom - 1


def islamic(year: int, month: int | None, dom: int | None) -> tuple[Day, Day] | None:
    """First and last Gregorian day of an Islamic year, month or day; None if there is none such."""
    first = _islamic_number(year, month or 1, 1)
    after = (year + 1, 1) if month in (None, 12) else (year, month + 1)
    last = _islamic_number(*after, 1) - 1
    return _within(first, last, dom)


def _iranian_number(year: int, month: int) -> int:
    cycles, rest = divmod(year, 33)
    leaps = 8 * cycles + sum(leap < rest for leap in _IRANIAN_LEAPS)
    days = 31 * (month - 1) - max(0, month - 7)
    return _IRANIAN_EPOCH + 365 * (year - 1) + leaps + days


def iranian(year: int, month: int | None, dom: int | None) -> tuple[Day, Day] | None:
    """First and last Gregorian day of an Iranian (Solar Hijri) year, month or day; None if there is none such."""
    first = _iranian_number(year, month or 1)
    after = (year + 1, 1) if month in (None, 12) else (year, month + 1)
    last = _iranian_number(*after) - 1
    return _within(first, last, dom)


def _within(first: int, last: int, dom: int | None) -> tuple[Day, Day] | None:
    if dom is None:
        return from_number(first), from_number(last)
    if not 1 <= dom <= last - first + 1:
        return None
    return from_number(first + dom - 1), from_number(first + dom - 1)
