"""What stands inside a line between templates and links: quotes, HTML tags, external links, entities, switches."""

from __future__ import annotations

import html
import re

from .tokens import read_attributes
from .tree import Content, Node, Text

_INLINE = re.compile(
    r"(?P<quotes>'{2,})"
    r"|(?P<html></?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*|/)?>)"
    r"|(?P<bracket>\[(?=(?:https?:|ftp:|news:|mailto:)?//|mailto:))"
    r"|(?P<url>(?<![A-Za-z0-9])(?:https?|ftp)://[^\s<>\[\]|{}\"\u3000-\u303f\uff00-\uffef]+)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<switch>__[A-Z]{2,}__)"
)


class Quotes(Node):
    """Two or more apostrophes: `count` of them."""

    __slots__ = ()

    @property
    def count(self) -> int:
        """How many apostrophes."""
        return self.end - self.start


class Html(Node):
    """One HTML tag, opening or closing; pairs are not matched, so that an unbalanced one costs nothing."""

    __slots__ = ("name", "opening", "self_closing")

    def __init__(self, text: str, start: int, end: int) -> None:
        super().__init__(text, start, end)
        words = text[start + 1 : end - 1]
        self.opening = not words.startswith("/")
        self.self_closing = words.endswith("/")
        self.name = re.split(r"[\s/]", words.lstrip("/"), maxsplit=1)[0].lower()

    @property
    def attrs(self) -> dict[str, str]:
        """Attributes of an opening tag."""
        return read_attributes(self.source[1 + len(self.name) : -1].rstrip("/"))


class ExternalLink(Node):
    """`[url label]` or a bare address; `label` is None where there is none."""

    __slots__ = ("label", "url")

    def __init__(self, text: str, start: int, end: int, url: str, label: Content | None) -> None:
        super().__init__(text, start, end, label.nodes if label else None)
        self.url = url
        self.label = label


class Entity(Node):
    """A character reference such as `&nbsp;`; `char` is what it stands for."""

    __slots__ = ()

    @property
    def char(self) -> str:
        """The character, or the source where HTML knows no such name."""
        return html.unescape(self.source)


class Switch(Node):
    """A behaviour switch such as `__NOTOC__`."""

    __slots__ = ()


def inline(content: Content) -> list[Node]:
    """Return the pieces of a content in order, text included; together they cover it exactly."""
    text = content.text
    found: list[Node] = []
    nodes = content.nodes
    index, at = 0, content.start
    while index <= len(nodes):
        stop = nodes[index].start if index < len(nodes) else content.end
        while at < stop:
            m = _INLINE.search(text, at, stop)
            if m is None:
                found.append(Text(text, at, stop))
                break
            node, index_after = _make(m, content, index)
            if m.start() > at:
                found.append(Text(text, at, m.start()))
            found.append(node)
            at = node.end
            if index_after != index:
                index = index_after
                stop = nodes[index].start if index < len(nodes) else content.end
        if index < len(nodes):
            found.append(nodes[index])
            at = nodes[index].end
        index += 1
    return found


def _make(m: re.Match[str], content: Content, index: int) -> tuple[Node, int]:
    text, start, end = content.text, m.start(), m.end()
    kind = m.lastgroup
    if kind == "quotes":
        return Quotes(text, start, end), index
    if kind == "html":
        return Html(text, start, end), index
    if kind == "entity":
        return Entity(text, start, end), index
    if kind == "switch":
        return Switch(text, start, end), index
    if kind == "url":
        url = m[0].rstrip(".,;:!?'")
        if "(" not in url:
            url = url.rstrip(")")
        return ExternalLink(text, start, start + len(url), url, None), index
    return _bracket(content, start, index)


_URL_END = re.compile(r"[\s<\]]")


def _bracket(content: Content, start: int, index: int) -> tuple[Node, int]:
    """`[url label]`: the closing bracket is the first in the same line that no node covers."""
    text, nodes = content.text, content.nodes
    line = text.find("\n", start, content.end)
    limit = line if line >= 0 else content.end
    at, after = start, index
    close = -1
    while close < 0:
        stop = nodes[after].start if after < len(nodes) else content.end
        close = text.find("]", at, min(stop, limit))
        if close < 0:
            if after >= len(nodes) or stop >= limit:
                return Text(text, start, start + 1), index
            at = nodes[after].end
            after += 1
    first = nodes[index].start if index < after else close
    m = _URL_END.search(text, start + 1, min(first, close))
    url_end = m.start() if m else min(first, close)
    label = Content(text, url_end, close, nodes[index:after]).trimmed()
    return ExternalLink(text, start, close + 1, text[start + 1 : url_end], label if label.source else None), after
