"""Who says so: "laut X", "selon X", and what X is reported to have said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ....model import Literal
from ..names import Mention
from ..said import Said, governed
from .dates import governing
from .language import Language
from .skeleton import Skeleton

_PARTS = re.compile(r"[;；؛]")
_QUOTED = re.compile(r"^\s*[„“\"«「『](?P<words>[^„“”\"«»「」『』]{4,})[”“\"»」』]?")


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of the sentence that somebody is reported to say; `match` where it is told with a verb."""

    who: Mention
    start: int
    end: int
    match: re.Match[str] | None = None


def sourced(skeleton: Skeleton, language: Language) -> tuple[Skeleton, list[Speech]]:
    """Return the skeleton without "according to X", and who says which part of the sentence."""
    text = skeleton.text
    found: list[Speech] = []
    cut: list[tuple[int, int]] = []
    for pattern in language.sources:
        for m in pattern.finditer(text):
            before = [p.end() for p in _PARTS.finditer(text, 0, m.start())]
            after = _PARTS.search(text, m.end())
            start, end = before[-1] if before else 0, after.start() if after else len(text)
            found.append(Speech(skeleton.actors(m.span("who"))[0], *skeleton.words(start, end)))
            cut.append((m.start(), m.end() + (text[m.end() : m.end() + 1] == " ")))
    return (skeleton.without(cut) if cut else skeleton), found


def told(skeleton: Skeleton, language: Language) -> list[Speech]:
    """Return what somebody is reported to have said; places are the sentence's."""
    found = []
    for pattern in language.sayings:
        for m in pattern.finditer(skeleton.text):
            place = skeleton.words(*m.span("what"))
            found.append(Speech(skeleton.actors(m.span("who"))[0], *place, m))
    return found


def speaker(speeches: list[Speech], at: int) -> str | None:
    """Return who is reported to say what stands at a place, or None."""
    inside = [s for s in speeches if s.start <= at < s.end]
    return min(inside, key=lambda s: s.end - s.start).who.actor.label if inside else None


def stated(
    text: str, skeleton: Skeleton, language: Language, speeches: list[Speech], read: list[int]
) -> Iterator[Said]:
    """Yield what was said and no frame has read."""
    for speech in speeches:
        if speech.match is None or any(speech.start <= at < speech.end for at in read):
            continue
        if speech.who.actor.kind in ("event", "place"):
            continue
        words = text[speech.start : speech.end].rstrip(" .。،,")
        quote = _QUOTED.match(words)
        date = governing(skeleton, speech.match, language)
        when = governed(date[2], "as") if date is not None and date[0] < speech.start else None
        shown = quote["words"].strip(" .,。") if quote else words.strip()
        if len(shown) > 3:
            end = speech.start + len(words)
            yield Said(
                speech.who.actor, "stated", Literal(shown), when, speech.who.start, end, speech.start, "prose.stated"
            )
