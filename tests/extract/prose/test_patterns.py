"""Every frame's examples say what the frame claims of them, in each language."""

from __future__ import annotations

import pytest

import sourcebook as sb
from sourcebook.extract.prose.patterns import languages
from sourcebook.extract.prose.patterns.language import Frame, language

TITLES = {"de": "Blaue Front", "fr": "Front bleu", "es": "Frente Azul", "ar": "الجبهة الزرقاء", "zh": "藍色陣線"}
FRAMES = [
    pytest.param(code, frame, id=f"{code}-{frame.name}")
    for code in sorted(languages())
    for frame in language(code).frames
]


def said(text: str, code: str) -> set[str]:
    title = TITLES[code]
    found = set()
    box = f"{{{{Infobox war faction|name={title}}}}}\n"
    for claim in sb.extract_claims(sb.make_document(box + text, title=title, language=code)):
        if not claim.evidence[0].rule.startswith("prose") or claim.predicate in ("stated", "description"):
            continue
        other = claim.object.label if isinstance(claim.object, sb.Actor) else str(claim.object.value)
        time = f" {claim.when.edtf}" if claim.when and other != claim.when.edtf else ""
        tail = f" {claim.polarity}" if claim.polarity != "asserted" else ""
        says = f" says {claim.said_by}" if claim.said_by else ""
        found.add(f"{claim.subject.label} {claim.predicate} {other}{time}{tail}{says}")
    return found


@pytest.mark.parametrize(("code", "frame"), FRAMES)
def test_examples(code: str, frame: Frame) -> None:
    for text, gives in frame.options["gives"].items():
        assert set(gives) <= said(text, code), text


@pytest.mark.parametrize(("code", "frame"), FRAMES)
def test_what_says_nothing(code: str, frame: Frame) -> None:
    for text in frame.options.get("nothing", ()):
        assert said(text, code) == set(), text


@pytest.mark.parametrize(("code", "frame"), FRAMES)
def test_a_word_of_the_frame_is_in_each_example(code: str, frame: Frame) -> None:
    assert all(any(word in text.lower() for word in frame.words) for text in frame.options["gives"])


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_language_reads_the_five_families(code: str) -> None:
    told = {claim[1] for frame in language(code).frames for claim in frame.claims}
    assert told >= {"founded", "member_of", "split_from", "merged_into", "dissolved"}
