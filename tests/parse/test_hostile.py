"""Text made to hurt: nothing raises, nothing recurses, and every step answers."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from bench.hostile import HOSTILE, STEPS
from sourcebook.parse import parse


@pytest.fixture(autouse=True)
def shallow() -> Iterator[None]:
    """Leave so little room on the stack that any recursion over the text would show."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(250)
    yield
    sys.setrecursionlimit(limit)


@pytest.mark.parametrize("name", HOSTILE)
def test_every_step_answers(name: str) -> None:
    text = HOSTILE[name](20_000)
    tree = parse(text)
    assert "".join(text[a:b] for a, b in tree.leaves()) == text
    for step in STEPS.values():
        step(tree)
