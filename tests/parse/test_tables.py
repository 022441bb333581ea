"""Rows, cells, captions and grids of tables."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from sourcebook.parse import Table, blocks, parse
from tests.parse.texts import anything, soup


def table(text: str) -> Table:
    [found] = [b for b in blocks(parse(text).root) if isinstance(b, Table)]
    return found


def rows(text: str) -> list[list[str]]:
    """Contents of the cells as written; those of header cells begin with `!`."""
    return [["!" * c.header + c.content.source for c in row] for row in table(text).rows]


def grid(text: str) -> list[list[str | None]]:
    return [[c.content.source if c else None for c in row] for row in table(text).grid]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{|\n|}", []),
        ("{|\n|a\n|b\n|}", [["a", "b"]]),
        ("{|\n|a||b\n|-\n|c\n|}", [["a", "b"], ["c"]]),
        ("{|\n|-\n|a\n|-\n|-\n|b\n|}", [["a"], ["b"]]),
        ("{|\n! a !! b || c\n|-\n! d\n| e\n|}", [["!a", "!b", "!c"], ["!d", "e"]]),
        ("{|\n| a !! b\n|}", [["a !! b"]]),
        ("{|\n|a\nb\n\nc\n|-----\n|d\n|}", [["a\nb\n\nc"], ["d"]]),
        ("{|\n|\n* a\n* b\n|}", [["* a\n* b"]]),
        ("{|\n|style=x|a||class=y|b\n|}", [["a", "b"]]),
        ('{|\n! style="color:{{a}}" | b\n|}', [["!b"]]),
        ("{|\n| {{style}} | b\n|}", [["b"]]),
        ("{|\n| [[a|b]] | c\n|}", [["[[a|b]] | c"]]),
        ("{|\n| [[a|b]] || {{c|d||e}} || <nowiki>||</nowiki>\n|}", [["[[a|b]]", "{{c|d||e}}", "<nowiki>||</nowiki>"]]),
        ("{|\n| a<ref>b || c</ref> || d\n|}", [["a<ref>b || c</ref>", "d"]]),
        ("{|\n|a\n|{{b\n|c\n}}\n|}", [["a", "{{b\n|c\n}}"]]),
        ("{|\n<!-- a -->|b\n<!-- c -->\n|d\n|}", [["b\n<!-- c -->", "d"]]),
        ("{|\n | a\n |-\n ! b\n |}", [["a"], ["!b"]]),
        ("{|\n||a\n|}", [["a"]]),
        ("{|\n|a\nb | c\n|}", [["a\nb | c"]]),
        ("{|\n|a\n|b", [["a", "b"]]),
        ("{|\n|a\n{|\n|b\n|-\n|c\n|}\n|d\n|}", [["a\n{|\n|b\n|-\n|c\n|}", "d"]]),
        ("{|\n|+ a\n|b\n|}", [["b"]]),
        ("{|\n| || a\n|}", [["", "a"]]),
        ("{|\na\n|b\n|}", [["b"]]),
    ],
)
def test_rows(text: str, expected: list[list[str]]) -> None:
    assert rows(text) == expected


def test_attributes_of_table_and_cells() -> None:
    found = table('{| class="wikitable sortable" border=1\n! scope=col rowspan="2" | a\n|colspan=3|b\n|c\n|}')
    assert found.attrs == {"class": "wikitable sortable", "border": "1"}
    [row] = found.rows
    assert [c.attrs for c in row] == [{"scope": "col", "rowspan": "2"}, {"colspan": "3"}, {}]
    assert [c.spans() for c in row] == [(2, 1), (1, 3), (1, 1)]


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("{|\n|a\n|}", None),
        ("{|\n|+ a [[b]]\n|c\n|}", "a [[b]]"),
        ("{|\n|+ style=x | a\n|c\n|}", "a"),
        ("{|\n|+ a\nb\n|-\n|c\n|}", "a\nb"),
    ],
)
def test_captions(text: str, caption: str | None) -> None:
    found = table(text).caption
    assert (found.source if found else None) == caption


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{|\n|}", []),
        ("{|\n|a||b\n|-\n|c\n|}", [["a", "b"], ["c", None]]),
        ("{|\n|rowspan=2|a||b\n|-\n|c\n|}", [["a", "b"], ["a", "c"]]),
        ("{|\n|colspan=2|a||b\n|-\n|c||d||e\n|}", [["a", "a", "b"], ["c", "d", "e"]]),
        ("{|\n|rowspan=2 colspan=2|a||b\n|-\n|c\n|-\n|d\n|}", [["a", "a", "b"], ["a", "a", "c"], ["d", None, None]]),
        ("{|\n|a||rowspan=2|b||c\n|-\n|d||e\n|}", [["a", "b", "c"], ["d", "b", "e"]]),
        ("{|\n|rowspan=9|a\n|-\n|b\n|}", [["a", None], ["a", "b"]]),
        ("{|\n|rowspan=0|a||colspan=x|b||colspan=-1|c\n|}", [["a", "b", "c"]]),
    ],
)
def test_grids(text: str, expected: list[list[str | None]]) -> None:
    assert grid(text) == expected


def test_nested_tables_are_read_from_their_cell() -> None:
    [[cell]] = table("{|\n|\n{|\n|a||b\n|}\n|}").rows
    [inner] = [b for b in blocks(cell.content) if isinstance(b, Table)]
    assert [[c.content.source for c in row] for row in inner.rows] == [["a", "b"]]


def test_spans_that_would_blow_up_the_grid_are_cut_short() -> None:
    found = table("{|\n" + '|-\n|rowspan="999" colspan="999"|a\n' * 300 + "|}").grid
    assert len(found) == 300
    assert sum(map(len, found)) <= 10_000 + 10 * 40 * 300


@given(anything)
def test_a_grid_is_rectangular_and_holds_the_cells_of_its_rows(text: str) -> None:
    found = table("{|\n" + text.replace("{|", "").replace("|}", "") + "\n|}")
    assert len({len(row) for row in found.grid}) <= 1
    assert len(found.grid) == len(found.rows)
    standing = {id(c) for row in found.grid for c in row if c}
    assert standing == {id(c) for row in found.rows for c in row}


@given(soup)
def test_cells_lie_in_their_table_in_order(text: str) -> None:
    for found in blocks(parse(text).root):
        if isinstance(found, Table):
            cells = [c for row in found.rows for c in row]
            assert all(found.start <= c.start <= c.content.start <= c.content.end <= c.end <= found.end for c in cells)
            assert all(a.end <= b.start for a, b in pairwise(cells))
