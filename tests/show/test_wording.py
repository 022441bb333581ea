from __future__ import annotations

import pytest

from sourcebook.model import Actor, Claim, Literal, When
from sourcebook.show.wording import edtf_words, sentence

SINCE = When("23 July 2018", "2018-07-23/..", ("2018-07-23", "2018-07-23"), (None, None))
PAST = When("1990–1992", "1990/1992", ("1990-01-01", "1990-12-31"), ("1992-01-01", "1992-12-31"))


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2006", "2006"),
        ("2018-07", "July 2018"),
        ("2018-07-23", "23 July 2018"),
        ("2018-07-23/..", "since 23 July 2018"),
        ("../1992", "until 1992"),
        ("1990/1992", "1990–1992"),
        ("-0334", "335 BC"),
        ("-0334/-0330", "335 BC – 331 BC"),
        ("2014~", ""),
        ("199X", ""),
        ("2001-21", ""),
        ("", ""),
    ],
)
def test_edtf_in_words(edtf: str, words: str) -> None:
    assert edtf_words(edtf) == words


def test_sentences() -> None:
    a, b = Actor("A", "armed_group"), Actor("B", "alliance")
    assert sentence(Claim(a, "member_of", b, SINCE)) == "A is a member of B, since 23 July 2018."
    assert sentence(Claim(a, "allied_with", b, PAST)) == "A was allied with B, 1990–1992."
    assert sentence(Claim(a, "member_of", b, polarity="negated")) == "A is not a member of B."
    assert sentence(Claim(a, "member_of", b, polarity="former")) == "A was a member of B, formerly."
    assert sentence(Claim(a, "founded", Literal("2006", "date"), None)) == "A was founded in 2006."
    said = Claim(a, "member_of", b, qualifiers={"status": "fully unified"}, said_by="X", flags=("citation needed",))
    assert sentence(said) == "A is a member of B (status: fully unified), says X. [citation needed]"
