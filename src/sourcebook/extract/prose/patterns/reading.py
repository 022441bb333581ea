"""Frames on a sentence: what their patterns find, and the claims that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ....model import Actor, Literal, When
from ..names import Mention
from ..said import LASTING, Said, governed, until_start
from .dates import governing
from .kinds import fits
from .language import Frame, Language
from .skeleton import Skeleton

_ROLES = ("S", "O", "BY", "W")
_NEGATABLE = LASTING | {"armed_wing_of", "split_from"}
Roles = dict[str, list[Mention]]
Placed = tuple[int, int, When]


@dataclass(frozen=True, slots=True)
class Found:
    """One frame that fits the sentence, who fills its roles, and the date that governs it."""

    frame: Frame
    match: re.Match[str]
    roles: Roles
    date: Placed | None
    negated: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence being read; `left_out` tells whether a subject that is left out is the article's own, and from where on."""

    skeleton: Skeleton
    language: Language
    page: Actor
    left_out: frozenset[str]

    def claims(self) -> list[Said]:
        """Return what the frames of the language find, each claim once."""
        made: list[Said] = []
        for found in self._found():
            for claim in found.frame.claims:
                made += self._made(found, claim)
        return _once(made)

    def _found(self) -> Iterator[Found]:
        text = self.skeleton.text
        small = text.lower()
        for frame in self.language.frames:
            if any(word in small for word in frame.words):
                for pattern in frame.patterns:
                    for m in pattern.finditer(text):
                        yield from self._fitting(frame, m)

    def _fitting(self, frame: Frame, m: re.Match[str]) -> Iterator[Found]:
        if self._doubtful(m, frame):
            return
        roles = self._roles(frame, m)
        if roles is not None:
            date = governing(self.skeleton, m, self.language)
            yield Found(frame, m, roles, date, self._negated(m))

    def _negated(self, m: re.Match[str]) -> bool:
        """A negation among the words read, or in the word before them."""
        text = self.skeleton.text
        start = text.rfind(" ", 0, max(m.start() - 1, 0)) if self.language.spaced else m.start() - 1
        return self.language.words["negation"].search(text, max(start, 0), m.end()) is not None

    def _doubtful(self, m: re.Match[str], frame: Frame) -> bool:
        """ "is said to", "planned", "would": nothing is claimed. So where what follows makes another thing of it."""
        text = self.skeleton.text
        begin = max(text.rfind(c, 0, m.start()) for c in ";:；：؛") + 1
        if self.language.words["doubt"].search(text, begin, m.end()):
            return True
        after = frame.options.get("unless_after")
        return bool(after) and re.compile(str(after)).match(text, m.end()) is not None

    def _roles(self, frame: Frame, m: re.Match[str]) -> Roles | None:
        """Return who fills which role; None where one that is needed is missing or cannot be what it should be."""
        roles: Roles = {name: self.skeleton.actors(m.span(name)) for name in _ROLES if m.groupdict().get(name)}
        if m.groupdict().get("Z") is not None:
            if ("sentence" if m.start("Z") == 0 else "clause") not in self.left_out:
                return None
            roles["S"] = [Mention(-1, -1, self.page, "zero")]
        if "BY" not in roles and any("BY" in claim for claim in frame.claims):
            by = self.language.words["by"].search(self.skeleton.text, m.start())
            roles["BY"] = self.skeleton.actors(by.span("BY")) if by and by.start() < self._clause_end(m) else []
        roles["page"] = [Mention(-1, -1, self.page, "page")]
        kinds = frame.options.get("kinds", {})
        fitting = all(
            fits(x.actor, w, self.page, self.language) for name, w in kinds.items() for x in roles.get(name, ())
        )
        return roles if fitting else None

    def _clause_end(self, m: re.Match[str]) -> int:
        text = self.skeleton.text
        stop = self.language.words["stop"].search(text, m.end())
        return min(stop.start() if stop else len(text), m.end() + 100)

    # -- claims

    def _made(self, found: Found, claim: tuple[str, ...]) -> Iterator[Said]:
        subject_role, predicate, object_role, mode = claim
        options = found.frame.options
        if found.negated and predicate not in _NEGATABLE:
            return
        polarity = "negated" if found.negated else str(options.get("polarity", "")) if predicate in LASTING else ""
        when = None if found.negated else _when(found.date, mode, polarity)
        qualifiers = dict(options.get("qualifiers", {})) if predicate == options.get("qualified", "name") else {}
        for subject in found.roles.get(subject_role, ()):
            for obj, start, end in self._objects(found, predicate, object_role):
                if isinstance(obj, Actor) and obj.label == subject.actor.label:
                    continue
                places = [
                    (subject.start, subject.end),
                    (start, end),
                    found.date[:2] if found.date and when else (-1, -1),
                ]
                span, at = self._span(found.match, places), self.skeleton.places[found.match.start()][0]
                yield Said(
                    subject.actor, predicate, obj, when, *span, at, f"prose.{found.frame.name}", polarity, qualifiers
                )

    def _objects(self, found: Found, predicate: str, role: str) -> Iterator[tuple[Actor | Literal, int, int]]:
        m, date = found.match, found.date
        if role == "date":
            if date is not None and ".." not in date[2].edtf:
                yield Literal(date[2].edtf, "date"), date[0], date[1]
        elif role == "words":
            yield Literal(m["words"]), *self.skeleton.words(*m.span("words"))
        elif role == "number":
            value = int(m["number"])
            yield Literal(m["number"], "number", value, value), *self.skeleton.words(*m.span("number"))
        else:
            for mention in found.roles.get(role, ()):
                yield _as_object(mention.actor, predicate), mention.start, mention.end

    def _span(self, m: re.Match[str], others: list[tuple[int, int]]) -> tuple[int, int]:
        places = [self.skeleton.words(m.start(), m.end()), *(p for p in others if p[1] > 0)]
        return min(p[0] for p in places), max(p[1] for p in places)


def _when(date: Placed | None, mode: str, polarity: str) -> When | None:
    if date is None or mode == "none":
        return None
    return until_start(date[2]) if polarity == "former" else governed(date[2], mode)


def _as_object(actor: Actor, predicate: str) -> Actor | Literal:
    if predicate == "name":
        return Literal(actor.label)
    if predicate == "led_by" and actor.kind == "unknown":
        return Actor(actor.label, "person", actor.names, actor.link)
    return actor


def _once(made: list[Said]) -> list[Said]:
    """Two patterns of a family may read the same words: of two equal claims the dated one stays."""
    best: dict[tuple[str, str, str, str], Said] = {}
    for said in made:
        other = said.object.label if isinstance(said.object, Actor) else str(said.object.value)
        key = (said.subject.label, said.predicate, other, said.polarity)
        if key not in best or (best[key].when is None and said.when is not None):
            best[key] = said
    return list(best.values())
