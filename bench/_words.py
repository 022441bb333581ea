"""Words, values, times and works of an invented encyclopedia."""

from __future__ import annotations

import random

from _known import place_of

from sourcebook.model import Citation, Literal, When

ARABIC = "جبهة كتائب جيش حركة لواء سرايا تحالف مجلس الشمال الجنوب الحرية الثورة الوطن النصر الشعب الأمة".split()
WORDS = """the forces talks region members statement leaders fighters agreement border town support several reported
announced joined following against control government ceasefire months offensive village committee recognised""".split()


def literal(chance: random.Random, sort: str) -> Literal:
    """Return a number, a date or some words."""
    if sort == "number":
        size = int(10 ** (1 + 4 * chance.random()))
        return Literal(size, "number", size, size)
    if sort == "date":
        return Literal(str(chance.randrange(1900, 2024)), "date")
    return Literal(" ".join(chance.sample(WORDS, 5)))


def when(chance: random.Random) -> When:
    """Return a year, an open span or a span; recent times are told more of."""
    year = 2024 - int(120 * chance.random() ** 2)
    first = (f"{year:04d}-01-01", f"{year:04d}-12-31")
    if chance.random() < 0.4:
        return When(str(year), f"{year:04d}", first, first)
    if chance.random() < 0.4:
        return When(f"since {year}", f"{year:04d}/..", first, (None, None))
    end = year + chance.randrange(1, 20)
    return When(f"{year}–{end}", f"{year:04d}/{end:04d}", first, (f"{end:04d}-01-01", f"{end:04d}-12-31"))


def work(n: int) -> Citation:
    """Return work n."""
    title, url = f"A History of {place_of(n)}", f"https://example.org/{n}"
    return Citation(f"r:{n:016x}", "book", title, url, str(1950 + n % 74), authors=(place_of(n // 7),))
