"""The tool that makes degraded copies, which other tests then read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.degrade import BULLET, degrade, main

EXAMPLES = Path(__file__).parent.parent / "examples"


def body(text: str) -> str:
    """The degraded text without its title line."""
    return degrade("T", text).removeprefix("T").removeprefix("\n\n")


def test_an_article_starts_with_its_title() -> None:
    assert degrade("Third Front", "Text.") == "Third Front\n\nText."


def test_an_empty_article_is_its_title() -> None:
    assert degrade("Third Front", "") == "Third Front"


@pytest.mark.parametrize(
    ("link", "left"),
    [
        ("[[Axis]]", "Axis"),
        ("[[Axis (bloc)|the Axis]]", "the Axis"),
        ("[[front]]s", "fronts"),
        ("[[:Category:Fronts]]", "Category:Fronts"),
        ("[[A|{{nowrap|B}}]]", "{{nowrap|B}}"),
        ("a[[File:Seal.svg|thumb|Seal of the [[Axis]]]]b", "ab"),
        ("a[[Category:Fronts| ]]b", "ab"),
        ("a[[zh-yue:陣線]]b", "ab"),
        ("a[[Datei:Siegel.svg|mini]]b", "ab"),
        ("[https://example.org a page]", "[https://example.org a page]"),
        ("[[never closed", "[[never closed"),
    ],
)
def test_links_leave_what_they_show(link: str, left: str) -> None:
    assert body(link) == left


def test_references_stand_where_their_tags_were() -> None:
    text = 'Formed in 1990.<ref name="x">{{cite web|title=One}}</ref> Gone.<ref name="x" /><ref group=n>Two</ref>'
    assert body(text) == "Formed in 1990.{{cite web|title=One}} Gone.Two"


def test_list_defined_references_keep_their_place() -> None:
    assert body("<references>\n<ref name=a>One</ref>\n</references>") == "One"


def test_bullets_of_every_depth_look_alike() -> None:
    assert body("* A\n** [[B]]\n# C\n") == f"{BULLET}A\n  {BULLET}B\n{BULLET}C"


def test_blank_lines_part_everything_but_list_items() -> None:
    text = "{{Infobox x\n| a = 1\n| b = {{plainlist|\n* C\n* D\n}}\n}}\nText."
    blocks = ["{{Infobox x", "| a = 1", "| b = {{plainlist|", f"{BULLET}C\n{BULLET}D", "}}", "}}", "Text."]
    assert body(text) == "\n\n".join(blocks)


def test_a_line_break_is_one_new_line() -> None:
    assert body("| opponents = {{flag|A}}<br />{{flag|B}}") == "| opponents = {{flag|A}}\n{{flag|B}}"


def test_headings_are_bare_lines() -> None:
    assert body("Text.\n=== Members ===\n* A") == f"Text.\n\nMembers\n\n{BULLET}A"


@pytest.mark.parametrize(
    ("marked", "left"),
    [("'''bold'''", "bold"), ("''it''", "it"), ("'''''both'''''", "both"), ("L''''x'''", "L'x"), ("don't", "don't")],
)
def test_emphasis_is_dropped(marked: str, left: str) -> None:
    assert body(marked) == left


def test_other_tags_leave_their_content() -> None:
    assert body('a <small>b</small> <s>c</s> <span style="x">d</span> 1 < 2') == "a b c d 1 < 2"


def test_comments_switches_and_galleries_leave_nothing() -> None:
    assert body("a<!-- b --> c__NOTOC__\n<gallery>\nX.jpg|y\n</gallery>") == "a c"


def test_verbatim_text_is_left_alone() -> None:
    assert body("<nowiki>[[a]] '''b'''</nowiki> <math>a<b</math> [[c]]") == "[[a]] '''b''' a<b c"


def test_tables_keep_their_markup() -> None:
    assert body("{|\n! A\n|-\n| [[B]] || '''C'''\n|}") == "{|\n\n! A\n\n|-\n\n| B || C\n\n|}"


@given(st.text(alphabet="ab '*#:;={}[]|<>/ref!-\n\ue000\ue001", max_size=60))
def test_any_text_has_a_degraded_copy(text: str) -> None:
    assert degrade("T", text).startswith("T")


def test_the_example_copy_is_what_the_tool_makes() -> None:
    name = "Palestinian_Joint_Operations_Room"
    article = (EXAMPLES / f"{name}.wiki").read_text(encoding="utf-8")
    copy = (EXAMPLES / f"{name}.degraded.txt").read_text(encoding="utf-8")
    assert degrade("Palestinian Joint Operations Room", article) + "\n" == copy


def test_the_command_prints_the_copy(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "third-front.wiki"
    path.write_text("[[Axis]] – x", encoding="utf-8")
    main([str(path)])
    assert capsysbinary.readouterr().out.decode() == "Third front\n\nAxis – x\n"
