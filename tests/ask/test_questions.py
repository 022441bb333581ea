"""Ties, neighbours, paths, what is shared, claims, search, comparing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sourcebook.ask.book import Book
from sourcebook.ask.compare import Property
from sourcebook.ask.query import Query
from sourcebook.errors import NothingFound, UsageProblem

from .support import ARTICLES, book_of


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with book_of(tmp_path) as made:
        yield made


def test_ties_in_both_directions(book: Book) -> None:
    ties = {(one.side, one.tie, one.actor.label) for one in book.ties("South League")}
    assert ("object", "allied_with", "North League") in ties
    assert ("subject", "member_of", "Harbour Pact") in ties


def test_ties_of_a_kind_and_a_time(book: Book) -> None:
    assert {one.tie for one in book.ties("North League", ["opposition"])} == {"opposed_to"}
    when = {one.tie: one.answer for one in book.ties("North League", ["part_of"], "1994", "1996")}
    assert when == {"part_of": "yes"}
    assert book.ties("North League", ["part_of"], "1996") == []


def test_a_kind_that_is_none_is_said_with_those_there_are(book: Book) -> None:
    with pytest.raises(UsageProblem, match="--kind friends: no such kind") as wrong:
        book.ties("North League", ["friends"])
    assert "alliance" in wrong.value.hint


def test_neighbours_nearest_first(book: Book) -> None:
    steps = book.neighbours("West League", depth=2).steps
    assert [step.depth for step in steps] == sorted(step.depth for step in steps)
    assert {step.reached.label for step in steps if step.depth == 1} == {"Harbour Pact"}
    assert {"North League", "South League", "Inland Union"} <= {step.reached.label for step in steps if step.depth == 2}
    assert all(step.claims for step in steps)


def test_a_shortest_path(book: Book) -> None:
    steps = book.path("West League", "Old Guard").steps
    assert [(step.depth, step.reached.label) for step in steps][-1] == (3, "Old Guard")
    assert steps[0].subject.label == "West League"


def test_no_path_where_there_is_none(tmp_path: Path) -> None:
    pages = {name: f"{{{{Infobox war faction|name={name}|allies=[[{name} friend]]}}}}" for name in ("One", "Two")}
    with book_of(tmp_path, pages) as book:
        assert book.path("One", "Two").steps == ()


def test_denied_ties_are_no_way(tmp_path: Path) -> None:
    page = "{{Infobox war faction|name=Pact|clans={{plainlist|\n* [[A]]\n; Affiliated, not members\n* [[B]]\n}}}}"
    with book_of(tmp_path, {"Pact": page}) as book:
        assert [one.answer for one in book.members("Pact") if one.actor.label == "B"] == ["no"]
        assert book.path("A", "B").steps == ()


def test_together_on_the_same_and_on_opposite_sides(book: Book) -> None:
    found = {(one.kind, one.actor.label): one.relation for one in book.together("North League", "Inland Union")}
    assert found["event", "Strait War"] == "opposite sides"
    assert found["tie", "Inland Union"] == "opposed_to"
    assert {one.relation for one in book.together("North League", "Harbour Pact") if one.kind == "event"} == {
        "same side"
    }


def test_together_in_an_alliance_but_not_at_once(tmp_path: Path) -> None:
    members = "* [[A]] (1990–1992)\n* [[B]] (1995–1999)\n* [[C]] (1991–1996)"
    page = f"{{{{Infobox war faction|name=Pact|clans={{{{plainlist|\n{members}\n}}}}}}}}"
    with book_of(tmp_path, {"Pact": page}) as book:
        relation = {pair: book.together(*pair)[0].relation for pair in (("A", "B"), ("A", "C"))}
        assert relation == {("A", "B"): "at different times", ("A", "C"): "at the same time"}


@pytest.mark.parametrize(
    ("query", "count"),
    [
        (Query(predicate="founded"), 5),
        (Query(predicate="founded,occurred"), 6),
        (Query(actor="South League", predicate="member_of"), 2),
        (Query(subject="Harbour Pact", object="Inland Union"), 1),
        (Query(source="news.example.org"), 1),
        (Query(source="Poe"), 1),
        (Query(place="Northport"), 1),
        (Query(part="table", predicate="founded"), 2),
        (Query(since="1998", predicate="member_of"), 4),
        (Query(since="1991", until="1991", predicate="part_of"), 1),
        (Query(polarity="former"), 1),
        (Query(document="Strait War", predicate="participated_in"), 3),
        (Query(said_by="nobody"), 0),
        (Query(source="100%"), 0),
    ],
)
def test_claims_that_fit(book: Book, query: Query, count: int) -> None:
    assert len(book.claims(query)) == count


def test_pages_of_claims_make_up_all_of_them(book: Book) -> None:
    from sourcebook.ask.query import numbers

    every = numbers(book.db, Query())
    pages: list[int] = []
    while page := numbers(book.db, Query(), 7, pages[-1] if pages else 0):
        pages += page
    assert pages == every == sorted(every)


def test_fields_by_name_as_an_address_has_them() -> None:
    assert Query.of({"from": "1990", "actor": "X"}) == Query(actor="X", since="1990")
    with pytest.raises(UsageProblem, match="colour: no such field"):
        Query.of({"colour": "red"})


def test_wrong_values_are_said(book: Book) -> None:
    for query in (Query(part="title"), Query(polarity="maybe"), Query(since="2000", until="1990"), Query(since="soon")):
        with pytest.raises(UsageProblem):
            book.claims(query)


@pytest.mark.parametrize(
    "words", ["رابطة الشمال", "رابطه الشمال", "rabita al-shimal", "Rābiṭat al-Shimāl", "north league"]
)
def test_search_finds_a_name_in_any_script(book: Book, words: str) -> None:
    assert book.search(words)[0].actor == book.find("North League")


def test_search_finds_nothing_and_says_so(book: Book) -> None:
    with pytest.raises(NothingFound):
        book.search("zebra crossing")
    with pytest.raises(UsageProblem):
        book.search("…")


@pytest.mark.parametrize("words", ['"', "a AND", "NEAR(", "x*", "-", "(", "col:x", "'; DROP TABLE claims"])
def test_search_takes_any_words_for_words(book: Book, words: str) -> None:
    with pytest.raises((NothingFound, UsageProblem)):
        book.search(words)


def by_property(found: list[Property]) -> dict[tuple[str, str], tuple[tuple[str, ...], tuple[str, ...]]]:
    return {(one.property, one.answer): (one.first, one.second) for one in found}


def test_two_actors_side_by_side(book: Book) -> None:
    found = by_property(book.compare("North League", "South League"))
    assert [set(side) for side in found["member_of", "same"]] == [{"Harbour Pact", "Coastal Alliance"}] * 2
    assert [set(side) for side in found["founded", "differs"]] == [{"1985", "1984"}, {"1970", "1970-05"}]
    assert found["headquartered_in", "only first"] == (("Northport",), ())


def test_two_books_side_by_side(tmp_path: Path) -> None:
    changed = dict(ARTICLES)
    changed["South League"] = changed["South League"].replace("1970", "1969")
    changed["New League"] = "{{Infobox war faction|name=New League|foundation=2001}}"
    with book_of(tmp_path) as one, book_of(tmp_path, changed, "other.db") as other:
        found = {(p.actor.label, p.property): (p.answer, p.first, p.second) for p in one.differences(other) if p.actor}
        assert found == {
            ("New League", "founded"): ("only second", (), ("2001",)),
            ("South League", "founded"): ("differs", ("1970-05", "1970"), ("1970-05", "1969")),
        }
        assert all(p.answer == "same" for p in one.differences(one, same=True))
        assert list(one.differences(one)) == []
