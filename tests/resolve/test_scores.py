"""Scores of labelled pairs of names: floors by tier, and what must never be taken for the same."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.resolve.abbreviations import abbreviates
from sourcebook.resolve.scores import SAME_NAME, compare


def _bench() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "bench" / "names.py"
    spec = importlib.util.spec_from_file_location("bench_names", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_names"] = module
    spec.loader.exec_module(module)
    return module


BENCH = _bench()
FLOORS = {
    ("tuned.tsv", "strong"): 0.95,
    ("tuned.tsv", "medium"): 0.95,
    ("tuned.tsv", "weak"): 0.45,
    ("held-out.tsv", "strong"): 0.90,
    ("held-out.tsv", "medium"): 0.85,
}
NEAR_MISSES = [
    ("Al-Quds Brigades", "Al-Aqsa Martyrs' Brigades"),
    ("Al-Quds Brigades", "Al-Nasser Salah al-Deen Brigades"),
    ("PFLP", "PFLP-GC"),
    ("PFLP", "DFLP"),
    ("Popular Front for the Liberation of Palestine", "Palestinian Popular Struggle Front"),
    ("Ansar Allah", "أنصار الإسلام"),
    ("Kata'ib Hezbollah", "حزب الله"),
    ("Hamas", "حركة أمل"),
    ("Jabhat al-Nusra", "الجبهة الشامية"),
    ("First Brigade", "Second Brigade"),
    ("Blue Front (Northland)", "Blue Front (Southland)"),
]


@pytest.mark.parametrize(("file", "tier"), FLOORS)
def test_f1_of_a_tier_does_not_fall(file: str, tier: str) -> None:
    *_, f1 = BENCH.figures(pair for pair in BENCH.pairs(file) if pair.tier == tier)
    assert f1 >= FLOORS[file, tier]


def test_f1_of_the_strong_tier_over_all_pairs() -> None:
    every = [*BENCH.pairs("tuned.tsv"), *BENCH.pairs("held-out.tsv")]
    *_, f1 = BENCH.figures(pair for pair in every if pair.tier == "strong")
    assert f1 >= 0.95


def test_the_bench_is_large_and_has_both_verdicts_in_every_tier() -> None:
    every = [*BENCH.pairs("tuned.tsv"), *BENCH.pairs("held-out.tsv")]
    assert len(every) >= 300
    assert {(pair.tier, pair.same) for pair in every} == {(t, same) for t in BENCH.TIERS for same in (True, False)}
    assert len({(pair.one, pair.other) for pair in every}) == len(every)


@pytest.mark.parametrize(("one", "other"), NEAR_MISSES)
def test_near_misses_are_not_the_same_name(one: str, other: str) -> None:
    assert compare(one, other).value < SAME_NAME


def test_reasons_are_told() -> None:
    assert compare("PFLP", "Popular Front for the Liberation of Palestine").reasons == ("its first letters",)
    assert compare("جبهة النصرة", "Al-Nusra Front").reasons == ("the same words translated", "the same consonants")


def test_first_letters_of_other_words_are_no_abbreviation() -> None:
    assert not abbreviates("PFLP", "Democratic Front for the Liberation of Palestine")
    assert not abbreviates("Popular Front", "People's Front")


@given(st.text(max_size=30), st.text(max_size=30))
def test_scores_are_between_0_and_1_and_the_same_both_ways(one: str, other: str) -> None:
    there, back = compare(one, other), compare(other, one)
    assert 0 <= there.value <= 1
    assert there.value == back.value
    assert compare(one, one).value == 1
