"""The word lists of `mentions.toml`, each made once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def data() -> Mapping[str, Any]:
    """Return the tables of `mentions.toml`."""
    return tomllib.loads((resources.files(__package__) / "mentions.toml").read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words; hyphens in it stand for spaces."""
    return frozenset(w.replace("-", " ") for w in data()[name].split())


@cache
def data_words(name: str) -> frozenset[str]:
    """Return a list of words as it is written."""
    return frozenset(data()[name].split())


def alternatives(name: str) -> str:
    """Return a list of words as a choice in a pattern; hyphens in it stand for spaces."""
    return "|".join(w.replace("-", " ") for w in data()[name].split())
