"""Stretches of a text."""

from __future__ import annotations

import pytest

from sourcebook.model import Span, line_column

TEXT = "ab\ncdé\n\n𝔘x"


def test_words() -> None:
    span = Span(3, 6)
    assert (span.of(TEXT), len(span), span.shift(2)) == ("cdé", 3, Span(5, 8))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_nothing_is_a_span() -> None:
    assert Span(2, 2).of(TEXT) == ""


def test_inside_and_across() -> None:
    outer = Span(2, 8)
    assert outer.contains(Span(2, 8)) and outer.contains(Span(4, 5)) and not outer.contains(Span(1, 5))
    assert outer.overlaps(Span(7, 9)) and not outer.overlaps(Span(8, 9)) and not outer.overlaps(Span(0, 2))


def test_order() -> None:
    assert sorted([Span(2, 3), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(2, 3)]


@pytest.mark.parametrize(
    ("offset", "place"),
    [
        (0, (1, 1)),
        (1, (1, 2)),
        (2, (1, 3)),
        (3, (2, 1)),
        (5, (2, 3)),
        (7, (3, 1)),
        (8, (4, 1)),
        (9, (4, 2)),
        (10, (4, 3)),
    ],
)
def test_line_and_column_count_characters(offset: int, place: tuple[int, int]) -> None:
    assert line_column(TEXT, offset) == place
