"""Tokens to dates: one function a form, each answering what it read and where it stopped, or nothing.

Every form reads a bounded number of tokens, so reading is linear in the text from however many places it starts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .lexer import Token
from .partial import Partial

Read = tuple[Partial, int] | None

# How numeric dates are ordered: dots are day first everywhere; English slashes only where no doubt is possible.
_MONTH_OR_DAY_FIRST = frozenset({"en"})
_YEAR_FIRST = frozenset({"zh", "ja", "ko"})


class Number(NamedTuple):
    """A year as it stands in the text, with its marks."""

    year: int
    digits: int
    era: str
    calendar: str
    era_first: bool
    marked: bool

    def fill(self, partial: Partial) -> Partial:
        """The partial with this year."""
        return partial._replace(
            year=self.year,
            digits=self.digits,
            era=self.era,
            era_first=self.era_first,
            calendar=self.calendar or partial.calendar,
            marked=self.marked,
        )


class Grammar:
    """Reads dates out of the tokens of one text."""

    def __init__(self, tokens: Sequence[Token], lang: str) -> None:
        self.tokens = tokens
        self.lang = lang
        self.size = len(tokens)

    # --- looking at tokens

    def has(self, i: int, kind: str) -> bool:
        """Whether the token at `i` has a sense of this kind."""
        return i < self.size and kind in self.tokens[i].senses

    def value(self, i: int, kind: str) -> int | None:
        """The number that a sense of this kind carries."""
        found = self.tokens[i].senses.get(kind) if i < self.size else None
        return found if isinstance(found, int) else None

    def number(self, i: int, low: int, high: int) -> int | None:
        """The number at `i` if it has between `low` and `high` digits."""
        if i >= self.size or not low <= self.tokens[i].digits <= high:
            return None
        return self.tokens[i].number

    def glued(self, i: int) -> bool:
        """Whether no blank stands before the token at `i`."""
        return 0 < i < self.size and self.tokens[i - 1].end == self.tokens[i].start

    def skip(self, i: int, *kinds: str, most: int = 2) -> int:
        """Past at most so many tokens of these kinds."""
        for _ in range(most):
            if not any(self.has(i, kind) for kind in kinds):
                break
            i += 1
        return i

    # --- single units

    def day(self, i: int) -> tuple[int, int] | None:
        """A day of the month: "5", "5th", "1er", "15."."""
        day = self.number(i, 1, 2)
        if day is None or not 1 <= day <= 31:
            return None
        i += 1
        dot = self.has(i, "dot") and (not self.glued(i + 1) or self.has(i + 1, "dash"))
        return day, i + (self.glued(i) and (dot or self.has(i, "ordinal")))

    def aside(self, i: int) -> int:
        """Past "[O.S. 25 October]": the same day by the other calendar is read over."""
        if self.has(i, "open") and self.has(i + 1, "style"):
            for stop in range(i + 2, min(i + 7, self.size)):
                if self.has(stop, "close"):
                    return stop + 1
        return i

    def month(self, i: int) -> tuple[Partial, int] | None:
        """A month name, with the calendar it belongs to."""
        for kind, calendar in (("month", ""), ("hijri_month", "ah"), ("solar_month", "sh")):
            month = self.value(i, kind)
            if month is not None:
                return Partial(month=month, calendar=calendar), i + 1
        return None

    def year(self, i: int) -> tuple[Number, int] | None:
        """A number that can be a year, with era marks before or after and words for "year" around."""
        marked = self.has(i, "year")
        if marked:
            i = self.skip(i + 1, "filler", most=1)
        era, calendar, i = self._era(i)
        first = bool(era or calendar)
        year, digits = self.number(i, 1, 4), self.tokens[i].digits if i < self.size else 0
        if year is None:
            return None
        i += 1
        if self.has(i, "year_mark") or self.has(i, "year"):
            i, marked = i + 1, True
        if not first:
            era, calendar, i = self._era(i)
        if digits < 3 and not (era or calendar):
            return None
        if (era or calendar) and self.has(i, "year"):
            i += 1
        return Number(year, digits, era, calendar, first, marked), i

    def _era(self, i: int) -> tuple[str, str, int]:
        for kind in ("bc", "ad"):
            if self.has(i, kind):
                return kind, "", i + 1
        for kind in ("sh", "ah"):
            if self.has(i, kind):
                return "", kind, i + 1
        return "", "", i

    # --- forms of one date

    def date(self, i: int, after_month: bool = False) -> Read:
        """The date that begins at `i`; after "August 21-" also "25, 1941"."""
        if i >= self.size:
            return None
        token = self.tokens[i]
        if token.digits > 2:
            return self._long_number(i)
        if token.digits:
            return (self._day_with_year(i) if after_month else None) or self._short_number(i)
        return self._word(i) if token.senses else None

    def _long_number(self, i: int) -> Read:
        tied = self.glued(i + 1)
        return (self._iso(i) if tied else None) or self._marked_numbers(i) or self._decade(i) or self._year_first(i)

    def _short_number(self, i: int) -> Read:
        tied = self.glued(i + 1)
        return (
            (self._numeric(i) if tied else None)
            or self._marked_numbers(i)
            or self._day_month_year(i)
            or self._century(i)
            or self._year_first(i)
            or self._plain_day(i)
        )

    def _word(self, i: int) -> Read:
        senses = self.tokens[i].senses
        if "month" in senses or "hijri_month" in senses or "solar_month" in senses:
            return self._longer(self._month_day_year(i), self._month_year(i))
        if "season" in senses:
            return self._season_year(i)
        decade = self._decade(i) if "decade" in senses else None
        return decade or self._century(i) or self._year_first(i)

    @staticmethod
    def _longer(a: Read, b: Read) -> Read:
        return b if a is None or (b is not None and b[1] > a[1]) else a

    def _iso(self, i: int) -> Read:
        year, sign = self.number(i, 4, 4), i + 1
        kind = next((k for k in ("hyphen", "slash", "dot") if self.has(sign, k)), None)
        month = self.number(i + 2, 1, 2)
        if year is None or kind is None or month is None or not (self.glued(sign) and self.glued(i + 2)):
            return None
        day = self.number(i + 4, 1, 2)
        if self.has(i + 3, kind) and day is not None and self.glued(i + 3) and self.glued(i + 4):
            if 1 <= month <= 12:
                return Partial(year=year, month=month, day=day, digits=4), i + 5
            return None
        if kind != "hyphen" or self.tokens[i + 2].digits != 2 or not 1 <= month <= 12:
            return None
        return (Partial(year=year, month=month, digits=4), i + 3) if month <= year % 100 else None

    def ambiguous_pair(self, i: int) -> bool:
        """ "2003-04" with a hyphen: April 2003 or 2003 to 2004, nobody can tell."""
        year, month = self.number(i, 4, 4), self.number(i + 2, 2, 2)
        if year is None or month is None or not self.has(i + 1, "hyphen"):
            return False
        if self.has(i + 3, "hyphen") and self.glued(i + 3) and self.glued(i + 4):
            return False
        return year % 100 < month <= 12 and self.glued(i + 1) and self.glued(i + 2)

    def _numeric(self, i: int) -> Read:
        a, b, year = self.number(i, 1, 2), self.number(i + 2, 1, 2), self.number(i + 4, 4, 4)
        kind = next((k for k in ("dot", "slash", "hyphen") if self.has(i + 1, k)), None)
        if a is None or b is None or year is None or kind is None or not self.has(i + 3, kind):
            return None
        if not (self.glued(i + 1) and self.glued(i + 3)):
            return None
        order = self._order(a, b)
        if order is None:
            return None
        day, month = order
        return Partial(year=year, month=month, day=day, digits=4), i + 5

    def _order(self, a: int, b: int) -> tuple[int, int] | None:
        if self.lang in _YEAR_FIRST:
            return None
        if self.lang in _MONTH_OR_DAY_FIRST and a != b and a <= 12 and b <= 12:
            return None
        if self.lang in _MONTH_OR_DAY_FIRST and a <= 12 < b:
            return b, a
        return (a, b) if b <= 12 else None

    def _marked_numbers(self, i: int) -> Read:
        """East Asian forms, from 2015年 to 2015年10月10日, and 10月10日."""
        partial = Partial()
        if self.has(i + 1, "year_mark"):
            found = self.year(i)
            if found is None:
                return None
            partial, i = found[0].fill(partial), found[1]
        month = self.number(i, 1, 2)
        if month is not None and self.has(i + 1, "month_mark"):
            partial, i = partial._replace(month=month), i + 2
            if not 1 <= month <= 12:
                return None
        day = self.number(i, 1, 2)
        if day is not None and self.has(i + 1, "day_mark"):
            partial, i = partial._replace(day=day, digits=partial.digits or 2), i + 2
        return (partial, i) if partial != Partial() else None

    def _day_month_year(self, i: int) -> Read:
        found = self.day(i)
        if found is None:
            return None
        day, i = found
        month = self.month(self.skip(i, "filler", "hyphen"))
        if month is None:
            return None
        return self._with_year(month[0]._replace(day=day), month[1])

    def _with_year(self, partial: Partial, i: int) -> tuple[Partial, int]:
        bracket = self.aside(i)
        tied = self.has(i, "hyphen") and self.glued(i) and self.glued(i + 1)
        j = i + 1 if self.has(i, "comma") or tied else bracket
        year = self.year(self.skip(j, "filler"))
        if year is None or (tied and year[0].digits != 4):
            return partial, i
        return year[0].fill(partial), year[1]

    def _month_day_year(self, i: int) -> Read:
        month = self.month(i)
        if month is None:
            return None
        day = self.day(self.skip(month[1], "filler", most=1))
        if day is None:
            return None
        if self.has(day[1], "time") and self.glued(day[1]):
            return None
        return self._with_year(month[0]._replace(day=day[0]), day[1])

    def _month_year(self, i: int) -> Read:
        month = self.month(i)
        return month and self._with_year(*month)

    def _year_first(self, i: int) -> Read:
        """1990; 1941, August 7; summer of a year named first."""
        year = self.year(i)
        if year is None:
            return None
        number, i = year
        season = self.value(i, "season")
        if season is not None:
            return number.fill(Partial(season=season)), i + 1
        month = self.month(self.skip(i, "comma", "filler", most=1))
        if month is None:
            return number.fill(Partial()), i
        day = self.day(month[1])
        partial = number.fill(month[0])
        return (partial._replace(day=day[0]), day[1]) if day else (partial, month[1])

    def _season_year(self, i: int) -> Read:
        season = self.value(i, "season")
        if season is None:
            return None
        partial, i = Partial(season=season), i + 1
        found = self._with_year(partial, i)
        return self._winter(*found) if season == 24 and found[0].year else found

    def _winter(self, partial: Partial, i: int) -> Read:
        """ "winter 1941-42" is one winter."""
        year = partial.year or 0
        other = self.number(i + 1, 2, 4)
        if not (self.has(i, "dash") or self.has(i, "slash")) or other is None:
            return partial, i
        if other == year + 1 or other == (year + 1) % 100:
            return partial._replace(winter_pair=True), i + 2
        return partial, i

    def _decade(self, i: int) -> Read:
        """1990s, 1990's, 1990er Jahre, anni 1990, 1990年代."""
        worded = self.has(i, "decade")
        if worded:
            i = self.skip(i + 1, "filler", "dash", most=2)
        year = self.number(i, 3, 4)
        if year is None or year % 10:
            return None
        suffix = self.skip(i + 1, "apostrophe", "hyphen", most=1)
        if self.glued(suffix) and self.has(suffix, "decade_suffix"):
            i = self.skip(suffix + 1, "decade", "year", most=1)
        elif worded or self.has(i + 1, "decade"):
            i += 1 if worded else 2
        else:
            return None
        era, calendar, i = self._era(i)
        if calendar:
            return None
        return Partial(year=year, span="decade", era=era, digits=4), i

    def _century(self, i: int) -> Read:
        """19th century, nineteenth century, XIXe siècle, siglo XIX, 19世紀."""
        start, worded = i, self.has(i, "century")
        number = self._century_number(self.skip(i + 1, "filler", "dash") if worded else i)
        if number is None:
            return None
        value, i, roman = number
        if not worded:
            i = self.skip(i, "dash", "filler", most=1)
            if not self.has(i, "century"):
                return None
            i += 1
        elif self.has(start, "circa") or (len(self.tokens[start].text) < 3 and not roman):
            return None
        era, calendar, i = self._era(i)
        return None if calendar else (Partial(year=value, span="century", era=era, digits=4), i)

    def _century_number(self, i: int) -> tuple[int, int, bool] | None:
        value = self.number(i, 1, 2)
        if value is not None:
            i += 1
            tied = self.glued(i) and self.has(i, "ordinal")
            return value, i + (tied or self.has(i, "dot")), False
        for kind in ("nth", "roman"):
            value = self.value(i, kind)
            if value is not None:
                i += 1
                return value, i + (self.glued(i) and self.has(i, "ordinal")), kind == "roman"
        return None

    def _plain_day(self, i: int) -> Read:
        """A number on its own: the day or the short year at one end of a range."""
        number = self.number(i, 1, 2)
        if number is None:
            return None
        day = self.day(i)
        return Partial(day=number, digits=self.tokens[i].digits), day[1] if day else i + 1

    def _day_with_year(self, i: int) -> Read:
        """ "25, 1941" after "August 21-"."""
        day = self.day(i)
        read = self._with_year(Partial(day=day[0], digits=2), day[1]) if day else None
        return read if read and read[0].year else None
