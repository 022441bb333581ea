"""`templates`, `infoboxes` and `schema`: what is known."""

from __future__ import annotations

import json

import pytest

from sourcebook.show.known import MEANINGS, known_templates

from ..support import run


def test_every_meaning_of_the_data_file_is_described() -> None:
    assert {entry["means"] for entry in known_templates("")} <= set(MEANINGS)


def test_an_exact_name_gives_its_entry_with_all_names() -> None:
    [entry] = json.loads(run("templates", "Flag_deco", "--format", "json").out)
    assert entry["means"] == "flag_icon" and {"flagicon", "flag deco"} <= set(entry["names"])


def test_a_part_of_a_name_gives_the_names_that_have_it() -> None:
    found = json.loads(run("templates", "lagico", "--format", "json").out)
    assert found and all("lagico" in name for entry in found for name in entry["names"])


def test_a_meaning_gives_its_entries() -> None:
    found = json.loads(run("templates", "list_body", "--format", "json").out)
    assert {entry["means"] for entry in found} == {"list_body"}


def test_names_known_by_their_beginning_are_found() -> None:
    assert "cite" in {
        entry["means"] for entry in json.loads(run("templates", "cite some new thing", "--format", "json").out)
    }


def test_an_infobox_lists_its_fields_and_what_is_ignored() -> None:
    [family] = json.loads(run("infoboxes", "Infobox_war_faction", "--format", "json").out)
    assert family["rule"] == "infobox.war_faction"
    assert family["fields"]["clans"]["readings"][0]["claims"] == "member_of"
    assert "factions" in family["fields"]["clans"]["aliases"]
    assert family["ignored"]["the look of the page"]


def test_a_parameter_is_found_in_every_family_that_has_it() -> None:
    found = json.loads(run("infoboxes", "combatant", "--format", "json").out)
    assert "combatant#~" in {field for family in found for field in family["fields"]}


@pytest.mark.parametrize("command", ["templates", "infoboxes"])
def test_nothing_found_is_said_in_one_line(command: str) -> None:
    ran = run(command, "no such thing at all")
    assert (ran.code, ran.out, ran.err.count("\n")) == (4, "", 1)


@pytest.mark.parametrize("args", [["templates"], ["infoboxes"], ["templates", "flag"], ["infoboxes", "infobox treaty"]])
def test_text_is_the_same_each_time(args: list[str]) -> None:
    first = run(*args)
    assert first.code == 0 and first.out and first == run(*args)


def test_schema_prints_the_schema() -> None:
    assert json.loads(run("schema").out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
