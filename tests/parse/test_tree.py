"""What nodes say about themselves: names, parameters, targets, attributes."""

from __future__ import annotations

import pytest

from sourcebook.parse import Argument, Content, Link, Tag, Template, parse


def template(text: str) -> Template:
    return next(parse(text).templates())


def link(text: str) -> Link:
    return next(parse(text).links())


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("{{a}}", "a", "a"),
        ("{{ Infobox_war  faction\n|a=b}}", "Infobox war faction", "infobox war faction"),
        ("{{Infobox<!-- a --> b|c}}", "Infobox b", "infobox b"),
        ("{{<!-- a -->b}}", "b", "b"),
        ("{{Template:A}}", "Template:A", "a"),
        ("{{#if:a|b}}", "#if:a", "#if:a"),
        ("{{lc:A}}", "lc:A", "lc:a"),
        ("{{قالب|a}}", "قالب", "قالب"),
        ("{{|a}}", "", ""),
        ("{{{{a}}|b}}", "{{a}}", "{{a}}"),
    ],
)
def test_names_of_templates(text: str, name: str, key: str) -> None:
    assert (template(text).name, template(text).key) == (name, key)


def test_an_endless_name_is_cut_so_that_nesting_costs_no_square() -> None:
    assert len(template("{{" + "a" * 5000 + "}}").name) == 1000


@pytest.mark.parametrize(
    ("text", "params"),
    [
        ("{{a}}", []),
        ("{{a|}}", [("1", "")]),
        ("{{a|b|c}}", [("1", "b"), ("2", "c")]),
        ("{{a| b |c=\n d\n}}", [("1", "b"), ("c", "d")]),
        ("{{a|b=1|c|d=2|e}}", [("b", "1"), ("1", "c"), ("d", "2"), ("2", "e")]),
        ("{{a|2=b|c|1=d}}", [("2", "b"), ("1", "c"), ("1", "d")]),
        ("{{a|b=|b=c}}", [("b", ""), ("b", "c")]),
        ("{{a|b=c=d}}", [("b", "c=d")]),
        ("{{a|=b}}", [("", "b")]),
        ("{{a|b=[[c|d]]|e={{f|g=h}}}}", [("b", "[[c|d]]"), ("e", "{{f|g=h}}")]),
        ("{{a|[[b|c=d]]}}", [("1", "[[b|c=d]]")]),
        ("{{a|{{b|c=d}}}}", [("1", "{{b|c=d}}")]),
        ("{{a|{{b}}=c}}", [("{{b}}", "c")]),
        ("{{a|<ref name=b>c</ref>}}", [("1", "<ref name=b>c</ref>")]),
        ("{{a|<nowiki>b=c|d</nowiki>}}", [("1", "<nowiki>b=c|d</nowiki>")]),
        ("{{a|b<!-- = -->=c}}", [("b", "c")]),
        ("{{a|<!-- b -->\n| c = d <!-- e -->\n}}", [("1", "<!-- b -->"), ("c", "d <!-- e -->")]),
        ("{{a|[[b|c}}", [("1", "[[b"), ("2", "c")]),
        ("{{a|\n* b\n* c\n}}", [("1", "* b\n* c")]),
        ("{{a|\n== b ==\nc}}", [("1", "== b ==\nc")]),
        ("{{a|\n== {{b|c=d}} ==\ne=f}}", [("== {{b|c=d}} ==\ne", "f")]),
        ("{{a|\n=b}}", [("", "b")]),
        ("{{a|== b ==}}", [("", "= b ==")]),
    ],
)
def test_parameters(text: str, params: list[tuple[str, str]]) -> None:
    assert [(p.name, p.value.source) for p in template(text).params] == params


def test_of_equal_parameters_the_last_counts_and_of_names_the_first_present() -> None:
    found = template("{{a|b=1|c=2|b=3|x|1=y}}")
    assert [p.value.source for p in (found.get("b"), found.get("z", "c", "b"), found.get("1")) if p] == ["3", "2", "y"]
    assert found.get("2") is None


def test_the_span_of_a_parameter_and_of_its_name() -> None:
    text = "{{a| b c = d |e}}"
    named, positional = template(text).params
    assert named.source == " b c = d "
    assert named.name_span is not None
    assert text[named.name_span.start : named.name_span.end] == "b c"
    assert positional.positional and positional.name_span is None


def test_values_hold_their_nodes() -> None:
    value = template("{{a|{{b}}=[[c]] {{d}} }}").params[0].value
    assert [n.source for n in value.nodes] == ["[[c]]", "{{d}}"]
    assert [p.source for p in value.pieces()] == ["[[c]]", " ", "{{d}}"]
    assert [value.text[a:b] for a, b in value.gaps()] == [" "]


@pytest.mark.parametrize(
    ("text", "name", "default"),
    [
        ("{{{a}}}", "a", None),
        ("{{{1|}}}", "1", ""),
        ("{{{a|b|c}}}", "a", "b|c"),
        ("{{{a{{b}}|{{c}}}}}", "a{{b}}", "{{c}}"),
    ],
)
def test_arguments(text: str, name: str, default: str | None) -> None:
    node = parse(text).root.nodes[0]
    assert isinstance(node, Argument)
    assert node.name.source == name
    assert (node.default.source if node.default is not None else None) == default


@pytest.mark.parametrize(
    ("text", "title", "fragment", "label", "kind"),
    [
        ("[[a]]", "a", "", None, "page"),
        ("[[ a_b  c |d]]", "a b c", "", "d", "page"),
        ("[[a#b c|d]]", "a", "b c", "d", "page"),
        ("[[#b]]", "", "b", None, "page"),
        ("[[:Category:a|b]]", "Category:a", "", "b", "page"),
        ("[[Category:a|b]]", "Category:a", "", "b", "category"),
        ("[[Kategorie:a]]", "Kategorie:a", "", None, "category"),
        ("[[تصنيف:a]]", "تصنيف:a", "", None, "category"),
        ("[[File:a.jpg|thumb|b|c]]", "File:a.jpg", "", "thumb|b|c", "file"),
        ("[[image :a.jpg]]", "image :a.jpg", "", None, "file"),
        ("[[Файл:a.jpg]]", "Файл:a.jpg", "", None, "file"),
        ("[[de:a]]", "de:a", "", None, "language"),
        ("[[:de:a]]", "de:a", "", None, "page"),
        ("[[zh-yue:a]]", "zh-yue:a", "", None, "language"),
        ("[[Star Wars: a]]", "Star Wars: a", "", None, "page"),
        ("[[wikt:a|a]]", "wikt:a", "", "a", "page"),
        ("[[a<!-- b -->c|d]]", "ac", "", "d", "page"),
        ("[[a&amp;b]]", "a&b", "", None, "page"),
        ("[[a%20b]]", "a b", "", None, "page"),
        ("[[100% a]]", "100% a", "", None, "page"),
        ("[[a|]]", "a", "", "", "page"),
        ("[[a|b|c]]", "a", "", "b|c", "page"),
        ("[[a|b\nc]]", "a", "", "b\nc", "page"),
    ],
)
def test_links(text: str, title: str, fragment: str, label: str | None, kind: str) -> None:
    found = link(text)
    shown = found.label.source if found.label is not None else None
    assert (found.title, found.fragment, shown, found.kind) == (title, fragment, label, kind)


def test_the_parts_of_a_file_and_its_caption() -> None:
    found = link("[[File:a.jpg|thumb|b {{c}}|[[d]] e]]")
    assert [p.source for p in found.args] == ["thumb", "b {{c}}", "[[d]] e"]
    assert found.caption is not None
    assert found.caption.source == "[[d]] e"
    assert [n.source for n in found.caption.nodes] == ["[[d]]"]


@pytest.mark.parametrize(
    ("text", "trail"),
    [("[[a]]s b", "s"), ("[[a]]’s", ""), ("[[a]]ских", "ских"), ("[[a]]1", ""), ("[[a]]", ""), ("[[a|b]]es.", "es")],
)
def test_link_trails(text: str, trail: str) -> None:
    found = link(text)
    assert text[found.end : found.trail_end] == trail


@pytest.mark.parametrize(
    ("text", "attrs", "content"),
    [
        ("<ref>a</ref>", {}, "a"),
        ("<ref name=a>b</ref>", {"name": "a"}, "b"),
        ("<ref name=\"a b\" group='c'>d</ref>", {"name": "a b", "group": "c"}, "d"),
        ('<ref NAME = "a"/>', {"name": "a"}, None),
        ("<ref name=a/>", {"name": "a"}, None),
        ("<ref extends=a name=b>c</ref>", {"extends": "a", "name": "b"}, "c"),
        ("<ref name=a name=b />", {"name": "b"}, None),
        ("<ref name=http://a/b>c</ref>", {"name": "http://a/b"}, "c"),
        ("<ref\nname=a\n>b</ref>", {"name": "a"}, "b"),
        ("<ref name=حماس />", {"name": "حماس"}, None),
        ("<ref name>a</ref>", {"name": ""}, "a"),
    ],
)
def test_tags(text: str, attrs: dict[str, str], content: str | None) -> None:
    [tag] = parse(text).tags("ref")
    assert (tag.attrs, tag.content.source if tag.content is not None else None) == (attrs, content)


@pytest.mark.parametrize("name", ["nowiki", "pre", "math", "syntaxhighlight", "source", "timeline"])
def test_content_that_is_no_wikitext_has_no_nodes(name: str) -> None:
    [tag] = parse(f"<{name}>{{{{a}}}} [[b]]</{name}>").tags(name)
    assert isinstance(tag, Tag) and tag.content is not None
    assert tag.content.source == "{{a}} [[b]]" and tag.content.nodes == []


def test_slices_and_trimming_keep_whole_nodes_only() -> None:
    root = parse(" a {{b}} [[c]] ").root
    assert isinstance(root, Content)
    assert root.slice(1, 8).source == "a {{b}}"
    assert [n.source for n in root.slice(1, 8).nodes] == ["{{b}}"]
    assert root.slice(4, 14).nodes == [root.nodes[1]]
    assert root.slice(5, 2).source == ""
    assert root.trimmed().source == "a {{b}} [[c]]"


def test_nodes_say_what_they_are() -> None:
    assert repr(template("{{a|b}}")) == "<Template 0..7 '{{a|b}}'>"
    assert repr(parse("x" * 100).root).endswith("...'>")
