"""Questions that have to be quick go through indexes, however large the book: a look at the query plans."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sourcebook.ask.book import Book
from sourcebook.ask.query import Query

from .support import book_of

_LISTS = ("wanted", "t")  # what was found so far


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with book_of(tmp_path) as made:
        yield made


def scans(db: sqlite3.Connection, ask: Callable[[], object]) -> list[str]:
    """The steps of all statements of a question that read a whole table."""
    statements: list[str] = []
    db.set_trace_callback(statements.append)
    ask()
    db.set_trace_callback(None)
    found = []
    for statement in statements:
        if statement.startswith("--") or "_text_config" in statement:  # what the full text asks of itself
            continue
        for *_, step in db.execute(f"EXPLAIN QUERY PLAN {statement}"):
            if re.match(r"SCAN (?!\(subquery|.*VIRTUAL TABLE)", step) and step.split()[1] not in _LISTS:
                found.append(f"{step}: {statement}")
    assert statements
    return found


QUESTIONS: dict[str, Callable[[Book], object]] = {
    "actor page": lambda book: book.profile("North League", quotes=False),
    "name": lambda book: book.match("North League"),
    "name in another script": lambda book: book.match("rabita al-shimal"),
    "search": lambda book: book.search("north league"),
    "members on a day": lambda book: book.members("Harbour Pact", "1994-06-01"),
    "alliances": lambda book: book.alliances("North League", "1994-06-01"),
    "ties": lambda book: book.ties("North League"),
    "neighbours": lambda book: book.neighbours("North League", 2),
    "path": lambda book: book.path("West League", "Old Guard"),
    "together": lambda book: book.together("North League", "South League"),
    "disagreements": lambda book: list(book.disagreements("North League")),
    "compare": lambda book: book.compare("North League", "South League"),
    "claims of an actor": lambda book: book.claims(Query(actor="North League", predicate="founded")),
    "claims by voice": lambda book: book.claims(Query(actor="North League", said_by="Poe")),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_table_is_read_as_a_whole(book: Book, question: str) -> None:
    assert scans(book.db, lambda: QUESTIONS[question](book)) == []


def test_the_test_would_notice(book: Book) -> None:
    assert scans(book.db, lambda: book.db.execute("SELECT * FROM claims WHERE value = 'x'").fetchall())
