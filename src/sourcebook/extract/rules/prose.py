"""Sentences of the lead and the body: frames, counts, statements, abbreviations after names.

Reads: paragraphs outside notes and references. Names come from the article itself: its title, bold names, infobox, lists and
links. Not read: conditionals, intentions, sentences whose subject is not certain.
"""

from __future__ import annotations

import re

from ...model import Actor, Literal, When
from ...parse import Paragraph
from ..atoms import Atom
from ..context import Context
from ..prose.figures import read_counts
from ..prose.frames import Said, claims_of, read_frames
from ..prose.mentions import Names, learn_link, read_mentions
from ..prose.sentences import Sentence, read_paragraph, sentences
from ..prose.skeleton import Skeleton, make_skeleton
from ..prose.statements import speaker, speeches, stated, without_sources
from ..sections import SKIPPED

_HEAD = re.compile(r"(?:(?:In|On|By|Since|After|During|Later|Then)[^,]{0,60}, )?(?:[Tt]he )?(?:[a-z-]+ ){0,2}")
_BASED = re.compile(r"(?<![\w-])([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)-based\b")
_LASTING = frozenset({"member_of", "led_by", "allied_with", "supported_by", "part_of"})


def read(context: Context) -> None:
    """Read all paragraphs in order."""
    if context.document.language not in ("en", ""):
        return
    names = _names(context)
    last: When | None = None
    for placed in context.placed:
        if not isinstance(placed.block, Paragraph) or any(s.casefold() in SKIPPED for s in placed.section):
            continue
        atoms = context.atoms(placed.content, block=False)
        paragraph = read_paragraph(atoms)
        names.topic = None
        for sentence in sentences(paragraph):
            last = _read_sentence(context, sentence, names, placed.section, last)


def _names(context: Context) -> Names:
    names = Names(context.subject)
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
    for name in context.subject.names:
        names.add(name, context.subject)
    for link in context.tree.links():
        learn_link(link, names)
    return names


def _read_sentence(
    context: Context, sentence: Sentence, names: Names, section: tuple[str, ...], last: When | None
) -> When | None:
    mentions, short = read_mentions(sentence, names)
    for mention, words, start, end in short:
        _claim(
            context,
            sentence,
            section,
            Said(
                mention.actor,
                "name",
                Literal(words),
                None,
                start,
                end,
                "",
                {"name_type": "short"},
                None,
                "prose.abbreviation",
            ),
        )
    skeleton = make_skeleton(sentence, mentions, context.document.language, last)
    spoken = speeches(skeleton)
    skeleton.masked = without_sources(skeleton.text)
    covered: list[int] = []
    for reading in read_frames(skeleton, names.subject):
        for said in claims_of(skeleton, reading, names.subject):
            covered.append(reading.start)
            said.said_by = said.said_by or speaker(spoken, reading.start)
            _claim(context, sentence, section, said)
    for said in read_counts(skeleton, names.subject):
        at = _index(skeleton, said.start)
        covered.append(at)
        said.said_by = speaker(spoken, at)
        _claim(context, sentence, section, said)
    for said in stated(skeleton, spoken, covered):
        _claim(context, sentence, section, said)
    own = bool(mentions) and mentions[0].actor.label == names.subject.label
    if not section and names.first and own and not context.description:
        _description(context, sentence, names, section)
    if not section:
        _based(context, sentence, names, section)
    if (
        mentions
        and _HEAD.fullmatch(sentence.text[: mentions[0].start])
        and mentions[0].actor.kind not in ("person", "place", "event")
    ):
        names.topic = mentions[0].actor
    names.first = False
    named = [
        m.actor
        for m in mentions
        if m.how in ("link", "known", "name") and m.actor.kind not in ("person", "place", "event", "state")
    ]
    names.last = named[-1] if named else None
    return skeleton.dates[-1][2] if skeleton.dates else last


def _index(skeleton: Skeleton, place: int) -> int:
    return next((i for i, at in enumerate(skeleton.places) if at >= place), len(skeleton.text))


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
    if said.subject.kind == "event" and said.predicate in _NOT_OF_EVENTS:
        return said.predicate == "part_of" and isinstance(said.object, Actor) and said.object.kind == "event"
    if said.subject.kind == "person" and said.predicate in _NOT_OF_PERSONS:
        return False
    return not (
        isinstance(said.object, Actor)
        and said.object.kind == "event"
        and said.predicate not in ("participated_in", "part_of", "preceded_by", "commanded_in")
    )


def _claim(context: Context, sentence: Sentence, section: tuple[str, ...], said: Said) -> None:
    if not _possible(said):
        return
    refs: list[Atom] = sentence.refs_for(said.end)
    polarity = said.polarity
    if said.when is not None and said.when.edtf.startswith("../") and said.predicate in _LASTING and not polarity:
        polarity = "former"
    context.claim(
        said.subject,
        said.predicate,
        said.object,
        sentence.source(said.start, said.end),
        part="prose" if section else "lead",
        rule=said.rule,
        when=said.when,
        qualifiers=said.qualifiers,
        polarity=polarity,
        said_by=said.said_by,
        refs=refs,
        section=section,
    )


_IS_A = re.compile(r"^[^.;]{2,200}?\b(?:is|are|was|were) (?P<np>(?:an?|the|one of the)\s+[^.;]+)")
_NP_END = re.compile(r",| (?:that|which|who|whose|where|formed|founded|established|fought|created|led|based)\b")


def _description(context: Context, sentence: Sentence, names: Names, section: tuple[str, ...]) -> None:
    """The "is a …" phrase of the first sentence, where the page has no short description."""
    m = _IS_A.match(sentence.text)
    if m is None or names.subject.kind in ("event",):
        return
    end = _NP_END.search(m["np"])
    words = m["np"][: end.start() if end else None].rstrip()
    words = re.sub(r"^(?:an?|the)\s+", "", words)
    start = sentence.text.index(words, m.start("np"))
    if len(words.split()) > 1:
        said = Said(
            names.subject,
            "description",
            Literal(words),
            None,
            start,
            start + len(words),
            "",
            {},
            None,
            "prose.description",
        )
        _claim(context, sentence, section, said)


def _based(context: Context, sentence: Sentence, names: Names, section: tuple[str, ...]) -> None:
    """ "a Gaza-based front" in the lead's first sentences."""
    m = _BASED.search(sentence.text)
    if m is not None and names.subject.kind not in ("event", "person", "place"):
        said = Said(
            names.subject,
            "headquartered_in",
            Actor(m[1], "place", (m[1],)),
            None,
            m.start(),
            m.end(),
            "",
            {},
            None,
            "prose.based",
        )
        _claim(context, sentence, section, said)
