"""A language as data: its function words, what it calls things, and its frames (`<code>.toml` beside this file)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any

ACTOR, DATE = "[\ue000-\uebff]", "[\uec00-\uefff]"
MARKS = "\ue000-\uefff"
_ROLE = re.compile(r"\{(S|O|BY|W)(1?)\}")
_NEVER = dict.fromkeys(
    ("fold", "noun_date", "pronoun", "rough", "same_year", "tail", "year"), "(?!)"
)  # what a language may lack
_NAMED = re.compile(r"\{([A-Za-z_]\w*)\}")


@dataclass(frozen=True)
class Frame:
    """One family of verbs: its patterns, and what they claim as (subject role, predicate, object role, when)."""

    name: str
    words: tuple[str, ...]
    written: tuple[str, ...]
    claims: tuple[tuple[str, ...], ...]
    options: Mapping[str, Any]

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """The patterns, compiled when a sentence first has a word of the frame."""
        return tuple(re.compile(p) for p in self.written)


@dataclass(frozen=True, slots=True)
class Language:
    """What the reader knows of a language."""

    code: str
    spaced: bool
    frames: tuple[Frame, ...]
    words: Mapping[str, re.Pattern[str]]
    sources: tuple[re.Pattern[str], ...]
    sayings: tuple[re.Pattern[str], ...]
    nouns: Mapping[str, frozenset[str]]
    prefixes: tuple[str, ...]
    inflected: bool


@cache
def languages() -> frozenset[str]:
    """Return the codes of the languages that have a file."""
    files = resources.files(__package__).iterdir()
    return frozenset(f.name.removesuffix(".toml") for f in files if f.name.endswith(".toml"))


@cache
def data(code: str) -> Mapping[str, Any]:
    """Return the tables of a language's file."""
    return tomllib.loads((resources.files(__package__) / f"{code}.toml").read_text(encoding="utf-8"))


@cache
def language(code: str) -> Language:
    """Return a language by its code."""
    tables = data(code)
    macros = _macros(tables["macros"], tables.get("behind", ""))
    return Language(
        code,
        tables.get("spaced", True),
        tuple(_frame(entry, macros) for entry in tables["frame"]),
        {name: re.compile(_expand(words, macros)) for name, words in (_NEVER | tables["words"]).items()},
        tuple(re.compile(_expand(p, macros)) for p in tables["sources"]),
        tuple(re.compile(_expand(p, macros)) for p in tables["sayings"]),
        {kind: frozenset(words.split()) for kind, words in tables["nouns"].items()},
        tuple(tables.get("prefixes", ())),
        bool(tables.get("inflected")),
    )


def _macros(written: Mapping[str, str], behind: str) -> dict[str, str]:
    """Return the macros of a language, each expanded with those before it; {np} is "not behind one of these words"."""
    macros = {"A": ACTOR, "D": DATE, "T": f"(?P<T>{DATE})", "who": f"(?P<who>{ACTOR})", "marks": MARKS}
    by_length: dict[int, list[str]] = {}
    for word in behind.split():
        by_length.setdefault(len(word), []).append(word)
    macros["np"] = "".join(f"(?<! (?:{'|'.join(words)}))" for words in by_length.values())
    for name, pattern in written.items():
        macros[name] = _expand(pattern, macros)
    return macros


def _expand(pattern: str, macros: Mapping[str, str]) -> str:
    roles = _ROLE.sub(lambda m: f"(?P<{m[1]}>{macros['one' if m[2] else 'AS']})", pattern)
    return _NAMED.sub(lambda m: macros[m[1]], roles)


def _frame(entry: Mapping[str, Any], macros: Mapping[str, str]) -> Frame:
    patterns = tuple(_expand(p, macros) for p in entry["patterns"])
    claims = tuple(tuple(line.split()) for line in entry["claims"])
    return Frame(entry["name"], tuple(word.lower() for word in entry["words"]), patterns, claims, entry)
