"""Who belonged, and where: an alliance's list meets the members' own articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sourcebook.ask.book import Book
from sourcebook.errors import NothingFound, UsageProblem

from .support import book_of


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with book_of(tmp_path) as made:
        yield made


def answers(book: Book, on: str = "") -> dict[str, str]:
    return {found.actor.label: found.answer for found in book.members("Harbour Pact", on)}


def test_members_on_a_day(book: Book) -> None:
    assert answers(book, "1994-06-01") == {
        "North League": "yes",
        "East League": "yes",
        "South League": "possibly",
        "West League": "possibly",
    }
    assert answers(book, "2000") == {
        "East League": "yes",
        "South League": "possibly",
        "North League": "no",
        "West League": "no",
    }


def test_members_at_any_time(book: Book) -> None:
    assert set(answers(book).values()) == {"yes"}


def test_the_members_own_article_counts_too(book: Book) -> None:
    [north] = [found for found in book.members("Harbour Pact", "1994") if found.actor.label == "North League"]
    assert {row.predicate for row in north.claims} == {"member_of", "part_of"}
    assert north.when == "1990/1995"


def test_alliances_of_a_member(book: Book) -> None:
    found = {one.actor.label: one.answer for one in book.alliances("North League", "1994-06-01")}
    assert found == {"Harbour Pact": "yes", "Coastal Alliance": "no"}


def test_every_answer_has_its_claims(book: Book) -> None:
    known = {claim.id for claim in book.claims()}
    for on in ("", "1994", "2010"):
        assert all(
            found.claims and {row.key for row in found.claims} <= known for found in book.members("Harbour Pact", on)
        )


def test_status(tmp_path: Path) -> None:
    listed = "{{Infobox war faction|name=Pact|clans={{plainlist|\n* [[A]] (observer)\n* [[B]]\n}}}}"
    with book_of(tmp_path, {"Pact": listed}) as book:
        assert [found.actor.label for found in book.members("Pact", status="observer")] == ["A"]


@pytest.mark.parametrize("name", ["harbour pact", "HARBOUR PACT", "ميثاق الميناء", "mithaq al-mina", "Harbor Pact"])
def test_a_name_in_any_spelling(book: Book, name: str) -> None:
    assert book.find(name).label == "Harbour Pact"


def test_a_name_that_nobody_has_brings_near_ones(book: Book) -> None:
    with pytest.raises(NothingFound, match=r"nobody of this name in the book; near: .*League"):
        book.find("Leeward League")
    with pytest.raises(NothingFound, match=r"nobody of this name in the book$"):
        book.find("Zebra")


def test_a_name_that_several_have_is_not_guessed(tmp_path: Path) -> None:
    fronts = {
        f"Front ({place})": f"{{{{Infobox war faction|name=Front|allies=[[{place}]]}}}}" for place in ("Asia", "Peru")
    }
    with book_of(tmp_path, fronts) as book:
        with pytest.raises(UsageProblem, match=r"2 actors have this name: .*a:[0-9a-f]{16}") as several:
            book.find("Front")
        key = str(several.value).split("a:")[1][:16]
        assert book.find(f"a:{key}").label == "Front"
        assert book.find("Front (Peru)").label == "Front"


def test_what_only_a_superseded_revision_said_is_not_said_any_more(tmp_path: Path) -> None:
    from sourcebook.pipeline.book import read_into

    with book_of(tmp_path) as book:
        article = tmp_path / "book.db.articles" / "Harbour_Pact.wiki"
        changed = article.read_text(encoding="utf-8").replace("* [[East League]] (from 1992)\n", "")
        article.write_text(changed, encoding="utf-8")
        read_into(tmp_path / "book.db", [article])
        assert "East League" not in answers(book)
