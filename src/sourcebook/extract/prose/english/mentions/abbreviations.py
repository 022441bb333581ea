"""Abbreviations in brackets after a name: "Blue Front (BF)"."""

from __future__ import annotations

import re
from collections import Counter

from .....model import Actor
from ....names import is_abbreviation
from ...names import Mention, Names
from .capitalised import CAPITAL

_ABBREVIATED = re.compile(r"\s*[(（]\s*([^\s()（）,;，]{2,14})\s*(?:[;,][^()]*)?[)）]")
_LONGER = re.compile(rf"(?:{CAPITAL}(?:,? (?:and |of |for |the |of the |for the |and the |in |against )*))+{CAPITAL}")


def read_abbreviations(text: str, found: list[Mention], names: Names) -> list[tuple[Mention, str, int, int]]:
    """Return the abbreviations in brackets right after names, with the name and their place, and learn them."""
    made = []
    for mention in found:
        m = _ABBREVIATED.match(text, mention.end)
        if m is None or mention.how not in ("link", "known", "name") or not is_abbreviation(m[1]):
            continue
        if _stands_for(m[1], text[mention.start : mention.end]) or _lengthened(text, mention, m[1], names):
            made.append((mention, m[1], m.start(1), m.end(1)))
            names.add(m[1], mention.actor)
    return made


def _lengthened(text: str, mention: Mention, short: str, names: Names) -> bool:
    """Take in the words before a name that the letters want as well; say whether the letters can be the name's."""
    longer = next((x for x in _LONGER.finditer(text[: mention.end]) if x.end() == mention.end), None)
    if longer is not None and _stands_for(short, longer[0]):
        mention.start = longer.start()
        mention.actor = Actor(longer[0], "unknown", (longer[0],))
        names.add(longer[0], mention.actor)
        return True
    cut_off = text[: mention.start].rstrip().endswith((" and", " of"))
    return mention.how == "link" and " " in mention.actor.label and not cut_off


def _stands_for(short: str, name: str) -> bool:
    """Say whether an abbreviation's letters are initials of a name, in any order (abbreviations come from other languages), one letter free."""
    letters = Counter(c for c in short.upper() if c.isalpha())
    free = 1 if letters.total() >= 4 else 0
    initials = Counter(w[0].upper() for w in re.findall(r"[^\W\d_]+", name))
    capitals = Counter(c for c in name if c.isupper())
    return letters.total() >= 2 and any((letters - pool).total() <= free for pool in (initials, capitals))
