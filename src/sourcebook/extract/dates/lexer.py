"""Flattened text to tokens: numbers, known words and phrases, signs. Everything else is a token without senses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .lexicon import WORD, Entry, Lexicon, Senses, key

_CLOCK = r"\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?!\d)|\d{1,2}h\d{2}(?!\w)"
_GROUPED = r"\d{1,3}(?:[,.\u066b\u066c]\d{3})+(?!\d)"

_SIGN_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("-\u2010\u2011", ("dash", "hyphen")),
    ("\u2012\u2013\u2014\u2015\u2212\uff0d\u301c\uff5e\u223c\ufe58\ufe63", ("dash",)),
    (",\u060c\u3001\uff0c", ("comma",)),
    ("/\u2044\uff0f", ("slash",)),
    (".\uff0e", ("dot",)),
    ("'\u2019\u2018\u02bc\u2032\u05f3\u05f4\"", ("apostrophe",)),
    ("([\uff08\uff3b\u3010", ("open",)),
    (")]\uff09\uff3d\u3011", ("close",)),
    ("?\u061f\uff1f", ("unsure",)),
    (";\uff1b\u061b", ("semicolon",)),
    ("\u00ba\u00aa\u00b0", ("ordinal",)),
    ("~", ("tilde",)),
    ("\u2248", ("circa",)),
    ("\n", ("newline",)),
)
_SIGNS: dict[str, Senses] = {sign: dict.fromkeys(kinds, True) for signs, kinds in _SIGN_KINDS for sign in signs}
_ROMAN = re.compile(r"(x{0,2})(ix|iv|v?i{0,3})(?:e|eme)?$")
_ROMAN_ONES = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
_ROMAN_FIRST = frozenset("xvi\u0445\u0456")
_CYRILLIC = str.maketrans("\u0445\u0456", "xi")
_NOTHING: Senses = {}
_TIME: Senses = {"time": True}


class Token:
    """A piece of the text. `number` is set for numbers of up to four digits; `digits` says how many they were.

    Words that mean nothing here are one token with those that follow: `text` is the first of them, `tail` the last.
    """

    __slots__ = ("digits", "end", "number", "senses", "start", "tail", "text")

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        senses: Senses,
        number: int | None = None,
        digits: int = 0,
        tail: str = "",
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.senses = senses
        self.number = number
        self.digits = digits
        self.tail = tail

    @property
    def unknown(self) -> bool:
        """Whether this is no part of any date."""
        return not self.senses and self.number is None


# The groups of the scanner.
_WORD, _TIME_OF_DAY, _GROUPED_NUMBER, _NUMBER = 1, 2, 3, 4


@cache
def _scanner() -> re.Pattern[str]:
    return re.compile(rf"({WORD})|({_CLOCK})|({_GROUPED})|(\d+)|(\S|\n)")


@cache
def _next_word() -> re.Pattern[str]:
    return re.compile(rf"[ .'\u2019\u05f4\"\-]{{0,3}}({WORD})")


def _phrase(flat: str, end: int, entries: list[Entry]) -> tuple[Entry, int] | None:
    """The longest known phrase whose first word ends at `end`, and where the phrase ends."""
    for entry in entries:
        stop = end
        for wanted in entry.rest:
            match = _next_word().match(flat, stop)
            if match is None or key(match[1]) != wanted:
                break
            stop = match.end()
        else:
            return entry, stop
    return None


def _known(flat: str, match: re.Match[str], lexicon: Lexicon) -> Token | None:
    """The word or phrase that begins here, if it has a meaning in dates."""
    word = match[0]
    if word in _SIGNS:
        return Token(match.start(), match.end(), word, _SIGNS[word])
    entries = lexicon.entries.get(key(word))
    found = _phrase(flat, match.end(), entries) if entries else None
    if found is None:
        return _roman(match) if word[0] in _ROMAN_FIRST else None
    entry, end = found
    if entry.dotted and flat.startswith(".", end):
        end += 1
    start = match.start()
    return Token(start, end, flat[start:end], entry.senses)


def _roman(match: re.Match[str]) -> Token | None:
    found = _ROMAN.match(key(match[0]).translate(_CYRILLIC))
    if found is None or not (found[1] or found[2]):
        return None
    return Token(match.start(), match.end(), match[0], {"roman": 10 * len(found[1]) + _ROMAN_ONES[found[2]]})


def _number(match: re.Match[str]) -> Token:
    start, end = match.span()
    digits = end - start
    return Token(start, end, match[0], _NOTHING, int(match[0]) if digits <= 4 else None, digits, match[0])


def stream(flat: str, lexicon: Lexicon) -> Iterator[Token]:
    """The tokens of a flattened text; one without senses may still grow after it was given out."""
    entries = lexicon.entries
    end, gap = 0, None
    for match in _scanner().finditer(flat):
        word = match[0]
        kind = match.lastindex
        if kind == _WORD and gap is not None and word.isascii() and word not in entries and word[0] not in _ROMAN_FIRST:
            gap.tail, gap.end = word, match.end()
            continue
        if match.start() < end:
            continue
        token = _known(flat, match, lexicon) if kind == _WORD else _other(match, kind)
        if token is None and gap is not None:
            gap.tail, gap.end = word, match.end()
            continue
        gap = None
        if token is None:
            token = gap = Token(*match.span(), word, _NOTHING, tail=word)
        end = token.end
        yield token


def tokens(flat: str, lexicon: Lexicon) -> list[Token]:
    """All tokens of a flattened text."""
    return list(stream(flat, lexicon))


def known_tokens(flat: str, lexicon: Lexicon) -> list[Token] | None:
    """All tokens but line breaks; None, as soon as may be, where one of them is no part of any date."""
    found: list[Token] = []
    for token in stream(flat, lexicon):
        if token.unknown:
            return None
        if "newline" not in token.senses:
            found.append(token)
    return found


def _other(match: re.Match[str], kind: int | None) -> Token:
    if kind == _NUMBER:
        return _number(match)
    if kind == _TIME_OF_DAY:
        return Token(*match.span(), match[0], _TIME)
    return Token(*match.span(), match[0], _SIGNS.get(match[0], _NOTHING))
