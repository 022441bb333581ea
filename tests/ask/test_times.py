"""Days that people ask about, and bounds."""

from __future__ import annotations

import pytest

from sourcebook.ask.times import Period, Time, at_once, period, time_of
from sourcebook.errors import UsageProblem
from sourcebook.extract.dates import read_date


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2006", 20060101, 20061231),
        ("2006-02", 20060201, 20060228),
        ("2004-02", 20040201, 20040229),
        ("2023-10-07", 20231007, 20231007),
        ("7 October 2023", 20231007, 20231007),
        ("October 2023", 20231001, 20231031),
        ("-0334", -3339899, -3338769),
    ],
)
def test_days_that_are_asked_about(words: str, first: int, last: int) -> None:
    assert period(words) == Period(first, last)


@pytest.mark.parametrize("words", ["", "yesterday", "2006-13", "2006-02-30", "since 2006", "x"])
def test_what_is_no_day_is_said(words: str) -> None:
    with pytest.raises(UsageProblem, match="not a date"):
        period(words)


def time(words: str) -> Time:
    found = time_of(read_date(words))
    assert found is not None
    return found


def test_what_is_narrower_lies_within() -> None:
    assert time("23 July 2018").within(time("2018"))
    assert not time("2018").within(time("23 July 2018"))
    assert time("May 1990 – 1992").within(time("1990–1992"))


def test_a_statement_without_a_time_is_of_its_own_day() -> None:
    assert at_once(None, None)
    assert at_once(None, time("since 2018"))
    assert not at_once(None, time("until 1998"))
    assert not at_once(time("1990–1993"), time("1996–2001"))
