"""Word to meaning, for one language with English beside it.

A word's senses are a mapping from kind to value:

- with a value `month`, `hijri_month`, `solar_month`, `season`, `part`, `nth` and `roman` (the number of a century);
- eras `bc`, `ad`, `ah`, `sh`;
- how dates are joined: `circa`, `since`, `until`, `to`, `before`, `after`, `by`, `between`, `and`, `or`, `present`,
  `onwards`, `until_after`;
- allowed and dropped: `filler`, `weekday`, `style`, `at`, `clock`, `ordinal`;
- what a number counts: `year`, `decade`, `decade_suffix`, `century`, `year_mark`, `month_mark`, `day_mark`;
- why a bare number in running prose is a year: `intro`, `firm`, `event`, `case`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import NamedTuple

from . import words

Value = int | tuple[int, int] | bool
Senses = Mapping[str, Value]

# One blank stands for each character that only spaces or steers the writing direction; letters fold one to one.
_FOLD_CHARS = {ord(c): " " for c in "\t\u00a0\u1680\u202f\u205f\u3000\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff"}
_FOLD_CHARS |= dict.fromkeys(range(8192, 8203), " ")
_FOLD_CHARS |= dict(zip(map(ord, "\u0130\u0131\u06cc\u0649\u06a9"), "ii\u064a\u064a\u0643", strict=True))

WORD = r"[\u3040-\u30ff\u3400-\u9fff]|(?:[^\W\d_\u3040-\u30ff\u3400-\u9fff][\u0300-\u036f\u064b-\u065f\u0670]*)+"
_WORD = re.compile(WORD)
_NOT_LETTERS = dict.fromkeys(map(ord, "\u0640\u02bf\u02be"))


def flatten(text: str) -> str:
    """The text in lower case with plain blanks, every character still in its place."""
    return text.translate(_FOLD_CHARS).lower()


@cache
def _bare(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.translate(_NOT_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def key(word: str) -> str:
    """The form under which a flattened word is looked up: no accents, vowel marks or tatweel."""
    return word if word.isascii() or len(word) > 40 else _bare(word)


# Languages whose words cannot be taken for words of another one of these or of English.
_OWN_SCRIPTS = ("fa", "ar", "he", "uk", "ru", "ja", "zh")


class Others(Enum):
    """What is understood of languages that are not the text's own."""

    NONE = 0
    LATIN = 1  # month names of the languages in Latin letters
    ALL = 2  # and all words of those in their own scripts


class Entry(NamedTuple):
    """The rest of a phrase after its first word, what it means, and whether a dot may follow it."""

    rest: tuple[str, ...]
    senses: dict[str, Value]
    dotted: bool


class Lexicon(NamedTuple):
    """All spellings of one language and English: by first word, longest phrase first."""

    entries: dict[str, list[Entry]]


def _spellings(text: str) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """First word, further words, and whether it is an abbreviation."""
    for spelling in text.split():
        if spelling.isascii() and spelling.isalpha():
            yield spelling, (), False
        else:
            first, *rest = (key(w) for w in _WORD.findall(flatten(spelling.replace("_", " "))))
            yield first, tuple(rest), spelling.endswith(".")


def _add(entries: dict[str, list[Entry]], text: str, kind: str, value: Value) -> None:
    for first, rest, dotted in _spellings(text):
        known = entries.setdefault(first, [])
        for n, entry in enumerate(known):
            if entry.rest == rest:
                known[n] = Entry(rest, {**entry.senses, kind: value}, entry.dotted or dotted)
                break
        else:
            place = sum(len(entry.rest) >= len(rest) for entry in known)
            known.insert(place, Entry(rest, {kind: value}, dotted))


def _add_months(entries: dict[str, list[Entry]], tables: tuple[words.Twelve, ...], kind: str) -> None:
    for table in tables:
        for number, names in enumerate(table, 1):
            _add(entries, names, kind, number)


def _add_language(entries: dict[str, list[Entry]], lang: str) -> None:
    _add_months(entries, words.MONTHS.get(lang, ()), "month")
    for season, names in words.SEASONS.get(lang, {}).items():
        _add(entries, names, "season", season)
    for part, names in words.PARTS.get(lang, {}).items():
        _add(entries, names, "part", part)
    for kind, names in words.MARKERS.get(lang, {}).items():
        _add(entries, names, kind, True)


@cache
def base(lang: str) -> str:
    """The primary language subtag, lower case: `zh-Hant` is `zh`."""
    return re.split(r"[-_]", lang, maxsplit=1)[0].lower()


@cache
def lexicon(lang: str, others: Others = Others.NONE) -> Lexicon:
    """The spellings of `lang` over those of English; below them what is understood of other languages."""
    entries: dict[str, list[Entry]] = {}
    if others is not Others.NONE:
        for other, tables in words.MONTHS.items():
            if other not in _OWN_SCRIPTS:
                _add_months(entries, tables, "month")
        _add(entries, words.BETWEEN_PARTS, "filler", True)
    if others is Others.ALL:
        for other in _OWN_SCRIPTS:
            _add_language(entries, other)
    _add_months(entries, words.HIJRI_MONTHS, "hijri_month")
    _add_months(entries, words.SOLAR_MONTHS, "solar_month")
    for kind, names in words.ANYWHERE.items():
        _add(entries, names, kind, True)
    _add_language(entries, "en")
    for number, name in enumerate(words.ORDINALS, 1):
        _add(entries, name, "nth", number)
    if lang != "en":
        _add_language(entries, lang)
    return Lexicon(entries)
