"""Wikitext tables: rows, cells and the grid that rowspan and colspan make of them."""

from __future__ import annotations

import re
from functools import cached_property

from .tokens import read_attributes
from .tree import Content, Node

_MAX_SPAN = 1000
_NESTED = re.compile(r"[ \t:]*\{\|")
_NESTED_END = re.compile(r"[ \t]*\|\}")
_MARK = re.compile(r"[ \t]*(\|-+|\|\+|\||!)")


class Cell(Node):
    """One cell: `content` trimmed, `attrs` its attributes, `header` where it was marked with `!`."""

    __slots__ = ("attrs", "content", "header")

    def __init__(self, start: int, end: int, content: Content, attrs: dict[str, str], header: bool) -> None:
        super().__init__(content.text, start, end, content.nodes)
        self.content = content
        self.attrs = attrs
        self.header = header

    def spans(self) -> tuple[int, int]:
        """Rows and columns that the cell covers, at least 1 each and no more than a thousand."""
        return _span(self.attrs.get("rowspan")), _span(self.attrs.get("colspan"))


def _span(value: str | None) -> int:
    return max(1, min(_MAX_SPAN, int(value))) if value and value.isdecimal() and len(value) < 6 else 1


class Table(Node):
    """`{| … |}`. Rows, caption and grid are read when asked for."""

    def __init__(self, content: Content) -> None:
        super().__init__(content.text, content.start, content.end, content.nodes)
        self.content = content

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
        """Rows of equal length; a cell that spans rows or columns stands in each place it covers."""
        return _grid(self.rows)


def read_table(content: Content) -> Table:
    """Return the table that a content holds from its first to its last code point."""
    return Table(content)


def _grid(rows: list[list[Cell]]) -> list[list[Cell | None]]:
    grid: list[list[Cell | None]] = [[] for _ in rows]
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while x < len(grid[y]) and grid[y][x] is not None:
                x += 1
            down, across = cell.spans()
            for line in grid[y : y + down]:
                line.extend([None] * (x + across - len(line)))
                line[x : x + across] = [cell] * across
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
        self.open: tuple[int, int, bool] | None = None  # start, end so far, header
        self.in_caption: tuple[int, int] | None = None

    def read(self) -> tuple[list[list[Cell]], Content | None, dict[str, str]]:
        from .blocks import lines  # blocks builds on tables

        text = self.content.text
        depth = 0
        attrs: dict[str, str] = {}
        for number, (start, end, _, _) in enumerate(lines(self.content)):
            if number == 0:
                attrs = read_attributes(text[text.find("{|", start, end) + 2 : end])
            elif depth or _NESTED.match(text, start, end):
                depth += 1 if _NESTED.match(text, start, end) else -1 if _NESTED_END.match(text, start, end) else 0
                self._extend(end)
            elif _NESTED_END.match(text, start, end):
                break
            elif (m := _MARK.match(text, start, end)) and not self._covered(m.start(1)):
                self._mark(m[1], m.end(), end)
            else:
                self._extend(end)
        self._close()
        return [row for row in self.rows if row], self.caption, attrs

    def _covered(self, offset: int) -> bool:
        return any(n.start <= offset < n.end for n in self.content.nodes)

    def _extend(self, end: int) -> None:
        if self.open is not None:
            self.open = (self.open[0], end, self.open[2])
        elif self.in_caption is not None:
            self.in_caption = (self.in_caption[0], end)

    def _mark(self, mark: str, start: int, end: int) -> None:
        self._close()
        if mark == "|+":
            self.in_caption = (start, end)
        elif mark.startswith("|-"):
            self.rows.append([])
        else:
            self._cells(start, end, mark == "!")

    def _cells(self, start: int, end: int, header: bool) -> None:
        """Divide one line at `||` (and `!!` in a header line); the last cell may go on in later lines."""
        text = self.content.text
        at = start
        for a, b in Content(text, start, end, [n for n in self.content.nodes if start <= n.start < end]).gaps():
            while True:
                found = text.find("||", a, b)
                if header and (other := text.find("!!", a, b)) >= 0 and (found < 0 or other < found):
                    found = other
                if found < 0:
                    break
                self._add(at, found, header)
                at = a = found + 2
        self.open = (at, end, header)

    def _close(self) -> None:
        if self.open is not None:
            self._add(*self.open)
            self.open = None
        if self.in_caption is not None:
            self.caption = self._without_attributes(*self.in_caption)[0]
            self.in_caption = None

    def _add(self, start: int, end: int, header: bool) -> None:
        content, attrs = self._without_attributes(start, end)
        self.rows[-1].append(Cell(start, end, content, attrs, header))

    def _without_attributes(self, start: int, end: int) -> tuple[Content, dict[str, str]]:
        """Cut off `attributes |` before a cell's content: a single pipe with no node before it."""
        text = self.content.text
        part = self.content.slice(start, end)
        pipe = text.find("|", start, part.nodes[0].start if part.nodes else end)
        if pipe < 0 or text[pipe + 1 : pipe + 2] == "|" or "[[" in text[start:pipe]:
            return part.trimmed(), {}
        return self.content.slice(pipe + 1, end).trimmed(), read_attributes(text[start:pipe])
