"""One claim that a sentence makes, still in the sentence's own offsets; and the time for which it holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...model import Actor, Literal, When
from ..dates import open_ended, until


@dataclass(slots=True)
class Said:
    """One claim: `at` is the offset of the word that makes it, by which it is known who says so."""

    subject: Actor
    predicate: str
    object: Actor | Literal
    when: When | None
    start: int
    end: int
    at: int
    rule: str
    polarity: str = ""
    qualifiers: dict[str, str] = field(default_factory=dict)
    said_by: str | None = None


LASTING = frozenset(("member_of", "led_by", "allied_with", "supported_by", "part_of", "headquartered_in"))


def until_start(when: When | None) -> When | None:
    """ "since 2007 no longer": it held until then."""
    if when is None:
        return None
    if when.edtf.endswith("/..") and not when.edtf.startswith(".."):
        return When(when.text, "../" + when.edtf.removesuffix("/.."), (None, None), when.start)
    return governed(when, "end")


def governed(when: When | None, mode: str) -> When | None:
    """Return a date as the claim holds it: a point, from then on, or until then."""
    if when is None or mode == "none":
        return None
    point = "/" not in when.edtf and ".." not in when.edtf
    if mode == "start" and point:
        return open_ended(when, when.text)
    if mode == "end" and point:
        return until(when, when.text)
    return when
