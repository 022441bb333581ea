"""An invented encyclopedia of any size, with figures that were counted in articles (bench/counts.py counts them again).

Counted in 97 pages: the 49 examples that are no redirects, and 48 texts of a corpus (mostly infoboxes of wars, seven
whole articles). On average, with the middle and the greatest in brackets:

- 29 claims a page (24; 75), 21 of 100 with a time, 63 of two actors, and 85 of 100 such objects linked;
- a list of members has 11 (7; 54), nine of ten up to 17; a membership stands in the alliance's list (85 of 100), on the
  member's page (9), on a third (7): here every second member's page has it, since most of those pages were not at hand;
- an event has 6 actors on its sides (4; 20);
- in whole articles 34 sentences for 50 claims, a third of the claims with a reference, 7 works a page; a sentence has
  98 characters and names 2.3 actors, 0.6 dates and 0.4 references;
- 2 states a page; the United States are on 18 of the 97 pages, the Soviet Union on 16; 79 of 100 actors are on
  one only.

What 97 pages cannot say is assumed: the largest unions of states have 193, 57, 55 … members, the largest coalitions of
rebels 130 to 60 (`_known.UNIONS`, `COALITIONS`); the best known state stays on every fifth page however many there are,
which is rather too much than too little; apart from states, how often an actor is named falls off as 1/rank after the
first 200. Article n is always the same, so that any process can make it by itself.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from _known import STATES, actor, alliances, kind_of, name_of, place_of
from _words import ARABIC, WORDS, literal, when, work

from sourcebook.model import Actor, Citation, Claim, Document, Evidence, Literal, Passage, When

CLAIMS_AN_ARTICLE = 27.5  # measured of this generator: how many articles a number of claims takes
_WELL_KNOWN = 200  # about so many actors are equally well known; from there on it falls off
_LINKED, _CITED, _DATED_CLAIMS, _SENTENCES = 0.78, 0.33, 0.18, 0.3
_DATED = frozenset(("founded", "occurred"))
_Cells = tuple[Actor, str, Actor | Literal, When | None, dict[str, str], int, int, tuple[Citation, ...]]
_Plan = dict[str, list[tuple[str, str, int, bool]]]
PLANS: _Plan = tomllib.loads((Path(__file__).parent / "data/plans.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class World:
    """`articles` pages; as many actors again are spoken of and have no page."""

    articles: int

    def other(self, chance: random.Random, kind: str = "") -> int:
        """Return an actor as known as a random one in a random article, of a kind."""
        if kind == "state":
            return int(STATES ** chance.random()) - 1
        n = STATES + int(_WELL_KNOWN * ((1 + 2 * self.articles / _WELL_KNOWN) ** chance.random() - 1))
        for step in range(100):
            if not kind or kind_of(n + step) == kind:
                return n + step
        return n

    def article(self, n: int) -> tuple[Document, list[Claim], list[Passage]]:
        """Return article n: its text, its claims and its sentences."""
        return _Article(self, n).made()


class _Article:
    def __init__(self, world: World, n: int) -> None:
        self.world, self.n, self.chance = world, n, random.Random(n)
        self.title = name_of(n)
        self.parts: list[str] = []
        self.at = 0
        self.works = [work(n * 8 + at) for at in range(self.chance.randrange(9))]
        if self.chance.random() < 0.5:  # one that many articles cite
            self.works.append(work(int(self.world.articles ** self.chance.random())))
        self.found: list[_Cells] = []

    def made(self) -> tuple[Document, list[Claim], list[Passage]]:
        self._claims()
        fillers = [self._filler() for _ in range(self.chance.randrange(4, 14))]
        document = Document(self.title, "".join(self.parts), language="en", name=f"{self.title}.wiki")
        claims = [_claim(document, *cells) for cells in self.found]
        telling = [_sentence(document, cells) for cells in self.found if self.chance.random() < _SENTENCES]
        plain = [
            Passage(document.id, document.revision, a, b, document.text[a:b], actors=named) for a, b, named in fillers
        ]
        return document, claims, telling + plain

    def _claims(self) -> None:
        me, kind = actor(self.n), kind_of(self.n)
        self._say(me, "name", Literal(self.title))
        if self.chance.random() < 0.3:
            words = " ".join(self.chance.choice(ARABIC) for _ in range(3))
            self._say(me, "name", Literal(words), {"lang": "ar", "name_type": "native"})
        self._say(me, "name", Literal("".join(word[0] for word in self.title.split())), {"name_type": "short"})
        self._say(me, "description", Literal(f"{kind} of {place_of(self.n)}"))
        self._belonging(me, kind)
        for predicate, other, most, swapped in PLANS[kind]:
            for _ in range(self.chance.randrange(most + 1)):
                self._tie(me, predicate, other, swapped)

    def _belonging(self, me: Actor, kind: str) -> None:
        """An alliance lists all its members; every second of them says so too."""
        known = alliances(self.world.articles)
        for member in known.members(self.n) if kind == "alliance" else ():
            self._say(self._maybe_linked(member), "member_of", me)
        for alliance in known.of(self.n) if kind in ("armed_group", "state") else ():
            if self.chance.random() < 0.5:
                self._say(me, "member_of", self._maybe_linked(alliance))

    def _third(self) -> None:
        """Who belongs to what is told on a page about neither."""
        known = alliances(self.world.articles)
        alliance = self.world.other(self.chance, "alliance")
        if alliance in known.rank:
            member = self.chance.choice(known.members(alliance))
            self._say(self._maybe_linked(member), "member_of", self._maybe_linked(alliance))

    def _tie(self, me: Actor, predicate: str, other: str, swapped: bool) -> None:
        if predicate == "third":
            self._third()
        elif other in ("number", "date", "text"):
            self._say(me, predicate, literal(self.chance, other))
        else:
            it = self._other(other)
            said = {"side": str(self.chance.randrange(1, 3))} if predicate.endswith("_in") else {}
            self._say(it if swapped else me, predicate, me if swapped else it, said)

    def _other(self, kind: str) -> Actor:
        if kind in ("place", "ideology"):
            name = place_of(int(5000 ** self.chance.random()))
            return Actor(name, kind, (name,), name)
        return self._maybe_linked(self.world.other(self.chance, kind))

    def _maybe_linked(self, n: int) -> Actor:
        it = actor(n)
        return it if self.chance.random() < _LINKED else Actor(it.label, it.kind, it.names)

    def _say(self, subject: Actor, predicate: str, value: Actor | Literal, said: dict[str, str] | None = None) -> None:
        dated = self.chance.random() < _DATED_CLAIMS or predicate in _DATED
        time = when(self.chance) if dated else None
        shown = value.label if isinstance(value, Actor) else str(value.value)
        line = f"{subject.label} {predicate.replace('_', ' ')} {shown}{f' ({time.text})' if time else ''}."
        start = self._write(line)
        cited = (self.chance.choice(self.works),) if self.works and self.chance.random() < _CITED * 1.1 else ()
        self.found.append((subject, predicate, value, time, said or {}, start, self.at, cited))
        self._write("\n")

    def _filler(self) -> tuple[int, int, tuple[Actor, ...]]:
        """A sentence that no rule reads: some names among words."""
        named = tuple(self._maybe_linked(self.world.other(self.chance)) for _ in range(self.chance.randrange(5)))
        words = [self.chance.choice(WORDS) for _ in range(self.chance.randrange(4, 20))]
        for it in named:
            words.insert(self.chance.randrange(len(words) + 1), it.label)
        start = self._write(" ".join(words) + ".")
        end = self.at
        self._write("\n")
        return start, end, tuple({it.label: it for it in named}.values())

    def _write(self, words: str) -> int:
        start = self.at
        self.parts.append(words)
        self.at += len(words)
        return start


def _claim(
    document: Document,
    subject: Actor,
    predicate: str,
    value: Actor | Literal,
    when: When | None,
    said: dict[str, str],
    start: int,
    end: int,
    cited: tuple[Citation, ...],
) -> Claim:
    quote = document.text[start:end]
    at = Evidence(document.id, document.revision, start, end, quote, (), "infobox", f"bench.{predicate}")
    return Claim(subject, predicate, value, when, said, evidence=(at,), citations=cited)


def _sentence(document: Document, cells: _Cells) -> Passage:
    subject, _, value, when, _, start, end, cited = cells
    named = {a.label: a for a in (subject, value) if isinstance(a, Actor)}
    dates, text = (when,) if when else (), document.text[start:end]
    return Passage(
        document.id,
        document.revision,
        start,
        end,
        text,
        actors=tuple(named.values()),
        dates=dates,
        citations=cited,
        claims=("c",),
    )


def samples(world: World, read: int, kind: str, many: int) -> Iterator[str]:
    """Yield names of actors with pages among the first so many: half any, half as known as those articles speak of."""
    chance = random.Random(kind)
    while many:
        n = chance.randrange(read) if many % 2 else world.other(chance, kind or chance.choice(("", "state")))
        if n < read and (not kind or kind_of(n) == kind):
            many -= 1
            yield name_of(n)
