"""Which parameter of which infobox means what, from the files in `infobox/` (their README says how to add one)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from typing import Any

_FIRST_LINE = re.compile(r"^names = \[.*\]$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Reading:
    """How one field is read: the keys of the README's table."""

    canonical: str
    reads: str
    predicate: str = ""
    inverse: bool = False
    kind: str = ""
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    side: bool = False
    unit: str = ""
    unless: str = ""
    begins: bool = False
    siblings: Mapping[str, str] = field(default_factory=dict)

    @property
    def rule(self) -> str:
        """The field's part of a rule's name."""
        return _rule(self.canonical)


@cache
def _rule(canonical: str) -> str:
    return canonical.translate(_NOT_IN_RULES).strip("_")


_NOT_IN_RULES = str.maketrans(" ", "_", "#~")


@dataclass(frozen=True, slots=True)
class Match:
    """A parameter found in a family's file: its readings, or why it is ignored, and its number and letter."""

    canonical: str
    readings: tuple[Reading, ...]
    ignored: str = ""
    number: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """One file: the infoboxes that share their parameters."""

    rule: str
    kind: str
    label: str
    names: tuple[str, ...]
    readings: Mapping[str, tuple[Reading, ...]]
    ignored: Mapping[str, str]
    lookup: Mapping[str, str]
    special: Mapping[str, Mapping[str, str]]
    kinds: Mapping[str, str] = field(default_factory=dict)
    may_be_alliance: bool = False

    def match(self, parameter: str, template: str = "") -> Match | None:
        """Return what a parameter of this family means, or None where the file does not know it."""
        return _match(self, parameter, template)

    def look_up(self, parameter: str, template: str) -> Match | None:
        """Look the parameter up in the file, each time anew."""
        for key, number, letter in _keys(parameter):
            own = self.special.get(template, {}).get(key)
            canonical = own if own is not None else self.lookup.get(key)
            if canonical is None:
                continue
            if canonical in self.ignored and own is None:
                return Match(canonical, (), self.ignored[canonical], number, letter)
            if own == "ignored":
                return Match(key, (), "another meaning here", number, letter)
            return Match(canonical, self.readings.get(canonical, ()), "", number, letter)
        return None


@lru_cache(8192)
def _match(family: Family, parameter: str, template: str) -> Match | None:
    return family.look_up(parameter, template)


_DIGITS = re.compile(r"\d+")


@lru_cache(8192)
def _keys(parameter: str) -> tuple[tuple[str, str, str], ...]:
    """The forms under which a parameter is looked up, most literal first: as written, with #, with # and ~."""
    name = normal(parameter)
    forms = [(name, "", "")]
    found = list(_DIGITS.finditer(name))
    if found:
        last = found[-1]
        number = str(int("".join(str(unicodedata.decimal(c)) for c in last[0]))) if len(last[0]) < 9 else last[0]
        head, tail = name[: last.start()], name[last.end() :]
        forms.append((f"{head}#{tail}", number, ""))
        if len(tail) == 1 and "a" <= tail <= "z":
            forms.append((f"{head}#~", number, tail))
        elif "a" <= tail[:1] <= "z" and tail[1:2] in ("_", " "):
            forms.append((f"{head}#~{tail[1:]}", number, tail[0]))
    return tuple(forms)


def normal(name: str) -> str:
    """Return a parameter's name as it is compared: case folded, underscores as spaces."""
    return " ".join(name.casefold().replace("_", " ").split())


def _variants(name: str) -> list[str]:
    """A pattern's forms: with and without the number, with and without the letter."""
    base = normal(name)
    forms = [base]
    if "~" in base:
        forms.append(base.replace("~", ""))
    if "#" in base:
        forms += [re.sub(r"[ ]?#", "", form) for form in list(forms) if form.endswith(("#", "#~")) or "#" in form]
        forms = [form for form in forms if form and not (form.endswith("~") and "#" not in form)]
    return forms


@cache
def _index() -> Mapping[str, str]:
    """Template name → file name; only the first line of each file is read."""
    found: dict[str, str] = {}
    for file in sorted((resources.files(__package__) / "infobox").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".toml"):
            head = _FIRST_LINE.search(file.read_text(encoding="utf-8"))
            names = tomllib.loads(head[0])["names"] if head else []
            found.update(dict.fromkeys((n.replace("_", " ") for n in names), file.name))
    return found


@cache
def family(key: str) -> Family | None:
    """Return the family of the infobox of this template name (case folded), or None."""
    file = _index().get(key)
    return _load(file) if file is not None else None


def families() -> list[Family]:
    """Return all families, by file name."""
    return [_load(name) for name in sorted(set(_index().values()))]


@cache
def _load(file: str) -> Family:
    data = tomllib.loads((resources.files(__package__) / "infobox" / file).read_text(encoding="utf-8"))
    readings: dict[str, tuple[Reading, ...]] = {}
    lookup: dict[str, str] = {}
    patterns: dict[str, str] = {}
    for canonical, entry in data.get("field", {}).items():
        own = entry.get("reading")
        readings[canonical] = (
            tuple(_reading(canonical, {**entry, **r}) for r in own) if own else (_reading(canonical, entry),)
        )
        for name in (canonical, *entry.get("also", ())):
            exact, *more = _variants(name)
            lookup[exact] = canonical
            patterns.update((form, canonical) for form in more if form not in patterns)
    ignored: dict[str, str] = {}
    for why, names in data.get("ignored", {}).items():
        for name in names:
            ignored[name] = why
            exact, *more = _variants(name)
            lookup.setdefault(exact, name)
            patterns.update((form, name) for form in more if form not in patterns)
    for form, canonical in patterns.items():
        lookup.setdefault(form, canonical)
    special = {t: {normal(k): v for k, v in m.items()} for t, m in data.get("template", {}).items()}
    return Family(
        data["rule"],
        data["kind"],
        data["label"],
        tuple(data["names"]),
        readings,
        ignored,
        lookup,
        special,
        data.get("kind_of", {}),
        data.get("may_be_alliance", data["kind"] in ("armed_group", "organisation")),
    )


def _reading(canonical: str, entry: Mapping[str, Any]) -> Reading:
    siblings = {k.removesuffix("_from"): v for k, v in entry.items() if k.endswith("_from")}
    return Reading(
        canonical,
        entry["reads"],
        entry.get("predicate", ""),
        bool(entry.get("inverse", False)),
        entry.get("kind", ""),
        entry.get("qualifiers", {}),
        bool(entry.get("side", False)),
        entry.get("unit", ""),
        entry.get("unless", ""),
        bool(entry.get("begins", False)),
        siblings,
    )
