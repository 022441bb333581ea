"""What headings, brackets and columns say."""

from __future__ import annotations

import pytest

from sourcebook.extract.wording import (
    NOTHING,
    Sense,
    column_of,
    introduces_members,
    is_members_section,
    sense_of_bracket,
    sense_of_heading,
)


@pytest.mark.parametrize(
    "words", ["Formerly:", "Former members", "Past members", "Ehemalige", "Anciens membres", "Бывшие", "سابقا"]
)
def test_headings_of_what_is_over(words: str) -> None:
    assert sense_of_heading(words, "en").polarity == "former"


@pytest.mark.parametrize(
    "words", ["Supported by:", "Support", "Backed by", "Naval support", "Unterstützt von", "بدعم من"]
)
def test_headings_of_supporters(words: str) -> None:
    assert sense_of_heading(words, "en").role == "supporter"


@pytest.mark.parametrize("words", ["Not members", "Non-members", "Affiliated, not members"])
def test_headings_of_what_is_no_member(words: str) -> None:
    assert sense_of_heading(words, "en").polarity == "negated"


@pytest.mark.parametrize("words", ["Observers", "Observer states:", "Beobachter", "Наблюдатели"])
def test_headings_of_observers(words: str) -> None:
    assert sense_of_heading(words, "en") == Sense(status="observer")


def test_headings_of_periods() -> None:
    sense = sense_of_heading("1791–1793:", "en")
    assert sense.when is not None and sense.when.edtf == "1791/1793"
    until = sense_of_heading("Until 1994", "en")
    assert until.polarity == "former" and until.when is not None and until.when.edtf == "../1994"


@pytest.mark.parametrize("words", ["", ":", "Leaders", "Main force", "Northern sector"])
def test_headings_that_say_nothing(words: str) -> None:
    assert sense_of_heading(words, "en") == NOTHING


def test_what_stands_nearer_wins() -> None:
    near, far = Sense(status="observer"), Sense("former", "supporter", "disputed")
    assert near.over(far) == Sense("former", "supporter", "observer")


@pytest.mark.parametrize(
    ("words", "edtf", "polarity"),
    [
        ("1996–2001", "1996/2001", ""),
        ("until 1975", "../1975", "former"),
        ("from 1982", "1982/..", ""),
        ("since 12 May 1991", "1991-05-12/..", ""),
        ("1990", "1990", ""),
    ],
)
def test_brackets_that_are_times(words: str, edtf: str, polarity: str) -> None:
    sense = sense_of_bracket(words, "en")
    assert sense is not None and sense.when is not None
    assert (sense.when.edtf, sense.polarity) == (edtf, polarity)


@pytest.mark.parametrize(
    ("words", "status"),
    [("observer", "observer"), ("disputed", "disputed"), ("alleged", "alleged"), ("de facto", "de facto")],
)
def test_brackets_that_are_a_standing(words: str, status: str) -> None:
    assert sense_of_bracket(words, "en") == Sense(status=status)


def test_brackets_with_several_things() -> None:
    sense = sense_of_bracket("spokesman, 1996–2001", "en")
    assert sense is not None and sense.when is not None
    assert (sense.role, sense.when.edtf) == ("spokesman", "1996/2001")


def test_former_in_brackets() -> None:
    sense = sense_of_bracket("former", "en")
    assert sense is not None and sense.polarity == "former"


@pytest.mark.parametrize("words", ["PFLP", "Nidal al-Amoudi Division", "the largest faction", "Red Army"])
def test_brackets_that_say_something_else(words: str) -> None:
    assert sense_of_bracket(words, "en") is None


def test_a_day_without_a_year_takes_the_year_that_is_given() -> None:
    sense = sense_of_bracket("from 12 April", "en", 1990)
    assert sense is not None and sense.when is not None and sense.when.edtf == "1990-04-12/.."


@pytest.mark.parametrize(
    "title", ["Members", "Member states", "Composition", "Mitglieder", "Membres", "الأعضاء", "成員", "Former members"]
)
def test_sections_of_members(title: str) -> None:
    assert is_members_section(title)


@pytest.mark.parametrize("title", ["History", "See also", "Membership fees of clubs", ""])
def test_other_sections(title: str) -> None:
    assert not is_members_section(title)


def test_sentences_that_bring_in_members() -> None:
    assert introduces_members("The following groups belonged to the front:")
    assert introduces_members("Its members were:")
    assert not introduces_members("He wrote these books:")
    assert not introduces_members("They met the Working Group of London:")  # part of a name


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Member", "member"),
        ("Faction", "member"),
        ("Country", "member"),
        ("Joined", "joined"),
        ("Accession", "joined"),
        ("Left", "left"),
        ("Abbr.", "short"),
        ("Leader", "leader"),
        ("Headquarters", "headquarters"),
        ("Beitritt", "joined"),
        ("العضو", "member"),
        ("Colour", ""),
        ("", ""),
    ],
)
def test_columns(heading: str, column: str) -> None:
    assert column_of(heading) == column


@pytest.mark.parametrize("heading", ["Joined (year)", "Accession (date)"])
def test_brackets_in_columns(heading: str) -> None:
    assert column_of(heading) == "joined"
