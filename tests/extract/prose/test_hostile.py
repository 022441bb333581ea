"""Sentences that are none: whatever their length, they are kept, and nothing raises."""

from __future__ import annotations

import pytest

from sourcebook.extract import extract
from sourcebook.model import Document

UNITS = [
    "The Red Army joined the Blue Front, ",
    "Red Star and ",
    "The Red Army, which ",
    "the army of ",
    "x of ",
    "Vale said that ",
    "(founded in 1990 by ",
    "it joined it and its ally ",
    "according to Vale, ",
    '"said ',
    "in 1990 joined in 1991 left ",
]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("size", [900, 2900, 40_000])
def test_endless_sentences_are_kept_and_nothing_raises(unit: str, size: int) -> None:
    text = "'''Blue Front''' is a group. The " + unit * (size // len(unit)) + "end."
    found = extract(Document("Blue Front", text))
    assert found.passages[-1].end >= len(text) - 1
    assert all(text[e.start : e.end] == e.quote for c in found.claims for e in c.evidence)
