"""What a few words give of a date, completed from its neighbour or its context, and turned into EDTF and bounds.

EDTF (ISO 8601-2:2019, level 1): `~` approximate, `?` uncertain, `%` both, `X` unspecified digits, months 21-24 seasons.

How the bounds are set, so that they enclose what the words may mean:

- early, mid and late are the first, middle and last third: months 1-4, 5-8, 9-12 of a year; days 1-10, 11-20, 21- of a
  month; years 0-3, 4-6, 7-9 of a decade; years 0-33, 34-66, 67-99 of a century. Halves and quarters alike.
- circa widens by one unit of its own size on each side (a day, a month, a year, a decade, a century).
- seasons are those of the northern half of the globe, by meteorological or astronomical reckoning, whichever is wider;
  winter of a year is either of the two winters it touches, "winter 1941-42" the one that joins them.
- the 19th century is 18XX (1800-1899), the 2nd century BC is -01XX (200-101 BC), the 330s BC -0338/-0329.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ...model.when import When
from .calendars import Day, iranian, islamic, month_length, shift, year_text
from .intervals import between, plain

LAST_BARE_YEAR = 2199
_ISLAMIC_YEARS = range(1, 1601)
_IRANIAN_YEARS = range(1, 1501)

# Offsets of the shares of a period, in months of a year, days of a month, years of a decade or century.
_SHARES: dict[tuple[str, int], tuple[tuple[int, int], ...]] = {
    ("year", 2): ((0, 5), (6, 11)),
    ("year", 3): ((0, 3), (4, 7), (8, 11)),
    ("year", 4): ((0, 2), (3, 5), (6, 8), (9, 11)),
    ("month", 2): ((0, 14), (15, 30)),
    ("month", 3): ((0, 9), (10, 19), (20, 30)),
    ("decade", 2): ((0, 4), (5, 9)),
    ("decade", 3): ((0, 3), (4, 6), (7, 9)),
    ("century", 2): ((0, 49), (50, 99)),
    ("century", 3): ((0, 33), (34, 66), (67, 99)),
    ("century", 4): ((0, 24), (25, 49), (50, 74), (75, 99)),
}
_SEASON_DAYS: dict[int, tuple[tuple[int, int], tuple[int, int]]] = {
    21: ((3, 1), (6, 21)),
    22: ((6, 1), (9, 23)),
    23: ((9, 1), (12, 22)),
}
_YEARS_IN = {"year": 1, "decade": 10, "century": 100}


class Partial(NamedTuple):
    """The parts of one date that its words name. `year` is as written, and counts backwards when `era` is `bc`."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    span: str = ""  # "decade" or "century": `year` is its first year, or the century's number
    calendar: str = ""  # "ah" (Islamic), "sh" (Iranian); else Gregorian or Julian, as written
    era: str = ""  # "bc", "ad"
    era_first: bool = False
    digits: int = 0
    part: tuple[int, int] | None = None
    circa: bool = False
    unsure: bool = False
    winter_pair: bool = False
    counted: bool = False  # astronomical year handed in from outside
    marked: bool = False  # a word or sign says that the number is a year

    @property
    def bare(self) -> bool:
        """Only a number that might be a year."""
        named = self.month or self.season or self.span or self.calendar or self.era or self.part or self.marked
        return self.year is not None and not named

    @property
    def only_part(self) -> bool:
        """Only "early", "mid", "late", waiting for the date that follows."""
        return self.part is not None and self.year is None and self.month is None and self.season is None


def complete(partial: Partial, year: int | None) -> Partial:
    """Gives a day or month without a year the year of its context."""
    if year is None or partial.year is not None or not (partial.month or partial.season) or partial.calendar:
        return partial
    return partial._replace(year=year, counted=True, digits=4)


def resolve(partial: Partial) -> When | None:
    """EDTF and bounds, without text; None if a part is missing or there is no such date."""
    if partial.year is None or (partial.day is not None and partial.month is None):
        return None
    if partial.calendar:
        return _converted(partial)
    if partial.span == "century":
        return _century(partial)
    year = _astronomical(partial)
    if year is None:
        return None
    if partial.span == "decade":
        return _decade(partial, year)
    if partial.season is not None:
        return _season(partial, year, partial.season)
    if partial.month is not None:
        return _in_month(partial, year, partial.month)
    return _of_years(partial, "year", year_text(year), year)


def _astronomical(partial: Partial) -> int | None:
    year = partial.year
    if year is None or partial.counted:
        return year
    if year == 0 or (partial.digits < 3 and not partial.era) or (not partial.era and year > LAST_BARE_YEAR):
        return None
    return 1 - year if partial.era == "bc" else year


def _mark(partial: Partial) -> str:
    rough = partial.circa or partial.part is not None
    return "%" if rough and partial.unsure else "~" if rough else "?" if partial.unsure else ""


def _of_years(partial: Partial, span: str, edtf: str, year: int) -> When | None:
    """A point that starts with a year and is as long as `span`."""
    years = _YEARS_IN[span]
    first, last = (year, 1, 1), (year + years - 1, 12, 31)
    if partial.part is not None:
        share = _share(span, partial.part)
        if share is None:
            return None
        first, last = _cut(span, year, share)
    if partial.circa:
        first, last = (first[0] - years, *first[1:]), (last[0] + years, *last[1:])
        last = (last[0], last[1], min(last[2], month_length(last[0], last[1])))
    return plain(edtf + _mark(partial), first, last)


def _share(span: str, part: tuple[int, int]) -> tuple[int, int] | None:
    shares = _SHARES.get((span, part[1]))
    return shares[part[0]] if shares else None


def _cut(span: str, year: int, share: tuple[int, int]) -> tuple[Day, Day]:
    if span != "year":
        return (year + share[0], 1, 1), (year + share[1], 12, 31)
    return (year, share[0] + 1, 1), (year, share[1] + 1, month_length(year, share[1] + 1))


def _in_month(partial: Partial, year: int, month: int) -> When | None:
    length = month_length(year, month)
    first, last = 1, length
    edtf = f"{year_text(year)}-{month:02d}"
    if partial.day is not None:
        if not 1 <= partial.day <= length or partial.part is not None:
            return None
        first = last = partial.day
        edtf += f"-{partial.day:02d}"
    if partial.part is not None:
        share = _share("month", partial.part)
        if share is None:
            return None
        first, last = share[0] + 1, min(share[1] + 1, length)
    start, end = (year, month, first), (year, month, last)
    if partial.circa:
        start, end = shift(start, -1), shift(end, 1)
        if partial.day is None:
            start, end = (*start[:2], 1), (*end[:2], month_length(*end[:2]))
    return plain(edtf + _mark(partial), start, end)


def _season(partial: Partial, year: int, season: int) -> When:
    if season == 24:
        first, last = ((year, 11, 1), (year + 1, 3, 31)) if partial.winter_pair else ((year, 1, 1), (year + 1, 3, 21))
    else:
        (first_month, first_day), (last_month, last_day) = _SEASON_DAYS[season]
        first, last = (year, first_month, first_day), (year, last_month, last_day)
    margin = 90 if partial.circa else 0
    return plain(f"{year_text(year)}-{season}{_mark(partial)}", shift(first, -margin), shift(last, margin))


def _decade(partial: Partial, year: int) -> When | None:
    if year % 10 and partial.era != "bc":
        return None
    if partial.era != "bc":
        return _of_years(partial, "decade", f"{year_text(year)[:-1]}X", year)
    if (partial.year or 0) % 10:
        return None
    point = _of_years(partial, "decade", year_text(year - 9), year - 9)
    edtf = "/".join(year_text(y) + _mark(partial) for y in (year - 9, year))
    return point and replace(point, edtf=edtf)


def _century(partial: Partial) -> When | None:
    number = partial.year or 0
    if not 1 <= number <= 21:
        return None
    if partial.era == "bc":
        return _of_years(partial, "century", f"-{number - 1:02d}XX", -100 * number + 1)
    return _of_years(partial, "century", f"{number - 1:02d}XX", 100 * (number - 1))


def _converted(partial: Partial) -> When | None:
    """Islamic and Iranian dates: the Gregorian days they cover, a day of doubt on each side, and so approximate."""
    year, islamic_era = partial.year or 0, partial.calendar == "ah"
    if partial.part or partial.span or partial.season:
        return None
    if year not in (_ISLAMIC_YEARS if islamic_era else _IRANIAN_YEARS):
        return None
    days = (islamic if islamic_era else iranian)(year, partial.month, partial.day)
    if days is None or partial.era:
        return None
    first, last = (plain(f"{year_text(d[0])}-{d[1]:02d}-{d[2]:02d}~", shift(d, -1), shift(d, 1)) for d in days)
    bounds = (first.start[0], last.end[1])
    return When("", between(first, last, "").edtf, bounds, bounds)


def share_parts(left: Partial, right: Partial) -> tuple[Partial, Partial] | None:
    """Completes the two ends of a range from each other: "15-19 August 1953", "1233-34", "335-323 BC"."""
    if left.only_part:
        return right._replace(part=left.part, circa=left.circa), right
    left, right = _share_numbers(left, right)
    left, right = _share_months(left, right)
    left, right = _share_years(left, right)
    if left.calendar != right.calendar:
        left, right = _share_calendar(left, right)
    if left.calendar != right.calendar or left.counted != right.counted:
        return None
    return _share_eras(left, right)


def _lone_number(partial: Partial) -> int | None:
    """The number of a partial that is nothing else, so far taken for a day."""
    return partial.day if partial.year is None and partial.month is None and partial.part is None else None


def _as_year(partial: Partial) -> Partial:
    return partial._replace(day=None, year=partial.day)


def _share_numbers(left: Partial, right: Partial) -> tuple[Partial, Partial]:
    """Tells years from days: "1233-34" is 1233 to 1234, in "27-14 BC" and "AD 14-37" both numbers are years."""
    year_only = right.year is not None and right.month is None and right.season is None and not right.span
    if _lone_number(left) and year_only and (right.era or right.calendar):
        return _as_year(left), right
    if _lone_number(right) and left.era_first and left.month is None:
        return left, _as_year(right)
    if left.year is not None and left.digits >= 3 and not (left.month or left.season or left.span or left.era):
        short = right.year if year_only and right.digits <= 2 and right.era != "bc" else _lone_number(right)
        if short:
            right = _long_year(left.year, right, short)
    return left, right


def _long_year(left: int, right: Partial, short: int) -> Partial:
    size = 10**right.digits
    year = left - left % size + short
    return right._replace(day=None, year=year, digits=4) if year > left else right


def _share_months(left: Partial, right: Partial) -> tuple[Partial, Partial]:
    if left.day and not left.month and right.month:
        left = left._replace(month=right.month, calendar=left.calendar or right.calendar)
    elif right.day and not right.month and left.month:
        right = right._replace(month=left.month, calendar=right.calendar or left.calendar)
    return left, right


def _share_years(left: Partial, right: Partial) -> tuple[Partial, Partial]:
    if left.year is None and right.year is not None and not right.span:
        return _with_year(left, right), right
    if right.year is None and left.year is not None and not left.span:
        return left, _with_year(right, left)
    return left, right


def _with_year(partial: Partial, source: Partial) -> Partial:
    return partial._replace(
        year=source.year,
        era=source.era,
        era_first=source.era_first,
        digits=source.digits,
        counted=source.counted,
        calendar=partial.calendar or source.calendar,
    )


def _share_calendar(left: Partial, right: Partial) -> tuple[Partial, Partial]:
    """The mark "AH" after the second year counts for the first."""
    if left.bare and right.calendar:
        left = left._replace(calendar=right.calendar)
    elif right.bare and left.calendar and left.era_first:
        right = right._replace(calendar=left.calendar)
    return left, right


def _share_eras(left: Partial, right: Partial) -> tuple[Partial, Partial] | None:
    if left.counted or left.era == right.era or left.calendar:
        return left, right
    if right.era and not left.era:
        shared = right.era == "ad" or (left.year or 0) >= (right.year or 0)
        return (left._replace(era=right.era), right) if shared else None
    if left.era and not right.era:
        if not left.era_first and left.era == "bc":
            return None
        return left, right._replace(era=left.era)
    return left, right
