"""Every frame's example says what the frame claims of it."""

from __future__ import annotations

import re

import pytest

import sourcebook as sb
from sourcebook.extract.prose.frames import Frame, frames

_BOX = "{{Infobox war faction|name=Blue Front}}\n"
_TIME = re.compile(r" (\S*\d{3}\S*)$")


def said(text: str, title: str) -> set[str]:
    box = "" if title.endswith("attacks") else _BOX.replace("Blue Front", title)
    found = set()
    for claim in sb.extract_claims(sb.make_document(box + text, title=title)):
        if not claim.evidence[0].rule.startswith("prose"):
            continue
        other = claim.object.label if isinstance(claim.object, sb.Actor) else str(claim.object.value)
        time = f" {claim.when.edtf}" if claim.when and other != claim.when.edtf else ""
        tail = f" {claim.polarity}" if claim.polarity != "asserted" else ""
        says = f" says {claim.said_by}" if claim.said_by else ""
        found.add(f"{claim.subject.label} {claim.predicate} {other}{time}{tail}{says}")
    return found


def title_of(frame: Frame) -> str:
    return str(frame.options.get("page", "Blue Front"))


@pytest.mark.parametrize("frame", frames(), ids=lambda f: f.name)
def test_example(frame: Frame) -> None:
    assert set(frame.options["gives"]) <= said(frame.options["example"], title_of(frame))


@pytest.mark.parametrize("frame", frames(), ids=lambda f: f.name)
def test_words_are_in_the_example(frame: Frame) -> None:
    assert any(word in frame.options["example"] for word in frame.words)
