"""Who may be the same: pairs with a figure and reasons, for a person to judge. Pairs are only looked for where names
share a key, a rare word or first letters, so that a large book is no square of its size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from ..model import NamedEntity
from .abbreviations import initials
from .certain import BODIES, compatible
from .folding import fold
from .names import key
from .scores import SAME_NAME, Score, compare
from .words import words

_MOST_OF_A_KEY = 30  # a key that so many share is no lead
_MOST_OF_A_WORD = 12
_SUGGESTED = 0.72
_SHARED = 0.04  # what something in common adds to a figure
_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entities that may be one: the names that say so, how alike, and why."""

    a: NamedEntity
    b: NamedEntity
    names: tuple[str, str]
    score: float
    reasons: tuple[str, ...]


def candidates(
    entities: Sequence[NamedEntity], apart: Collection[frozenset[int]] = (), labels: dict[int, str] | None = None
) -> list[Candidate]:
    """Return who may be the same, likeliest first; `apart` are pairs that are judged, `labels` what `around` means."""
    made = []
    for one, other in _pairs(entities):
        if frozenset((one.entity, other.entity)) not in apart and (found := candidate(one, other, labels or {})):
            made.append(found)
    return sorted(made, key=lambda c: (-c.score, c.a.label, c.b.label, c.a.key, c.b.key))


def candidate(one: NamedEntity, other: NamedEntity, labels: dict[int, str]) -> Candidate | None:
    """Return what speaks for two entities being one; None where it is too little, or a tie says they are two."""
    if not compatible(one.kind, other.kind) or other.entity in one.tied or one.entity in other.tied:
        return None
    names, score = _best(one, other)
    shared = sorted((p, labels.get(e, "")) for p, e in one.around & other.around if labels.get(e))
    figure = min(1.0, score.value + _SHARED * min(len(shared), _SHOWN)) if score.value < 1 else 1.0
    if figure < _SUGGESTED:
        return None
    return Candidate(one, other, names, round(figure, 3), tuple(_reasons(one, other, score, shared)))


def _best(one: NamedEntity, other: NamedEntity) -> tuple[tuple[str, str], Score]:
    """The two names that are most alike; of equal ones the first by alphabet."""
    scored = [((a, b), compare(a, b)) for a, b in product(sorted(one.names), sorted(other.names))]
    return min(scored, key=lambda pair: (-pair[1].value, pair[0]), default=(("", ""), Score(0.0)))


def _reasons(one: NamedEntity, other: NamedEntity, score: Score, shared: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield from score.reasons
    if score.value >= SAME_NAME and one.languages and other.languages and not one.languages & other.languages:
        yield f"in two languages ({', '.join(sorted(one.languages | other.languages))})"
    told = [f"both {predicate.replace('_', ' ')} {label}" for predicate, label in shared]
    yield from told[:_SHOWN]


def _pairs(entities: Sequence[NamedEntity]) -> list[tuple[NamedEntity, NamedEntity]]:
    known = {entity.entity: entity for entity in entities}
    found: set[tuple[int, int]] = set()
    for held, most in ((_by_key(entities), _MOST_OF_A_KEY), (_by_word(entities), _MOST_OF_A_WORD)):
        for sharing in held.values():
            firsts = _one_of_a_label(known[entity] for entity in sorted(sharing))
            found.update(pair for label in firsts for pair in pairwise(label) if len(label) > 1)
            heads = sorted(label[0] for label in firsts)
            if 1 < len(heads) <= most:
                found.update(combinations(heads, 2))
    return [(known[a], known[b]) for a, b in sorted(found)]


def _one_of_a_label(entities: Iterable[NamedEntity]) -> list[list[int]]:
    """Entities of one label and sort of kind: a chain of them is enough to look at, every pair would be a crowd."""
    held: dict[tuple[str, str], list[int]] = defaultdict(list)
    for entity in entities:
        held[fold(entity.label), "body" if entity.kind in BODIES else entity.kind].append(entity.entity)
    return list(held.values())


def _by_key(entities: Iterable[NamedEntity]) -> dict[str, set[int]]:
    held: dict[str, set[int]] = defaultdict(set)
    for entity in entities:
        for name in entity.names:
            held[key(name)].add(entity.entity)
            for letters in initials(name):
                held["." + letters].add(entity.entity)
    return held


def _by_word(entities: Iterable[NamedEntity]) -> dict[str, set[int]]:
    held: dict[str, set[int]] = defaultdict(set)
    for entity in entities:
        for name in entity.names:
            for word in words(name):
                if not word.meaning and len(word.consonants) > _SHOWN:
                    held[word.consonants].add(entity.entity)
    return held
