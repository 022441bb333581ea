"""The commands that ask a book: what they print in each form, and what they say when there is nothing."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sourcebook.show.claim_json import schema
from tests.ask.support import book_of

from ..support import run

Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("asked")
    book_of(folder).close()
    yield str(folder / "book.db")


@pytest.fixture
def ask(book: str) -> Ask:
    def asked(*args: str) -> Any:
        ran = run(*args, "-b", book, "--format", "json")
        assert (ran.code, ran.err) == (0, "")
        return json.loads(ran.out)

    return asked


def test_members_have_exactly_this_shape(ask: Ask) -> None:
    found = ask("members", "Harbour Pact", "--on", "1994-06-01")
    assert all(list(one) == ["actor", "answer", "when", "claims"] for one in found)
    assert {one["answer"] for one in found} <= {"yes", "possibly", "no", "not recorded"}
    [north] = [one for one in found if one["actor"] == "North League"]
    assert (north["answer"], north["when"]) == ("yes", "1990/1995")
    assert all(claim.startswith("c:") for claim in north["claims"])


QUESTIONS = [
    ("members", "Harbour Pact"),
    ("alliances", "North League"),
    ("ties", "North League", "--kind", "opposition"),
    ("neighbours", "North League", "--depth", "2"),
    ("path", "West League", "Old Guard"),
    ("together", "North League", "Inland Union"),
    ("claims", "--actor", "North League"),
    ("search", "north", "league"),
    ("disagreements",),
    ("compare", "North League", "South League"),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q[0])
def test_each_question_as_json_csv_and_table(book: str, ask: Ask, question: tuple[str, ...]) -> None:
    found = ask(*question)
    ran = run(*question, "-b", book, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert ran.code == 0 and len(rows) == len(found)
    table = run(*question, "-b", book, columns=120)
    assert table.code == 0 and table.out.strip() and "\x1b" not in table.out
    assert all(len(line) <= 120 + 20 for line in table.out.splitlines())
    assert table == run(*question, "-b", book, columns=120)


def test_every_claim_is_printed_by_the_one_serialiser(ask: Ask) -> None:
    claims = ask("claims")
    claims += [claim for one in ask("disagreements") for side in one["sides"] for claim in side["claims"]]
    claims += ask("show", "North League")["claims"]
    validator = jsonschema.Draft202012Validator(schema())
    assert claims and all(not list(validator.iter_errors(claim)) for claim in claims)
    assert all(evidence["quote"] for claim in claims for evidence in claim["evidence"])


def test_ids_in_answers_are_ids_of_claims(ask: Ask) -> None:
    known = {claim["id"] for claim in ask("claims")}
    for question in QUESTIONS:
        for one in ask(*question):
            assert {claim if isinstance(claim, str) else claim["id"] for claim in one.get("claims", [])} <= known


def test_a_disagreement_has_both_sides_with_evidence_dates_and_a_sentence(ask: Ask) -> None:
    [found] = [one for one in ask("disagreements", "North League") if one["kind"] == "value differs"]
    assert found["predicate"] == "founded" and found["sentence"].endswith(".")
    assert sorted(side["published"] for side in found["sides"]) == [[], ["1985-03-02"]]
    assert sorted(side["articles"] for side in found["sides"]) == [["Coastal Alliance"], ["North League"]]


def test_whom_a_name_was_taken_for_is_said_beside_the_answer(book: str) -> None:
    ran = run("members", "Harbor Pact", "-b", book)
    assert ran.code == 0 and ran.err == "Harbor Pact: taken for Harbour Pact (Harbour Pact)\n"


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("members", "Zebra"), 4, "Zebra: nobody of this name in the book"),
        (("members", "Old Guard"), 4, "Old Guard: the book names no members"),
        (("members", "Harbour Pact", "--on", "soon"), 2, "--on soon: not a date"),
        (("ties", "North League", "--kind", "x"), 2, "--kind x: no such kind of tie"),
        (("claims", "--predicate", "hates"), 2, "hates: no such predicate"),
        (("claims", "--said-by", "nobody"), 4, "no such claims"),
        (("search", "…"), 2, "no word to look for"),
        (("disagreements", "Northport"), 4, "Northport: no disagreements"),
        (("path", "North League", "a:0000000000000000"), 4, "no actor of this book has this id"),
        (("show", "Zebra"), 4, "Zebra: nobody of this name in the book"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(book: str, args: tuple[str, ...], code: int, said: str) -> None:
    ran = run(*args, "-b", book)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err and ran.err.count("\n") == 1


def test_no_book(tmp_path: Path) -> None:
    ran = run("members", "X", "-b", str(tmp_path / "none.db"))
    assert ran.code == 3 and "no such book" in ran.err
    assert run("compare", "X", "Y").code == 2


def test_a_limit_is_said(book: str) -> None:
    ran = run("claims", "-b", book, "--limit", "2", "--format", "json")
    assert len(json.loads(ran.out)) == 2 and ran.err.startswith("more than 2 claims")


def test_two_books(book: str, tmp_path: Path) -> None:
    book_of(tmp_path, {"New League": "{{Infobox war faction|name=New League|foundation=2001}}"}).close()
    ran = run("compare", book, str(tmp_path / "book.db"), "--format", "json")
    [new] = [one for one in json.loads(ran.out) if one["actor"] == "New League"]
    assert (new["property"], new["answer"], new["second"]) == ("founded", "only second", ["2001"])
    assert json.loads(run("compare", book, book, "--format", "json").out) == []
