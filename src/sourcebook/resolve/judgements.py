"""From the log of judgements to groups: append only, exact to take back, and the order of what is independent is free.

What a person says stands before what was joined by itself, and `not-same` before every `same` that would bring the two
together, however long the way round is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import BY_ITSELF, Judgement


def in_force(log: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that nobody has taken back; an undo can itself be undone.

    >>> [j.id for j in in_force([Judgement(1, "", "A", "same", "x", "y"), Judgement(2, "", "A", "undo", undoes=1)])]
    []
    """
    cancelled: set[int] = set()
    standing: list[Judgement] = []
    for judgement in sorted(log, key=lambda j: j.id, reverse=True):
        if judgement.id in cancelled:
            continue
        if judgement.verdict == "undo" and judgement.undoes is not None:
            cancelled.add(judgement.undoes)
        else:
            standing.append(judgement)
    return standing[::-1]


def groups(log: Iterable[Judgement]) -> dict[str, str]:
    """Return for each actor that is judged the same as another the one that stands for its group: the least key.

    >>> groups([Judgement(1, "", "A", "same", "x", "y"), Judgement(2, "", "A", "same", "z", "y")])
    {'x': 'x', 'y': 'x', 'z': 'x'}
    """
    standing = in_force(log)
    made = _Groups(j for j in standing if j.verdict == "not-same")
    for judgement in _ordered(standing):
        made.join(judgement.a, judgement.b)
    return made.named()


def contradicting(log: Iterable[Judgement], verdict: str, a: str, b: str) -> list[Judgement]:
    """Return the judgements of persons that a new one would contradict; what joined by itself gives way.

    For `same` these are lines that keep the groups of the two apart, for `not-same` the chain that holds them together.
    """
    standing = in_force(log)
    people = [j for j in standing if j.who != BY_ITSELF]
    made = groups(people)
    ours, theirs = made.get(a, a), made.get(b, b)
    if verdict == "not-same":
        return _chain(people, a, b) if ours == theirs else []
    between = [(j, {made.get(j.a, j.a), made.get(j.b, j.b)}) for j in standing if j.verdict == "not-same"]
    return [j for j, sides in between if sides == {ours, theirs}]


def apart(log: Iterable[Judgement]) -> set[frozenset[str]]:
    """Return the pairs that are judged not the same, as pairs of groups."""
    standing = in_force(log)
    made = groups(standing)
    return {frozenset((made.get(j.a, j.a), made.get(j.b, j.b))) for j in standing if j.verdict == "not-same"}


def _ordered(standing: Sequence[Judgement]) -> list[Judgement]:
    """Persons first, in their order; then what joined by itself, in an order that reading has no part in."""
    same = [j for j in standing if j.verdict == "same"]
    by_itself = sorted((j for j in same if j.who == BY_ITSELF), key=lambda j: (j.a, j.b))
    return [j for j in same if j.who != BY_ITSELF] + by_itself


class _Groups:
    """Union-find in which some groups may never be joined."""

    def __init__(self, apart: Iterable[Judgement]) -> None:
        self.parent: dict[str, str] = {}
        self.against: dict[str, set[str]] = {}
        for judgement in apart:
            if judgement.a != judgement.b:
                self.against.setdefault(judgement.a, set()).add(judgement.b)
                self.against.setdefault(judgement.b, set()).add(judgement.a)

    def find(self, key: str) -> str:
        root = key
        while (above := self.parent.setdefault(root, root)) != root:
            root = above
        while self.parent[key] != root:
            self.parent[key], key = root, self.parent[key]
        return root

    def join(self, a: str, b: str) -> None:
        first, second = sorted((self.find(a), self.find(b)))
        if first == second or second in {self.find(k) for k in self.against.get(first, ())}:
            return
        self.parent[second] = first
        enemies = self.against.pop(second, set())
        if enemies:
            self.against.setdefault(first, set()).update(enemies)

    def named(self) -> dict[str, str]:
        return {key: self.find(key) for key in sorted(self.parent)}


def _chain(log: Sequence[Judgement], a: str, b: str) -> list[Judgement]:
    """The shortest way from one to the other over `same`."""
    beside: dict[str, list[tuple[str, Judgement]]] = {}
    for j in log:
        if j.verdict == "same":
            beside.setdefault(j.a, []).append((j.b, j))
            beside.setdefault(j.b, []).append((j.a, j))
    came: dict[str, tuple[str, Judgement] | None] = {a: None}
    waiting = [a]
    for key in waiting:
        for other, judgement in beside.get(key, ()):
            if other not in came:
                came[other] = (key, judgement)
                waiting.append(other)
    return _back(came, b)


def _back(came: dict[str, tuple[str, Judgement] | None], place: str) -> list[Judgement]:
    way: list[Judgement] = []
    while (step := came.get(place)) is not None:
        place, judgement = step
        way.append(judgement)
    return way[::-1]
