"""Date expressions in running text. A bare number is a year only with a reason beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from ...model.when import When
from .expression import Expressions, Found
from .grammar import Grammar
from .lexer import Token, tokens
from .lexicon import base, flatten, key, lexicon
from .words import CENTURY_STEMS, COUNTED, ERA_SIGNS, FUNCTION_WORDS, HOMOGRAPHS, REFERENCE_WORDS

_BACK, _AHEAD = 56, 32
_SHORT = 200
_STARTS = frozenset(
    (
        "month",
        "hijri_month",
        "solar_month",
        "season",
        "part",
        "weekday",
        "time",
        "circa",
        "since",
        "until",
        "before",
        "after",
        "by",
        "between",
        "bc",
        "ad",
        "ah",
        "sh",
        "year",
        "decade",
        "century",
        "tilde",
        "nth",
        "roman",
    )
)
_DATES = frozenset(
    (
        "month",
        "hijri_month",
        "solar_month",
        "season",
        "decade",
        "century",
        "time",
        "bc",
        "ad",
        "ah",
        "sh",
        "part",
        "circa",
        "year",
        "nth",
        "roman",
        "filler",
        "weekday",
        "dash",
        "tilde",
    )
)
_AFTER_DAY = frozenset(
    (
        "month",
        "hijri_month",
        "solar_month",
        "weekday",
        "dash",
        "dot",
        "slash",
        "filler",
        "to",
        "until",
        "and",
        "or",
        "century",
        "bc",
        "ad",
        "ah",
        "sh",
        "year_mark",
        "month_mark",
        "day_mark",
        "tilde",
        "clock",
        "decade_suffix",
        "onwards",
    )
)
_OF_AMOUNTS = frozenset(("by", "between", "or"))
_AMOUNT_SIGNS = frozenset("%‰€$£")
_WEAK = frozenset(("by", "before", "after", "until", "between", "or", "since"))


_NUMBERS = re.compile(r"\d+")
_SIGN_BEFORE, _SIGN_AFTER = 8, 16


@cache
def _century_trigger(stem: str) -> re.Pattern[str]:
    return re.compile(rf"\d+|{stem}", re.IGNORECASE)


@cache
def _era_signs(lang: str) -> re.Pattern[str]:
    return re.compile("|".join(ERA_SIGNS[name] for name in {"en", lang} & ERA_SIGNS.keys()), re.IGNORECASE)


def find_dates(text: str, *, lang: str = "en", year: int | None = None) -> Iterator[tuple[int, int, When]]:
    """The dates in running prose: start, end and value; left to right, not overlapping, each as long as can be.

    >>> [w.edtf for _, _, w in find_dates("In 2014 some 300 men fought; since May 2015 none.")]
    ['2014', '2015-05/..']
    """
    lang = base(lang)
    return _dates(text, lang, year) if len(text) > _SHORT else iter(_dates_of_short(text, lang, year))


@lru_cache(4096)
def _dates_of_short(text: str, lang: str, year: int | None) -> tuple[tuple[int, int, When], ...]:
    """The same few words are asked about by several rules."""
    return tuple(_dates(text, lang, year))


def _dates(text: str, lang: str, year: int | None) -> Iterator[tuple[int, int, When]]:
    for start, stop in _windows(text, lang, year is not None):
        yield from _in_window(text, start, stop, lang, year)


def _windows(text: str, lang: str, any_number: bool) -> Iterator[tuple[int, int]]:
    """The stretches of text around what a date cannot do without, cut between words."""
    start = stop = -1
    for match in _triggers(text, lang):
        if not (any_number or _worthwhile(text, match, lang)):
            continue
        if stop < 0 or match.start() - _BACK > stop:
            if stop >= 0:
                yield start, stop
            start = _cut(text, max(0, stop, match.start() - _BACK), match.start())
        stop = min(len(text), match.end() + _AHEAD)
    if stop >= 0:
        yield start, stop


def _triggers(text: str, lang: str) -> Iterator[re.Match[str]]:
    for stem in (CENTURY_STEMS.get(lang, CENTURY_STEMS["en"]), CENTURY_STEMS["en"]):
        if stem in text or stem.upper() in text:
            return _century_trigger(stem).finditer(text)
    return _NUMBERS.finditer(text)


def _worthwhile(text: str, match: re.Match[str], lang: str) -> bool:
    """Whether a number may be a year; a shorter one needs an era, a century or a month sign near it."""
    start, stop = match.span()
    size = stop - start
    if size in (3, 4):
        grouped = text[start - 1 : start] == "," and text[start - 2 : start - 1].isdigit()
        return not (grouped and size == 3)
    if size > 2 and match[0].isdigit():
        return False
    return size > 2 or _era_signs(lang).search(text, max(0, start - _SIGN_BEFORE), stop + _SIGN_AFTER) is not None


def _cut(text: str, start: int, limit: int) -> int:
    while 0 < start < limit and text[start - 1].isalnum() and text[start].isalnum():
        start += 1
    return start


def _in_window(text: str, start: int, stop: int, lang: str, year: int | None) -> Iterator[tuple[int, int, When]]:
    flat = flatten(text[start:stop])
    found = tokens(flat, lexicon(lang))
    reader = Expressions(Grammar(found, lang), year, strict=False)
    prose = _Prose(flat, text[start:stop], found)
    i = 0
    while i < len(found):
        read = reader.read(i) if prose.may_start(i) else None
        if read is None or not prose.credible(i, read):
            i = read.stop if read and read.linked else i + 1
            continue
        prose.last_stop = read.stop
        first, last = prose.extent(i, read.stop)
        yield start + first, start + last, replace(read.when, text=text[start + first : start + last])
        i = read.stop


class _Prose:
    """Why a stretch of tokens may or may not be a date."""

    def __init__(self, flat: str, original: str, found: list[Token]) -> None:
        self.flat = flat
        self.original = original
        self.tokens = found
        self.last_stop = -1

    def has(self, i: int, kind: str) -> bool:
        """Whether there is a token at `i` with such a sense."""
        return 0 <= i < len(self.tokens) and kind in self.tokens[i].senses

    def may_start(self, i: int) -> bool:
        """Whether a date can begin here and is not the tail of something longer."""
        token = self.tokens[i]
        if not self._promising(i, token):
            return False
        if token.start == 0:
            return True
        before = self.flat[token.start - 1]
        if before == "-":
            return not self._latin(token.start - 2)
        return before not in _JOINERS and not (before.isalnum() and (before.isascii() or not token.digits))

    def _promising(self, i: int, token: Token) -> bool:
        """Whether reading is worth while: a quick look at the neighbours."""
        if token.digits > 4 or token.unknown:
            return False
        if token.digits > 2:
            return self._led_to(i) or (i + 1 < len(self.tokens) and not self.tokens[i + 1].unknown)
        if token.digits:
            return self._day_like(i + 1)
        if _STARTS.isdisjoint(token.senses) or ("century" in token.senses and "filler" in token.senses):
            return False
        if i + 1 >= len(self.tokens):
            return False
        if "roman" in token.senses or "nth" in token.senses:
            return any(self.has(i + n, "century") for n in (1, 2))
        return any(t.number is not None or not _DATES.isdisjoint(t.senses) for t in self.tokens[i + 1 : i + 3])

    def _day_like(self, i: int) -> bool:
        """Whether what follows a short number lets it be a day, a century or a year with its era."""
        if self.has(i, "ordinal") or self.has(i, "dot"):
            i += 1
        return i < len(self.tokens) and not _AFTER_DAY.isdisjoint(self.tokens[i].senses)

    def _led_to(self, i: int) -> bool:
        if i == 0:
            return False
        before = self.tokens[i - 1].senses
        return bool(before) and not _LEADS.isdisjoint(before)

    def _latin(self, offset: int) -> bool:
        return offset >= 0 and self.flat[offset].isascii() and self.flat[offset].isalnum()

    def extent(self, i: int, stop: int) -> tuple[int, int]:
        """Offsets of the expression."""
        return self.tokens[i].start, self.tokens[stop - 1].end

    def credible(self, i: int, read: Found) -> bool:
        """Whether the reading stands up in running text."""
        if not self._ends_cleanly(read.stop) or self._after_reference(i):
            return False
        if self._homograph(i, read):
            return False
        return not read.bare or self._reason(i, read)

    def _ends_cleanly(self, stop: int) -> bool:
        end = self.tokens[stop - 1].end
        after = self.flat[end : end + 2]
        if not after:
            return True
        if after[0].isalnum() and after[0].isascii():
            return False
        return after[0] not in _JOINERS_AFTER and not (after[0] in ".,:-/–'’" and after[1:].isdigit())

    def _after_reference(self, i: int) -> bool:
        j = i - 1
        if self.has(j, "dot"):
            j -= 1
        return j >= 0 and (self.tokens[j].tail or self.tokens[j].text).rstrip(".") in REFERENCE_WORDS

    def _homograph(self, i: int, read: Found) -> bool:
        """ "may 2", "march 12": a verb unless written with a capital or followed by a year."""
        words = [t for t in self.tokens[i : read.stop] if key(t.text.rstrip(".")) in HOMOGRAPHS]
        if not words:
            return False
        lower = all(self.original[t.start].islower() for t in words)
        if read.unsaid and lower and self.tokens[i] is words[0]:
            return True
        return self._counted(read.stop) or (read.unsaid and self._lower_word(read.stop))

    def _reason(self, i: int, read: Found) -> bool:
        if self._counted(read.stop) or self._goes_on(read.stop):
            return False
        if read.linked and read.digits >= 4 and not read.opener:
            return True
        if read.opener:
            certain = read.digits >= 4 or (read.opener not in _OF_AMOUNTS)
            return certain and self._introduced(read, weak=read.opener in _WEAK or read.digits < 4)
        if self._follows_firm(i):
            return self._introduced(read, weak=read.digits < 4)
        if self._continues(i, read.stop) or (self.has(read.stop, "apostrophe") and self.has(read.stop + 1, "case")):
            return self._introduced(read, weak=True)
        if read.digits < 4:
            return False
        if self.has(i - 1, "intro") or self.has(i - 1, "event"):
            return self._introduced(read, weak=True)
        return self._bracketed(i, read.stop)

    def _continues(self, i: int, stop: int) -> bool:
        """ "in 1990, 1992 and 1995": a year after a date already read."""
        if self.last_stop != i - 1:
            return False
        listed = self.has(stop, "comma") or self.has(stop, "and")
        return self.has(i - 1, "and") or (self.has(i - 1, "comma") and listed)

    def _follows_firm(self, i: int) -> bool:
        return self.has(i - 1, "firm") or (self.has(i - 1, "filler") and self.has(i - 2, "firm"))

    def _introduced(self, read: Found, weak: bool) -> bool:
        return not (weak and self._lower_word(read.stop)) and read.digits >= 3

    def _bracketed(self, i: int, stop: int) -> bool:
        opened, closed = self.has(i - 1, "open"), self.has(stop, "close")
        if opened:
            return closed or self.has(stop, "comma") or self.has(stop, "semicolon")
        return closed and self.has(i - 1, "comma")

    def _counted(self, stop: int) -> bool:
        if stop >= len(self.tokens):
            return False
        token = self.tokens[stop]
        return bool(token.digits) or token.text in COUNTED or token.text in _AMOUNT_SIGNS

    def _goes_on(self, stop: int) -> bool:
        """Whether the number is the first of a pair of which the second is no year: "from 750 to 1,200"."""
        if stop + 1 >= len(self.tokens):
            return False
        tied = self.has(stop, "dash") and self.tokens[stop].start == self.tokens[stop - 1].end
        second = self.tokens[stop + 1]
        return (tied or self.has(stop, "to")) and second.text[:1].isdigit() and second.digits != 4

    def _lower_word(self, stop: int) -> bool:
        """Whether a word follows that the number may be counting."""
        if stop >= len(self.tokens):
            return False
        token = self.tokens[stop]
        if not self.original[token.start].islower() or token.text in FUNCTION_WORDS:
            return False
        return not any(kind in token.senses for kind in ("until", "to", "and", "or", "by", "since", "after", "before"))


_LEADS = frozenset(("firm", "intro", "event", "open", "and", "comma", "filler"))
_JOINERS = frozenset("$€£#№§&=_/\\+*:@%^")
_JOINERS_AFTER = frozenset("%‰°$€£_=\\@^")
