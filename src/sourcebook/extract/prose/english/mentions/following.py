"""What a sentence was about, for the pronouns of the next."""

from __future__ import annotations

import re

from .....model import Actor
from ...names import Mention, Names
from ..roles import kind_of, person_like
from .vocabulary import words

_NAMED = ("link", "known", "name")
_NO_BODIES = ("person", "place", "event", "state")
_UNNAMED = re.compile(r"(?:An?|Two|Three|Four|Five|Some|Several|Many|Other|Another|Most) [a-z]")
_OPENING = re.compile(r"(?:(?:In|On|By|Since|After|During|Later|Then)[^,]{0,60}, )?(?:[Tt]he )?(?:[a-z-]+ ){0,2}")


def follow(names: Names, text: str, mentions: list[Mention]) -> None:
    """Keep what a sentence was about, for the pronouns of the next."""
    bodies = _bodies(mentions)
    names.last = bodies[-1] if bodies else None
    for mention in mentions:
        if mention.how in _NAMED:
            names.learn_head(mention.actor.label, mention.actor)
            _learn_short(names, mention.actor)
    names.others = list({b.label: b for b in bodies if b.label != names.subject.label}.values())
    opening = next((m for m in mentions if _OPENING.fullmatch(text[: m.start])), None)
    names.several = False
    names.unnamed = bool(_UNNAMED.match(text)) and opening is None
    if opening is not None:
        _follow_opening(names, text, opening, mentions)


def _learn_short(names: Names, actor: Actor) -> None:
    """Learn the first part of a name as a name: "the Eagles" of the Eagles of the Levant."""
    first, of, _ = actor.label.partition(" of ")
    if (
        of
        and first.endswith("s")
        and " " not in first
        and first.lower() not in words("generic")
        and kind_of(actor) not in _NO_BODIES
    ):
        names.add(first, actor)


def _bodies(mentions: list[Mention]) -> list[Actor]:
    return [
        m.actor for m in mentions if m.how in _NAMED and kind_of(m.actor) not in _NO_BODIES and not person_like(m.actor)
    ]


def _follow_opening(names: Names, text: str, opening: Mention, mentions: list[Mention]) -> None:
    """What a sentence opens with is its topic, unless it is a person, a place or an event."""
    if kind_of(opening.actor) not in _NO_BODIES and opening.how != "possessive":
        foreign = opening.actor.label != names.subject.label
        names.topic = None if foreign and person_like(opening.actor) else opening.actor
    joined = (text[opening.end : m.start] for m in mentions if m.start > opening.end)
    names.several = any(len(words) < 12 and re.match(r",? and |, ", words) for words in joined)
