"""Lines to entries: how many things a line names, what they are called, what stands with them."""

from __future__ import annotations

import pytest

from sourcebook.extract.atoms import Reader
from sourcebook.extract.entries import Entry, Style, read_entries
from sourcebook.extract.lines import split_lines
from sourcebook.parse import parse

PLAIN = Style()
PERSONS = Style("person", persons=True)
PLACES = Style("place", places=True)
RUNNING = Style(running=True)


def read(text: str, style: Style = PLAIN) -> list[Entry]:
    return read_entries(split_lines(Reader(language=style.language).read(parse(text).root)), style)


def labels(text: str, style: Style = PLAIN) -> list[str]:
    return [e.actor.label for e in read(text, style)]


@pytest.mark.parametrize(
    "text",
    [
        "[[A]], [[B]]",
        "[[A]]; [[B]]",
        "[[A]] / [[B]]",
        "[[A]] and [[B]]",
        "[[A]] & [[B]]",
        "[[A]] + [[B]]",
        "[[A]]、[[B]]",
        "[[A]]، [[B]]",
        "[[A]] и [[B]]",
        "[[A]] und [[B]]",
        "{{flag|A}} {{flag|B}}",
        "* [[A]]\n* [[B]]",
        "[[A]] with [[B]]",
    ],
)
def test_two_linked_names(text: str) -> None:
    assert labels(text) == ["A", "B"]


@pytest.mark.parametrize(
    "text",
    [
        "[[Ministry of Peace and Security]]",
        "Ministry of Peace and Security",
        "[[Harbour Union]] and allies",
        "12,000 Spears",
        "Red Brigade and allies",
    ],
)
def test_one_name(text: str) -> None:
    assert len(labels(text)) == 1


def test_unlinked_names_divide_at_commas() -> None:
    assert labels("Red Brigade, Green Guard") == ["Red Brigade", "Green Guard"]


def test_titles_after_a_comma_stay_with_the_person() -> None:
    assert len(labels("John, Duke of Bedford", PERSONS)) == 1
    assert labels("[[John of Lancaster]], Duke of Bedford", PERSONS) == ["John of Lancaster"]
    assert labels("[[Ana Mar]], Jr.", PERSONS) == ["Ana Mar"]


def test_running_text_divides_at_and() -> None:
    assert labels("the [[Coastal War]] and the Harbour Rising", RUNNING) == ["Coastal War", "Harbour Rising"]


def test_not_dividing() -> None:
    assert len(labels("[[A]], [[B]]", Style(divide=False))) == 1


@pytest.mark.parametrize("text", ["and", "the", "others", "none", "Unknown", "?", "–", "", "see below"])
def test_no_name(text: str) -> None:
    assert labels(text) == []


def test_names_of_a_link() -> None:
    [entry] = read("[[Southern Front (Syrian rebel group)|Southern Front]]")
    assert entry.actor.label == "Southern Front"
    assert entry.actor.link == "Southern Front (Syrian rebel group)"
    assert set(entry.actor.names) == {"Southern Front", "Southern Front (Syrian rebel group)"}


def test_a_link_to_another_thing_gives_no_name() -> None:
    [entry] = read("[[Haitian Revolution|Haitian rebels]]")
    assert entry.actor.label == "Haitian rebels"
    assert "Haitian Revolution" not in entry.actor.names


def test_an_armed_force_keeps_both_names() -> None:
    [entry] = read("{{Armed forces|Hamas|name=Al-Qassam Brigades}}")
    assert entry.actor.label == "Al-Qassam Brigades"
    assert "armed forces of Hamas" in entry.actor.names
    assert "Hamas" not in entry.actor.names


def test_a_flag_alone_names_a_state() -> None:
    [entry] = read("{{flag|Cuba}}")
    assert (entry.actor.label, entry.actor.kind, entry.flags) == ("Cuba", "state", ["Cuba"])


def test_flags_are_no_part_of_a_name() -> None:
    [entry] = read("{{flagicon|Cuba}} [[Red Brigade]]")
    assert (entry.actor.label, entry.flags) == ("Red Brigade", ["Cuba"])


@pytest.mark.parametrize(
    "text", ["[[Red Brigade]] defectors", "elements of the [[Red Brigade]]", "[[Red Brigade]] loyalists"]
)
def test_what_stands_beside_a_name_may_make_another_thing_of_it(text: str) -> None:
    [entry] = read(text)
    assert entry.actor.label != "Red Brigade"
    assert "Red Brigade" in entry.actor.label


def test_words_after_a_name_are_its_tail() -> None:
    [entry] = read("[[Red Brigade]], led by [[Ana Mar]]", Style(divide=False))
    assert (entry.actor.label, entry.tail_text) == ("Red Brigade", ", led by Ana Mar")


@pytest.mark.parametrize("words", ["led by", "formerly", "based in"])
def test_words_that_go_on_do_not_divide(words: str) -> None:
    assert labels(f"[[Red Brigade]], {words} [[Ana Mar]]") == ["Red Brigade"]


def test_a_colon_ends_a_wings_name() -> None:
    [entry] = read("Harbour Guard: [[Harbour Union]]", Style(divide=False, wings=True))
    assert entry.actor.label == "Harbour Guard"
    assert "Harbour Union" in entry.tail_text


def test_brackets() -> None:
    [entry] = read("[[Red Brigade]] (RB) (1990–1995) (from the coast)")
    assert [words for words, _ in entry.short] == ["RB"]
    assert entry.when is not None and entry.when.edtf == "1990/1995"
    assert [b.text for b in entry.brackets] == ["from the coast"]


def test_brackets_belong_to_the_name_before_them() -> None:
    first, second = read("[[A]] (1990), [[B]] (1995)")
    assert first.when is not None and second.when is not None
    assert (first.when.edtf, second.when.edtf) == ("1990", "1995")


def test_a_name_in_another_script() -> None:
    [entry] = read("Blue Front (الجبهة الزرقاء)")
    assert [words for words, _, _ in entry.other] == ["الجبهة الزرقاء"]


def test_struck_out_is_former() -> None:
    assert [e.polarity for e in read("<s>[[A]]</s><br>[[B]]")] == ["former", ""]
    assert [e.polarity for e in read("[[A]] (until 1994)")] == ["former"]


def test_marks_and_references() -> None:
    [entry] = read("[[A]] {{KIA}}<ref>x</ref>{{citation needed}}", PERSONS)
    assert entry.marks == ["killed"]
    assert [r.kind for r in entry.refs] == ["ref", "maint"]


def test_references_belong_to_the_name_before_them() -> None:
    first, second = read("[[A]]<ref>x</ref>, [[B]]")
    assert len(first.refs) == 1 and not second.refs


def test_the_span_is_the_name_with_what_belongs_to_it() -> None:
    text = "* {{flagicon|Cuba}} [[Red Brigade]] (1990)<ref>x</ref>"
    [entry] = read(text)
    assert text[slice(*entry.span)] == "[[Red Brigade]] (1990)"


def test_nested_entries_know_what_they_hang_under() -> None:
    a, b, c = read("* [[A]]\n** [[B]]\n*** [[C]]")
    assert (a.parent, b.parent, c.parent) == (None, a, b)


def test_below_an_unnamed_item_the_nearest_named_one_counts() -> None:
    a, c = read("* [[A]]\n** others\n*** [[C]]")
    assert c.parent is a


def test_places_are_several_in_a_comma_list() -> None:
    assert labels("[[Port Azure]], [[Blueland]]", PLACES) == ["Port Azure", "Blueland"]
