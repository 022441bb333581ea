"""Where a document's references stand: definitions by name, full citations, short references, uses.

One walk over the tree; nothing is read yet. See Help:Footnotes (Extension:Cite).
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...model import Problem
from ...parse import Content, Node, Tag, Template, Tree
from .fields import data, words
from .readable import Classifier, Meaning, bare

_TAG_FUNCTION = "#tag:ref"
_LONG = 5000
_BEFORE_AN_ENTRY = frozenset("*#:;• \t\u00a0▪◦‣●")


@dataclass(slots=True)
class Index:
    """Names are kept with their group; `any_group` and `any_case` serve names used with another group or case."""

    defined: dict[tuple[str, str], Node] = field(default_factory=dict)
    any_group: dict[str, Node] = field(default_factory=dict)
    any_case: dict[str, Node] = field(default_factory=dict)
    references: list[Node] = field(default_factory=list)
    cites: list[Template] = field(default_factory=list)
    written_out: list[Template] = field(default_factory=list)
    uses: list[Node] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def find(self, group: str, name: str) -> Node | None:
        """Return what defines a name: in its group, else in any, else in another case."""
        return self.defined.get((group, name)) or self.any_group.get(name) or self.any_case.get(name.casefold())

    def define(self, node: Node, group: str, name: str) -> None:
        """Keep a definition; the first counts, as in MediaWiki, and a different second one is a problem."""
        old = self.defined.setdefault((group, name), node)
        self.any_group.setdefault(name, node)
        self.any_case.setdefault(name.casefold(), node)
        if old is not node and not _alike(old, node):
            message = f"the reference {name} is defined twice, differently: the first counts"
            self.problems.append(Problem("redefined-reference", node.start, node.end, message))


def makes_reference(template: Template, meaning: Meaning | None) -> bool:
    """Say whether a template makes a `<ref>` of its body: `{{#tag:ref|…}}` and templates that stand for it."""
    if meaning is not None and meaning.means == "note":
        return bool(meaning.options.get("reference")) or template.key == _TAG_FUNCTION
    return template.key == _TAG_FUNCTION


def _alike(one: Node, other: Node) -> bool:
    """Say whether two definitions hold the same but for white space; long ones must be equal to the letter."""
    first, second = body(one), body(other)
    if first is None or second is None:
        return first is second
    sizes = first.end - first.start, second.end - second.start
    if max(sizes) > _LONG:
        return sizes[0] == sizes[1] and first.source == second.source
    return first.source.split() == second.source.split()


def body(node: Node) -> Content | None:
    """Return what a reference or note holds, or None where it holds nothing."""
    if isinstance(node, Tag):
        content = node.content
    elif isinstance(node, Template):
        first = node.get(*data()["reference"]["body"])
        content = first.value if first is not None else None
    else:
        return None
    trimmed = content.trimmed() if content is not None else None
    return trimmed if trimmed is not None and trimmed.start < trimmed.end else None


def attributes(node: Node) -> dict[str, str]:
    """Return name, group, extends … of a reference tag, or of a template that makes one."""
    if isinstance(node, Tag):
        if node.attr_end - node.start <= len(node.name) + 2:
            return {}
        return {key: _attribute(value) for key, value in node.attrs.items()}
    if isinstance(node, Template):
        given = {p.name: _attribute(bare(p.value)) for p in node.params if not p.positional and p.end - p.start < _LONG}
        return given | {key: word for key in ("name", "group") if (word := _first(given, key))}
    return {}


def _first(given: dict[str, str], key: str) -> str:
    return next((given[alias] for alias in data()["reference"][key] if given.get(alias)), "")


def _attribute(value: str) -> str:
    value = " ".join(value.strip("\"'“”„ ").split())
    return html.unescape(value) if "&" in value else value


def is_note_group(group: str) -> bool:
    """Say whether a group of references holds remarks rather than sources."""
    return bool(group) and group.casefold().rstrip(".") in words("reference", "notes")


def build_index(tree: Tree, meaning: Classifier) -> Index:
    """Walk the tree once."""
    index = Index()
    for node, where in _walk(tree, meaning):
        if isinstance(node, Tag):
            if node.name == "ref":
                _add_tag(index, node, where)
        elif isinstance(node, Template):
            _add_template(index, node, where, meaning)
    return index


@dataclass(frozen=True, slots=True)
class _Where:
    in_reference: bool = False
    listed: bool = False  # in <references> or a template's refs=: defined here, used elsewhere
    group: str = ""


_OUTSIDE = _Where()


def _walk(tree: Tree, meaning: Classifier) -> Iterator[tuple[Node, _Where]]:
    stack: list[tuple[Node, _Where]] = [(n, _OUTSIDE) for n in reversed(tree.root.nodes)]
    while stack:
        node, where = stack.pop()
        yield node, where
        if node.nodes:
            inside = _inner(node, where, meaning)
            stack.extend((n, inside) for n in reversed(node.nodes))


def _inner(node: Node, where: _Where, meaning: Classifier) -> _Where:
    if isinstance(node, Tag) and node.name == "ref":
        return _Where(True, where.listed, where.group)
    if isinstance(node, Tag) and node.name == "references":
        return _Where(where.in_reference, True, attributes(node).get("group", ""))
    if isinstance(node, Template) and not where.in_reference:
        if makes_reference(node, meaning(node.key)):
            return _Where(True, where.listed, where.group)
        if any(isinstance(n, Tag) for n in node.nodes) and node.get("refs") is not None:
            return _Where(False, True, attributes(node).get("group", ""))
    return where


def _add_tag(index: Index, tag: Tag, where: _Where) -> None:
    index.references.append(tag)
    if not where.listed:
        index.uses.append(tag)
    given = attributes(tag)
    if given.get("name") and body(tag) is not None:
        index.define(tag, given.get("group") or where.group, given["name"])


def _add_template(index: Index, template: Template, where: _Where, meaning: Classifier) -> None:
    key = template.key
    if key in words("short", "written_out"):
        index.written_out.append(template)
        return
    found = meaning(key)
    means = found.means if found is not None else ""
    if means == "cite":
        index.cites.append(template)
        if not where.in_reference and not where.listed and not _is_entry(template):
            index.uses.append(template)
    elif means == "shortref":
        index.references.append(template)
        if not where.in_reference:
            index.uses.append(template)
    elif means == "note" or key == _TAG_FUNCTION:
        if makes_reference(template, found):
            index.references.append(template)
            index.uses.append(template)
        given = attributes(template)
        if given.get("name") and body(template) is not None:
            index.define(template, given.get("group") or where.group, given["name"])


def _is_entry(template: Template) -> bool:
    """A citation that begins its line is an entry of a bibliography; one after words supports them."""
    text, at = template.text, template.start
    while at > 0 and text[at - 1] in _BEFORE_AN_ENTRY:
        at -= 1
    return at == 0 or text[at - 1] == "\n"
