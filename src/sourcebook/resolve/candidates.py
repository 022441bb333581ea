"""Who may be the same: pairs with a figure and reasons, for a person to judge. Pairs are only looked for where names
share a key, a rare word or first letters, so that a large book is no square of its size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise, product

from ..model import NamedEntity, Surroundings
from .abbreviations import initials, is_abbreviation
from .certain import BODIES, compatible
from .folding import fold
from .names import key
from .scores import SAME_NAME, Score, compare
from .words import words

_MOST_OF_A_KEY = 30  # a key that so many share is no lead
_MOST_OF_A_WORD = 12
_SUGGESTED = 0.72
_ALIAS = 0.7
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
    entities: Sequence[NamedEntity],
    look_around: Callable[[Collection[int]], Surroundings],
    apart: Collection[frozenset[int]] = (),
    about: int | None = None,
) -> list[Candidate]:
    """Return who may be the same, likeliest first and bodies before others.

    `apart` are pairs that are judged; `look_around` is asked only about those whose names are alike. Entities with a
    tie between them are two: nobody is his own ally. With `about` only that entity is looked at.
    """
    pairs = _pairs(entities) if about is None else _pairs_with(entities, about)
    found = [c for one, other in pairs if (c := _alike(one, other)) is not None]
    known = look_around({entity.entity for c in found for entity in (c.a, c.b)})
    ruled_out = known.tied | frozenset(apart)
    told = [_told(c, known) for c in found if frozenset((c.a.entity, c.b.entity)) not in ruled_out]
    return sorted((c for c in told if c.score >= _SUGGESTED), key=_order)


def _order(found: Candidate) -> tuple[float, bool, str, str, str, str]:
    return (-found.score, found.a.kind not in BODIES, found.a.label, found.b.label, found.a.key, found.b.key)


def _alike(one: NamedEntity, other: NamedEntity) -> Candidate | None:
    if not compatible(one.kind, other.kind):
        return None
    names, score = _best(one, other)
    if _only_an_alias(one, other, names):
        score = Score(min(score.value, _ALIAS), score.reasons)
    if score.value < _SUGGESTED - _SHARED * _SHOWN:
        return None
    reasons = list(score.reasons)
    if score.value >= SAME_NAME and one.languages and other.languages and not one.languages & other.languages:
        reasons.append(f"in two languages ({', '.join(sorted(one.languages | other.languages))})")
    return Candidate(one, other, names, score.value, tuple(reasons))


def _only_an_alias(one: NamedEntity, other: NamedEntity, names: tuple[str, str]) -> bool:
    """What is alike is a few letters, or what two pages of one wiki are both called now and then."""
    if compare(one.label, other.label).value >= SAME_NAME:
        return False
    return bool(one.wikis & other.wikis) or all(is_abbreviation(name) for name in names)


def _told(found: Candidate, known: Surroundings) -> Candidate:
    """The candidate with what the two have in common, which makes it likelier."""
    nothing: frozenset[tuple[str, str]] = frozenset()
    shared = sorted(known.around.get(found.a.entity, nothing) & known.around.get(found.b.entity, nothing))[:_SHOWN]
    told = tuple(f"both {predicate.replace('_', ' ')} {label}" for predicate, label in shared)
    score = min(1.0, found.score + _SHARED * len(shared))
    return replace(found, score=round(score, 3), reasons=(*found.reasons, *told))


def _best(one: NamedEntity, other: NamedEntity) -> tuple[tuple[str, str], Score]:
    """The two names that are most alike; of equal ones the first by alphabet."""
    scored = [((a, b), compare(a, b)) for a, b in product(sorted(one.names), sorted(other.names))]
    return min(scored, key=lambda pair: (-pair[1].value, pair[0]), default=(("", ""), Score(0.0)))


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


def _pairs_with(entities: Sequence[NamedEntity], about: int) -> list[tuple[NamedEntity, NamedEntity]]:
    known = {entity.entity: entity for entity in entities}
    leads = (held for held in (_by_key(entities), _by_word(entities)))
    near = {other for held in leads for sharing in held.values() if about in sharing for other in sharing}
    return [(known[about], known[other]) for other in sorted(near - {about})]


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
