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
    isolates = {0x2068: None, 0x2069: None}
    assert max(len(line.translate(isolates)) for line in shown.splitlines()) <= 100
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


def test_title_for_several_files_is_a_wrong_call() -> None:
    ran = run("extract", ALLIANCE, WAR, "--title", "T")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "--title is for one article, not for 2 (give one file, or leave out --title)\n"


def test_one_bad_file_of_several_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.wiki").write_bytes(b"\xff")
    (tmp_path / "b.wiki").write_text(ARTICLE, encoding="utf-8")
    ran = run("extract", str(tmp_path))
    assert ran.code == 6 and ran.out and "a.wiki:1:1: byte 0xff" in ran.err


def test_a_missing_file_among_others_stops_before_anything_is_printed(tmp_path: Path) -> None:
    ran = run("extract", ALLIANCE, str(tmp_path / "no.wiki"))
    assert (ran.code, ran.out) == (3, "")
