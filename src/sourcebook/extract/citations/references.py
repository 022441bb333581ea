"""What a node of the text cites: tags, reused names, short references, notes, citation templates in the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from ...model import Citation, Document, Problem, Span
from ...parse import Content, ExternalLink, Node, Tag, Template, Tree
from .cite import Entry, read_cite
from .fields import squeeze
from .identity import fold, work_id
from .index import Index, attributes, body, build_index, is_note_group, makes_reference
from .readable import Meaning, Readable, bare
from .shortened import Bibliography, Short, locator_of, read_short
from .written import read_written

_MAX_DEPTH = 12
_LONGEST = 20_000  # code points of a reference in words that are read


class References:
    """The references of one document. Each is read once, when first asked for."""

    def __init__(self, tree: Tree, document: Document, meaning: Callable[[str], Meaning | None]) -> None:
        self._tree = tree
        self._language = document.language
        self._meaning = meaning
        self._readable = Readable(meaning)
        self._entries: dict[int, Entry] = {}
        self._written: dict[int, list[Citation]] = {}
        self._shorts: dict[int, list[Citation]] = {}
        self._reused: dict[int, list[Citation]] = {}
        self._cited: dict[tuple[int, int], list[Citation]] = {}
        self._depth = 0
        self._unresolved: dict[int, Problem] = {}

    def of(self, node: Node) -> list[Citation]:
        """Return what a `<ref>`, short reference, note, citation template or external link cites, in order.

        A note gives the references inside it; a name that is nowhere defined gives nothing. Other nodes cite nothing.
        """
        if not self._depth:
            place = (node.start, node.end)
            if place not in self._cited:
                self._cited[place] = self._inside(node)
            return list(self._cited[place])
        return self._inside(node)

    def _inside(self, node: Node) -> list[Citation]:
        if self._depth >= _MAX_DEPTH:
            return []
        self._depth += 1
        try:
            return self._of(node)
        finally:
            self._depth -= 1

    def _of(self, node: Node) -> list[Citation]:
        if isinstance(node, Tag):
            return self._reference(node) if node.name == "ref" else []
        if isinstance(node, ExternalLink):
            return self._words(Content(node.text, node.start, node.end, node.nodes), "")
        if not isinstance(node, Template):
            return []
        meaning = self._meaning(node.key)
        if makes_reference(node, meaning):
            return self._reference(node)
        means = meaning.means if meaning is not None else ""
        if means == "cite":
            return [self._entry(node).citation]
        if means == "shortref":
            return self._short_reference(node, meaning)
        return self._note(node) if means == "note" else []

    # --- named, grouped, extending references (Help:Footnotes, Help:Sub-referencing)

    def _reference(self, node: Node) -> list[Citation]:
        given = attributes(node)
        content = body(node)
        parent = given.get("extends") or given.get("follow")
        if parent:
            place = self._readable.line(content) if content is not None and "extends" in given else ""
            return self._placed(self._named(given.get("group", ""), parent), place or given.get("details", ""))
        if content is not None:
            return self._placed(self._read(node, content, given), given.get("details", ""))
        if not given.get("name"):
            return []
        return self._placed(self._named(given.get("group", ""), given["name"]), given.get("details", ""))

    def _named(self, group: str, name: str) -> list[Citation]:
        target = self._index.find(group, name)
        if target is None:
            return []
        if self._depth > 1:
            return self.of(target)
        known = self._reused.get(target.start)
        if known is None:
            known = self._reused[target.start] = self.of(target)
        return list(known)

    def _placed(self, found: list[Citation], place: str) -> list[Citation]:
        return [replace(c, locator=place) for c in found] if place else found

    def _read(self, node: Node, content: Content, given: dict[str, str]) -> list[Citation]:
        """Read what a reference holds: its templates if any, else its words."""
        known = self._written.get(node.start)
        if known is not None:
            return list(known)
        sources = self._sources(content)
        found = [c for source in sources for c in self.of(source)]
        if not found and not any(self._is_reference(source) for source in sources):
            found = self._words(content, given.get("group", ""))
        name = given.get("name", "")
        found = [replace(c, name=name) if name and not c.name else c for c in found]
        self._written[node.start] = found
        return list(found)

    def _words(self, content: Content, group: str) -> list[Citation]:
        """Read a reference in words; a remark in a group of notes is no source unless it has an address."""
        if content.end - content.start > _LONGEST:
            content = content.slice(content.start, content.start + _LONGEST)
        if is_note_group(group) and "//" not in content.source:
            return []
        written = read_written(content, self._readable, self._language)
        return [written] if written is not None else []

    def _sources(self, content: Content) -> list[Node]:
        """Citation templates, short references and references inside a content, outermost first."""
        found: list[Node] = []
        stack = content.nodes[::-1]
        while stack:
            node = stack.pop()
            if self._is_source(node):
                found.append(node)
            elif node.nodes:
                stack.extend(reversed(node.nodes))
        return found

    def _is_source(self, node: Node) -> bool:
        meaning = self._meaning(node.key) if isinstance(node, Template) else None
        return self._is_reference(node) or (meaning is not None and meaning.means in ("cite", "shortref"))

    def _is_reference(self, node: Node) -> bool:
        if isinstance(node, Template):
            return makes_reference(node, self._meaning(node.key))
        return isinstance(node, Tag) and node.name == "ref"

    def _note(self, note: Template) -> list[Citation]:
        """The references inside a note; one without words is another note used again by its name."""
        if body(note) is None and not any(self._is_source(n) for n in note.nodes):
            name = attributes(note).get("name", "")
            target = self._index.find(attributes(note).get("group", ""), name) if name else None
            return self.of(target) if target is not None and target is not note else []
        inside = Content(note.text, note.start, note.end, note.nodes)
        return [c for source in self._sources(inside) for c in self.of(source)]

    # --- full and short citations

    def _entry(self, template: Template) -> Entry:
        known = self._entries.get(template.start)
        if known is None:
            meaning = self._meaning(template.key)
            options = meaning.options if meaning is not None else {}
            known = self._entries[template.start] = read_cite(template, options, self._readable, self._language)
        return known

    def _short_reference(self, template: Template, meaning: Meaning | None) -> list[Citation]:
        form = str(meaning.options.get("form", "sfn")) if meaning is not None else "sfn"
        if form in ("rp", "id"):
            return []
        if form == "r":
            return self._by_names(template)
        known = self._shorts.get(template.start)
        if known is None:
            known = [self._resolve(template, short) for short in read_short(template, self._readable, form)]
            self._shorts[template.start] = known
        return list(known)

    def _by_names(self, template: Template) -> list[Citation]:
        """{{r|name1|name2|p2=…}}: each positional value is the name of a reference (Template:R)."""
        given = attributes(template)
        group = given.get("group") or given.get("g", "")
        found: list[Citation] = []
        for number, param in enumerate([p for p in template.params if p.positional][:50], 1):
            name = bare(param.value).strip("\"' ")
            place = locator_of({k.rstrip("0123456789"): v for k, v in given.items() if _is_number_of(k, number)})
            found += self._placed(self._named(group, name) if name else [], place)
        return found

    def _resolve(self, template: Template, short: Short) -> Citation:
        work = self._bibliography.find(short)
        if work is not None:
            return replace(work, locator=short.locator or work.locator)
        message = f"no full citation for {short.label}"
        self._unresolved[template.start] = Problem("unresolved-short-reference", template.start, template.end, message)
        return Citation(
            id=work_id({"type": "short", "title": fold(short.label)}, (), ()),
            title=short.label,
            authors=short.names,
            locator=short.locator,
            text=short.label,
            start=template.start,
            end=template.end,
        )

    # --- the whole document

    @cached_property
    def _index(self) -> Index:
        return build_index(self._tree, self._meaning)

    @cached_property
    def _bibliography(self) -> Bibliography:
        entries = [self._entry(template) for template in self._index.cites]
        return Bibliography(entries + [e for t in self._index.written_out if (e := self._written_entry(t)) is not None])

    def _written_entry(self, template: Template) -> Entry | None:
        """{{wikicite|ref=…|reference=…}}: a full citation in words with an anchor of its own."""
        words = template.get("reference", "2", "1")
        anchor = template.get("ref", "id")
        if words is None or anchor is None:
            return None
        citation = read_written(words.value, self._readable, self._language)
        own = next((n for n in anchor.nodes if isinstance(n, Template)), None)
        name = "".join(bare(p.value) for p in own.params) if own is not None else bare(anchor.value)
        return Entry(citation, "", (fold(name.removeprefix("CITEREF")),)) if citation else None

    @cached_property
    def _used(self) -> list[tuple[Node, list[Citation]]]:
        return [(node, self.of(node)) for node in self._index.uses]

    @cached_property
    def all(self) -> list[Citation]:
        """Every distinct work the document cites or lists, in the order in which they are written out."""
        found = [c for _, cited in self._used for c in cited]
        found += [c for node in self._index.references for c in self.of(node)]
        found += [self._entry(template).citation for template in self._index.cites]
        first: dict[str, Citation] = {}
        for citation in sorted(found, key=lambda c: (c.start, c.end)):
            first.setdefault(citation.id, citation)
        return list(first.values())

    @cached_property
    def uses(self) -> dict[str, list[Span]]:
        """Where each work is cited, by its id; entries of a bibliography and of <references> are no uses."""
        found: dict[str, list[Span]] = {c.id: [] for c in self.all}
        for node, cited in self._used:
            for identity in dict.fromkeys(c.id for c in cited):
                found[identity].append(node.span)
        return found

    @cached_property
    def problems(self) -> list[Problem]:
        """Names without a definition, names with two, short references without a full one."""
        found = list(self._index.problems)
        for node in self._index.references:
            found += self._undefined(node)
            self.of(node)
        return sorted((*found, *self._unresolved.values()), key=lambda p: (p.start, p.end))

    def _undefined(self, node: Node) -> list[Problem]:
        given = attributes(node)
        names = [given.get("extends") or given.get("follow") or (given.get("name", "") if body(node) is None else "")]
        meaning = self._meaning(node.key) if isinstance(node, Template) else None
        if isinstance(node, Template) and not makes_reference(node, meaning):
            is_r = meaning is not None and meaning.options.get("form") == "r"
            names = [bare(p.value).strip("\"' ") for p in node.params if p.positional] if is_r else []
        missing = [n for n in names if n and self._index.find(given.get("group", ""), n) is None]
        said = "the reference {} is nowhere defined"
        return [Problem("undefined-reference", node.start, node.end, said.format(n)) for n in missing]


def _is_number_of(name: str, number: int) -> bool:
    """`p2` belongs to the second name, `p` to the first."""
    digits = name[len(name.rstrip("0123456789")) :]
    return (int(digits[:4]) if digits else 1) == number and squeeze(name) != ""
