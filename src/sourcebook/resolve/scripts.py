"""Letters: one form for the spellings of a letter, and what letters of other scripts sound like in Latin."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

_MARKS_THAT_SPELL = 10  # combining classes below it are nuktas, viramas and voicing marks: they make another letter
_ALPHABETS = ("arabic", "hebrew", "cyrillic", "greek", "georgian", "armenian")
_SOUNDED = re.compile(
    r"(?:DEVANAGARI|BENGALI|GURMUKHI|GUJARATI|TAMIL|TELUGU|KANNADA|MALAYALAM|ORIYA|MYANMAR|KHMER|LAO|TIBETAN|THAANA|HIRAGANA|KATAKANA|ETHIOPIC|HANGUL)"
    r" (?:LETTER|SYLLABLE|VOWEL SIGN|SIGN|SMALL LETTER) (?:SMALL )?(?:GLOTTAL )?([A-Z]+)$"
)
_SYLLABIC = re.compile(r"DEVANAGARI|BENGALI|GURMUKHI|GUJARATI|TAMIL|TELUGU|KANNADA|MALAYALAM|ORIYA|MYANMAR|KHMER")
_SILENT = ("VIRAMA", "NUKTA", "PULLI")


@cache
def tables() -> dict[str, dict[str, str]]:
    """Return the tables of `scripts.toml`."""
    return tomllib.loads((files(__package__) / "scripts.toml").read_text(encoding="utf-8"))


@cache
def same_letters() -> dict[int, int | str]:
    """Return the table that gives the spellings of one letter one form, Han characters included."""
    han = tables()["han"]
    letters: dict[str, int | str] = {**tables()["same"], **dict(zip(han["from"], han["to"], strict=True))}
    return str.maketrans(letters)


@cache
def latin_sounds() -> dict[int, str]:
    """Return what Latin letters with marks sound like, where it is not what they are without."""
    return str.maketrans(tables()["latin"])


@cache
def latin_letters() -> dict[int, str]:
    """Return what letters sound like where a table says so."""
    merged: dict[str, str] = {}
    for name in ("latin", *_ALPHABETS):
        merged |= tables()[name]
    return str.maketrans(merged)


def without_marks(text: str) -> str:
    """Return text without accents, vowel points and the like; signs that spell another letter stay.

    >>> without_marks("é"), without_marks("قُدس"), without_marks("फ़")
    ('e', 'قدس', 'फ़')
    """
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    kept = "".join(c for c in parts if unicodedata.combining(c) < _MARKS_THAT_SPELL)
    return unicodedata.normalize("NFC", kept)


def romanised(word: str) -> str:
    """Return small Latin letters for a word in any alphabet; Han characters stay as they are.

    >>> romanised("Фронт"), romanised("جبهة"), romanised("해방"), romanised("Şam")
    ('front', 'jbha', 'haebang', 'sham')
    """
    if word.isascii():
        return word.lower()
    written = unicodedata.normalize("NFC", word).lower().translate(latin_letters())
    return without_marks("".join(c if c.isascii() else _sound(c) for c in written)).translate(same_letters())


@cache
def _sound(letter: str) -> str:
    """What a letter of a syllabary sounds like, by its Unicode name; the letter itself where that does not say."""
    name = unicodedata.name(letter, "")
    if any(silent in name for silent in _SILENT):
        return ""
    found = _SOUNDED.match(name)
    if not found:
        return letter
    sound = found[1].lower()
    return sound[:-1] if _SYLLABIC.match(name) and " LETTER " in name and len(sound) > 1 and sound[-1] == "a" else sound
