"""Readable text of a content, with a map back to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from ..model import Span
from .inline import Entity, ExternalLink, Html, inline
from .tree import Argument, Content, Link, Node, Tag, Template, Text

Show = Callable[[Template], "Content | str | None"]

_MAX_DEPTH = 60
_BREAKS = frozenset({"br", "p", "div", "li", "tr"})


@dataclass(frozen=True, slots=True)
class Plain:
    """Readable text and, for every run of it, where it comes from.

    `runs` are (offset in the plain text, start in the source, end in the source); a run whose lengths differ was
    replaced as a whole (an entity, a template's output).
    """

    text: str
    runs: tuple[tuple[int, int, int], ...]

    def source_offset(self, offset: int) -> int:
        """Return the source offset of one code point of the plain text."""
        if not self.runs:
            return 0
        index = bisect_right(self.runs, (offset, len(self.text) * 10 + 10**12, 0)) - 1
        at, start, end = self.runs[max(index, 0)]
        following = self.runs[index + 1][0] if index + 1 < len(self.runs) else len(self.text)
        if following - at == end - start:
            return start + offset - at
        return start if offset < following else end

    def source_span(self, start: int, end: int) -> Span:
        """Return the stretch of source that a non-empty stretch of the plain text comes from."""
        if end <= start:
            begin = self.source_offset(start)
            return Span(begin, begin)
        index = bisect_right(self.runs, (end - 1, 10**15, 0)) - 1
        at, begin, stop = self.runs[max(index, 0)]
        following = self.runs[index + 1][0] if index + 1 < len(self.runs) else len(self.text)
        last = begin + end - at if following - at == stop - begin else stop
        return Span(self.source_offset(start), last)


def plain(content: Content, show: Show | None = None) -> Plain:
    """Return the readable text of a content.

    `show` says what a template shows: a part of it, fixed words, or None for nothing (the default for all).

    >>> from .build import parse
    >>> plain(parse("a [[b|''c'']]&nbsp;<ref>d</ref>{{e}}").root).text
    'a c\\xa0'
    """
    words: list[str] = []
    runs: list[tuple[int, int, int]] = []
    at = 0

    def add(shown: str, start: int, end: int) -> None:
        nonlocal at
        if shown:
            runs.append((at, start, end))
            words.append(shown)
            at += len(shown)

    stack: list[tuple[Node, int]] = [(n, 1) for n in reversed(inline(content))]
    while stack:
        node, depth = stack.pop()
        inside: Content | str | None = None
        if isinstance(node, Text):
            add(node.source, node.start, node.end)
        elif isinstance(node, Entity):
            add(node.char, node.start, node.end)
        elif isinstance(node, Html):
            add("\n" if node.name in _BREAKS else "", node.start, node.end)
        elif isinstance(node, ExternalLink):
            inside = node.label if node.label is not None else "" if node.source.startswith("[") else node.url
        elif isinstance(node, Link):
            inside = _label(node)
        elif isinstance(node, Template):
            inside = show(node) if show else None
        elif isinstance(node, Argument):
            inside = node.default
        elif isinstance(node, Tag) and node.name in ("nowiki", "poem", "noinclude", "onlyinclude"):
            inside = node.content
        if isinstance(inside, str):
            add(inside, node.start, node.end)
        elif inside is not None and depth < _MAX_DEPTH:
            stack.extend((n, depth + 1) for n in reversed(inline(inside)))
    return Plain("".join(words), tuple(runs))


_NO_TEXT = frozenset({"file", "image", "category"})


def _label(link: Link) -> Content | str | None:
    if link.prefix in _NO_TEXT:
        return None
    label = link.label
    return label if label is not None else link.target.removeprefix(":")
