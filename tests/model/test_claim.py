"""Claims and what makes two of them the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

import sourcebook as sb
from sourcebook.model import Actor, Citation, Claim, Evidence, Literal, When

WHEN = When("since 1990", "1990/..", ("1990-01-01", "1990-12-31"), (None, None))
EVIDENCE = Evidence("en:Blue Front", "sha256:0", 3, 8, "words", (), "infobox", "infobox.war_faction.clans")
CLAIM = Claim(Actor("Red Brigade"), "member_of", Actor("Blue Front"), WHEN, {"role": "founder"}, evidence=(EVIDENCE,))


def test_the_id_is_short_and_stable() -> None:
    assert CLAIM.id.startswith("c:") and len(CLAIM.id) == 18
    assert CLAIM.id == replace(CLAIM).id


@pytest.mark.parametrize(
    "other",
    [
        replace(CLAIM, evidence=(replace(EVIDENCE, start=100, end=105, revision="sha256:1", document="de:Blau"),)),
        replace(CLAIM, evidence=(EVIDENCE, EVIDENCE)),
        replace(CLAIM, citations=(Citation("r:1"),)),
        replace(CLAIM, flags=("citation needed",)),
        replace(CLAIM, subject=Actor("Red Brigade", "armed_group", ("Reds",), "Red Brigade (militia)")),
        replace(CLAIM, when=replace(WHEN, start=("1990-06-01", "1990-06-30"))),
    ],
)
def test_offsets_revision_sources_and_kinds_do_not_make_another_claim(other: Claim) -> None:
    assert other.id == CLAIM.id


@pytest.mark.parametrize(
    "other",
    [
        replace(CLAIM, subject=Actor("Green Guard")),
        replace(CLAIM, predicate="part_of"),
        replace(CLAIM, object=Actor("Coastal Union")),
        replace(CLAIM, object=Literal("Blue Front")),
        replace(CLAIM, when=None),
        replace(CLAIM, when=replace(WHEN, text="from 1990")),
        replace(CLAIM, qualifiers={}),
        replace(CLAIM, qualifiers={"role": "observer"}),
        replace(CLAIM, qualifiers={"status": "founder"}),
        replace(CLAIM, polarity="former"),
        replace(CLAIM, said_by="Ana Mar"),
    ],
)
def test_what_it_says_makes_another_claim(other: Claim) -> None:
    assert other.id != CLAIM.id


def test_qualifiers_have_no_order() -> None:
    a = replace(CLAIM, qualifiers={"a": "1", "b": "2"})
    assert a.id == replace(CLAIM, qualifiers={"b": "2", "a": "1"}).id


def test_names_and_values_do_not_run_together() -> None:
    assert replace(CLAIM, qualifiers={"a": "bc"}).id != replace(CLAIM, qualifiers={"ab": "c"}).id


def test_half_a_pair_of_code_units_has_an_id() -> None:
    assert replace(CLAIM, subject=Actor("\ud800")).id


def ids(text: str) -> set[str]:
    return {c.id for c in sb.extract_claims(sb.make_document(text, title="Blue Front"))}


BOX = "{{Infobox war faction\n| name = Blue Front\n| allies = [[Green Guard]] (from 1990)\n}}"


def test_the_same_words_further_down_are_the_same_claims() -> None:
    assert ids(BOX) == ids("\n\n<!-- longer -->\n" + BOX) != set()


def test_a_claim_found_twice_is_one_claim_with_two_places() -> None:
    box = "{{Infobox war faction\n| name = Blue Front\n| clans = [[Red Brigade]]\n}}\n"
    text = box + "== Members ==\n* [[Red Brigade]]<ref>x</ref>\n"
    [claim] = [c for c in sb.extract_claims(sb.make_document(text, title="Blue Front")) if c.predicate == "member_of"]
    assert [e.part for e in claim.evidence] == ["infobox", "list"]
    assert len(claim.citations) == 1


def test_documents_have_a_revision_of_their_own() -> None:
    one, other = sb.make_document("a", title="T"), sb.make_document("b", title="T")
    assert one.revision.startswith("sha256:") and one.revision != other.revision
    assert one.id == other.id == "en:T"
    assert sb.Document("T", "a", site="en.wikipedia.org", revision="12").revision == "12"
