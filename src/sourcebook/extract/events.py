"""Types of events, told from their names, and kinds of losses, told from the words beside a figure."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of one meaning. Most texts hold none: that none of `firsts` is there refuses them before any search."""

    firsts: frozenset[str]
    unspaced: bool
    pattern: re.Pattern[str]

    def search(self, text: str, letters: frozenset[str]) -> re.Match[str] | None:
        """Return the first of the words in a text, whose own words in small letters are given."""
        if self.firsts.isdisjoint(letters) and (text.isascii() or not self.unspaced):
            return None
        return self.pattern.search(text)


def _letters(text: str) -> frozenset[str]:
    """The words of a text in small letters; the Turkish i's are one, as in a search that ignores case."""
    return frozenset(_LETTERS.findall(text.lower().replace("i\u0307", "i").replace("ı", "i")))


@cache
def _patterns(table: str) -> Mapping[str, _Words]:
    data = tomllib.loads((resources.files(__package__) / "words.toml").read_text(encoding="utf-8"))[table]
    order = data.get("families", data.keys())
    return {name: _words(data[name]) for name in order}


def _words(words: list[str]) -> _Words:
    parts = [re.escape(w) if _unspaced(w) else rf"(?<![^\W\d_]){re.escape(w)}(?![^\W\d_])" for w in words]
    firsts = frozenset(first for w in words if not _unspaced(w) for first in _letters(_LETTERS.findall(w)[0]))
    return _Words(firsts, any(map(_unspaced, words)), re.compile("|".join(parts), re.IGNORECASE))


def _unspaced(word: str) -> bool:
    return "\u3040" <= word[0] <= "\u9fff"


@lru_cache(4096)
def event_type(name: str) -> str:
    """Return the vocabulary's type for an event of this name; `other` where no word tells.

    >>> event_type("Second Battle of the Alps"), event_type("1953 Iranian coup d'état")
    ('battle', 'other')
    """
    letters = _letters(name)
    for kind, words in _patterns("event_types").items():
        found = words.search(name, letters)
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
    letters, kinds = _letters(words), _patterns("casualty_kinds").items()
    found = sorted((m.start(), kind) for kind, known in kinds if (m := known.search(words, letters)))
    if not found:
        return ""
    if (
        len(found) > 1
        and not any(c.isdigit() for c in words[found[0][0] : found[1][0]])
        and re.search(r"\b(?:or|and|oder|ou|o|и|или)\b", words[found[0][0] : found[1][0]])
    ):
        return " or ".join(kind for _, kind in found[:2])
    return found[0][1] if len(found) == 1 else ""
