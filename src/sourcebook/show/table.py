"""A claim as one flat row."""

from __future__ import annotations

from ..model import Actor, Claim

FIELDS = (
    "id subject subject_kind predicate object object_kind when when_text polarity said_by qualifiers part section "
    "start end quote rule sources urls document revision"
).split()


def row(claim: Claim) -> list[str | int]:
    """Return a claim's values in the order of FIELDS; the first evidence stands for all."""
    evidence = claim.evidence[0]
    actor = claim.object if isinstance(claim.object, Actor) else None
    return [
        claim.id,
        claim.subject.label,
        claim.subject.kind,
        claim.predicate,
        object_words(claim),
        actor.kind if actor is not None else getattr(claim.object, "type", ""),
        claim.when.edtf if claim.when else "",
        claim.when.text if claim.when else "",
        claim.polarity,
        claim.said_by or "",
        "; ".join(f"{k}={v}" for k, v in claim.qualifiers.items()),
        evidence.part,
        " > ".join(evidence.section),
        evidence.start,
        evidence.end,
        evidence.quote,
        evidence.rule,
        len(claim.citations),
        " ".join(c.url for c in claim.citations if c.url),
        evidence.document,
        evidence.revision,
    ]


def object_words(claim: Claim) -> str:
    """Return the object in words."""
    return claim.object.label if isinstance(claim.object, Actor) else str(claim.object.value)
