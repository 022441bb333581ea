"""An invented encyclopedia of any size, made of distributions that were counted in real articles.

Article n is always the same, so that any process can make it by itself. Which actors an article speaks of follows
Zipf's law: a few are in very many articles, most in one or two.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from sourcebook.model import Actor, Citation, Claim, Document, Evidence, Literal, Passage, When

FIRST = """North South East West Upper Lower Free New Old Grand Red Blue Green White Black Golden Silver Iron River
Mountain Desert Harbour Island Forest Valley Border Central Coastal Highland Lowland""".split()
SECOND = """Popular National Liberation Revolutionary Democratic Islamic Socialist Patriotic United Federal Workers
Peasants Youth Students Citizens Peoples Republican Royal Civic Constitutional Progressive Independent""".split()
KINDS = {
    "armed_group": "Front Brigade Army Guard Militia Column Resistance Division Battalion Corps Legion".split(),
    "alliance": "Alliance Coalition Pact League Council Room Union Bloc Command Entente".split(),
    "event": "War Battle Offensive Uprising Siege Campaign Crisis Clashes Operation Revolt".split(),
    "person": "Adan Boris Carim Davor Elena Farid Goran Hanna Ismail Jovan Khalil Leila".split(),
}
SHARES = (("armed_group", 45), ("event", 30), ("person", 15), ("alliance", 10))
ARABIC = "جبهة كتائب جيش حركة لواء سرايا تحالف مجلس الشمال الجنوب الحرية الثورة الوطن النصر الشعب الأمة".split()
WORDS = """the forces talks region members statement leaders fighters agreement border town support several reported
announced joined following against control government ceasefire months offensive village committee recognised""".split()
CLAIMS_AN_ARTICLE = 29.6  # measured of this generator: how many articles a number of claims takes
_WELL_KNOWN = 200  # about so many actors are equally well known; from there on it falls off
_KIND_AT = [kind for kind, share in SHARES for _ in range(share)]
_NAMES = list(product(range(len(FIRST)), range(len(SECOND))))


def kind_of(n: int) -> str:
    """Return the kind of actor n."""
    return _KIND_AT[n * 37 % 100]


def name_of(n: int) -> str:
    """Return the name of actor n; the less known, the longer."""
    kind = kind_of(n)
    first, second = _NAMES[n * 7919 % len(_NAMES)]
    last = KINDS[kind][n // 3 % len(KINDS[kind])]
    number = n // len(_NAMES)
    return f"{FIRST[first]} {SECOND[second]} {last}" + (f" of {place_of(number)}" if number else "")


def place_of(n: int) -> str:
    """Return the name of place n."""
    syllables = "ba do ka li mu na re so ta vi zo sha".split()
    return "".join(syllables[n // 12**i % 12] for i in range(4)).capitalize()


def actor(n: int) -> Actor:
    """Return actor n as a link to its page."""
    name = name_of(n)
    return Actor(name, kind_of(n), (name,), name)


@dataclass
class World:
    """`articles` pages; as many actors again are spoken of and have no page."""

    articles: int

    def other(self, chance: random.Random, kind: str = "") -> int:
        """Return an actor as known as a random one in a random article, of a kind (Zipf and Mandelbrot).

        In 10 million claims the best known alliance has some 6,000 member claims, as the largest of real ones.
        """
        n = int(_WELL_KNOWN * ((1 + 2 * self.articles / _WELL_KNOWN) ** chance.random() - 1))
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
        self.found: list[tuple[Actor, str, Actor | Literal, When | None, dict[str, str], int, int, bool]] = []

    def made(self) -> tuple[Document, list[Claim], list[Passage]]:
        self._claims()
        spans = [self._filler() for _ in range(self.chance.randrange(4, 14))]
        document = Document(self.title, "".join(self.parts), language="en", name=f"{self.title}.wiki")
        claims = [self._claim(document, *row) for row in self.found]
        lines = [(row[5], row[6], 1) for row in self.found if self.chance.random() < 0.3] + spans
        sentences = [
            Passage(document.id, document.revision, a, b, document.text[a:b], claims=("c",) * k) for a, b, k in lines
        ]
        return document, claims, sentences

    def _claims(self) -> None:
        me, kind = actor(self.n), kind_of(self.n)
        self._say(me, "name", Literal(self.title))
        if self.chance.random() < 0.3:
            words = " ".join(self.chance.choice(ARABIC) for _ in range(3))
            self._say(me, "name", Literal(words), {"lang": "ar", "name_type": "native"})
        self._say(me, "name", Literal("".join(word[0] for word in self.title.split())), {"name_type": "short"})
        self._say(me, "description", Literal(f"{kind} of {place_of(self.n)}"))
        for predicate, other, most, swapped in PLANS[kind]:
            for _ in range(self.chance.randrange(most + 1)):
                self._tie(me, predicate, other, swapped)

    def _tie(self, me: Actor, predicate: str, other: str, swapped: bool) -> None:
        if other in ("number", "date", "text"):
            self._say(me, predicate, _literal(self.chance, other))
            return
        if other in ("place", "ideology"):
            name = place_of(int(5000 ** self.chance.random()))
            it = Actor(name, other, (name,), name)
        else:
            it = actor(self.world.other(self.chance, other))
        if self.chance.random() < 0.35:
            it = Actor(it.label, it.kind, it.names)  # named, not linked
        said = {"side": str(self.chance.randrange(1, 3))} if predicate.endswith("_in") else {}
        self._say(it if swapped else me, predicate, me if swapped else it, said)

    def _say(self, subject: Actor, predicate: str, value: Actor | Literal, said: dict[str, str] | None = None) -> None:
        when = _when(self.chance) if self.chance.random() < 0.3 or predicate in _DATED else None
        shown = value.label if isinstance(value, Actor) else str(value.value)
        line = f"{subject.label} {predicate.replace('_', ' ')} {shown}{f' ({when.text})' if when else ''}."
        start = self._write(line)
        self.found.append((subject, predicate, value, when, said or {}, start, self.at, self.chance.random() < 0.4))
        self._write("\n")

    def _filler(self) -> tuple[int, int, int]:
        start = self._write(" ".join(self.chance.choice(WORDS) for _ in range(self.chance.randrange(8, 30))) + ".")
        end = self.at
        self._write("\n")
        return start, end, 0

    def _write(self, words: str) -> int:
        start = self.at
        self.parts.append(words)
        self.at += len(words)
        return start

    def _claim(
        self,
        document: Document,
        subject: Actor,
        predicate: str,
        value: Actor | Literal,
        when: When | None,
        said: dict[str, str],
        start: int,
        end: int,
        cited: bool,
    ) -> Claim:
        quote = document.text[start:end]
        at = Evidence(document.id, document.revision, start, end, quote, (), "infobox", f"bench.{predicate}")
        works = (_work(int((3 * self.world.articles) ** self.chance.random())),) if cited else ()
        return Claim(subject, predicate, value, when, said, evidence=(at,), citations=works)


PLANS: dict[
    str, tuple[tuple[str, str, int, bool], ...]
] = {  # predicate, kind of the other, at most, the other is subject
    "armed_group": (
        ("member_of", "alliance", 4, False),
        ("armed_wing_of", "armed_group", 1, False),
        ("led_by", "person", 5, False),
        ("founded", "date", 2, False),
        ("size", "number", 2, False),
        ("ideology", "ideology", 5, False),
        ("headquartered_in", "place", 1, False),
        ("operates_in", "place", 3, False),
        ("allied_with", "armed_group", 6, False),
        ("opposed_to", "armed_group", 6, False),
        ("participated_in", "event", 9, False),
        ("split_from", "armed_group", 1, False),
        ("designated_terrorist_by", "", 2, False),
    ),
    "alliance": (
        ("member_of", "armed_group", 36, True),
        ("founded", "date", 2, False),
        ("member_count", "number", 1, False),
        ("led_by", "person", 5, False),
        ("headquartered_in", "place", 1, False),
        ("opposed_to", "armed_group", 6, False),
        ("participated_in", "event", 6, False),
    ),
    "event": (
        ("occurred", "date", 1, False),
        ("located_in", "place", 3, False),
        ("part_of", "event", 2, False),
        ("participated_in", "armed_group", 24, True),
        ("commanded_in", "person", 20, True),
        ("strength", "number", 4, False),
        ("casualties", "number", 4, False),
        ("result", "text", 2, False),
    ),
    "person": (
        ("member_of", "armed_group", 3, False),
        ("commanded_in", "event", 5, False),
        ("stated", "text", 4, False),
    ),
}
_DATED = frozenset(("founded", "occurred"))


def _literal(chance: random.Random, sort: str) -> Literal:
    if sort == "number":
        size = int(10 ** (1 + 4 * chance.random()))
        return Literal(size, "number", size, size)
    return (
        Literal(str(chance.randrange(1900, 2024)), "date")
        if sort == "date"
        else Literal(" ".join(chance.sample(WORDS, 5)))
    )


def _when(chance: random.Random) -> When:
    year = 2024 - int(120 * chance.random() ** 2)
    first = (f"{year:04d}-01-01", f"{year:04d}-12-31")
    if chance.random() < 0.4:
        return When(str(year), f"{year:04d}", first, first)
    if chance.random() < 0.4:
        return When(f"since {year}", f"{year:04d}/..", first, (None, None))
    end = year + chance.randrange(1, 20)
    return When(f"{year}–{end}", f"{year:04d}/{end:04d}", first, (f"{end:04d}-01-01", f"{end:04d}-12-31"))


def _work(n: int) -> Citation:
    year = 1950 + n % 74
    return Citation(
        f"r:{n:016x}",
        "book",
        f"A History of {place_of(n)}",
        f"https://example.org/{n}",
        str(year),
        authors=(place_of(n // 7),),
    )


def samples(world: World, kind: str, many: int) -> Iterator[str]:
    """Yield names of actors with pages: half of them any, half as known as those that articles speak of."""
    chance = random.Random(kind)
    while many:
        n = chance.randrange(world.articles) if many % 2 else world.other(chance, kind)
        if n < world.articles and (not kind or kind_of(n) == kind):
            many -= 1
            yield name_of(n)
