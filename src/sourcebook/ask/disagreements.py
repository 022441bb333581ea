"""Where accounts differ, typed as the vocabulary says; history and refinement are told apart from it.

Comes in: claims as light rows, of one article or of a whole book. Goes out: disagreements with the rows of each side.
Never: a winner, or a mean of two values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, product
from typing import Any

from .rows import Entity, Row
from .times import Time, at_once
from .weighing import (
    dates_differ,
    ends_differ,
    figure,
    figures_differ,
    grouped,
    said_alike,
    settings,
    sides,
    starts_differ,
)

KINDS = ("opposed", "negated", "value differs", "start differs", "end differs", "count mismatch", "one-sided")
_LISTS = frozenset({"infobox", "list", "table"})
Articles = Callable[[Row], Mapping[str, frozenset[str]]]
"""Which articles make a claim, each with the parts of it (`list`, `prose` …) that do."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Accounts that cannot all be read as true of the same time: its kind, whom it is about, each side's claims.

    `note` is what is not a claim: the number of members listed, the article that is silent.
    """

    kind: str
    subject: Entity
    predicate: str
    object: Entity | None
    sides: tuple[tuple[Row, ...], ...]
    note: str = ""


def differences(found: Sequence[Row], articles: Articles) -> list[Difference]:
    """Return how some claims differ among themselves; `articles` says which articles make a claim."""
    made = [
        *_opposed(found),
        *_negated(found),
        *_values(found, articles),
        *_spans(found),
        *_too_early(found),
        *_counts(found, articles),
    ]
    return sorted(made, key=lambda difference: KINDS.index(difference.kind))


def _tie(row: Row) -> tuple[str, Entity, Entity | str | None]:
    """The tie and its two ends (a literal's words); the same both ways round for a tie that has no direction."""
    ties = settings()["ties"]
    name = ties["as_one"].get(row.predicate, row.predicate)
    other = row.object if row.object is not None else row.value
    if name in ties["both_ways"]:
        first, second = sorted((row.subject, other), key=str)
        return name, first, second
    return name, row.subject, None if name == "active" else other


def _opposed(found: Sequence[Row]) -> Iterator[Difference]:
    """Friend and foe at once."""
    of = settings()["opposed"]
    friends = [row for row in found if row.predicate in of["friends"] and row.polarity != "negated"]
    foes = [row for row in found if row.predicate in of["foes"] and row.polarity != "negated"]
    ties = grouped((*friends, *foes), lambda row: frozenset((row.subject, row.object)))
    for group in ties:
        pairs = [
            (a, b)
            for a, b in product(group, group)
            if a.predicate in of["friends"] and b.predicate in of["foes"] and _clash(a, b)
        ]
        if pairs:
            yield _made("opposed", group[0], [_each(a for a, _ in pairs), _each(b for _, b in pairs)])


def _clash(friend: Row, foe: Row) -> bool:
    """Whether two ties stand at once, in no two different conflicts, and neither is only said to be over."""
    over = "former" in (friend.polarity, foe.polarity) and (friend.time is None or foe.time is None)
    conflicts = {row.qualifiers.get("conflict") for row in (friend, foe)} - {None}
    return not over and len(conflicts) < 2 and at_once(friend.time, foe.time)


def _negated(found: Sequence[Row]) -> Iterator[Difference]:
    """Said and denied of the same time."""
    denied = settings()["ties"]["denied"]
    for group in grouped((row for row in found if row.predicate in denied), _tie):
        no = [row for row in group if row.polarity == "negated"]
        pairs = [(a, b) for a, b in product(group, no) if a.polarity != "negated" and _denies(a, b)]
        if pairs:
            yield _made("negated", group[0], [_each(a for a, _ in pairs), _each(b for _, b in pairs)])


def _denies(said: Row, denial: Row) -> bool:
    former = said.polarity == "former" and said.time is None and denial.time is None
    return not former and at_once(said.time, denial.time)


def _values(found: Sequence[Row], articles: Articles) -> Iterator[Difference]:
    """Two answers where there is one at most."""
    single, figures = settings()["single"], settings()["figures"]
    kept = [row for row in found if row.predicate in single and row.polarity == "asserted"]
    for group in grouped(kept, lambda row: (row.subject, row.predicate)):
        how = figures.get(group[0].predicate, {})
        differ = partial(_voices_differ, articles=articles) if how.get("in_parts") else figures_differ
        for alike in _alike(group, how, articles):
            differing = sides(alike, differ if how else dates_differ)
            if len(differing) > 1:
                yield _made("value differs", group[0], _by_weight(differing))


def _voices_differ(a: Row, b: Row, articles: Articles) -> bool:
    other_voice = a.said_by != b.said_by or not articles(a).keys() & articles(b).keys()
    return other_voice and figures_differ(a, b)


def _alike(group: Sequence[Row], how: dict[str, Any], articles: Articles) -> list[list[Row]]:
    """The claims that are narrowed alike; what only means something within one article is compared within it."""
    kept = [row for row in group if all(row.qualifiers.get(name) for name in how.get("needs", []))]

    def narrowed(row: Row) -> tuple[object, ...]:
        names = how.get("by") or sorted(row.qualifiers)
        local = any(row.qualifiers.get(name) for name in how.get("one_article", []))
        return (*((name, row.qualifiers.get(name)) for name in names), frozenset(articles(row)) if local else None)

    return grouped(kept, narrowed)


def _spans(found: Sequence[Row]) -> Iterator[Difference]:
    """One tie, begun or ended at different times; stretches that do not overlap are a history."""
    spans, by = settings()["ties"]["spans"], settings()["ties"]["by"]
    kept = [row for row in found if row.predicate in spans and row.polarity != "negated"]
    for group in grouped(kept, _tie):
        for kind, differ in (("start differs", starts_differ), ("end differs", ends_differ)):
            odd = partial(_at_odds, differ=differ)
            apart = [pair for pair in combinations(group, 2) if said_alike(*pair, by) and odd(*pair)]
            if apart:
                yield _made(kind, group[0], _by_weight(sides(_each(row for pair in apart for row in pair), odd)))
        yield from _over_or_not(group, by)


def _too_early(found: Sequence[Row]) -> Iterator[Difference]:
    """Active before it was founded: before any of the days that are given for it."""
    dated = [row for row in found if row.predicate in ("founded", "active") and row.polarity == "asserted" and row.time]
    for group in grouped(dated, lambda row: row.subject):
        founded = [row for row in group if row.predicate == "founded"]
        early = [row for row in group if row.predicate == "active" and all(_before(row, other) for other in founded)]
        if founded and early:
            yield _made("start differs", founded[0], [founded, early])


def _before(row: Row, founded: Row) -> bool:
    """Whether a stretch begins for certain before a founding."""
    if row.time is None or founded.time is None:
        return False
    begun, day = row.time.start_max, founded.time.start_min
    return begun is not None and day is not None and begun < day


def _over_or_not(group: Sequence[Row], by: Sequence[str]) -> Iterator[Difference]:
    """One account has a tie standing, another has it over, and neither says when."""
    undated = [row for row in group if row.time is None]
    if len(undated) < len(group):
        return
    pairs = [
        (a, b)
        for a, b in product(undated, undated)
        if a.polarity == "asserted" and b.polarity == "former" and said_alike(a, b, by)
    ]
    if pairs:
        yield _made("end differs", group[0], [_each(a for a, _ in pairs), _each(b for _, b in pairs)])


def _at_odds(row: Row, other: Row, differ: Callable[[Time, Time], bool]) -> bool:
    return row.time is not None and other.time is not None and differ(row.time, other.time)


def _counts(found: Sequence[Row], articles: Articles) -> Iterator[Difference]:
    """An article says how many members there are, and lists more or fewer."""
    for count in (row for row in found if row.predicate == "member_count" and row.polarity == "asserted"):
        number = figure(count)
        listed = [row for row in found if row.predicate == "member_of" and row.object == count.subject]
        for article in articles(count) if number and not count.qualifiers else ():
            rows = [row for row in listed if articles(row).get(article, frozenset()) & _LISTS and _counted(row, count)]
            named = len({row.subject for row in rows})
            ever = named if count.time else _ever_listed(listed, article, articles)
            if number and named > 1 and (ever < number[0] or named > number[1]):
                yield _made("count mismatch", count, [[count], rows], str(named))


def _ever_listed(listed: Sequence[Row], article: str, articles: Articles) -> int:
    """How many an article lists, those that left among them: a count without a date may be of any time."""
    rows = [row for row in listed if articles(row).get(article, frozenset()) & _LISTS and row.polarity != "negated"]
    return len({row.subject for row in rows if row.qualifiers.get("status") != "observer"})


def _counted(row: Row, count: Row) -> bool:
    """Whether a member on a list is one of those counted: neither denied nor over by then."""
    return row.polarity == "asserted" and at_once(row.time, count.time) and row.qualifiers.get("status") != "observer"


def _each(found: Iterable[Row]) -> list[Row]:
    return list({row.number: row for row in found}.values())


def _by_weight(groups: list[list[Row]]) -> list[list[Row]]:
    return sorted(groups, key=lambda group: -len(group))


def _made(kind: str, first: Row, groups: Sequence[Sequence[Row]], note: str = "") -> Difference:
    return Difference(kind, first.subject, first.predicate, first.object, tuple(map(tuple, groups)), note)
