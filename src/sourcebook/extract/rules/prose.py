"""Sentences of the lead and the body: frames, counts, statements, abbreviations after names.

Reads: paragraphs outside notes and references. Names come from the article itself: its title, bold names, infobox, lists and
links. Not read: conditionals, intentions, sentences whose subject is not certain.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from ...model import Actor, Claim, Literal, Passage, When
from ...parse import ListItem, Paragraph
from ..context import Context
from ..prose.english.mentions import called, kind_from_lead, short_names
from ..prose.english.roles import is_treaty, kind_of, person_like
from ..prose.names import Mention, Names, as_kind, learn_link, linked
from ..prose.readers import Dates, Reader, reader_for
from ..prose.said import LASTING, Said
from ..prose.sentences import Sentence, read_paragraph, sentences
from ..sections import SKIPPED


def read(context: Context) -> None:
    """Read all paragraphs, and the list items that are sentences, in order."""
    reader, framed = reader_for(context.document.language)
    framed = framed and not _FICTION.search(context.document.title)
    names = _names(context)
    taken = sorted((e.start, e.end) for c in context.claims.values() for e in c.evidence)
    for placed in context.placed:
        if not isinstance(placed.block, (Paragraph, ListItem)) or any(s.casefold() in SKIPPED for s in placed.section):
            continue
        paragraph = read_paragraph(context.atoms(placed.content, block=False))
        part = "prose" if placed.section else "lead"
        asked = framed
        if isinstance(placed.block, ListItem):
            part = "list"
            asked = (
                framed and _is_sentence(paragraph.text) and not _overlaps(taken, placed.block.start, placed.block.end)
            )
        names.begin()
        last: When | None = None
        for sentence in sentences(paragraph, context.document.language):
            last = _read_sentence(context, reader, sentence, names, Place(placed.section, part, asked), last)


_FICTION = re.compile(
    r"\((?:\d{4} )?(?:[\w-]+ )?(?:film|novel|video game|game|TV series|series|song|album|book|character|miniseries|comics|play|opera)\)$"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands, and whether frames are asked."""

    section: tuple[str, ...]
    part: str
    framed: bool


def _is_sentence(text: str) -> bool:
    """Say whether a list item is written out: it ends like a sentence."""
    return text.rstrip().endswith((".", "!", "”", '"')) and len(text.split()) > 4


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(taken, (start, start))
    return at < len(taken) and taken[at][0] < end


_LEAD = re.compile(r"\b(?:is|are|was|were) (?:an?|the|one of the) (?P<np>[^.;]+)")


def _opening(context: Context) -> str:
    """What the short description or the lead's first sentence calls the subject."""
    if context.description:
        return context.description
    for placed in context.placed:
        if placed.section:
            break
        if isinstance(placed.block, Paragraph) and (m := _LEAD.search(context.reader.text(placed.content)[:600])):
            return m["np"]
    return ""


_BODIES = frozenset({"alliance", "armed_group", "party", "organisation"})


def _boxed(context: Context) -> bool:
    """Say whether an infobox tells that the subject is an event."""
    return any(
        e.part == "infobox" and c.predicate in ("occurred", "result", "participated_in")
        for c in context.claims.values()
        for e in c.evidence
    )


def _names(context: Context) -> Names:
    opening = _opening(context)
    kind = kind_from_lead(opening)
    if context.subject.kind == "unknown":
        context.subject = as_kind(context.subject, kind)
    elif context.subject.kind == "event" and kind in _BODIES and not _boxed(context):
        context.subject = replace(context.subject, kind=kind)  # "People's Congress" is no meeting
    names = Names(context.subject, called=called(opening))
    for claim in context.claims.values():
        for actor in (claim.subject, claim.object):
            if isinstance(actor, Actor) and actor.kind not in ("ideology",):
                for name in (actor.label, *actor.names):
                    names.add(name, context.subject if actor.label == context.subject.label else actor)
        if claim.predicate == "name" and isinstance(claim.object, Literal):
            names.add(
                str(claim.object.value),
                context.subject if claim.subject.label == context.subject.label else claim.subject,
            )
    for name in (*context.subject.names, *short_names(context.subject)):
        names.add(name, context.subject)
    for link in context.tree.links():
        learn_link(link, names)
    for actor in context.known:
        for name in (actor.label, *actor.names):
            names.add(name, actor)
        if actor.kind in _BODIES:
            names.bodies.add(actor.label)
    return names


def _read_sentence(
    context: Context, reader: Reader, sentence: Sentence, names: Names, place: Place, last: When | None
) -> When | None:
    if len(sentence.text) > _LONGEST:
        mentions = [
            m for a, b, atom in sentence.links() if (m := linked(sentence.text, a, b, atom.name, atom.kind, names))
        ]
        _keep(context, sentence, place, mentions, [], [])
        return last
    mentions, short = reader.read_mentions(sentence, names)
    dates = reader.dates_of(sentence.text, context.document.language, last, [(m.start, m.end) for m in mentions])
    found = [_short(*entry) for entry in short]
    if place.framed:
        found += reader.read_sentence(sentence.text, mentions, dates, names)
        names.person = _person(found, names)
        _learn(found, names)
        if (
            names.first
            and place.part == "lead"
            and not context.description
            and mentions
            and mentions[0].actor.label == names.subject.label
            and mentions[0].how != "possessive"
        ):
            found += _description(sentence, names)
    made = [claim.id for said in found if (claim := _claim(context, sentence, place, said)) is not None]
    _keep(context, sentence, place, mentions, dates, made)
    reader.follow(names, sentence.text, mentions)
    names.first = False
    said = [w for _, _, w in dates if not w.inferred]
    return said[-1] if said else last


_LONGEST = 3000
"""Characters of a sentence; what is longer is no sentence, and is only kept."""


def _short(mention: Mention, words: str, start: int, end: int) -> Said:
    """An abbreviation in brackets after a name."""
    return Said(
        mention.actor, "name", Literal(words), None, start, end, start, "prose.abbreviation", "", {"name_type": "short"}
    )


def _keep(
    context: Context, sentence: Sentence, place: Place, mentions: list[Mention], dates: Dates, claims: list[str]
) -> None:
    """Keep the sentence as a passage, whether or not a rule read it."""
    start, end = sentence.source(0, len(sentence.text.rstrip()))
    context.passages.append(
        Passage(
            context.document.id,
            context.document.revision,
            start,
            end,
            sentence.text.strip(),
            place.section,
            place.part,
            tuple({m.actor.label: m.actor for m in mentions}.values()),
            tuple(w for _, _, w in dates),
            context.cite(atom for _, atom in sentence.refs if atom.kind == "ref"),
            tuple(dict.fromkeys(claims)),
        )
    )


_OF_BODIES = frozenset(
    {"member_of", "founded", "dissolved", "merged_into", "split_from", "led_by", "founded_by", "member_count"}
)


def _learn(found: list[Said], names: Names) -> None:
    """Learn which names are bodies, and surnames of people: "Diallo led it"."""
    for said in found:
        if said.predicate in _OF_BODIES:
            names.bodies.add(said.subject.label if said.predicate != "member_of" else getattr(said.object, "label", ""))
        for actor in (said.subject, said.object):
            if isinstance(actor, Actor) and (
                actor.kind == "person" or (said.predicate in ("founded_by", "stated") and person_like(actor))
            ):
                surname = actor.label.rsplit(" ", 1)[-1]
                if len(surname) > 3 and " " in actor.label:
                    names.add(surname, actor)


def _person(found: list[Said], names: Names) -> Actor | None:
    """The one person of whom a sentence speaks, for "he" in the next."""
    people = {
        s.subject.label: s.subject
        for s in found
        if s.predicate in ("stated", "commanded_in")
        and " " in s.subject.label
        and kind_of(s.subject) in ("person", "unknown")
    }
    people |= {
        s.object.label: s.object
        for s in found
        if s.predicate in ("led_by", "founded_by")
        and isinstance(s.object, Actor)
        and kind_of(s.object) in ("person", "unknown")
    }
    if not people:
        return names.person
    return next(iter(people.values())) if len(people) == 1 else None


_NOT_OF_EVENTS = frozenset(
    {
        "member_of",
        "merged_into",
        "led_by",
        "size",
        "member_count",
        "supported_by",
        "allied_with",
        "opposed_to",
        "split_from",
        "part_of",
        "headquartered_in",
        "founded_by",
        "founded",
        "designated_terrorist_by",
        "participated_in",
        "stated",
        "accused",
    }
)
_NOT_OF_PERSONS = frozenset(
    {"founded", "dissolved", "merged_into", "size", "member_count", "founded_by", "refounded", "split_from"}
)


def _possible(said: Said) -> bool:
    """Say whether the predicate can be said of a thing of that kind."""
    if said.predicate == "member_of" and isinstance(said.object, Actor) and is_treaty(said.object):
        return said.subject.kind != "event"
    if said.subject.kind == "event" and said.predicate in _NOT_OF_EVENTS:
        return said.predicate == "part_of" and isinstance(said.object, Actor) and kind_of(said.object) == "event"
    if said.subject.kind == "person" and said.predicate in _NOT_OF_PERSONS:
        return False
    if (
        said.predicate == "led_by"
        and not said.subject.link
        and person_like(said.subject)
        and said.rule == "prose.appoint"
    ):
        return False
    return not (
        isinstance(said.object, Actor)
        and said.object.kind == "event"
        and said.predicate not in ("participated_in", "part_of", "preceded_by", "commanded_in")
    )


def _claim(context: Context, sentence: Sentence, place: Place, said: Said) -> Claim | None:
    if not _possible(said):
        return None
    polarity = said.polarity
    if said.when is not None and said.when.edtf.startswith("../") and said.predicate in LASTING and not polarity:
        polarity = "former"
    return context.claim(
        said.subject,
        said.predicate,
        said.object,
        sentence.source(said.start, said.end),
        part=place.part,
        rule=said.rule,
        when=said.when,
        qualifiers=said.qualifiers,
        polarity=polarity,
        said_by=said.said_by or None,
        refs=sentence.refs_for(said.end),
        section=place.section,
    )


_IS_A = re.compile(r"^[^.;]{2,200}?\b(?:is|are|was|were) (?P<np>(?:an?|the|one of the)\s+[^.;]+)")
_NP_END = re.compile(r",| (?:that|which|who|whose|where|formed|founded|established|fought|created|led|based)\b")


def _description(sentence: Sentence, names: Names) -> list[Said]:
    """The "is a …" phrase of the first sentence, where the page has no short description."""
    m = _IS_A.match(sentence.text)
    if m is None or names.subject.kind == "event":
        return []
    end = _NP_END.search(m["np"])
    words = re.sub(r"^(?:an?|the)\s+", "", m["np"][: end.start() if end else None].rstrip())
    if len(words.split()) < 2:
        return []
    start = sentence.text.index(words, m.start("np"))
    return [
        Said(names.subject, "description", Literal(words), None, start, start + len(words), start, "prose.description")
    ]
