"""Whose verb it is: the subject of a clause, found to the left of its verb, or nothing.

The nearest actor is not enough: it may stand in a relative clause, in an apposition or behind a preposition. Where none of
the patterns below fits, the frame says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .skeleton import ACTOR, ACTORS, DATE

_AUX = r"(?: (?:itself|themselves|also|then|later|subsequently|finally|together|all|both|jointly|did|had|has|have|was|were|is|are|not|never|ever|first|once))*"
_S = rf"(?P<s>{ACTORS})"
_PARTICIPLE = (
    "(?:led|formed|founded|headed|commanded|backed|supported|established|created|known|based|composed|comprising|consisting|originally|"
    "formerly|then|now|including|an?|the|one|whose|dominated|armed|funded|allied|loyal|named|called|along|together|with|itself)"
)
_IS_A = re.compile(
    rf"^[^\ue000-\uebff]{{0,30}}(?P<s>{ACTOR})[^.;]{{0,60}}? (?:is|are|was|were) (?:an?|the|one of)\b[^.;]*? (?:that|which|who){_AUX}\s*$"
)
_IS_A_PARTICIPLE = re.compile(
    rf"^[^\ue000-\uebff]{{0,30}}(?P<s>{ACTOR})[^.;]{{0,60}}? (?:is|are|was|were) (?:an?|the|one of)\b[^.;]*,\s*$"
)
_IS_A_BARE = re.compile(
    rf"^[^\ue000-\uebff]{{0,30}}(?P<s>{ACTOR})[^.;]{{0,60}}? (?:is|are|was|were) (?:an?|the|one of)\b[^.;,\ue000-\uebff]*\s*$"
)
_RELATIVE = re.compile(rf"{_S}(?: of {ACTOR})?, (?:which|who|whose)\b[^.;]*,{_AUX}\s*$")
_AND_WHO = re.compile(rf"^.*(?P<s>{ACTOR}) (?:who|which|that)\b[^.;]*?,? and (?:who|which|that){_AUX}\s*$")
_WHO_AND = re.compile(rf"^.*(?P<s>{ACTOR}) who\b[^.;,]* and\s*$")
_APPOSED = re.compile(rf"{_S}(?: of {ACTOR})?, {_PARTICIPLE}\b[^.;]*,{_AUX}\s*$")
_COMMA = re.compile(rf"{_S}(?: of {ACTOR})?, [^.;,]{{1,100}}?,{_AUX}\s*$")
_BESIDE = re.compile(rf"{_S} (?:in|from|at|under) {ACTOR}{_AUX}\s*$")
_NEAR = re.compile(rf"{_S}(?: of {ACTOR})?(?P<rel>,? (?:which|that|who))?{_AUX}(?P<comma>,)?\s*$")
_PREPOSITION = re.compile(
    r"\b(?:in|of|from|at|near|under|to|with|for|by|against|on|as|between|during|after|before|into|within|among|over|including|through|via|towards?|since|until|about|around|outside|inside|across|along|throughout|behind|beyond)\s*$",
    re.IGNORECASE,
)
_PARTITIVE = re.compile(
    r"\b(?:part|parts|remains|remnants|members|fighters|elements|factions|units|forces|most|all|some|many|supporters|wing) of\s*$",
    re.IGNORECASE,
)
_OPENER = rf"(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ss]ince|[Aa]round|[Ff]rom)? ?(?:early |late |mid-)?{DATE},? |[A-Z][^,;]{{0,80}}, |[A-Z]\w+ly,? |(?:and|but|then|while) )?(?:[Tt]he )?(?:[a-z-]+ ){{0,3}}"
_OPENING = re.compile(rf"^\s*{_OPENER}{_S}")
_CONJOINED = re.compile(rf",? (?:and|but|then|or){_AUX}\s*$")
_BROKEN = re.compile(
    r"\b(?:who|which|that|when|while|where|because|after|before|if|he|she|they|whose|whom|others?|as)\b"
)
_OWN_PARTS = re.compile(r"\b[Ii]ts (?:remains|remnants|members|fighters|forces|troops|factions)\s*$")


@dataclass(frozen=True, slots=True)
class Found:
    """The signs of a subject and where they begin; `own` where it is "its remains": the article's subject."""

    signs: str
    start: int
    own: bool = False


def find_subject(left: str, *, participle: bool, nearest: bool) -> Found | None:
    """Return the subject of a verb that stands right after `left` (pattern text from the sentence's start)."""
    cut = left.rfind(";") + 1
    clause = left[cut:]
    patterns = [_IS_A, _RELATIVE, _AND_WHO, _WHO_AND]
    if participle:
        patterns[1:1] = [_IS_A_PARTICIPLE, _IS_A_BARE]
    else:
        patterns.append(_APPOSED)
    for pattern in patterns:
        m = pattern.search(clause)
        if m is not None and (
            pattern in (_IS_A, _IS_A_PARTICIPLE, _IS_A_BARE) or not _behind_preposition(clause, m.start("s"))
        ):
            return Found(m["s"], cut + m.start("s"))
    return _near(clause, cut, nearest=nearest, participle=participle) or _of_sentence(clause, cut)


def _behind_preposition(clause: str, start: int) -> bool:
    before = clause[:start]
    return bool(_PREPOSITION.search(before)) and not _PARTITIVE.search(before)


def _near(clause: str, cut: int, *, nearest: bool, participle: bool) -> Found | None:
    own = _OWN_PARTS.search(clause)
    if own is not None:
        return Found("", cut + own.start(), own=True)
    beside = _BESIDE.search(clause)
    if beside is not None and not _behind_preposition(clause, beside.start("s")) and not participle:
        return Found(beside["s"], cut + beside.start("s"))
    m = _NEAR.search(clause)
    if m is not None:
        signs = m["s"]
        if m["comma"] and nearest:
            return Found(re.findall(ACTOR, signs)[-1], cut + m.start("s"))
        if m["comma"] and not participle and not m["rel"]:
            return None
        if m["rel"] or not _behind_preposition(clause, m.start("s")):
            return Found(signs, cut + m.start("s"))
        return None
    comma = _COMMA.search(clause)
    if comma is not None and not participle and not _behind_preposition(clause, comma.start("s")):
        return Found(comma["s"], cut + comma.start("s"))
    return None


def _of_sentence(clause: str, cut: int) -> Found | None:
    """The subject of the sentence's first verb, where this verb is joined to it: "It was founded … and was based in …"."""
    m = _OPENING.search(clause)
    if m is None or _behind_preposition(clause, m.start("s")):
        return None
    between = clause[m.end("s") :]
    if re.fullmatch(rf"{_AUX}\s*", between):
        return Found(m["s"], cut + m.start("s"))
    if _CONJOINED.search(between) and not _BROKEN.search(between):
        return Found(m["s"], cut + m.start("s"))
    return None
