"""The lines of a content: headings, list items, tables, rules, paragraphs.

A line ends at a line break that no node covers: a template or a reference may span lines and stays in its item.
`•` at the start of a line is the bullet of degraded copies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lines import lines as lines
from .tables import TABLE_END, TABLE_START, Table
from .tree import NO_NODES, Block, Comment, Content, trim

_MARKERS = re.compile(r"[*#:;]+|[ \t\u00a0]*[•▪◦‣●][ \t\u00a0]*")
_COLON = re.compile(r"</?[A-Za-z][^<>]*>|\[mailto:|://|(:)")
_RULE = re.compile(r"-{4,}")
_SPECIAL = frozenset("=*#:;-{• \t\u00a0▪◦‣●")


class Heading(Block):
    """`== title ==`; level 1 to 6."""

    __slots__ = ("level",)

    def __init__(self, start: int, end: int, content: Content, level: int) -> None:
        super().__init__(start, end, content)
        self.level = level

    @property
    def title(self) -> Content:
        """What stands between the equals signs."""
        return self.content


class ListItem(Block):
    """One item; `markers` as written (`*`, `**`, `#:`, `;`, or `•`), `depth` their number."""

    __slots__ = ("markers",)

    def __init__(self, start: int, end: int, content: Content, markers: str) -> None:
        self.text = content.text
        self.start = start
        self.end = end
        self.nodes = content.nodes
        self.content = content
        self.markers = markers

    @property
    def depth(self) -> int:
        """How deep the item is nested, from 1; copies with `•` indent by two a level."""
        if self.markers[0] not in "*#:;":
            indent = self.content.text[self.start : self.content.start].find(self.markers)
            return max(1, indent // 2)
        return len(self.markers)


class Paragraph(Block):
    """Lines that belong together, up to an empty line or another block."""

    __slots__ = ()


class Rule(Block):
    """`----`; `content` is what follows in the same line."""

    __slots__ = ()


def blocks(content: Content) -> list[Block]:
    """Return the blocks of a content in order; what lies between them is white space only."""
    return _Reader(content).read()


class _Reader:
    def __init__(self, content: Content) -> None:
        self.content = content
        self.found: list[Block] = []
        self.paragraph: tuple[int, int, int, int] | None = None

    def read(self) -> list[Block]:
        text, nodes = self.content.text, self.content.nodes
        rows = lines(self.content)
        for start, end, first, last in rows:
            if start == end:
                self._end_paragraph()
                continue
            may_be_special = text[start] in _SPECIAL or (first < last and nodes[first].start == start)
            if may_be_special and self._special(start, end, first, last, rows):
                continue
            if not text[start].isspace() or text[start:end].strip():
                self._join(start, end, first, last)
            else:
                self._end_paragraph()
        self._end_paragraph()
        return self.found

    def _special(self, start: int, end: int, first: int, last: int, rows: Iterator[tuple[int, int, int, int]]) -> bool:
        text, nodes = self.content.text, self.content.nodes
        begin = start
        while first < last and nodes[first].start == begin and isinstance(nodes[first], Comment):
            begin = nodes[first].end
            first += 1
        if begin == end:
            return True
        mark = text[begin]
        if mark not in _SPECIAL:
            return False
        if mark == "=":
            return self._heading(begin, end, first, last)
        if mark == "-":
            return self._rule(begin, end, first, last)
        until = nodes[first].start if first < last else end  # marks stand before any node
        if mark in " \t:{" and TABLE_START.match(text, begin, until):
            self._table(begin, end, first, last, rows)
            return True
        m = _MARKERS.match(text, begin, until)
        if m:
            self._item(begin, end, first, last, m[0].strip(" \t\u00a0"), m.end())
        return m is not None

    def _part(self, start: int, end: int, first: int, last: int) -> Content:
        """The part of a line between two offsets, trimmed."""
        nodes = self.content.nodes[first:last] if first < last else NO_NODES
        return Content(self.content.text, *trim(self.content.text, start, end, nodes), nodes)

    def _add(self, block: Block) -> None:
        self._end_paragraph()
        self.found.append(block)

    def _join(self, start: int, end: int, first: int, last: int) -> None:
        old = self.paragraph
        self.paragraph = (start, end, first, last) if old is None else (old[0], end, old[2], last)

    def _end_paragraph(self) -> None:
        if self.paragraph is not None:
            start, end, first, last = self.paragraph
            self.found.append(Paragraph(start, end, self._part(start, end, first, last)))
            self.paragraph = None

    def _rule(self, start: int, end: int, first: int, last: int) -> bool:
        m = _RULE.match(self.content.text, start, end)
        if m:
            self._add(Rule(start, end, self._part(m.end(), end, first, last)))
        return m is not None

    def _heading(self, start: int, end: int, first: int, last: int) -> bool:
        text, nodes = self.content.text, self.content.nodes
        stop = end
        while last > first and isinstance(nodes[last - 1], Comment) and not text[nodes[last - 1].end : stop].strip():
            last -= 1
            stop = nodes[last].start
        words = text[start:stop].rstrip(" \t")
        size = len(words)
        left, right = size - len(words.lstrip("=")), size - len(words.rstrip("="))
        # of equals signs only, those in the middle are the title
        level = min(6, (size - 1) // 2 if left == size else min(left, right))
        inner_end = start + size - level
        if not level or (first < last and nodes[last - 1].end > inner_end):
            return False
        self._add(Heading(start, end, self._part(start + level, inner_end, first, last), level))
        return True

    def _item(self, start: int, end: int, first: int, last: int, markers: str, begin: int) -> None:
        part = self._part(begin, end, first, last)
        colon = self._colon(part) if markers[-1] == ";" else -1
        if colon < 0:
            self._add(ListItem(start, end, part, markers))
            return
        self._add(ListItem(start, colon, part.slice(part.start, colon).trimmed(), markers))
        self._add(ListItem(colon, end, part.slice(colon + 1, part.end).trimmed(), markers[:-1] + ":"))

    def _colon(self, part: Content) -> int:
        """Where the definition of a term in the same line begins: a colon that is no address's and in no tag."""
        for a, b in part.gaps():
            for m in _COLON.finditer(part.text, a, b):
                if m[1]:
                    return m.start()
        return -1

    def _table(self, start: int, end: int, first: int, last: int, rows: Iterator[tuple[int, int, int, int]]) -> None:
        text, nodes = self.content.text, self.content.nodes
        depth = 1
        rest = -1
        for s, e, index, stop in rows:
            end, last = e, stop
            if TABLE_START.match(text, s, e):
                depth += 1
            elif m := TABLE_END.match(text, s, e):
                depth -= 1
                if not depth:
                    if text[m.end() : e].strip():
                        end, rest = m.end(), e
                        last = index
                    break
        self._add(Table(Content(text, start, end, nodes[first:last])))
        if rest >= 0:
            stop = last
            while stop < len(nodes) and nodes[stop].end <= rest:
                stop += 1
            self._join(end, rest, last, stop)
