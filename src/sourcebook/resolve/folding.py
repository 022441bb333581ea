"""Text for searching: capitals, accents, vowel points and spellings of one letter out of the way."""

from __future__ import annotations

import re
import unicodedata

from .scripts import latin_sounds, same_letters, without_marks

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_HAN = re.compile(r"([\u3400-\u9fff])")
_NOT_WORD = re.compile(r"[^\w\s]|_")
_JOINING = re.compile(r"['’‘ʼʻʿʾ`´′׳״]|(?<=[\u05d0-\u05ea])\"(?=[\u05d0-\u05ea])")


def fold(text: str) -> str:
    """Return text as a search compares it: small letters, no accents, one form a letter, words apart by one space.

    Han characters become words of their own, so that a part of a name is found (as a phrase) in the whole.

    >>> fold("Ḥizb Allāh"), fold("أنصارُ الله"), fold("Al-Qā‘ida"), fold("國民黨")
    ('hizb allah', 'انصار الله', 'al qaida', '国 民 党')
    """
    if text.isascii():
        return " ".join(_NOT_WORD.sub(" ", _JOINING.sub("", text)).lower().split())
    letters = without_marks(_JOINING.sub("", text)).casefold().translate(same_letters())
    spaced = _HAN.sub(r" \1 ", "".join(_digit(c) for c in letters))
    return " ".join("".join(c if c.isspace() or unicodedata.category(c)[0] in "LMN" else " " for c in spaced).split())


def spell(text: str) -> str:
    """Return folded text in which letters such as č and ş have first become what they sound like.

    >>> spell("Ustaše"), fold("Ustaše")
    ('ustashe', 'ustase')
    """
    return fold(text if text.isascii() else text.lower().translate(latin_sounds()))


def _digit(c: str) -> str:
    return c if c.isascii() or not c.isdecimal() else str(unicodedata.decimal(c))


def is_unspaced(text: str) -> bool:
    """Say whether a text begins in a script that writes no spaces between words, or few."""
    return bool(_UNSPACED.match(text))
