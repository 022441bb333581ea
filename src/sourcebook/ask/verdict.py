"""Whether a tie held on a day, as far as claims say: yes, possibly, no, or not recorded.

A claim with a time counts before one without. Where accounts differ about the day, the answer is `possibly`: no
winner is picked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from .times import Period, Time, at_once

YES, POSSIBLY, NO, NOT_RECORDED = "yes", "possibly", "no", "not recorded"
_DENIED = "denied"
_UNDATED = "undated"
_ALONE = {_DENIED: NO, _UNDATED: POSSIBLY}


class Dated(Protocol):
    """What is needed of a claim: whether it is denied, and its time."""

    @property
    def polarity(self) -> str:
        """asserted, negated or former."""

    @property
    def time(self) -> Time | None:
        """The bounds of its time, where it gives one."""


D = TypeVar("D", bound=Dated)


def verdict(claims: Sequence[D], on: Period | None) -> tuple[str, list[D]]:
    """Return the answer for a day (None: at any time) and the claims behind it, those that decide first."""
    if len(claims) == 1:
        return _ALONE.get(said := _single(claims[0], on), said), list(claims)
    single = [_single(claim, on) for claim in claims]
    answer, deciding = _joined(claims, single)
    first = [claim for claim, said in zip(claims, single, strict=True) if said in deciding]
    return answer, first + [claim for claim, said in zip(claims, single, strict=True) if said not in deciding]


def _single(claim: Dated, on: Period | None) -> str:
    """What one claim says of the day."""
    if on is None:
        return _DENIED if claim.polarity == "negated" else YES
    time = claim.time
    if claim.polarity == "negated":
        return _DENIED if time is None or time.touches(on) else NOT_RECORDED
    if time is None:
        return _UNDATED
    if time.covers(on):
        return YES
    # That somebody was a member in 2010 says nothing of 2023; that they were from 2008 to 2010 does.
    return POSSIBLY if time.touches(on) else NOT_RECORDED if time.moment else NO


def _joined(claims: Sequence[Dated], single: Sequence[str]) -> tuple[str, set[str]]:
    said = set(single)
    if YES in said:
        return _held(claims, single)
    if POSSIBLY in said:
        return POSSIBLY, {POSSIBLY, _DENIED}
    if _DENIED in said:
        return (POSSIBLY, {_DENIED, _UNDATED}) if _UNDATED in said else (NO, {_DENIED})
    if NO in said:
        return NO, {NO}
    return (POSSIBLY, {_UNDATED}) if _UNDATED in said else (NOT_RECORDED, {NOT_RECORDED})


def _held(claims: Sequence[Dated], single: Sequence[str]) -> tuple[str, set[str]]:
    """Yes, unless others deny it or have it over in the same stretch of time."""
    held = [claim for claim, said in zip(claims, single, strict=True) if said == YES]
    denied = [claim for claim, said in zip(claims, single, strict=True) if said == _DENIED]
    if not any(all(_agree(a, b) for b in denied) for a in held):
        return POSSIBLY, {YES, _DENIED}
    over = [claim.time for claim, said in zip(claims, single, strict=True) if said == NO]
    return (POSSIBLY, {YES, NO}) if _ends_differ([a.time for a in held], over) else (YES, {YES})


def _agree(held: Dated, denied: Dated) -> bool:
    """Whether a tie and its denial can both be true: the denial is of another time, or the tie is said to be over."""
    former = held.polarity == "former" and held.time is None and denied.time is None
    return former or not at_once(held.time, denied.time)


def _ends_differ(held: Sequence[Time | None], over: Sequence[Time | None]) -> bool:
    """Whether one account has it over, or not begun, in a stretch of time in which another has it last."""
    return any(a.may_overlap(b) for a in held for b in over if a and b and not (a.moment or b.moment))
