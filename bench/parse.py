"""Our parser, mwparserfromhell and wikitextparser on the same articles in one run: characters a second, and ratios.

    python bench/parse.py [--rounds 5] [PATH ...]

Reads the example articles, the corpus beside the project where there is one, and every file or folder given. Each
parser is asked for all templates with their parameters, links, references, headings, list items and tables with
their cells, each with its span. `mwparserfromhell` is used as its documentation shows, with a filter for each kind;
it knows no spans, so what a node prints is looked for in the text. Two faster uses stand below it: `one walk` over
all nodes, without spans, and `tree only`, its parse without any question asked. The rounds take turns, and the least
processor time of each parser counts.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import mwparserfromhell
import wikitextparser
from mwparserfromhell.nodes import Heading as TheirHeading
from mwparserfromhell.nodes import Tag as TheirTag
from mwparserfromhell.nodes import Template as TheirTemplate
from mwparserfromhell.nodes import Wikilink

from sourcebook.parse import Content, Heading, Link, ListItem, Table, Tag, Template, blocks, parse

ROOT = Path(__file__).parents[1]
BAR = 12
Found = Counter[str]


def ours(text: str) -> Found:
    found: Found = Counter()
    tree = parse(text)
    for node in tree.walk():
        if isinstance(node, Template):
            found["templates"] += 1
            _ = node.name, node.start, node.end
            found["parameters"] += len(node.params)
            for param in node.params:
                value = param.value
                _ = param.name, value.start, value.end
                if text.find("\n", value.start, value.end) >= 0:
                    read_blocks(value, found)
        elif isinstance(node, Link):
            _ = node.title, node.label, node.start, node.end
            found["links"] += 1
        elif isinstance(node, Tag) and node.name == "ref":
            _ = node.attrs, node.content, node.start, node.end
            found["references"] += 1
    read_blocks(tree.root, found)
    return found


def read_blocks(content: Content, found: Found) -> None:
    for block in blocks(content):
        if isinstance(block, Heading):
            _ = block.level, block.title.start, block.title.end
            found["headings"] += 1
        elif isinstance(block, ListItem):
            _ = block.markers, block.content.start, block.content.end
            found["list items"] += 1
        elif isinstance(block, Table):
            found["tables"] += 1
            found["cells"] += sum(map(len, block.rows))


def mwparserfromhell_tree(text: str) -> Found:
    mwparserfromhell.parse(text)
    return Counter()


_THEIR_TAGS = {"ref": "references", "li": "list items", "dd": "list items", "dt": "list items"}
_THEIR_TAGS |= {"table": "tables", "td": "cells", "th": "cells"}


def mwparserfromhell_walk(text: str) -> Found:
    found: Found = Counter()
    for node in mwparserfromhell.parse(text).ifilter():
        if isinstance(node, TheirTemplate):
            found["templates"] += 1
            _ = str(node.name)
            found["parameters"] += len(node.params)
            for param in node.params:
                _ = str(param.name), str(param.value)
        elif isinstance(node, Wikilink):
            _ = str(node.title), node.text
            found["links"] += 1
        elif isinstance(node, TheirHeading):
            _ = node.level, str(node.title)
            found["headings"] += 1
        elif isinstance(node, TheirTag):
            kind = _THEIR_TAGS.get(str(node.tag).lower())
            if kind:
                _ = node.attributes, node.contents
                found[kind] += 1
    return found


def mwparserfromhell_filters(text: str) -> Found:
    """The documented way: a filter for each kind; a span by looking for what a node prints after the last one."""
    found: Found = Counter()
    code = mwparserfromhell.parse(text)
    at = 0
    for template in code.filter_templates():
        found["templates"] += 1
        at = max(at, text.find(str(template), at))
        _ = str(template.name), at
        inner = at
        for param in template.params:
            value = str(param.value)
            inner = max(inner, text.find(value, inner))
            _ = str(param.name), inner, inner + len(value)
        found["parameters"] += len(template.params)
    at = 0
    for link in code.filter_wikilinks():
        found["links"] += 1
        at = max(at, text.find(str(link), at))
        _ = str(link.title), link.text, at
    at = 0
    for heading in code.filter_headings():
        found["headings"] += 1
        at = max(at, text.find(str(heading), at))
        _ = heading.level, str(heading.title), at
    at = 0
    for tag in code.filter_tags():
        kind = _THEIR_TAGS.get(str(tag.tag).lower())
        if kind:
            found[kind] += 1
            at = max(at, text.find(str(tag), at))
            _ = tag.attributes, tag.contents, at
    return found


def wikitextparser_all(text: str) -> Found:
    found: Found = Counter()
    tree = wikitextparser.parse(text)
    for template in tree.templates:
        found["templates"] += 1
        _ = template.name, template.span
        for argument in template.arguments:
            _ = argument.name, argument.value, argument.span
            found["parameters"] += 1
    for link in tree.wikilinks:
        _ = link.title, link.text, link.span
        found["links"] += 1
    for tag in tree.get_tags("ref"):
        _ = tag.attrs, tag.contents, tag.span
        found["references"] += 1
    for section in tree.sections:
        if section.title is not None:
            _ = section.level, section.span
            found["headings"] += 1
    for items in tree.get_lists():
        found["list items"] += len(items.items)
    for table in tree.tables:
        found["tables"] += 1
        found["cells"] += sum(map(len, table.cells(span=False)))
    return found


PARSERS: dict[str, Callable[[str], Found]] = {
    "sourcebook": ours,
    "mwparserfromhell": mwparserfromhell_filters,
    "mwparserfromhell, one walk": mwparserfromhell_walk,
    "mwparserfromhell, tree only": mwparserfromhell_tree,
    "wikitextparser": wikitextparser_all,
}
KINDS = ("templates", "parameters", "links", "references", "headings", "list items", "tables", "cells")


def articles(path: Path) -> list[str]:
    files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.suffix in (".wiki", ".txt"))
    return [p.read_text(encoding="utf-8") for p in files]


def compare(label: str, texts: list[str], rounds: int) -> None:
    size = sum(map(len, texts))
    found: dict[str, Found] = {name: Counter() for name in PARSERS}
    best = dict.fromkeys(PARSERS, float("inf"))
    for turn in range(rounds):
        for name, read in PARSERS.items():
            if turn > 1 and best[name] > 20:  # the slow need no further turns
                continue
            gc.collect()
            start = time.process_time()
            counts = [read(text) for text in texts]
            best[name] = min(best[name], time.process_time() - start)
            found[name] = sum(counts, Counter())
    print(f"\n{label}: {len(texts)} articles, {size:,} characters, best of {rounds} rounds")
    print(f"{'':28}{'Mchar/s':>8}{'ours is':>10}  " + "".join(f"{k:>12}" for k in KINDS))
    for name, seconds in best.items():
        ratio = f"{seconds / best['sourcebook']:.1f} ×"
        print(
            f"{name:28}{size / seconds / 1e6:8.2f}{ratio:>10}  " + "".join(f"{found[name][k] or '':>12}" for k in KINDS)
        )
    reached = best["mwparserfromhell"] / best["sourcebook"]
    print(f"bar: {BAR} × mwparserfromhell; {'reached' if reached >= BAR else 'NOT reached'} with {reached:.1f} ×")


def main() -> None:
    options = argparse.ArgumentParser(description="parsers side by side")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("paths", nargs="*", type=Path, help="more articles: files, or folders of .wiki and .txt")
    given = options.parse_args()
    gc.collect()
    gc.freeze()  # collections shall not walk the imported modules
    corpus = ROOT.parent / "shared" / "corpus"
    named = {"examples": ROOT / "examples", "corpus": corpus, **{str(p): p for p in given.paths}}
    for label, path in named.items():
        texts = articles(path) if path.exists() else []
        if texts:
            compare(label, texts, given.rounds)


if __name__ == "__main__":
    main()
