"""Judgements and suggestions as plain values: what `--format json` prints."""

from __future__ import annotations

from ..pipeline.judging import Line
from ..resolve.candidates import Candidate
from .answers import Answer


def line_dict(line: Line) -> Answer:
    """Return one judgement; `a_id` and `b_id` are ids of actors as articles name them."""
    j = line.judgement
    return {
        "number": j.id,
        "at": j.at,
        "who": j.who,
        "verdict": f"undo {j.undoes}" if j.undoes is not None else j.verdict,
        "a": line.a,
        "b": line.b,
        "state": "stands" if line.stands else f"undone by {line.undone_by}",
        "why": j.why,
        "a_id": j.a,
        "b_id": j.b,
    }


def candidate_dict(found: Candidate) -> Answer:
    """Return a suggestion: who may be the same, how alike their names are from 0 to 1, and the reasons."""
    return {
        "score": found.score,
        "a": found.a.label,
        "a_id": found.a.key,
        "b": found.b.label,
        "b_id": found.b.key,
        "kind": found.a.kind if found.a.kind != "unknown" else found.b.kind,
        "names": list(dict.fromkeys(found.names)),
        "why": list(found.reasons),
    }
