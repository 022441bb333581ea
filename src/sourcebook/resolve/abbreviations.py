"""Abbreviations: whether the letters of one name are the first letters of the words of another."""

from __future__ import annotations

import re
from functools import lru_cache

from .folding import fold
from .glosses import lexicon
from .words import without_bracket

_PART = re.compile(r"[^\W_]+")
_SHORTEST = 3
_LONGEST = 9


def abbreviates(one: str, other: str) -> bool:
    """Say whether one of two names stands for the other by its first letters.

    >>> abbreviates("PFLP", "Popular Front for the Liberation of Palestine")
    True
    >>> abbreviates("PFLP-GC", "PFLP – General Command"), abbreviates("DFLP", "Popular Front")
    (True, False)
    """
    if not (_shortened(one) or _shortened(other)):
        return False
    return bool(initials(one) & initials(other))


def is_abbreviation(name: str) -> bool:
    """Say whether a name is nothing but capitals.

    >>> is_abbreviation("PFLP-GC"), is_abbreviation("Fatah")
    (True, False)
    """
    return bool(_written(name))


@lru_cache(65536)
def _written(name: str) -> str:
    """The letters of a name that is all abbreviation, else nothing."""
    parts = _PART.findall(without_bracket(name).replace(".", ""))
    letters = "".join(parts)
    if all(part.isupper() or part.isdigit() for part in parts) and 1 < len(letters) <= _LONGEST and len(parts) <= 2:
        return letters
    return ""


def _shortened(name: str) -> bool:
    """Say whether some of a name's words are capitals, and not all of a long one."""
    parts = _PART.findall(without_bracket(name).replace(".", ""))
    capitals = [len(part) > 1 and part.isupper() for part in parts]
    return any(capitals) and (len(parts) <= 2 or not all(capitals))


@lru_cache(65536)
def initials(name: str) -> frozenset[str]:
    """Return what a name is abbreviated to, with and without its small words; a part that is abbreviated stays.

    >>> sorted(initials("Popular Front for the Liberation of Palestine")), sorted(initials("PFLP-GC"))
    (['pfftlop', 'pflp'], ['pflpgc'])
    """
    ignored = lexicon().ignored
    firsts: list[tuple[str, bool]] = []
    for part in _PART.findall(without_bracket(name).replace(".", "")):
        whole = len(part) > 1 and part.isupper() and len(part) <= _LONGEST
        folded = fold(part).replace(" ", "")
        firsts.append((folded if whole or part.isdigit() else folded[:1], folded in ignored and not whole))
    spelled = {"".join(f for f, _ in firsts), "".join(f for f, small in firsts if not small)}
    return frozenset(letters for letters in spelled if len(letters) >= _SHORTEST)
