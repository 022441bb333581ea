"""What is part of a name, and what is another name for the same thing."""

from __future__ import annotations

import pytest

from sourcebook.extract.names import (
    clean,
    is_abbreviation,
    is_article,
    is_title,
    same_thing,
    script_language,
    without_article,
    without_disambiguation,
    without_title,
)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (' "Blue Front," ', "Blue Front"),
        ("Blue Front.", "Blue Front"),
        ("«Синий фронт»", "Синий фронт"),
        ("• Blue", "Blue"),
        (" Blue\u200b  Front ", "Blue Front"),
        ("Blue Front)", "Blue Front"),
        ("Front (Blue)", "Front (Blue)"),
        ("b) Blue Front", "Blue Front"),
        ("– Blue", "Blue"),
        ("", ""),
        (" ,; ", ""),
    ],
)
def test_clean(written: str, name: str) -> None:
    assert clean(written) == name


@pytest.mark.parametrize("name", ["Theodore Mar Jr.", "Harbour Co.", "J. R.", "Front Inc."])
def test_the_stop_of_an_abbreviation_stays(name: str) -> None:
    assert clean(name) == name


@pytest.mark.parametrize("words", ["PFLP", "PFLP-GC", "RN", "NATO", "U.S.", "SPLM/A", "PKK/YPG", "СССР", '"FDN"'])
def test_abbreviations(words: str) -> None:
    assert is_abbreviation(words)


@pytest.mark.parametrize(
    "words", ["Gaza", "al-Qaeda", "the", "A", "", "1987", "Contras", "in the north", "THE WHOLE STORY OF IT"]
)
def test_no_abbreviations(words: str) -> None:
    assert not is_abbreviation(words)


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("Southern Front", "Southern Front (Syrian rebel group)"),
        ("the Troubles", "The Troubles"),
        ("PLO", "Palestine Liberation Organization"),
        ("Red Brigade", "Red Brigade"),
        ("Eastern", "Eastern Europe"),
        ("Duke Charles", "Charles"),
        ("敘利亞民主力量", "叙利亚民主力量"),
    ],
)
def test_a_label_that_names_the_page(label: str, title: str) -> None:
    assert same_thing(label, title)


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("Haitian rebels", "Haitian Revolution"),
        ("straits question", "Turkish straits"),
        ("other states", "List of states"),
        ("", "X"),
        ("X", ""),
        ("Reds", "Green Guard"),
    ],
)
def test_a_label_that_names_another_thing(label: str, title: str) -> None:
    assert not same_thing(label, title)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("General Ana Mar", "Ana Mar"),
        ("Lt. Col. Boris Lago", "Boris Lago"),
        ("King John of Blueland", "John of Blueland"),
        ("Field Marshal Carla Rio", "Carla Rio"),
        ("Ana Mar", "Ana Mar"),
        ("Count of Alençon", "Count of Alençon"),
        ("President", "President"),
    ],
)
def test_without_title(name: str, bare: str) -> None:
    assert without_title(name) == bare


@pytest.mark.parametrize("words", ["General", "Group captain", "Lt. Col.", "President", "Generaladmiral"])
def test_titles(words: str) -> None:
    assert is_title(words)


@pytest.mark.parametrize("words", ["Ana Mar", "General Mar", "Harbour"])
def test_no_titles(words: str) -> None:
    assert not is_title(words)


def test_articles() -> None:
    assert is_article("the ") and is_article(" Die") and not is_article("theatre")
    assert without_article("The Blue Front") == "Blue Front"
    assert without_article("Theatre") == "Theatre"


def test_disambiguation() -> None:
    assert without_disambiguation("Blue Front (militia)") == "Blue Front"
    assert without_disambiguation("Blue (old) Front") == "Blue (old) Front"
    assert without_disambiguation("(militia)") == "(militia)"


def test_scripts_that_tell_the_language() -> None:
    assert [script_language(w) for w in ("الجبهة", "החזית", "Ο Μέτωπο", "Front", "12", "")] == [
        "ar",
        "he",
        "el",
        "",
        "",
        "",
    ]
