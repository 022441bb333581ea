"""Day arithmetic against the standard library and hijridate."""

import datetime

from hijridate import Hijri
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcebook.extract.dates.calendars import day_of, from_number, iranian, islamic, iso, to_number

_ORDINAL_TO_JULIAN = 1721425


@given(st.dates())
@settings(deadline=None)
def test_day_numbers_agree_with_the_standard_library(date: datetime.date) -> None:
    day = (date.year, date.month, date.day)
    assert to_number(day) == date.toordinal() + _ORDINAL_TO_JULIAN
    assert iso(day) == date.isoformat()


@given(st.integers(-3_000_000, 5_000_000))
@settings(deadline=None)
def test_day_numbers_go_back(number: int) -> None:
    day = from_number(number)
    assert to_number(day) == number
    assert day_of(iso(day)) == day


@given(st.integers(1343, 1500), st.integers(1, 12), st.integers(1, 29))
@settings(deadline=None)
def test_islamic_days_agree_with_hijridate(year: int, month: int, day: int) -> None:
    date = Hijri(year, month, day).to_gregorian()
    expected = (date.year, date.month, date.day)
    assert islamic(year, month, day) == (expected, expected)


@given(st.integers(1, 1600), st.integers(1, 12))
@settings(deadline=None)
def test_islamic_months_have_29_or_30_days(year: int, month: int) -> None:
    days = islamic(year, month, None)
    assert days is not None
    # One day more or less where the arithmetic calendar meets the observed one.
    assert 28 <= to_number(days[1]) - to_number(days[0]) + 1 <= 32


def test_islamic_days_outside_the_table() -> None:
    assert islamic(1, 1, 1) == ((622, 7, 19), (622, 7, 19))  # 16 July 622, Julian
    assert islamic(1436, 2, 31) is None


def test_iranian_days() -> None:
    assert iranian(1357, 11, 22) == ((1979, 2, 11), (1979, 2, 11))
    assert iranian(1399, 12, 30) == ((2021, 3, 20), (2021, 3, 20))
    assert iranian(1400, 12, 30) is None
    assert iranian(1400, None, None) == ((2021, 3, 21), (2022, 3, 20))
