"""Who is who is only what the judgements amount to: `verify` says where it is not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sourcebook.pipeline.book import read_into
from sourcebook.pipeline.checking import verify

EXAMPLES = Path(__file__).parents[2] / "examples"
DAMAGE = {
    "a join was forgotten": "UPDATE actors SET entity = id WHERE entity <> id",
    "two were joined that nobody joined": "UPDATE actors SET entity = 1 WHERE id = 2",
    "a line of the log is gone": "DELETE FROM judgements WHERE id = 1",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("made") / "book.db"
    read_into(path, sorted(EXAMPLES.glob("*Balkan*.wiki")))
    return path.read_bytes()


@pytest.mark.parametrize("damage", DAMAGE)
def test_entities_are_what_the_judgements_say(damage: str, made: bytes, tmp_path: Path) -> None:
    book = tmp_path / "book.db"
    book.write_bytes(made)
    assert list(verify(book)) == []
    with sqlite3.connect(book) as db:
        assert db.execute(DAMAGE[damage]).rowcount > 0
    db.close()
    assert {(found.table, "as the judgements say" in found.said) for found in verify(book)} == {("actors", True)}
