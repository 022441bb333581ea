"""What a rule works with: the document, its tree and references, and the one place that makes claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from ..model import Actor, Citation, Claim, Document, Evidence, Literal, Passage, Problem, When
from ..parse import Content, Node, Tree
from .atoms import Atom, Reader
from .citations import References
from .lead import Opening, first_sentence, opening
from .sections import Placed, placed_blocks


@dataclass
class Context:
    """One document being read. Rules call `claim`; equal claims meet here and share their evidence."""

    document: Document
    tree: Tree
    references: References
    reader: Reader
    problems: list[Problem] = field(default_factory=list)
    subject: Actor = field(default_factory=lambda: Actor(""))
    description: str = ""
    claims: dict[str, Claim] = field(default_factory=dict)
    read: set[tuple[str, str]] = field(default_factory=set)
    links: dict[str, str] = field(default_factory=dict)
    known: tuple[Actor, ...] = ()  # actors that somebody else knows
    passages: list[Passage] = field(default_factory=list)
    _atoms: dict[tuple[int, int, bool], list[Atom]] = field(default_factory=dict)

    @cached_property
    def placed(self) -> list[Placed]:
        """The document's blocks with their sections."""
        return list(placed_blocks(self.tree, skip=self.document.title_span))

    @cached_property
    def first_sentence(self) -> list[Atom]:
        """The atoms of the lead's first sentence."""
        return first_sentence(self.placed, self.atoms)

    @cached_property
    def opening(self) -> Opening:
        """What the lead's first sentence says of the page's subject."""
        return opening(self.first_sentence, self.text)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def atoms(self, content: Content, *, block: bool = True) -> list[Atom]:
        """Return the atoms of a content, read once for all rules: they change neither the list nor what is in it."""
        block = block and not _begins_with_a_word(content)
        place = (content.start, content.end, block)
        found = self._atoms.get(place)
        if found is None:
            found = self._atoms[place] = self.reader.read(content, block=block)
        return found

    def cite(self, refs: Iterable[Atom]) -> tuple[Citation, ...]:
        """Return what reference atoms cite, each work once."""
        found: dict[str, Citation] = {}
        for atom in refs:
            if atom.node is not None:
                for citation in self.references.of(atom.node):
                    found.setdefault(citation.id + citation.locator, citation)
        return tuple(found.values())

    def cite_nodes(self, nodes: Iterable[Node]) -> tuple[Citation, ...]:
        """Return what reference nodes cite."""
        return tuple(c for node in nodes for c in self.references.of(node))

    def claim(
        self,
        subject: Actor,
        predicate: str,
        obj: Actor | Literal,
        span: tuple[int, int],
        *,
        part: str,
        rule: str,
        when: When | None = None,
        qualifiers: Mapping[str, str] | None = None,
        polarity: str = "",
        said_by: str | None = None,
        refs: Sequence[Atom] = (),
        citations: Sequence[Citation] = (),
        section: tuple[str, ...] = (),
        flags: Iterable[str] = (),
    ) -> Claim | None:
        """Make a claim with the words at `span` as evidence; None where the span or a name is empty."""
        start, end = span
        if end <= start or not subject.label or (isinstance(obj, Actor) and not obj.label):
            return None
        end = self._close(start, end)
        subject, obj = self._tell_apart(subject), self._tell_apart(obj)
        quote = self.text[start:end]
        evidence = Evidence(self.document.id, self.document.revision, start, end, quote, section, part, rule)
        made = Claim(
            subject,
            predicate,
            obj,
            when,
            {k: v for k, v in (qualifiers or {}).items() if v},
            polarity or "asserted",
            said_by,
            (evidence,),
            (*self.cite(refs), *citations),
            tuple(dict.fromkeys([*(a.name for a in refs if a.kind == "maint"), *flags])),
        )
        old = self.claims.get(made.id)
        self.claims[made.id] = made if old is None else _merge(old, made)
        return made

    def _close(self, start: int, end: int) -> int:
        """Take in the braces that close a template which began inside the words."""
        text = self.text
        while text.startswith("}}", end) and text.count("{{", start, end) > text.count("}}", start, end):
            end += 2
        return end

    def _tell_apart(self, actor: Any) -> Any:
        """Two links of one label that lead to different pages are two actors: the later one is called by its page."""
        if not isinstance(actor, Actor) or not actor.link:
            return actor
        known = self.links.setdefault(actor.label, actor.link)
        if known == actor.link or not _differ(known, actor.link):
            return actor
        return replace(actor, label=actor.link, names=tuple(dict.fromkeys((actor.link, *actor.names))))

    def problem(self, code: str, start: int, end: int, message: str) -> None:
        """Report something odd in the text."""
        self.problems.append(Problem(code, start, end, message))


def _begins_with_a_word(content: Content) -> bool:
    """Say whether no bullet can stand at the start of a content, whatever it is part of."""
    return content.text[content.start : content.start + 6].lstrip("'")[:1].isalnum() and content.end > content.start + 5


def _differ(a: str, b: str) -> bool:
    """Say whether two page titles are two people or groups of one short name, not spellings of one title."""
    return bool(a) and bool(b) and a[:1].casefold() + a[1:] != b[:1].casefold() + b[1:] and " of " in a and " of " in b


def _merge(old: Claim, new: Claim) -> Claim:
    """The same claim found again: one more evidence row, citations joined."""
    evidence = old.evidence if new.evidence[0] in old.evidence else (*old.evidence, *new.evidence)
    known = {(c.id, c.locator) for c in old.citations}
    citations = (*old.citations, *(c for c in new.citations if (c.id, c.locator) not in known))
    return replace(old, evidence=evidence, citations=citations, flags=tuple(dict.fromkeys([*old.flags, *new.flags])))
