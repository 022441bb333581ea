"""Types of events, told from their names, and kinds of losses, told from the words beside a figure."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources


@cache
def _patterns(table: str) -> Mapping[str, re.Pattern[str]]:
    data = tomllib.loads((resources.files(__package__) / "words.toml").read_text(encoding="utf-8"))[table]
    order = data.get("families", data.keys())
    return {name: _words(data[name]) for name in order}


def _words(words: list[str]) -> re.Pattern[str]:
    parts = [re.escape(w) if _unspaced(w) else rf"(?<![^\W\d_]){re.escape(w)}(?![^\W\d_])" for w in words]
    return re.compile("|".join(parts), re.IGNORECASE)


def _unspaced(word: str) -> bool:
    return "\u3040" <= word[0] <= "\u9fff"


@lru_cache(4096)
def event_type(name: str) -> str:
    """Return the vocabulary's type for an event of this name; `other` where no word tells.

    >>> event_type("Second Battle of the Alps"), event_type("1953 Iranian coup d'état")
    ('battle', 'other')
    """
    for kind, pattern in _patterns("event_types").items():
        found = pattern.search(name)
        if found is not None:
            return kind if kind not in _NAMESAKES else _after(name[found.end() :]) or kind
    return "other"


_NAMESAKES = frozenset(
    {"agreement", "meeting"}
)  # what bodies are called, too: the Pact's invasion, the Congress uprising
_NEXT_WORDS = re.compile(
    r"(?:\s+(?!(?:of|on|in|for|to|at|and|the|with|between|against|during|after|ending)\b)[\w-]+){1,3}"
)


def _after(rest: str) -> str:
    """The type told by a noun that stands right behind another: "(Lake Pact) invasion"."""
    m = _NEXT_WORDS.match(rest)
    found = event_type(m[0]) if m is not None else "other"
    return "" if found == "other" else found


@lru_cache(4096)
def casualty_kind(words: str) -> str:
    """Return what a figure of losses counts, several joined by "or"; empty where the words do not say.

    >>> casualty_kind("164 missing or captured")
    'missing or captured'
    """
    found = sorted((m.start(), kind) for kind, p in _patterns("casualty_kinds").items() if (m := p.search(words)))
    if not found:
        return ""
    if (
        len(found) > 1
        and not any(c.isdigit() for c in words[found[0][0] : found[1][0]])
        and re.search(r"\b(?:or|and|oder|ou|o|и|или)\b", words[found[0][0] : found[1][0]])
    ):
        return " or ".join(kind for _, kind in found[:2])
    return found[0][1] if len(found) == 1 else ""
