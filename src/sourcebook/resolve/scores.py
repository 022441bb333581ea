"""How alike two names are, and why: a figure for ordering what a person looks at, never a verdict by itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from .abbreviations import abbreviates
from .folding import fold
from .glosses import lexicon
from .skeleton import skeleton, sounds
from .words import Word, bracket, without_bracket, words

SAME_NAME = 0.86
"""From here on two names read as one; below it they are at most similar."""

_ABBREVIATED = 0.9
_RUN_TOGETHER = 0.93
_BRACKETS = 0.7
_CONFLICT = 0.7
_WEIGHTS = {"kinds": 0.5, "meanings": 1.0, "places": 0.7}
_PLAIN = 1.0
_SHORT = 4  # words of fewer consonants are the same or they are not
_VOWELS, _VOWELS_OF_SHORT = 0.6, 0.65  # how far the vowels may differ; Haniyeh and Khan have the same consonants
_VOICELESS = str.maketrans("gdzbjf", "ktspkp")


@dataclass(frozen=True, slots=True)
class Score:
    """How alike two names are, from 0 to 1, and the reasons in words."""

    value: float
    reasons: tuple[str, ...] = ()


@lru_cache(65536)
def compare(one: str, other: str) -> Score:
    """Return how alike two names are.

    >>> compare("Al-Qassam Brigades", "كتائب القسام").value
    1.0
    >>> compare("Al-Quds Brigades", "Al-Aqsa Martyrs' Brigades").value < 0.5
    True
    """
    found = _compare(without_bracket(one), without_bracket(other))
    if bracket(one) and bracket(other) and bracket(one) != bracket(other):
        return Score(min(found.value, _BRACKETS), ("told apart by what stands in brackets",))
    return found


def _compare(one: str, other: str) -> Score:
    a, b = fold(one), fold(other)
    if a.replace(" ", "") == b.replace(" ", ""):
        return Score(1.0, ("the same name",))
    if abbreviates(one, other):
        return Score(_ABBREVIATED, ("its first letters",))
    found = _aligned(words(one), words(other))
    if found.value < _RUN_TOGETHER and len(a.split()) != len(b.split()) and _joined(a) == _joined(b) != "":
        return Score(_RUN_TOGETHER, ("the same consonants",))
    return found


def _joined(text: str) -> str:
    """The consonants of a name written as one word, where they are enough to go by."""
    joined = skeleton(text.replace(" ", ""))
    return joined if len(joined) >= _SHORT else ""


def _aligned(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> Score:
    found = _pairs(ours, theirs)
    shared = sum((_weight(a) + _weight(b)) * alike for a, b, alike in found)
    whole = sum(map(_weight, ours)) + sum(map(_weight, theirs))
    value = shared / whole if whole else 0.0
    value *= _CONFLICT ** sum(_conflict(ours, theirs, sort) for sort in ("kinds", "places"))
    return Score(round(value, 3), tuple(_reasons(found, value, len(ours) + len(theirs))))


def _pairs(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> list[tuple[Word, Word, float]]:
    """The best pairing of words: most alike first, each word once."""
    scored = [(_alike(a, b), i, j) for i, a in enumerate(ours) for j, b in enumerate(theirs)]
    used_i: set[int] = set()
    used_j: set[int] = set()
    found = []
    for alike, i, j in sorted(scored, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if alike > 0 and i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            found.append((ours[i], theirs[j], alike))
    return found


def _alike(a: Word, b: Word) -> float:
    if a.letters or b.letters:
        return float(a.text == b.text)
    if a.text == b.text:
        return 1.0
    if a.meaning and b.meaning:
        if a.meaning.name != b.meaning.name:
            return 0.0
        return 1.0 if not (a.meaning.variant and b.meaning.variant) or a.meaning == b.meaning else 0.3
    return _sounds_alike(a, b)


def _sounds_alike(a: Word, b: Word) -> float:
    if any(c.isdigit() for c in a.text + b.text):
        return 0.0
    if a.consonants == b.consonants:
        return 1.0 if _vowels_agree(a, b) else 0.6 if len(a.consonants) > 2 else 0.2
    if _voiceless(a) == _voiceless(b):
        return 0.9 if _vowels_agree(a, b) else 0.0
    if min(len(a.consonants), len(b.consonants)) < _SHORT:
        return 0.0
    alike = Levenshtein.normalized_similarity(a.consonants, b.consonants)
    return alike if alike >= 0.75 else 0.0


def _voiceless(word: Word) -> str:
    """The consonants without what romanisations and plurals change: Zengi and Zenki, Chetnik and Chetniks."""
    heard = word.consonants.translate(_VOICELESS)
    return heard.removesuffix("s") if len(heard) >= _SHORT else heard


def _vowels_agree(a: Word, b: Word) -> bool:
    if _abjad(a) or _abjad(b):
        return True
    bar = _VOWELS if min(len(a.consonants), len(b.consonants)) > 2 else _VOWELS_OF_SHORT
    return Levenshtein.normalized_similarity(sounds(a.text), sounds(b.text)) >= bar


def _abjad(word: Word) -> bool:
    """Say whether a word's script leaves vowels out."""
    return "\u0590" <= word.text[0] <= "\u07ff"


def _weight(word: Word) -> float:
    if word.meaning is None:
        return _PLAIN
    return lexicon().weights.get(word.meaning.name, _WEIGHTS[word.meaning.sort])


def _conflict(ours: tuple[Word, ...], theirs: tuple[Word, ...], sort: str) -> bool:
    """Say whether both names say what sort of body it is, or where, and nothing of it agrees."""
    a, b = ({w.meaning.name for w in some if w.meaning and w.meaning.sort == sort} for some in (ours, theirs))
    return bool(a and b) and not a & b


def _reasons(found: list[tuple[Word, Word, float]], value: float, count: int) -> list[str]:
    if value < 0.5:
        return []
    reasons = []
    if any(a.meaning and a.text != b.text and a.consonants != b.consonants for a, b, _ in found):
        reasons.append("the same words translated")
    if any(not a.meaning and a.text != b.text and alike > 0.9 for a, b, alike in found):
        reasons.append("the same consonants")
    if not reasons:
        reasons.append("the same words" if 2 * len(found) == count else "words in common")
    return reasons
