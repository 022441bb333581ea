"""`sourcebook not-same`: two actors are two."""

from __future__ import annotations

from .judging import verdict

command = verdict(
    "not-same",
    "is not",
    """Judge that A and B are not the same: nothing joins them by itself any more, and they are not suggested again.

    A and B are names or ids (a:…). What had joined by itself parts; what a person joined has to be undone first.
    """,
    "sourcebook not-same 'Al-Quds Brigades' 'Liwa al-Quds' -b book.db --why 'one is in Gaza, one in Aleppo'",
)
