"""Whether a tie held on a day: each answer with the claims that give it."""

from __future__ import annotations

import pytest

from sourcebook.ask.rows import Row
from sourcebook.ask.times import period, time_of
from sourcebook.ask.verdict import verdict
from sourcebook.extract.dates import read_date

DAY = "1999-05-01"


def claim(when: str = "", polarity: str = "asserted", number: int = 0) -> Row:
    return Row(number, f"c:{number}", 1, "member_of", 2, time=time_of(read_date(when)), polarity=polarity)


def answer(*claims: Row, on: str | None = DAY) -> str:
    return verdict(claims, period(on) if on else None)[0]


@pytest.mark.parametrize(
    ("when", "on", "said"),
    [
        ("1996–2001", DAY, "yes"),
        ("since 1996", DAY, "yes"),
        ("since 1999", DAY, "possibly"),
        ("since 1999", "2000", "yes"),
        ("1996–1999", DAY, "possibly"),
        ("until 2001", DAY, "possibly"),
        ("until 2001", "2002", "no"),
        ("1996–1998", DAY, "no"),
        ("since 2001", DAY, "no"),
        ("1 May 1999", DAY, "yes"),
        ("mid 1999", DAY, "possibly"),
        ("1998", DAY, "not recorded"),
        ("2001", DAY, "not recorded"),
        ("1996–2001", "1999", "yes"),
        ("335 BC – 323 BC", "-0330", "yes"),
        ("335 BC – 323 BC", "0001", "no"),
    ],
)
def test_a_claim_with_a_time(when: str, on: str, said: str) -> None:
    assert answer(claim(when), on=on) == said


def test_a_claim_without_a_time_is_only_possible() -> None:
    assert answer(claim()) == "possibly"
    assert answer(claim(polarity="former")) == "possibly"


def test_denied() -> None:
    assert answer(claim(polarity="negated")) == "no"
    assert answer(claim("1999", "negated")) == "no"
    assert answer(claim("2005", "negated")) == "not recorded"


def test_a_time_counts_before_none() -> None:
    assert answer(claim(), claim("1996–1998")) == "no"
    assert answer(claim(), claim("1996–2001")) == "yes"
    assert answer(claim(), claim("1998")) == "possibly"


def test_accounts_that_differ_about_the_day_make_it_possible() -> None:
    assert answer(claim("1996–2001"), claim("1996–1998")) == "possibly"
    assert answer(claim("since 1996"), claim("1999", "negated")) == "possibly"
    assert answer(claim(), claim(polarity="negated")) == "possibly"


def test_stretches_that_do_not_meet_are_a_history() -> None:
    assert answer(claim("1990–1993"), claim("1996–2001")) == "yes"
    assert answer(claim("1990–1993"), claim("2000–2001")) == "no"


def test_is_no_member_denies_nothing_that_is_over() -> None:
    assert answer(claim("1996–2001"), claim(polarity="negated")) == "yes"


def test_at_any_time() -> None:
    assert answer(claim("1990–1993"), on=None) == "yes"
    assert answer(claim(polarity="former"), on=None) == "yes"
    assert answer(claim(polarity="negated"), on=None) == "no"
    assert answer(claim(), claim(polarity="negated"), on=None) == "possibly"


def test_the_claims_that_decide_come_first_and_none_is_left_out() -> None:
    claims = [claim(number=1), claim("1996–1998", number=2), claim("1996–2001", number=3)]
    assert [row.number for row in verdict(claims, period(DAY))[1]] == [2, 3, 1]
