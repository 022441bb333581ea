"""What kind of actor a name is, as far as a language's words tell."""

from __future__ import annotations

import re

from ....model import Actor
from ...events import event_type
from .language import Language

BODIES = frozenset(("alliance", "armed_group", "party", "organisation"))
_ABBREVIATION = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ&/-]{1,9}$")


def is_body(actor: Actor, language: Language) -> bool:
    """Say whether an actor is an organisation by its kind or by its name."""
    if actor.kind != "unknown":
        return actor.kind in BODIES
    return any(_ABBREVIATION.match(n) or language.words["body"].search(n) for n in (actor.label, *actor.names))


def is_other(actor: Actor, language: Language) -> bool:
    """Say whether an actor is an event, a place, an idea: nothing that founds, joins or has members."""
    if actor.kind != "unknown":
        return actor.kind in ("event", "place", "ideology")
    if language.words["body"].search(actor.label):
        return False
    return event_type(actor.label) != "other" or any(
        language.words["other"].search(n) for n in (actor.label, actor.link)
    )


def fits(actor: Actor, wanted: str, page: Actor, language: Language) -> bool:
    """Say whether an actor can be what a role asks for: `body` (surely an organisation), `group` (may be one), `person`, `actor`."""
    if actor.label == page.label and wanted != "person":
        return page.kind not in ("event", "place", "ideology") and (
            wanted == "actor" or page.kind not in ("person", "state")
        )
    if wanted == "person":
        return actor.kind in ("person", "unknown") and not is_body(actor, language) and not is_other(actor, language)
    if wanted == "body":
        return is_body(actor, language)
    if wanted == "group" and actor.kind in ("person", "state"):
        return False
    return not is_other(actor, language)
