"""Dates of citations as EDTF: year, month and day parameters joined; nothing where the words are no date."""

from __future__ import annotations

import re
from functools import lru_cache

from ..dates import read_date

_ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?")
_SUFFIX = re.compile(r"(?<=\d{4})[a-z]\Z")
_HAS_YEAR = re.compile(r"\d{3,}")
_STAMP = re.compile(r"/(?:web/)?((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{0,6}(?:[a-z_*]*)?/")


@lru_cache(4096)
def edtf(words: str, language: str = "en") -> str:
    """Return a date as EDTF, or an empty string; the letter of "2017a" only tells works apart.

    >>> edtf("2019-04-11"), edtf("2017a"), edtf("n.d.")
    ('2019-04-11', '2017', '')
    """
    words = _SUFFIX.sub("", words.strip(" .,;()"))
    if not words or len(words) > 100:
        return ""
    if _ISO.fullmatch(words):
        return words
    for code in dict.fromkeys((language, "en")):
        when = read_date(words, lang=code)
        if when is not None:
            return when.edtf
    return ""


def joined(date: str, year: str, month: str, day: str) -> str:
    """Return the parts of a publication date in one expression; `date` wins where it has a year.

    >>> joined("", "2008", "May", "3"), joined("2 May", "2008", "", ""), joined("", "2008", "5", "")
    ('3 May 2008', '2 May 2008', '2008-05')
    """
    if not year or _HAS_YEAR.search(date):
        return date or year
    if date:
        return f"{date} {year}"
    if month.isdecimal() and len(month) < 3:
        return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day.isdecimal() and len(day) < 3 else "")
    return " ".join(p for p in (day, month, year) if p) if month else year


def year_written(date: str, year: str) -> str:
    """Return the year as short references name it, letter included; "n.d." counts as a year (Template:Sfn)."""
    for words in (year, date):
        m = re.search(r"\d{3,4}[a-z]?(?![\w])", words)
        if m:
            return m[0]
    return year or date


def stamp(url: str) -> str:
    """Return the day in an archive's address (`/web/20160304111425/`), or an empty string."""
    m = _STAMP.search(url)
    return "-".join(m.groups()) if m else ""
