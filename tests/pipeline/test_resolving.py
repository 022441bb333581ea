"""Who is who after reading: the same however sources are spread, and what persons said stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import pairwise, permutations
from pathlib import Path

import pytest

from sourcebook.model import Judgement
from sourcebook.pipeline.book import read_into
from sourcebook.pipeline.forgetting import forget
from sourcebook.pipeline.resolving import resolve_book
from sourcebook.resolve.judgements import groups
from sourcebook.store.judge import append, judgements, regroup

FALCONS = "{{Infobox war faction|name=Azure Falcons|leaders=[[Abel Zorn]]}}\n'''Azure Falcons''' (''AZF'') is a group."
PACT = "{{Infobox war faction|name=Sea Pact|clans={{plainlist|\n* Azure Falcons\n* [[Amber Guard]]}}}}\nText."
AZF = "#REDIRECT [[Azure Falcons]]\n\n{{R from initialism}}"
LEAGUE = "{{Infobox war faction|name=Hill League|allies=[[AZF]]<br>[[Amber Guard]]<br>Azure Falcons}}\nText."
SOURCES = {"Azure Falcons": FALCONS, "Sea Pact": PACT, "AZF": AZF, "Hill League": LEAGUE}


@pytest.fixture
def articles(tmp_path: Path) -> dict[str, Path]:
    made = {title: tmp_path / f"{title}.wiki" for title in SOURCES}
    for title, path in made.items():
        path.write_text(SOURCES[title], encoding="utf-8")
    return made


def read(book: Path, sources: Sequence[Path]) -> sqlite3.Connection:
    read_into(book, sources)
    return sqlite3.connect(book, isolation_level=None)


def parted(book: sqlite3.Connection) -> set[frozenset[str]]:
    """The groups of more than one, as keys."""
    found: dict[int, set[str]] = {}
    for key, entity in book.execute("SELECT key, entity FROM actors"):
        found.setdefault(entity, set()).add(key)
    return {frozenset(keys) for keys in found.values() if len(keys) > 1}


def test_names_without_links_and_redirects_join_their_page(tmp_path: Path, articles: dict[str, Path]) -> None:
    book = read(tmp_path / "b.db", list(articles.values()))
    [group] = parted(book)
    labels = [book.execute("SELECT label, link FROM actors WHERE key = ?", (key,)).fetchone() for key in group]
    assert sorted(labels) == [
        ("AZF", "AZF"),
        ("Azure Falcons", ""),
        ("Azure Falcons", ""),
        ("Azure Falcons", "Azure Falcons"),
    ]
    assert all(judgement.why for judgement in judgements(book))


def test_reading_in_any_order_and_at_once_gives_the_same_groups(tmp_path: Path, articles: dict[str, Path]) -> None:
    whole = parted(read(tmp_path / "whole.db", list(articles.values())))
    assert whole
    for number, order in enumerate(permutations(articles.values())):
        if number % 5 == 0:
            for source in order:
                book = read(tmp_path / f"{number}.db", [source])
            assert parted(book) == whole


def test_reading_again_adds_no_judgement(tmp_path: Path, articles: dict[str, Path]) -> None:
    log = judgements(read(tmp_path / "b.db", list(articles.values())))
    read_into(tmp_path / "b.db", list(articles.values()), again=True)
    assert judgements(read(tmp_path / "b.db", list(articles.values()))) == log


def test_a_join_that_is_no_longer_certain_is_taken_back(tmp_path: Path, articles: dict[str, Path]) -> None:
    book = read(tmp_path / "b.db", [articles["Azure Falcons"], articles["Sea Pact"]])
    assert len(parted(book)) == 1
    other = tmp_path / "Coast.wiki"
    other.write_text(
        "{{Infobox war faction|name=Coast|allies=[[Azure Falcons (1950)|Azure Falcons]]}}", encoding="utf-8"
    )
    book = read(tmp_path / "b.db", [other])
    assert parted(book) == set()
    assert [(j.verdict, j.who) for j in judgements(book)] == [("same", "sourcebook"), ("undo", "sourcebook")]


@pytest.mark.parametrize("verdict", ["undo", "not-same"])
def test_what_a_person_has_parted_stays_apart(tmp_path: Path, articles: dict[str, Path], verdict: str) -> None:
    book = read(tmp_path / "b.db", [articles["Azure Falcons"], articles["Sea Pact"]])
    [old] = judgements(book)
    if verdict == "undo":
        append(book, Judgement(0, "now", "Ada", "undo", undoes=old.id))
    else:
        append(book, Judgement(0, "now", "Ada", "not-same", old.b, old.a))
    regroup(book, groups(judgements(book)))
    assert parted(book) == set()
    resolve_book(book, None, lambda: "later")
    read_into(tmp_path / "b.db", [articles["Azure Falcons"]], again=True)
    assert parted(book) == set()
    assert len(judgements(book)) == 2


def test_undo_after_same_leaves_no_trace_in_the_rows(tmp_path: Path, articles: dict[str, Path]) -> None:
    book = read(tmp_path / "b.db", list(articles.values()))

    def rows() -> list[tuple[object, ...]]:
        tables = ("actors", "names", "claims", "evidence", "citations")
        return [row for table in tables for row in book.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3")]

    before = rows()
    keys = [key for (key,) in book.execute("SELECT key FROM actors ORDER BY key")]
    for a, b in pairwise(keys):
        number = append(book, Judgement(0, "now", "Ada", "same", a, b))
        regroup(book, groups(judgements(book)))
        append(book, Judgement(0, "now", "Ada", "undo", undoes=number))
        regroup(book, groups(judgements(book)))
        assert rows() == before


@pytest.mark.parametrize("title", ["Azure Falcons", "AZF", "Sea Pact"])
def test_a_forgotten_page_joins_nothing_any_more(tmp_path: Path, articles: dict[str, Path], title: str) -> None:
    read(tmp_path / "b.db", list(articles.values()))
    forget(tmp_path / "b.db", [title])
    never = read(tmp_path / "never.db", [path for name, path in articles.items() if name != title])
    assert parted(sqlite3.connect(tmp_path / "b.db")) == parted(never)
