"""Verb frames on clauses: roles filled, kinds checked, claims made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....model import Actor, Literal, When
from ...events import event_type
from .chunks import Chunk
from .clauses import Clause
from .frames import Frame, Pattern, by_word, role
from .reading import Reading, is_rank
from .roles import Filler, actors, fits, inside, kind_of, person_like, phrases, unnamed
from .said import Said, date_of, governed

_AGAIN = re.compile(
    r"\b(?:again|anew|once more|(?:under|with) (?:its|the|a) (?:current|present|new) (?:name|form|title))\b",
    re.IGNORECASE,
)
_COORDINATED = ("coordinate", "co-ordinate", "organise", "organize")


def read_verbs(reading: Reading) -> Iterator[Said]:
    """Yield the claims of all verbs of a sentence."""
    table = by_word("verb")
    for clause in reading.clauses:
        claimed = clause.verb.to and reading.governor(clause) == "claim"
        if not (clause.factual or claimed) or (clause.verb.quoted and not reading.spoken(clause.verb.start)):
            continue
        for frame in table.get(_key(clause), ()):
            if claimed != ("after_verb" in frame.options):
                continue
            if _applies(frame, clause, reading):
                for said in _claims(frame, clause, reading):
                    if said.predicate == "member_of" and isinstance(said.object, Actor):
                        reading.bodies.add(said.object.label)
                    yield said


def _key(clause: Clause) -> str:
    verb = clause.verb
    if verb.particle:
        return f"{verb.lemma} {verb.particle}"
    if verb.lemma == "be" and clause.direct and clause.direct[0].noun == "active":
        return "be active"
    return verb.lemma


def _applies(frame: Frame, clause: Clause, reading: Reading) -> bool:
    options, lemma = frame.options, clause.verb.lemma
    words = reading.words(clause)
    if options.get("active") and clause.passive:
        return False
    if options.get("passive_only") and not clause.passive:
        return False
    if (
        frame.name in ("founded", "founded_again", "refounded")
        and bool(_AGAIN.search(words)) != bool(options.get("again"))
        and frame.name != "refounded"
    ):
        return False
    if "then_verbs" in options and reading.infinitive(clause) not in options["then_verbs"]:
        return False
    if "after_verb" in options and not (clause.verb.to and reading.governor(clause) == options["after_verb"]):
        return False
    until = any(
        p in ("until", "till") or (c.when is not None and c.when.edtf.startswith("../"))
        for p, c in (*clause.dates, *clause.leading)
    )
    if (
        "with_words" in options
        and not (until and lemma == "call")
        and lemma in options["with_words"]
        and not re.search(rf"\b(?:{options['with_words'][lemma]})\b", words)
    ):
        return False
    if (needed := frame.option("needs_noun")) is not None and not any(
        needed.search(reading.shown(c)) for c in clause.direct[:2]
    ):
        return False
    if (needed := frame.option("needs_with")) is not None and not any(
        needed.search(reading.shown(c)) for c in clause.prep("with")
    ):
        return False
    if (needed := frame.option("needs_prep_noun")) is not None and not any(
        needed.search(c.noun) for c in clause.prep("to", "on", "in")
    ):
        return False
    if options.get("needs_no_object") and clause.direct:
        return False
    if options.get("unless_from") and (
        clause.prep("from", "to", "into", "for") or (not clause.passive and not reading.elided(clause))
    ):
        return False
    if "page_event" in options and (
        event_type(reading.page.label) not in options["page_event"] or clause.prep("at", "in")
    ):
        return False
    if options.get("unless_to") and clause.prep("to", "into", "in"):
        return False
    if lemma in options.get("needs_noun_of", {}) and not any(
        re.search(options["needs_noun_of"][lemma], c.noun) for c in (*clause.subject, *clause.direct)
    ):
        return False
    if (needed := frame.option("sentence_words")) is not None and not needed.search(words):
        return False
    return not (
        options.get("subject_event")
        and not any(kind_of(f.actor) == "event" for c in phrases(clause, "theme") for f in actors(c))
    )


def _claims(frame: Frame, clause: Clause, reading: Reading) -> Iterator[Said]:
    for pattern in frame.patterns:
        if not _governed_as(frame, clause, pattern):
            continue
        date = date_of(clause, of=bool(frame.options.get("of_date"))) or reading.date_of_infinitive(clause)
        if date is None and frame.options.get("since_founding"):
            date = reading.since_founding(clause)
        for subject in fill(frame, clause, pattern.subject, reading):
            if pattern.predicate == "occurred" and subject.phrase.mention is None and subject.start >= 0:
                continue
            for obj, place in _objects(frame, clause, pattern, reading):
                if isinstance(obj, Actor) and (
                    obj.label == subject.actor.label
                    or (frame.options.get("one_sure") and not reading.sure(subject.actor, obj))
                ):
                    continue
                yield _said(frame, clause, pattern, subject, obj, place, date, reading)


def _governed_as(frame: Frame, clause: Clause, pattern: Pattern) -> bool:
    """Say whether a verb that asks for one preposition has it: "clashed with", "struggled against"."""
    wanted = frame.options.get("only_with", {}).get(_key(clause))
    if wanted is None:
        return True
    used = {
        "direct" if r in ("patient", "direct", "object") else role(r).slot for r in (pattern.subject, pattern.object)
    } - {"agent", "theme", "subject", "date"}
    return bool(used & set(wanted.split())) or (used <= {"in", "during"} and bool(used))


def fill(frame: Frame, clause: Clause, name: str, reading: Reading) -> list[Filler]:
    """Return the actors that fill a role of a clause and are of the kind that it asks for."""
    if name == "page":
        page = reading.page_filler()
        if frame.options.get("unless_for") and clause.prep("for", "to", "from"):
            return []
        asked = "event" if "page" in frame.options.get("only_events", ()) else "alliance"
        return (
            [page]
            if fits(page.actor, asked, page.actor) and not (asked == "event" and clause.prep("in", "for"))
            else []
        )
    where = role(name)
    people = bool(frame.options.get("people"))
    if where.slot == "then":
        chunks: Sequence[Chunk] = reading.infinitive_object(clause, where.nouns)
    else:
        chunks = phrases(clause, where.slot)
        if where.nouns:
            chunks = inside(chunks, where.nouns, where.hook, clause)
        elif frame.options.get("only_nouns") and where.slot not in ("agent", "theme"):
            return []
    found = [f for c in chunks for f in _fillers(frame, name, c, people, reading)]
    if not found and not chunks and frame.options.get("default", {}).get(name) == "page" and reading.elided(clause):
        found = [reading.page_filler()]
    wanted = frame.kinds.get(name) or frame.kinds.get(where.slot if not where.nouns else "", "")
    if frame.options.get("person_like") == name:
        found = [f for f in found if person_like(f.actor)]
    if frame.options.get("ranked") == where.slot:
        found = [f for f in found if any(is_rank(t.word) for t in f.phrase.words)]
    if frame.options.get("sure") == name:
        found = [f for f in found if reading.sure(f.actor) or f.actor.label in reading.bodies]
    if where.slot in frame.options.get("only_events", ()):
        wanted = "event"
    if wanted == "event":
        found = [_as_event(f) for f in found]
    kept = [f for f in found if not wanted or fits(f.actor, wanted, reading.page)]
    if wanted == "event" and (types := frame.options.get("event_types")):
        kept = [
            f
            for f in kept
            if event_type(f"{f.actor.label} {f.actor.link}") in types
            or (f.actor.label == reading.page.label and event_type(reading.page.label) in types)
        ]
    return kept


def _as_event(filler: Filler) -> Filler:
    """ "the naval exercise Calm Water": the noun before a name tells that it is an event."""
    if kind_of(filler.actor) != "unknown" or not any(_EVENT_NOUN.match(t.word) for t in filler.phrase.words):
        return filler
    actor = filler.actor
    return Filler(
        Actor(actor.label, "event", actor.names, actor.link), filler.start, filler.end, filler.phrase, filler.partial
    )


def _fillers(frame: Frame, name: str, chunk: Chunk, people: bool, reading: Reading) -> list[Filler]:
    found = list(actors(chunk, people=people))
    if unnamed(chunk) and chunk.kind == "NP":
        found += [*reading.meant(chunk), *_events(frame, name, chunk, reading), *reading.included(chunk)]
    return found


def _events(frame: Frame, name: str, chunk: Chunk, reading: Reading) -> Iterator[Filler]:
    """An event that is only described: "its first military operation"."""
    if (
        not frame.options.get("events")
        or name not in ("theme", "patient", "to")
        or chunk.mention is not None
        or not chunk.noun
    ):
        return
    words = reading.described(chunk) or (chunk.noun if chunk.noun in _ALONE else "")
    if (
        words
        and event_type(words)
        in ("operation", "attack", "exercise", "war", "protest", "battle", "meeting", "agreement", "ceasefire", "other")
        and _EVENT_NOUN.search(chunk.noun)
    ):
        start = reading.text.index(words, chunk.start, chunk.end)
        yield Filler(Actor(words, "event", (words,)), start, start + len(words), chunk)


_ALONE = frozenset(
    "truce ceasefire armistice cease-fire offensive uprising coup rebellion revolt insurrection mutiny insurgency".split()
)
"""Nouns that are events without a word beside them; an "attack" alone is too little."""
_EVENT_NOUN = re.compile(
    r"^(?:operations?|offensives?|exercises?|drills?|man(?:o|oe)euvres?|maneuvers?|attacks?|campaigns?|raids?|ambush(?:es)?|uprising|revolt|coup|strikes?|bombings?|assaults?|"
    r"truce|cease-?fire|armistice|pact|treaty|agreement|accord|rebellion|insurrection|insurgency|mutiny|massacre|retaliations?|siege|counter-?offensive|protests?|demonstrations?|manoeuvres|talks|negotiations|conference|summit|congress|meeting)$"
)


def _objects(
    frame: Frame, clause: Clause, pattern: Pattern, reading: Reading
) -> Iterator[tuple[Actor | Literal, tuple[int, int]]]:
    if pattern.object.startswith("text/"):
        for chunk in clause.prep(pattern.object.removeprefix("text/"))[:1]:
            last = chunk.of[-1] if chunk.of else chunk
            words = re.sub(r"^(?:an?|the) ", "", reading.text[chunk.start : last.end])
            yield Literal(words), (last.end - len(words), last.end)
        return
    if pattern.object == "date":
        date = date_of(clause) or reading.date_of_infinitive(clause)
        if date is not None and not date[0].edtf.startswith("..") and not clause.negated:
            yield Literal(date[0].edtf, "date"), date[1:]
        return
    for filler in fill(frame, clause, pattern.object, reading):
        if pattern.predicate == "name":
            yield Literal(filler.actor.label), (filler.start, filler.end)
        elif pattern.predicate == "led_by" and filler.actor.kind == "unknown":
            actor = filler.actor
            yield Actor(actor.label, "person", actor.names, actor.link), (filler.start, filler.end)
        else:
            yield filler.actor, (filler.start, filler.end)


def _said(
    frame: Frame,
    clause: Clause,
    pattern: Pattern,
    subject: Filler,
    obj: Actor | Literal,
    place: tuple[int, int],
    date: tuple[When, int, int] | None,
    reading: Reading,
) -> Said:
    date = reading.date_for(clause, subject.phrase, place, date)
    when = governed(date[0] if date else None, pattern.when)
    if pattern.predicate == "name" and date is not None and date[0].edtf.startswith("../"):
        when = date[0]
    places = [(clause.verb.start, clause.verb.end)]
    if place[0] >= 0:  # the article's subject may stand for words that are left out
        places.append(place)
    if subject.start >= 0:
        places.append((subject.start, subject.end))
    if when is not None and date is not None and abs(date[1] - clause.verb.start) < 160:
        places.append((date[1], date[2]))
    start, end = min(p[0] for p in places), max(p[1] for p in places)
    polarity, when = reading.standing(clause, subject, pattern.predicate, when, frame.options.get("polarity", ""))
    return Said(
        subject.actor,
        pattern.predicate,
        obj,
        when,
        start,
        end,
        clause.verb.start,
        f"prose.{frame.name}",
        polarity,
        _qualifiers(frame, clause, pattern, subject, obj, reading),
        _speaker(frame, clause),
    )


def _told_type(clause: Clause) -> str:
    """The type that a noun before an event's name tells: "the naval exercise Calm Water"."""
    words = [
        t.word
        for c in (*clause.direct, *clause.prep("in", "at"), *clause.subject)
        for t in c.words
        if _EVENT_NOUN.match(t.word)
    ]
    return next((kind for word in words if (kind := event_type(word)) != "other"), "other")


def _speaker(frame: Frame, clause: Clause) -> str | None:
    """Who says so, where the frame is itself a way of saying it: "claimed responsibility for"."""
    if frame.options.get("said_by") != "agent":
        return None
    return next((f.actor.label for c in phrases(clause, "agent") for f in actors(c)), None)


def _qualifiers(
    frame: Frame, clause: Clause, pattern: Pattern, subject: Filler, obj: Actor | Literal, reading: Reading
) -> dict[str, str]:
    made = dict(frame.options.get("qualifiers", {})) if pattern.predicate in ("participated_in", "name") else {}
    if clause.verb.lemma in ("agree", "accept", "endorse", "negotiate"):
        made.pop("role", None)
    if pattern.predicate == "name" and (
        {"formerly", "previously", "originally", "initially"} & set(clause.verb.adverbs)
        or any(c.when is not None and c.when.edtf.startswith("../") for _, c in (*clause.dates, *clause.leading))
    ):
        made["name_type"] = "former"
    if pattern.predicate == "participated_in" and isinstance(obj, Actor):
        made["type"] = (
            event_type(f"{obj.label} {obj.link}") if event_type(obj.label) == "other" else event_type(obj.label)
        )
        if made["type"] == "other" and obj.kind == "event":
            made["type"] = _told_type(clause)
        if frame.options.get("role") == "verb" and clause.verb.lemma in _COORDINATED:
            made["role"] = "coordinator"
        if (
            frame.options.get("role") == "verb"
            and clause.verb.lemma in ("perpetrate", "commit", "carry")
            and made["type"] in ("attack",)
        ):
            made["role"] = "perpetrator"
        if (
            frame.name in ("carry_out", "sign", "meet", "train")
            and isinstance(obj, Actor)
            and not obj.link
            and obj.label[:1].islower()
            and (spot := reading.spot(clause))
        ):
            made["place"] = spot
    if pattern.predicate in ("opposed_to", "allied_with") and (conflict := reading.conflict(clause)):
        made["conflict"] = conflict
    if pattern.predicate == "led_by":
        title = reading.title(frame, clause, obj)
        if title or clause.verb.lemma == "command":
            made["role"] = title or "commander"
    if pattern.predicate == "accused" and (charge := reading.charge(clause)):
        made["of"] = charge
    return made
