"""The times of a sentence as one cell."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..errors import BookProblem
from ..model import When


def dates_json(dates: Iterable[When]) -> str:
    """Return times as a cell of `passages.dates`.

    >>> dates_json([When("1990", "1990", ("1990-01-01", "1990-12-31"), ("1990-01-01", "1990-12-31"))])
    '[["1990","1990",["1990-01-01","1990-12-31"],["1990-01-01","1990-12-31"],0]]'
    """
    cells = [[when.text, when.edtf, when.start, when.end, int(when.inferred)] for when in dates]
    return json.dumps(cells, ensure_ascii=False, separators=(",", ":")) if cells else "[]"


def dates_of(cell: str) -> tuple[When, ...]:
    """Return the times of a cell of `passages.dates`; BookProblem where it is none."""
    try:
        return tuple(When(text, edtf, (a, b), (c, d), bool(i)) for text, edtf, (a, b), (c, d), i in json.loads(cell))
    except (TypeError, ValueError) as error:
        raise BookProblem(f"damaged: these are no dates of a sentence: {cell[:40]}") from error
