"""What bodies are called in many languages: a word → its meaning, from `glosses.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .folding import fold, is_unspaced, spell
from .skeleton import sounds

_SHORTEST_STEM = 3
_SHORTEST_HEARD = 5


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word means: `sort` is kinds, meanings or places; `variant` the native word where there are several."""

    name: str
    sort: str
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words, stems of words, words of scripts without spaces, sounds of romanised words, and words to leave out."""

    words: dict[str, Meaning]
    stems: dict[str, Meaning]
    unspaced: dict[str, Meaning]
    heard: dict[str, Meaning]
    ignored: frozenset[str]
    reach: int  # length of the longest word without spaces
    weights: dict[str, float]  # of meanings that tell bodies apart less, or more, than others of their sort

    def meanings(self, word: str) -> tuple[Meaning, ...]:
        """Return what a folded word means, by itself or by its stem; of a compound, both halves.

        >>> [meaning.name for meaning in lexicon().meanings("volksfront")]
        ['people', 'front']
        """
        if (found := self.words.get(word)) is not None:
            return (found,)
        for length in range(len(word), _SHORTEST_STEM - 1, -1):
            if (found := self.stems.get(word[:length])) is not None:
                other = self.words.get(word[length:].removeprefix("s"))
                return (found, other) if other else (found,)
        return self._romanised(word)

    def _romanised(self, word: str) -> tuple[Meaning, ...]:
        """Джейш is jaysh, and so is jeysh; short Latin words are left alone, they may be of any language."""
        if word.isascii() and len(word) < _SHORTEST_HEARD:
            return ()
        found = self.heard.get(sounds(word))
        return (found,) if found else ()

    def longest(self, text: str, start: int) -> int:
        """Return where the longest known word without spaces that begins at `start` ends; `start` if there is none."""
        for end in range(min(len(text), start + self.reach), start, -1):
            if text[start:end] in self.unspaced:
                return end
        return start


@cache
def lexicon() -> Lexicon:
    """Return the words of `glosses.toml`; where two meanings share a word the first has it."""
    data = tomllib.loads((files(__package__) / "glosses.toml").read_text(encoding="utf-8"))
    words: dict[str, Meaning] = {}
    stems: dict[str, Meaning] = {}
    heard: dict[str, Meaning] = {}
    for sort in ("kinds", "meanings", "places"):
        for name, languages in data[sort].items():
            meaning = Meaning(*_split(name, sort))
            for word in " ".join(languages.values()).split():
                plain = word.rstrip("*").replace("_", " ")
                for form in (spell(plain), fold(plain)):
                    (stems if word.endswith("*") else words).setdefault(form, meaning)
            for word in languages.get("latin", "").split():
                heard.setdefault(sounds(fold(word)), meaning)
    unspaced = {word.replace(" ", ""): meaning for word, meaning in words.items() if is_unspaced(word[:1])}
    ignored = frozenset(
        form(word) for said in data["ignored"]["words"].values() for word in said.split() for form in (fold, spell)
    )
    return Lexicon(words, stems, unspaced, heard, ignored - words.keys(), max(map(len, unspaced)), data["weights"])


def _split(name: str, sort: str) -> tuple[str, str, str]:
    base, _, variant = name.partition("/")
    return base, sort, variant
