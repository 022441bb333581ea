"""The one serialiser of claims: every command, export and page that prints a claim uses it.

`schema.json` beside this file describes its output (JSON Schema 2020-12); a test holds the two together.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any

from ..model import Actor, Citation, Claim, Evidence, Literal, When


def claim_dict(claim: Claim) -> dict[str, Any]:
    """Return a claim as the plain values of the contract."""
    made: dict[str, Any] = {
        "id": claim.id,
        "subject": actor_dict(claim.subject),
        "predicate": claim.predicate,
        "object": actor_dict(claim.object) if isinstance(claim.object, Actor) else _literal(claim.object),
        "when": when_dict(claim.when) if claim.when is not None else None,
        "qualifiers": dict(claim.qualifiers),
        "polarity": claim.polarity,
        "said_by": claim.said_by,
        "evidence": [_evidence(e) for e in claim.evidence],
        "citations": [citation_dict(c) for c in claim.citations],
    }
    if claim.flags:
        made["flags"] = list(claim.flags)
    return made


def claim_line(claim: Claim) -> str:
    """Return a claim as one line of JSON, keys in a fixed order."""
    return json.dumps(claim_dict(claim), ensure_ascii=False, separators=(", ", ": "))


def actor_dict(actor: Actor) -> dict[str, Any]:
    """Return an actor as the plain values of the contract."""
    made: dict[str, Any] = {"label": actor.label, "kind": actor.kind, "names": list(actor.names or (actor.label,))}
    if actor.link:
        made["link"] = actor.link
    return made


def _literal(literal: Literal) -> dict[str, Any]:
    made: dict[str, Any] = {"value": literal.value, "type": literal.type}
    if literal.type == "number":
        made["low"], made["high"] = literal.low, literal.high
    return made


def when_dict(when: When) -> dict[str, Any]:
    """Return a time as the plain values of the contract."""
    made: dict[str, Any] = {"text": when.text, "edtf": when.edtf, "start": list(when.start), "end": list(when.end)}
    if when.inferred:
        made["inferred"] = True
    return made


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "document": evidence.document,
        "revision": evidence.revision,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "section": list(evidence.section),
        "part": evidence.part,
        "rule": evidence.rule,
    }


_ALWAYS = ("id", "type", "title", "url", "date", "accessed", "start", "end")
_SOMETIMES = (
    "archive_url archived authors editors translated_title original_title container publisher pages volume issue "
    "edition place language quote status identifiers name locator"
).split()


def citation_dict(citation: Citation) -> dict[str, Any]:
    """Return a citation as the plain values of the contract; empty fields that are not always there are left out."""
    made: dict[str, Any] = {key: getattr(citation, key) for key in _ALWAYS}
    made["title"] = made["title"] or (citation.text if not citation.url else "")
    for key in _SOMETIMES:
        value = getattr(citation, key)
        if value:
            made[key] = dict(value) if key == "identifiers" else list(value) if isinstance(value, tuple) else value
    return made


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema of a claim."""
    loaded: dict[str, Any] = json.loads((resources.files(__package__) / "schema.json").read_text(encoding="utf-8"))
    return loaded
