"""Lines of a text: headings, list items, tables, rules, paragraphs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from sourcebook.parse import Heading, ListItem, Paragraph, Rule, Table, blocks, inline, lines, parse
from tests.parse.texts import anything


def shape(text: str) -> list[tuple[str, str]]:
    """Kind (with level or markers) and content of every block."""
    found = []
    for block in blocks(parse(text).root):
        mark = f"h{block.level}" if isinstance(block, Heading) else type(block).__name__
        found.append((block.markers if isinstance(block, ListItem) else mark, block.content.source))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("= a =", [("h1", "a")]),
        ("== a ==", [("h2", "a")]),
        ("======a======", [("h6", "a")]),
        ("=======a=======", [("h6", "=a=")]),
        ("==a=", [("h1", "=a")]),
        ("==a===", [("h2", "a=")]),
        ("== a == b ==", [("h2", "a == b")]),
        ("==a== \t", [("h2", "a")]),
        ("== a == <!-- b --> ", [("h2", "a")]),
        ("== a ==<!-- b --> <!-- c -->", [("h2", "a")]),
        ("<!-- b -->== a ==", [("h2", "a")]),
        ("== [[a]] {{b}} <!-- c --> ==", [("h2", "[[a]] {{b}} <!-- c -->")]),
        ("===", [("h1", "=")]),
        ("=====", [("h2", "=")]),
        ("== a == b", [("Paragraph", "== a == b")]),
        ("== a ==<ref>b</ref>", [("Paragraph", "== a ==<ref>b</ref>")]),
        ("==", [("Paragraph", "==")]),
        (" == a ==", [("Paragraph", "== a ==")]),
        ("== a\nb ==", [("Paragraph", "== a\nb ==")]),
        ("== {{a\n|b}} ==", [("h2", "{{a\n|b}}")]),
        ("== {{a\n|b=c\n|d=", [("Paragraph", "== {{a\n|b=c\n|d=")]),
    ],
)
def test_headings(text: str, expected: list[tuple[str, str]]) -> None:
    assert shape(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* a\n* b", [("*", "a"), ("*", "b")]),
        ("*a\n** b\n*** c", [("*", "a"), ("**", "b"), ("***", "c")]),
        ("# a\n#* b\n#: c", [("#", "a"), ("#*", "b"), ("#:", "c")]),
        (": a\n:: b", [(":", "a"), ("::", "b")]),
        ("*", [("*", "")]),
        ("* {{a\n|b\n}} c\n* d", [("*", "{{a\n|b\n}} c"), ("*", "d")]),
        ("* a<ref>b\nc</ref>\n* d", [("*", "a<ref>b\nc</ref>"), ("*", "d")]),
        ("* a<!-- b\n-->\n* c", [("*", "a<!-- b\n-->"), ("*", "c")]),
        ("<!-- a -->* b", [("*", "b")]),
        ("* a\n<!-- b -->\n* c", [("*", "a"), ("*", "c")]),
        ("; a", [(";", "a")]),
        ("; a : b", [(";", "a"), (":", "b")]),
        ("; a\n: b\n: c", [(";", "a"), (":", "b"), (":", "c")]),
        ("*; a : b", [("*;", "a"), ("*:", "b")]),
        ("; a {{b|c:d}} [[e:f]] : g", [(";", "a {{b|c:d}} [[e:f]]"), (":", "g")]),
        ("; http://a.example : b", [(";", "http://a.example"), (":", "b")]),
        ("; [http://a.example b] : c", [(";", "[http://a.example b]"), (":", "c")]),
        ('; <span style="color:red">a</span>: b', [(";", '<span style="color:red">a</span>'), (":", "b")]),
        ("; Hotel: b", [(";", "Hotel"), (":", "b")]),
        ("  • a\n  • b", [("•", "a"), ("•", "b")]),
        ("  • {{a|b}} c", [("•", "{{a|b}} c")]),
        ("\u00a0▪ a", [("▪", "a")]),
        (" * a", [("Paragraph", "* a")]),
        ("{{a}}* b", [("Paragraph", "{{a}}* b")]),
    ],
)
def test_list_items(text: str, expected: list[tuple[str, str]]) -> None:
    assert shape(text) == expected


def test_the_depth_of_items() -> None:
    items = [b for b in blocks(parse("* a\n*# b\n  • c\n    • d").root) if isinstance(b, ListItem)]
    assert [i.depth for i in items] == [1, 2, 1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n \n", []),
        ("a\nb\n\nc", [("Paragraph", "a\nb"), ("Paragraph", "c")]),
        ("a\n* b\nc", [("Paragraph", "a"), ("*", "b"), ("Paragraph", "c")]),
        ("a\n<!-- b -->\nc", [("Paragraph", "a\n<!-- b -->\nc")]),
        ("{{a}}\n\n{{b}}", [("Paragraph", "{{a}}"), ("Paragraph", "{{b}}")]),
        ("----", [("Rule", "")]),
        ("-----a", [("Rule", "a")]),
        ("---", [("Paragraph", "---")]),
        ("a\n{|\n|b\n|}\nc", [("Paragraph", "a"), ("Table", "{|\n|b\n|}"), ("Paragraph", "c")]),
        (": {|\n|b\n|}", [("Table", ": {|\n|b\n|}")]),
        ("{|\n|b\n|} c {{d}}\ne", [("Table", "{|\n|b\n|}"), ("Paragraph", "c {{d}}\ne")]),
        ("{|\n|b\n{|\n|c\n|}\n|}\nd", [("Table", "{|\n|b\n{|\n|c\n|}\n|}"), ("Paragraph", "d")]),
        ("{|\n|b", [("Table", "{|\n|b")]),
        ("{|\n|b\n== c ==", [("Table", "{|\n|b\n== c ==")]),
        ("{{{|a}}}", [("Paragraph", "{{{|a}}}")]),
    ],
)
def test_paragraphs_rules_and_tables(text: str, expected: list[tuple[str, str]]) -> None:
    assert shape(text) == expected


def test_blocks_of_a_part_stay_in_it() -> None:
    value = next(parse("{{a|b=\n* {{c}}\n* d\n|e=f}}").templates()).params[0].value
    assert [b.content.source for b in blocks(value)] == ["{{c}}", "d"]
    tail = parse("{|\n|a\n|} b c").root.slice(0, 11)
    assert [b.content.source for b in blocks(tail)] == ["{|\n|a\n|}", "b"]


def test_lines_are_not_broken_by_nodes() -> None:
    text = "a {{b\n}} c\nd\n"
    assert [text[a:b] for a, b, _, _ in lines(parse(text).root)] == ["a {{b\n}} c", "d", ""]


@given(anything)
def test_blocks_cover_their_content_but_for_white_space_and_comments(text: str) -> None:
    tree = parse(text)
    found = blocks(tree.root)
    assert all(a.end <= b.start for a, b in pairwise(found))
    outside = text
    for block in reversed(found):
        assert block.start <= block.content.start <= block.content.end <= block.end
        assert all(block.content.start <= n.start and n.end <= block.content.end for n in block.content.nodes)
        assert "".join(n.source for n in inline(block.content)) == block.content.source
        outside = outside[: block.start] + "\0" * (block.end - block.start) + outside[block.end :]
    for node in tree.root.nodes:
        if node.source.startswith("<!--"):
            outside = outside[: node.start] + "\0" * (node.end - node.start) + outside[node.end :]
    assert not outside.replace("\0", "").strip()


@given(anything)
def test_every_block_has_a_kind(text: str) -> None:
    for block in blocks(parse(text).root):
        assert isinstance(block, (Heading, ListItem, Paragraph, Rule, Table))
        if isinstance(block, Heading):
            assert 1 <= block.level <= 6 and block.title is block.content
        elif isinstance(block, ListItem):
            assert block.markers and block.depth >= 1
