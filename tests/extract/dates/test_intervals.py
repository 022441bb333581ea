"""When values made from When values and from numbers."""

import pytest

from sourcebook.extract.dates import between, clip, from_parts, open_ended, read_date, until, year_of
from sourcebook.model import When


def when(text: str) -> When:
    read = read_date(text)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("a", "b", "edtf"),
    [
        ("1987", "1990", "1987/1990"),
        ("13 February 2014", "July 2018", "2014-02-13/2018-07"),
        ("1987", None, "1987/.."),
        (None, "1990", "../1990"),
        (None, None, "../.."),
        ("1987", "1987", "1987"),
        ("1987–1988", "1990–1992", "1987/1992"),
        ("1990", "1987", "../.."),
    ],
)
def test_between(a: str | None, b: str | None, edtf: str) -> None:
    joined = between((a and when(a)) or None, (b and when(b)) or None, "words")
    assert joined.edtf == edtf
    assert joined.text == "words"


def test_between_takes_the_bounds_of_each_side() -> None:
    joined = between(when("1987"), when("May 1990"), "")
    assert joined.start == ("1987-01-01", "1987-12-31")
    assert joined.end == ("1990-05-01", "1990-05-31")


def test_open_sides() -> None:
    assert open_ended(when("2018"), "since").edtf == "2018/.."
    assert until(when("2018"), "until").edtf == "../2018"
    assert open_ended(when("1987–1990"), "").edtf == "1987/.."
    assert until(when("1987–1990"), "").edtf == "../1990"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1990", 1990),
        ("7 July – 29 November 1941", 1941),
        ("early 1990", 1990),
        ("335 BC", -334),
        ("1987–1990", None),
        ("c. 1990", None),
        ("since 1990", None),
        ("1990s", None),
    ],
)
def test_year_of(text: str, year: int | None) -> None:
    assert year_of(when(text)) == year


@pytest.mark.parametrize(
    ("period", "item", "edtf"),
    [
        ("1791–1793", "from 1793", "1793"),
        ("1793–1798", "from 1793", "1793/1798"),
        ("1793–1798", "until 1796", "1793/1796"),
        ("1791–1793", "until 1792", "1791/1792"),
        ("1793–1798", "from 1780", "1793/1798"),
        ("1793–1798", "until 1805", "1793/1798"),
        ("1793–1798", "1795", "1795"),
        ("1793–1798", "1795–1796", "1795/1796"),
        ("1793–1798", "1795–1805", "1795/1798"),
        ("1793–1798", "1805", "1805"),
        ("1793–1798", "from 1805", "1805/.."),
        ("since 1987", "until 1990", "1987/1990"),
        ("7 July – 29 November 1941", "from 29 August 1941", "1941-08-29/1941-11-29"),
        ("1793–1798", "June 1795", "1795-06"),
    ],
)
def test_clip(period: str, item: str, edtf: str) -> None:
    clipped = clip(when(period), when(item), item)
    assert clipped.edtf == edtf
    assert clipped.text == item


@pytest.mark.parametrize(
    ("parts", "edtf"),
    [
        ((2018, 7, 23), "2018-07-23"),
        ((2018, 7), "2018-07"),
        ((2018,), "2018"),
        ((2018, 13, 2), "2018"),
        ((2018, 2, 30), "2018-02"),
        ((14,), "0014"),
        ((-334, 12), "-0334-12"),
        ((0,), "0000"),
        ((12345,), "Y12345"),
    ],
)
def test_from_parts(parts: tuple[int, ...], edtf: str) -> None:
    assert from_parts(*parts).edtf == edtf


def test_from_parts_bc_and_circa() -> None:
    assert from_parts(335, 12, bc=True).edtf == "-0334-12"
    assert from_parts(1200, circa=True).edtf == "1200~"
    assert from_parts(1200, circa=True).start == ("1199-01-01", "1201-12-31")
