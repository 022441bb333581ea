"""The parameters of citation templates, looked up in `fields.toml`.

Names are compared without case, spaces and separators, and with Arabic and Persian spellings of one letter taken
as equal, so that one table serves all wikis and the misspellings that their maintenance bots know.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

_SEPARATORS = re.compile(r"[\s_\-'\"׳״’.\u200c]+")
_DIGITS = re.compile(r"\d+")
_LETTERS = str.maketrans("يىك", "ییک")


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a parameter's value goes: a field, the number in the name (authors), and its rank among the aliases."""

    field: str
    part: str = ""
    rank: int = 0
    number: int = 0


def squeeze(name: str) -> str:
    """Return a parameter's name as it is compared.

    >>> squeeze("Access-date"), squeeze("עמ'")
    ('accessdate', 'עמ')
    """
    return _SEPARATORS.sub("", unicodedata.normalize("NFC", name).casefold()).translate(_LETTERS)


@cache
def data() -> Mapping[str, Any]:
    """Return the data file."""
    return tomllib.loads((resources.files(__package__) / "fields.toml").read_text(encoding="utf-8"))


@cache
def words(table: str, key: str) -> frozenset[str]:
    """Return one list of the data file, case folded."""
    return frozenset(word.casefold() for word in data()[table][key])


def _slots(field: str, names: Iterable[str], part: str = "") -> dict[str, Slot]:
    found: dict[str, Slot] = {}
    for rank, name in enumerate(names):
        found.setdefault(squeeze(name), Slot(field, part, rank))
    return found


@cache
def _table(kind: str) -> tuple[Mapping[str, Slot], Mapping[str, Slot]]:
    """Return the plain parameters and the numbered ones (names) for one kind of source."""
    plain: dict[str, Slot] = {}
    for field, names in data()["field"].items():
        plain = _slots(field, names) | plain
    for scheme, names in data()["identifier"].items():
        plain = _slots("identifier", names, scheme) | plain
    numbered: dict[str, Slot] = {}
    for role, parts in data()["names"].items():
        for part, names in parts.items():
            numbered = _slots(role, names, part) | numbered
    for field, names in data()["type"].get(kind, {}).items():
        over = _slots(field, names)
        plain |= over
        numbered = {k: v for k, v in numbered.items() if k not in over}
    return plain, numbered


@lru_cache(8192)
def slot(name: str, kind: str) -> Slot | None:
    """Return where a parameter goes in a source of this CSL type, or None where it says nothing about the work.

    >>> slot("Author2-last", "book")
    Slot(field='authors', part='last', rank=2, number=2)
    """
    plain, numbered = _table(kind if kind in data()["type"] else "")
    key = squeeze(name)
    found = plain.get(key)
    if found is not None:
        return found
    digits = _DIGITS.search(key)
    found = numbered.get(key[: digits.start()] + key[digits.end() :] if digits else key)
    if found is None:
        return None
    return Slot(found.field, found.part, found.rank, int(digits[0][:6]) if digits else 1)


@cache
def _guesses() -> Mapping[str, str]:
    return {squeeze(name): kind for kind, names in data()["guess"].items() for name in names}


def guess(names: Iterable[str]) -> str:
    """Return the CSL type that one of these parameters gives away, or an empty string (Help:Citation Style 2)."""
    known = _guesses()
    found = {known[key] for name in names if (key := squeeze(name)) in known}
    return next((kind for kind in data()["guess"] if kind in found), "")


@cache
def _languages() -> Mapping[str, str]:
    return {name: code for code, names in data()["language"].items() for name in names}


_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_BETWEEN = re.compile(r"\s*(?:[,;/،、]|\s(?:and|und|et|y|e|и|و)\s)\s*")


def language_codes(words: str) -> str:
    """Return languages as BCP 47 codes where they are known, else as written; several are joined by commas.

    >>> language_codes("Arabic, en-gb"), language_codes("Old Norse")
    ('ar, en-GB', 'Old Norse')
    """
    return ", ".join(dict.fromkeys(_code(part.strip(" ()")) for part in _BETWEEN.split(words) if part.strip(" ()")))


def _code(word: str) -> str:
    known = _languages().get(word.casefold())
    if known is None and _CODE.fullmatch(word) and (len(word) <= 3 or "-" in word or "_" in word):
        parts = word.replace("_", "-").split("-")
        known = "-".join([parts[0].lower(), *(_subtag(p) for p in parts[1:])])
    return known or word


def _subtag(part: str) -> str:
    return part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower()
