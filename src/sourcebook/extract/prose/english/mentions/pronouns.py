"""Pronouns: "it", "they", "its", "he", read where the sentence and the one before leave one thing that is meant."""

from __future__ import annotations

import re

from .....model import Actor
from ...names import Mention, head
from ..lexicon import PAST, S, lexicon
from ..roles import is_adjective, kind_of, person_like
from .finding import Finding

_PRONOUN = re.compile(r"(?<![\w’'-])(?:[Ii]t|[Tt]hey|[Tt]hem|[Hh]e|[Ss]he|[Hh]im|[Ii]ts|[Tt]heir|[Hh]is)(?![\w’'-])")
_PARTICIPLE = re.compile(r"[A-Z][a-z]+(?:ed|ught|own|lt|ade|un|en) (?:by|in|on|at|as|from|with)\b[^,]*,")
_ASIDE = re.compile(r", (?:which|who|whose|whom) [^,;]*,")
_RELATIVE = re.compile(r"\b(?:which|whom)\s+$")
_IS = re.compile(r"\b(?:is|are|was|were|became|remained|as)\s+$")


def add_pronouns(finding: Finding) -> None:
    """Add the pronouns that mean one thing."""
    for m in _PRONOUN.finditer(finding.text):
        word = m[0].lower()
        meant = _meant(finding, word, m.start())
        if meant is not None:
            how = "possessive" if word in ("its", "their", "his") else "pronoun"
            finding.add(m.start(), m.end(), meant, how)


def _meant(finding: Finding, word: str, start: int) -> Actor | None:
    if word in ("he", "she", "him", "his"):
        return _person(finding, start)
    if _may_be_anything(finding, word):
        return None
    bodies = _bodies_before(finding, start)
    if word in ("its", "their"):
        return _owner(finding, bodies, start)
    if word == "they" or _acts(finding.text, start + len(word)):
        return _subject(finding, bodies)
    return _object(finding, bodies)


def _person(finding: Finding, start: int) -> Actor | None:
    """Return who "he" is: the article's person, or the one person of the last sentences."""
    names, page = finding.names, finding.names.subject
    if page.kind == "person" or (page.kind == "unknown" and person_like(page) and names.person is None):
        return page
    if names.person is None:
        return None
    here = {
        m.actor.label
        for m in finding.found
        if m.end <= start and kind_of(m.actor) in ("person", "unknown") and " " in m.actor.label
    }
    return None if here - {names.person.label} else names.person


def _may_be_anything(finding: Finding, word: str) -> bool:
    """Say whether the article or the sentence before leaves open what a pronoun means."""
    names, page = finding.names, finding.names.subject
    several = word in ("they", "them", "their")
    if page.kind in ("place", "person") and names.topic is None:
        return True
    if names.unnamed or (several and ((page.kind == "event" and names.topic is None) or names.several)):
        return True
    return word == "they" and names.topic is None and not head(page.label).endswith("s")


def _bodies_before(finding: Finding, start: int) -> list[Actor]:
    """Return the bodies that a sentence names before a pronoun; not those in asides or an opening participle."""
    text = finding.text
    cut = text.rfind(";", 0, start)
    asides = [(m.start(), m.end()) for m in _ASIDE.finditer(text, 0, start)]
    before = [
        x for x in finding.found if cut < x.start and x.end <= start and not any(a < x.start < b for a, b in asides)
    ]
    comma = text.find(",")
    opening = comma if comma < start and (_PARTICIPLE.match(text) or text.startswith("According to ")) else -1
    bodies = _bodies(sorted((x for x in before if x.start > opening), key=lambda x: x.start))
    if before and _RELATIVE.search(text[:start]):
        return [b for b in bodies if b.label != before[-1].actor.label]
    return bodies


def _bodies(mentions: list[Mention]) -> list[Actor]:
    """The bodies among mentions, each once, in order."""
    found: dict[str, Actor] = {}
    for m in mentions:
        if m.how in ("pronoun", "described") or _is_body(m.actor):
            found.setdefault(m.actor.label, m.actor)
    return list(found.values())


def _is_body(actor: Actor) -> bool:
    if kind_of(actor) in ("person", "place", "state", "event"):
        return False
    return not person_like(actor) and not is_adjective(actor.label)


def _acts(text: str, end: int) -> bool:
    """Say whether a verb follows: the pronoun is its subject."""
    following = re.match(r"\s+([\w’']+)", text[end:])
    entry = lexicon().get(following[1].lower()) if following is not None else None
    if entry is None:
        return following is not None and following[1].endswith(("ed", "ly"))
    return entry.tag in ("be", "have", "do", "modal", "adv", "not") or (
        entry.tag == "V" and bool(entry.forms & (PAST | S))
    )


def _subject(finding: Finding, bodies: list[Actor]) -> Actor:
    """Return what "it" is before a verb: the one body named, or else the article's subject."""
    page = finding.names.subject
    if not bodies:
        return finding.names.topic or page
    return page if any(b.label == page.label for b in bodies) or len(bodies) > 1 else bodies[0]


def _object(finding: Finding, bodies: list[Actor]) -> Actor | None:
    """Return what "it" is after a verb: another than the sentence's subject."""
    names, page = finding.names, finding.names.subject
    subject = bodies[0] if bodies else names.topic or page
    others = [b for b in bodies if b.label != subject.label]
    if not others:
        if subject.label != page.label:
            return page
        others = [b for b in names.others if b.label != page.label]
    return others[0] if len(others) == 1 else None


def _owner(finding: Finding, bodies: list[Actor], start: int) -> Actor | None:
    """ "its": what the sentence is about so far, where that is one thing."""
    if not bodies or _IS.search(finding.text[:start]):
        return finding.names.topic or finding.names.subject
    return bodies[0] if len(bodies) == 1 else None
