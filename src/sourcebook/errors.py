"""Every error a caller can meet, with the exit code and the hint the command line prints.

    SourcebookError            1
    ├── StopRun                1   nothing useful can be done any more
    │   ├── UsageProblem       2   the call itself is wrong
    │   ├── MissingInput       3   a file or address is not there or not readable
    │   ├── NothingFound       4   the thing asked for is not in the text
    │   └── BookProblem        5   the book cannot be used: not a book, of another version, locked, damaged
    └── SkipDocument           6   this document cannot be read; the others were

Parsing never raises on text: what is wrong with a text is a `Problem` (`sourcebook.model`).
Exit code 6 means that output was written but at least one document was skipped.
"""

from __future__ import annotations

from typing import Self


class SourcebookError(Exception):
    """Base of all errors; `str(error)` is one line that says what and where."""

    exit_code = 1
    hint = ""

    def advise(self, hint: str) -> Self:
        """Return the error with a hint of its own."""
        self.hint = hint
        return self


class StopRun(SourcebookError):
    """The run cannot go on."""


class UsageProblem(StopRun):
    """An argument or option cannot be used as given."""

    exit_code = 2
    hint = "sourcebook COMMAND --help shows what it takes"


class MissingInput(StopRun):
    """A path that does not exist or cannot be read."""

    exit_code = 3
    hint = "check the path; - reads standard input"


class NothingFound(StopRun):
    """What was asked for is not in the text."""

    exit_code = 4
    hint = "sourcebook extract FILE lists what is there"


class BookProblem(StopRun):
    """The book is not one, is of another version, is being written by somebody else, or is damaged."""

    exit_code = 5
    hint = "sourcebook verify -b BOOK says what is wrong with a book"


class SkipDocument(SourcebookError):
    """One document cannot be read; the run goes on without it."""

    exit_code = 6
    hint = "save the file as UTF-8 wikitext"
