"""The lines of a content, which neither templates nor references break."""

from __future__ import annotations

from collections.abc import Iterator

from .tree import Content


def lines(content: Content) -> Iterator[tuple[int, int, int, int]]:
    """Yield start and end of every line and the range of `content.nodes` in it; line breaks in nodes do not count."""
    text, nodes = content.text, content.nodes
    start = content.start
    at, first, index, total = start, 0, 0, len(nodes)
    while True:
        limit = nodes[index].start if index < total else content.end
        found = text.find("\n", at, limit)
        if found >= 0:
            yield start, found, first, index
            start = at = found + 1
            first = index
        elif index < total:
            at = nodes[index].end
            index += 1
        else:
            yield start, content.end, first, index
            return
