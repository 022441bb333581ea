"""Who says so: "according to X", "X said that …", and what X is reported to have said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Literal
from .frames import Said, governed
from .mentions import Mention
from .skeleton import ACTOR, DATE, Skeleton

_SAYS = r"(?:says|claims|writes|argues|states|reports|maintains|said|stated|claimed|reported|declared|announced|argued|alleged|wrote|noted|asserted|maintained|warned|insisted|explained|added|estimated|concluded|counted)"
_SAID_THAT = re.compile(
    rf"(?P<who>{ACTOR})(?: of {ACTOR})?(?:'s \w+)? (?:has |had |have |also |later |then )*{_SAYS}(?: (?:in|on) (?P<d>{DATE})| (?P<d2>{DATE}))?(?:,? that |: | (?=[\"“«]))(?P<what>[^;]+)"
)
_AFTER = re.compile(
    rf", (?P<who>{ACTOR}) (?:said|says|claims|claimed|wrote|writes|argues|argued|reported|reports|stated)\b[^,;]{{0,40}}\.?$"
)
_COUNTED = re.compile(
    rf"(?P<who>{ACTOR}) (?:has |had )?(?:counted|estimated|claimed|reported|put)\b(?P<what>[^;.]*?[\uf000-\uf7ff][^;.]*)"
)
_ACCORDING = re.compile(rf"[Aa]ccording to (?:[^.;,\ue000-\uebff]{{0,60}},? ?)?(?P<who>{ACTOR})(?P<tail>,)?")
_CALLED = re.compile(
    rf"(?P<who>{ACTOR}) (?:has |had |later )?(?:called|described|denounced|condemned|dismissed|characteri[sz]ed) (?P<what>[^.;]+)"
)
_QUOTE = re.compile(r"[\"“«]([^\"”»]{4,})[\"”»]")


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of a sentence that somebody is reported to say."""

    who: Mention
    start: int
    end: int
    called: bool = False
    match: re.Match[str] | None = None


def speeches(skeleton: Skeleton) -> list[Speech]:
    """Return who says what in a sentence; offsets are those of the pattern text."""
    text = skeleton.text
    found: list[Speech] = []
    text = skeleton.text
    for m in _ACCORDING.finditer(text):
        who = skeleton.mention(m["who"])
        if m.start() < 3 or text[: m.start()].rstrip().endswith((";", "but", "and")):
            stop = text.find(";", m.end())
            found.append(Speech(who, m.end(), stop if stop >= 0 else len(text)))
        else:
            found.append(Speech(who, max(text.rfind(";", 0, m.start()), 0), m.start()))
    for m in _SAID_THAT.finditer(text):
        if m["what"].startswith(("to ", "responsibility")):
            continue
        found.append(Speech(skeleton.mention(m["who"]), m.start("what"), m.end("what"), match=m))
    for m in _AFTER.finditer(text):
        found.append(Speech(skeleton.mention(m["who"]), max(text.rfind(";", 0, m.start()), 0), m.start()))
    for m in _COUNTED.finditer(text):
        found.append(Speech(skeleton.mention(m["who"]), m.start("what") - 10, m.end("what"), called=False))
    for m in _CALLED.finditer(text):
        found.append(Speech(skeleton.mention(m["who"]), m.start("what"), m.end("what"), called=True, match=m))
    return found


def without_sources(text: str) -> str:
    """Return the pattern text with the speaker of "According to X," blanked out: X takes no part in what is said."""
    return _ACCORDING.sub(lambda m: " " * (len(m[0]) - 1) + ("," if m.end() < len(text) else " "), text)


def speaker(all_speeches: list[Speech], at: int) -> str | None:
    """Return who is reported to say what stands at an offset of the pattern text, or None."""
    for speech in all_speeches:
        if speech.start <= at < speech.end and not speech.called:
            return speech.who.actor.label
    return None


def stated(skeleton: Skeleton, all_speeches: list[Speech], covered: list[int]) -> Iterator[Said]:
    """Yield `stated` claims for speech that no frame read."""
    for speech in all_speeches:
        if speech.match is None or any(speech.start <= at < speech.end for at in covered):
            continue
        if speech.who.how == "described" and speech.who.actor.kind == "event":
            continue
        start, end = skeleton.words(speech.start, min(speech.end, len(skeleton.text)))
        words = skeleton.sentence.text[start:end].rstrip(" .")
        quote = _QUOTE.search(words)
        if speech.called and quote is None and not re.search(r"\bas\b", words):
            continue
        shown = quote[1] if quote and speech.called else words.removeprefix("that ")
        groups = speech.match.groupdict()
        sign = groups.get("d") or groups.get("d2")
        head = re.match(rf"^(?:[A-Z]\w+ )?({DATE})", skeleton.text)
        when = skeleton.date(sign) if sign else skeleton.date(head[1]) if head else None
        yield Said(
            speech.who.actor,
            "stated",
            Literal(shown),
            governed(when, "as"),
            speech.who.start,
            end,
            "",
            {},
            None,
            "prose.stated",
        )
