"""Quotes, tags, external links, entities and switches between the nodes of a content."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from sourcebook.parse import Entity, ExternalLink, Html, Quotes, Text, inline, parse
from tests.parse.texts import anything


def pieces(text: str) -> list[tuple[str, str]]:
    return [(type(n).__name__, n.source) for n in inline(parse(text).root)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("a", [("Text", "a")]),
        ("it's", [("Text", "it's")]),
        ("''a'''b", [("Quotes", "''"), ("Text", "a"), ("Quotes", "'''"), ("Text", "b")]),
        ("'''''a''", [("Quotes", "'''''"), ("Text", "a"), ("Quotes", "''")]),
        ("&amp;&#91;&#x5B;", [("Entity", "&amp;"), ("Entity", "&#91;"), ("Entity", "&#x5B;")]),
        ("a & b &c", [("Text", "a & b &c")]),
        ("__TOC__", [("Switch", "__TOC__")]),
        (
            "__KEIN_INHALTSVERZEICHNIS__ __目录__",
            [("Switch", "__KEIN_INHALTSVERZEICHNIS__"), ("Text", " "), ("Switch", "__目录__")],
        ),
        ("__init__", [("Text", "__init__")]),
        ("a {{b}} c", [("Text", "a "), ("Template", "{{b}}"), ("Text", " c")]),
        ("''[[a]]''", [("Quotes", "''"), ("Link", "[[a]]"), ("Quotes", "''")]),
        ("a<!--b-->", [("Text", "a"), ("Comment", "<!--b-->")]),
    ],
)
def test_pieces(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


def test_quotes_and_entities_say_what_they_are() -> None:
    found = inline(parse("'''''&nbsp;&#91;&#x5D;&shy;&nosuch;").root)
    assert isinstance(found[0], Quotes) and found[0].count == 5
    assert [n.char for n in found if isinstance(n, Entity)] == ["\u00a0", "[", "]", "\u00ad", "&nosuch;"]


@pytest.mark.parametrize(
    ("text", "name", "opening", "closed", "attrs"),
    [
        ("<small>", "small", True, False, {}),
        ("</small>", "small", False, False, {}),
        ("</ small >", "", False, False, {}),
        ("<S>", "s", True, False, {}),
        ("<del>", "del", True, False, {}),
        ("<br>", "br", True, False, {}),
        ("<br/>", "br", True, True, {}),
        ("<br />", "br", True, True, {}),
        ("</br>", "br", False, False, {}),
        ("<BR clear=all>", "br", True, False, {"clear": "all"}),
        ("<span style=\"color:red\" class='a b'>", "span", True, False, {"style": "color:red", "class": "a b"}),
        ("<div\nid=a>", "div", True, False, {"id": "a"}),
        ("<sup>", "sup", True, False, {}),
        ("<h2>", "h2", True, False, {}),
        ("<ref>", "ref", True, False, {}),
        ('<span style="{{a}}">', "span", True, False, {"style": "{{a}}"}),
        ("<span {{a}}{{b}}>", "span", True, False, {"a": "", "b": ""}),
    ],
)
def test_tags(text: str, name: str, opening: bool, closed: bool, attrs: dict[str, str]) -> None:
    found = [n for n in inline(parse(text).root) if isinstance(n, Html)]
    if not name:
        assert found == []
        return
    [tag] = found
    assert (tag.source, tag.name, tag.opening, tag.self_closing, tag.attrs) == (text, name, opening, closed, attrs)


@pytest.mark.parametrize("text", ["a < b > c", "<>", "<1>", "<a", "<a {{b}}", "<a {{b}} <c", "x<y"])
def test_what_is_no_tag(text: str) -> None:
    assert not [n for n in inline(parse(text).root) if isinstance(n, Html)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[http://a.example b c]", [("http://a.example", "b c")]),
        ("[https://a.example]", [("https://a.example", None)]),
        ("[//a.example b]", [("//a.example", "b")]),
        ("[mailto:a@b.example c]", [("mailto:a@b.example", "c")]),
        ("[HTTP://a.example b]", [("HTTP://a.example", "b")]),
        ("[http://a.example ''b'' {{c}} [[d]]]", [("http://a.example", "''b'' {{c}} [[d]]")]),
        ("[http://a.example/{{b}}?c d]", [("http://a.example/{{b}}?c", "d")]),
        ('[http://a.example"b"]', [("http://a.example", '"b"')]),
        ("[http://a.example<ref>b</ref>]", [("http://a.example", "<ref>b</ref>")]),
        ("[http://a.example\nb]", [("http://a.example", None)]),
        ("[http://a.example b", [("http://a.example", None)]),
        ("[a b]", []),
        ("[[http://a.example b]]", [("http://a.example", "b")]),
        ("a http://a.example/b_(c). d", [("http://a.example/b_(c)", None)]),
        ("(http://a.example/b)", [("http://a.example/b", None)]),
        ("(http://a.example/b).", [("http://a.example/b", None)]),
        ("http://a.example/b''c''", [("http://a.example/b", None)]),
        ("http://a.example/b's, c", [("http://a.example/b's", None)]),
        ("http://a.example{{b}}", [("http://a.example", None)]),
        ("xhttp://a.example", []),
        ("http:// a", []),
        ("http://...", []),
        ("ftp://a.example", [("ftp://a.example", None)]),
        ("foo://a.example", []),
        ("http://a.example，b", [("http://a.example", None)]),
    ],
)
def test_external_links(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = [n for n in inline(parse(text).root) if isinstance(n, ExternalLink)]
    assert [(n.url, n.label.source if n.label else None) for n in found] == expected


def test_nodes_in_a_label_are_the_links_own() -> None:
    [link] = inline(parse("[http://a.example b {{c}} [[d]] ]").root)
    assert isinstance(link, ExternalLink) and link.label is not None
    assert [n.source for n in link.label.nodes] == ["{{c}}", "[[d]]"] == [n.source for n in link.nodes]


@given(anything)
def test_pieces_cover_their_content(text: str) -> None:
    tree = parse(text)
    assert "".join(n.source for n in inline(tree.root)) == text
    for template in tree.templates():
        for param in template.params:
            assert "".join(n.source for n in inline(param.value)) == param.value.source


@given(anything)
def test_texts_are_never_empty_nor_side_by_side(text: str) -> None:
    found = inline(parse(text).root)
    assert all(n.start < n.end for n in found)
    assert not any(isinstance(a, Text) and isinstance(b, Text) for a, b in pairwise(found))
