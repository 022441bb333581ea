"""Lists of actors, persons and events: one claim an item, with its dates, brackets, nesting and headings."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import Actor, When
from ..dates import clip, open_ended
from ..entries import Entry, read_entries
from ..events import event_type
from ..lines import NAMING
from ..names import clean, is_abbreviation, without_disambiguation
from ..wording import NOTHING, Sense, is_noun
from .box import Box, Value

COUNTED = re.compile(
    r"^[~≈<>]?\d[\d,.]*(?!\d*(?:st|nd|rd|th|º|ª|er|e|\.)\b)\s+(?:fighters|men|troops|soldiers|members|groups|factions|brigades|people|personnel)\b",
    re.IGNORECASE,
)
_NOT_PART = re.compile(r"^not (?:a )?part of (?:the )?", re.IGNORECASE)
_CAMPAIGN_OF = re.compile(r"^(.+?) of (?:the )?.*\b(?:war|wars|conflict|troubles)\b", re.IGNORECASE)
_LASTING = frozenset(
    {
        "member_of",
        "part_of",
        "led_by",
        "allied_with",
        "opposed_to",
        "supported_by",
        "ideology",
        "armed_wing_of",
        "headquartered_in",
        "operates_in",
        "political_position",
    }
)


def combine(box: Box, entry: Entry, sense: Sense) -> tuple[Sense, When | None]:
    """Join what an entry says of itself with what the headings above it say; a period is narrowed by its own dates."""
    own = entry.sense
    if entry.polarity != own.polarity:
        own = replace(own, polarity=entry.polarity)
    if sense is NOTHING:
        return own, entry.when
    when = entry.when
    if when is not None and sense.when is not None:
        when = clip(sense.when, when, when.text)
    return own.over(replace(sense, when=None)), when or sense.when


def heading_sense(box: Box, entry: Entry) -> Sense:
    """Return what the heading over an entry's line says."""
    line = entry.line
    while line.heading is None and line.parent is not None:
        line = line.parent
    return box.sense(line.heading.text) if line.heading is not None else NOTHING


def polarity_of(predicate: str, sense: Sense) -> str:
    """`former` and `negated` are kept for relations that last; an event's dates do not make it former."""
    return sense.polarity if predicate in _LASTING or sense.polarity == "negated" else ""


def _since(value: Value, when: When | None) -> When | None:
    """A field whose single dates are beginnings: a treaty's party "(20 November 1940)" is one from then on."""
    if not value.reading.begins or when is None or "/" in when.edtf:
        return when
    return open_ended(when, when.text)


def _armed(box: Box, value: Value, entry: Entry, role: str) -> Value:
    """A wing whose title or bracket says that it is armed: the field means what `armed_wing` means."""
    if value.reading.predicate != "part_of" or not value.reading.inverse:
        return value
    said = (role, box.qualifiers(value).get("role", ""), *(b.text for b in entry.brackets))
    if not any(is_noun("armed_wings", words) for words in said):
        return value
    fixed = {k: v for k, v in value.reading.qualifiers.items() if k != "role"}
    siblings = {k: v for k, v in value.reading.siblings.items() if k != "role"}
    armed = replace(value.reading, predicate="armed_wing_of", kind="armed_group", qualifiers=fixed, siblings=siblings)
    return replace(value, reading=armed)


def read_actors(box: Box, value: Value) -> None:
    """Read a list of actors or events."""
    entries = [
        e for e in read_entries(box.lines(value), box.style(value)) if e.actor.link or not COUNTED.match(e.actor.label)
    ]
    field = value
    for entry in entries:
        sense, when = combine(box, entry, heading_sense(box, entry))
        value = _armed(box, field, entry, sense.role)
        predicate = value.reading.predicate
        if predicate != field.reading.predicate:
            sense, entry.actor = replace(sense, role=""), replace(entry.actor, kind="armed_group")
        when = _since(value, when)
        qualifiers = {"role": sense.role, "status": sense.status}
        if predicate == "participated_in":
            qualifiers = {
                **qualifiers,
                "type": value.reading.qualifiers.get("type") or event_type(_event_name(box, value, entry)),
            }
        denied = _NOT_PART.match(entry.actor.label) if predicate == "part_of" else None
        if denied is not None:
            label = entry.actor.label[denied.end() :]
            entry.actor, sense = replace(entry.actor, label=label, names=(label,)), replace(sense, polarity="negated")
        target: Actor | None = None
        if predicate == "member_of" and value.reading.inverse and entry.parent is not None:
            target = entry.parent.actor
        fixed = "role" in value.reading.qualifiers and predicate != "led_by"
        qualifiers = {k: v for k, v in qualifiers.items() if v and not (k == "role" and fixed)}
        refs = entry.refs
        box.claim(
            value,
            entry.actor,
            entry.span,
            when=when,
            qualifiers=qualifiers,
            polarity=polarity_of(predicate, sense),
            refs=refs,
            subject=target,
            said_by=entry.said_by,
        )
    box.name_claims(value, entries)


def _event_name(box: Box, value: Value, entry: Entry) -> str:
    """The words that tell an event's type: its name without a bracket, else the page's."""
    actor = box.subject if value.reading.inverse else entry.actor
    names = (actor.label, actor.link or actor.label)
    bare = [without_disambiguation(name) for name in names]
    return next((name for name in (*bare, *names) if event_type(name) != "other"), actor.label)


def read_persons(box: Box, value: Value) -> None:
    """Read leaders: role from brackets, sibling or heading, status from marks."""
    entries = read_entries(box.lines(value), box.style(value, persons=True))
    for entry in entries:
        sense, when = combine(box, entry, heading_sense(box, entry))
        role = sense.role
        if not role and entry.brackets:
            role = next((clean(b.text) for b in entry.brackets if b.text and not is_abbreviation(b.text)), "")
        if not role and entry.tail_text:
            role = clean(entry.tail_text)[:80]
        status = ", ".join(dict.fromkeys(s for s in (*entry.marks, sense.status) if s))
        given = box.qualifiers(value).get("role", "")
        if role and given and entry.tail_text == "" and sense.when is None:
            role, status = given, ", ".join(s for s in (status, role) if s)  # "(acting)" beside a title
        qualifiers = {"role": role, "status": status}
        if not role:
            heading = entry.line.heading
            said = heading_sense(box, entry)
            if heading is not None and said.when is None and said.polarity == "":
                qualifiers["role"] = heading.text.strip(" :")
        if not qualifiers["role"]:
            del qualifiers["role"]
        until = box.sibling_value(value, "when")
        if when is None and until is not None:
            dates = box.dates_in(until)
            when = dates[0] if dates else None
        box.claim(
            value,
            entry.actor,
            entry.span,
            when=when,
            qualifiers=qualifiers,
            polarity=polarity_of(value.reading.predicate, sense),
            refs=entry.refs,
        )


def read_ideologies(box: Box, value: Value) -> None:
    """Read ideologies: brackets give their standing ("factions", "official") or their time."""
    style = replace(box.style(value), kind="ideology")
    for entry in read_entries(box.lines(value), style):
        sense, when = combine(box, entry, heading_sense(box, entry))
        status = sense.status or sense.role or next((b.text for b in entry.brackets), "")
        box.claim(
            value,
            entry.actor,
            entry.span,
            when=when,
            qualifiers={"status": status},
            polarity=sense.polarity,
            refs=entry.refs,
        )


def read_part_of(box: Box, value: Value) -> None:
    """Read the names of larger wholes in running text: "the [[X]], and the [[Y]]"."""
    for entry in read_entries(box.lines(value), replace(box.style(value), running=True)):
        sense, when = combine(box, entry, heading_sense(box, entry))
        m = _CAMPAIGN_OF.match(entry.actor.label)
        denied = _NOT_PART.match(entry.actor.label)
        if denied is not None:
            label = entry.actor.label[denied.end() :]
            entry.actor = replace(entry.actor, label=label, names=(label,))
            sense = replace(sense, polarity="negated")
        if m is not None and not entry.actor.link:
            entry.actor = replace(entry.actor, names=(*entry.actor.names, m[1]))
        box.claim(
            value, entry.actor, entry.span, when=when, polarity=sense.polarity, refs=entry.refs, said_by=entry.said_by
        )


def read_members(box: Box, value: Value) -> None:
    """Read members, or only how many there are."""
    from .figures import read_number

    lines = box.lines(value)
    if len(lines) == 1 and lines[0].text[:1].isdigit() and not any(a.kind in NAMING for a in lines[0].visible):
        people = value.reading.kind == "person"
        made = replace(value.reading, predicate="size" if people else "member_count", inverse=False)
        read_number(box, replace(value, reading=made))
    else:
        read_actors(box, value)
