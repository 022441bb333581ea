"""The time for which a clause holds."""

from __future__ import annotations

from ....model import When
from ...dates import until
from ..said import LASTING, Said, governed, until_start
from .clauses import Clause

__all__ = ["LASTING", "Said", "date_of", "governed", "until_start"]


def date_of(clause: Clause, *, of: bool = False) -> tuple[When, int, int] | None:
    """Return the date that governs a clause and its place: after its verb, else at its head."""
    for preposition, chunk in [*clause.dates, *clause.leading]:
        if chunk.when is None or (preposition in ("from", "of") and not of and chunk in [c for _, c in clause.leading]):
            continue
        if preposition in ("until", "till") and ".." not in chunk.when.edtf:
            return until(chunk.when, chunk.when.text), chunk.start, chunk.end
        return chunk.when, chunk.start, chunk.end
    return None
