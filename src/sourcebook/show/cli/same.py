"""`sourcebook same`: two actors are one."""

from __future__ import annotations

from .judging import verdict

command = verdict(
    "same",
    "is",
    """Judge that A and B are the same: every question then takes them for one. Claims and sources stay as they are.

    A and B are names or ids (a:…). The judgement has a number, by which `undo` takes it back without a trace.
    """,
    "sourcebook same 'Izz ad-Din al-Qassam Brigades' 'كتائب القسام' -b book.db --why 'the same name in Arabic'",
)
