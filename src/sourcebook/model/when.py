"""When something holds: the words, an EDTF string and four bounds.

EDTF is ISO 8601-2:2019 (Library of Congress profile, level 1), with two settled habits of the vocabulary:
`early`, `mid` and `late X` are written `X~`, and BC years count from a year 0 (335 BC is -0334).
"""

from __future__ import annotations

from dataclasses import dataclass

Bounds = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class When:
    """A time as the text gives it, never more precise than the text.

    `start` is (earliest, latest) possible beginning and `end` (earliest, latest) possible end, as ISO dates of
    full precision (`YYYY-MM-DD`, years of more than four digits or BC with a sign) or None where unknown or open.
    """

    text: str
    edtf: str
    start: Bounds
    end: Bounds
    inferred: bool = False
