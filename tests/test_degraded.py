"""A degraded copy gives what the original gives: on the labelled articles, and on the project's own pair."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import sourcebook as sb
from sourcebook.model import Actor
from sourcebook.parse import Heading, blocks
from tests.degrade import degrade
from tests.test_gate import SHARED, Article, articles, claims_of, of_parts, ratio, scorer

EXAMPLES = Path(__file__).parents[1] / "examples"
PAIR = "palestinian-joint-operations-room"
SEED = "palestinian-joint-operations-room"
LABELLED = [a for a in articles() if a.slug != SEED] if (SHARED / "gold").is_dir() else []
"""The seed is left out: its text is a degraded copy already."""


def f1(article: Article, claims: Sequence[dict[str, Any]]) -> float:
    """F1 over infobox, lists and tables; where the evidence stands is not compared."""
    score = scorer().score
    labels = score(article.text, article.rows_of_parts, claims, by_span=False)[0]
    right = score(article.text, article.rows, of_parts(claims), by_span=False)[0]
    recall, precision = ratio(labels, "found", "required"), ratio(right, "right", "distinct")
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


@pytest.mark.skipif(not LABELLED, reason="no labelled articles beside the project")
@pytest.mark.parametrize("article", LABELLED, ids=lambda a: str(a.slug))
def test_a_degraded_copy_scores_like_the_original(article: Article) -> None:
    original = f1(article, claims_of(article.title, article.text))
    copy = f1(article, claims_of(article.title, degrade(article.title, article.text)))
    assert copy >= 0.97 * original, f"{copy:.3f} against {original:.3f}"


def said(text: str) -> set[tuple[str, ...]]:
    """What the claims of infobox and lists say, without who cites it and where."""
    [title] = ["Palestinian Joint Operations Room"]
    found = set()
    for claim in sb.extract_claims(sb.make_document(text, title=title)):
        if any(e.part in ("infobox", "list") for e in claim.evidence):
            other = claim.object.label if isinstance(claim.object, Actor) else str(claim.object.value)
            when = claim.when.edtf if claim.when else ""
            qualifiers = ";".join(f"{k}={v}" for k, v in sorted(claim.qualifiers.items()))
            found.add((claim.subject.label, claim.predicate, other, when, qualifiers, claim.polarity, claim.said_by or ""))
    return found


def cited(text: str) -> set[tuple[str, str, str]]:
    """Which addresses stand behind which claim of infobox and lists."""
    found = set()
    for claim in sb.extract_claims(sb.make_document(text, title="Palestinian Joint Operations Room")):
        if any(e.part in ("infobox", "list") for e in claim.evidence):
            other = claim.object.label if isinstance(claim.object, Actor) else str(claim.object.value)
            found |= {(claim.predicate, other, c.url) for c in claim.citations}
    return found


def original() -> str:
    return (EXAMPLES / f"{PAIR}.wiki").read_text(encoding="utf-8")


def copy() -> str:
    return (EXAMPLES / f"{PAIR}.degraded.txt").read_text(encoding="utf-8")


def test_the_example_is_the_degraded_copy_of_its_original() -> None:
    assert copy() == degrade("Palestinian Joint Operations Room", original()) + "\n"


def test_the_pair_says_the_same() -> None:
    assert said(original()) == said(copy())


def test_the_copy_keeps_the_references_that_are_written_out() -> None:
    """A reference that only repeats another by name left nothing in the copy, so a claim may lose it; none is added."""
    lost, added = cited(original()) - cited(copy()), cited(copy()) - cited(original())
    assert added == set()
    assert {predicate for predicate, _, _ in lost} <= {"active", "led_by", "member_of", "split_from"}
    assert ("founded", "2006") in {(predicate, other) for predicate, other, _ in cited(copy())}


def test_headings_of_the_copy_are_bare_lines() -> None:
    assert not any(isinstance(b, Heading) for b in blocks(sb.parse_text(copy()).root))
