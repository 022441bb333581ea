"""What is known of templates and infoboxes: the data files beside `extract`, as lists to read and search."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from ..extract.infoboxes import Family, families, normal
from .facts import Fact
from .rules import aliases, data_file, reading_facts

if TYPE_CHECKING:
    from .text import Page

MEANINGS = {
    "list_args": "a list whose items are the positional arguments",
    "list_body": "a list whose items stand in the body",
    "list_start": "opens a list",
    "list_end": "ends a list",
    "flag_name": "a flag and the name of its entity",
    "flag_icon": "a flag without a name",
    "flag_image": "a picture used as a flag",
    "force": "the armed forces, or one branch of them, of an entity",
    "date": "a date",
    "age": "a computed age or duration: says nothing",
    "lang": "text in a language, with its romanisation and translation",
    "note": "an explanatory footnote",
    "notelist": "the list of notes or references: says nothing",
    "cite": "a full citation",
    "shortref": "a short reference to a full citation",
    "archive": "an archived copy of the citation before it",
    "identifier": "an ISBN or the like, part of a citation",
    "mark": "the status of the person before it",
    "text": "formatting: shows some of its arguments",
    "literal": "fixed words or signs",
    "br": "a line break",
    "link": "a link, perhaps to a page of another wiki",
    "number": "a formatted number",
    "convert": "a number with its unit",
    "url": "a web address",
    "short_description": "the short description of the page",
    "maintenance": "a mark on the claim before it, such as “citation needed”",
    "title": "the right title of the page",
    "drop": "shows nothing that is read",
}
_NOT_OPTIONS = frozenset({"means", "names", "wikis", "starts", "ends"})


@cache
def _templates() -> list[dict[str, Any]]:
    data = tomllib.loads((resources.files("sourcebook.extract") / "templates.toml").read_text(encoding="utf-8"))
    entries = [_entry(entry) for entry in (*data["template"], *data["prefix"])]
    by_language = [
        *(f"{head}…" for head in data["lang_prefixes"]["prefixes"]),
        *(f"{code}s" for code in data["lang_suffixes"]["of"]),
    ]
    entries.append(_entry({"means": "lang", "names": by_language, "fixed": "the code in the name"}))
    entries.append(_entry({"means": "flag_name", "names": list(data["entities"]), "fixed": "the entity of the code"}))
    return entries


def _entry(entry: Mapping[str, Any]) -> dict[str, Any]:
    named = [
        *entry.get("names", ()),
        *(f"{head}…" for head in entry.get("starts", ())),
        *(f"…{tail}" for tail in entry.get("ends", ())),
    ]
    made: dict[str, Any] = {"means": entry["means"], "says": MEANINGS.get(entry["means"], ""), "names": named}
    made["options"] = {name: value for name, value in entry.items() if name not in _NOT_OPTIONS}
    if "wikis" in entry:
        made["wikis"] = list(entry["wikis"])
    return made


def known_templates(name: str) -> list[dict[str, Any]]:
    """Return what is known of templates: an entry for each meaning and set of options, with all its names.

    With a name, only the entries for exactly this template or meaning; failing that, those with the name in a name, and
    then only the names that have it.

    >>> [entry["means"] for entry in known_templates("Template:Flagicon")]
    ['flag_icon']
    """
    wanted = " ".join(name.casefold().replace("_", " ").removeprefix("template:").split())
    entries = _templates()
    if not wanted:
        return entries
    meaning = [entry for entry in entries if entry["means"].replace("_", " ") == wanted]
    exact = [entry for entry in entries if wanted in entry["names"]]
    exact = exact or [entry for entry in entries if any(_fits(wanted, pattern) for pattern in entry["names"])]
    if meaning or exact:
        return [*exact, *(entry for entry in meaning if entry not in exact)]
    inside = [{**entry, "names": [known for known in entry["names"] if wanted in known]} for entry in entries]
    return [entry for entry in inside if entry["names"]]


def _fits(name: str, pattern: str) -> bool:
    if pattern.endswith("…"):
        return len(name) >= len(pattern) and name.startswith(pattern[:-1])
    return pattern.startswith("…") and len(name) >= len(pattern) and name.endswith(pattern[1:])


def draw_templates(page: Page, entries: Sequence[Mapping[str, Any]], name: str) -> None:
    """Draw templates on a page: all meanings with a few names each, or the entries found with all of theirs."""
    if not name:
        page.title("Templates", ["sourcebook templates NAME says more of one, or of one meaning"])
        page.add("")
        for means in dict.fromkeys(entry["means"] for entry in entries):
            names = [known for entry in entries if entry["means"] == means for known in entry["names"]]
            shown = ", ".join(names[:4]) + (" …" if len(names) > 4 else "")
            page.facts([Fact(means, MEANINGS.get(means, ""), (f"{len(names)}: {shown}",))], sourced=False)
        return
    page.title(f"Templates: {name}", [f"{len(entries)} {'entry' if len(entries) == 1 else 'entries'}"])
    for entry in entries:
        page.heading(entry["means"], entry["says"])
        facts = [Fact("names", ", ".join(entry["names"]))]
        facts += [Fact("on the wikis", ", ".join(entry["wikis"]))] if "wikis" in entry else []
        facts += [Fact(f"option {option}", _value(value)) for option, value in entry["options"].items()]
        page.facts(facts, sourced=False)


def _value(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{name} = {_value(inner)}" for name, inner in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def known_infoboxes(name: str) -> list[dict[str, Any]]:
    """Return what is known of infoboxes: families with their template names, fields and ignored parameters.

    With a name: the family of exactly this infobox; failing that, families with it in one of their names; failing
    that, families with a parameter of this name or part of it, and then only those parameters.
    """
    made = [_family(family) for family in families()]
    wanted = normal(name)
    if not wanted:
        return made
    exact = [family for family in made if wanted in map(normal, (*family["names"], family["label"], family["rule"]))]
    named = [
        family
        for family in made
        if any(wanted in normal(known) for known in (*family["names"], family["label"], family["rule"]))
    ]
    return exact or named or _with_parameter(made, wanted)


def _with_parameter(made: list[dict[str, Any]], wanted: str) -> list[dict[str, Any]]:
    found = []
    for family in made:
        fields = {
            field: facts
            for field, facts in family["fields"].items()
            if any(wanted in normal(known) for known in (field, *facts["aliases"]))
        }
        ignored = {
            why: [known for known in names if wanted in normal(known)] for why, names in family["ignored"].items()
        }
        ignored = {why: names for why, names in ignored.items() if names}
        if fields or ignored:
            found.append({**family, "fields": fields, "ignored": ignored})
    return found


def _family(family: Family) -> dict[str, Any]:
    ignored: dict[str, list[str]] = {}
    for parameter, why in family.ignored.items():
        ignored.setdefault(why, []).append(parameter)
    fields = {}
    for canonical, readings in family.readings.items():
        said = [
            dict(fact for fact in reading_facts(family, reading) if fact[0] != "also written") for reading in readings
        ]
        fields[canonical] = {"aliases": aliases(family, canonical), "readings": said}
    made = {
        "label": family.label,
        "rule": family.rule,
        "kind": family.kind,
        "file": data_file(family),
        "names": list(family.names),
    }
    return {**made, "fields": fields, "ignored": ignored}


def draw_infoboxes(page: Page, found: Sequence[Mapping[str, Any]], name: str) -> None:
    """Draw infoboxes on a page: a list of the families, or the families found with their parameters."""
    if not name:
        page.title("Infoboxes", ["sourcebook infoboxes NAME says what the parameters of one say"])
        page.add("")
        rows = [(f["label"], f["kind"], str(len(f["names"])), str(len(f["fields"])), f["names"][0]) for f in found]
        page.table(["family", "kind of its subject", "#names", "#fields", "such as"], rows)
        return
    page.title(f"Infoboxes: {name}", [f"{len(found)} {'family' if len(found) == 1 else 'families'}"])
    for family in found:
        page.heading(family["label"], f"{family['rule']}, kind {family['kind']}, {family['file']}")
        page.facts([Fact("templates", ", ".join(family["names"]))], sourced=False)
        if family["fields"]:
            page.add("")
            page.facts(
                [fact for field, facts in family["fields"].items() for fact in _field_facts(field, facts)],
                sourced=False,
                label=26,
            )
        for why, names in family["ignored"].items():
            page.facts([Fact("ignored", ", ".join(names), (why,))], sourced=False, label=26)


def _field_facts(field: str, facts: Mapping[str, Any]) -> list[Fact]:
    made = []
    for reading in facts["readings"]:
        rest = [f"{what}: {how}" for what, how in reading.items() if what not in ("reads", "claims")]
        claims = reading.get("claims") or "nothing by itself"
        also = f"also {', '.join(facts['aliases'])}" if facts["aliases"] and reading is facts["readings"][0] else ""
        made.append(Fact(field, f"{claims}, read as {reading['reads']}", tuple(filter(None, [*rest, also]))))
    return made
