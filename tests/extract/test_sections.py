"""Blocks with the sections they stand in."""

from __future__ import annotations

from sourcebook.extract.sections import list_runs, only_templates, placed_blocks
from sourcebook.parse import ListItem, Paragraph, parse


def sections(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The words of each block with its section."""
    return [(p.content.source.strip(), p.section) for p in placed_blocks(parse(text)) if p.content.source.strip()]


def test_headings_nest() -> None:
    text = "lead\n== A ==\na\n=== B ===\nb\n== C ==\nc"
    assert sections(text) == [("lead", ()), ("a", ("A",)), ("b", ("A", "B")), ("c", ("C",))]


def test_a_level_left_out() -> None:
    assert sections("== A ==\n==== B ====\nb\n=== C ===\nc")[-2:] == [("b", ("A", "B")), ("c", ("A", "C"))]


def test_markup_in_headings() -> None:
    assert sections("== ''The Front'' ==\na") == [("a", ("The Front",))]


def test_links_in_headings() -> None:
    assert sections("== [[Front|The Front]] ==\na") == [("a", ("The Front",))]
    assert sections("== [[Member state]]s ==\na") == [("a", ("Member states",))]


def test_bare_headings_of_degraded_copies() -> None:
    text = "The front is an alliance of groups.\n\nHistory\n\nIt was founded in 1990.\n\nMembers\n\n  • [[A]]"
    assert [s for _, s in sections(text)] == [(), ("History",), ("Members",)]


def test_where_one_heading_is_marked_a_bare_line_is_none() -> None:
    text = "== A ==\na\n\nHistory\n\nb"
    assert [s for _, s in sections(text)] == [("A",)] * 3


def test_what_is_no_bare_heading() -> None:
    for line in (
        "It ended.",
        "Members:",
        "a small line",
        "One two three four five six seven eight nine",
        "see [[A]]",
        "x" * 70,
    ):
        assert sections(f"Some words.\n\n{line}\n\nMore words.")[-1][1] == (), line


def test_the_title_line_is_skipped() -> None:
    text = "Blue Front\n\nThe front is an alliance."
    assert [p.section for p in placed_blocks(parse(text), skip=(0, 10))] == [()]


def test_runs_of_list_items() -> None:
    text = "== M ==\nThe members:\n* a\n* b\n\nOthers:\n* c\n== N ==\n* d"
    runs = list(list_runs(list(placed_blocks(parse(text)))))
    assert [[i.content.source.strip() for i in r.items] for r in runs] == [["a", "b"], ["c"], ["d"]]
    assert [r.section for r in runs] == [("M",), ("M",), ("N",)]
    assert all(isinstance(i, ListItem) for r in runs for i in r.items)
    assert [isinstance(r.before, Paragraph) for r in runs] == [True, True, False]


def test_what_stands_in_another_section_does_not_bring_a_list_in() -> None:
    [run] = list_runs(list(placed_blocks(parse("The members:\n== Ships ==\n* a"))))
    assert run.before is None


def test_only_templates() -> None:
    assert only_templates(parse("{{a}} {{b}}\n").root)
    assert not only_templates(parse("{{a}} b").root)
    assert not only_templates(parse("{{a}} [[b]]").root)
