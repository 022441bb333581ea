"""Every example beside a frame says what the frame claims of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

import sourcebook as sb
from sourcebook.extract.prose.english.frames import frames

_BOX = "{{Infobox war faction|name=Blue Front}}\n"


def said(text: str, title: str) -> set[str]:
    plain = re.search(r"attacks|Accord|Battle", title)
    found = set()
    for claim in sb.extract_claims(
        sb.make_document(("" if plain else _BOX.replace("Blue Front", title)) + text, title=title)
    ):
        if not claim.evidence[0].rule.startswith("prose"):
            continue
        other = claim.object.label if isinstance(claim.object, sb.Actor) else str(claim.object.value)
        time = f" {claim.when.edtf}" if claim.when and other != claim.when.edtf else ""
        tail = f" {claim.polarity}" if claim.polarity != "asserted" else ""
        says = f" says {claim.said_by}" if claim.said_by else ""
        found.add(f"{claim.subject.label} {claim.predicate} {other}{time}{tail}{says}")
    return found


def examples() -> Iterator[Any]:
    for table in ("verb", "noun"):
        for frame in frames(table):
            for number, example in enumerate(frame.examples, 1):
                yield pytest.param(example, id=f"{frame.name}-{number}")


@pytest.mark.parametrize("example", list(examples()))
def test_example(example: dict[str, Any]) -> None:
    found = said(example["text"], example.get("page", "Blue Front"))
    assert set(example["gives"]) <= found
    if not example["gives"]:
        assert not found


@pytest.mark.parametrize("table", ["verb", "noun"])
def test_every_frame_has_an_example(table: str) -> None:
    assert all(frame.examples for frame in frames(table))


def test_names_of_frames_are_unique() -> None:
    names = [f"{table}.{f.name}" for table in ("verb", "noun") for f in frames(table)]
    assert len(names) == len(set(names))


def test_kinds_are_asked_of_roles_that_a_claim_uses() -> None:
    for table in ("verb", "noun"):
        for frame in frames(table):
            used = {r.split("/")[0] for p in frame.patterns for r in (p.subject, p.object)}
            assert {k.split("/")[0] for k in frame.kinds} <= used, frame.name
