"""What a template means, looked up in the data files beside this one.

The head of `templates.toml` documents every meaning, its options and the order of the look-up. A name that nothing
lists is unknown, and its visible arguments are kept by the reader.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a template means: one of the closed set of meanings, with its options from the data file."""

    means: str
    options: Mapping[str, Any] = field(default_factory=dict)

    def names(self, option: str, *default: str) -> tuple[str, ...]:
        """Return an option that is a parameter name or a list of them."""
        value = self.options.get(option)
        if value is None:
            return default
        return (str(value),) if isinstance(value, (str, int)) else tuple(map(str, value))

    def word(self, option: str, default: str = "") -> str:
        """Return an option that is one word."""
        return str(self.options.get(option, default))


@dataclass(frozen=True, slots=True)
class _Family:
    """Templates known by how their names start or end."""

    means: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    rest: str
    options: Mapping[str, Any]

    def match(self, key: str) -> Meaning | None:
        rest = next((key[len(h) :] for h in self.starts if key.startswith(h)), None)
        if rest is None:
            rest = next((key[: -len(t)] for t in self.ends if key.endswith(t)), None)
        if rest is None:
            return None
        return Meaning(self.means, {**self.options, self.rest: rest.strip()} if self.rest else self.options)


@dataclass(frozen=True, slots=True)
class _Book:
    exact: Mapping[str, Meaning]
    local: Mapping[str, Mapping[str, Meaning]]
    families: tuple[_Family, ...]
    prefixes: Mapping[str, Any]
    suffixes: Mapping[str, Any]
    entities: Mapping[str, str]


_NOT_OPTIONS = frozenset({"means", "names", "wikis", "starts", "ends", "rest"})


@cache
def _book() -> _Book:
    data = tomllib.loads((resources.files(__package__) / "templates.toml").read_text(encoding="utf-8"))
    exact: dict[str, Meaning] = {}
    local: dict[str, dict[str, Meaning]] = {}
    for entry in data["template"]:
        meaning = Meaning(entry["means"], {k: v for k, v in entry.items() if k not in _NOT_OPTIONS})
        named = dict.fromkeys(entry["names"], meaning)
        if "wikis" in entry:
            for language in entry["wikis"]:
                local.setdefault(language, {}).update(named)
        else:
            exact.update(named)
    families = tuple(
        _Family(
            e["means"],
            tuple(e.get("starts", ())),
            tuple(e.get("ends", ())),
            e.get("rest", ""),
            {k: v for k, v in e.items() if k not in _NOT_OPTIONS},
        )
        for e in data["prefix"]
    )
    return _Book(exact, local, families, data["lang_prefixes"], data["lang_suffixes"], data["entities"])


@cache
def lookup(key: str, language: str = "en") -> Meaning | None:
    """Return what the template of this name (case folded) means on a wiki, or None where nothing names it."""
    book = _book()
    found = book.local.get(language, {}).get(key) or book.exact.get(key)
    if found is not None:
        return found
    found = _language_template(book, key)
    if found is not None:
        return found
    for named in book.families:
        found = named.match(key)
        if found is not None:
            return found
    code = re.sub(r"[ -]\d{4}$", "", key)
    return Meaning("flag_name", {"fixed": book.entities[code], "entity": "0"}) if code in book.entities else None


def _language_template(book: _Book, key: str) -> Meaning | None:
    """`{{lang-ar|…}}` and the German `{{arS|…}}`: the code is part of the name."""
    for head in book.prefixes["prefixes"]:
        if key.startswith(head) and len(key) > len(head):
            code = key[len(head) :]
            return Meaning("lang", {"fixed": book.prefixes["codes"].get(code, code), **_parts(book.prefixes)})
    for tail in book.suffixes["suffixes"]:
        if key.endswith(tail) and key[: -len(tail)] in book.suffixes["of"]:
            return Meaning("lang", {"fixed": key[: -len(tail)], **_parts(book.suffixes)})
    return None


def _parts(table: Mapping[str, Any]) -> dict[str, Any]:
    return {k: table[k] for k in ("text", "translit", "gloss")}


def entity_name(code: str) -> str:
    """Return the name that a flag template's code stands for (`USA`), or the words as they are."""
    return _book().entities.get(code.strip().casefold(), code.strip())


@cache
def state_names() -> frozenset[str]:
    """Return the names of states that flag templates know."""
    return frozenset(_book().entities.values())
