"""A book of an older version: it is brought up to date and keeps all it has, or one line says what to do."""

from __future__ import annotations

import sqlite3
from importlib import resources
from pathlib import Path

import pytest

from sourcebook.ask.book import Book
from sourcebook.errors import BookProblem
from sourcebook.pipeline.book import read_into
from sourcebook.pipeline.checking import bring_up_to_date, verify
from sourcebook.store.account import account
from sourcebook.store.db import APPLICATION, MIGRATIONS, VERSION, open_book

from .support import contents, differ, said

EXAMPLES = Path(__file__).parents[2] / "examples"
ARTICLES = [EXAMPLES / f"{name}.wiki" for name in ("Northern_Alliance", "Jamiat-e_Islami", "United_Islamic_Front")]
NEW = ("passage_actors", "passage_works")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    path = tmp_path / "new.db"
    read_into(path, ARTICLES)
    return path


@pytest.fixture
def old(new: Path, tmp_path: Path) -> Path:
    """The same articles as version 1 wrote them: its tables, no names in sentences, redirects as sentences."""
    path = tmp_path / "old.db"
    script = (resources.files("sourcebook.store") / MIGRATIONS[0]).read_text(encoding="utf-8")
    db = sqlite3.connect(path)
    db.executescript(f"{script}\nPRAGMA application_id = {APPLICATION}; PRAGMA user_version = 1;")
    tables = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE '%_text_%'"
    )
    names = [name for (name,) in db.execute(tables)]
    db.execute("ATTACH ? AS new", (str(new),))
    for name in names:
        columns = ", ".join(f'"{row[1]}"' for row in db.execute(f"PRAGMA main.table_info({name})"))
        db.execute(f"INSERT INTO {name} SELECT {columns} FROM new.{name}")
    db.execute(
        "INSERT INTO passages SELECT 1000, id, 0, 9, '#REDIRECT', '[]', 'lead', 0 FROM revisions WHERE redirect <> ''"
    )
    db.execute("DELETE FROM works WHERE id NOT IN (SELECT work FROM citations)")
    assert db.execute("SELECT 1 FROM passages WHERE id = 1000").fetchone()
    for table in ("names_text", "passages_text"):
        db.execute(f"INSERT INTO {table} (rowid, folded) SELECT id, 'other words' FROM {table.removesuffix('_text')}")
    db.commit()
    db.close()
    return path


def test_a_question_says_how_to_bring_it_up_to_date(old: Path) -> None:
    with pytest.raises(BookProblem, match=f"older Sourcebook .version 1, this one reads {VERSION}") as raised:
        open_book(old)
    assert "--upgrade" in (raised.value.hint or "")


def test_an_old_book_keeps_all_it_has(old: Path, new: Path) -> None:
    bring_up_to_date(old)
    assert list(verify(old)) == []
    left = set(differ(contents(old), contents(new)))
    assert left == {"passages", "works", *NEW}
    with Book(old) as book:
        assert book.db.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert book.members("Northern Alliance")
        sentences = [found for found in book.search("alliance") if found.actor is None]
        assert sentences and all(not found.named and found.document for found in sentences)
    assert account(old).bare_pages and not account(new).bare_pages


def test_reading_again_gives_sentences_their_names(old: Path, new: Path) -> None:
    read_into(old, ARTICLES, again=True)
    assert list(verify(old)) == []
    assert differ(said(old), said(new)) == []
    assert account(old).bare_pages == 0


def test_an_upgrade_that_fails_leaves_the_book_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with sqlite3.connect(old) as db:
        db.execute("CREATE TABLE passage_works (in_the_way)")
    db.close()
    with pytest.raises(BookProblem):
        bring_up_to_date(old)
    with sqlite3.connect(old) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert "dates" not in {row[1] for row in db.execute("PRAGMA table_info(passages)")}
    db.close()
