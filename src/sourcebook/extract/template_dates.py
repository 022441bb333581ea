"""Date templates as words: `{{start date|2018|07|23}}` reads "23 July 2018", so that one reader of dates serves all.

The forms are named in `templates.toml`. Words are written in English, which the date reader always knows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..model import When
from ..parse import Template
from .dates import between, from_parts, read_date

if TYPE_CHECKING:
    from .atoms import Reader
    from .templates import Meaning

_MONTHS = ("January February March April May June July August September October November December").split()


def read(node: Template, meaning: Meaning, reader: Reader) -> tuple[str, When | None]:
    """Return the words that a date template stands for and its time; empty words where it gives none."""
    values = [
        reader.text(p.value)
        for p in node.params
        if p.positional or (p.name.isdigit() and not p.positional) or p.name in ("year", "month", "day")
    ]
    form = meaning.word("form", "text")
    return _FORMS.get(form, _words)(values, reader.language)


def _day(values: list[str], language: str = "en") -> tuple[str, When | None]:
    """Year, month, day as numbers or a month's name; later parts (hours) are left out."""
    if not values:
        return "", None
    head = values[0]
    if len(values) > 1 and not _month(values[1]):
        whole = " ".join(v for v in values if v)
        when = read_date(whole, lang=language) or read_date(" ".join(values[::-1]), lang=language)
        if when is not None:
            return whole, when
    if not head.lstrip("-").isdigit():
        return head, read_date(head)
    year = int(head)
    month = _month(values[1]) if len(values) > 1 else None
    day = int(values[2]) if month and len(values) > 2 and values[2].isdigit() else None
    year_words = f"{-year} BC" if year < 0 else str(year)
    if month:
        shown = f"{_MONTHS[month - 1]} {year_words}"
        if day:
            shown = f"{day} {shown}"
    else:
        shown = year_words
    when = read_date(shown)
    if when is None:
        try:
            when = from_parts(abs(year), month, day, bc=year < 0)
        except ValueError:
            when = None
    return shown, when


def _month(word: str) -> int | None:
    if word.isdigit():
        number = int(word)
        return number if 1 <= number <= 12 else None
    for i, name in enumerate(_MONTHS, 1):
        if len(word) >= 3 and name.casefold().startswith(word.casefold()[:3]):
            return i
    return None


def _ymd(values: list[str], language: str) -> tuple[str, When | None]:
    return _day(values[:3], language)


def _dmy(values: list[str], language: str) -> tuple[str, When | None]:
    numbers = values[:3]
    return _day(numbers[::-1], language)


def _mdy(values: list[str], language: str) -> tuple[str, When | None]:
    numbers = values[:3]
    return _day([numbers[2], numbers[0], numbers[1]]) if len(numbers) == 3 else _day(numbers[::-1])


def _ymd_ymd(values: list[str], language: str) -> tuple[str, When | None]:
    first, start = _day(values[:3])
    second, end = _day(values[3:6])
    if not second:
        return first, start
    shown = f"{first} – {second}"
    return shown, between(start, end, shown)


def _circa(values: list[str], language: str) -> tuple[str, When | None]:
    if not values or not values[0]:
        return "", None
    shown = "c. " + " – c. ".join(v for v in values[:2] if v)
    return shown, read_date(shown, lang=language)


def _words(values: list[str], language: str) -> tuple[str, When | None]:
    if not values:
        return "", None
    if len(values) >= 2 and all(v.isdigit() for v in values[:2]):
        return _day(values[:3])
    return values[0], read_date(values[0], lang=language)


def _range(values: list[str], language: str) -> tuple[str, When | None]:
    shown = " – ".join(v for v in values[:2] if v)
    return shown, read_date(shown, lang=language)


_Form = Callable[[list[str], str], "tuple[str, When | None]"]
_FORMS: dict[str, _Form] = {
    "ymd": _ymd,
    "dmy": _dmy,
    "mdy": _mdy,
    "ymd_ymd": _ymd_ymd,
    "circa": _circa,
    "floruit": _circa,
    "text": _words,
    "year": _words,
    "range": _range,
    "birth_death": _range,
}
