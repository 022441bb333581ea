"""Types of events and kinds of losses."""

from __future__ import annotations

import pytest

from sourcebook.extract.events import casualty_kind, event_type

TYPES = "war battle operation attack exercise agreement ceasefire meeting protest other".split()


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (
            "war",
            [
                "Blue Harbour War",
                "Warsaw Uprising",
                "Great Revolt",
                "Haitian Revolution",
                "حرب لبنان",
                "國共內戰",
                "Guerre d'Indochine",
            ],
        ),
        (
            "battle",
            ["Battle of Port Azure", "Siege of Port Azure", "Sack of Rome", "Schlacht bei Hafen", "معركة الميناء"],
        ),
        (
            "operation",
            [
                "Operation Tide",
                "Vilnius offensive",
                "Northern campaign",
                "Coastal expedition",
                "1990 invasion of Blueland",
            ],
        ),
        ("attack", ["Port Azure bombing", "October 7 attacks", "Harbour massacre", "Assassination of Ana Mar"]),
        ("exercise", ["Joint exercise Firm Pillar", "Harbour drills"]),
        ("agreement", ["Harbour Accords", "Treaty of Port Azure", "Azure Pact"]),
        ("ceasefire", ["1990 ceasefire", "Harbour truce"]),
        ("meeting", ["Port Azure summit", "Peace talks in Port Azure"]),
        ("protest", ["Dockers' protests", "Great March of Return"]),
        ("other", ["1992 coup d'état in Blueland", "Port Azure crisis", "Something", ""]),
    ],
)
def test_types(kind: str, names: list[str]) -> None:
    assert kind in TYPES
    assert {name: event_type(name) for name in names} == dict.fromkeys(names, kind)


def test_words_inside_words_do_not_count() -> None:
    assert event_type("Warden's house") == "other"
    assert event_type("Sackville") == "other"


def test_an_offensive_in_a_war_is_an_operation() -> None:
    assert event_type("Spring offensive of the Blue War") == "operation"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("120 killed", "killed"),
        ("200 dead", "killed"),
        ("50 wounded", "wounded"),
        ("50 injured", "wounded"),
        ("10 taken prisoner", "captured"),
        ("9 missing", "missing"),
        ("1.200 morti", "killed"),
        ("20 Verwundete", "wounded"),
        ("300 قتيل", "killed"),
        ("80 tués", "killed"),
        ("164 missing or captured", "missing or captured"),
        ("Heavy", ""),
        ("5,000 men", ""),
        ("", ""),
    ],
)
def test_kinds_of_losses(words: str, kind: str) -> None:
    assert casualty_kind(words) == kind


def test_and_is_not_or() -> None:
    assert "or" not in casualty_kind("4 killed and 10 wounded").split()
