"""People in a citation: numbered parameters to "Last, First"."""

from __future__ import annotations

import re
from collections.abc import Mapping

Parts = Mapping[tuple[int, str], str]
"""(number, part) → words; parts are last, first, full (one name, or several divided by semicolons), list."""

_ET_AL = re.compile(r"[\s,;]*(?:\bet al\b\.?|\bu\. ?a\.|и др\.|وآخرون)?[\s,;]*\Z", re.IGNORECASE)
_NOT_IN_NAMES = frozenset("of the and for & und et y de la".split())
_VANCOUVER = re.compile(r"(.+?) ([A-Z]{1,3}(?: (?:Jr|Sr|\dnd|\drd))?)\Z")
_MOST = 500


def people(parts: Parts) -> tuple[str, ...]:
    """Return names in their order, "Last, First" where the two are told apart (Help:Citation Style 1, Authors).

    >>> people({(1, "last"): "Young", (1, "first"): "Peter", (2, "full"): "Example Press"})
    ('Young, Peter', 'Example Press')
    """
    found: list[str] = []
    for number in sorted({n for n, _ in parts})[:_MOST]:
        last = parts.get((number, "last"), "")
        first = parts.get((number, "first"), "")
        full = parts.get((number, "full"), "")
        if last or (full and first):
            found.append(f"{last or full}, {first}" if first else last)
        elif full:
            found += _several(full)
        elif first:
            found.append(first)
        found += [_vancouver(name) for name in parts.get((number, "list"), "").split(",")]
    return tuple(dict.fromkeys(name for f in found if (name := _ET_AL.sub("", f).strip())))[:_MOST]


def _several(words: str) -> list[str]:
    """One parameter with several names: divided by semicolons, or by commas where three or more are full names.

    Two parts divided by a comma may be "Last, First" and stay together.
    """
    if ";" in words:
        return words.split(";")
    names = [n.strip() for n in words.split(",")]
    whole = all(2 <= len(n.split()) <= 4 and not _NOT_IN_NAMES & set(n.casefold().split()) for n in names)
    return names if len(names) > 2 and whole else [words]


def _vancouver(name: str) -> str:
    """`vauthors=` gives "Smith AB": family name, then initials."""
    m = _VANCOUVER.match(name.strip())
    return f"{m[1]}, {m[2]}" if m else name.strip()


def surname(name: str) -> str:
    """Return what stands before the comma, or the whole of an undivided name."""
    return name.partition(",")[0].strip()
