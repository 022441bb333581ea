from __future__ import annotations

import re
from pathlib import Path

import pytest

from ..support import ALLIANCE, ARTICLE, ROOM, WAR, run

FILES = (ALLIANCE, ROOM, WAR)


@pytest.fixture
def article(tmp_path: Path) -> str:
    file = tmp_path / "harbour-pact.wiki"
    file.write_text(ARTICLE, encoding="utf-8")
    return str(file)


def test_dossier_of_a_small_article(article: str) -> None:
    ran = run("show", article, columns=80)
    assert ran.code == 0 and ran.err == ""
    lines = ran.out.splitlines()
    assert lines[0] == "Harbour Pact"
    assert lines[1].endswith("with a source")
    assert "Alliance of three leagues." in ran.out
    assert re.search(r"^  founded +1 May 1990 +\[1\]$", ran.out, re.MULTILINE)
    assert re.search(r"^  North League — 1990–1995 +–$", ran.out, re.MULTILINE)
    assert re.search(r"^  └ North Youth +–$", ran.out, re.MULTILINE)
    assert re.search(r"^  opposed to +Inland Union +\[1\]$", ran.out, re.MULTILINE)
    assert "[1] Poe, Ann (1995). Leagues." in ran.out


def test_evidence_gives_place_and_words(article: str) -> None:
    assert f"{article}:6:16 “1 May 1990”" in run("show", article, "--evidence", columns=200).out


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("columns", [80, 120])
def test_no_line_is_wider_than_the_page_but_addresses(file: str, columns: int) -> None:
    lines = run("show", file, columns=columns).out.splitlines()
    wide = [line for line in lines if len(line.translate({0x2068: None, 0x2069: None})) > columns]
    assert all(line.lstrip().startswith("http") for line in wide)


@pytest.mark.parametrize("file", FILES)
def test_two_runs_give_the_same_and_no_colours(file: str) -> None:
    first = run("show", file, "--evidence")
    assert first == run("show", file, "--evidence")
    assert "\x1b" not in first.out


@pytest.mark.parametrize("file", FILES)
def test_sources_are_numbered_in_the_order_of_their_first_use(file: str) -> None:
    told, _, listed = run("show", file).out.partition("\nSources\n")
    used = list(dict.fromkeys(re.findall(r"\[(\d+)\]", told)))
    assert used == [str(n + 1) for n in range(len(used))]
    assert re.findall(r"^ +\[(\d+)\]", listed, re.MULTILINE) == used


def test_right_to_left_names_are_kept_to_themselves(article: str) -> None:
    assert "\u2068ميثاق الميناء\u2069" in run("show", article).out


def test_without_a_description_the_first_sentence_opens(tmp_path: Path) -> None:
    file = tmp_path / "a.wiki"
    file.write_text("The '''Blue Front''' was a [[small]] alliance.<ref>x</ref> It met in 1990.\n", encoding="utf-8")
    assert "The Blue Front was a small alliance." in run("show", str(file)).out


def test_an_article_without_claims_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.wiki"
    file.write_text("{{reflist}}\n", encoding="utf-8")
    ran = run("show", str(file))
    assert ran.code == 0 and "no claims" in ran.out


def test_a_second_subject_comes_after_the_first(tmp_path: Path) -> None:
    box = (
        "{{{{Infobox war faction|name={0}|allies={0} Friends|foundation=1990|ideology=[[Peace]]|opponents=[[War]]}}}}\n"
    )
    file = tmp_path / "blue-front.wiki"
    file.write_text(box.format("Blue Front") + box.format("Red Circle"), encoding="utf-8")
    first, said, rest = run("show", str(file)).out.partition("Also said here")
    assert said and "Blue Front Friends" in first and "Red Circle Friends" in rest and "Red Circle" not in first
