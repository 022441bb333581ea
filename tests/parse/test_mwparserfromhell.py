"""The same templates, parameters, links, references and headings as mwparserfromhell, wherever the text is well formed.

Where the two differ, MediaWiki decides; `docs/parser-differences.md` says what it does. Each difference that a text
may meet is a function here that takes exactly that difference away, and a test that shows it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import mwparserfromhell
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sourcebook.parse import Heading, Link, Node, Tag, Template, Text, Tree, blocks, parse

ROOT = Path(__file__).parents[2]
Facts = Counter[tuple[Any, ...]]

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def name(words: object) -> str:
    """A name without comments, underscores and needless blanks: mwparserfromhell leaves these to its caller."""
    return " ".join(_COMMENT.sub("", str(words)).replace("_", " ").split())


def theirs(text: str) -> Facts:
    code = mwparserfromhell.parse(text)
    found: Facts = Counter()
    for t in code.filter_templates():
        params = tuple((name(p.name) if p.showkey else None, str(p.value).strip()) for p in t.params)
        found["template", name(t.name), params] += 1
    for link in code.filter_wikilinks():
        found["link", name(link.title), None if link.text is None else str(link.text)] += 1
    for heading in code.filter_headings():
        found["heading", heading.level, str(heading.title).strip()] += 1
    for tag in code.filter_tags(matches=lambda n: str(n.tag).strip().lower() == "ref"):
        attrs = tuple(sorted((str(a.name).strip().lower(), str(a.value)) for a in tag.attributes))
        found["ref", attrs, None if tag.self_closing else str(tag.contents)] += 1
    return found


def ours(text: str, accept: bool = True) -> Facts:
    tree = parse(text)
    found: Facts = Counter()
    for node in accepted_nodes(tree) if accept else tree.walk():
        if isinstance(node, Template):
            params = tuple((None if p.positional else name(p.name), p.value.source) for p in node.params)
            found["template", name(node.name), params] += 1
        elif isinstance(node, Link):
            label = None if node.label is None else node.label.source
            found["link", name(node.target), without_third_bracket(node, label) if accept else label] += 1
        elif isinstance(node, Tag) and node.name == "ref":
            content = None if node.content is None else node.content.source
            found["ref", tuple(sorted(node.attrs.items())), content] += 1
    for block in blocks(tree.root):
        if isinstance(block, Heading):
            found["heading", block.level, block.title.source] += 1
    return found


def accepted_nodes(tree: Tree) -> list[Node]:
    """Difference `gallery`: for mwparserfromhell a gallery holds no wikitext, for MediaWiki its captions are."""
    hidden = {id(n) for tag in tree.tags("gallery") for n in tag.walk()}
    return [n for n in tree.walk() if id(n) not in hidden]


def without_third_bracket(link: Link, label: str | None) -> str | None:
    """Difference `third bracket`: in `[[a|[b]]]` MediaWiki gives the first `]` to the label."""
    if link.label is None or label is None or not link.source.endswith("]]]"):
        return label
    *_, last = link.label.pieces()
    return label.removesuffix("]") if isinstance(last, Text) and "[" in label else label


# Well-formed text, made up.

words = st.sampled_from("one two 3 (four) é 文字 كلمة it's a.b 5% & &nbsp; &#91; x=y ; : * # ! - _ ~~~~ < >".split())
plain_words = st.sampled_from("one two 3 (four) é 文字 كلمة it's a.b 5% &nbsp;".split())
titles = st.sampled_from(["A", "A b", "A_b", "A (c)", "A#d", ":A", "File:A.jpg", "Category:A", "de:A", "حركة", "A–B"])
names = st.sampled_from(["a", "Infobox b", "infobox_b", "c/d", "e\n", " f ", "lang-xx", "قالب", "a<!-- n -->"])
keys = st.sampled_from(["k", "k l", " k ", "k\n", "1", "2", "k_l", "مفتاح", "", "k<!-- n -->"])
spaces = st.sampled_from(["", " ", "\n"])


def joined(draw: st.DrawFn, parts: st.SearchStrategy[str], most: int = 4) -> str:
    return " ".join(draw(st.lists(parts, max_size=most)))


def template_text(draw: st.DrawFn, depth: int) -> str:
    parts = [draw(names)]
    for _ in range(draw(st.integers(0, 4))):
        value = draw(inline_text(depth - 1))
        if "=" in value or draw(st.booleans()):
            value = f"{draw(keys)}={draw(spaces)}{value}{draw(spaces)}"
        parts.append(value)
    return "{{" + "|".join(parts) + "}}"


def link_text(draw: st.DrawFn, depth: int) -> str:
    label = draw(inline_text(depth - 1))
    return f"[[{draw(titles)}]]" if "[http" in label or draw(st.booleans()) else f"[[{draw(titles)}|{label}]]"


def reference_text(draw: st.DrawFn, depth: int) -> str:
    attrs = draw(st.sampled_from(["", " name=a", ' name="a b"', " name='c' group=n", ' extends="a"']))
    content = draw(inline_text(depth - 1))
    return f"<ref{attrs} />" if "<ref" in content or draw(st.booleans()) else f"<ref{attrs}>{content}</ref>"


def styled_text(draw: st.DrawFn, depth: int) -> str:
    """Italic or small; difference `apostrophes`: four or more in a row are no well-formed italics."""
    inner = draw(inline_text(depth - 1))
    return f"''{inner}''" if inner.strip("' ") == inner != "" else f"<small>{inner}</small>"


PIECES: dict[str, Callable[[st.DrawFn, int], str]] = {
    "template": template_text,
    "link": link_text,
    "reference": reference_text,
    "style": styled_text,
    "words": lambda draw, depth: draw(plain_words),
    "comment": lambda draw, depth: "<!-- [[n]] {{n}} -->",
    "nowiki": lambda draw, depth: "<nowiki>[[n]] {{n|</nowiki>",
    "external link": lambda draw, depth: "[http://a.example b]",
    "argument": lambda draw, depth: "{{{1|d}}}",
}


@st.composite
def inline_text(draw: st.DrawFn, depth: int = 3) -> str:
    if depth == 0:
        return joined(draw, plain_words)
    return " ".join(PIECES[kind](draw, depth) for kind in draw(st.lists(st.sampled_from(sorted(PIECES)), max_size=3)))


@st.composite
def line_of_text(draw: st.DrawFn) -> str:
    start = draw(st.sampled_from(["", "", "* ", "*# ", "; ", "==", "===", "words", "----"]))
    if start.startswith("="):
        return f"{start} {draw(plain_words)} {start}"
    return joined(draw, words, 6) if start == "words" else start + draw(inline_text())


@st.composite
def documents(draw: st.DrawFn) -> str:
    return "\n".join(draw(st.lists(line_of_text(), max_size=6)))


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], max_examples=300, deadline=None)
@given(documents())
def test_well_formed_text_reads_the_same(text: str) -> None:
    assert ours(text) == theirs(text)


# Whole articles.

ARTICLES = sorted(
    p
    for folder in (ROOT / "examples", ROOT.parent / "shared" / "corpus")
    for p in folder.rglob("*")
    if p.suffix in (".wiki", ".txt")
)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: str(p.stem))
def test_articles_read_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ours(text) == theirs(text)


# The accepted differences: in each, what we read is what MediaWiki does, or mends what it loses.


def template(name: str, *params: tuple[str | None, str]) -> tuple[Any, ...]:
    return "template", name, params


DIFFERENCES: dict[str, tuple[str, list[Any], list[Any]]] = {
    "gallery": ("<gallery>\na.jpg|[[b]]\n</gallery>", [("link", "b", None)], []),
    "third bracket": ("[[a|[b]]]", [("link", "a", "[b]")], [("link", "a", "[b")]),
    "apostrophes": (
        "{{a|b=''''|''c''}}",
        [template("a", ("b", "''''"), (None, "''c''"))],
        [template("a", ("b", "''''|''c''"))],
    ),
    "bracket in a parameter": (
        "{{a|[http://b c|d]}}",
        [template("a", (None, "[http://b c"), (None, "d]"))],
        [template("a", (None, "[http://b c|d]"))],
    ),
    "html tag over an end": ("{{a|<small>b}}</small>", [template("a", (None, "<small>b"))], []),
    "template over a reference's end": (
        "<ref>{{a|</ref>}}",
        [("ref", (), "{{a|")],
        [template("a", (None, "</ref>"))],
    ),
    "reference in a reference": (
        "<ref>a <ref>b</ref> c</ref>",
        [("ref", (), "a <ref>b")],
        [("ref", (), "a <ref>b</ref> c"), ("ref", (), "b")],
    ),
    "reference after a heading": ("== a == <ref>b</ref>", [("ref", (), "b")], [("heading", 2, "a"), ("ref", (), "b")]),
    "heading in a parameter": (
        "{{a|\n== b ==\n}}",
        [template("a", (None, "== b =="))],
        [template("a", (None, "== b ==")), ("heading", 2, "b")],
    ),
    "no name": ("{{|a}}", [template("", (None, "a"))], []),
    "name in two lines": ("{{a\nb|c}}", [template("a b", (None, "c"))], []),
    "tag in a name": ("{{a<b>|c}}", [template("a<b>", (None, "c"))], []),
    "taken end": (
        "{{a\n|b={{c|\n|d=e\n}}\nf",
        [template("a", ("b", "{{c|"), ("d", "e")), template("c", (None, ""))],
        [template("c", (None, ""), ("d", "e"))],
    ),
    "early end": ("{{a\n|b=c}}\n|d=e\n}}", [template("a", ("b", "c}}"), ("d", "e"))], [template("a", ("b", "c"))]),
    "no end": ("{{a\n|b=c\n|d=e\n\n'''f'''", [template("a", ("b", "c"), ("d", "e"))], []),
}


@pytest.mark.parametrize("difference", DIFFERENCES)
def test_accepted_differences(difference: str) -> None:
    text, we, they = DIFFERENCES[difference]
    assert ours(text, accept=False) == Counter(we)
    assert theirs(text) == Counter(they)


def test_the_difference_depth() -> None:
    text = "{{a|" * 50 + "}}" * 50
    assert len(list(parse(text).templates())) == 50 > len(mwparserfromhell.parse(text).filter_templates())


def test_each_difference_is_explained() -> None:
    explained = (ROOT / "docs" / "parser-differences.md").read_text(encoding="utf-8")
    assert [d for d in [*DIFFERENCES, "depth"] if f"| {d} |" not in explained] == []
