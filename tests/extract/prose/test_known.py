"""Names that somebody else knows are names in an article that does not introduce them."""

from __future__ import annotations

import sourcebook as sb

TEXT = "'''Blue Front''' is an armed group. Tamarind joined it in 1990.\n\nThe group later left Ayo Valley."
KNOWN = [
    sb.Actor("Tamarind Brigade", "armed_group", ("Tamarind Brigade", "Tamarind")),
    sb.Actor("Ayo Valley", "alliance", ("Ayo Valley",)),
]


def members(known: list[sb.Actor]) -> set[tuple[str, str]]:
    claims = sb.extract_claims(sb.make_document(TEXT, title="Blue Front"), known=known)
    return {
        (c.subject.label, c.object.label)
        for c in claims
        if c.predicate == "member_of" and isinstance(c.object, sb.Actor)
    }


def test_without_them_a_valley_is_no_body() -> None:
    assert ("Blue Front", "Ayo Valley") not in members([])


def test_known_names_stand_for_their_actors() -> None:
    assert members(KNOWN) == {("Tamarind Brigade", "Blue Front"), ("Blue Front", "Ayo Valley")}


def test_evidence_begins_with_the_words_where_the_articles_subject_is_left_out() -> None:
    text = "'''Blue Front''' is an armed group.\n\n== History ==\nThe Lake Army was expelled in 1927."
    [claim] = [c for c in sb.extract_claims(sb.make_document(text, title="Blue Front")) if c.predicate == "member_of"]
    assert claim.evidence[0].quote == "Lake Army was expelled in 1927"
