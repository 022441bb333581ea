"""The serialiser and its schema say the same, on every claim there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sourcebook.model import Actor, Citation, Claim, Evidence, Literal, When
from sourcebook.pipeline import extractions
from sourcebook.show.claim_json import claim_dict, schema
from sourcebook.show.wording import PREDICATES

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "examples", ROOT.parent / "shared" / "corpus"]
VOCABULARY = ROOT.parent / "shared" / "vocabulary.md"


def full_claim() -> Claim:
    evidence = Evidence("en:A", "7", 0, 3, "A B", ("Members",), "list", "member_lists.items")
    citation = Citation(
        "r:0123456789abcdef", "book", "T", authors=("P, A",), editors=("Q",), identifiers=(("isbn", "1"),), name="n"
    )
    when = When("1990", "1990", ("1990-01-01", "1990-12-31"), ("1990-01-01", "1990-12-31"), inferred=True)
    a, b, status = Actor("A", "party", ("A",), "A (party)"), Actor("B", "alliance"), {"status": "observer"}
    return Claim(a, "member_of", b, when, status, "former", "X", (evidence,), (citation,), ("citation needed",))


def numbers() -> Iterator[Claim]:
    evidence = Evidence("en:A", "7", 0, 3, "A B", (), "infobox", "infobox.war_faction.size")
    for value in (
        Literal("15,000", "number", 15000, 15000),
        Literal(12, "number", None, None),
        Literal("a.png", "file"),
    ):
        yield Claim(Actor("A"), "size", value, evidence=(evidence,))


VALIDATOR = Draft202012Validator(schema())


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


def test_made_up_claims_are_valid() -> None:
    for claim in (full_claim(), *numbers()):
        assert [error.message for error in VALIDATOR.iter_errors(claim_dict(claim))] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=["examples", "corpus"])
def test_every_claim_is_valid(folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip("not here")
    for found in extractions(folder):
        for claim in found.claims:
            wrong = [
                f"{list(error.absolute_path)}: {error.message}" for error in VALIDATOR.iter_errors(claim_dict(claim))
            ]
            assert wrong == [], claim


@pytest.mark.parametrize(
    "change", [{"predicate": "likes"}, {"polarity": "perhaps"}, {"extra": 1}, {"evidence": []}, {"id": "c:1"}]
)
def test_other_things_are_not(change: dict[str, object]) -> None:
    assert not VALIDATOR.is_valid({**claim_dict(full_claim()), **change})


def predicates() -> list[str]:
    return [entry["const"] for entry in schema()["properties"]["predicate"]["oneOf"]]


def test_every_predicate_has_words() -> None:
    assert set(predicates()) == set(PREDICATES)


def test_everything_in_the_schema_is_described() -> None:
    assert all(entry["description"] for entry in schema()["properties"]["predicate"]["oneOf"])
    for name in ("actor", "literal", "when", "evidence", "citation"):
        assert all("description" in field for field in schema()["$defs"][name]["properties"].values()), name


def test_predicates_and_kinds_are_those_of_the_vocabulary() -> None:
    if not VOCABULARY.is_file():
        pytest.skip("not here")
    text = VOCABULARY.read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE) == predicates()
    actors = text.partition("\n## Actors")[2].partition("An actor keeps")[0]
    assert re.findall(r"`(\w+)`", actors) == schema()["$defs"]["actor"]["properties"]["kind"]["enum"]
