"""Text to tree, in one pass over the marks of `tokens`.

A stack of open marks; a closing mark makes a node of the open one it fits. What does not fit costs the mark, not
what stands around it: an open `[[` that a `}}` closes over is text again and leaves its pipes and nodes to the
template (MediaWiki would lose the template instead; each such case is a `Problem`).

Nodes and pipes lie on two common stacks, and a frame only knows where its own begin: giving up a frame moves
nothing, so the time is linear in the text, whatever the text.
"""

from __future__ import annotations

import re
from functools import cache

from .repair import Repair
from .tokens import NESTING_TAGS, TOKEN
from .tree import NO_NODES, Argument, Comment, Content, Link, Node, Tag, Template, Tree

_ROOT, _BRACE, _LINK, _TAG = range(4)
_NOWHERE = (1 << 62, 0)
_TARGET = re.compile(r"[^\n\[\]{}<>|]*")
_ADDRESS = re.compile(r"\s{0,9}[a-z]{3,6}://", re.IGNORECASE)
_MAX_TARGET = 2000
_NO_PIPES: list[int] = []
"""Shared by all nodes without pipes, as `NO_NODES` is by those without nodes inside: never changed."""


class Frame:
    """An opening mark that still waits for its end; `nodes` and `pipes` tell where its own begin."""

    __slots__ = ("braces", "broken", "count", "kind", "name", "nodes", "open_end", "pipes", "start")

    def __init__(self, kind: int, start: int, count: int, nodes: int, pipes: int, braces: int) -> None:
        self.kind = kind
        self.start = start
        self.count = count  # how many braces are open
        self.nodes = nodes
        self.pipes = pipes
        self.braces = braces  # open brace frames above the innermost open tag, this one included
        self.broken = False  # a link whose target holds what no target may
        self.name = ""
        self.open_end = 0


def parse(text: str) -> Tree:
    """Parse any string; never raises, and `tree.text` is the very string.

    >>> [t.name for t in parse("{{a|b={{c}}}} [[d]]").templates()]
    ['a', 'c']
    """
    return _Builder(text).build()


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>", re.IGNORECASE)


@cache
def _opening(name: str) -> re.Pattern[str]:
    return re.compile(rf"<{name}(?:\s[^<>]*)?(?<!/)>", re.IGNORECASE)


def _pipes(mark: str, start: int) -> list[int]:
    """Return where the pipes of a whole link or template stand in the text."""
    at = mark.find("|")
    if at < 0:
        return _NO_PIPES
    found = []
    while at >= 0:
        found.append(start + at)
        at = mark.find("|", at + 1)
    return found


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.repair = Repair(text)
        self.problem = self.repair.problem
        self.nodes: list[Node] = []
        self.pipes: list[int] = []
        self.stack = [Frame(_ROOT, 0, 0, 0, 0, 0)]
        self.open_tags: dict[str, int] = {}
        self.ends: dict[str, tuple[int, int]] = {}
        self.breaks: dict[str, tuple[int, int]] = {}

    def build(self) -> Tree:
        text, nodes, pipes, stack = self.text, self.nodes, self.pipes, self.stack
        top = stack[0]
        skip = 0
        for m in TOKEN.finditer(text):
            at = m.start()
            if at < skip:
                continue
            mark = m[0]
            first = mark[0]
            if first == "|":
                pipes.append(at)
            elif first == "[":
                if mark != "[[":  # a whole link
                    nodes.append(Link(text, at, m.end(), NO_NODES, _pipes(mark, at)))
                else:
                    top = Frame(_LINK, at, 2, len(nodes), len(pipes), top.braces)
                    stack.append(top)
            elif first == "{":
                if mark[-1] == "}":  # a whole template
                    nodes.append(Template(text, at, m.end(), NO_NODES, _pipes(mark, at)))
                else:
                    top = Frame(_BRACE, at, len(mark), len(nodes), len(pipes), top.braces + 1)
                    stack.append(top)
            elif mark == "}}" and top.kind == _BRACE and top.count == 2:
                base = top.nodes
                nodes[base:] = [Template(text, top.start, at + 2, nodes[base:], pipes[top.pipes :])]
                del pipes[top.pipes :]
                stack.pop()
                top = stack[-1]
            else:
                skip = self.other(mark, at, m.end())
                top = stack[-1]
        return self.finish()

    def other(self, mark: str, at: int, end: int) -> int:
        """Take in one of the rarer marks; return where to go on."""
        if mark[0] == "}":
            self.close_braces(at, end)
        elif mark[0] == "]":
            while end - at >= 2 and self.stack[-1].kind == _LINK:
                at = self.close_link(at, end)
        elif mark == "<!--":
            close = self.text.find("-->", at + 4)
            end = close + 3 if close >= 0 else len(self.text)
            self.nodes.append(Comment(self.text, at, end))
        elif mark[1] == "/":
            name = mark[2:-1].rstrip().lower()
            if mark[-1] == ">" and self.open_tags.get(name):
                self.close_tag(name, at, end)
        elif mark[-1] == ">":
            return self.open_tag(mark, at, end)
        else:
            self.problem("broken-tag", at, end, f"{mark} has no end: read as text")
        return end

    def drop(self) -> None:
        """Make text of the innermost open mark: its pipes and nodes now belong to the one below."""
        top = self.stack.pop()
        if top.kind == _TAG:
            self.open_tags[top.name] = 0
        self.note_dropped(top)

    def note_dropped(self, frame: Frame) -> None:
        """Note that an open mark is text."""
        if frame.kind == _BRACE:
            self.problem("unclosed-template", frame.start, frame.start + 2, "{{ is never closed: read as text")
        elif frame.kind == _LINK:
            self.problem("unclosed-link", frame.start, frame.start + 2, "[[ is never closed: read as text")
        else:
            self.problem("unclosed-tag", frame.start, frame.open_end, f"<{frame.name}> is never closed: read as text")

    def close_braces(self, at: int, end: int) -> None:
        """Close as many open braces as a run of closing ones can: three make an argument, two a template."""
        text, stack, nodes, pipes = self.text, self.stack, self.nodes, self.pipes
        while end - at >= 2:
            if not stack[-1].braces:
                below = stack[-1]
                if not self.repair.reopen(nodes, below.nodes, pipes, below.pipes, at):
                    self.problem("stray-braces", at, end, "}} closes nothing: read as text")
                    break
                at += 2
                continue
            while stack[-1].kind != _BRACE:
                self.drop()
            top = stack[-1]
            size = 3 if top.count >= 3 and end - at >= 3 else 2
            at += size
            top.count -= size
            make = Template if size == 2 else Argument
            nodes[top.nodes :] = [make(text, top.start + top.count, at, nodes[top.nodes :], pipes[top.pipes :])]
            del pipes[top.pipes :]
            if top.count < 2:
                stack.pop()

    def close_link(self, at: int, end: int) -> int:
        """Close the link on top with the first of the brackets from `at` to `end`; return where it ends."""
        nodes, pipes = self.nodes, self.pipes
        top = self.stack.pop()
        target_end = pipes[top.pipes] if len(pipes) > top.pipes else at
        close = at + 2
        if top.broken or not self.is_target(top, target_end):
            below = self.stack[-1]
            if below.kind == _LINK and below.pipes == top.pipes:
                below.broken = True
            self.problem(
                "broken-link", top.start, close, "[[…]] has no page's name before its pipe or end: read as text"
            )
            return close
        link = Link(self.text, top.start, close, nodes[top.nodes :], pipes[top.pipes :])
        if end - at == 3 and link.pipes and self.has_bracket(target_end, at, link.nodes):
            link.end = close = end  # [[a|[b]]]: the first ] belongs to the label
        nodes[top.nodes :] = [link]
        del pipes[top.pipes :]
        return close

    def has_bracket(self, start: int, end: int, nodes: list[Node]) -> bool:
        inside = [n for n in nodes if n.start >= start]
        return any(self.text.find("[", a, b) >= 0 for a, b in Content(self.text, start, end, inside).gaps())

    def is_target(self, top: Frame, end: int) -> bool:
        """Tell whether a link's target is one line without brackets, braces, links and tags, and no address."""
        text, nodes = self.text, self.nodes
        at = top.start + 2
        if not 0 < end - at <= _MAX_TARGET or _ADDRESS.match(text, at):
            return False
        for i in range(top.nodes, len(nodes)):
            node = nodes[i]
            if node.start > end:
                break
            m = _TARGET.match(text, at, node.start)
            if m is None or m.end() != node.start or isinstance(node, (Link, Tag)):
                return False
            at = node.end
        m = _TARGET.match(text, at, end)
        return m is not None and m.end() == end

    def open_tag(self, mark: str, at: int, open_end: int) -> int:
        """Open an extension tag, or read it whole where its content is no wikitext; return where to go on."""
        text = self.text
        name = mark[1:-1].split(None, 1)[0].rstrip("/").lower()
        if mark[-2] == "/":
            self.nodes.append(Tag(text, at, open_end, NO_NODES, name, open_end - 1, None))
            return open_end
        close, end = self.find_end(name, open_end)
        if close == _NOWHERE[0]:
            self.problem("unclosed-tag", at, open_end, f"<{name}> is never closed: read as text")
        elif name in NESTING_TAGS:
            self.open_nesting(name, at, open_end, close)
        else:
            self.nodes.append(Tag(text, at, end, NO_NODES, name, open_end - 1, Content(text, open_end, close)))
            return end
        return open_end

    def open_nesting(self, name: str, at: int, open_end: int, close: int) -> None:
        """Open a tag with wikitext inside, unless a tag of its kind in a later line is the one that ends at `close`."""
        if self.open_tags.get(name):
            return  # as in MediaWiki: inside its own kind the tag is text
        if self.last_break(name, open_end, close) >= open_end:
            self.problem("unclosed-tag", at, open_end, f"<{name}> is never closed: read as text")
            return
        frame = Frame(_TAG, at, 0, len(self.nodes), len(self.pipes), 0)
        frame.name, frame.open_end = name, open_end
        self.stack.append(frame)
        self.open_tags[name] = 1

    def last_break(self, name: str, start: int, close: int) -> int:
        """Find the last line break before the last opening tag before `close`, once for each `close`."""
        known = self.breaks.get(name)
        if known is None or known[0] != close:
            if self.text.find("\n", start, close) < 0:
                return -1
            last = -1
            for m in _opening(name).finditer(self.text, start, close):
                last = m.start()
            known = self.breaks[name] = close, self.text.rfind("\n", start, last) if last >= 0 else -1
        return known[1]

    def find_end(self, name: str, start: int) -> tuple[int, int]:
        """Find the next closing tag from `start` on; what was found is remembered, so that asking stays cheap."""
        found = self.ends.get(name)
        if found is None or found[0] < start:
            text, match = self.text, _closing(name).match
            at = text.find("</", start)
            while at >= 0 and (m := match(text, at)) is None:
                at = text.find("</", at + 2)
            found = self.ends[name] = m.span() if at >= 0 and m else _NOWHERE
        return found

    def close_tag(self, name: str, at: int, end: int) -> None:
        """Close the open tag of this name; marks still open inside it become text."""
        while self.stack[-1].name != name:
            self.drop()
        top = self.stack.pop()
        inside = self.nodes[top.nodes :]
        content = Content(self.text, top.open_end, at, inside)
        self.nodes[top.nodes :] = [Tag(self.text, top.start, end, inside, name, top.open_end - 1, content)]
        del self.pipes[top.pipes :]
        self.open_tags[name] = 0

    def finish(self) -> Tree:
        """Make text of what is still open, after closing those templates whose end can be told."""
        text, nodes, pipes = self.text, self.nodes, self.pipes
        frames: list[Frame] = []
        upper = Frame(_ROOT, len(text), 0, len(nodes), len(pipes), 0)
        lines = False  # parameters begin lines in a frame that is text: they belong to the one below
        for frame in reversed(self.stack[1:]):
            own, own_pipes = nodes[frame.nodes : upper.nodes], pipes[frame.pipes : upper.pipes]
            lines = lines or self.repair.may_end(frame.start, own_pipes, own)
            upper = frame
            if frame.kind == _BRACE and lines:
                frames.append(frame)
                lines = False
            else:
                self.note_dropped(frame)
        frames.reverse()
        found = nodes[: frames[0].nodes] if frames else nodes
        for i, frame in enumerate(frames):
            last = frames[i + 1] if i + 1 < len(frames) else Frame(_ROOT, len(text), 0, len(nodes), len(pipes), 0)
            own, own_pipes = nodes[frame.nodes : last.nodes], pipes[frame.pipes : last.pipes]
            found.extend(self.repair.close(frame.start + frame.count - 2, own_pipes, own, last.start))
        return Tree(text, Content(text, 0, len(text), found), self.repair.problems)
