"""Dates from the numbers of a template."""

from __future__ import annotations

from ...model.when import When
from .calendars import iso, month_length
from .intervals import plain
from .partial import Partial, resolve


def from_parts(
    year: int, month: int | None = None, day: int | None = None, *, circa: bool = False, bc: bool = False
) -> When:
    """A date given as numbers; a month or day that cannot be leaves what is left of it.

    `year` counts backwards with `bc`, else it is astronomical (0 is 1 BC). The text is the date as EDTF.

    >>> from_parts(2018, 7, 23).edtf, from_parts(335, 12, bc=True).edtf
    ('2018-07-23', '-0334-12')
    """
    year = 1 - year if bc else year
    if month is not None and not 1 <= month <= 12:
        month = None
    if month is None or (day is not None and not 1 <= day <= month_length(year, month)):
        day = None
    partial = Partial(year=year, month=month, day=day, counted=True, circa=circa)
    when = resolve(partial) or plain(iso((year, 1, 1))[:-6], (year, 1, 1), (year, 12, 31))
    return When(when.edtf, when.edtf, when.start, when.end)
