"""Names that the article knows, found in languages that inflect them, write particles onto them or put no spaces between words."""

from __future__ import annotations

import re
from itertools import islice

from ....model import Actor
from ..names import Names
from .kinds import is_body
from .language import Language

Found = list[tuple[int, int, Actor]]
_WORD = re.compile(r"\w+")
_ENDINGS = ("en", "er", "es", "em", "e", "s", "n", "")


class Known:
    """Finds known names; forms of new names are learned as they come."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.seen = 0

    def find(self, text: str, names: Names) -> Found:
        """Return the known names in a text with their places, the longest at each place."""
        if self.language.inflected:
            self._learn_forms(names)
        if not self.language.spaced:
            return _unspaced(text, names, self.language)
        return _prefixed(text, names, self.language) if self.language.prefixes else names.find(text)

    def _learn_forms(self, names: Names) -> None:
        for name, actor in list(islice(names.known.items(), self.seen, None)):
            for form in forms(name):
                names.add(form, actor)
        self.seen = len(names.known)


def forms(name: str) -> list[str]:
    """Return the case forms of a German name.

    >>> forms("Blaue Front"), forms("Roter Stern")
    (['Blauen Front', 'Blauer Front'], ['Roten Stern', 'Rotem Stern', 'Rote Stern', 'Roten Sterns'])
    """
    words = name.split(" ")
    if len(words) < 2 or not all(w[:1].isalpha() for w in words):
        return []
    found = []
    if re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]{2,}e", words[0]):
        found = [" ".join([words[0] + ending, *words[1:]]) for ending in ("n", "r")]
    elif re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]{2,}e[rs]", words[0]):
        stem = words[0][:-1]
        found = [" ".join([stem + ending, *words[1:]]) for ending in ("n", "m", "")]
        found.append(" ".join([stem + "n", *words[1:-1], words[-1] + "s"]))
    return found


def same_form(label: str, title: str) -> bool:
    """Say whether a link's words are a case form of the title: "Roten Armee" of "Rote Armee"."""
    a, b = label.split(" "), title.split(" ")
    return len(a) == len(b) and all(_same_word(x, y) for x, y in zip(a, b, strict=True))


def _same_word(a: str, b: str) -> bool:
    if a == b:
        return True
    return any(
        a.endswith(x) and b.endswith(y) and len(a) - len(x) > 2 and a[: len(a) - len(x)] == b[: len(b) - len(y)]
        for x in _ENDINGS
        for y in _ENDINGS
    )


def _prefixed(text: str, names: Names, language: Language) -> Found:
    """Arabic: "and", "to" and "by" are written onto the name, and "to the" takes a letter of it."""
    found: Found = []
    stop = 0
    for m in _WORD.finditer(text):
        if m.start() >= stop:
            hit = _at_word(text, m, names, language)
            if hit is not None:
                found.append(hit)
                stop = hit[1]
    return found


def _at_word(text: str, m: re.Match[str], names: Names, language: Language) -> tuple[int, int, Actor] | None:
    for cut, first in _readings(m[0], language):
        for name in names.by_word.get(first, ()):
            rest = name[len(first) :]
            end = m.end() + len(rest)
            if text.startswith(rest, m.end()) and not text[end : end + 1].isalnum():
                return m.start() + cut, end, names.known[name]
    return None


def _readings(word: str, language: Language) -> list[tuple[int, str]]:
    """Return a word as it is and without what may be written onto it, and where that then begins."""
    bare = [(0, word), *((len(p), word[len(p) :]) for p in language.prefixes if word.startswith(p))]
    return bare + [(n, "ا" + w) for n, w in bare if n and word[n - 1] == "ل" and w.startswith("ل")]


def _unspaced(text: str, names: Names, language: Language) -> Found:
    """Chinese: a name may stand anywhere; short names that are no bodies would be found in other words."""
    found: Found = []
    at = 0
    while at < len(text):
        name = next(
            (
                n
                for n in names.by_word.get(text[at : at + 2], ())
                if text.startswith(n, at) and _certain(n, names.known[n], language)
            ),
            "",
        )
        if name:
            found.append((at, at + len(name), names.known[name]))
        at += len(name) or 1
    return found


def _certain(name: str, actor: Actor, language: Language) -> bool:
    return len(name) > 3 or name.isascii() or is_body(actor, language)
