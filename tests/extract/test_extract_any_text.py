"""What holds for the claims of any text, however broken."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sourcebook as sb
from sourcebook.extract import extract
from sourcebook.model import Actor, Claim
from tests.extract.test_infobox_data import KINDS, PREDICATES

EXAMPLES = [p.read_text(encoding="utf-8") for p in sorted((Path(__file__).parents[2] / "examples").glob("*.wiki"))]
SHORTER = [text[:2500] for text in EXAMPLES]
PARTS = {"infobox", "list", "lead", "prose", "table", "note"}
POLARITIES = {"asserted", "negated", "former"}
MARKUP = [
    "''",
    "'''",
    "<small>",
    "</small>",
    "}}",
    "]]",
    "{{",
    "[[",
    "|",
    "<ref>",
    "</ref>",
    "<!--",
    "-->",
    "{|",
    "|}",
    "<nowiki>",
    "=",
    "\n== ",
    "\n* ",
    "\n|",
    "(",
    ")",
    "\u202e",
    "†",
    "\ud800",
    "\x00",
    "<br>",
    "&nbsp;",
    "{{{",
]
TOKENS = st.sampled_from(
    [
        *MARKUP,
        "{{Infobox war faction\n",
        "{{Infobox military conflict\n",
        "| name = ",
        "| clans = ",
        "| date = ",
        "| combatant1 = ",
        "| commander1 = ",
        "| strength1 = ",
        "| place = ",
        "| leaders = ",
        "[[Red Brigade]]",
        "[[A|B]]",
        "{{flag|Cuba}}",
        "{{KIA}}",
        "{{plainlist|\n",
        "{{ubl|",
        "{{start date|2018|07|23}}",
        "{{lang|ar|جبهة}}",
        "{{cite web|title=T|url=http://a.b}}",
        "1990–1995",
        "(until 1994)",
        "12,000 men",
        "Members",
        "\n",
        " ",
        "The '''Front''' is an alliance.",
        "\n== Members ==\n",
        "  • ",
        "'''Formerly:'''",
        "! Member !! Joined\n|-\n",
        "X, Y and Z",
        ":",
        ";",
        "/",
        "٤٠٠٠",
        "成員",
        "é",
    ]
)
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def claims_of(text: str, title: str = "Blue Front") -> tuple[Claim, ...]:
    return extract(sb.make_document(text, title=title)).claims


def check(text: str) -> None:
    """What is true of every extraction."""
    claims = claims_of(text)
    for claim in claims:
        assert claim.predicate in PREDICATES
        assert claim.polarity in POLARITIES
        assert claim.subject.label and claim.subject.kind in KINDS
        assert not isinstance(claim.object, Actor) or (claim.object.label and claim.object.kind in KINDS)
        assert claim.evidence
        for evidence in claim.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote != ""
            assert evidence.part in PARTS
            assert evidence.rule
        for citation in claim.citations:
            assert 0 <= citation.start <= citation.end <= len(text)
    assert len({c.id for c in claims}) == len(claims)
    places = [(c.evidence[0].start, c.evidence[0].end) for c in claims]
    assert places == sorted(places)
    assert [c.id for c in claims_of(text)] == [c.id for c in claims]


@quick
@given(st.lists(TOKENS, max_size=40).map("".join))
def test_token_soup(text: str) -> None:
    check(text)


@quick
@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    check(text)


@quick
@given(st.sampled_from(EXAMPLES), st.floats(0, 1))
def test_texts_that_end_anywhere(text: str, share: float) -> None:
    check(text[: int(len(text) * share)])


@quick
@given(st.sampled_from(SHORTER), st.floats(0, 1), st.one_of(st.sampled_from(MARKUP), st.characters()))
def test_one_thing_too_much(text: str, share: float, token: str) -> None:
    at = int(len(text) * share)
    check(text[:at] + token + text[at:])


@pytest.mark.parametrize("text", EXAMPLES)
def test_examples(text: str) -> None:
    check(text)


# -- one mistake costs one value ------------------------------------------------------------------------------------

FACTION = """{{Infobox war faction
| name         = Blue Front
| leaders      = [[Ana Mar]] (1990–1996)
| headquarters = [[Port Azure]]
| ideology     = «[[Socialism]] and [[Nationalism]]<br>[[Maoism]]»
| size         = 4,000 fighters
| allies       = {{flag|Cuba}}<br>[[Green Guard]]
| opponents    = [[Red Brigade]]
}}
The front has no other claims.
"""
CONFLICT = """{{Infobox military conflict
| conflict    = Blue Harbour War
| partof      = [[Coastal wars]]
| date        = 1990–1992
| combatant1  = «{{plainlist|
* [[Blue Front]]
** {{flagicon|Cuba}} [[Sea Wing]]
* '''Supported by:'''
* {{flag|Peru}}
}}»
| combatant2  = [[Red Brigade]]
| strength1   = 4,000<ref>{{cite web|title=A|url=https://a.example/}}</ref>
| casualties2 = 12 killed
}}
Text {{with|[[more]]}} marks.
"""
DEGRADED = """Blue Front

{{Infobox war faction

| name = Blue Front

| clans = «{{plainlist|

  • Sea Wing (SW)
  • Harbour Guard

}}»

| allies = Green Guard{{cite web|title=A|url=https://a.example/}}

| size = 400

}}
"""
TOKENS_UNPAIRED = ["''", "'''", "<small>", "<li>", "</small>", "}}", "]]", "{{", "[[", "<s>", "{{{", "}}}"]


def others(claims: Iterable[Claim], rule: str) -> list[tuple[str, ...]]:
    """What the values beside the broken one say."""
    return [
        (c.subject.label, c.predicate, str(c.object), str(c.when), str(sorted(c.qualifiers.items())))
        for c in claims
        if any(e.part == "infobox" and not e.rule.endswith(rule) for e in c.evidence)
    ]


@pytest.mark.parametrize("token", TOKENS_UNPAIRED)
@pytest.mark.parametrize(
    ("box", "rule", "count"), [(FACTION, ".ideology", 7), (CONFLICT, ".combatant", 5), (DEGRADED, ".clans", 3)]
)
def test_an_unpaired_mark_costs_only_its_own_value(box: str, rule: str, count: int, token: str) -> None:
    """The value stands between « and »; the mark is put at every second place of it, not inside another mark."""
    before, value, after = re.split("[«»]", box)
    whole = others(claims_of(before + value + after), rule)
    assert len(whole) == count
    spoilt = []
    for at in range(0, len(value) + 1, 2):
        if value[at - 1 : at + 1] in ("{{", "}}", "[[", "]]"):
            continue
        broken = value[:at] + token + value[at:]
        if others(claims_of(before + broken + after), rule) != whole:
            spoilt.append(broken)
    assert not spoilt
