"""Two claims weighed against each other: the same, narrower, another time, or at odds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Any, TypeVar

from .rows import Row
from .times import Time, at_once

T = TypeVar("T")
_NUMBER = re.compile(r"\d[\d,. \u00a0\u202f]*")


@cache
def settings() -> dict[str, Any]:
    """Return what is weighed against what."""
    return tomllib.loads((resources.files(__package__) / "disagreement.toml").read_text(encoding="utf-8"))


def said_alike(a: Row, b: Row, by: Iterable[str]) -> bool:
    """Say whether two claims are narrowed in the same way, as far as these qualifiers go."""
    return all(a.qualifiers.get(name) == b.qualifiers.get(name) for name in by)


def dates_differ(a: Row, b: Row) -> bool:
    """Say whether two dates cannot both be right: neither lies within the other and they do not overlap."""
    return a.time is not None and b.time is not None and not a.time.may_overlap(b.time)


def starts_differ(a: Time, b: Time) -> bool:
    """Say whether two stretches overlap and begin at times that cannot be the same."""
    return _one_stretch(a, b) and _apart(a.start_min, a.start_max, b.start_min, b.start_max)


def ends_differ(a: Time, b: Time) -> bool:
    """Say whether two stretches overlap and end at times that cannot be the same."""
    return _one_stretch(a, b) and _apart(a.end_min, a.end_max, b.end_min, b.end_max)


def _one_stretch(a: Time, b: Time) -> bool:
    return not (a.moment or b.moment) and a.may_overlap(b)


def _apart(low: int | None, high: int | None, other_low: int | None, other_high: int | None) -> bool:
    """Whether two ranges, both known at their ends, do not touch."""
    if (low is None and high is None) or (other_low is None and other_high is None):
        return False
    before = high is not None and other_low is not None and high < other_low
    return before or (other_high is not None and low is not None and other_high < low)


def figures_differ(a: Row, b: Row) -> bool:
    """Say whether two figures of the same time have no number in common."""
    one, other = figure(a), figure(b)
    if one is None or other is None or (a.time is None) != (b.time is None) or not at_once(a.time, b.time):
        return False
    return one[1] < other[0] or other[1] < one[0]


def figure(row: Row) -> tuple[float, float] | None:
    """Return the range of numbers that a claim gives; None where it gives words."""
    if row.value_type != "number":
        return None
    if row.low is not None or row.high is not None:
        low = row.low if row.low is not None else row.high
        high = row.high if row.high is not None else float("inf")
        return (float(low or 0), float(high))
    found = _NUMBER.match(str(row.value))
    digits = re.sub(r"[^\d]", "", found[0]) if found else ""
    return (float(digits), float(digits)) if digits else None


def sides(found: Sequence[Row], differ: Callable[[Row, Row], bool]) -> list[list[Row]]:
    """Return the claims in groups that do not differ among themselves; one group: nobody disagrees."""
    groups: list[list[Row]] = []
    for row in found:
        fitting = next((group for group in groups if not any(differ(row, other) for other in group)), None)
        if fitting is None:
            groups.append([row])
        else:
            fitting.append(row)
    return groups


def grouped(found: Iterable[T], by: Callable[[T], Hashable]) -> list[list[T]]:
    """Return values in groups that have something in common, in their order."""
    groups: dict[Hashable, list[T]] = {}
    for value in found:
        groups.setdefault(by(value), []).append(value)
    return list(groups.values())
