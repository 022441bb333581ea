"""What a rule reads, by its name: the entry of an infobox's data file, or the documentation of a rule's module."""

from __future__ import annotations

import importlib
import inspect
from dataclasses import dataclass

from ..extract.infoboxes import Family, Reading, families

_NOT_SAID = ("canonical", "predicate", "reads", "siblings")


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """A rule in words: where it stands and pairs of what and how."""

    name: str
    origin: str
    facts: tuple[tuple[str, str], ...]


def rule_facts(name: str) -> RuleFacts:
    """Return what is known of a rule; a name that nothing has is said to be so.

    >>> rule_facts("infobox.war_faction.clans").facts[0]
    ('parameter', 'clans')
    """
    for family in families() if name.startswith("infobox.") else ():
        for reading in (r for readings in family.readings.values() for r in readings):
            if f"{family.rule}.{reading.rule}" == name:
                facts = [("parameter", reading.canonical), *reading_facts(family, reading)]
                return RuleFacts(
                    name,
                    f"a field of the data file for {family.label.lower()} infoboxes, {data_file(family)}",
                    tuple(facts),
                )
    return _code(name)


def reading_facts(family: Family, reading: Reading) -> list[tuple[str, str]]:
    """Return how a field is read: other names of the parameter, how the value is read, what is claimed."""
    facts = [
        ("also written", ", ".join(aliases(family, reading.canonical))),
        ("reads", reading.reads),
        ("claims", reading.predicate),
    ]
    if reading.inverse:
        facts.append(("direction", "the items are the subjects, the infobox's subject is the object"))
    if reading.side:
        facts.append(("side", "the parameter's number"))
    facts += [("kind of the items", reading.kind), ("unit", reading.unit), ("not read where there is", reading.unless)]
    facts += [(f"qualifier {name}", value) for name, value in reading.qualifiers.items()]
    facts += [(f"{name} from", sibling) for name, sibling in reading.siblings.items()]
    return [(what, how) for what, how in facts if how]


def aliases(family: Family, canonical: str) -> list[str]:
    """Return the other spellings of a field: `#` stands for an optional number, `~` for an optional letter."""
    forms = [form for form, own in family.lookup.items() if own == canonical]
    patterns = [form for form in forms if "#" in form or "~" in form]
    covered = {form for pattern in patterns for form in _without(pattern)}
    return [form for form in forms if form not in covered and form != canonical.replace("_", " ").casefold()]


def _without(pattern: str) -> set[str]:
    bare = pattern.replace("~", "")
    return {
        bare,
        bare.replace(" #", ""),
        bare.replace("#", ""),
        pattern.replace("#", ""),
        pattern.replace(" #", ""),
    } - {pattern}


def data_file(family: Family) -> str:
    """Return the file of a family, as the source tree has it."""
    return f"src/sourcebook/extract/infobox/{family.rule.partition('.')[2]}.toml"


def _code(name: str) -> RuleFacts:
    module = name.partition(".")[0]
    try:
        found = importlib.import_module(f"...extract.rules.{module}", __name__)
    except ImportError:
        return RuleFacts(name, "a rule that this version does not have", ())
    return RuleFacts(
        name,
        f"a rule in code, src/sourcebook/extract/rules/{module}.py",
        (("documented as", inspect.getdoc(found) or ""),),
    )
