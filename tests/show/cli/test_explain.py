from __future__ import annotations

import json

from ..support import ROOM, WAR, run


def claims(file: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("extract", file).out.splitlines()]


def an_id(file: str, rule: str) -> str:
    for claim in claims(file):
        evidence = claim["evidence"]
        assert isinstance(evidence, list)
        if evidence[0]["rule"].startswith(rule):
            return str(claim["id"])
    raise AssertionError(rule)


def test_infobox_claim_shows_words_references_and_the_data_file() -> None:
    ran = run("explain", an_id(ROOM, "infobox.war_faction.foundation"), ROOM)
    assert ran.code == 0
    assert " was founded in 2006.\n" in ran.out
    assert f"{ROOM}:11:22, in an infobox" in ran.out
    assert "⟦2006⟧" in ran.out
    assert "[1]" in ran.out and "written at" in ran.out
    assert "infobox.war_faction.foundation" in ran.out and "src/sourcebook/extract/infobox/war_faction.toml" in ran.out
    assert "also written        founded" in ran.out


def test_words_on_a_short_line_have_carets_below_them() -> None:
    shown = run("explain", an_id(WAR, "infobox.military_conflict.conflict"), WAR).out.splitlines()
    at = next(i for i, line in enumerate(shown) if "^" in line)
    assert shown[at - 1][shown[at].index("^") :].startswith("Toyota War")


def test_claim_of_a_rule_in_code_shows_its_documentation() -> None:
    ran = run("explain", an_id(ROOM, "member_lists."), ROOM)
    assert "a rule in code, src/sourcebook/extract/rules/member_lists.py" in ran.out
    assert "Lists of members in the body" in ran.out


def test_every_claim_of_the_examples_can_be_explained() -> None:
    from sourcebook.pipeline import extractions
    from sourcebook.show.explanation import explanation
    from sourcebook.show.wording import sentence

    from ..support import EXAMPLES

    for found in extractions(EXAMPLES):
        for claim in found.claims:
            assert sentence(claim).endswith((".", "]"))
            assert all(rule.facts for rule in explanation(found, claim).rules), claim.evidence


def test_a_unique_beginning_is_enough_with_and_without_c() -> None:
    ids = [str(claim["id"]) for claim in claims(ROOM)]
    wanted = ids[0]
    short = next(wanted[:n] for n in range(3, 18) if sum(i.startswith(wanted[:n]) for i in ids) == 1)
    assert run("explain", short, ROOM) == run("explain", short[2:], ROOM) == run("explain", wanted, ROOM)


def test_an_ambiguous_beginning_is_a_wrong_call() -> None:
    ids = [str(claim["id"]) for claim in claims(ROOM)]
    digit = next(c for c in "0123456789abcdef" if sum(i.startswith(f"c:{c}") for i in ids) > 1)
    ran = run("explain", digit, ROOM)
    assert ran.code == 2 and "claims have an id that begins with" in ran.err


def test_an_unknown_id_says_how_many_claims_there_are_and_offers_the_nearest() -> None:
    wanted = str(claims(ROOM)[0]["id"])
    missing = wanted[:4] + "zzzz"
    ran = run("explain", missing, ROOM)
    assert (ran.code, ran.out) == (4, "") and ran.err.count("\n") == 1
    assert f"none of its {len(claims(ROOM))} claims has the id {missing}; nearest: c:" in ran.err
