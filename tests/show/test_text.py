from __future__ import annotations

import pytest

from sourcebook.show.facts import Fact
from sourcebook.show.text import Page, safe


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert safe("a\x1b[31mb\x07") == "a\ufffd[31mb\ufffd"


def test_marks_of_direction_cannot_turn_a_line_round() -> None:
    assert safe("a\u202eb\u2066c") == "abc"


def test_each_right_to_left_name_of_a_list_is_isolated() -> None:
    assert (
        safe("Hamas حماس, PIJ الجهاد الإسلامي 2006") == "Hamas \u2068حماس\u2069, PIJ \u2068الجهاد الإسلامي\u2069 2006"
    )


def test_wide_characters_are_measured(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    page = Page()
    page.facts([Fact("name", "敘利亞民主力量", (), (1,)), Fact("name", "Seven c", (), (2,))])
    page.send()
    first, second = capsys.readouterr().out.splitlines()
    assert len(first) + 7 == len(second) == 60 and second.endswith("[2]")


@pytest.mark.parametrize(("setting", "coloured"), [({"FORCE_COLOR": "1"}, True), ({}, False)])
def test_colours_only_where_they_are_wanted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, setting: dict[str, str], coloured: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in setting.items():
        monkeypatch.setenv(name, value)
    page = Page()
    page.heading("Names")
    page.send()
    assert ("\x1b[" in capsys.readouterr().out) is coloured


def test_no_color_is_respected(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "xterm-256color"}.items():
        monkeypatch.setenv(name, value)
    page = Page()
    page.heading("Names")
    page.send()
    assert "\x1b[1m" in capsys.readouterr().out
