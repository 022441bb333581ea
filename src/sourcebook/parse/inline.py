"""What stands inside a line between templates and links: quotes, HTML tags, external links, entities, switches."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from .tokens import read_attributes
from .tree import Argument, Comment, Content, Node, Template, Text

_INLINE = re.compile(
    r"''+"
    r"|</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*|/)?(?:>|\Z)"
    r"|\[(?i:(?:https?|ftps?|ircs?|gopher|news|nntp|svn|git|ssh|sftp|worldwind|mms|redis|telnet):)?//"
    r"|\[(?i:mailto|tel|sms|sips?|xmpp|geo|urn|magnet|bitcoin|news|matrix):"
    r"|://"
    r"|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|__[^\W\d_]{2,40}(?:_[^\W\d_]{1,40}){0,4}__"
)
"""No groups here: without them the search skips to the next character that can begin a mark."""

_SCHEME = re.compile(r"(?:https?|ftps?)\Z", re.IGNORECASE)
_URL = re.compile(r"(?:[^\s<>\[\]|{}\"'\u3000-\u303f\uff00-\uffef]|'(?!'))+")


class Quotes(Node):
    """Two or more apostrophes: `count` of them."""

    __slots__ = ()

    @property
    def count(self) -> int:
        """How many apostrophes."""
        return self.end - self.start

    @property
    def spare(self) -> int:
        """How many of them are text: four are one and bold ("L''''X'''"), more than five are those beyond."""
        return 1 if self.count == 4 else max(self.count - 5, 0)


class Html(Node):
    """One HTML tag, opening or closing; pairs are not matched, so that an unbalanced one costs nothing."""

    __slots__ = ("name", "opening", "self_closing")

    def __init__(self, text: str, start: int, end: int, nodes: list[Node] | None = None) -> None:
        super().__init__(text, start, end, nodes)
        words = text[start + 1 : end - 1]
        self.opening = not words.startswith("/")
        self.self_closing = words.endswith("/")
        self.name = words.strip("/").split(None, 1)[0].lower()

    @property
    def attrs(self) -> dict[str, str]:
        """Attributes of an opening tag."""
        return read_attributes(self.source[1 + len(self.name) : -1].rstrip("/")) if self.opening else {}


class ExternalLink(Node):
    """`[url label]` or a bare address; `label` is None where there is none."""

    __slots__ = ("label", "url")

    def __init__(self, text: str, start: int, end: int, url: str, label: Content | None, nodes: list[Node]) -> None:
        super().__init__(text, start, end, nodes)
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
    """Return the pieces of a content in order, text included; together they cover it exactly.

    >>> from .build import parse
    >>> inline(parse("a''b'' &amp; [http://c d]").root)  # doctest: +ELLIPSIS
    [<Text 0..1 'a'>, <Quotes 1..3 "''">, <Text 3..4 'b'>, ... <ExternalLink 13..25 '[http://c d]'>]
    """
    return _Pieces(content).read()


class _Pieces:
    def __init__(self, content: Content) -> None:
        self.content = content
        self.found: list[Node] = []
        self.at = content.start  # what comes before is in `found`
        self.index = 0  # the next node
        self.no_bracket = -1  # up to here no `]` closes an external link

    def read(self) -> list[Node]:
        content, found = self.content, self.found
        text, nodes, total = content.text, content.nodes, len(content.nodes)
        search = _INLINE.search
        while True:
            stop = nodes[self.index].start if self.index < total else content.end
            m = search(text, self.at, stop) if self.at < stop else None
            looking = self.at
            while m is not None and not self._take(m):
                looking = m.start() + 1
                m = search(text, looking, stop)
            if m is not None:
                continue
            if self.at < stop:
                found.append(Text(text, self.at, stop))
            if self.index == total:
                return found
            found.append(nodes[self.index])
            self.at = nodes[self.index].end
            self.index += 1

    def _take(self, m: re.Match[str]) -> bool:
        """Add what a mark begins, and the text before it; False where the mark is mere text."""
        text, start = self.content.text, m.start()
        first = text[start]
        if first == "[":
            return self._bracket(start)
        if first == ":":
            return self._address(start, m.end())
        if first == "_" and m[0] != m[0].upper():
            return False
        if first == "<" and text[m.end() - 1] != ">":
            return self._tag_over_nodes(start, m.end())
        self._add(_SIMPLE[first](text, start, m.end()))
        return True

    def _add(self, node: Node) -> None:
        if node.start > self.at:
            self.found.append(Text(self.content.text, self.at, node.start))
        self.found.append(node)
        self.at = node.end

    def _tag_over_nodes(self, start: int, end: int) -> bool:
        """A tag with templates among its attributes: it ends at the next `>`, if no `<` comes first."""
        text, nodes = self.content.text, self.content.nodes
        after = self.index
        while after < len(nodes) and nodes[after].start == end and isinstance(nodes[after], _IN_ADDRESS):
            at = nodes[after].end
            after += 1
            stop = nodes[after].start if after < len(nodes) else self.content.end
            m = _TO_TAG_END.match(text, at, stop)
            end = m.end() if m else at
            if text[end - 1] == ">" and end > at:
                self._add(Html(text, start, end, nodes[self.index : after]))
                self.index = after
                return True
        return False

    def _address(self, colon: int, end: int) -> bool:
        """A bare address around `://`."""
        text = self.content.text
        scheme = _SCHEME.search(text, max(self.at, colon - 5), colon)
        if scheme is None or (scheme.start() > self.at and text[scheme.start() - 1].isalnum()):
            return False
        stop = self.content.nodes[self.index].start if self.index < len(self.content.nodes) else self.content.end
        m = _URL.match(text, end, stop)
        if m is None:
            return False
        url = text[scheme.start() : m.end()].rstrip(".,;:!?'")
        if "(" not in url:
            url = url.rstrip(").,;:!?'")
        if len(url) <= end - scheme.start():
            return False
        self._add(ExternalLink(text, scheme.start(), scheme.start() + len(url), url, None, []))
        return True

    def _bracket(self, start: int) -> bool:
        """`[url label]`: the closing bracket is the first in the same line that no node covers."""
        text, nodes = self.content.text, self.content.nodes
        if start < self.no_bracket:
            return False
        at, after = start, self.index
        while True:
            stop = nodes[after].start if after < len(nodes) else self.content.end
            close = text.find("]", at, stop)
            line = text.find("\n", at, close if close >= 0 else stop)
            if line >= 0 or (close < 0 and after == len(nodes)):
                self.no_bracket = line if line >= 0 else stop
                return False
            if close >= 0:
                break
            at = nodes[after].end
            after += 1
        inside = nodes[self.index : after]
        self._add(self._external(start, close, inside))
        self.index = after
        return True

    def _external(self, start: int, close: int, inside: list[Node]) -> ExternalLink:
        text = self.content.text
        at, url_end = start + 1, close
        count = 0
        for node in inside:
            m = _URL_END.search(text, at, node.start)
            if m or not isinstance(node, _IN_ADDRESS):
                url_end = m.start() if m else node.start
                break
            at = node.end
            count += 1
        else:
            m = _URL_END.search(text, at, close)
            url_end = m.start() if m else close
        label = Content(text, url_end, close, inside[count:]).trimmed()
        return ExternalLink(text, start, close + 1, text[start + 1 : url_end], label if label.source else None, inside)


_SIMPLE: dict[str, Callable[[str, int, int], Node]] = {"'": Quotes, "<": Html, "&": Entity, "_": Switch}
_IN_ADDRESS = (Template, Argument, Comment)
_URL_END = re.compile(r"[\s<>\"\[\]]|''")
_TO_TAG_END = re.compile(r"[^<>]*>?")
