"""Counts and sizes in sentences: how many groups, how many fighters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Actor, Literal
from ..figures import read_figure
from .frames import Said, governed
from .skeleton import DATE, NUMBER, NUMBER_WORDS, Skeleton

_GROUPS = (
    r"(?:member )?(?:groups?|factions?|parties|wings|organi[sz]ations|brigades|militias|members? (?:states|groups|organi[sz]ations|parties)|armed groups|"
    r"military wings|states|countries|tribes|units|components|movements)"
)
_PEOPLE = r"(?:fighters|men|troops|soldiers|members|militants|guerrillas|personnel|combatants|rebels|people|insurgents|volunteers|partisans)"
_COUNT = re.compile(
    rf"(?:consists? of|consisted of|comprised|comprises|composed of|made up of|included|includes|counted|numbered|united|grouped|had|has|by|among|of|were|was|than)\s+"
    rf"(?:(?:some|about|around|over|more than|at least|no more than|fewer than|up to) )?(?P<n>{NUMBER})(?: (?:different|various|main|separate|other|armed|smaller|rebel|[a-z]+)){{0,2}} (?P<what>{_GROUPS}|{_PEOPLE})\b"
)
_STRENGTH = re.compile(
    rf"(?:strength|manpower|membership|size|ranks|numbers|forces|total)[^.;,]{{0,50}}?(?:was|were|of|to|at|numbered|had|reached|grew to|fallen to|risen to|about|estimated at)"
    rf"\s+(?:(?:an estimated|about|around|some|over|more than|at least|up to) )?(?P<n>{NUMBER})(?: (?:active |armed |million |regular )?(?P<what>{_PEOPLE}))?"
)
_BARE = re.compile(rf"(?:counted|numbered) (?:no more than |at least |only |some |about )?(?P<n>{NUMBER})(?=[.,;]|$)")
_OUT_OF = re.compile(rf"(?P<n>{NUMBER}) (?P<what>{_GROUPS}) out of {NUMBER}")


def read_counts(skeleton: Skeleton, page: Actor) -> Iterator[Said]:
    """Yield member counts and sizes of the subject."""
    if page.kind in ("event", "person", "place"):
        return
    text = skeleton.text
    taken: set[int] = set()
    for pattern in (_OUT_OF, _COUNT, _STRENGTH, _BARE):
        for m in pattern.finditer(text):
            at = m.start("n")
            if at in taken:
                continue
            taken.add(at)
            yield from _said(skeleton, m, page)


def _said(skeleton: Skeleton, m: re.Match[str], page: Actor) -> Iterator[Said]:
    what = m.groupdict().get("what") or ""
    if not _about_page(skeleton, m.start(), page):
        return
    _start, _end, words = skeleton.number(m["n"])
    if re.fullmatch(_PEOPLE, what) and m.re is _COUNT and re.match(r"of|by|among|than|were|was", m[0]):
        return
    people = re.fullmatch(_PEOPLE, what) is not None or (not what and m.re is _STRENGTH)
    figure = read_figure(words)
    value = words
    low = high = None
    if figure is not None:
        low, high = figure.low, figure.high
        value = words
    elif words.casefold() in NUMBER_WORDS:
        low = high = NUMBER_WORDS[words.casefold()]
        value = str(low)
    elif people and (parts := words.casefold().split()) and parts[0] in NUMBER_WORDS:
        value = words
    else:
        return
    if people and not what and (high or low or 0) < 100:
        return
    if not people:
        value = re.sub(r"^(?:no more than|at least|more than|about|around|some|over|up to|fewer than) ", "", value)
    tail = skeleton.text[m.end() : m.end() + 30]
    near = re.match(rf"[^.;]{{0,24}}?({DATE})", tail)
    before = list(re.finditer(DATE, skeleton.text[: m.start()]))
    when = (
        skeleton.date(near[1])
        if near
        else skeleton.date(before[-1][0])
        if before and _governs(skeleton.text, before[-1].end(), m.start())
        else None
    )
    a, b = skeleton.words(m.start("n"), m.end())
    unit = {"unit": what} if people and what else {}
    yield Said(
        page,
        "size" if people else "member_count",
        Literal(value, "number", low, high),
        governed(when, "as"),
        a,
        b,
        "",
        unit,
        None,
        "prose.size" if people else "prose.member_count",
    )


def _about_page(skeleton: Skeleton, at: int, page: Actor) -> bool:
    """Say whether the clause with a figure is about the article's subject: nobody else is named before it."""
    before = [x.actor for x in skeleton.all_mentions(skeleton.text[:at])]
    if re.match(r"counted|numbered|estimated", skeleton.text[at:]):
        return True
    return (
        all(actor.label == page.label for actor in before[-1:])
        if before
        else not re.match(r"[A-Z]\w+ing\b", skeleton.text)
    )


def _governs(text: str, date_end: int, start: int) -> bool:
    between = text[date_end:start]
    return not re.search(r"[.;]| and (?:has|have|is|are|was|were)\b|, (?:but|and)\b", between) and len(between) < 60
