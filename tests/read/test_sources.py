"""Many articles at once: what is found, in which order, and what is said of the rest."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from sourcebook.errors import MissingInput, SkipDocument, UsageProblem
from sourcebook.read.sources import Item, Opener, find


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    for name in ("b.wiki", "a.wiki", "deep/c.txt", "notes.md"):
        (tmp_path / name).write_text(f"The {name} is here.", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("z/Blue_Front.wiki", "Blue words.")
        archive.writestr("z/picture.png", b"\x89PNG")
        archive.writestr("a.wiki", "First words.")
    return tmp_path


def names(items: list[Item], place: Path) -> list[str]:
    return [item.name.removeprefix(f"{place}/") for item in items]


def test_a_folder_has_its_articles_and_those_of_its_archives_in_order(place: Path) -> None:
    assert names(find([place]), place) == [
        "a.wiki",
        "b.wiki",
        "deep/c.txt",
        "more.zip/a.wiki",
        "more.zip/z/Blue_Front.wiki",
    ]


def test_a_pattern_takes_in_what_it_names_and_nothing_twice(place: Path) -> None:
    assert names(find([f"{place}/*.wiki", place / "b.wiki", f"{place}/**/*.txt"]), place) == [
        "a.wiki",
        "b.wiki",
        "deep/c.txt",
    ]


def test_a_file_that_has_the_letters_of_a_pattern_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "Front [1].wiki").write_text("Words.")
    assert names(find([tmp_path / "Front [1].wiki"]), tmp_path) == ["Front [1].wiki"]


def test_an_article_of_an_archive_has_its_own_title(place: Path) -> None:
    opener = Opener()
    documents = [opener.document(item) for item in find([place / "more.zip"])]
    opener.close()
    assert [(d.title, d.text) for d in documents] == [("A", "First words."), ("Blue Front", "Blue words.")]


@pytest.mark.parametrize("path", ["none.wiki", "*.nothing", "empty", "broken.zip"])
def test_what_leads_to_nothing_is_said_before_anything_is_read(path: str, place: Path) -> None:
    (place / "empty").mkdir()
    (place / "broken.zip").write_bytes(b"PK, but no archive")
    with pytest.raises(MissingInput, match=path.replace("*", r"\*")):
        find([place / "a.wiki", f"{place}/{path}"])


def test_a_text_that_is_none_is_skipped(place: Path) -> None:
    opener = Opener()
    for name, data in {"nul.wiki": b"a\0b", "latin.wiki": b"na\xefve", "empty.wiki": b" \n"}.items():
        (place / name).write_bytes(data)
        [item] = find([place / name])
        with pytest.raises(SkipDocument, match=f"{name}:1:"):
            opener.document(item)


def test_an_archive_that_changed_meanwhile_is_skipped(place: Path) -> None:
    items = find([place / "more.zip"])
    (place / "more.zip").write_bytes(b"gone")
    with pytest.raises(SkipDocument, match="more"):
        Opener().document(items[0])


def test_a_title_is_for_one_article() -> None:
    with pytest.raises(UsageProblem, match="not for 2"):
        Opener(title="T", items=2)
