"""read, info, verify, forget, backup: what a person sees."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..support import ALLIANCE, ARTICLE, EXAMPLES, WAR, run


@pytest.fixture
def book(tmp_path: Path) -> str:
    path = str(tmp_path / "book.db")
    assert run("read", ALLIANCE, WAR, "-b", path).code == 0
    return path


def test_reading_says_how_much_and_reading_again_that_it_is_known(tmp_path: Path) -> None:
    path = str(tmp_path / "book.db")
    first = run("read", ALLIANCE, WAR, "-b", path)
    assert (first.code, first.out) == (0, "")
    assert first.err.startswith(f"{path}: 2 articles read, ")
    assert run("read", ALLIANCE, WAR, "-b", path).err == f"{path}: 0 articles read, 0 claims; 2 known already\n"
    assert run("read", ALLIANCE, WAR, "-b", path, "--again", "--quiet").err == ""


def test_standard_input_needs_a_title(tmp_path: Path) -> None:
    path = str(tmp_path / "book.db")
    ran = run("read", "-", "-b", path, stdin=ARTICLE.encode())
    assert ran.code == 6 and "-:1:1: no title is known (give --title)" in ran.err
    ran = run("read", "-", "-b", path, "--title", "Harbour Pact", stdin=ARTICLE.encode())
    assert ran.code == 0 and "1 articles read" in ran.err


def test_a_bad_article_is_skipped_and_the_rest_is_read(tmp_path: Path) -> None:
    bad = tmp_path / "bad.wiki"
    bad.write_bytes(b"na\xefve")
    ran = run("read", str(bad), WAR, "-b", str(tmp_path / "book.db"))
    assert ran.code == 6
    assert f"{bad}:1:3: byte 0xef is not UTF-8" in ran.err and "1 articles read" in ran.err and "1 skipped" in ran.err


def test_a_missing_source_is_said_before_a_book_is_made(tmp_path: Path) -> None:
    ran = run("read", WAR, str(tmp_path / "none.wiki"), "-b", str(tmp_path / "book.db"))
    assert ran.code == 3 and "none.wiki: no such file" in ran.err
    assert not (tmp_path / "book.db").exists()


def test_info_counts_what_is_there(book: str) -> None:
    made = json.loads(run("info", "-b", book, "--format", "json").out)
    assert made["counts"]["documents"] == 2 and made["counts"]["claims"] == sum(made["predicates"].values())
    assert made["interrupted"] == []
    shown = run("info", "-b", book).out
    assert "articles      2 (0 redirects), 2 revisions\n" in shown
    assert list(json.loads(run("info", "-b", book, "--datasette").out)["databases"]) == ["book"]


def test_a_book_that_is_whole_verifies(book: str) -> None:
    ran = run("verify", "-b", book)
    assert (ran.code, ran.out) == (0, "") and "as it was written" in ran.err


def test_forget_takes_a_title_or_a_file_all_or_none(book: str) -> None:
    ran = run("forget", "Northern Alliance", "No such page", "-b", book)
    assert ran.code == 4 and "No such page: no such page in the book" in ran.err
    assert json.loads(run("info", "-b", book, "--format", "json").out)["counts"]["documents"] == 2
    assert run("forget", ALLIANCE, WAR, "-b", book).code == 0
    counts = json.loads(run("info", "-b", book, "--format", "json").out)["counts"]
    assert {name for name, count in counts.items() if count} == {"runs", "judgements"}  # what joined, and parted


def test_backup_makes_a_book_once(book: str, tmp_path: Path) -> None:
    copy = str(tmp_path / "copy.db")
    assert run("backup", copy, "-b", book).code == 0
    assert run("backup", copy, "-b", book).code == 2
    assert run("backup", copy, "-b", book, "--force").code == 0
    assert run("info", "-b", copy).code == 0


@pytest.mark.parametrize("command", [("info",), ("verify",), ("forget", "X"), ("backup", "copy.db")])
def test_a_book_that_is_not_there_is_not_made(command: tuple[str, ...], tmp_path: Path) -> None:
    ran = run(*command, "-b", str(tmp_path / "none.db"))
    assert ran.code == 3 and "none.db: no such book (sourcebook read FILE… -b BOOK makes one)" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_book_is_not_touched(tmp_path: Path) -> None:
    text = tmp_path / "article.wiki"
    text.write_bytes((EXAMPLES / "Toyota_War.wiki").read_bytes())
    for command in (("read", WAR), ("info",), ("verify",)):
        ran = run(*command, "-b", str(text))
        assert ran.code == 5 and ran.err.startswith(f"{text}: not a book"), ran
    assert text.read_bytes() == (EXAMPLES / "Toyota_War.wiki").read_bytes()
