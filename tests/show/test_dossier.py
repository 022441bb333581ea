"""Dossiers of claims made by hand: what is told where, and that everything is told."""

from __future__ import annotations

from collections import Counter

from sourcebook.extract import Extraction
from sourcebook.model import Actor, Citation, Claim, Document, Evidence, Literal
from sourcebook.pipeline import extractions
from sourcebook.show.dossier import dossier
from sourcebook.show.facts import Dossier, Fact

from .support import EXAMPLES

PACT = Actor("Harbour Pact", "alliance", ("Harbour Pact",), "Harbour Pact")
NORTH = Actor("North League", "armed_group")
TEXT = "North League is a member of the Harbour Pact."


def source(n: int) -> Citation:
    return Citation(f"r:{n:016x}", title=f"Work {n}", text=f"Work {n}.")


def claim(
    subject: Actor,
    predicate: str,
    obj: Actor | Literal,
    *works: int,
    polarity: str = "asserted",
    said_by: str | None = None,
) -> Claim:
    evidence = Evidence("en:Harbour Pact", "1", 0, 5, TEXT[:5], (), "list", "member_lists.items")
    return Claim(subject, predicate, obj, None, {}, polarity, said_by, (evidence,), tuple(map(source, works)))


def made(*claims: Claim) -> Dossier:
    return dossier(Extraction(Document("Harbour Pact", TEXT, name="p.wiki"), claims, (), (), Counter(), frozenset()))


def facts(shown: Dossier, title: str) -> list[Fact]:
    return [fact for section in shown.sections if section.title == title for fact in section.facts]


def test_what_is_said_of_a_member_stands_with_it_and_keeps_its_own_sources() -> None:
    party = Actor("North Party", "party")
    shown = made(
        claim(NORTH, "member_of", PACT, 1), claim(NORTH, "armed_wing_of", party, 2), claim(party, "name", Literal("NP"))
    )
    [fact] = facts(shown, "Members")
    assert (fact.words, fact.sources, fact.notes) == ("North League", (1,), ("armed wing of North Party [2]",))


def test_who_says_so_is_printed() -> None:
    [fact] = facts(made(claim(NORTH, "member_of", PACT, said_by="X")), "Members")
    assert fact.notes == ("says X",)


def test_accounts_that_differ_stand_next_to_each_other() -> None:
    shown = made(
        claim(NORTH, "member_of", PACT),
        claim(Actor("South"), "member_of", PACT),
        claim(NORTH, "member_of", PACT, polarity="negated"),
    )
    assert [(fact.words, fact.notes) for fact in facts(shown, "Members")] == [
        ("North League", ()),
        ("North League", ("denied",)),
        ("South", ()),
    ]


def test_ties_are_read_from_both_ends() -> None:
    shown = made(
        claim(PACT, "allied_with", NORTH),
        claim(Actor("Youth"), "armed_wing_of", PACT),
        claim(Actor("Rest"), "split_from", PACT),
    )
    assert [(fact.label, fact.words) for fact in facts(shown, "Ties")] == [
        ("armed wing", "Youth"),
        ("allied with", "North League"),
        ("split off", "Rest"),
    ]


def test_members_in_a_circle_end() -> None:
    shown = made(claim(NORTH, "member_of", PACT), claim(PACT, "member_of", NORTH), claim(NORTH, "member_of", NORTH))
    assert shown.sections


def test_a_very_deep_list_ends() -> None:
    chain = [claim(Actor(f"A{n}"), "member_of", Actor(f"A{n - 1}") if n else PACT) for n in range(3000)]
    told = [fact for section in made(*chain).sections for fact in section.facts]
    assert max(fact.depth for fact in told) < 20


def test_every_claim_of_the_examples_is_told() -> None:
    for found in extractions(EXAMPLES):
        shown = dossier(found)
        told = [
            *([shown.opening] if shown.opening else []),
            *(fact for section in shown.sections for fact in section.facts),
        ]
        places = {place for fact in told for place, _ in fact.evidence}
        lines = found.document.text.split("\n")
        for said in found.claims:
            at = said.evidence[0].start
            line = found.document.text.count("\n", 0, at)
            column = at - sum(len(before) + 1 for before in lines[:line])
            assert f"{found.document.name}:{line + 1}:{column + 1}" in places or "name" in said.predicate, said
