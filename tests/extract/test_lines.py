"""Atoms to lines, brackets and spans."""

from __future__ import annotations

from sourcebook.extract.atoms import Reader
from sourcebook.extract.lines import Line, cut_atom, part_brackets, span_of, split_lines
from sourcebook.parse import parse


def lines(text: str) -> list[Line]:
    return split_lines(Reader().read(parse(text).root))


def words(text: str) -> list[str]:
    return [line.text for line in lines(text)]


def test_breaks_of_every_kind() -> None:
    assert words("a<br>b<br />c\nd\n* e") == ["a", "b", "c", "d", "e"]


def test_a_line_that_opens_with_a_bracket_goes_on() -> None:
    assert words("[[A]]<br>(1990–1995)<br>[[B]]") == ["A (1990–1995)", "B"]


def test_a_line_of_references_belongs_to_the_line_before() -> None:
    first, second = lines("a\n<ref>x</ref>\nb")
    assert len(first.refs) == 1 and not second.refs


def test_parents() -> None:
    a, b, c, d = lines("* a\n** b\n*** c\n* d")
    assert (a.parent, b.parent, c.parent, d.parent) == (None, a, b, None)


def test_a_level_left_out() -> None:
    a, b = lines("* a\n*** b")
    assert b.parent is a


def test_plain_lines_have_no_parent() -> None:
    assert [line.parent for line in lines("a\nb")] == [None, None]


def test_bullets_below_a_plain_line_hang_under_it() -> None:
    a, b, c = lines("[[A]]\n* b\n* c")
    assert b.parent is a and c.parent is a


def test_bold_italic_and_marked_headings() -> None:
    bold, italic, mixed, marked = lines("'''a''':\n''b''\n'''c''' d\n; e")
    assert (bold.is_bold, bold.is_italic) == (True, False)
    assert (italic.is_bold, italic.is_italic) == (False, True)
    assert (mixed.is_bold, mixed.is_italic) == (False, False)
    assert marked.is_marked_heading and not bold.is_marked_heading


def test_the_span_ends_before_the_references() -> None:
    text = "[[A]] (1990)<ref>x</ref> and more"
    [line] = lines(text)
    start, end = span_of(line.atoms)
    assert text[start:end] == "[[A]] (1990)"
    start, end = span_of(line.atoms, through=True)
    assert text[start:end] == text


def test_the_span_takes_marks_in() -> None:
    text = "* [[A]] {{KIA}}<ref>x</ref>"
    [line] = lines(text)
    start, end = span_of(line.atoms)
    assert text[start:end] == "[[A]] {{KIA}}"


def test_the_span_has_no_white_space_at_its_ends() -> None:
    text = "  word  "
    [line] = lines(text)
    assert span_of(line.atoms) == (2, 6) == (line.start, line.end)


def test_no_words_no_span() -> None:
    assert span_of([]) == (0, 0)


def test_brackets_are_taken_out() -> None:
    [line] = lines("[[A]] (x [[B]]) c (d)")
    parted = part_brackets(line.atoms)
    assert [b.text for b in parted.brackets] == ["x B", "d"]
    assert " ".join("".join(a.text for a in parted.outer).split()) == "A c"


def test_brackets_know_what_stands_before_them() -> None:
    [line] = lines("(a) [[B]] (c)")
    assert part_brackets(line.atoms).after == [0, 3]


def test_nested_and_unclosed_brackets() -> None:
    [line] = lines("a (b (c) d) e (f")
    parted = part_brackets(line.atoms)
    assert [b.text for b in parted.brackets] == ["b (c) d"]
    assert "(f" in "".join(a.text for a in parted.outer)


def test_wide_brackets() -> None:
    [line] = lines("甲（乙）")
    assert [b.text for b in part_brackets(line.atoms).brackets] == ["乙"]


def test_a_bracket_has_a_place() -> None:
    text = "ab (cd)"
    [line] = lines(text)
    [bracket] = part_brackets(line.atoms).brackets
    assert text[bracket.start : bracket.end] == "(cd)"


def test_cutting_words_cuts_their_place() -> None:
    [line] = lines("one two")
    cut = cut_atom(line.atoms[0], 4, 7)
    assert (cut.text, cut.start, cut.end) == ("two", 4, 7)


def test_cutting_what_a_template_shows_keeps_its_place() -> None:
    [line] = lines("{{flag|Cuba}}")
    cut = cut_atom(line.atoms[0], 0, 2)
    assert (cut.text, cut.start, cut.end) == ("Cu", 0, 13)
