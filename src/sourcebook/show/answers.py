"""Answers as plain values: what `--format json` prints, and Python programs may use."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..ask.compare import Property
from ..ask.graph import Step
from ..ask.members import Belonging
from ..ask.rows import Row
from ..ask.search import Found
from ..ask.ties import Tie
from ..ask.together import Shared
from .claim_json import actor_dict, citation_dict, when_dict

Answer = dict[str, Any]


def belonging_dict(found: Belonging) -> Answer:
    """Return whether somebody belonged."""
    return {
        "actor": found.actor.label,
        "answer": found.answer,
        "when": found.when,
        "claims": ids(found.claims),
    }


def tie_dict(found: Tie) -> Answer:
    """Return a tie; `side` is what the actor asked about is in it, subject or object."""
    return {
        "actor": found.actor.label,
        "tie": found.tie,
        "side": found.side,
        "answer": found.answer,
        "when": found.when,
        "claims": ids(found.claims),
    }


def step_dict(found: Step) -> Answer:
    """Return a tie on the way from one actor to another."""
    return {
        "depth": found.depth,
        "reached": found.reached.label,
        "subject": found.subject.label,
        "tie": found.tie,
        "object": found.object.label,
        "claims": list(found.claims),
    }


def shared_dict(found: Shared) -> Answer:
    """Return what two actors share."""
    return {
        "kind": found.kind,
        "actor": found.actor.label,
        "relation": found.relation,
        "when": found.when,
        "claims": ids(found.claims),
    }


def found_dict(found: Found) -> Answer:
    """Return an actor or a sentence that a search found."""
    if found.actor is not None:
        who = found.actor
        return {
            "found": "actor",
            "actor": who.label,
            "id": who.key,
            "kind": who.kind,
            "name": found.text,
            "by": found.how,
        }
    return {
        "found": "sentence",
        "text": found.text,
        "document": found.document,
        "revision": found.revision,
        "start": found.start,
        "end": found.end,
        "section": list(found.section),
        "claims": list(found.claims),
        "actors": [actor_dict(actor) for actor in found.named],
        "dates": [when_dict(when) for when in found.dates],
        "citations": [citation_dict(citation) for citation in found.citations],
    }


def property_dict(found: Property) -> Answer:
    """Return a property of two actors, or of one actor in two books."""
    made: Answer = {"actor": found.actor.label} if found.actor is not None else {}
    return made | {
        "property": found.property,
        "answer": found.answer,
        "first": list(found.first),
        "second": list(found.second),
        "claims": ids(found.claims),
    }


def ids(claims: Iterable[Row]) -> list[str]:
    """Return the ids of claims, each once."""
    return list(dict.fromkeys(row.key for row in claims))
