"""Whole expressions: a date with what stands around it, ranges, open ends, either-or; the longest that begins here."""

from __future__ import annotations

from typing import NamedTuple

from ...model.when import When
from . import intervals
from .calendars import day_of, shift
from .grammar import Grammar
from .partial import Partial, complete, resolve, share_parts

_OPENERS = (
    ("since", intervals.open_ended),
    ("until", intervals.until),
    ("before", intervals.before),
    ("after", intervals.after),
    ("by", intervals.by),
)
_PERSIAN_DOUBT = range(1200, 1430)


class Found(NamedTuple):
    """What was read: the value without its text, the token after it, and how sure it is that numbers are years."""

    when: When
    stop: int
    bare: bool  # all that was read are numbers that may be years
    digits: int  # the fewest digits of such a number
    opener: str = ""  # the word that made it a range or open: "since", "until" ...
    calendar: str = ""
    linked: bool = False  # two dates
    unsaid: bool = False  # the year came from outside


class Expressions:
    """Reads expressions from the tokens of one text; `strict` when the whole text must be one."""

    def __init__(self, grammar: Grammar, year: int | None, strict: bool) -> None:
        self.grammar = grammar
        self.year = year
        self.strict = strict
        self.has = grammar.has
        self.skip = grammar.skip

    def read(self, i: int) -> Found | None:
        """The longest expression that begins at `i`."""
        found = self._dash_first(i) or self._opened(i) or self._plain(i)
        return self._other_calendar(found) if found else None

    # --- one date and its surroundings

    def point(self, i: int, after_month: bool = False) -> tuple[Partial, int] | None:
        """A date with weekday, time of day, circa, part of period, question mark and style marks around it."""
        i = self._before_date(i)
        i, circa, part = self._qualities(i)
        read = self.grammar.date(i, after_month)
        if read is None:
            return (Partial(part=part, circa=circa), i) if part else None
        partial, i = read
        if circa or part:
            partial = partial._replace(circa=circa, part=part)
        return self._after_date(partial, i)

    def _before_date(self, i: int) -> int:
        if self.has(i, "time"):
            i = self.skip(self._clock(i), "comma", "at", "filler")
        if self.has(i, "weekday"):
            i = self.skip(i + 1, "comma", "dot", "filler")
        return i

    def _qualities(self, i: int) -> tuple[int, bool, tuple[int, int] | None]:
        circa, part = False, None
        for _ in range(4):
            i = i if self.has(i, "circa") else self.skip(i, "filler", "apostrophe")
            if self.has(i, "circa") or self._prefix_tilde(i):
                circa, i = True, i + 1
                continue
            value = self.grammar.tokens[i].senses.get("part") if i < self.grammar.size else None
            if not isinstance(value, tuple) or part is not None:
                break
            part, i = value, self.skip(i + 1, "filler", "hyphen", "at", most=3)
        return i, circa, part

    def _prefix_tilde(self, i: int) -> bool:
        return self.has(i, "tilde")

    def _after_date(self, partial: Partial, i: int) -> tuple[Partial, int]:
        if self.has(i, "unsure"):
            partial, i = partial._replace(unsure=True), i + 1
        elif self.has(i, "open") and self.has(i + 1, "unsure") and self.has(i + 2, "close"):
            partial, i = partial._replace(unsure=True), i + 3
        if self.has(i, "tilde") and self.grammar.glued(i) and self.grammar.number(i + 1, 1, 4) is None:
            partial, i = partial._replace(circa=True), i + 1
        partial, i = self._marks(partial, i)
        return partial, self._time_after(i)

    def _marks(self, partial: Partial, i: int) -> tuple[Partial, int]:
        """Julian and Gregorian marks are dropped; "(circa)", 頃 after the date count."""
        i = self.grammar.aside(i)
        opened = self.has(i, "open")
        j = i + opened
        if self.has(j, "style"):
            j += 1
        elif self.has(j, "circa") and (opened or self.strict or self.grammar.glued(j)):
            partial, j = partial._replace(circa=True), j + 1
        else:
            return partial, i
        if opened and not self.has(j, "close"):
            return partial._replace(circa=False), i
        return partial, j + opened

    def _clock(self, i: int) -> int:
        i = self.skip(i + 1, "clock", most=3)
        if self.has(i, "dash") and self.has(i + 1, "time"):
            i = self.skip(i + 2, "clock", most=3)
        return i

    def _time_after(self, i: int) -> int:
        j = self.skip(i, "comma", "at", "filler")
        if self.has(j, "time"):
            return self._clock(j)
        if self.strict and self.has(j, "clock") and j == i:
            return i
        hour = self.grammar.number(j, 1, 2)
        if hour is not None and hour <= 24 and self.has(j + 1, "clock"):
            return self.skip(j + 1, "clock", most=3)
        return i

    def _names_calendar(self, i: int) -> bool:
        kinds = ("ah", "sh", "hijri_month", "solar_month")
        return any(self.has(j, kind) for j in range(i, i + 6) for kind in kinds)

    # --- forms of expressions

    def _finish(self, when: When | None, parts: tuple[Partial, ...], stop: int, opener: str = "") -> Found | None:
        if when is None or any(self._either_calendar(p) for p in parts):
            return None
        return Found(
            when,
            stop,
            all(p.bare for p in parts),
            min(p.digits for p in parts),
            opener,
            parts[0].calendar,
            len(parts) > 1,
            any(p.counted for p in parts),
        )

    def _either_calendar(self, partial: Partial) -> bool:
        """A Persian year without month or mark may be Iranian or Gregorian."""
        unmarked = not (partial.calendar or partial.era or partial.month or partial.span)
        return self.grammar.lang == "fa" and unmarked and partial.year in _PERSIAN_DOUBT

    def _whole(self, partial: Partial) -> tuple[Partial, When | None]:
        partial = complete(partial, self.year)
        return partial, resolve(partial)

    def _plain(self, i: int) -> Found | None:
        """A range, an either-or or a single date."""
        opened = self.has(i, "between")
        left = self.point(i + opened)
        if left is None:
            return None
        choice = self.has(left[1], "and" if opened else "or")
        found = self._either(left, opened) if choice else self._range(left, i)
        return found or (None if self.grammar.ambiguous_pair(i) else self._single(left))

    def _single(self, read: tuple[Partial, int]) -> Found | None:
        partial, when = self._whole(read[0])
        stop = read[1]
        if when is None:
            return None
        if self._ends_open(stop):
            return self._finish(intervals.open_ended(when, ""), (partial,), stop + 1)
        if self.has(stop, "onwards"):
            return self._finish(intervals.open_ended(when, ""), (partial,), stop + 1, "since")
        if self.has(stop, "until_after"):
            return self._finish(intervals.until(when, ""), (partial,), stop + 1, "until")
        return self._finish(when, (partial,), stop)

    def _ends_open(self, i: int) -> bool:
        """ "2014-" at the end of a text or bracket."""
        if not (self.has(i, "dash") or (self.has(i, "tilde") and self.strict)):
            return False
        return i + 1 == self.grammar.size if self.strict else self.has(i + 1, "close")

    def _dash_first(self, i: int) -> Found | None:
        """ "- 1990", in a text of its own."""
        if not (self.strict and i == 0 and (self.has(i, "dash") or self.has(i, "to"))):
            return None
        read = self.point(i + 1)
        if read is None:
            return None
        partial, when = self._whole(read[0])
        return self._finish(when and intervals.until(when, ""), (partial,), read[1])

    def _opened(self, i: int) -> Found | None:
        for kind, build in _OPENERS:
            if not self.has(i, kind):
                continue
            first = self.skip(i + 1, "filler", "hyphen")
            read = self.point(first)
            if read is None:
                continue
            linked = self._range(read, first, kind) if kind in ("since", "after") else None
            if linked is not None:
                return linked
            partial, when = self._whole(read[0])
            if when is not None and not self.grammar.ambiguous_pair(first):
                stop = self.skip(read[1], "onwards", "until_after", most=1)
                return self._finish(build(when, ""), (partial,), stop, kind)
        return None

    def _connector(self, i: int) -> int | None:
        """Where the second date of a range begins, if the token at `i` joins two dates."""
        if not any(self.has(i, kind) for kind in ("dash", "to", "until", "slash", "tilde", "onwards")):
            if not (self.has(i, "comma") and self.has(i + 1, "until")):
                return None
            i += 1
        return self.skip(i + 1, "filler", "to", "until", "apostrophe")

    def _range(self, left: tuple[Partial, int], first: int, opener: str = "") -> Found | None:
        start = self._connector(left[1])
        if start is None:
            return self._listed(left)
        if self.has(start, "present"):
            partial, when = self._whole(left[0])
            return self._finish(when and intervals.open_ended(when, ""), (partial,), start + 1, opener or "present")
        if self.grammar.ambiguous_pair(first) and start == first + 2:
            return None
        return self._linked(left[0], start, opener)

    def _linked(self, left: Partial, start: int, opener: str) -> Found | None:
        right = self.point(start, after_month=left.month is not None)
        if right is None:
            return None
        shared = self._shared(left, right[0])
        if shared is None:
            return None
        first, last = shared
        when = self._interval(resolve(first), resolve(last))
        return self._finish(when, (first, last), self.skip(right[1], "until_after", most=1), opener)

    def _shared(self, left: Partial, right: Partial) -> tuple[Partial, Partial] | None:
        pair = share_parts(left, right)
        return pair and (complete(pair[0], self.year), complete(pair[1], self.year))

    @staticmethod
    def _interval(a: When | None, b: When | None) -> When | None:
        if a is None or b is None:
            return None
        reversed_ = not intervals.in_order(a.start, b.start) and not intervals.in_order(a.end, b.end)
        return None if reversed_ or not intervals.in_order(a.start, b.end) else intervals.between(a, b, "")

    def _listed(self, left: tuple[Partial, int]) -> Found | None:
        """ "22 and 23 June 1372", "1990 and 1991": neighbours make a range."""
        partial, i = left
        if not self.has(i, "and") or (not self.strict and partial.year is not None):
            return None
        found = self._linked(partial, self.skip(i + 1, "filler"), "")
        return found if found and _neighbours(found.when) else None

    def _either(self, left: tuple[Partial, int], opened: bool) -> Found | None:
        """ "between 1990 and 1992", "1990 or 1991"."""
        right = self.point(self.skip(left[1] + 1, "filler"), after_month=left[0].month is not None)
        shared = right and self._shared(left[0], right[0])
        if not right or not shared:
            return None
        a, b = resolve(shared[0]), resolve(shared[1])
        if a is None or b is None or not intervals.in_order(a.start, b.end):
            return None
        return self._finish(intervals.somewhere(a, b, ""), shared, right[1], "between" if opened else "or")

    # --- the same date in two calendars

    def _other_calendar(self, found: Found) -> Found:
        """ "15 Rajab 1436 AH / 4 May 2015": the Gregorian date, if the two agree."""
        i, opened = found.stop, self.has(found.stop, "open")
        if not (opened or self.has(i, "slash") or self.has(i, "dash") or self.has(i, "comma")):
            return found
        if not (found.calendar or self._names_calendar(i + 1)):
            return found
        second = self._plain(i + 1)
        if second is None or second.calendar == found.calendar or (opened and not self.has(second.stop, "close")):
            return found
        if not _overlap(found.when, second.when):
            return found
        gregorian = second if found.calendar else found
        return gregorian._replace(stop=second.stop + opened, bare=False)


def _neighbours(when: When) -> bool:
    (_, last), (first, _) = when.start, when.end
    if last is None or first is None:
        return False
    return shift(day_of(last), 1) == day_of(first)


def _overlap(a: When, b: When) -> bool:
    return intervals.in_order(a.start, b.end) and intervals.in_order(b.start, a.end)
