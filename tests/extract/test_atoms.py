"""Wikitext to a flat run of atoms."""

from __future__ import annotations

from sourcebook.extract.atoms import BOLD, HEADER, ITALIC, SMALL, STRUCK, Atom, Reader, link_status
from sourcebook.parse import parse


def read(text: str, *, language: str = "en", block: bool = True) -> list[Atom]:
    return Reader("Page", language).read(parse(text).root, block=block)


def told(text: str, *, language: str = "en") -> list[tuple[str, str, str]]:
    return [(a.kind, a.text, a.name) for a in read(text, language=language)]


def shown(text: str, *, language: str = "en") -> str:
    return Reader("Page", language).text(parse(text).root)


def test_links_keep_what_is_shown_and_where_they_lead() -> None:
    assert told("[[Red Brigade]]") == [("link", "Red Brigade", "Red Brigade")]
    assert told("[[Red Brigade (militia)|the Reds]]") == [("link", "the Reds", "Red Brigade (militia)")]
    assert told("[[Red Brigade (militia)|]]") == [("link", "Red Brigade", "Red Brigade (militia)")]


def test_letters_behind_a_link_belong_to_it() -> None:
    [atom] = read("[[Estonia]]n")
    assert (atom.text, atom.name, atom.start, atom.end) == ("Estonian", "Estonia", 0, 12)


def test_pictures_are_flags_and_categories_are_nothing() -> None:
    assert told("[[File:Red.svg|20px]] [[Category:Wars]]") == [("flag", "", "Red.svg"), ("text", " ", "")]


def test_flags() -> None:
    assert told("{{flag|Cuba}}") == [("flagname", "Cuba", "Cuba")]
    assert told("{{flagicon|Cuba}}") == [("flag", "", "Cuba")]
    assert told("{{flagicon image|Red.svg}}") == [("flag", "", "Red.svg")]
    assert told("{{flag|Cuba|name=Republic}}") == [("flagname", "Republic", "Cuba")]


def test_armed_forces_are_never_the_one_they_belong_to() -> None:
    assert told("{{Armed forces|Hamas}}") == [("force", "armed forces of Hamas", "Hamas")]
    assert told("{{army|Cuba}}") == [("force", "army of Cuba", "Cuba")]
    assert told("{{Armed forces|Hamas|name=Al-Qassam Brigades}}") == [("force", "Al-Qassam Brigades", "Hamas")]


def test_dates_carry_their_time() -> None:
    [atom] = read("{{start date|2018|07|23}}")
    assert atom.kind == "date"
    assert atom.when is not None and atom.when.edtf == "2018-07-23"


def test_languages_and_romanisations() -> None:
    foreign, translit = read("{{langx|ar|جبهة|jabha}}")
    assert (foreign.kind, foreign.text, foreign.name) == ("foreign", "جبهة", "ar")
    assert (translit.kind, translit.text, translit.hidden, translit.name) == ("translit", "", "jabha", "ar-Latn")


def test_marks() -> None:
    assert [a.name for a in read("X {{KIA}} {{POW}} †") if a.kind == "mark"] == ["killed", "captured", "killed"]
    assert [a.name for a in read("X {{KIA|assassinated}}") if a.kind == "mark"] == ["assassinated"]
    assert link_status("Prisoner of war") == "captured"
    assert link_status("Red Brigade") == ""


def test_references_and_notes_show_nothing() -> None:
    text = "A<ref>x</ref>{{sfn|Mar|1990}}{{efn|why}}{{citation needed}}{{cite web|title=T}}"
    kinds = [a.kind for a in read(text)]
    assert kinds == ["text", "ref", "ref", "note", "maint", "ref"]
    assert shown(text) == "A"


def test_styles() -> None:
    by_text = {a.text: a.style for a in read("'''b''' ''i'' <s>s</s> <small>t</small> {{small|u}}") if a.text.strip()}
    assert by_text == {"b": BOLD, "i": ITALIC, "s": STRUCK, "t": SMALL, "u": SMALL}


def test_a_style_ends_with_its_line() -> None:
    first, _, second = read("'''bold\nplain")
    assert first.style & BOLD and not second.style & BOLD


def test_bullets_have_a_depth() -> None:
    assert [a.depth for a in read("* a\n** b\n* c") if a.kind == "bullet"] == [1, 2, 1]
    assert [a.depth for a in read("  • a\n    • b\n  • c") if a.kind == "bullet"] == [1, 2, 1]


def test_list_templates_are_bullets_too() -> None:
    assert [a.text for a in read("{{ubl|[[A]]|[[B]]}}") if a.kind == "link"] == ["A", "B"]
    assert [a.depth for a in read("{{ubl|a|b}}") if a.kind == "bullet"] == [1, 1]
    assert [a.depth for a in read("{{plainlist|\n* a\n** b\n}}") if a.kind == "bullet"] == [1, 2]
    nested = "{{ubl|a|{{ubl|b|c}}}}"
    assert [a.text for a in read(nested) if a.text] == ["a", "b", "c"]


def test_a_lists_title_is_a_heading() -> None:
    words = {a.text: bool(a.style & HEADER) for a in read("{{collapsible list|title=Aims|a|b}}") if a.text}
    assert words == {"Aims": True, "a": False, "b": False}


def test_a_definition_term_is_a_heading() -> None:
    words = {a.text: bool(a.style & HEADER) for a in read("; Aims\n* a") if a.text}
    assert words == {"Aims": True, "a": False}


def test_unknown_templates_show_their_positional_arguments() -> None:
    reader = Reader()
    assert reader.text(parse("{{fancy box|[[A]]|b|colour=blue}}").root) == "A b"
    assert reader.seen["unknown", "fancy box"] == 1


def test_dropped_templates_show_nothing() -> None:
    assert shown("a {{coord|1|2}}{{pp-extended}}b") == "a b"


def test_what_formatting_templates_show() -> None:
    assert shown("{{nowrap|a b}} {{abbr|GS|General Staff}} {{formatnum:1200}}") == "a b GS 1200"


def test_comments_switches_and_nowiki() -> None:
    assert shown("a<!-- b -->c __NOTOC__<nowiki>[[d]]</nowiki>").replace(" ", "") == "ac[[d]]"


def test_entities() -> None:
    assert shown("a&nbsp;&amp; b") in ("a & b", "a\u00a0& b")


def test_addresses() -> None:
    assert told("[https://a.example label]") == [("url", "label", "https://a.example")]
    assert told("https://a.example") == [("url", "https://a.example", "https://a.example")]


def test_depth_without_end_is_left_out() -> None:
    text = "{{nowrap|" * 200 + "x" + "}}" * 200
    assert shown(text) in ("", "x")


def test_every_atom_stands_in_the_text() -> None:
    text = "* {{flag|Cuba}} [[A|b]] (1990) {{KIA}}<ref>x</ref>\n'''c'''"
    atoms = read(text)
    assert all(0 <= a.start <= a.end <= len(text) for a in atoms)
    assert [a.start for a in atoms] == sorted(a.start for a in atoms)
