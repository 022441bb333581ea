"""Disagreements by kind; history and refinement are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from sourcebook.ask.accounts import of_one_reading
from sourcebook.ask.disagreements import Difference, differences
from sourcebook.ask.rows import Row
from sourcebook.ask.times import time_of
from sourcebook.extract.dates import read_date
from sourcebook.pipeline import extract_claims
from sourcebook.read.file import make_document
from sourcebook.show.differing import disagreement_words

from .support import book_of

_numbers = iter(range(10**6))


def tie(predicate: str, when: str = "", polarity: str = "asserted", a: str = "A", b: str = "B", **said: str) -> Row:
    time = time_of(read_date(when))
    number = next(_numbers)
    return Row(number, f"c:{number}", a, predicate, b, time=time, polarity=polarity, qualifiers=said)


def dated(predicate: str, when: str) -> Row:
    number = next(_numbers)
    return Row(number, f"c:{number}", "A", predicate, None, when, "date", time=time_of(read_date(when)))


def counted(predicate: str, value: str, when: str = "", said_by: str | None = None, **said: str) -> Row:
    number = next(_numbers)
    time = time_of(read_date(when))
    return Row(
        number, f"c:{number}", "A", predicate, None, value, "number", time=time, said_by=said_by, qualifiers=said
    )


def found(*rows: Row) -> list[Difference]:
    return differences(rows, lambda row: {"en:A": frozenset({"list"})})


def kinds(*rows: Row) -> list[str]:
    return [difference.kind for difference in found(*rows)]


def test_friend_and_foe_at_once() -> None:
    assert kinds(tie("allied_with"), tie("opposed_to")) == ["opposed"]
    assert kinds(tie("allied_with"), tie("opposed_to", a="B", b="A")) == ["opposed"]
    assert kinds(tie("supported_by", "1990–1995"), tie("opposed_to", "1994–1999")) == ["opposed"]


def test_friend_then_foe_is_a_history() -> None:
    assert kinds(tie("allied_with", "1990–1992"), tie("opposed_to", "1994–1999")) == []
    assert kinds(tie("allied_with", "until 1992", "former"), tie("opposed_to")) == []
    assert kinds(tie("allied_with", polarity="former"), tie("opposed_to")) == []
    assert kinds(tie("allied_with", conflict="War X"), tie("opposed_to", conflict="War Y")) == []


def test_said_and_denied() -> None:
    assert kinds(tie("member_of"), tie("member_of", polarity="negated")) == ["negated"]
    assert kinds(tie("member_of"), tie("part_of", polarity="negated")) == ["negated"]
    assert kinds(tie("member_of", "since 1990"), tie("member_of", polarity="negated")) == ["negated"]
    assert kinds(tie("member_of", "1990–1995"), tie("member_of", polarity="negated")) == []
    assert kinds(tie("member_of", "1990–1995"), tie("member_of", "1999", "negated")) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("1968", "1972", True),
        ("2018", "23 July 2018", False),
        ("July 2018", "23 July 2018", False),
        ("July 2018", "23 June 2018", True),
        ("1990s", "1994", False),
        ("c. 1990", "1991", False),
    ],
)
def test_two_dates_of_foundation(one: str, other: str, differ: bool) -> None:
    assert kinds(dated("founded", one), dated("founded", other)) == (["value differs"] if differ else [])


def test_three_values_are_one_disagreement_with_those_that_agree_together() -> None:
    [difference] = found(dated("founded", "2006"), dated("founded", "2018"), dated("founded", "23 July 2018"))
    assert [[row.value for row in side] for side in difference.sides] == [["2018", "23 July 2018"], ["2006"]]


def test_figures() -> None:
    assert kinds(counted("size", "15,000"), counted("size", "20,000")) == ["value differs"]
    assert kinds(counted("size", "15,000", "2001"), counted("size", "20,000", "2005")) == []
    assert kinds(counted("size", "15,000"), counted("size", "20,000", unit="tanks")) == []
    assert kinds(counted("size", "15,000"), counted("size", "15,000")) == []


def test_parts_of_losses_add_up_but_voices_differ() -> None:
    assert kinds(counted("casualties", "20", kind="killed"), counted("casualties", "30", kind="killed")) == []
    one, other = (counted("casualties", n, said_by=who, kind="killed") for n, who in (("20", "X"), ("30", "Y")))
    assert kinds(one, other) == ["value differs"]


def test_one_tie_with_two_beginnings_or_ends() -> None:
    assert kinds(tie("member_of", "1990–1995"), tie("member_of", "1992–1995")) == ["start differs"]
    assert kinds(tie("member_of", "1990–1995"), tie("part_of", "1990–1998")) == ["end differs"]
    assert kinds(tie("member_of", "since 1990"), tie("member_of", "since 1993")) == ["start differs"]
    assert kinds(tie("member_of"), tie("member_of", polarity="former")) == ["end differs"]


def test_history_and_refinement_are_no_disagreement() -> None:
    assert kinds(tie("member_of", "1990–1995"), tie("member_of", "2001–2004")) == []
    assert kinds(tie("member_of", "since 1990"), tie("member_of", "1990–1995")) == []
    assert kinds(tie("member_of", "1990–1995"), tie("member_of", "May 1990 – 1995")) == []
    assert kinds(tie("member_of"), tie("member_of", "1990–1995")) == []
    assert kinds(tie("led_by", "1990–1995", role="president"), tie("led_by", "1992–1995", role="commander")) == []


def test_a_count_that_does_not_match_the_list() -> None:
    members = [tie("member_of", a=name, b="A") for name in "BCD"]
    [difference] = found(counted("member_count", "4"), *members)
    assert (difference.kind, difference.note) == ("count mismatch", "3")
    assert found(counted("member_count", "3"), *members) == []
    assert found(counted("member_count", "4"), *members, tie("member_of", a="E", b="A")) == []
    assert found(counted("member_count", "3"), *members, tie("member_of", polarity="former", a="E", b="A")) == []


def test_a_count_without_a_date_may_count_those_that_left() -> None:
    listed = [*(tie("member_of", a=name, b="A") for name in "BCD"), tie("member_of", polarity="former", a="E", b="A")]
    assert found(counted("member_count", "4"), *listed) == []
    assert [one.kind for one in found(counted("member_count", "5"), *listed)] == ["count mismatch"]
    assert [one.kind for one in found(counted("member_count", "2"), *listed)] == ["count mismatch"]


def test_active_before_it_was_founded() -> None:
    assert kinds(dated("founded", "14 February 2014"), dated("active", "13 February 2014 – 2018")) == ["start differs"]
    assert kinds(dated("founded", "1985"), dated("founded", "1980"), dated("active", "1982–1990")) == ["value differs"]
    assert kinds(dated("founded", "1985"), dated("active", "1985–1990")) == []
    assert kinds(dated("founded", "1985"), dated("active", "1987–1990")) == []


def test_within_one_article() -> None:
    text = "{{Infobox war faction|name=Pact|foundation=1990}}\n\n== History ==\nThe Pact was founded in 1985.\n"
    [difference] = of_one_reading(extract_claims(make_document(text, title="Pact")))
    assert disagreement_words(difference) == (
        "“Pact”, in its infobox, says that Pact was founded in 1990; "
        "“Pact”, in its text, says that Pact was founded in 1985."
    )


def test_across_articles_with_dates_of_the_sources(tmp_path: Path) -> None:
    with book_of(tmp_path) as book:
        told = {one.kind: one for one in book.disagreements("North League")}
        assert set(told) == {"opposed", "value differs", "one-sided"}
        values = told["value differs"]
        assert sorted(side.published for side in values.sides) == [(), ("1985-03-02",)]
        assert all(e.quote for side in values.sides for claim in side.claims for e in claim.evidence)
        assert disagreement_words(values) == (
            "“Coastal Alliance” says that North League was founded in 1984; "
            "“North League” says (citing a source of 2 March 1985) that North League was founded in 1985."
        )
        assert disagreement_words(told["one-sided"]) == (
            "“Coastal Alliance” says that North League is a member of Coastal Alliance, since 1996; "
            "the article “North League” does not name Coastal Alliance."
        )


def test_the_whole_book_names_each_disagreement_once(tmp_path: Path) -> None:
    with book_of(tmp_path) as book:
        every = [disagreement_words(one) for one in book.disagreements()]
        assert len(every) == len(set(every))
        of_actors = {
            disagreement_words(one) for name in ("North League", "South League") for one in book.disagreements(name)
        }
        assert of_actors == set(every)
        assert [one.kind for one in book.disagreements(kinds=["opposed"])] == ["opposed"]


def test_an_article_that_names_the_other_in_passing_is_not_silent(tmp_path: Path) -> None:
    pages = {
        "Pact": "{{Infobox war faction|name=Pact|clans={{plainlist|\n* [[League]]\n}}}}",
        "League": "{{Infobox war faction|name=League|area=[[Coast]]}}\nA league. It is sometimes seen with the Pact.\n",
    }
    with book_of(tmp_path, pages) as book:
        assert list(book.disagreements("Pact")) == []


def test_who_is_not_named_is_not_the_silent_article_itself(tmp_path: Path) -> None:
    pages = {
        "Pact": "{{Infobox war faction|name=Pact|clans={{plainlist|\n* [[League (coast)|League]]\n}}}}",
        "League (coast)": "{{Infobox war faction|name=League|area=[[Coast]]}}\n",
    }
    with book_of(tmp_path, pages) as book:
        [told] = book.disagreements("Pact")
        assert disagreement_words(told).endswith("the article “League (coast)” does not name Pact.")


def test_silence_about_an_ally_or_a_person_says_nothing(tmp_path: Path) -> None:
    pages = {
        "Pact": "{{Infobox war faction|name=Pact|allies=[[League]]|opponents=[[League]]|supporters=[[League]]}}",
        "Ana Mar": "{{Infobox person|name=Ana Mar|organization=[[League]]}}",
        "League": "{{Infobox war faction|name=League|area=[[Coast]]}}\n",
    }
    with book_of(tmp_path, pages) as book:
        assert [one.kind for one in book.disagreements("League")] == ["opposed"]
