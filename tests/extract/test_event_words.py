"""Words of events and losses are found, however they are written, though most texts are refused before any search."""

import tomllib
from collections.abc import Callable
from importlib import resources

import pytest

from sourcebook.extract.events import casualty_kind, event_type

_DATA = tomllib.loads((resources.files("sourcebook.extract") / "words.toml").read_text(encoding="utf-8"))
_EVENTS = [(word, kind) for kind in _DATA["event_types"]["families"] for word in _DATA["event_types"][kind]]
_LOSSES = [(word, kind) for kind, words in _DATA["casualty_kinds"].items() for word in words]


@pytest.mark.parametrize("write", [str, str.upper, str.title, "1) {}".format, "({})".format])
def test_no_word_is_refused(write: Callable[[str], str]) -> None:
    assert [w for w, kind in _EVENTS if kind != "other" and event_type(write(w)) == "other"] == []
    assert [w for w, _ in _LOSSES if not casualty_kind(f"12 {write(w)}") and len(w.split()) == 1] == []


def test_a_part_of_a_word_is_none() -> None:
    assert event_type("Warsaw") == "other"
    assert event_type("Battleford") == "other"
