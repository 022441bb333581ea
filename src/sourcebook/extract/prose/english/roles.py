"""What a clause's parts are in a frame: who does it, to whom, with what; and what kind of actor a name is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ....model import Actor
from ...events import event_type
from ...templates import state_names
from ..names import Mention
from .chunks import Chunk
from .clauses import Clause

_BODY = re.compile(
    r"\b(?:front|party|army|armies|movement|alliance|coalition|council|union|league|forces?|brigades?|group|organi[sz]ation|command|pact|committee|federation|confederation|"
    r"bloc|corps|division|battalion|regiment|militias?|guards?|network|congress|assembly|government|resistance|opposition|association|legion|company|community|"
    r"nato|coordination|gathering|units?|constabulary|wing|faction|parliament|room|institute|agency|ministry|department|senate|university|police|navy|air force|bureau|junta|"
    r"rebels|tribes?|brotherhood|society|club|church|companies|fleet|squadron|gang|cartel|office|secretariat|commission|court|partisans|guerrillas|militants|fighters|shura|rifles|guild|watch|volunteers|directorate|entente|compact|covenant|concord|confederacy|hanse|ligue|jirga|majlis|duma|politburo|fellowship|fraternity|lashkar|patrol|gendarmerie|hussars|scouts|rangers|legion|band|rally)\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(r"^(?:[A-Z][A-Z&/-]{1,9}|[A-Z]{2,6}-[A-Za-z]{1,4})$")
_PLACE = re.compile(
    r"\b(?:river|province|city|county|governorate|valley|mountains?|island|islands|peninsula|strip|region|district|village|town|bay|gulf|sea|lake|desert|border|"
    r"airport|street|square|forest|castle|fort|fortress|palace|hotel|refugee camp|base|bridge|coast|heights|hills|plateau|africa|europe|asia|america|middle east|"
    r"balkans|caucasus|levant|west bank|north|south|east|west)$",
    re.IGNORECASE,
)
_PLACE_HEAD = re.compile(r"(?:River|Lake|Mount|Cape|Gulf|Bay|Isle|Port|Fort) [A-Z]")
_TREATY = re.compile(
    r"\b(?:treaty|pact|accords?|agreement|protocol|declaration|ceasefire|armistice|truce|convention|memorandum|charter)\b",
    re.IGNORECASE,
)
_ALLIANCE = re.compile(
    r"\b(?:alliance|coalition|front|union|league|federation|confederation|council|bloc|room|pact|network|forces|resistance|organi[sz]ation|movement|committee|congress|party|gathering|command|army|group|nato)\b",
    re.IGNORECASE,
)
_REST = frozenset("remains remnants remnant remainder rest bulk majority".split())
PARTITIVE = frozenset(
    "cadres officers recruits guards remains remnant militiamen members fighters elements units forces troops parts part remnants soldiers supporters militants followers factions faction wing men veterans guerrillas rebels leaders leadership leader commanders".split()
)
_PLACED = frozenset(
    "emirate emirates sultanate sultanates crown crowns tribe city cities town towns province provinces republic republics kingdom kingdoms state states region regions district districts county counties commune communes duchy duchies governorate governorates island islands village villages tribes clans principality principalities department departments valley port".split()
)
_SELF = frozenset(
    "movement group party organisation organization militia alliance coalition faction network government army forces regime front".split()
)


def is_treaty(actor: Actor) -> bool:
    """Say whether an event is one that has members: a treaty, a pact."""
    return bool(_TREATY.search(actor.label))


def kind_of(actor: Actor) -> str:
    """Return what kind of actor a name is, as far as its words tell; `unknown` where they do not."""
    return actor.kind if actor.kind != "unknown" else _kind_of_name(actor.label)


@lru_cache(maxsize=20_000)
def _kind_of_name(label: str) -> str:
    if label in state_names():
        return "state"
    kind = event_type(label)
    if kind != "other" and not ((_BODY.search(label) or _ABBREVIATION.match(label)) and not _TREATY.search(label)):
        return "event"
    if _BODY.search(label) or _ABBREVIATION.match(label):
        return "organisation"
    if _PLACE.search(label.split(" of ")[0]) or _PLACE_HEAD.match(label):
        return "place"
    return "unknown"


_PERSON = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.-]*|al-[A-Z]\w+|bin|ibn|de|van|von|da|el-[A-Z]\w+)(?: (?:[A-ZÀ-Þ][\w’'.-]*|[aA]l-[A-Z]\w+|[Ee]l-[A-Z]\w+|bin|ibn|de|van|von|da|of)){1,4}"
)


_ADJECTIVE = re.compile(
    r"[A-Z][\w-]*(?:ist|ite|ian|ic|ish|ese|ean|an)|Shia|Sunni|Shiite|French|Dutch|Greek|Israeli|Iraqi|Pakistani|Yemeni|Somali|Afghan|Czech|Arab|Kurd|Sikh|Druze"
)


@lru_cache(maxsize=20_000)
def is_adjective(label: str) -> bool:
    """Say whether a name is rather an adjective of a people or a creed: "Islamist", "Marxist–Leninist", "Afghan Shia"."""
    return all(_ADJECTIVE.fullmatch(word) for word in re.split(r"[ –-]", label) if word)


def unnamed(chunk: Chunk) -> bool:
    """Say whether a noun phrase names nothing: "a group", "an Islamist organisation"."""
    return chunk.mention is None or (bool(chunk.after) and is_adjective(chunk.mention.actor.label))


def person_like(actor: Actor) -> bool:
    """Say whether a name may well be a person's: two or more capitalised words of which none says otherwise."""
    return actor.kind == "person" or (kind_of(actor) == "unknown" and bool(_PERSON.fullmatch(actor.label)))


_ALLOWED = {
    "body": ("alliance", "armed_group", "party", "organisation", "state", "unknown"),
    "club": ("alliance", "armed_group", "party", "organisation", "unknown"),
    "alliance": ("alliance", "armed_group", "party", "organisation"),
    "actor": ("alliance", "armed_group", "party", "organisation", "state", "unknown", "person"),
    "person": ("person", "unknown"),
    "place": ("place", "state", "unknown"),
    "event": ("event",),
}


def fits(actor: Actor, wanted: str, page: Actor) -> bool:
    """Say whether an actor can be what a role asks for."""
    if actor.label == page.label and actor.kind == "unknown":
        return wanted not in ("event",) or kind_of(actor) == "event"
    kind = kind_of(actor)
    if kind == "event" and wanted in ("body", "alliance", "club") and is_treaty(actor):
        return True
    if wanted == "alliance" and kind == "unknown":
        return actor.label == page.label or bool(_ALLIANCE.search(actor.label))
    if wanted == "event" and kind == "organisation":
        return bool(_TREATY.search(actor.label))
    return kind in _ALLOWED[wanted]


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: an actor or a described event, its place in the sentence, and the phrase it stands in."""

    actor: Actor
    start: int
    end: int
    phrase: Chunk
    partial: bool = False


def actors(chunk: Chunk, *, people: bool = False) -> Iterator[Filler]:
    """Yield the actors that a noun phrase names; with `people` also those of "fighters of X" and "X fighters"."""
    if chunk.mention is not None:
        if not chunk.after or (chunk.after in _SELF and not is_adjective(chunk.mention.actor.label)):
            yield _filler(chunk.mention, chunk)
        elif people:
            yield _filler(chunk.mention, chunk, partial=True)
        return
    if chunk.noun in _PLACED and chunk.of:
        for inner in chunk.of:
            if inner.mention is not None and not inner.after:
                yield _filler(inner.mention, chunk)
        return
    for apposed in chunk.apposed:
        if apposed.mention is not None and not apposed.after:
            yield _filler(apposed.mention, chunk)
    if chunk.apposed and any(a.mention is not None for a in chunk.apposed):
        return
    if chunk.noun in (PARTITIVE if people else _REST) or (chunk.noun == "part" and chunk.det == "no"):
        for inner in chunk.of or ():
            if inner.mention is not None and not inner.after:
                yield _filler(inner.mention, chunk, partial=True)
        for owner in chunk.owner[-1:] if not chunk.of else ():
            yield _filler(owner, chunk, partial=True)


def _filler(mention: Mention, chunk: Chunk, *, partial: bool = False) -> Filler:
    return Filler(mention.actor, mention.start, mention.end, chunk, partial)


def phrases(clause: Clause, slot: str) -> list[Chunk]:
    """Return the noun phrases in a slot of a clause: agent, patient, theme, direct, second, or a preposition."""
    if slot == "agent":
        return clause.prep("by") if clause.passive else clause.subject
    if slot == "patient":
        return clause.subject if clause.passive else clause.direct
    if slot == "theme":
        if clause.passive:
            return clause.subject
        return clause.direct or clause.subject
    if slot == "under_name":
        return [c for c in clause.prep("under") if any(t.word == "name" for t in c.words)]
    if slot.startswith("under_the_"):
        words = slot.replace("_", " ")
        return clause.prep(words) or clause.before(words)
    if slot.startswith("fronted_"):
        return clause.before(slot.removeprefix("fronted_"))
    if slot == "subject":
        return clause.subject
    if slot == "object":
        return clause.prep("by") if clause.passive else clause.direct
    if slot == "direct":
        return clause.direct
    if slot == "second":
        return clause.direct if clause.passive else clause.second
    return clause.prep(slot.replace("_", " ")) or (clause.before(slot) if slot in ("in", "during", "at") else [])


def inside(chunks: Sequence[Chunk], nouns: Sequence[str], hook: str, clause: Clause) -> list[Chunk]:
    """Go on inside noun phrases with one of the nouns: to what its "of" (or another preposition after it) governs."""
    found: list[Chunk] = []
    for chunk in chunks:
        if chunk.noun in nouns:
            found += chunk.of if hook == "of" else clause.prep(hook)
    return found
