"""Asides: what stands between commas on the way from a verb to its subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..chunks import Chunk
from ..lexicon import listed
from .chains import chain_start
from .clause import Clause
from .row import Row

SHARES: Final = -2  # no place to look at: the verb goes on from one before, and has its subject


def skip_aside(row: Row, clause: Clause, k: int) -> int | None:
    """From a comma at `k`, left over an aside; None where nothing certain stands there."""
    n = _mark_before(row, k)
    inside = row.chunks[n + 1 : k]
    if not inside:
        return n if n >= 0 else None
    closed = row.stands(n, ",") or row.stands(n, "-")
    if clause.reduced and _is_owner(row, n, k, inside):
        return k - 1
    if not closed:
        return _at_head(clause, k, inside)
    if _is_aside(row, clause, n, inside):
        return n - 1
    if inside[0].kind == "VG" and not clause.reduced and _is_participle(inside[0]):
        return None
    goes_on = inside[0].kind in ("NP", "VG") and any(c.kind == "VG" and c.finite for c in inside)
    return SHARES if goes_on else None


def _mark_before(row: Row, k: int) -> int:
    """Return the index of the mark before the one at `k`, or -1."""
    return next((n for n in range(k - 1, -1, -1) if row.chunks[n].kind in (",", "-", ";", ":")), -1)


def _is_owner(row: Row, n: int, k: int, inside: Sequence[Chunk]) -> bool:
    """Say whether a participle after the comma at `k` hangs on the phrase before it: "the X, formed in 1990"."""
    if inside[-1].kind != "NP":
        return False
    start = chain_start(row.chunks, k - 1)
    return not (row.stands(start - 1, "P") and start - 1 == n + 1)


def _at_head(clause: Clause, k: int, inside: Sequence[Chunk]) -> int | None:
    """What stands before the only comma: for a participle its noun, for other verbs one whose subject they share."""
    verbs = [c for c in inside if c.kind == "VG"]
    if clause.reduced:
        return SHARES if inside[-1].kind != "NP" and any(v.finite for v in verbs) else k - 1
    joined = any(v.finite or v.bare for v in verbs) and not any(c.kind == "SUB" for c in inside)
    return SHARES if joined else None


def _is_participle(verb: Chunk) -> bool:
    return verb.bare or verb.ing or not verb.finite


def _is_aside(row: Row, clause: Clause, n: int, inside: Sequence[Chunk]) -> bool:
    """Say whether the chunks between two commas, the first at `n`, are an aside on what stands before."""
    head = inside[0]
    verbs = [c for c in inside if c.kind == "VG"]
    if head.kind in ("REL", "THAT"):
        return True
    if head.kind == "VG":
        after = row.stands(n - 1, "NP") or row.stands(n - 1, "D")
        return after and not clause.reduced and _is_participle(head)
    if head.kind == "NP":
        return (row.stands(n - 1, "NP") and _tells_more(inside, verbs)) or _names_source(inside, verbs)
    return head.kind in ("P", "D", "ADV", "CONJ") and not any(v.finite for v in verbs)


def _tells_more(inside: Sequence[Chunk], verbs: Sequence[Chunk]) -> bool:
    """ "X, the army of Y," or "X, a group led by Y,": an apposition has no finite verb but in a relative clause."""
    return all(v.bare or v.ing or v.to for v in verbs) or any(c.kind in ("REL", "THAT") for c in inside)


def _names_source(inside: Sequence[Chunk], verbs: Sequence[Chunk]) -> bool:
    """ ", he said," """
    return len(inside) <= 3 and len(verbs) == 1 and verbs[0].lemma in listed("saying")
