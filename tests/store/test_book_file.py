"""A book as a file: what is said when it cannot be used, copies of it, and damage that is noticed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sourcebook.errors import BookProblem, MissingInput, SkipDocument, UsageProblem
from sourcebook.extract import extract
from sourcebook.pipeline import read_documents
from sourcebook.pipeline.book import read_into
from sourcebook.pipeline.naming import folding
from sourcebook.store.account import datasette_metadata
from sourcebook.store.backup import backup
from sourcebook.store.db import VERSION, open_book
from sourcebook.store.prepare import prepare
from sourcebook.store.rows import Folding
from sourcebook.store.verify import verify
from sourcebook.store.write import Writer

from .support import contents, differ

EXAMPLES = Path(__file__).parents[2] / "examples"
ARTICLES = [EXAMPLES / "Northern_Alliance.wiki", EXAMPLES / "Jamiat-e_Islami.wiki"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("made") / "book.db"
    read_into(path, ARTICLES)
    return path.read_bytes()


@pytest.fixture
def book(tmp_path: Path, made: bytes) -> Path:
    (tmp_path / "book.db").write_bytes(made)
    return tmp_path / "book.db"


def test_a_copy_loses_nothing(book: Path, tmp_path: Path) -> None:
    backup(book, tmp_path / "copy.db")
    assert differ(contents(book), contents(tmp_path / "copy.db")) == []
    assert list(verify(tmp_path / "copy.db")) == []
    read_into(tmp_path / "copy.db", ARTICLES)
    assert differ(contents(book), contents(tmp_path / "copy.db")) == []


def test_a_copy_replaces_nothing_unasked(book: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(UsageProblem, match="is there already"):
        backup(book, tmp_path / "notes.txt")
    with pytest.raises(UsageProblem):
        backup(book, book, replace=True)
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert sorted(p.name for p in tmp_path.iterdir() if not p.name.startswith("book.db-")) == ["book.db", "notes.txt"]


def test_a_book_can_be_read_and_copied_while_it_is_written(book: Path, tmp_path: Path) -> None:
    with Writer(book, folding()) as writer, writer.batch():
        writer.begin("1", ["x"])
        backup(book, tmp_path / "copy.db")
        with open_book(book) as reader:
            assert reader.execute("SELECT count(*) FROM runs").fetchone() == (1,)
    assert "runs" not in differ(contents(book), contents(book))


def test_two_writers_do_not_mix(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sourcebook.store.db._BUSY_MS", 10)
    with (
        Writer(book, folding()) as one,
        Writer(book, folding()) as other,
        one.batch(),
        pytest.raises(BookProblem, match="another program is writing"),
        other.batch(),
    ):
        raise AssertionError("never reached")


def test_what_is_no_book_is_said_in_one_line(tmp_path: Path, book: Path) -> None:
    with pytest.raises(MissingInput, match="no such book"):
        open_book(tmp_path / "none.db")
    (tmp_path / "text.db").write_text("not a database at all, only words, and more of them" * 40)
    with pytest.raises(BookProblem, match="not a book"):
        open_book(tmp_path / "text.db")
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE mine (x)")
    for write in (True, False):
        with pytest.raises(BookProblem, match="a database, but not a book"):
            open_book(tmp_path / "other.db", write=write)
    with sqlite3.connect(book) as newer:
        newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(BookProblem, match="newer Sourcebook"):
        open_book(book)


def test_a_file_that_may_not_be_made_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(BookProblem):
        read_into(tmp_path / "no" / "such" / "folder.db", ARTICLES)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_a_book(tmp_path: Path) -> None:
    (tmp_path / "book.db").touch()
    assert read_into(tmp_path / "book.db", ARTICLES).read == 2


def test_words_that_do_not_stand_in_the_text_are_refused() -> None:
    [document] = read_documents(ARTICLES[0])
    claim = extract(document).claims[0]
    moved = replace(claim, evidence=(replace(claim.evidence[0], start=claim.evidence[0].start + 1),))
    with pytest.raises(SkipDocument, match="do not stand at"):
        prepare(document, [moved], [], folding())


def test_another_folding_folds_the_book_anew(book: Path) -> None:
    plain = Folding(str.lower, str.upper, str.title, "plain")
    with Writer(book, plain) as writer:
        [(name, key)] = writer.db.execute("SELECT name, key FROM names WHERE type = 'label' LIMIT 1").fetchall()
        assert key == name.upper()
    assert read_into(book, ARTICLES).known == 2
    assert list(verify(book)) == []


def test_the_description_for_datasette_is_of_what_there_is(book: Path) -> None:
    described = datasette_metadata(book)["databases"]["book"]
    with sqlite3.connect(book) as db:
        for table, said in described["tables"].items():
            columns = {row[1] for row in db.execute(f"PRAGMA table_info({table})")}
            wanted = {said.get("label_column"), said.get("sort"), said.get("sort_desc"), *said.get("facets", ())}
            assert wanted - {None} <= columns, table
            assert said.get("columns", {}).keys() <= columns
        for query in described["queries"].values():
            db.execute(query["sql"], {"name": "Northern Alliance", "alliance": "Northern Alliance", "claim": 1})
        about = db.execute(described["queries"]["members_of"]["sql"], {"alliance": "Northern Alliance"}).fetchall()
    assert "Jamiat-e Islami" in {row[0] for row in about}


DAMAGE: dict[str, tuple[str, str]] = {
    "a span is moved": ('UPDATE evidence SET start = start + 1, "end" = "end" + 1 WHERE id = 3', "evidence"),
    "a text is changed": ("UPDATE texts SET body = (SELECT body FROM texts WHERE id = 2) WHERE id = 1", "texts"),
    "a text is cut": ("UPDATE texts SET body = substr(body, 1, 40) WHERE id = 1", "texts"),
    "a claim says something else": ("UPDATE claims SET predicate = 'opposed_to' WHERE id = 9", "claims"),
    "a claim has no evidence": ("DELETE FROM evidence WHERE claim = 5", "claims"),
    "an actor is gone": ("DELETE FROM actors WHERE id = 2", "claims"),
    "an actor is another": ("UPDATE actors SET link = 'Elsewhere' WHERE link <> '' AND id = 2", "actors"),
    "a group is gone": ("UPDATE actors SET entity = 999 WHERE id = 2", "actors"),
    "a work is another": ("UPDATE works SET title = title || '!' WHERE id = 1", "works"),
    "a citation is gone": (
        "DELETE FROM citations WHERE work = 1; DELETE FROM passage_works WHERE work = 1",
        "works",
    ),
    "a sentence names nobody": ("UPDATE passage_actors SET actor = NULL, name = NULL", "passages"),
    "a sentence names somebody else": ("UPDATE passage_actors SET actor = (SELECT max(id) FROM actors)", "passages"),
    "a sentence's reference stands elsewhere": ('UPDATE passage_works SET "end" = 10000000', "passage_works"),
    "a sentence has no such dates": ("UPDATE passages SET dates = '[[1]]' WHERE id = 2", "passages"),
    "a redirect has sentences": ("UPDATE revisions SET redirect = 'Elsewhere' WHERE id = 2", "passages"),
    "a name cannot be found": ("INSERT INTO names_text (names_text) VALUES ('delete-all')", "names"),
    "two revisions are newest": ("UPDATE revisions SET current = 0 WHERE id = 1", "documents"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_noticed(damage: str, book: Path) -> None:
    statement, table = DAMAGE[damage]
    with sqlite3.connect(book) as db:
        db.executescript(statement)
    db.close()
    assert table in {found.table for found in verify(book)}


def test_a_file_with_a_hole_is_noticed(book: Path) -> None:
    with sqlite3.connect(book) as db:
        [page] = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'claims_subject'").fetchone()
        [size] = db.execute("PRAGMA page_size").fetchone()
    db.close()
    data = bytearray(book.read_bytes())
    data[(page - 1) * size : page * size] = bytes(size)
    book.write_bytes(data)
    assert list(verify(book)) != []


@pytest.mark.parametrize("ask", [lambda p: read_into(p, ARTICLES, processes=2), lambda p: read_into(p, [EXAMPLES])])
def test_reading_on_is_the_same_from_python(ask: Callable[[Path], object], book: Path) -> None:
    ask(book)
    assert list(verify(book)) == []


def test_a_book_is_read_where_nothing_can_be_written(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sourcebook.store.db.os.access", lambda path, mode: False)
    before = sorted(book.parent.iterdir())
    with open_book(book) as db:
        assert db.execute("SELECT count(*) FROM documents").fetchone() == (2,)
        assert sorted(book.parent.iterdir()) == before
