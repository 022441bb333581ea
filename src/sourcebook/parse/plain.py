"""Readable text of a content, with a map back to the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from ..model import Span
from .inline import Entity, ExternalLink, Html, Quotes, inline
from .tree import Argument, Content, Link, Node, Tag, Template, Text

Show = Callable[[Template], "Content | str | None"]

_MAX_DEPTH = 60
_BREAKS = frozenset({"br", "p", "div", "li", "tr"})
_VERBATIM = frozenset({"nowiki", "pre"})
_SHOWN = _VERBATIM | {"poem", "noinclude", "onlyinclude"}
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


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
        if isinstance(node, Text):
            add(node.source, node.start, node.end)
            continue
        shown = _shown(node, show)
        if isinstance(shown, str):
            add(shown, node.start, node.end)
        elif shown is not None and depth < _MAX_DEPTH:
            pieces = _verbatim(shown) if isinstance(node, Tag) and node.name in _VERBATIM else inline(shown)
            stack.extend((n, depth + 1) for n in reversed(pieces))
    return Plain("".join(words), tuple(runs))


def _shown(node: Node, show: Show | None) -> Content | str | None:
    """What a node shows: a part of it, words, or nothing."""
    if isinstance(node, Link):
        return _label(node)
    if isinstance(node, Template):
        return show(node) if show else None
    if isinstance(node, Entity):
        return node.char
    if isinstance(node, Quotes):
        return "'" * node.spare
    if isinstance(node, Html):
        return "\n" if node.name in _BREAKS else None
    if isinstance(node, ExternalLink):
        if node.label is not None:
            return node.label
        return None if node.source.startswith("[") else node.url
    if isinstance(node, Argument):
        return node.default
    if isinstance(node, Tag) and node.name in _SHOWN:
        return node.content
    return None


def _verbatim(content: Content) -> list[Node]:
    """Text and entities of a content whose other marks are shown as they are written."""
    text, at = content.text, content.start
    pieces: list[Node] = []
    for m in _ENTITY.finditer(text, content.start, content.end):
        if m.start() > at:
            pieces.append(Text(text, at, m.start()))
        pieces.append(Entity(text, m.start(), m.end()))
        at = m.end()
    if at < content.end:
        pieces.append(Text(text, at, content.end))
    return pieces


def _label(link: Link) -> Content | str | None:
    if link.kind != "page":
        return None
    label = link.label
    if label is None:
        return link.target.removeprefix(":")
    return label if label.start < label.end else link.title
