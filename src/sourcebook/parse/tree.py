"""Nodes of the tree: spans into one text, details worked out when asked for.

Every node holds the whole text and two offsets; nothing is copied. Children are sorted and do not overlap;
what lies between them is text. Names of templates and parameters follow MediaWiki's rules for trimming.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from ..model import Problem, Span
from .namespaces import CATEGORY, FILE, LANGUAGES
from .tokens import LINK_TRAIL, read_attributes

_TITLE = re.compile(r"[^\s&#%_:]+(?: [^\s&#%_]+)*")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


class Node:
    """Anything with a span in the text; `nodes` are the nodes directly inside it."""

    __slots__ = ("end", "nodes", "start", "text")

    text: str
    start: int
    end: int
    nodes: list[Node]

    def __init__(self, text: str, start: int, end: int, nodes: list[Node] | None = None) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.nodes = nodes if nodes is not None else NO_NODES

    @property
    def source(self) -> str:
        """The words of the text that this node spans."""
        return self.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Start and end in code points."""
        return Span(self.start, self.end)

    def walk(self) -> Iterator[Node]:
        """Yield all nodes below this one, depth first, in document order; depth is not limited by recursion."""
        stack = self.nodes[::-1]
        while stack:
            node = stack.pop()
            yield node
            if node.nodes:
                stack.extend(node.nodes[::-1])

    def __repr__(self) -> str:
        words = self.source if self.end - self.start < 60 else self.source[:57] + "..."
        return f"<{type(self).__name__} {self.start}..{self.end} {words!r}>"


NO_NODES: list[Node] = []
"""Shared by all nodes that have none inside: never changed."""


class Text(Node):
    """A stretch without structure of its own."""

    __slots__ = ()


class Content(Node):
    """A stretch of wikitext with the nodes in it: a whole text, a parameter's value, a cell, a link's label."""

    __slots__ = ()

    def slice(self, start: int, end: int) -> Content:
        """Return the part of this content between two offsets; nodes that stick out of it are left out."""
        inside = _between(self.nodes, start, end) if self.nodes else NO_NODES
        return Content(self.text, start, end if end > start else start, inside)

    def trimmed(self) -> Content:
        """Return this content without white space at its ends."""
        start, end = trim(self.text, self.start, self.end, self.nodes)
        return self if start == self.start and end == self.end else Content(self.text, start, end, self.nodes)

    def pieces(self) -> Iterator[Node]:
        """Yield nodes and the `Text` between them; together they cover the content exactly."""
        at = self.start
        for node in self.nodes:
            if node.start > at:
                yield Text(self.text, at, node.start)
            yield node
            at = node.end
        if at < self.end:
            yield Text(self.text, at, self.end)

    def gaps(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of every stretch that no node covers, empty ones left out."""
        at = self.start
        for node in self.nodes:
            if node.start > at:
                yield at, node.start
            at = node.end
        if at < self.end:
            yield at, self.end


class Block(Node):
    """One block; `content` is what it says without its marks."""

    __slots__ = ("content",)

    def __init__(self, start: int, end: int, content: Content) -> None:
        self.text = content.text
        self.start = start
        self.end = end
        self.nodes = content.nodes
        self.content = content


def _between(nodes: list[Node], start: int, end: int) -> list[Node]:
    """Return those of some nodes in order that lie between two offsets."""
    if not nodes:
        return nodes
    low = bisect_left(nodes, start, key=lambda n: n.start)
    return nodes[low : bisect_right(nodes, end, low, key=lambda n: n.end)]


def trim(text: str, start: int, end: int, nodes: list[Node]) -> tuple[int, int]:
    """Move two offsets towards each other over white space that no node covers."""
    first = nodes[0].start if nodes else end
    while start < first and text[start].isspace():
        start += 1
    last = nodes[-1].end if nodes else start
    while end > last and text[end - 1].isspace():
        end -= 1
    return start, end


class Comment(Node):
    """`<!-- … -->`, or to the end of the text where it is never closed."""

    __slots__ = ()


class Param(Node):
    """One parameter of a template: from after its pipe to before the next; `value` is trimmed."""

    __slots__ = ("_value", "name", "value_start")

    def __init__(self, text: str, start: int, end: int, nodes: list[Node], name: str, value_start: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.nodes = nodes
        self.name = name
        self.value_start = value_start
        self._value: Content | None = None

    @property
    def positional(self) -> bool:
        """True where the parameter has no name and counts by its place."""
        return self.value_start == self.start

    @property
    def value(self) -> Content:
        """What stands after the equals sign (or the whole of a positional parameter), trimmed."""
        value = self._value
        if value is None:
            nodes = self.nodes
            if nodes and nodes[0].start < self.value_start:
                nodes = _between(nodes, self.value_start, self.end)
            start, end = trim(self.text, self.value_start, self.end, nodes)
            value = self._value = Content(self.text, start, end, nodes)
        return value

    @property
    def name_span(self) -> Span | None:
        """Where the name is written, or None for a positional parameter."""
        if self.positional:
            return None
        return Span(*trim(self.text, self.start, self.value_start - 1, []))


class _Call(Node):
    """What templates, arguments and links share: parts divided by pipes."""

    __slots__ = ("pipes",)

    def __init__(self, text: str, start: int, end: int, nodes: list[Node], pipes: list[int]) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.nodes = nodes
        self.pipes = pipes

    def _part(self, start: int, end: int) -> Content:
        return Content(self.text, start, end, _between(self.nodes, start, end))


class Template(_Call):
    """`{{name|…}}`: a template, parser function or magic word. `closed` is False where its end was inferred."""

    __slots__ = ("_key", "_params", "closed")

    _key: str  # worked out when first asked for

    def __init__(self, text: str, start: int, end: int, nodes: list[Node], pipes: list[int]) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.nodes = nodes
        self.pipes = pipes
        self.closed = True
        self._params: list[Param] | None = None

    @property
    def inner_end(self) -> int:
        """Where the last parameter ends."""
        return self.end - 2 if self.closed else self.end

    @property
    def name(self) -> str:
        """The name as written, comments out, underscores as spaces, trimmed."""
        start = self.start + 2
        end = self.pipes[0] if self.pipes else self.inner_end
        words = self.text[start : end if end - start < _MAX_NAME else start + _MAX_NAME]
        if "<!--" in words:
            words = _COMMENT.sub("", words)
        return " ".join(words.replace("_", " ").split())

    @property
    def key(self) -> str:
        """The name for look-up: case folded, without the namespace."""
        try:
            return self._key
        except AttributeError:
            self._key = self.name.casefold().removeprefix("template:").strip()
            return self._key

    @property
    def params(self) -> list[Param]:
        """All parameters in order; positional ones are named "1", "2" …"""
        if self._params is None:
            self._params = self._read_params()
        return self._params

    def get(self, *names: str) -> Param | None:
        """Return the first of `names` that is there; of equals the last counts, as in MediaWiki."""
        for name in names:
            for param in reversed(self.params):
                if param.name == name:
                    return param
        return None

    def _read_params(self) -> list[Param]:
        text, pipes, nodes = self.text, self.pipes, self.nodes
        params: list[Param] = []
        if not pipes:
            return params
        add, find = params.append, text.find
        at, total, number = 0, len(nodes), 0
        start = pipes[0] + 1
        while at < total and nodes[at].start < start:
            at += 1
        for end in [*pipes[1:], self.inner_end]:
            inside = NO_NODES
            if at < total and nodes[at].start < end:
                begin = at
                while at < total and nodes[at].start < end:
                    at += 1
                inside = nodes[begin:at]
            equals = -1 if inside else find("=", start, end)
            if inside or (equals >= 0 and text[equals - 1] == "\n"):
                equals = _find_equals(text, start, end, inside)
            if equals < 0:
                number += 1
                add(Param(text, start, end, inside, str(number), start))
            else:
                name = text[start : equals if equals - start < _MAX_NAME else start + _MAX_NAME].strip()
                if inside and "<!--" in name:
                    name = _COMMENT.sub("", name).strip()
                add(Param(text, start, end, inside, name, equals + 1))
            start = end + 1
        return params


_MAX_NAME = 1000
"""A name is read no further than this: a longer one is none, and may hold half the text, again and again."""


def _find_outside(text: str, what: str, start: int, end: int, nodes: list[Node]) -> int:
    """Find `what` between two offsets where no node covers it; -1 if it is not there."""
    at = start
    for node in nodes:
        if node.end > at:
            found = text.find(what, at, node.start)
            if found >= 0:
                return found
            at = node.end
    return text.find(what, at, end)


def _find_equals(text: str, start: int, end: int, nodes: list[Node]) -> int:
    """Find the equals sign after a parameter's name: as in MediaWiki, a heading's signs are none."""
    found = _find_outside(text, "=", start, end, nodes)
    while found >= 0 and text.startswith("\n==", found - 1):
        line = text.find("\n", found, end)
        found = _find_outside(text, "=", line, end, nodes) if line >= 0 else -1
    return found


class Argument(_Call):
    """`{{{name|default}}}`, a template's own parameter."""

    __slots__ = ()

    @property
    def name(self) -> Content:
        """What stands before the first pipe."""
        return self._part(self.start + 3, self.pipes[0] if self.pipes else self.end - 3)

    @property
    def default(self) -> Content | None:
        """What stands after the first pipe, or None."""
        return self._part(self.pipes[0] + 1, self.end - 3) if self.pipes else None


class Link(_Call):
    """`[[target|label]]trail`: page, file, category or interlanguage link."""

    __slots__ = ("_target",)

    _target: str  # worked out when first asked for

    @property
    def target(self) -> str:
        """What is linked to, as written, comments out, trimmed."""
        try:
            return self._target
        except AttributeError:
            self._target = self._read_target()
            return self._target

    def _read_target(self) -> str:
        words = self.text[self.start + 2 : self.pipes[0] if self.pipes else self.end - 2]
        if "<!--" in words:
            words = _COMMENT.sub("", words)
        return words.strip()

    @property
    def title(self) -> str:
        """The page's title: underscores as spaces, entities resolved, without section and leading colon."""
        words = self.target
        if _TITLE.fullmatch(words):
            return words
        if "&" in words:
            words = html.unescape(words)
        if "#" in words:
            words = words.partition("#")[0]
        if "%" in words:
            words = unquote(words, errors="ignore") if _PERCENT.search(words) else words
        if "_" in words:
            words = words.replace("_", " ")
        return " ".join(words.split()).removeprefix(":").strip()

    @property
    def fragment(self) -> str:
        """The section linked to, or an empty string."""
        return self.target.partition("#")[2]

    @property
    def prefix(self) -> str:
        """What stands before the first colon, case folded (`file`, `category`, `de` …), or an empty string."""
        head, colon, _ = self.target.partition(":")
        return head.strip().casefold() if colon else ""

    @property
    def kind(self) -> str:
        """`page`, or `file`, `category`, `language` for links that show no text where they stand."""
        if ":" not in self.target:
            return "page"
        prefix = self.prefix.replace("_", " ")
        if prefix in LANGUAGES:
            return "language"
        return "file" if prefix in FILE else "category" if prefix in CATEGORY else "page"

    @property
    def args(self) -> list[Content]:
        """All parts after the target (a file's options and caption)."""
        ends = [*self.pipes[1:], self.end - 2]
        return [self._part(pipe + 1, end) for pipe, end in zip(self.pipes, ends, strict=False)]

    @property
    def label(self) -> Content | None:
        """What is shown, or None where the target itself is: all after the first pipe."""
        return self._part(self.pipes[0] + 1, self.end - 2) if self.pipes else None

    @property
    def caption(self) -> Content | None:
        """A file's last part."""
        return self._part(self.pipes[-1] + 1, self.end - 2) if self.pipes else None

    @property
    def trail_end(self) -> int:
        """Where the letters end that follow the link and are shown as part of it."""
        m = LINK_TRAIL.match(self.text, self.end)
        return m.end() if m else self.end


class Tag(Node):
    """An extension tag: `<ref name=x>…</ref>`, `<references/>`, `<nowiki>…</nowiki>` …"""

    __slots__ = ("attr_end", "content", "name")

    def __init__(
        self, text: str, start: int, end: int, nodes: list[Node], name: str, attr_end: int, content: Content | None
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.nodes = nodes
        self.name = name
        self.attr_end = attr_end
        self.content = content

    @property
    def attrs(self) -> dict[str, str]:
        """The attributes, names in lower case."""
        return read_attributes(self.text[self.start + 1 + len(self.name) : self.attr_end].rstrip("/"))


@dataclass(slots=True)
class Tree:
    """A parsed text: its root content and what had to be recovered from."""

    text: str
    root: Content
    problems: list[Problem] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Yield all nodes, depth first, in document order."""
        return self.root.walk()

    def templates(self) -> Iterator[Template]:
        """Yield all templates, nested ones included, in document order."""
        return (n for n in self.root.walk() if isinstance(n, Template))

    def links(self) -> Iterator[Link]:
        """Yield all links, nested ones included, in document order."""
        return (n for n in self.root.walk() if isinstance(n, Link))

    def tags(self, name: str) -> Iterator[Tag]:
        """Yield all extension tags of one name, in document order."""
        return (n for n in self.root.walk() if isinstance(n, Tag) and n.name == name)

    def leaves(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches that no deeper node divides, in order: together they are the text, exactly."""
        at = 0
        stack: list[tuple[Node, int]] = [(self.root, 0)]
        while stack:
            node, index = stack.pop()
            if index < len(node.nodes):
                child = node.nodes[index]
                if child.start > at:
                    yield at, child.start
                at = child.start
                stack.append((node, index + 1))
                stack.append((child, 0))
            else:
                if node.end > at:
                    yield at, node.end
                at = node.end
