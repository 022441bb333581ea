"""Events that are named by their day or year: "the 11 September attacks", "1968 Prague uprising"."""

from __future__ import annotations

import re
from functools import cache

from .....model import Actor
from .finding import Finding
from .vocabulary import alternatives


@cache
def _dated() -> re.Pattern[str]:
    months = alternatives("months")
    return re.compile(
        rf"(?<![\w-])(?:\d{{1,2}} (?:{months})|(?:{months}) \d{{1,2}}"
        rf"|(?:19|20)\d\d [A-Z][\w-]+(?: [A-Z][\w-]+)?)(?: \d{{4}})? (?:{alternatives('dated')})\b"
    )


def add_dated_events(finding: Finding) -> None:
    """Add events that a date is part of, before their date is read as one."""
    for m in _dated().finditer(finding.text):
        finding.add(m.start(), m.end(), Actor(m[0], "event", (m[0],)), "name")
