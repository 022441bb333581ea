"""Suggestions: alike by name, likelier with something in common, and never what is tied to one another."""

from __future__ import annotations

from collections.abc import Collection

from sourcebook.model import NamedEntity, Surroundings
from sourcebook.resolve.candidates import Candidate, candidates


def entity(
    number: int, label: str, kind: str = "armed_group", *names: str, wiki: str = "", lang: str = "en"
) -> NamedEntity:
    wikis = frozenset([wiki] if wiki else [])
    return NamedEntity(number, f"a:{number}", label, kind, frozenset((label, *names)), frozenset([lang]), wikis)


def nothing(wanted: Collection[int]) -> Surroundings:
    return Surroundings({}, frozenset())


def told(found: list[Candidate]) -> list[tuple[str, str]]:
    return [(c.a.label, c.b.label) for c in found]


AZURE = entity(1, "Azure Falcons")
ARABIC = entity(2, "جيش الإسلام", lang="ar", wiki="ar")
ENGLISH = entity(3, "Army of Islam", wiki="en")


def test_a_translation_is_suggested_with_its_reasons() -> None:
    [found] = candidates([AZURE, ARABIC, ENGLISH], nothing)
    assert {found.a.entity, found.b.entity} == {2, 3}
    assert found.reasons == ("the same words translated", "in two languages (ar, en)")


def test_what_two_have_in_common_makes_them_likelier() -> None:
    one, other = entity(1, "Azure Falcons Brigade"), entity(2, "Azure Falcons Committee of Elders")

    def around(wanted: Collection[int]) -> Surroundings:
        return Surroundings({n: frozenset([("headquartered_in", "Port")]) for n in wanted}, frozenset())

    plain = candidates([one, other], nothing)
    near = candidates([one, other], around)
    assert len(near) >= len(plain)
    assert all("both headquartered in Port" in c.reasons for c in near)


def test_what_has_a_tie_or_is_judged_is_not_suggested() -> None:
    one, other = entity(1, "Azure Falcons"), entity(2, "Azure Falcons", "party")
    assert len(candidates([one, other], nothing)) == 1
    assert candidates([one, other], lambda wanted: Surroundings({}, frozenset([frozenset((1, 2))]))) == []
    assert candidates([one, other], nothing, [frozenset((1, 2))]) == []


def test_kinds_and_pages_that_differ_speak_against_it() -> None:
    assert candidates([AZURE, entity(2, "Azure Falcons", "event")], nothing) == []
    pages = [
        entity(1, "First Republic", "state", "Gallia", wiki="en"),
        entity(2, "Old Kingdom", "state", "Gallia", wiki="en"),
    ]
    assert candidates(pages, nothing) == []
    letters = [entity(1, "Red Net", "party", "RN"), entity(2, "Royal Navy Party", "party", "RN")]
    assert candidates(letters, nothing) == []


def test_many_of_one_name_are_a_chain_and_not_a_crowd() -> None:
    assert len(candidates([entity(n, "Azure Falcons") for n in range(40)], nothing)) == 39


def test_a_short_name_and_another_with_the_same_consonants_are_not_alike() -> None:
    assert told(candidates([entity(1, "Ismail Haniyeh", "person"), entity(2, "Ismail Khan", "person")], nothing)) == []


def test_one_entity_is_asked_about_alone() -> None:
    every = [
        entity(n, label)
        for n, label in enumerate(("Azure Falcons", "Azure Falcon", "Amber Kestrels", "Amber Kestrel"), 1)
    ]
    assert len(candidates(every, nothing)) == 2
    assert {c.b.label for c in candidates(every, nothing, about=3)} == {"Amber Kestrel"}
