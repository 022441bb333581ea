"""What all commands say of files that they cannot read: one line on stderr, nothing on stdout, a documented code."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..support import ARTICLE, run

READERS = (["extract"], ["show"], ["coverage"], ["explain", "c:1"])
pytestmark = pytest.mark.parametrize("command", READERS, ids=lambda command: str(command[0]))


def refused(command: list[str], file: str | Path, code: int) -> str:
    ran = run(*command, str(file))
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.count("\n") == 1 and ran.err.endswith(")\n")
    return ran.err


def test_missing_file(command: list[str], tmp_path: Path) -> None:
    said = refused(command, tmp_path / "no.wiki", 3)
    assert said == f"{tmp_path / 'no.wiki'}: no such file (check the path; - reads standard input)\n"


def test_folder_without_articles(command: list[str], tmp_path: Path) -> None:
    assert "no articles in this folder (their names end in .wiki" in refused(command, tmp_path, 3)


def test_empty_file(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "e.wiki").write_text(" \n")
    assert "e.wiki:1:1: there is no text in it (" in refused(command, tmp_path / "e.wiki", 6)


def test_binary_file(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "b.wiki").write_bytes(b"ab\ncd\xff\xfe")
    assert "b.wiki:2:3: byte 0xff is not UTF-8 (save the file as UTF-8 wikitext)" in refused(
        command, tmp_path / "b.wiki", 6
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_utf16_file(command: list[str], tmp_path: Path, encoding: str) -> None:
    (tmp_path / "u.wiki").write_bytes(ARTICLE.encode(encoding))
    assert "u.wiki:1:" in refused(command, tmp_path / "u.wiki", 6)


def test_folder_with_several_articles(command: list[str], tmp_path: Path) -> None:
    for name in ("a.wiki", "b.wiki"):
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    if command == ["extract"]:
        assert run("extract", str(tmp_path)).code == 0
    else:
        assert "holds 2 articles, and this command is for one (name one of its files)" in refused(command, tmp_path, 2)
