"""same, not-same, undo, judgements, suggestions: what they change, say and refuse."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from sourcebook.pipeline.book import read_into
from sourcebook.show.cli import _run

FRONT = (
    "{{Infobox war faction|name=Azure Front|allies=[[Army of Dawn]]<br>[[Jaysh al-Fajr]]<br>[[Amber Guard]]}}\nText."
)
GUARD = "{{Infobox war faction|name=Amber Guard|allies=[[Azure Front]]<br>[[Kestrel Squads]]}}\nText."


@pytest.fixture
def book(tmp_path: Path) -> str:
    for title, text in (("Azure Front", FRONT), ("Amber Guard", GUARD)):
        (tmp_path / f"{title}.wiki").write_text(text, encoding="utf-8")
    read_into(tmp_path / "book.db", [tmp_path])
    return str(tmp_path / "book.db")


def entities(book: str) -> dict[str, int]:
    return dict(sqlite3.connect(book).execute("SELECT label, entity FROM actors").fetchall())


def run(*args: str) -> int:
    return _run(list(args))


def test_same_makes_one_of_two_and_undo_makes_two_again(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = entities(book)
    assert run("same", "Army of Dawn", "Jaysh al-Fajr", "-b", book, "--who", "Ada", "--why", "a translation") == 0
    assert " is " in capsys.readouterr().out
    joined = entities(book)
    assert joined["Army of Dawn"] == joined["Jaysh al-Fajr"]
    assert run("undo", "1", "-b", book, "--who", "Ada") == 0
    assert entities(book) == before


def test_the_log_tells_who_when_why_and_what_became_of_it(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    run("same", "Army of Dawn", "Jaysh al-Fajr", "-b", book, "--who", "Ada", "--why", "a translation")
    run("undo", "1", "-b", book, "--who", "Bo")
    capsys.readouterr()
    assert run("judgements", "-b", book, "--format", "json") == 0
    first, second = json.loads(capsys.readouterr().out)
    assert (first["who"], first["why"], first["state"]) == ("Ada", "a translation", "undone by 2")
    assert (second["verdict"], second["who"], second["a"]) == ("undo 1", "Bo", "Army of Dawn")


def test_what_contradicts_a_person_is_refused_with_the_line_to_undo(
    book: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run("not-same", "Army of Dawn", "Amber Guard", "-b", book, "--who", "Ada")
    assert run("same", "Army of Dawn", "Amber Guard", "-b", book, "--who", "Bo") == 2
    assert "1: Army of Dawn not-same Amber Guard (Ada)" in capsys.readouterr().err
    assert len(sqlite3.connect(book).execute("SELECT * FROM judgements").fetchall()) == 1


def test_the_same_judgement_of_the_same_two_is_one_line(book: str) -> None:
    for pair in (("Army of Dawn", "Jaysh al-Fajr"), ("Jaysh al-Fajr", "Army of Dawn")):
        assert run("same", *pair, "-b", book) == 0
    assert len(sqlite3.connect(book).execute("SELECT * FROM judgements").fetchall()) == 1


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("undo", "9"), 4, "no judgement of that number"),
        (("same", "Nobody Known", "Amber Guard"), 4, "nobody of this name"),
        (("same", "Amber Guard", "Amber Guard"), 2, "one actor"),
        (("judgements",), 4, "nothing is judged yet"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    book: str, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], code: int, said: str
) -> None:
    assert run(*args, "-b", book) == code
    error = capsys.readouterr().err
    assert said in error and error.count("\n") == 1


def test_an_undo_is_not_made_twice_and_can_be_undone(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    run("same", "Army of Dawn", "Jaysh al-Fajr", "-b", book)
    run("undo", "1", "-b", book)
    assert run("undo", "1", "-b", book) == 2
    assert "undone already, by 2" in capsys.readouterr().err
    assert run("undo", "2", "-b", book) == 0
    joined = entities(book)
    assert joined["Army of Dawn"] == joined["Jaysh al-Fajr"]


def test_suggestions_show_ids_and_reasons_and_go_when_they_are_judged(
    book: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "Kestrel.wiki").write_text(
        "{{Infobox war faction|name=Hill Pact|allies=[[Kestrel Squad]]}}\nText.", encoding="utf-8"
    )
    read_into(book, [tmp_path / "Kestrel.wiki"])
    assert run("suggestions", "-b", book, "--format", "json") == 0
    [found] = [s for s in json.loads(capsys.readouterr().out) if "Kestrel Squads" in (s["a"], s["b"])]
    assert found["why"]
    assert run("suggestions", "Kestrel Squads", "-b", book) == 0
    assert found["a_id"] in capsys.readouterr().out
    run("not-same", found["a_id"], found["b_id"], "-b", book)
    assert run("suggestions", "Kestrel Squads", "-b", book) == 4


def test_help_has_examples_and_exit_codes() -> None:
    from sourcebook.show.cli import cli

    for name in ("same", "not-same", "undo", "judgements", "suggestions"):
        shown = CliRunner().invoke(cli, [name, "--help"]).output
        assert "Examples:" in shown and "Exit codes:" in shown
