"""Descriptive references: "the alliance", "the committee", "both attacks", "the first attack"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .....model import Actor
from ....events import event_type
from ...names import Names, head
from ..roles import kind_of
from .finding import Finding
from .vocabulary import data, words

_THE = re.compile(
    r"(?<![\w’'-])(?P<det>[Tt]he|[Tt]his|[Bb]oth|[Tt]hese|[Ii]ts)\s+(?P<words>(?:[a-z][a-z-]+\s+){0,2}?)(?P<head>[a-z][a-z-]+(?:\s+room)?)(?=['’]s\b|(?![\w’'-]))"
)
_OF_ANOTHER = re.compile(r"\s+of (?!its|the (?:group|alliance))")


def add_described(finding: Finding) -> None:
    """Add the references by a noun that can mean one thing only."""
    own = head(finding.names.subject.label)
    for m in _THE.finditer(finding.text):
        meant = _described(finding, m, own)
        if meant is not None:
            finding.add(m.start(), m.end(), meant, "described")
    if finding.names.first and own and finding.names.subject.kind == "event":
        _add_counted(finding, own)


def _described(finding: Finding, m: re.Match[str], own: str) -> Actor | None:
    """Return what "the <words> <head>" means, if it is one thing."""
    names = finding.names
    word = " ".join(m["head"].split())
    between = m["words"].split()
    if m["det"] in ("Its", "its"):
        return None
    if word != own and (
        any(w not in words("between") and w not in ("newly", "formed") for w in between)
        or _OF_ANOTHER.match(finding.text, m.end())
    ):
        return None
    if "new" in between or "formed" in between:
        return names.last
    if not between and word in _event_words(names.subject.label) and kind_of(names.subject) == "event":
        return names.subject
    return _meant(names, word, own)


@cache
def _event_words(title: str) -> frozenset[str]:
    """Return the nouns that can stand for an event of this title: "the engagement"."""
    return frozenset(data()["events"].get(event_type(title), "").split())


def _add_counted(finding: Finding, own: str) -> None:
    """ "The bombings were two coordinated attacks": the lead's own noun again is the article's event."""
    for m in re.finditer(
        rf"(?<![\w’'-])(?:[Tt]wo|[Tt]hree|[Ff]our|[Aa]n?|[Tt]he (?:two|three|four))\s+(?:coordinated |simultaneous |deadly |major )?{re.escape(own)}(?![\w’'-])",
        finding.text,
    ):
        finding.add(m.start(), m.end(), finding.names.subject, "described")


def add_parts(finding: Finding, own: str) -> None:
    """Add "the first attack" of several that the article is about: an event of its own."""
    if finding.names.subject.kind != "event" or not own.endswith("s"):
        return
    for m in re.finditer(
        rf"(?<![\w’'-])[Tt]he (?P<which>first|second|third|fourth)(?: (?:{re.escape(own[:-1])})(?![\w’'-])|(?=, an? |, the ))",
        finding.text,
    ):
        label = f"{m['which']} {own[:-1]}"
        finding.add(m.start() + 4, m.end(), Actor(label, "event", (label,)), "part")


def _meant(names: Names, word: str, own: str) -> Actor | None:
    """Return what "the <word>" means: the article's subject, or the one other body that is called so."""
    if own and word in (own, own.removesuffix("s")):
        return names.subject
    others = [
        a for a in names.heads.get(word, ()) if a.label != names.subject.label and kind_of(a) not in ("place", "person")
    ]
    if word in names.called or any(head(n) == word for n in names.subject.names):
        return names.subject
    topic = names.topic
    if word in words("generic") and _fits(word, names.subject):
        return _generic(names, word, others)
    if kind_of(names.subject) == "event" and word in words("generic"):
        return _in_event(names, others)
    if len(others) == 1 and (topic is None or topic.label == others[0].label or word not in words("broad")):
        return others[0]
    return next((a for a in others if topic is not None and a.label == topic.label), None)


def _in_event(names: Names, others: Sequence[Actor]) -> Actor | None:
    """Return which body "the group" is in an article about an event: the one called so, else what the text was about."""
    if len(others) == 1:
        return others[0]
    topic = names.topic
    if others:
        return next((a for a in others if topic is not None and a.label == topic.label), None)
    return topic if topic is not None and topic.label != names.subject.label else None


def _generic(names: Names, word: str, others: Sequence[Actor]) -> Actor | None:
    """Return what a word means that fits the article's subject: what the last sentence was about goes before it."""
    about = names.topic
    if about is not None and about.label != names.subject.label:
        return about if any(a.label == about.label for a in others) else None
    near = [a for a in others if any(a.label == b.label for b in names.others)]
    return near[0] if len(near) == 1 and word not in words("broadest") else names.subject


def _fits(word: str, subject: Actor) -> bool:
    """Say whether "the <word>" can mean the article's subject: a word of its names, or a general word for its kind."""
    if subject.kind in ("event", "person", "place", "state"):
        return False
    if any(word in n.casefold() for n in subject.names):
        return True
    return word in words(subject.kind if subject.kind in ("alliance", "party") else "broad")
