"""Names and kinds of the actors of an invented encyclopedia; the lower its number, the better known an actor is.

The first `STATES` actors are states. What follows are armed groups, events, persons and alliances in fixed shares.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, product

from sourcebook.model import Actor

FIRST = """North South East West Upper Lower Free New Old Grand Red Blue Green White Black Golden Silver Iron River
Mountain Desert Harbour Island Forest Valley Border Central Coastal Highland Lowland""".split()
SECOND = """Popular National Liberation Revolutionary Democratic Islamic Socialist Patriotic United Federal Workers
Peasants Youth Students Citizens Peoples Republican Royal Civic Constitutional Progressive Independent""".split()
KINDS = {
    "armed_group": "Front Brigade Army Guard Militia Column Resistance Division Battalion Corps Legion".split(),
    "alliance": "Alliance Coalition Pact League Council Room Union Bloc Command Entente".split(),
    "event": "War Battle Offensive Uprising Siege Campaign Crisis Clashes Operation Revolt".split(),
    "person": "Adan Boris Carim Davor Elena Farid Goran Hanna Ismail Jovan Khalil Leila".split(),
    "state": "Republic Kingdom Federation State Commonwealth Emirate".split(),
}
SHARES = (("armed_group", 45), ("event", 30), ("person", 15), ("alliance", 10))
STATES = 200
UNIONS = (193, 57, 55, 54, 46, 35, 32, 27, 22, 21, 15, 10)  # members of the largest unions of states
COALITIONS = (130, 110, 90, 75, 60)  # groups in the largest coalitions of rebels
_MEDIAN, _SPREAD, _LARGEST = 7, 0.8, 60  # of all other lists of members: log-normal
_KIND_AT = [kind for kind, share in SHARES for _ in range(share)]
_NAMES = list(product(range(len(FIRST)), range(len(SECOND))))
_STRIDE = 1_000_003  # a prime: walks over all groups, whatever their number


def kind_of(n: int) -> str:
    """Return the kind of actor n."""
    return "state" if n < STATES else _KIND_AT[n * 37 % 100]


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


class Alliances:
    """Who belongs to which alliance: an alliance's list and its members' pages agree."""

    def __init__(self, articles: int) -> None:
        self.alliances = [n for n in range(articles) if kind_of(n) == "alliance"]
        self.groups = [n for n in range(articles) if kind_of(n) == "armed_group"] or [0]
        self.place = {n: at for at, n in enumerate(self.groups)}
        self.rank = {n: at for at, n in enumerate(self.alliances)}
        self.ends = list(accumulate(self._size(rank) for rank in range(len(UNIONS), len(self.alliances))))
        self.back = pow(_STRIDE, -1, len(self.groups))

    def _size(self, rank: int) -> int:
        great = rank - len(UNIONS)
        if great < len(COALITIONS):
            return min(COALITIONS[great], len(self.groups))
        size = int(_MEDIAN * random.Random(rank).lognormvariate(0, _SPREAD))
        return min(max(size, 2), _LARGEST, len(self.groups))

    def members(self, n: int) -> list[int]:
        """Return the members of alliance n."""
        rank = self.rank[n]
        if rank < len(UNIONS):
            return [(at * 7 + rank) % STATES for at in range(UNIONS[rank])]
        end = self.ends[rank - len(UNIONS)]
        slots = range(end - self._size(rank), end)
        return [self.groups[slot * _STRIDE % len(self.groups)] for slot in slots]

    def of(self, n: int) -> list[int]:
        """Return the alliances of actor n, a state or a group."""
        if n < STATES:
            near = enumerate(self.alliances[: len(UNIONS)])
            return [number for rank, number in near if (n - rank) * pow(7, -1, STATES) % STATES < UNIONS[rank]]
        if n not in self.place or not self.ends:
            return []
        slots = range(self.place[n] * self.back % len(self.groups), self.ends[-1], len(self.groups))
        return [self.alliances[len(UNIONS) + bisect_right(self.ends, slot)] for slot in slots]


@lru_cache(2)
def alliances(articles: int) -> Alliances:
    """Return the alliances of an encyclopedia of so many articles."""
    return Alliances(articles)
