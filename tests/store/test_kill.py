"""A reader that is killed at any moment leaves a book that is whole, and reading on gives the book of a quiet run."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sourcebook.pipeline import book as reading
from sourcebook.pipeline.book import read_into
from sourcebook.store.verify import verify

from .support import contents, differ, write

ROOT = Path(__file__).parents[2]
KILLS = 100
ARTICLES = {
    f"Front {n}": f"""{{{{Infobox war faction
| name = Front {n}
| allies = [[Front {(n + 1) % 9}]] (199{n}–1999)<ref>{{{{cite book|title=Fronts|last=Writer|year=200{n}}}}}</ref>
| war = [[Long War]]
| leaders = [[Leader {n % 3}]]
}}}}
The '''Front {n}''' is a member of the [[Grand Front]]. It was founded in 198{n}.
"""
    for n in range(9)
}


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of small articles, each of which is a batch of its own."""
    monkeypatch.setattr(reading, "_BATCH_ARTICLES", 1)
    monkeypatch.setattr(reading, "_CHUNK_ARTICLES", 1)
    write(tmp_path / "articles", ARTICLES)
    return tmp_path / "articles"


def test_a_hundred_deaths_change_nothing(articles: Path, tmp_path: Path) -> None:
    read_into(tmp_path / "first.db", [articles])  # what is loaded once is not to be timed
    began = time.monotonic()
    read_into(tmp_path / "quiet.db", [articles])
    lasts = time.monotonic() - began
    quiet, moments = contents(tmp_path / "quiet.db"), random.Random(4)
    deaths = finished = interrupted = 0
    while deaths < KILLS:
        book = tmp_path / f"{finished}.db"
        by_clock = moments.random() < 0.5
        if _dies(book, articles, moments.random() * lasts if by_clock else None, moments.randrange(1, 280)):
            deaths += 1
            interrupted += book.exists() and _has_articles(book)
            continue
        assert differ(contents(book), quiet) == []
        finished += 1
    assert finished > 3 and interrupted > 20
    last = tmp_path / f"{finished}.db"
    read_into(last, [articles])
    assert differ(contents(last), quiet) == []
    assert list(verify(last)) == []


def _dies(book: Path, articles: Path, after: float | None, steps: int) -> bool:
    """Read in a child that is killed, from outside after a time or by itself in the middle of a statement."""
    child = os.fork()
    if child == 0:
        try:
            if after is None:
                _kill_in_statement(steps)
            read_into(book, [articles])
            os._exit(0)
        finally:
            os._exit(1)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def _kill_in_statement(steps: int) -> None:
    """Have every connection count SQLite's own steps, by hundreds, and kill the process at one of them."""
    left = [steps]
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect

    def count() -> int:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def counting(*args: object, **options: object) -> sqlite3.Connection:
        db = connect(*args, **options)
        db.set_progress_handler(count, 100)
        return db

    sqlite3.connect = counting  # type: ignore[assignment]


def _has_articles(book: Path) -> bool:
    db = sqlite3.connect(book)
    try:
        tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        return bool(tables and db.execute("SELECT count(*) FROM revisions").fetchone()[0])
    finally:
        db.close()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_several_processes_die_together_and_go_on(number: signal.Signals, tmp_path: Path) -> None:
    many = {f"{title} of {n}": text for n in range(12) for title, text in ARTICLES.items()}
    write(tmp_path / "articles", many)
    call = ["read", str(tmp_path / "articles"), "-b", str(tmp_path / "book.db"), "--processes", "2"]
    child = subprocess.Popen([sys.executable, "-m", "sourcebook", *call], stderr=subprocess.PIPE, text=True, cwd=ROOT)
    while child.poll() is None and not ((tmp_path / "book.db-wal").exists() and _has_articles(tmp_path / "book.db")):
        time.sleep(0.01)
    child.send_signal(number)
    _, told = child.communicate()
    if number == signal.SIGINT and child.returncode:
        assert child.returncode == 130
        assert "to go: the same command goes on from there" in told
    read_into(tmp_path / "book.db", [tmp_path / "articles"], processes=2)
    read_into(tmp_path / "quiet.db", [tmp_path / "articles"])
    assert differ(contents(tmp_path / "book.db"), contents(tmp_path / "quiet.db")) == []
