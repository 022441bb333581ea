"""Unbalanced marks: what they cost, and that they never cost the infobox."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.parse import Heading, Template, Tree, blocks, parse
from tests.parse.infobox_sample import BEFORE, BODY, VALUES

MARKS = ["''", "'''", "<small>", "</small>", "<li>", "<ref>", "</ref>", "}}", "]]", "{{", "[[", "|}", "&", "<", ">"]
HEADINGS = ["History", "References"]


def lines(line: str) -> Callable[[dict[str, str]], str]:
    """How an article writes its infobox: one line after another, each like `line`."""
    return lambda values: "{{Infobox war faction\n" + "".join(line.format(n=n, v=v) for n, v in values.items()) + "}}"


STYLES: dict[str, Callable[[dict[str, str]], str]] = {
    "usual": lines("| {n} = {v}\n"),
    "tight": lines("|{n}={v}\n"),
    "indented": lines("  | {n:14} = {v}\n"),
    "blank lines between": lines("\n| {n} = {v}\n\n"),
    "pipes at the ends": lambda values: (
        "{{Infobox war faction|\n" + "|\n".join(f"{n} = {v}" for n, v in values.items()) + "\n}}"
    ),
}


def infobox(text: str) -> Template:
    return the_box(parse(text))


def the_box(tree: Tree) -> Template:
    return next(n for n in tree.root.nodes if isinstance(n, Template) and n.name == "Infobox war faction")


def read(box: Template) -> dict[str, str]:
    return {p.name: p.value.source for p in box.params}


def headings(tree: Tree) -> list[str]:
    return [b.title.source for b in blocks(tree.root) if isinstance(b, Heading)]


def test_the_sample_is_read_whole() -> None:
    for write in STYLES.values():
        assert read(infobox(BEFORE + write(VALUES) + BODY)) == {n: v.strip() for n, v in VALUES.items()}


def places(value: str) -> list[int]:
    """Where a mark may go: not into a comment's own marks, for an unclosed comment hides the rest, as in MediaWiki."""
    inside = value.find("-->")
    return [i for i in range(len(value) + 1) if not inside < i < inside + 3 or inside < 0]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("style", STYLES)
def test_one_unbalanced_mark_costs_only_the_value_it_stands_in(style: str, mark: str) -> None:
    expected = {n: v.strip() for n, v in VALUES.items()}
    step = 1 if style == "usual" else 7
    for name, value in VALUES.items():
        for at in places(value)[::step]:
            broken = value[:at] + mark + value[at:]
            tree = parse(BEFORE + STYLES[style]({**VALUES, name: broken}) + BODY)
            found = read(the_box(tree))
            lost = [n for n in expected if n != name and found.get(n) != expected[n]]
            assert not lost, f"{name} = {broken!r} cost {lost}"
            assert headings(tree) == HEADINGS, f"{name} = {broken!r}"


@given(st.sampled_from(sorted(VALUES)), st.sampled_from(MARKS), st.data())
def test_what_follows_the_infobox_stays_outside(name: str, mark: str, data: st.DataObject) -> None:
    value = VALUES[name]
    at = data.draw(st.sampled_from(places(value)))
    text = BEFORE + STYLES["usual"]({**VALUES, name: value[:at] + mark + value[at:]}) + BODY
    assert infobox(text).end <= text.index("'''River League'''")


def problems(text: str) -> list[tuple[str, str]]:
    return [(p.code, text[p.start : p.end]) for p in parse(text).problems]


def test_a_list_that_took_the_infoboxs_end_gives_back_its_parameters() -> None:
    text = "{{Infobox\n| a = {{plainlist|\n* b\n| c = [[d]]\n| e = f\n}}\n\nBody"
    box = parse(text).root.nodes[0]
    assert isinstance(box, Template)
    assert box.end == text.index("\n\nBody") and box.closed
    assert read(box) == {"a": "{{plainlist|\n* b", "c": "[[d]]", "e": "f"}
    [kept] = [n for n in box.nodes if isinstance(n, Template)]
    assert (kept.name, kept.closed) == ("plainlist", False)
    assert [p.value.source for p in kept.params] == ["* b"]
    assert problems(text) == [("unclosed-template", "{{plainlist|\n* b")]


def test_parameters_written_like_the_infoboxs_are_given_back_before_others() -> None:
    text = "{{Infobox\n| a = b\n| c = {{cite\n  | title = d\n| e = f\n}}"
    box = parse(text).root.nodes[0]
    assert isinstance(box, Template)
    assert [p.name for p in box.params] == ["a", "c", "e"]


def test_an_infobox_cut_short_goes_on_to_its_true_end() -> None:
    text = "{{Infobox\n| a = b}} {{c}}\n| d = [[e]]\n| f = <ref>g</ref>\n}}\nBody"
    box = parse(text).root.nodes[0]
    assert isinstance(box, Template)
    assert box.source == text.removesuffix("\nBody")
    assert read(box) == {"a": "b}} {{c}}", "d": "[[e]]", "f": "<ref>g</ref>"}
    assert ("stray-braces", "}}") in problems(text)


def test_an_infobox_cut_short_twice() -> None:
    text = "{{Infobox\n| a = b}}\n| c = d}}\n| e = f\n}}"
    box = infobox_of(text)
    assert read(box) == {"a": "b}}", "c": "d}}", "e": "f"}


def infobox_of(text: str) -> Template:
    found = parse(text).root.nodes[0]
    assert isinstance(found, Template)
    return found


@pytest.mark.parametrize(
    "between",
    ["\n== Heading ==\n", "\n{| class=a\n| style=b | c\n|}\n", "\nText {{a}} text.\n"],
    ids=["heading", "table", "text"],
)
def test_a_stray_end_in_the_body_reopens_nothing(between: str) -> None:
    box = infobox_of("{{Infobox\n| a = b\n}}" + between + "c}} d")
    assert read(box) == {"a": "b"}


@pytest.mark.parametrize(
    "body",
    [
        "\n'''Body''' is",
        "\n\nBody is",
        "\n== Heading ==\nBody",
        "\n\n[[Body]] is",
        "\n'''Body''' is\n\n{|\n| style=a | b\n|}\n{{c\n| d = e\n}}",
    ],
)
def test_an_infobox_never_closed_ends_with_its_last_parameter(body: str) -> None:
    text = "{{Infobox\n| a = b\n| c = {{d}}\n* e" + body
    box = infobox_of(text)
    assert not box.closed
    assert read(box) == {"a": "b", "c": "{{d}}\n* e"}
    assert box.end == len(text) - len(body)


def test_bold_lines_in_a_value_do_not_end_an_infobox() -> None:
    box = infobox_of("{{Infobox\n| a = b\n'''c'''\n* d {{e\n| f = g\n}}\n'''Body''' is")
    assert [p.name for p in box.params] == ["a", "f"]


def test_an_unclosed_template_without_lines_of_its_own_is_text() -> None:
    assert parse("a {{b|c=d e").root.nodes == []


def test_the_end_of_the_text_ends_an_infobox() -> None:
    assert read(infobox_of("{{Infobox\n| a = b\n| c = d")) == {"a": "b", "c": "d"}
