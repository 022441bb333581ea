from __future__ import annotations

from sourcebook.model import Document, line_column
from sourcebook.show.places import Places

TEXT = "one\ntwo three\n\nلا شيء\n" + "x" * 300


def places() -> Places:
    return Places(Document("T", TEXT, name="t.wiki"))


def test_places_agree_with_line_column() -> None:
    found = places()
    assert [found.line_column(i) for i in range(len(TEXT) + 1)] == [line_column(TEXT, i) for i in range(len(TEXT) + 1)]
    assert found.at(8) == "t.wiki:2:5"


def test_an_excerpt_has_the_line_and_its_neighbours() -> None:
    lines = places().excerpt(8, 13)
    assert [(line.number, line.text, line.text[line.start : line.end]) for line in lines] == [
        (1, "one", ""),
        (2, "two three", "three"),
        (3, "", ""),
    ]


def test_a_long_line_is_cut_around_the_words() -> None:
    at = TEXT.index("x") + 150
    shown = places().excerpt(at, at + 3, width=40)[-1]
    assert len(shown.text) <= 42 and shown.text.startswith("…x") and shown.text.endswith("x…")
    assert shown.text[shown.start : shown.end] == "xxx"


def test_words_over_many_lines_are_shortened_in_the_middle() -> None:
    text = "\n".join(f"line {n}" for n in range(100))
    shown = Places(Document("T", text)).excerpt(0, len(text))
    assert 5 < len(shown) < 20 and shown[0].number == 1 and shown[-1].number == 100
