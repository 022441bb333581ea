"""A dossier out of a book: all articles together, what differs, what is not there; in Markdown and JSON too."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ask.support import book_of

from .support import ALLIANCE, run


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("shown")
    book_of(folder).close()
    yield str(folder / "book.db")


def test_what_all_articles_say_with_numbered_sources(book: str) -> None:
    shown = run("show", "North League", "-b", book, columns=100).out
    assert shown.startswith("North League\narmed group · ")
    assert re.search(r"^  founded +1984 +–\n +1985 +\[1\]$", shown, re.MULTILINE)
    assert re.search(
        r"^  member of +(Coastal Alliance — since 1996 +–\n +)?Harbour Pact — 1990–1995 +–$", shown, re.MULTILINE
    )
    assert "[1] A league is born. 1985-03-02." in shown


def test_what_differs_and_what_was_not_found(book: str) -> None:
    shown = " ".join(run("show", "North League", "-b", book).out.split())
    assert "Where accounts differ" in shown and "North League was founded in 1984" in shown
    assert re.search(r"Not found .* Not recorded: dissolved, led by,", shown)
    assert "No article of its own" not in shown
    assert "No article of its own" in run("show", "Inland Union", "-b", book, columns=200).out


def test_members_and_the_names_of_other_scripts(book: str) -> None:
    shown = run("show", "ميثاق الميناء", "-b", book, columns=100)
    assert shown.code == 0 and shown.out.startswith("Harbour Pact\n")
    assert "Members  3 named, 1 former or denied" in shown.out


def test_evidence_gives_article_line_and_column(book: str) -> None:
    shown = run("show", "Harbour Pact", "-b", book, "--evidence", columns=200).out
    assert "Harbour Pact:6:16 “1 May 1990”" in shown


def test_what_several_articles_say_alike_is_one_line(tmp_path: Path) -> None:
    listed = "{{Infobox war faction|name=%s|allies=[[Third]]}}"
    pages = {"One": "{{Infobox war faction|name=One|allies=[[Third]]}}", "Two": listed % "Two" + "\n" + listed % "One"}
    book_of(tmp_path, pages).close()
    shown = run("show", "Third", "-b", str(tmp_path / "book.db")).out
    assert len(re.findall(r"\bOne  ", shown)) == 1


def test_markdown(book: str) -> None:
    shown = run("show", "North League", "-b", book, "--format", "markdown").out
    assert shown.startswith("# North League\n")
    assert "- founded: **1985** [1]\n" in shown
    assert "\n## Where accounts differ\n" in shown and "\n## Not found\n" in shown
    assert "\n1. A league is born. 1985-03-02." in shown and "<https://news.example.org/north>" in shown


def test_markdown_of_an_article_keeps_marks_that_mean_something_there(tmp_path: Path) -> None:
    file = tmp_path / "pact.wiki"
    file.write_text("{{Infobox war faction|name=Pact *of* [x]|foundation=1990}}", encoding="utf-8")
    shown = run("show", str(file), "--title", "Pact *of* [x]", "--format", "markdown").out
    assert r"# Pact \*of\* \[x\]" in shown
    assert run("show", ALLIANCE, "--format", "markdown").code == 0
    assert run("show", ALLIANCE, "--format", "json").code == 2


def test_json(book: str) -> None:
    made = json.loads(run("show", "North League", "-b", book, "--format", "json").out)
    assert made["actor"] == "North League" and made["articles"][0]["title"] == "North League"
    assert {"name": "رابطة الشمال", "language": "ar"} in made["names"]
    assert [source["number"] for source in made["sources"]] == list(range(1, len(made["sources"]) + 1))
    assert "led_by" in made["not_found"] and "founded" not in made["not_found"]
    cited = {work["id"] for claim in made["claims"] for work in claim["citations"]}
    assert cited == {source["id"] for source in made["sources"]}
    assert any(one["kind"] == "value differs" for one in made["disagreements"])


def test_an_article_tells_where_it_disagrees_with_itself(tmp_path: Path) -> None:
    file = tmp_path / "pact.wiki"
    text = "{{Infobox war faction|name=Pact|foundation=1990}}\n\n== History ==\nThe Pact was founded in 1985.\n"
    file.write_text(text, encoding="utf-8")
    shown = " ".join(run("show", str(file)).out.split())
    assert "Where accounts differ “Pact”, in its infobox, says that Pact was founded in 1990;" in shown


def test_what_is_left_out_is_said(book: str) -> None:
    shown = run("show", "Harbour Pact", "-b", book, "--most", "1", columns=200).out
    assert re.search(r"\d+ more claims are not shown: sourcebook claims --actor a:[0-9a-f]{16}", shown)
