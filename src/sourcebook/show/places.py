"""Where in a file something stands: `file:line:column`, and the lines around it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from ..model import Document

_MOST_LINES = 12


class Places:
    """The lines of a document, for turning many offsets into lines and columns."""

    def __init__(self, document: Document) -> None:
        self.name = document.name or document.title
        self.text = document.text
        self.lines = document.text.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1."""
        line = bisect_right(self.starts, offset, 0, len(self.lines)) - 1
        return line + 1, offset - self.starts[line] + 1

    def at(self, offset: int) -> str:
        """Return `file:line:column`, as editors and terminals open it."""
        line, column = self.line_column(offset)
        return f"{self.name}:{line}:{column}"

    def excerpt(self, start: int, end: int, *, around: int = 1, width: int = 88) -> list[Line]:
        """Return the lines that a stretch stands on and those next to it, each cut to `width`."""
        first, last = self.line_column(start)[0], self.line_column(max(start, end - 1))[0]
        shown = []
        for number in range(max(1, first - around), min(len(self.lines), last + around) + 1):
            if _MOST_LINES // 2 < number - first < last - first - _MOST_LINES // 2:
                continue
            at = self.starts[number - 1]
            text = self.lines[number - 1].rstrip("\r")
            low = min(max(start - at, 0), len(text)) if first <= number <= last else 0
            high = min(max(end - at, 0), len(text)) if first <= number <= last else 0
            shown.append(_cut(Line(number, text, low, high), width))
        return shown


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an excerpt; `text[start:end]` are the words meant, empty on a neighbouring line."""

    number: int
    text: str
    start: int
    end: int


def _cut(line: Line, width: int) -> Line:
    """Cut a long line to the words meant and what stands next to them."""
    text = line.text
    if len(text) <= width:
        return line
    room = max(width - (line.end - line.start), 20)
    low = max(0, min(line.start - room // 2, len(text) - width))
    high = min(len(text), max(line.end + room // 2, low + width))
    head, tail = "…" if low else "", "…" if high < len(text) else ""
    return Line(line.number, head + text[low:high] + tail, line.start - low + len(head), line.end - low + len(head))
