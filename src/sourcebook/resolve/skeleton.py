"""The consonants of a word: what stays when a name passes from script to script and from one romanisation to another.

>>> skeleton("Qassam"), skeleton("Kassem"), skeleton("القسام".removeprefix("ال"))
('ksm', 'ksm', 'ksm')
"""

from __future__ import annotations

import re
from functools import lru_cache

from .scripts import romanised

# First to last: sibilants are one sound, aspirates lose their breath, kh and h are one (Cyrillic х is both).
_SOUNDS = (
    (re.compile(r"dzh|dsch|dj|zh"), "j"),
    (re.compile(r"tsch|tch|sch|sh|ch|ts|tz"), "s"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"bh"), "b"),
    (re.compile(r"ph|v"), "f"),
    (re.compile(r"qu|ck|q|c(?![eiy])"), "k"),
    (re.compile(r"c"), "s"),
    (re.compile(r"x"), "ks"),
)
_FEMININE = re.compile(r"(?<=[^aeiou]{2})[ae][th]$|(?<=.{4})[ae]t$|h$")
_FIRST_VOWEL = re.compile(r"^[aeiou]+[yw]?")
_VOWELS = re.compile(r"(?<!^)[aeiouyw]")
_TWICE = re.compile(r"([^\W\d])\1+")


_SUNG = str.maketrans("eyow", "iiuu")


def sounds(word: str) -> str:
    """Return a word in Latin letters as it is heard: its consonants as in `skeleton`, with three vowels.

    >>> sounds("jeysh"), sounds("джейш")
    ('jis', 'jis')
    """
    heard = romanised(word)
    for pattern, letter in _SOUNDS:
        heard = pattern.sub(letter, heard)
    return _TWICE.sub(r"\1", heard.translate(_SUNG))


@lru_cache(65536)
def skeleton(word: str) -> str:
    """Return the consonants of one word in small Latin letters; a first vowel counts as one letter, whichever it is.

    >>> skeleton("Ansar"), skeleton("أنصار"), skeleton("نصرة"), skeleton("Хезболла"), skeleton("Hezbollah")
    ('ansr', 'ansr', 'nsr', 'hzbl', 'hzbl')
    """
    heard = _FEMININE.sub("", romanised(word)) or romanised(word)
    for pattern, letter in _SOUNDS:
        heard = pattern.sub(letter, heard)
    heard = re.sub("^w", "f", _FIRST_VOWEL.sub("a", heard))
    return _TWICE.sub(r"\1", _VOWELS.sub("", heard)) or word
