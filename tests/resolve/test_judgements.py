"""Judgements: undo is exact, the order of independent ones is free, and not-same keeps apart what would join."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from sourcebook.model import BY_ITSELF, Judgement
from sourcebook.resolve.judgements import apart, contradicting, groups, in_force

KEYS = st.sampled_from([f"a:{n}" for n in range(9)])


def same(number: int, a: str, b: str, who: str = "Ada") -> Judgement:
    return Judgement(number, "2026-01-01", who, "same", a, b)


def differ(number: int, a: str, b: str) -> Judgement:
    return Judgement(number, "2026-01-01", "Ada", "not-same", a, b)


def undo(number: int, undoes: int) -> Judgement:
    return Judgement(number, "2026-01-01", "Ada", "undo", undoes=undoes)


@st.composite
def logs(draw: st.DrawFn) -> list[Judgement]:
    """Any log: also one in which judgements contradict each other, undo twice, or undo an undo."""
    made: list[Judgement] = []
    for number in range(1, draw(st.integers(0, 14)) + 1):
        verdict = draw(st.sampled_from(["same", "same", "same", "not-same", "undo"]))
        if verdict == "undo" and made:
            made.append(undo(number, draw(st.integers(1, number - 1))))
            continue
        who = draw(st.sampled_from(["Ada", BY_ITSELF])) if verdict == "same" else "Ada"
        verdict = "same" if verdict == "undo" else verdict
        made.append(Judgement(number, "2026-01-01", who, verdict, draw(KEYS), draw(KEYS)))
    return made


def parted(log: list[Judgement]) -> set[frozenset[str]]:
    """The groups as sets, those of one left out."""
    found: dict[str, set[str]] = {}
    for key, name in groups(log).items():
        found.setdefault(name, set()).add(key)
    return {frozenset(keys) for keys in found.values() if len(keys) > 1}


@given(logs(), KEYS, KEYS, st.sampled_from(["same", "not-same"]))
def test_undo_after_a_judgement_is_as_if_it_had_not_been(log: list[Judgement], a: str, b: str, verdict: str) -> None:
    number = len(log) + 1
    after = [*log, Judgement(number, "", "Ada", verdict, a, b)]
    assert parted([*after, undo(number + 1, number)]) == parted(log)


@given(logs(), st.data())
def test_undo_of_an_undo_brings_the_judgement_back(log: list[Judgement], data: st.DataObject) -> None:
    standing = [j.id for j in in_force(log)]
    assume(standing)
    number = len(log) + 1
    once = [*log, undo(number, data.draw(st.sampled_from(standing)))]
    assert parted([*once, undo(number + 1, number)]) == parted(log)


@given(logs(), st.randoms(use_true_random=False))
def test_the_order_of_independent_judgements_does_not_matter(log: list[Judgement], random: object) -> None:
    """Without undo and without contradiction between persons, any order gives the same groups."""
    plain = [j for j in log if j.verdict != "undo"]
    agreeing: list[Judgement] = []
    for j in plain:
        if j.who == BY_ITSELF or not contradicting(agreeing, j.verdict, j.a, j.b):
            agreeing.append(j)
    shuffled = list(agreeing)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    renumbered = [replace(j, id=n) for n, j in enumerate(shuffled, 1)]
    assert parted(renumbered) == parted(agreeing)


@given(logs())
def test_what_is_judged_not_the_same_is_never_in_one_group(log: list[Judgement]) -> None:
    made = groups(log)
    for judgement in in_force(log):
        if judgement.verdict == "not-same" and judgement.a != judgement.b:
            assert made.get(judgement.a, judgement.a) != made.get(judgement.b, judgement.b)
    assert all(len(pair) == 2 for pair in apart([j for j in log if j.a != j.b]))


def test_not_same_blocks_an_automatic_join_by_a_way_round() -> None:
    log = [same(1, "x", "y", BY_ITSELF), same(2, "y", "z"), differ(3, "x", "z")]
    assert parted(log) == {frozenset({"y", "z"})}


def test_a_person_hears_what_a_judgement_would_contradict() -> None:
    log = [same(1, "x", "y"), same(2, "y", "z"), differ(3, "z", "u")]
    assert [j.id for j in contradicting(log, "not-same", "x", "z")] == [1, 2]
    assert [j.id for j in contradicting(log, "same", "x", "u")] == [3]
    assert contradicting(log, "same", "x", "z") == []
    assert contradicting([same(1, "x", "y", BY_ITSELF)], "not-same", "x", "y") == []
