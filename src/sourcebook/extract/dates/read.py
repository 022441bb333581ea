"""A whole string as one date expression."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from ...model.when import When
from .expression import Expressions
from .grammar import Grammar
from .lexer import Token, known_tokens
from .lexicon import Others, base, flatten, lexicon
from .words import CENTURY_STEMS

_LONGEST = 200
_OTHER_SCRIPTS = re.compile("[\u0370-\u1dff\u2e80-\ud7ff\uf900-\uffef]")
_EDGE_KINDS = ("comma", "semicolon", "dot", "newline")


@cache
def _hint() -> re.Pattern[str]:
    """What a date without a year from outside cannot do without."""
    return re.compile("|".join([r"\d", *CENTURY_STEMS.values()]), re.IGNORECASE)


def read_date(text: str, *, lang: str = "en", year: int | None = None) -> When | None:
    """The time that the whole string names, or None if any of it is something else.

    `year` (astronomical, as `year_of` gives it) completes a day and month that name none.

    >>> read_date("15–19 August 1953").edtf
    '1953-08-15/1953-08-19'
    >>> read_date("from 1 November", year=1941).edtf
    '1941-11-01/..'
    >>> read_date("300 men") is None
    True
    """
    if len(text) > _LONGEST or not (year is not None or _hint().search(text)):
        return None
    return _read(text.strip(), base(lang), year)


@lru_cache(8192)
def _read(words: str, lang: str, year: int | None) -> When | None:
    others = Others.ALL if _OTHER_SCRIPTS.search(words) else Others.LATIN
    known = known_tokens(flatten(words), lexicon(lang, others))
    found = _core(known) if known else None
    if not found:
        return None
    reader = Expressions(Grammar(found, lang), year, strict=True)
    for start in _starts(found):
        read = reader.read(start)
        if read is not None and read.stop == len(found):
            return replace(read.when, text=words)
    return None


def _core(found: list[Token]) -> list[Token]:
    """Without stops at the end and without brackets around the whole."""
    while found and any(kind in found[-1].senses for kind in _EDGE_KINDS):
        found = found[:-1]
    if len(found) > 2 and "open" in found[0].senses and "close" in found[-1].senses:
        inner = found[1:-1]
        return found if any("open" in t.senses for t in inner) else inner
    return found


def _starts(found: list[Token]) -> tuple[int, ...]:
    """The first token, and the one after "in", "on", "during the"."""
    after = 0
    while after < min(2, len(found)) and any(k in found[after].senses for k in ("filler", "firm", "at")):
        after += 1
    return (0, after) if after else (0,)
