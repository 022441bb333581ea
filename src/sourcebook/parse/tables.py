"""Wikitext tables: rows, cells and the grid that rowspan and colspan make of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from .lines import lines
from .tokens import read_attributes
from .tree import NO_NODES, Block, Comment, Content, Link, Node

_MAX_SPAN = 1000
_MIN_ROOM, _ROOM = 10_000, 10  # places in a grid: at least, and for each code point of the table
TABLE_START = re.compile(r"[ \t:]*\{\|(?!\}\})")
TABLE_END = re.compile(r"[ \t]*\|\}(?!\})")
_DIVIDERS = {False: re.compile(r"\|\|"), True: re.compile(r"\|\||!!")}
_SPECIAL = frozenset("|!{: \t")
_MARK = re.compile(r"[ \t]*(\|-+|\|\+|\||!)")


class Cell(Node):
    """One cell: `content` trimmed, `attrs` its attributes, `header` where it was marked with `!`."""

    __slots__ = ("attrs", "content", "header")

    def __init__(self, start: int, end: int, content: Content, attrs: dict[str, str], header: bool) -> None:
        self.text = content.text
        self.start = start
        self.end = end
        self.nodes = content.nodes
        self.content = content
        self.attrs = attrs
        self.header = header

    def spans(self) -> tuple[int, int]:
        """Rows and columns that the cell covers, at least 1 each and no more than a thousand."""
        return _span(self.attrs.get("rowspan")), _span(self.attrs.get("colspan"))


def _span(value: str | None) -> int:
    return max(1, min(_MAX_SPAN, int(value))) if value and value.isdecimal() and len(value) < 6 else 1


class Table(Block):
    """`{| … |}`. Rows, caption and grid are read when asked for."""

    __slots__ = ("__dict__",)

    def __init__(self, content: Content) -> None:
        super().__init__(content.start, content.end, content)

    @cached_property
    def _read(self) -> tuple[list[list[Cell]], Content | None, dict[str, str]]:
        return _Rows(self.content).read()

    @property
    def rows(self) -> list[list[Cell]]:
        """Cells as written, row by row; empty rows left out."""
        return self._read[0]

    @property
    def caption(self) -> Content | None:
        """What stands after `|+`."""
        return self._read[1]

    @property
    def attrs(self) -> dict[str, str]:
        """Attributes of the table itself."""
        return self._read[2]

    @cached_property
    def grid(self) -> list[list[Cell | None]]:
        """Rows of equal length; a cell that spans rows or columns stands in each place it covers.

        Spans that would make the grid far larger than the table's source are cut short.
        """
        return _grid(self.rows, _MIN_ROOM + _ROOM * (self.end - self.start))


def read_table(content: Content) -> Table:
    """Return the table that a content holds from its first to its last code point."""
    return Table(content)


def _grid(rows: list[list[Cell]], room: int) -> list[list[Cell | None]]:
    widest = max(1, room // max(1, len(rows)))
    grid: list[list[Cell | None]] = [[] for _ in rows]
    for y, row in enumerate(rows):
        x = 0
        line = grid[y]
        for cell in row:
            while x < len(line) and line[x] is not None:
                x += 1
            if x >= widest:
                break
            down, across = cell.spans()
            across = min(across, widest - x)
            for below in grid[y : y + down]:
                below.extend([None] * (x + across - len(below)))
                below[x : x + across] = [cell] * across
            x += across
    width = max(map(len, grid), default=0)
    for line in grid:
        line.extend([None] * (width - len(line)))
    return grid


class _Rows:
    """Reads the lines of one table; a nested table belongs to the cell it stands in."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.rows: list[list[Cell]] = [[]]
        self.caption: Content | None = None
        self.open: tuple[int, int, int, bool] | None = None  # start, end of its first line, end so far, header
        self.in_caption: tuple[int, int, int] | None = None  # the same

    def read(self) -> tuple[list[list[Cell]], Content | None, dict[str, str]]:
        text = self.content.text
        nodes = self.content.nodes
        rows = lines(self.content)
        start, end, _, _ = next(rows)
        attrs = read_attributes(text[text.find("{|", start, end) + 2 : end])
        depth = 0
        for start, end, first, last in rows:
            if start < end and text[start] not in _SPECIAL and not (first < last and nodes[first].start == start):
                self._extend(end)
            elif TABLE_START.match(text, start, end):
                depth += 1
                self._extend(end)
            elif not TABLE_END.match(text, start, end):
                m = None if depth else _MARK.match(text, self._after_comments(start, first, last), end)
                if m:
                    self._mark(m[1], m.end(), end, nodes[first:last] if first < last else NO_NODES)
                else:
                    self._extend(end)
            elif depth:
                depth -= 1
                self._extend(end)
            else:
                break
        self._close()
        return [row for row in self.rows if row], self.caption, attrs

    def _after_comments(self, start: int, first: int, last: int) -> int:
        nodes = self.content.nodes
        while first < last and nodes[first].start == start and isinstance(nodes[first], Comment):
            start = nodes[first].end
            first += 1
        return start

    def _extend(self, end: int) -> None:
        if self.open is not None:
            self.open = (*self.open[:2], end, self.open[3])
        elif self.in_caption is not None:
            self.in_caption = (*self.in_caption[:2], end)

    def _mark(self, mark: str, start: int, end: int, nodes: list[Node]) -> None:
        self._close()
        if mark == "|+":
            self.in_caption = (start, end, end)
        elif mark.startswith("|-"):
            self.rows.append([])
        else:
            if nodes and nodes[0].start < start:
                nodes = [n for n in nodes if n.start >= start]
            self._cells(Content(self.content.text, start, end, nodes), mark == "!")

    def _cells(self, part: Content, header: bool) -> None:
        """Divide one line at `||` (and `!!` in a header line); the last cell may go on in later lines."""
        at = part.start
        divider = _DIVIDERS[header]
        for a, b in part.gaps():
            for m in divider.finditer(part.text, a, b):
                self._add(part.slice(at, m.start()), m.start(), header)
                at = m.end()
        self.open = (at, part.end, part.end, header)

    def _close(self) -> None:
        if self.open is not None:
            start, line, end, header = self.open
            self._add(self.content.slice(start, end), line, header)
            self.open = None
        if self.in_caption is not None:
            start, line, end = self.in_caption
            self.caption = _without_attributes(self.content.slice(start, end), line)[0]
            self.in_caption = None

    def _add(self, part: Content, line: int, header: bool) -> None:
        content, attrs = _without_attributes(part, line)
        self.rows[-1].append(Cell(part.start, part.end, content, attrs, header))


def _without_attributes(part: Content, line: int) -> tuple[Content, dict[str, str]]:
    """Cut off `attributes |` before a cell's content: up to the first pipe in its first line, but not past a link."""
    if part.text.find("|", part.start, line) < 0:
        return part.trimmed(), {}
    for a, b in _until_link(part):
        pipe = part.text.find("|", a, min(b, line))
        if pipe >= 0:
            if part.text.startswith("||", pipe) or part.text.find("[[", part.start, pipe) >= 0:
                break
            return part.slice(pipe + 1, part.end).trimmed(), read_attributes(part.text[part.start : pipe])
    return part.trimmed(), {}


def _until_link(part: Content) -> Iterator[tuple[int, int]]:
    """Yield the gaps of a content before its first link."""
    at = part.start
    for node in part.nodes:
        yield at, node.start
        if isinstance(node, Link):
            return
        at = node.end
    yield at, part.end
