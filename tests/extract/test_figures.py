"""Numbers in words."""

from __future__ import annotations

import pytest

from sourcebook.extract.figures import read_figure

Bounds = tuple[int | float | None, int | float | None]


def bounds(text: str) -> Bounds | None:
    figure = read_figure(text)
    return (figure.low, figure.high) if figure is not None else None


@pytest.mark.parametrize(
    "text", ["1,200", "1.200", "1 200", "1\u00a0200", "1\u202f200", "1'200", "1200", "١٢٠٠", "۱۲۰۰", "1.2 thousand"]
)
def test_ways_to_write_a_number(text: str) -> None:
    assert bounds(text) == (1200, 1200)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("25,000–30,000 men", (25000, 30000)),
        ("400 to 500", (400, 500)),
        ("10-12", (10, 12)),
        ("between 14 and 57 ships", (14, 57)),
        ("400 bis 500", (400, 500)),
        ("1.5–2 million", (1500000, 2000000)),
        ("12 or 13", (12, 13)),
    ],
)
def test_ranges(text: str, wanted: Bounds) -> None:
    assert bounds(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2 million", (2000000, 2000000)),
        ("3 thousand", (3000, 3000)),
        ("3万", (30000, 30000)),
        ("約 3 萬", (30000, 30000)),
        ("2 hundred", (200, 200)),
        ("7.5", (7.5, 7.5)),
    ],
)
def test_scales(text: str, wanted: Bounds) -> None:
    assert bounds(text) == wanted


@pytest.mark.parametrize(
    "text", ["over 6,000", "more than 6,000 men", "at least 6,000", "6,000+", "> 6,000", "über 6.000", "más de 6.000"]
)
def test_at_least(text: str) -> None:
    assert bounds(text) == (6000, None)


@pytest.mark.parametrize("text", ["up to 900", "under 900", "fewer than 900", "less than 900", "< 900", "at most 900"])
def test_at_most(text: str) -> None:
    assert bounds(text) == (None, 900)


@pytest.mark.parametrize("text", ["about 400", "c. 400", "~400", "some 400", "etwa 400", "около 400", "約 400"])
def test_about_is_part_of_the_words(text: str) -> None:
    figure = read_figure(text)
    assert figure is not None and figure.text == text
    assert (figure.low, figure.high) == (400, 400)


@pytest.mark.parametrize(
    "text", ["4th Infantry Division", "Panzer-Abteilung 211", "2nd", "none", "heavy", "", "half a million"]
)
def test_no_figure(text: str) -> None:
    assert read_figure(text) is None


@pytest.mark.parametrize("text", ["4th Division: 300", "Unit 12: 300", "1990: 300", "Group A: 300 men"])
def test_numbers_of_names_and_labels_are_left_out(text: str) -> None:
    assert bounds(text) == (300, 300)


@pytest.mark.parametrize("text", ["14 and 57", "14 men and 57 horses", "14 killed, 57 wounded"])
def test_the_first_of_several_numbers(text: str) -> None:
    assert bounds(text) == (14, 14)


def test_what_falls_is_no_range() -> None:
    assert bounds("1233–34") == (1233, 1233)


def test_where_it_stands() -> None:
    figure = read_figure("the 5,000–6,000 men")
    assert figure is not None
    assert (figure.text, figure.start) == ("5,000–6,000", 4)
    assert "the 5,000–6,000 men"[figure.start : figure.end].strip() == figure.text


@pytest.mark.parametrize("text", ["2,5 million", "2,5 Mio. Mann", "2,5 млн"])
def test_a_decimal_comma(text: str) -> None:
    assert bounds(text) == (2500000, 2500000)


def test_a_range_of_ranges() -> None:
    assert bounds("1,150–1,380 to 3,500–4,200 wounded") == (1150, 4200)


@pytest.mark.parametrize("text", ["約400", "約400人", "超過400"])
def test_numbers_in_text_without_spaces(text: str) -> None:
    figure = read_figure(text)
    assert figure is not None and figure.low == 400
