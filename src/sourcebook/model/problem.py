"""What is wrong with a text, where: reported, never raised."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the text that had to be recovered from or could not be read.

    `code` is stable (`unclosed-template`, `swallowed-parameter` …), `start` and `end` are code points.
    """

    code: str
    start: int
    end: int
    message: str
