"""A disagreement in one plain sentence, and as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..ask.accounts import Disagreement, Side
from ..model import Actor, Claim
from ..store.keys import link_label
from .claim_json import claim_dict
from .wording import PREDICATES, edtf_words, sentence

_PARTS = {
    "infobox": "in its infobox",
    "list": "in a list",
    "lead": "in its lead",
    "prose": "in its text",
    "table": "in a table",
    "note": "in a note",
}


def disagreement_dict(found: Disagreement) -> dict[str, Any]:
    """Return a disagreement as plain values, with the claims of each side as every command prints them."""
    made: dict[str, Any] = {
        "kind": found.kind,
        "actor": found.subject.label,
        "predicate": found.predicate,
        "object": found.object.label if found.object else None,
        "sentence": disagreement_words(found),
        "sides": [
            {
                "says": side_words(found, side),
                "articles": list(_articles(side)),
                "published": list(side.published),
                "claims": [claim_dict(claim) for claim in side.claims],
            }
            for side in found.sides
        ],
    }
    if found.note:
        made["listed" if found.kind == "count mismatch" else "silent"] = found.note
    return made


def disagreement_words(found: Disagreement) -> str:
    """Return a disagreement in one plain sentence that names who says what."""
    if found.kind == "count mismatch":
        return f"{_voice(found.sides[0])} that {side_words(found, found.sides[0])}, and lists {found.note}."
    told = "; ".join(f"{_voice(side, found.sides)} that {side_words(found, side)}" for side in found.sides)
    if found.kind == "one-sided":
        return f"{told}; the article “{found.note}” does not name {_not_named(found)}."
    return f"{told}."


def _not_named(found: Disagreement) -> str:
    """The actor that the silent article is not about; a title's bracket is no part of a name."""
    own = {found.note, link_label(found.note)}
    actors = (actor for actor in (found.subject, found.object) if actor is not None)
    return next((actor.label for actor in actors if actor.label not in own), found.subject.label)


def side_words(found: Disagreement, side: Side) -> str:
    """Return what a side says: its first claim as a sentence without a stop, and how many more say so."""
    first = min(side.claims, key=lambda claim: -len(claim.evidence))
    return sentence(_renamed(found, first)).rstrip(".")


def _renamed(found: Disagreement, claim: Claim) -> Claim:
    """The claim with the two actors under the names that the disagreement has for them."""
    turned = found.object is not None and claim.subject.label == found.object.label
    subject, other = (found.object, found.subject) if turned and found.object else (found.subject, found.object)
    if found.kind == "count mismatch":
        subject, other = found.subject, None
    made = replace(claim, subject=Actor(subject.label, subject.kind))
    if other is not None and isinstance(claim.object, Actor):
        made = replace(made, object=Actor(other.label, other.kind))
    return made


def _voice(side: Side, beside: Sequence[Side] = ()) -> str:
    """Who says it: the articles, the part of the article where the other side is in the same one, dates of sources."""
    articles = _articles(side)
    shared = any(other is not side and set(_articles(other)) & set(articles) for other in beside)
    names = " and ".join(f"“{title}”" for title in articles[:2]) + (" and others" if len(articles) > 2 else "")
    where = f", {_PARTS.get(side.claims[0].evidence[0].part, 'elsewhere')}," if shared else ""
    dates = [edtf_words(date) or date for date in side.published]
    cited = f" (citing {_sources(len(dates))} of {' and '.join(dates[:3])})" if dates else ""
    return f"{names}{where} {'say' if len(articles) > 1 else 'says'}{cited}"


def _sources(count: int) -> str:
    return "a source" if count == 1 else "sources"


def _articles(side: Side) -> tuple[str, ...]:
    """The titles of the articles that give a side."""
    keys = (evidence.document for claim in side.claims for evidence in claim.evidence)
    return tuple(dict.fromkeys(key.partition(":")[2] or key for key in keys))


def property_label(predicate: str) -> str:
    """Return a property as a reader knows it.

    >>> property_label("led_by"), property_label("led_by (others)")
    ('led by', 'leads')
    """
    name, others, _ = predicate.partition(" (others)")
    phrase = PREDICATES.get(name)
    if phrase is None:
        return predicate
    return phrase.inverse if others else phrase.label
