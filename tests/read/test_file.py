"""Files, folders and standard input to documents."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import sourcebook as sb
from sourcebook.read.file import decode, front_title, make_document, read_files, title_of_name


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "blue-front.wiki"
    path.write_text("It is an alliance.", encoding="utf-8")
    [document] = read_files(path)
    assert (document.title, document.name, document.language) == ("Blue front", str(path), "en")


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("northern-alliance.wiki", "'''Northern Alliance''' is one.", "Northern Alliance"),
        ("jamiat-e-islami.wiki", "{{Infobox party\n| name = Jamiat-e Islami\n}}", "Jamiat-e Islami"),
        ("crows-peoples-front.wiki", "The '''Crow's Peoples' Front''' is one.", "Crow's Peoples' Front"),
        ("cafe-front.wiki", "The '''café Front''' is one.", "Café Front"),
        ("blue-front.wiki", "'''Azure Front''' is one.", "Blue front"),
        ("Northern_Alliance.wiki", "'''Northern alliance''' is one.", "Northern Alliance"),
        ("NATO.wiki", "'''Nato''' is one.", "NATO"),
    ],
)
def test_a_title_guessed_from_small_letters_is_spelled_as_in_the_text(name: str, text: str, title: str) -> None:
    assert make_document(text, name).title == title


def test_the_title_that_is_given_wins(tmp_path: Path) -> None:
    path = tmp_path / "x.wiki"
    path.write_text("Blue Front\n\nIt is an alliance.", encoding="utf-8")
    assert [d.title for d in read_files(path)] == ["Blue Front"]
    assert [d.title for d in read_files(path, title="Azure Front")] == ["Azure Front"]


def test_a_folder_is_read_by_name_and_by_suffix(tmp_path: Path) -> None:
    for name in ("b.wiki", "a.txt", "c.png", "sub/d.wikitext"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words", encoding="utf-8")
    assert [Path(d.name).name for d in read_files(tmp_path)] == ["a.txt", "b.wiki", "d.wikitext"]


def test_an_empty_folder(tmp_path: Path) -> None:
    assert list(read_files(tmp_path)) == []


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(sb.MissingInput, match=r"no\.wiki"):
        list(read_files(tmp_path / "no.wiki"))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.BytesIO("Blue Front\n\nجبهة".encode())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=data))
    [document] = read_files("-")
    assert (document.title, document.name) == ("Blue Front", "-")
    assert document.text.endswith("جبهة")


def test_not_utf_8_says_where() -> None:
    with pytest.raises(sb.SkipDocument, match=r"x\.wiki:2:3: byte 0xff is not UTF-8"):
        decode(b"ab\ncd\xff", "x.wiki")


def test_the_column_counts_characters() -> None:
    with pytest.raises(sb.SkipDocument, match=r":1:3:"):
        decode("éé".encode() + b"\xff", "x")


def test_line_ends_are_kept() -> None:
    assert decode(b"a\r\nb\r\n", "x").text == "a\r\nb\r\n"


def test_a_byte_order_mark_stays_in_the_text() -> None:
    document = decode("\ufeffBlue Front\n\nIt is.".encode(), "x.txt")
    assert document.title == "Blue Front"
    assert document.text.startswith("\ufeff")
    assert document.title_span == (1, 11)


def test_the_empty_file() -> None:
    assert (decode(b"", "blue-front.wiki").title, decode(b"", "-").title) == ("Blue front", "")


@pytest.mark.parametrize(
    "text", ["Blue Front\n\n{{Infobox}}", "Blue Front\r\n\r\n{{Infobox}}", "Blue Front  \n \nwords"]
)
def test_a_title_line(text: str) -> None:
    found = front_title(text)
    assert found is not None
    words, (start, end) = found
    assert words == "Blue Front" == text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        "It is an alliance.\n\nIt was founded.",
        "{{Infobox}}\n\nwords",
        "Blue Front\nIt is.",
        "Blue Front",
        "Members:\n\n* a",
        "",
        "\n\nBlue\n\nwords",
        "== A ==\n\nwords",
        "'''Blue Front''' is\n\nwords",
        "a " * 30 + "\n\nwords",
    ],
)
def test_no_title_line(text: str) -> None:
    assert front_title(text) is None


def test_the_title_line_belongs_to_the_page_only_if_it_names_it() -> None:
    text = "Blue Front\n\nIt is an alliance."
    assert make_document(text, title="Blue front").title_span == (0, 10)
    assert make_document(text, title="Coast").title_span is None


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Northern_Alliance.wiki", "Northern Alliance"),
        ("a/b/viet-minh.wiki", "Viet minh"),
        ("viet-minh.degraded.txt", "Viet minh"),
        ("-", ""),
        ("", ""),
        ("État_major.wiki", "État major"),
        ("blue front.txt", "Blue front"),
    ],
)
def test_title_of_a_name(name: str, title: str) -> None:
    assert title_of_name(name) == title


def test_the_language_is_guessed_or_given() -> None:
    assert make_document("[[Kategorie:Krieg]]").language == "de"
    assert make_document("[[Kategorie:Krieg]]", language="fr").language == "fr"
