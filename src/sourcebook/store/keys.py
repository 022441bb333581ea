"""What rows are called and how times are counted: pure functions, the same for writing and for reading back."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

_BRACKET = re.compile(r"\s*\([^()]*\)$")
_ISO = re.compile(r"Y?(-?\d{4,})-(\d\d)-(\d\d)")
_FINEST = "alliance armed_group party state person place event ideology organisation".split()
_LARGEST = 2**63
_REMEMBERED = 50_000  # titles: the links of one article stand in the next ones too


@lru_cache(_REMEMBERED)
def page_title(link: str) -> str:
    """Return a link's target as wikis write titles: spaces, first letter large.

    >>> page_title("red_front")
    'Red front'
    """
    words = " ".join(link.replace("_", " ").split())
    return words[:1].upper() + words[1:]


@lru_cache(_REMEMBERED)
def link_label(link: str) -> str:
    """Return what a linked page is called as long as its own page has not been read.

    >>> link_label("Red Front (rebel group)")
    'Red Front'
    """
    return _BRACKET.sub("", link) or link


def actor_key(wiki: str, link: str, document: str, label: str) -> str:
    """Return the key of an actor's row: the linked page of a wiki, else the label within a document."""
    said = f"page\x1f{wiki}\x1f{link}" if link else f"label\x1f{document}\x1f{label}"
    return "a:" + short_hash(said)


def short_hash(said: str) -> str:
    """Return 16 hex digits that stand for a text."""
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def instant(date: str | None) -> int | None:
    """Return a whole ISO date as a number that sorts: year * 10000 + month * 100 + day, BC too.

    >>> instant("2018-07-23"), instant("-0334-01-02"), instant(None)
    (20180723, -3339898, None)
    """
    m = _ISO.fullmatch(date or "")
    if m is None:
        return None
    number = int(m[1]) * 10000 + int(m[2]) * 100 + int(m[3])
    return number if abs(number) < _LARGEST else None


def date_of(number: int | None) -> str | None:
    """Return the ISO date that a number stands for.

    >>> date_of(20180723), date_of(-3339898), date_of(None)
    ('2018-07-23', '-0334-01-02', None)
    """
    if number is None:
        return None
    year, rest = divmod(number, 10000)
    long, sign = "Y" if abs(year) > 9999 else "", "-" if year < 0 else ""
    return f"{long}{sign}{abs(year):04d}-{rest // 100:02d}-{rest % 100:02d}"


def kind_rank(kind: str) -> int:
    """Return how telling a kind is: mentions differ, and the row has the most telling one."""
    return len(_FINEST) - _FINEST.index(kind) if kind in _FINEST else 0
