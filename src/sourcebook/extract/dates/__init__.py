"""Words to time: text → When, or nothing.

Comes in: a string, the language of its wiki, perhaps the year of its context.
Goes out: When values with the words, EDTF (ISO 8601-2:2019, level 1) and four bounds.
Never: a missing part guessed, an exception on any text, a precision that the words do not have.
"""

from .intervals import after, before, between, clip, open_ended, until, year_of
from .parts import from_parts
from .prose import find_dates
from .read import read_date

__all__ = [
    "after",
    "before",
    "between",
    "clip",
    "find_dates",
    "from_parts",
    "open_ended",
    "read_date",
    "until",
    "year_of",
]
