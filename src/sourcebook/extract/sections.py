"""A document's blocks with the section they stand in; headings of degraded copies are bare lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..parse import Block, Content, Heading, ListItem, Paragraph, Table, Template, Tree, blocks, plain
from ..parse.blocks import lines
from .wording import is_members_section

SKIPPED = frozenset(
    {
        "notes",
        "references",
        "see also",
        "external links",
        "further reading",
        "bibliography",
        "sources",
        "citations",
        "footnotes",
        "anmerkungen",
        "einzelnachweise",
        "literatur",
        "références",
        "notes et références",
        "referencias",
        "véase también",
        "note",
        "примечания",
        "литература",
        "مراجع",
        "المراجع",
        "参考",
        "參考資料",
        "参考资料",
        "註釋",
        "منابع",
        "הערות שוליים",
        "kaynakça",
    }
)
"""Sections that hold sources, not statements."""

_BARE_HEADING = re.compile(r"[^\W\d_][^\n.!?:;،。！？：•|{}\[\]<>=]{1,60}")
_KNOWN = frozenset(
    "background history activities members membership notes references see also further reading external links bibliography sources "
    "ideology structure organisation organization leadership formation foundation origins aftermath overview composition".split()
)


@dataclass(slots=True)
class Placed:
    """A block (or table) and the titles of the sections around it, outermost first; empty in the lead."""

    block: Block | Table
    section: tuple[str, ...]
    content: Content


def placed_blocks(tree: Tree, *, skip: tuple[int, int] | None = None) -> Iterator[Placed]:
    """Yield the blocks of a document with their sections; `skip` is a stretch (a title line) that is none."""
    path: list[tuple[int, str]] = []
    marked = False
    found = [b for b in blocks(tree.root) if skip is None or b.start >= skip[1]]
    marked = any(isinstance(b, Heading) for b in found)
    for block in found:
        if isinstance(block, Heading):
            _enter(path, block.level, _words(block.title))
        elif isinstance(block, Paragraph) and not marked and (title := _bare_heading(block)):
            _enter(path, 2, title)
        else:
            content = block.content
            yield Placed(block, tuple(t for _, t in path), content)


def _enter(path: list[tuple[int, str]], level: int, title: str) -> None:
    while path and path[-1][0] >= level:
        path.pop()
    path.append((level, title))


def _words(content: Content) -> str:
    return " ".join(plain(content).text.split()) or content.source


def _bare_heading(block: Paragraph) -> str:
    """A paragraph of one short line without a sentence's end, in a text that has no marked heading."""
    source = block.content.source
    if block.content.nodes or "\n" in source or not _BARE_HEADING.fullmatch(source):
        return ""
    words = source.split()
    if len(words) > 8 or not (source[0].isupper() or not source[0].isascii()):
        return ""
    return source if is_members_section(source) or len(words) <= 5 or words[0].casefold() in _KNOWN else ""


@dataclass(slots=True)
class ListRun:
    """List items that follow one another, what stands right before them, and where."""

    items: list[ListItem]
    before: Block | None
    section: tuple[str, ...]


def list_runs(placed: list[Placed]) -> Iterator[ListRun]:
    """Yield runs of list items with the block before each."""
    run: ListRun | None = None
    before: Block | None = None
    place: tuple[str, ...] = ()
    for entry in placed:
        block = entry.block
        if isinstance(block, ListItem):
            if run is None or run.section != entry.section:
                if run is not None:
                    yield run
                run = ListRun([], before if place == entry.section else None, entry.section)
            run.items.append(block)
            continue
        if run is not None:
            yield run
            run = None
        before, place = block if isinstance(block, Block) else None, entry.section
    if run is not None:
        yield run


def only_templates(content: Content) -> bool:
    """Say whether a content holds nothing but templates and white space."""
    return all(isinstance(n, Template) for n in content.nodes) and not any(
        content.text[a:b].strip() for a, b in content.gaps()
    )


__all__ = ["ListRun", "Placed", "lines", "list_runs", "only_templates", "placed_blocks"]
