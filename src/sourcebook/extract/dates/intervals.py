"""When values out of When values: intervals, open ends, a period narrowed.

EDTF is ISO 8601-2:2019, level 1: `a/b`, `a/..`, `../b`. Nothing here looks at words: `text` is handed on as given.
"""

from __future__ import annotations

from dataclasses import replace

from ...model.when import Bounds, When
from .calendars import Day, day_of, iso, shift

OPEN = ".."
UNKNOWN: Bounds = (None, None)


def plain(edtf: str, first: Day, last: Day, text: str = "") -> When:
    """A point of whatever size: it begins and ends somewhere between its first and its last day."""
    bounds = (iso(first), iso(last))
    return When(text, edtf, bounds, bounds)


def sides(when: When) -> tuple[str, str]:
    """The EDTF of the beginning and of the end; the same for a point."""
    first, slash, last = when.edtf.partition("/")
    return (first, last) if slash else (first, first)


def _join(start: str, end: str) -> str:
    return start if start == end and start != OPEN else f"{start}/{end}"


def in_order(start: Bounds, end: Bounds) -> bool:
    """Whether an end so bounded may come after a start so bounded."""
    return start[0] is None or end[1] is None or day_of(start[0]) <= day_of(end[1])


def between(a: When | None, b: When | None, text: str) -> When:
    """The interval from `a` to `b`; None leaves that side open. Of two intervals it takes the outer sides.

    An end before its start says nothing that can be relied on: only the words are kept, `../..` without bounds.
    """
    start = a.start if a else UNKNOWN
    end = b.end if b else UNKNOWN
    if not in_order(start, end):
        return When(text, f"{OPEN}/{OPEN}", UNKNOWN, UNKNOWN)
    edtf = _join(sides(a)[0] if a else OPEN, sides(b)[1] if b else OPEN)
    return When(text, edtf, start, end)


def open_ended(w: When, text: str) -> When:
    """Since `w`: its beginning, and no known end."""
    return between(w, None, text)


def until(w: When, text: str) -> When:
    """Until `w`: its end, and no known beginning."""
    return between(None, w, text)


def before(w: When, text: str) -> When:
    """Over before `w` begins: written `../w` like until, but the end is at latest the day before."""
    last = w.start[0]
    return replace(until(w, text), end=(None, iso(shift(day_of(last), -1)) if last else None))


def after(w: When, text: str) -> When:
    """Begun after `w` is over: written `w/..` like since, but the start is at earliest the day after."""
    first = w.end[1]
    return replace(open_ended(w, text), start=(iso(shift(day_of(first), 1)) if first else None, None))


def by(w: When, text: str) -> When:
    """So at `w`, perhaps already earlier and perhaps still later: EDTF says only `w`, the bounds say the rest."""
    return When(text, w.edtf, (None, w.start[1]), (w.end[0], None))


def somewhere(a: When, b: When, text: str) -> When:
    """At an unknown time between `a` and `b`, or in one of the two: the interval, with one wide pair of bounds."""
    whole = between(a, b, text)
    bounds = (whole.start[0], whole.end[1])
    return replace(whole, start=bounds, end=bounds)


def year_of(when: When) -> int | None:
    """The year (astronomical: 335 BC is -334) if all of `when` lies in one, else None."""
    first, last = when.start[0], when.end[1]
    if first is None or last is None:
        return None
    years = {day_of(first)[0], day_of(last)[0]}
    return years.pop() if len(years) == 1 else None


def _apart(a: When, b: When) -> bool:
    return not (in_order(a.start, b.end) and in_order(b.start, a.end))


def _begins_within(period: When, item: When) -> bool:
    first, limit = item.start[0], period.start[0]
    return first is not None and (limit is None or day_of(first) >= day_of(limit))


def _ends_within(period: When, item: When) -> bool:
    last, limit = item.end[1], period.end[1]
    return last is not None and (limit is None or day_of(last) <= day_of(limit))


def clip(period: When, item: When, text: str) -> When:
    """A period narrowed by the item's own "from" or "until".

    Where the item says nothing of a side, or reaches beyond the period, the period's side holds; where the two have no
    day in common the item speaks for itself. `1791/1793` with `1793/..` is `1793`; with `../1792` it is `1791/1792`.
    """
    if _apart(period, item):
        return replace(item, text=text)
    first = item if _begins_within(period, item) else period
    last = item if _ends_within(period, item) else period
    return When(text, _join(sides(first)[0], sides(last)[1]), first.start, last.end)
