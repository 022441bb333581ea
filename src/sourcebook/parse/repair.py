"""Templates whose ends are missing or stand too early, mended where the text itself shows the end.

Three things happen in real articles: a list template inside an infobox is never closed and takes the infobox's
end; an infobox is never closed at all; a stray `}}` in a value closes the infobox before its time. In each the
parameters that begin a line (`| name =`, or `|` before a line with `name =`) tell what was meant. MediaWiki mends
none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ..model import Problem
from .tree import Content, Node, Template

_PARAM = re.compile(r"\|[ \t]{0,40}(\n?)\s{0,40}\w[^|=\n\[\]{}<>]{0,59}=")
_BREAK = re.compile(r"\n(?:[ \t:]*\{\||[ \t]*\|\}|={1,6}[^=\n])")
_BODY = re.compile(r"\n(?:'''[^\n]{1,200}?'''[ ,(]|=|[ \t:]*\{\|)|\n[ \t]*\n(?=[^\W\d_]|\[\[|'')")
_NAME = re.compile(r"[\s#:]{0,40}\w[^\n\[\]{}<>|]{0,200}\s{0,40}(?:\||\Z)")
_MAX_PROBLEMS = 1000
_LOOK_BACK = 20_000
_BLANKS = 40


class Repair:
    """What one parse may spend on mending, and the problems it met."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[Problem] = []
        self.effort = 4 * len(text) + 1000  # keeps looking back linear in the text, however many stray marks there are

    def problem(self, code: str, start: int, end: int, message: str) -> None:
        """Note a problem; a thousand are enough."""
        if len(self.problems) < _MAX_PROBLEMS:
            self.problems.append(Problem(code, start, end, message))

    def margin(self, pipe: int) -> str | None:
        """Return the blanks before a pipe (and the line break after it) that begins a named parameter in a new line."""
        text = self.text
        m = _PARAM.match(text, pipe)
        if m is None:
            return None
        if m[1]:
            return m[1]
        back = text.rfind("\n", max(0, pipe - _BLANKS), pipe)
        blanks = text[back + 1 : pipe]
        return blanks if (back >= 0 or pipe <= _BLANKS) and not blanks.strip() else None

    def has_lines(self, pipes: list[int]) -> bool:
        """Tell whether any of these pipes begins a named parameter in a new line."""
        return any(self.margin(p) is not None for p in pipes)

    def close(self, start: int, pipes: list[int], nodes: list[Node], until: int) -> list[Node]:
        """Return the nodes that a never closed `{{` leaves: itself as a template where its end can be told."""
        lines = self.own_lines(start, pipes, nodes)
        last = lines[-1] if lines else start
        body, line = self._ends_of_value(last, nodes, until)
        index = self._thief(nodes, last, body if body >= 0 else until)
        if index is not None and (lines or self._begins_line(start)):
            return self._give_back(start, pipes, nodes, index, self.margin(lines[0]) if lines else None)
        if len(lines) >= 2:
            end = body if body >= 0 else line
            inner = [n for n in nodes if n.end <= end]
            template = Template(self.text, start, end, inner, [p for p in pipes if p < end])
            template.closed = False
            self.problem(
                "unclosed-template", start, start + 2, "{{ is never closed: taken to end with its last parameter"
            )
            return [template, *nodes[len(inner) :]]
        self.problem("unclosed-template", start, start + 2, "{{ is never closed: read as text")
        return nodes

    def own_lines(self, start: int, pipes: list[int], nodes: list[Node]) -> list[int]:
        """Return the pipes that begin a parameter in a new line, from `start` to the first heading or table."""
        lines: list[int] = []
        first = 0
        for pipe in pipes:
            if self.margin(pipe) is None:
                continue
            last = bisect_left(nodes, pipe, first, key=_start)
            gaps = _gaps(self.text, lines[-1] if lines else start, pipe, nodes[first:last])
            if any(_BREAK.search(self.text, a, b) for a, b in gaps):
                break
            first = last
            lines.append(pipe)
        return lines

    def may_end(self, start: int, pipes: list[int], nodes: list[Node]) -> bool:
        """Tell whether the end of a never closed `{{` can be told, by its own parameters or those taken from it."""
        if self.own_lines(start, pipes, nodes):
            return True
        return self._begins_line(start) and any(self._has_lines(n) for n in nodes)

    def _begins_line(self, at: int) -> bool:
        return at == 0 or self.text[at - 1] == "\n"

    def _ends_of_value(self, pipe: int, nodes: list[Node], until: int) -> tuple[int, int]:
        """Where the last parameter's value may end: before the article's body, or -1, and with its line."""
        line = -1
        index = bisect_left(nodes, pipe, key=_start)
        for a, b in _gaps(self.text, pipe, until, nodes[index:]):
            body = _BODY.search(self.text, a, min(b + 2, until))
            if body is not None and body.start() < b:
                return body.start(), line
            if line < 0:
                line = self.text.find("\n", a, b)
        return -1, line if line >= 0 else until

    def _thief(self, nodes: list[Node], pipe: int, end: int) -> int | None:
        """Return the index of the first template between two offsets that holds parameters of the one around it."""
        for index in range(bisect_left(nodes, pipe, key=_start), bisect_left(nodes, end, key=_start)):
            if self._has_lines(nodes[index]):
                return index
        return None

    def _give_back(self, start: int, pipes: list[int], nodes: list[Node], index: int, margin: str | None) -> list[Node]:
        """An inner template took the outer one's end: give back its end and the parameters that are written alike."""
        text = self.text
        inner = nodes[index]
        assert isinstance(inner, Template)
        margins = [self.margin(p) for p in inner.pipes]
        at = margins.index(margin) if margin in margins else next(i for i, m in enumerate(margins) if m is not None)
        cut = inner.pipes[at]
        while text[cut - 1].isspace():
            cut -= 1
        kept = Template(text, inner.start, cut, [n for n in inner.nodes if n.end <= cut], inner.pipes[:at])
        kept.closed = False
        moved: list[Node] = [n for n in inner.nodes if n.start >= cut]
        outer_pipes = [p for p in pipes if p < inner.start]
        if _NAME.match(text, inner.start + 2, cut):
            before: list[Node] = [kept]
        else:  # a bare `{{`: text, and what stood in it stands on its own
            before = kept.nodes
            outer_pipes += kept.pipes
        outer = Template(text, start, inner.end, [*nodes[:index], *before, *moved], outer_pipes + inner.pipes[at:])
        self.problem(
            "unclosed-template",
            inner.start,
            cut,
            f"{{{{{kept.name} is never closed: its later parameters belong to {outer.name}",
        )
        return [outer, *nodes[index + 1 :]]

    def reopen(self, nodes: list[Node], first: int, pipes: list[int], first_pipe: int, at: int) -> bool:
        """A `}}` too many at `at`: where parameters go on after a template's end, let that template end here instead.

        `nodes[first:]` and `pipes[first_pipe:]` are those that nothing closed stands around.
        """
        found = self._cut_short(nodes, first, pipes, first_pipe, at)
        if found is None:
            return False
        index, pipe_index = found
        node = nodes[index]
        assert isinstance(node, Template)
        early = node.end
        if not node.nodes or not node.pipes:  # they may be shared
            node.nodes, node.pipes = [*node.nodes], [*node.pipes]
        node.nodes.extend(nodes[index + 1 :])
        node.pipes.extend(pipes[pipe_index:])
        del nodes[index + 1 :], pipes[pipe_index:]
        node.end = at + 2
        self.problem("stray-braces", early - 2, early, f"}}}} closes {node.name} too early: parameters go on after it")
        return True

    def _cut_short(
        self, nodes: list[Node], first: int, pipes: list[int], first_pipe: int, at: int
    ) -> tuple[int, int] | None:
        """Find the template that was closed too early, and the first pipe after its end."""
        low = max(bisect_left(pipes, at - _LOOK_BACK), first_pipe)
        if not self._afford((len(pipes) - low) * 8):
            return None
        lines = [p for p in pipes[low:] if self.margin(p) is not None]
        if not lines or not self._afford(at - lines[0]):
            return None
        gaps = _gaps(self.text, lines[0], at, nodes[bisect_left(nodes, lines[0], first, key=_start) :])
        last_break = max((m.start() for a, b in gaps for m in _BREAK.finditer(self.text, a, b)), default=-1)
        line = next((p for p in lines if p > last_break), None)
        index = None if line is None else self._box_before(nodes, first, line)
        if line is None or index is None:
            return None
        end = nodes[index].end
        if line - end > _LOOK_BACK or not self._afford(line - end):
            return None
        if any(_BREAK.search(self.text, a, b) for a, b in _gaps(self.text, end, line, nodes[index + 1 :])):
            return None
        return index, bisect_left(pipes, end)

    def _box_before(self, nodes: list[Node], first: int, line: int) -> int | None:
        """Return the index of the last template before a parameter that has such parameters itself.

        Failing that, of one that ends in the line before: a box whose only parameter stands beside its name.
        """
        last = bisect_left(nodes, line, first, key=_start) - 1
        lowest = max(first, last - 100) - 1
        for index in range(last, lowest, -1):
            node = nodes[index]
            if isinstance(node, Template) and self._afford(len(node.pipes) * 4 + 10) and self._has_lines(node):
                return index
        line_before = self.text.rfind("\n", max(0, line - _LOOK_BACK), line - 1)
        if not self._afford(line - line_before):
            return None
        for index in range(last, lowest, -1):
            node = nodes[index]
            if node.end <= line_before:
                break
            if isinstance(node, Template) and node.closed and self._begins_line(node.start):
                return index
        return None

    def _afford(self, effort: int) -> bool:
        self.effort -= effort
        return self.effort >= 0

    def _has_lines(self, node: Node) -> bool:
        return isinstance(node, Template) and node.closed and self.has_lines(node.pipes)


def _start(node: Node) -> int:
    return node.start


def _gaps(text: str, start: int, end: int, nodes: list[Node]) -> list[tuple[int, int]]:
    return list(Content(text, start, end, nodes).gaps())
