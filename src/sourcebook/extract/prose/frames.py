"""Frames on sentences: the patterns of `frames.toml`, their roles, and the claims that follow."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from ...model import Actor, Literal, When
from ..dates import open_ended, until
from ..events import event_type
from .mentions import Mention
from .skeleton import ACTOR, ACTORS, DATE, NUMBER, Skeleton
from .subjects import find_subject

_MACROS = {
    "{AS}": ACTORS,
    "{A}": ACTOR,
    "{D}": DATE,
    "{N}": NUMBER,
    "{be}": r"(?:(?:is|are|was|were|be|been|being|has been|have been|had been|was being)(?: (?:also|then|later|never|not|ever|initially|originally|itself|once))* )",
    "{have}": r"(?:(?:has|have|had)(?: (?:also|then|later|never|not|ever|been|since))* )",
    "{ly}": r"(?:(?:formally|officially|initially|originally|jointly|briefly|finally|subsequently|formerly|immediately|eventually|recently|temporarily|permanently|openly|secretly|clandestinely|effectively|mainly|mostly|largely|closely|unilaterally|voluntarily|previously|successfully|first|then|later|also|never|ever|not|itself|themselves|has|have|had|did not|didn't|together|once|again|subsequently|jointly|been|did|finally) )*",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One entry of `frames.toml`, its pattern compiled."""

    name: str
    pattern: re.Pattern[str]
    words: tuple[str, ...]
    options: Mapping[str, Any]
    claims: tuple[tuple[str, str, str, str], ...]


@cache
def frames() -> tuple[Frame, ...]:
    """Return all frames in the order of the file."""
    data = tomllib.loads((resources.files(__package__) / "frames.toml").read_text(encoding="utf-8"))
    return tuple(_frame(entry) for entry in data["frame"])


def _frame(entry: dict[str, Any]) -> Frame:
    verb = entry["verb"]
    for macro, pattern in _MACROS.items():
        verb = verb.replace(macro, pattern)
    head = "" if verb.startswith(("(?:^", "(?P<obj>", "(?<")) else r"(?<![\w-])"
    claims = tuple(_claim(words) for words in entry["claims"])
    return Frame(entry["name"], re.compile(head + verb), tuple(entry["words"]), entry, claims)


def _claim(words: str) -> tuple[str, str, str, str]:
    subject, predicate, obj, when = words.split()
    return subject, predicate, obj, when


@dataclass(slots=True)
class Reading:
    """One frame found in a sentence: its roles and where they stand."""

    frame: Frame
    start: int
    end: int
    roles: dict[str, list[Mention]] = field(default_factory=dict)
    date: When | None = None
    negated: bool = False
    role: str = ""
    of: str = ""
    event: tuple[str, int, int] | None = None
    last: int = 0
    participle: bool = False


_MODAL = re.compile(
    r"\b(?:would|will|could|may|might|should|shall|to|if|unless|whether|must|can|refused|failed|declined|wanted|hoped|planned|agreed|tried|attempted|intended|asked|urged)\b(?: \w+)?\s*$"
)
_DOUBT = re.compile(
    r"\b(?:whether|[Rr]umou?rs?|unclear|doubtful|unlikely|allegedly|reportedly|nearly|almost|purportedly|supposedly|possibly|perhaps|had it not|proved false)\b"
)
_NEGATION = re.compile(r"\b(?:not|never|no|neither|nor|without|denied|No part of)\b")
_LIMIT = re.compile(
    r"; |, (?:but|while|although|though|after which|whereas|which|who|whose|and then|and later|died|resigned|was killed)\b| (?:and|but) (?:later |then |subsequently |also )?(?:was|were|had|has|have|is|are|did|"
    r"began|became|took|entered|left|made|\w+ed)\b(?! by)|\.\s*$"
)


def read_frames(skeleton: Skeleton, page: Actor) -> Iterator[Reading]:
    """Yield what each frame finds in a sentence."""
    text = skeleton.text
    hits = []
    for frame in frames():
        if any(word in text for word in frame.words):
            hits += [(m.start(), frame, m) for m in frame.pattern.finditer(text)]
    hits.sort(key=lambda h: h[0])
    doubt = _DOUBT.search(text)
    for start, frame, m in hits:
        if frame.options.get("subject", "left") == "left" and frame.name != "office" and _MODAL.search(text[:start]):
            continue
        if doubt is not None and doubt.start() < m.end() and ";" not in text[doubt.end() : m.start()]:
            continue
        reading = _read(skeleton, frame, m, page)
        if reading is not None:
            yield reading


def _read(skeleton: Skeleton, frame: Frame, m: re.Match[str], page: Actor) -> Reading | None:
    text, options = skeleton.text, frame.options
    reading = Reading(frame, m.start(), m.end(), last=m.end())
    limit_match = _LIMIT.search(text, m.end())
    limit = limit_match.start() if limit_match else len(text)
    _subject(skeleton, reading, m, page)
    _object(skeleton, reading, m, limit, page)
    _prepositions(skeleton, reading, m.end(), limit)
    reading.date = _date(skeleton, reading, m, limit)
    if any(need not in reading.roles and not (need == "event" and reading.event) for need in options.get("needs", ())):
        return None
    subjects = reading.roles.get("subj", [])
    if options.get("subject_kind") and not any(s.actor.kind in options["subject_kind"] for s in subjects):
        return None
    if options.get("unless_subject") and any(s.actor.kind in options["unless_subject"] for s in subjects):
        return None
    if options.get("subject_words") and not any(
        re.search(rf"\b(?:{options['subject_words']})\b", s.actor.label) for s in subjects
    ):
        return None
    if options.get("body") and not _is_body(reading.roles.get(options["body"], []), page):
        return None
    objects = reading.roles.get("obj", [])
    if options.get("object_kind") and not any(o.actor.kind in options["object_kind"] for o in objects):
        return None
    if options.get("object_type"):
        kept = [o for o in objects if event_type(o.actor.label) in options["object_type"]]
        if not kept:
            return None
        reading.roles["obj"] = kept
    return reading


_BODY = re.compile(
    r"\b(?:front|party|army|armies|movement|alliance|coalition|council|union|league|forces?|brigades?|group|organi[sz]ation|command|pact|treaty|committee|federation|confederation|"
    r"bloc|corps|division|battalion|regiment|militia|guards?|network|congress|assembly|government|resistance|opposition|association|legion|state|republic|community|"
    r"nato|coordination|gathering|unit|units|constabulary|wing|faction|parliament|room)\b|^[A-Z][A-Z-]{1,9}$",
    re.IGNORECASE,
)


def _is_body(mentions: list[Mention], page: Actor) -> bool:
    """Say whether the actors of a role can be organisations."""
    return bool(mentions) and all(
        x.actor.label == page.label
        or x.actor.kind in ("alliance", "armed_group", "party", "organisation")
        or any(_BODY.search(n) and n != n.lower() for n in (x.actor.label, x.actor.link))
        for x in mentions
    )


# -- subjects -------------------------------------------------------------------------------------------------------


def _subject(skeleton: Skeleton, reading: Reading, m: re.Match[str], page: Actor) -> None:
    how = reading.frame.options.get("subject", "left")
    if how in ("none", "possessive"):
        return
    if how == "group":
        reading.roles["subj"] = skeleton.all_mentions(m["subj"])
        return
    left = (skeleton.masked or skeleton.text)[: m.start()]
    reduced = bool(reading.frame.options.get("reduced")) and _BE.match(m[0]) is None
    participle = reduced and left.rstrip().endswith(",")
    found = find_subject(left, participle=reduced, nearest=bool(reading.frame.options.get("nearest")))
    if found is None:
        return
    if found.own:
        start, end = skeleton.words(found.start, len(left))
        reading.roles["subj"] = [Mention(start, end, page, "pronoun")]
    else:
        reading.roles["subj"] = skeleton.all_mentions(found.signs)
    reading.participle = participle
    reading.negated = bool(_NEGATION.search(left[max(found.start - 12, 0) :])) or bool(_NEGATION.search(m[0]))


_BE = re.compile(r"(?:is|are|was|were|be|been|being|has|have|had)\b")


# -- objects --------------------------------------------------------------------------------------------------------

_DIRECT = re.compile(
    rf"\s*(?:[\ue000-\uebff]['’]s? )?(?:the |its |their |both |of |an? )?(?P<lead>(?:[A-Za-z][\w-]*(?: of)? ){{0,5}}?)(?P<o>{ACTORS})"
)
_LIST = re.compile(rf"(?:[^.;:\ue000-\uebff]{{0,60}}: ?|\s*)(?:the |both )?(?P<o>{ACTORS})")
_EVENT = re.compile(
    r"\s*(?:an? |its |their |the |several |many |numerous )*(?:large number of |number of |series of )?"
    r"(?P<np>(?:[\w-]+ ){0,3}?(?:operations?|offensives?|exercises?|drills?|man(?:o|oe)euvres?|maneuvers|attacks?|campaigns?|raids?|ambush(?:es)?|uprising|revolt|coup))\b(?! (?:room|group))"
)
_INCLUDING = re.compile(rf"(?:including|such as|among them)(?: the)? (?P<o>{ACTORS})")


def _object(skeleton: Skeleton, reading: Reading, m: re.Match[str], limit: int, page: Actor) -> None:
    text, options = skeleton.text, reading.frame.options
    how = options.get("object")
    if how == "group":
        reading.roles["obj"] = skeleton.all_mentions(m["obj"])
        reading.last = m.end()
    elif how == "list":
        found = _LIST.match(text, m.end(), limit)
        if found:
            reading.roles["obj"] = skeleton.all_mentions(found["o"])
            reading.last = found.end()
    elif how == "event":
        _event(skeleton, reading, m, limit)
    elif how == "direct":
        found = _DIRECT.match(text, m.end(), limit if limit > m.end() else len(text))
        if found and _lead_fits(found["lead"], options):
            reading.roles["obj"] = skeleton.all_mentions(found["o"])
            reading.role = found["lead"].strip() if options.get("role") else ""
            reading.last = found.end()
        elif options.get("default_object") == "page" and re.match(
            r"\s*(?:it|them)?\s*(?:$|[,.;]|(?:in|on|from|since|until|by|at|during) |[\uec00-\uefff])", text[m.end() :]
        ):
            reading.roles["obj"] = [Mention(0, 0, page, "page")]
    if "role" in m.re.groupindex and m["role"]:
        reading.role = m["role"]
    if options.get("of") and (found := re.match(r"\s*of ([^,.;]+)", text[reading.last :])):
        start, end = skeleton.words(reading.last + found.start(1), reading.last + found.end(1))
        reading.of = skeleton.sentence.text[start:end]


def _lead_fits(lead: str, options: Mapping[str, Any]) -> bool:
    """Words between verb and actor are a title where a role is asked for, else at most a describing word."""
    if options.get("role"):
        return len(lead) < 60
    return len(lead.split()) <= 3 and not re.search(
        r"\b(?:by|in|on|from|with|for|to|at|during|after|and|over|under)\b", lead
    )


def _event(skeleton: Skeleton, reading: Reading, m: re.Match[str], limit: int) -> None:
    text = skeleton.text
    found = _EVENT.match(text, m.end(), len(text))
    including = _INCLUDING.search(text, m.end(), limit if limit > m.end() else len(text))
    if including:
        reading.roles["event"] = [
            x for x in skeleton.all_mentions(including["o"]) if event_type(f"{x.actor.label} {x.actor.link}") != "other"
        ]
        reading.last = including.end()
    if found and (" " in found["np"].strip() and not found["np"].startswith(("and ", "of "))):
        start, end = skeleton.words(found.start("np"), found.end("np"))
        reading.event = (skeleton.sentence.text[start:end], start, end)
        reading.last = max(reading.last, found.end())
    direct = re.match(rf"\s*({ACTORS})", text[m.end() :])
    if direct:
        events = [
            x for x in skeleton.all_mentions(direct[1]) if event_type(f"{x.actor.label} {x.actor.link}") != "other"
        ]
        if events:
            reading.roles["event"] = events
            reading.last = max(reading.last, m.end() + direct.end())
    if not reading.roles.get("event"):
        reading.roles.pop("event", None)


_AGENT_END = rf"(?=\s*$|[,.;:]| (?:in|on|at|to|from|after|during|as|with|and|or|under|for|before|through|following|when|while|who|which|that)\b| {DATE})"
_BY = re.compile(
    rf"^(?:\s*(?:for the first time|jointly|officially|formally|clandestinely|in|on|at|early|late|mid|the|again|,|{ACTOR}|{DATE}|\w+ly))*\s*by (?:both )?(?P<o>{ACTORS}){_AGENT_END}"
)
_WITH = re.compile(rf"\bwith (?:the )?(?P<o>{ACTORS})")
_MERGER = re.compile(rf"\b(?:merger|union|unification|amalgamation|fusion) (?:of|between) (?:the )?(?P<o>{ACTORS})")
_IN_EVENT = re.compile(rf"\b(?:in|during) (?:the )?(?P<o>{ACTOR})")


def _prepositions(skeleton: Skeleton, reading: Reading, start: int, limit: int) -> None:
    text = skeleton.text
    for role, pattern in (("by", _BY), ("with", _WITH), ("merged", _MERGER)):
        found = pattern.search(text[start : max(limit, start)])
        if found and role not in reading.roles:
            reading.roles[role] = skeleton.all_mentions(found["o"])
            reading.last = max(reading.last, start + found.end()) if role == "by" else reading.last
    found = _IN_EVENT.search(text, start, max(limit, start))
    if found and "event" not in reading.roles:
        mention = skeleton.mention(found["o"])
        if event_type(mention.actor.label) in ("war", "battle", "operation"):
            reading.roles["event"] = [mention]


# -- time -----------------------------------------------------------------------------------------------------------

_FIRST_DATE = re.compile(rf"^(?:[A-Z]\w+ )?(?:early |late )?(?P<d>{DATE})")
_NEXT_DATE = re.compile(rf"(?P<d>{DATE})")


def _date(skeleton: Skeleton, reading: Reading, m: re.Match[str], limit: int) -> When | None:
    """The date that governs a clause: in it, else at the head of the sentence, else (for lists) earlier in the sentence."""
    text = skeleton.text
    if "d" in m.re.groupindex and m["d"]:
        return skeleton.date(m["d"])
    inside = re.search(DATE, m[0])
    if inside:
        return skeleton.date(inside[0])
    if reading.participle:  # ", led by X, …": the clause ends with its own comma
        comma = text.find(",", reading.last)
        limit = min(limit, comma) if comma >= 0 else limit
    found = _NEXT_DATE.search(text, m.end(), max(limit, reading.last))
    if found and not re.search(r"\b(?:which|who)\b", text[m.end() : found.start()]):
        between = text[m.end() : found.start()]
        when = skeleton.date(found["d"])
        return (
            until(when, when.text)
            if re.search(r"\buntil (?:his|her|its|their|the)\b", between) and ".." not in when.edtf
            else when
        )
    if reading.participle:
        return None
    before = list(_NEXT_DATE.finditer(text, 0, m.start()))
    if before and before[-1].end() >= m.start() - 3:
        return skeleton.date(before[-1]["d"])
    head = _FIRST_DATE.match(text)
    if head:
        return skeleton.date(head["d"])
    clause = re.search(rf"(?:, and|, but|; |, )\s*(?:in|on|by) (?P<d>{DATE})[^.;]*$", text[: m.start()])
    if clause:
        return skeleton.date(clause["d"])
    if reading.frame.options.get("same_sentence_date") and before:
        return skeleton.date(before[-1]["d"])
    return None


def governed(when: When | None, mode: str) -> When | None:
    """Return a date as the claim holds it: a point, from then on, or until then."""
    if when is None or mode == "none":
        return None
    point = "/" not in when.edtf and ".." not in when.edtf
    if mode == "start" and point:
        return open_ended(when, when.text)
    if mode == "end" and point:
        return until(when, when.text)
    return when


@dataclass(slots=True)
class Said:
    """One claim that a reading makes, still in the sentence's own offsets."""

    subject: Actor
    predicate: str
    object: Actor | Literal
    when: When | None
    start: int
    end: int
    polarity: str
    qualifiers: dict[str, str]
    said_by: str | None
    rule: str


def claims_of(skeleton: Skeleton, reading: Reading, page: Actor) -> Iterator[Said]:
    """Yield the claims of one reading."""
    options = reading.frame.options
    polarity = "negated" if reading.negated else options.get("polarity", "")
    if (
        not polarity
        and reading.frame.name in ("leader", "office")
        and "former " in skeleton.text[max(0, reading.start - 8) : reading.end]
    ):
        polarity = "former"
    for subject_role, predicate, object_role, mode in reading.frame.claims:
        subjects = [page] if subject_role == "page" else [x.actor for x in reading.roles.get(subject_role, ())]
        when = governed(reading.date, mode)
        qualifiers = {
            k: v for k, v in dict(options.get("qualifiers", {})).items() if predicate in ("participated_in", "name")
        }
        if (
            predicate in ("led_by", "member_of")
            and reading.role
            and "role" in (*options, "role")
            and reading.frame.name != "join"
        ):
            qualifiers["role"] = reading.role
        if reading.of:
            qualifiers["of"] = reading.of
        for subject in subjects:
            for obj, start, end in _objects(skeleton, reading, predicate, object_role, page):
                if isinstance(obj, Actor) and obj.label == subject.label:
                    continue
                extra = dict(qualifiers)
                if predicate == "participated_in":
                    extra["type"] = event_type(obj.label if isinstance(obj, Actor) else "")
                    if reading.role in ("coordinated", "organized", "organised"):
                        extra["role"] = "coordinator"
                said_by = subject.label if options.get("said_by") == "subj" else None
                a, b = skeleton.words(reading.start, max(reading.start + 1, reading.end))
                if when is not None:
                    place = next((d[0] for d in skeleton.dates if d[2] is reading.date), a)
                    a = place if place < a and a - place < 90 else a
                late = next(
                    (x for x in reading.roles.get(subject_role, ()) if x.actor is subject and x.start > a), None
                )
                b = max(b, late.end) if late is not None and subject_role != "subj" else b
                yield Said(
                    subject,
                    predicate,
                    obj,
                    when,
                    min(a, start) if start >= 0 else a,
                    max(b, end),
                    polarity,
                    extra,
                    said_by,
                    f"prose.{reading.frame.name}",
                )


def _objects(
    skeleton: Skeleton, reading: Reading, predicate: str, role: str, page: Actor
) -> Iterator[tuple[Actor | Literal, int, int]]:
    if role == "date":
        if reading.date is not None and not reading.date.edtf.startswith("..") and not reading.negated:
            place = next((d for d in skeleton.dates if d[2] is reading.date), None)
            yield Literal(reading.date.edtf, "date"), -1, place[1] if place else -1
        return
    if role == "page":
        yield page, -1, -1
        return
    if role == "event" and reading.event is not None and predicate == "participated_in":
        words, start, end = reading.event
        if reading.frame.name == "carry_out":
            yield Actor(words, "event", (words,)), start, end
    for mention in reading.roles.get(role, ()):
        if predicate == "name":
            yield Literal(mention.actor.label), mention.start, mention.end
        else:
            actor = mention.actor
            if predicate == "led_by" and actor.kind == "unknown":
                actor = Actor(actor.label, "person", actor.names, actor.link)
            yield actor, mention.start, mention.end
