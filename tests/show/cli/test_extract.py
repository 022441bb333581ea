from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from ..support import ALLIANCE, ARTICLE, WAR, run


def test_jsonl_is_one_claim_a_line() -> None:
    ran = run("extract", ALLIANCE)
    claims = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 0 and ran.err == ""
    assert claims and all(claim["id"].startswith("c:") for claim in claims)


def test_json_is_the_same_claims_as_one_list() -> None:
    lines = [json.loads(line) for line in run("extract", ALLIANCE).out.splitlines()]
    assert json.loads(run("extract", ALLIANCE, "--format", "json").out) == lines


def test_csv_has_a_row_a_claim_with_its_words() -> None:
    text = Path(ALLIANCE).read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(run("extract", ALLIANCE, "--format", "csv").out)))
    assert len(rows) == len(run("extract", ALLIANCE).out.splitlines())
    assert all(text[int(row["start"]) : int(row["end"])] == row["quote"] for row in rows)


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "table"])
def test_two_runs_give_the_same(form: str) -> None:
    assert run("extract", ALLIANCE, WAR, "--format", form) == run("extract", ALLIANCE, WAR, "--format", form)


def test_table_fits_its_width() -> None:
    shown = run("extract", ALLIANCE, "--format", "table", columns=100).out
    assert max(map(len, shown.splitlines())) <= 100
    assert "led by" in shown and "military commander" in shown


def test_standard_input_takes_its_title_from_the_option() -> None:
    ran = run("extract", "-", "--title", "Harbour Pact", stdin=ARTICLE.encode())
    assert {json.loads(line)["evidence"][0]["document"] for line in ran.out.splitlines()} == {"en:Harbour Pact"}


def test_no_claims_and_no_title_is_said() -> None:
    ran = run("extract", "-", stdin=b"Some words.\n")
    assert ran.out == "" and ran.err == "-:1:1: no claims, and no title is known (give --title)\n"


def test_problems_are_said_with_line_and_column(tmp_path: Path) -> None:
    file = tmp_path / "a.wiki"
    file.write_text("{{Infobox war faction|name=A}}\n{{never closed", encoding="utf-8")
    ran = run("extract", str(file), "--problems")
    assert ran.err.startswith(f"{file}:2:1: unclosed-template: ")
