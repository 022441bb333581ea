"""The tree of a text: which marks make which nodes, and where each begins and ends."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from sourcebook.parse import Argument, Comment, Link, Node, Tag, Template, parse
from tests.parse.texts import anything


def nodes(text: str) -> list[tuple[str, str]]:
    """Kind and source of every node, in document order."""
    return [(type(n).__name__, n.source) for n in parse(text).walk()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("no marks at all: { } [ ] | = < >", []),
        ("{{a}}", [("Template", "{{a}}")]),
        ("x{{a|b}}y", [("Template", "{{a|b}}")]),
        ("{{a|{{b|{{c}}}}}}", [("Template", "{{a|{{b|{{c}}}}}}"), ("Template", "{{b|{{c}}}}"), ("Template", "{{c}}")]),
        ("{{{a}}}", [("Argument", "{{{a}}}")]),
        ("{{{a|{{{b|}}}}}}", [("Argument", "{{{a|{{{b|}}}}}}"), ("Argument", "{{{b|}}}")]),
        ("{{{{{a}}}}}", [("Template", "{{{{{a}}}}}"), ("Argument", "{{{a}}}")]),
        ("{{{{a}}}}", [("Argument", "{{{a}}}")]),
        ("{{{{a}} }}", [("Template", "{{{{a}} }}"), ("Template", "{{a}}")]),
        ("{{{a}}", [("Template", "{{a}}")]),
        ("{{a}}}", [("Template", "{{a}}")]),
        (
            "{{#if:{{{1|}}}|[[a]]}}",
            [("Template", "{{#if:{{{1|}}}|[[a]]}}"), ("Argument", "{{{1|}}}"), ("Link", "[[a]]")],
        ),
        ("{{PAGENAME}} {{lc:A}}", [("Template", "{{PAGENAME}}"), ("Template", "{{lc:A}}")]),
        ("[[a]] [[b|c]]", [("Link", "[[a]]"), ("Link", "[[b|c]]")]),
        ("[[File:a|b [[c|d]] e]]", [("Link", "[[File:a|b [[c|d]] e]]"), ("Link", "[[c|d]]")]),
        ("[[File:a|[[b]]]]", [("Link", "[[File:a|[[b]]]]"), ("Link", "[[b]]")]),
        ("[[a|[b]]]", [("Link", "[[a|[b]]]")]),
        ("[[a]]]", [("Link", "[[a]]")]),
        ("[[{{a}}|b]]", [("Link", "[[{{a}}|b]]"), ("Template", "{{a}}")]),
        ("[http://a b] ]]", []),
        ("<ref>a</ref>", [("Tag", "<ref>a</ref>")]),
        ("<REF name=a>{{b}}</Ref >", [("Tag", "<REF name=a>{{b}}</Ref >"), ("Template", "{{b}}")]),
        ("<ref name=a/><ref name=b />", [("Tag", "<ref name=a/>"), ("Tag", "<ref name=b />")]),
        ("<references />", [("Tag", "<references />")]),
        (
            "<references>\n<ref name=a>b</ref>\n</references>",
            [("Tag", "<references>\n<ref name=a>b</ref>\n</references>"), ("Tag", "<ref name=a>b</ref>")],
        ),
        ("<reference>a</reference>", []),
        ("<small>a</small>", []),
        ("<nowiki>{{a}} [[b]]</nowiki>", [("Tag", "<nowiki>{{a}} [[b]]</nowiki>")]),
        ("<nowiki/>", [("Tag", "<nowiki/>")]),
        ("<pre>{{a}}</pre>", [("Tag", "<pre>{{a}}</pre>")]),
        ("<math>{{a}}^{b}</math>", [("Tag", "<math>{{a}}^{b}</math>")]),
        (
            '<syntaxhighlight lang="c">[[a]]</syntaxhighlight>',
            [("Tag", '<syntaxhighlight lang="c">[[a]]</syntaxhighlight>')],
        ),
        ("<gallery>\na.jpg|[[b]]\n</gallery>", [("Tag", "<gallery>\na.jpg|[[b]]\n</gallery>"), ("Link", "[[b]]")]),
        ("<poem>\n{{a}}\n</poem>", [("Tag", "<poem>\n{{a}}\n</poem>"), ("Template", "{{a}}")]),
        ("<ref>{{a|</ref>}}", [("Tag", "<ref>{{a|</ref>")]),
        ("{{a|<ref>}}</ref>}}", [("Template", "{{a|<ref>}}</ref>}}"), ("Tag", "<ref>}}</ref>")]),
        ("<!--{{a}}-->", [("Comment", "<!--{{a}}-->")]),
        ("{{a<!--b-->|c}}", [("Template", "{{a<!--b-->|c}}"), ("Comment", "<!--b-->")]),
        ("[[a<!--b-->|c]]", [("Link", "[[a<!--b-->|c]]"), ("Comment", "<!--b-->")]),
        ("{{a|<!--}}-->}}", [("Template", "{{a|<!--}}-->}}"), ("Comment", "<!--}}-->")]),
        ("a<!--{{b}}", [("Comment", "<!--{{b}}")]),
        ("<nowiki><!--</nowiki>{{a}}", [("Tag", "<nowiki><!--</nowiki>"), ("Template", "{{a}}")]),
        ("<!--<nowiki>-->{{a}}", [("Comment", "<!--<nowiki>-->"), ("Template", "{{a}}")]),
    ],
)
def test_marks_make_nodes(text: str, expected: list[tuple[str, str]]) -> None:
    assert nodes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "problem"),
    [
        ("{{a", [], "unclosed-template"),
        ("a}}b", [], "stray-braces"),
        ("[[a", [], "unclosed-link"),
        ("[[a\nb]]", [], "broken-link"),
        ("[[]]", [], "broken-link"),
        ("[[a [[b]] c]]", [("Link", "[[b]]")], "broken-link"),
        ("[[a<b>c]]", [], "broken-link"),
        ("[[http://a b]]", [], "broken-link"),
        ("[[[http://a b]]]", [], "broken-link"),
        ("[[a<nowiki/>|b]]", [("Tag", "<nowiki/>")], "broken-link"),
        ("{{a|[[b}}", [("Template", "{{a|[[b}}")], "unclosed-link"),
        ("[[a|{{b]]", [], "unclosed-template"),
        ("<ref>a {{b}}", [("Template", "{{b}}")], "unclosed-tag"),
        ("<ref name=a {{b}} ", [("Template", "{{b}}")], "broken-tag"),
        ("<ref name=a {{b}}</ref>", [("Template", "{{b}}")], "broken-tag"),
        ("<nowiki>{{a}}", [("Template", "{{a}}")], "unclosed-tag"),
        ("<ref>a\n<ref>b</ref>", [("Tag", "<ref>b</ref>")], "unclosed-tag"),
        ("<ref>a\n<ref>b</ref><ref>c</ref>", [("Tag", "<ref>b</ref>"), ("Tag", "<ref>c</ref>")], "unclosed-tag"),
    ],
)
def test_what_fits_nothing_is_text_and_a_problem(text: str, expected: list[tuple[str, str]], problem: str) -> None:
    assert nodes(text) == expected
    found = [p for p in parse(text).problems if p.code == problem]
    assert found
    assert all(0 <= p.start < p.end <= len(text) and p.message for p in found)


def test_text_without_faults_has_no_problems() -> None:
    assert parse("{{a|b=[[c|d]]}}<ref>e</ref> [http://f g] '''h'' {|\n|}").problems == []


def test_a_tag_inside_its_own_kind_is_text_as_in_mediawiki() -> None:
    [tag] = parse("<ref>a <ref>b</ref> c</ref>").tags("ref")
    assert tag.source == "<ref>a <ref>b</ref>"


def test_a_thousand_problems_are_enough() -> None:
    assert len(parse("[[" * 5000).problems) == 1000


@pytest.mark.parametrize("unit", ["{{a|", "{{{a|", "[[a|", "{{a|[[b|", "{{"])
def test_nesting_is_not_limited_by_recursion(unit: str) -> None:
    closing = "".join({"{": "}", "[": "]"}.get(c, "") for c in reversed(unit))
    tree = parse(unit * 20_000 + closing * 20_000)
    assert sum(1 for _ in tree.walk()) >= 10_000
    assert sum(1 for _ in tree.leaves()) >= 20_000


@given(anything)
def test_leaves_are_the_text(text: str) -> None:
    assert "".join(text[a:b] for a, b in parse(text).leaves()) == text


@given(anything)
def test_nodes_are_nested_and_sorted(text: str) -> None:
    tree = parse(text)
    for node in [tree.root, *tree.walk()]:
        assert all(node.start <= n.start < n.end <= node.end for n in node.nodes)
        assert all(a.end <= b.start for a, b in pairwise(node.nodes))
    assert tree.root.source == text


@given(anything)
def test_every_property_answers(text: str) -> None:
    for node in parse(text).walk():
        assert isinstance(node, (Template, Argument, Link, Tag, Comment))
        assert text[node.span.start : node.span.end] == node.source
        if isinstance(node, Template):
            check_template(node)
        elif isinstance(node, Argument):
            assert within(node, node.name)
            assert node.default is None or within(node, node.default)
        elif isinstance(node, Link):
            assert node.target and node.kind in ("page", "file", "category", "language")
            assert len(node.args) == len(node.pipes)
            assert all(within(node, part) for part in [*node.args, node.label, node.caption] if part)
            assert isinstance(node.title + node.fragment + node.prefix, str)
            assert node.end <= node.trail_end <= len(text)
        elif isinstance(node, Tag):
            assert node.name and isinstance(node.attrs, dict)
            assert node.content is None or within(node, node.content)


def within(node: Node, part: Node) -> bool:
    return node.start <= part.start <= part.end <= node.end and all(
        part.start <= n.start and n.end <= part.end for n in part.nodes
    )


def check_template(node: Template) -> None:
    assert node.key == node.key.strip()
    assert "\n" not in node.name
    for param in node.params:
        assert within(node, param) and within(param, param.value)
        assert param.value.source == param.value.source.strip() or param.value.nodes
        assert "".join(p.source for p in param.value.pieces()) == param.value.source
        span = param.name_span
        assert (span is None) == param.positional
        assert span is None or param.start <= span.start <= span.end < param.end or span.end == param.value_start - 1
        found = node.get(param.name)
        assert found is not None and found.name == param.name
