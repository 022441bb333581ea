"""Which parameter of which infobox means what."""

from __future__ import annotations

import pytest

from sourcebook.extract.infoboxes import Family, Match, family, normal


def box(name: str) -> Family:
    found = family(name)
    assert found is not None
    return found


def match(parameter: str, name: str = "infobox military conflict") -> Match:
    found = box(name).match(parameter, name)
    assert found is not None
    return found


def where(parameter: str) -> tuple[str, str, str]:
    found = match(parameter)
    return found.canonical, found.number, found.letter


def test_numbers_and_letters() -> None:
    assert where("combatant1") == ("combatant#~", "1", "")
    assert where("combatant2b") == ("combatant#~", "2", "b")
    assert where("Combatant3") == ("combatant#~", "3", "")


def test_without_a_number() -> None:
    assert where("combatant") == ("combatant#~", "", "")


@pytest.mark.parametrize("parameter", ["خصم1", "خصم١", "خصم۱"])
def test_digits_of_other_scripts(parameter: str) -> None:
    assert where(parameter) == ("combatant#~", "1", "")


def test_a_number_in_the_middle() -> None:
    found = match("leader1_name", "infobox war faction")
    assert (found.canonical, found.number) == ("leader#_name", "1")
    assert match("leader12 name", "infobox war faction").number == "12"


def test_underscores_and_case() -> None:
    assert normal("Native_Name  lang") == "native name lang"
    assert (
        match("Native_name", "infobox war faction").canonical == match("native name", "infobox war faction").canonical
    )


def test_ignored_parameters_say_why() -> None:
    found = match("image_size")
    assert found.ignored and not found.readings


def test_unknown_parameters() -> None:
    assert box("infobox military conflict").match("favourite_colour") is None
    assert box("infobox military conflict").match("") is None


def test_endless_numbers() -> None:
    assert box("infobox military conflict").match("combatant" + "9" * 5000) is not None


def test_a_reading_knows_its_predicate_and_side() -> None:
    [reading] = match("combatant1").readings
    assert (reading.predicate, reading.inverse, reading.side, reading.rule) == (
        "participated_in",
        True,
        True,
        "combatant",
    )


def test_siblings() -> None:
    [reading] = match("leader1_name", "infobox war faction").readings
    assert reading.siblings == {"role": "leader#_title"}


def test_names_of_boxes_on_other_wikis() -> None:
    names = [
        "infobox war faction",
        "معلومات فصائل حرب",
        "ficha de organización militante",
        "infobox militant organization",
    ]
    assert {box(name).rule for name in names} == {"infobox.war_faction"}


def test_no_family() -> None:
    assert family("infobox settlement") is None
    assert family("") is None


def test_one_wiki_may_mean_another_thing() -> None:
    [reading] = match(
        "nombre", "infobox faction armée" if family("infobox faction armée") else "infobox war faction"
    ).readings
    assert reading.predicate == "size"
    [reading] = match("nombre", "infobox war faction").readings
    assert reading.predicate == "name"
