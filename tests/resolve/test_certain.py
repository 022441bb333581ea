"""What joins by itself, and near misses that never do."""

from __future__ import annotations

import importlib.util
import sys
from itertools import count
from pathlib import Path

import pytest

from sourcebook.model import NamedActor, Said
from sourcebook.resolve.certain import compatible, distinctive, joins, redirect_says_same

_numbers = count(1)


def page(title: str, kind: str = "armed_group", *, said: tuple[str, ...] = (), document: int = 99) -> NamedActor:
    """An actor that is linked to, with what an article calls it."""
    number = next(_numbers)
    names = tuple(Said(name, document, document == 99) for name in (title, *said))
    return NamedActor(f"a:{number:03}", title, kind, title, "en", None, number, names)


def mention(label: str, kind: str = "armed_group", *, document: int = 1) -> NamedActor:
    """An actor without a link, as one article names it."""
    number = next(_numbers)
    return NamedActor(f"a:{number:03}", label, kind, "", "en", document, number, (Said(label, document),))


def joined(*actors: NamedActor) -> list[tuple[str, str]]:
    return [(join.a, join.b) for join in joins(actors)]


def test_a_distinctive_name_joins_the_one_page_that_has_it_for_title() -> None:
    there, here = page("Azure Falcons"), mention("Azure Falcons")
    assert joined(there, here) == [(here.key, there.key)]


@pytest.mark.parametrize("label", ["National Liberation Front", "PLF", "Northern Army", "The Party"])
def test_a_name_that_many_bodies_have_does_not(label: str) -> None:
    assert joined(page(label), mention(label)) == []


def test_two_pages_of_a_name_are_one_too_many() -> None:
    assert (
        joined(page("Azure Falcons"), page("Azure Falcons (1950)", said=("Azure Falcons",)), mention("Azure Falcons"))
        == []
    )


def test_a_name_in_another_article_is_not_the_title_of_a_page() -> None:
    assert (
        joined(page("Azure Falcons of Northland", said=("Azure Falcons",), document=7), mention("Azure Falcons")) == []
    )


def test_the_article_that_links_a_name_means_it_again() -> None:
    there, here = page("Azure Front (Northland)", said=("Azure Front",), document=1), mention("Azure Front")
    assert joined(there, here) == [(here.key, there.key)]
    assert joined(there, mention("Azure Front", document=2)) == []


def test_an_article_that_links_a_name_to_two_things_settles_nothing() -> None:
    first = page("Azure Front (Northland)", said=("Azure Front",), document=1)
    second = page("Azure Front (Southland)", said=("Azure Front",), document=1)
    assert joined(first, second, mention("Azure Front")) == []


def test_kinds_must_agree() -> None:
    assert joined(page("Azure Falcons", "event"), mention("Azure Falcons", "person")) == []
    assert compatible("party", "organisation")
    assert not compatible("person", "party")


def test_persons_join_within_an_article_by_their_full_name_only() -> None:
    person = page("Abel Zorn", "person", said=("Zorn",), document=1)
    assert len(joined(person, mention("Abel Zorn", "person"))) == 1
    assert joined(person, mention("Zorn", "person")) == []
    assert joined(person, mention("Abel Zorn", "person", document=2)) == []


def test_a_link_that_calls_a_government_by_its_state_is_not_the_state() -> None:
    government = page("Government of Northland", "state", said=("Northland",), document=1)
    assert joined(government, mention("Northland", "state")) == []


def test_states_join_by_their_title() -> None:
    assert len(joined(page("Northland", "unknown"), mention("Northland", "state", document=5))) == 1


def test_a_state_and_its_land_are_one_page_but_not_where_the_name_is_of_several() -> None:
    assert len(joined(page("Northland", "place"), mention("Northland", "state", document=5))) == 1
    assert joined(page("Georgia", "place"), mention("Georgia", "state", document=5)) == []
    assert joined(page("Northland", "place"), mention("Northland", "place", document=5)) == []


def test_a_place_of_the_name_does_not_keep_states_apart() -> None:
    states = [mention("Northland", "state", document=number) for number in (5, 6)]
    elsewhere = page("Northland (hamlet)", "place", said=("Northland",), document=9)
    assert joined(elsewhere, *states) == [(states[1].key, states[0].key)]


def test_a_redirect_joins_where_it_says_that_it_is_another_name() -> None:
    assert redirect_says_same("AF", "Azure Front", ["R from initialism"])
    assert redirect_says_same("Azure front", "Azure Front", [])
    assert redirect_says_same("Mountain Lions", "Azure Front", [], ["Mountain Lions"])
    assert not redirect_says_same("Abel Zorn", "Azure Front", [])
    assert not redirect_says_same("Azure Front Youth", "Azure Front", ["R from subtopic"])
    assert not redirect_says_same("Azure Front (Southland)", "Azure Front (Northland)", [])


def _pairs() -> list[tuple[str, str, bool]]:
    path = Path(__file__).resolve().parents[2] / "bench" / "names.py"
    spec = importlib.util.spec_from_file_location("bench_names_certain", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    every = [*module.pairs("tuned.tsv"), *module.pairs("held-out.tsv")]
    return [(pair.one, pair.other, pair.same) for pair in every]


def test_no_different_pair_of_the_bench_joins_by_itself() -> None:
    """Each pair as a page and a mention in another article, both ways, and as a redirect that nothing marks."""
    wrong = []
    for one, other, same in _pairs():
        if same:
            continue
        if joined(page(one), mention(other)) or joined(page(other), mention(one)):
            wrong.append((one, other))
        if redirect_says_same(one, other, []):
            wrong.append((one, other))
    assert wrong == []


def test_distinctive() -> None:
    assert distinctive("Palestine Liberation Front")
    assert not distinctive("Liberation Army")


def test_a_state_without_any_page_is_one_in_all_articles_unless_there_are_several_of_the_name() -> None:
    def states(label: str) -> list[NamedActor]:
        return [mention(label, "state", document=number) for number in (1, 2, 3)]

    first, second, third = states("Northland")
    assert joined(third, first, second) == [(second.key, first.key), (third.key, second.key)]
    assert joined(*states("Georgia")) == []
    assert joined(page("Kingdom of Northland", "state", said=("Northland",)), *states("Northland")) == []
