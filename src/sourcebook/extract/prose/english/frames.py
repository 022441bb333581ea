"""The frames of `frames.toml`, by the verbs and nouns that call for them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Role:
    """Where a role is found: a slot of the clause and, inside its phrases, nouns and the preposition behind them."""

    slot: str
    nouns: tuple[str, ...] = ()
    hook: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One claim of a frame: subject, predicate, object and how a date holds."""

    subject: str
    predicate: str
    object: str
    when: str


@dataclass(frozen=True, slots=True)
class Frame:
    """One entry of `frames.toml`."""

    name: str
    words: tuple[str, ...]  # verbs or nouns
    patterns: tuple[Pattern, ...]
    options: Mapping[str, Any]
    kinds: Mapping[str, str]
    examples: tuple[Mapping[str, Any], ...]

    def option(self, name: str) -> re.Pattern[str] | None:
        """Return an option that is a list of words as a pattern."""
        return _pattern(self.options[name]) if name in self.options else None


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def role(words: str) -> Role:
    """Read a role's name: "agent", "to", "from/merger,union/of"."""
    slot, _, rest = words.partition("/")
    nouns, _, hook = rest.partition("/")
    return Role(slot, tuple(nouns.split(",")) if nouns else (), hook)


@cache
def frames(table: str) -> tuple[Frame, ...]:
    """Return the frames of `verb` or `noun` in the order of the file."""
    data = tomllib.loads((resources.files(__package__) / "frames.toml").read_text(encoding="utf-8"))
    return tuple(_frame(entry, table) for entry in data[table])


def _frame(entry: dict[str, Any], table: str) -> Frame:
    patterns = tuple(Pattern(*_split(words)) for words in entry["claims"])
    return Frame(
        entry["name"], tuple(entry[table + "s"]), patterns, entry, entry.get("kinds", {}), tuple(entry["examples"])
    )


def _split(words: str) -> list[str]:
    parts = words.split()
    if len(parts) != 4:
        raise ValueError(f"not a claim of a frame: {words}")
    return parts


@cache
def by_word(table: str) -> Mapping[str, tuple[Frame, ...]]:
    """Return the frames that a verb (with its particle) or a noun calls for."""
    found: dict[str, list[Frame]] = {}
    for frame in frames(table):
        for word in frame.words:
            found.setdefault(word, []).append(frame)
    return {word: tuple(rows) for word, rows in found.items()}
