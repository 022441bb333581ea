"""Readable text and where it comes from."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from sourcebook.parse import Content, Template, parse, plain
from tests.parse.texts import anything


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("a ''b'' '''c'''", "a b c"),
        ("[[a]]s [[b|''c'']] [[d#e|f]]", "as c f"),
        ("[[:Category:a]] [[Category:b]] [[File:c|d]] [[de:e]]", "Category:a   "),
        ("[[a (b)|]]", "a (b)"),
        ("[http://a.example b ''c''] [http://d.example] http://e.example", "b c  http://e.example"),
        ("a<ref>b</ref> <!-- c -->d", "a d"),
        ("{{a|b}}c", "c"),
        ("{{{1|a}}}{{{2}}}", "a"),
        ("a&nbsp;b&#91;", "a\u00a0b["),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<small>a</small><sup>b</sup>", "ab"),
        ("<nowiki>''a'' [[b]] &amp;</nowiki>", "''a'' [[b]] &"),
        ("<poem>''a''</poem>", "a"),
        ("<math>a</math>", ""),
        ("__NOTOC__a", "a"),
        ("a [[b c", "a [[b c"),
        ('<span style="{{a}}">b</span>', "b"),
        ("[[a|b [[File:c|d]] e]]", "b  e"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert plain(parse(text).root).text == shown


def test_the_caller_says_what_templates_show() -> None:
    def show(template: Template) -> Content | str | None:
        if template.name == "nowrap":
            return template.params[0].value
        return "–" if template.name == "ndash" else None

    text = "a {{nowrap|''b'' {{nowrap|[[c|d]]}}}}{{ndash}}{{e|f}}g"
    found = plain(parse(text).root, show)
    assert found.text == "a b d–g"
    assert found.source_offset(found.text.index("d")) == text.index("d]]")
    dash = found.source_span(5, 6)
    assert text[dash.start : dash.end] == "{{ndash}}"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("a [[b|c d]] e", "c d", "c d"),
        ("a [[b|c d]] e", "a c", "a [[b|c"),
        ("''a'' b", "a b", "a'' b"),
        ("a&nbsp;b", "\u00a0", "&nbsp;"),
        ("x&amp;y", "&y", "&amp;y"),
        ("[[a b]]s", "a bs", "[[a b]]s"),
    ],
)
def test_spans_lead_back_to_the_source(text: str, words: str, source: str) -> None:
    found = plain(parse(text).root)
    at = found.text.index(words)
    span = found.source_span(at, at + len(words))
    assert text[span.start : span.end] == source


def test_offsets_at_the_ends() -> None:
    found = plain(parse("''a''").root)
    assert (found.source_offset(0), found.source_span(0, 0).start, found.source_span(1, 1).start) == (2, 2, 3)
    assert plain(parse("").root).source_offset(0) == 0


def test_depth_is_limited_not_by_recursion_but_by_sense() -> None:
    assert plain(parse("{{{a|" * 5000 + "b" + "}}}" * 5000).root).text == ""
    assert plain(parse("{{{a|" * 50 + "b" + "}}}" * 50).root).text == "b"


@given(anything)
def test_runs_are_in_order_and_copied_runs_are_the_sources_own(text: str) -> None:
    found = plain(parse(text).root)
    ends = [at for at, _, _ in found.runs[1:]] + [len(found.text)] * bool(found.runs)
    for (at, start, end), stop in zip(found.runs, ends, strict=True):
        assert at < stop and 0 <= start < end <= len(text)
        span = found.source_span(at, stop)
        assert (span.start, span.end) == (start, end)
        if stop - at == end - start and "&" not in text[start:end]:
            assert all(found.source_offset(at + i) == start + i for i in range(stop - at))
    assert all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(found.runs))


@given(anything)
def test_text_without_marks_shows_as_it_is(text: str) -> None:
    bare = "".join(c for c in text if c not in "{}[]<>'&_:")
    assert plain(parse(bare).root).text == bare
