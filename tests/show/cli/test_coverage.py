from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..support import ARTICLE, ROOM, run


@pytest.fixture
def article(tmp_path: Path) -> str:
    file = tmp_path / "harbour-pact.wiki"
    file.write_text(ARTICLE + "{{nobody knows this|words}}\n{{reflist}}\n{{left open\n", encoding="utf-8")
    return str(file)


def test_json_has_every_parameter_and_template_with_its_state(article: str) -> None:
    ran = run("coverage", article, "--format", "json")
    made = json.loads(ran.out)
    parameters = {p["name"]: p for p in made["parameters"]}
    assert parameters["foundation"]["state"] == "read" and parameters["foundation"]["field"] == "foundation"
    unknown = parameters["colour_of_boats"]
    assert (unknown["state"], unknown["line"], unknown["column"]) == ("unknown", 14, 2)
    templates = {t["name"]: t for t in made["templates"]}
    assert templates["infobox war faction"]["state"] == "read"
    assert templates["nobody knows this"]["state"] == "unknown"
    assert templates["reflist"]["state"] == "ignored" and templates["reflist"]["why"]
    assert (
        made["claims"]["total"]
        == sum(made["claims"]["by_predicate"].values())
        == sum(made["claims"]["by_part"].values())
    )
    assert made["citations"] == {"total": 1, "with_claims": 1, "without_claims": []}
    assert [(p["code"], p["line"], p["column"]) for p in made["problems"]] == [("unclosed-template", 19, 1)]


def test_text_lists_what_is_unknown_with_its_place(article: str) -> None:
    shown = run("coverage", article).out
    assert "unknown: colour_of_boats" in shown and "14:2" in shown
    assert "unknown: nobody knows this" in shown and "17:1" in shown


def test_sentences_without_claims_are_listed_with_whom_they_name(tmp_path: Path) -> None:
    file = tmp_path / "blue-front.wiki"
    file.write_text(
        "'''Blue Front''' is an armed group. It joined the [[Lake Pact]] in 1990.\n\n"
        "Rain fell on [[Springfield]] for a week.\n\n* Springfield\n",
        encoding="utf-8",
    )
    made = json.loads(run("coverage", str(file), "--format", "json").out)["sentences"]
    assert (made["total"], made["with_claims"]) == (3, 2)
    assert [(s["text"], s["names"], s["line"]) for s in made["without_claims"]] == [
        ("Rain fell on Springfield for a week.", ["Springfield"], 3)
    ]
    assert "Rain fell on Springfield" in run("coverage", str(file)).out


def test_ignored_parameters_say_why() -> None:
    made = json.loads(run("coverage", ROOM, "--format", "json").out)
    assert [p["why"] for p in made["parameters"] if p["name"] == "caption"] == ["the look of the page"]


@pytest.mark.parametrize("form", ["text", "json"])
def test_two_runs_give_the_same(form: str) -> None:
    assert run("coverage", ROOM, "--format", form) == run("coverage", ROOM, "--format", form)
