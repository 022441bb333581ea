"""What two actors have had to do with each other: alliances of both, sides of the same event, ties between them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from itertools import product

from . import rows
from .actors import Who, named
from .rows import Row
from .ties import predicates
from .times import at_once

SAME_SIDE, OPPOSITE, DIFFER, BOTH = "same side", "opposite sides", "accounts differ", "both took part"
AT_ONCE, APART = "at the same time", "at different times"


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that two actors share: `kind` is alliance, event or tie, `relation` how they stand in it."""

    kind: str
    actor: Who
    relation: str
    when: str | None
    claims: tuple[Row, ...]


def together(book: sqlite3.Connection, a: Who, b: Who) -> list[Shared]:
    """Return what two actors share, alliances first; sides are compared only within one article's account."""
    return [*_alliances(book, a, b), *_events(book, a, b), *_ties(book, a, b)]


def _alliances(book: sqlite3.Connection, a: Who, b: Who) -> list[Shared]:
    made = []
    for actor, one, other in _common(book, a, b, ["member_of", "part_of"]):
        pairs = list(product(one, other))
        met = any(at_once(x.time, y.time) for x, y in pairs if "negated" not in (x.polarity, y.polarity))
        undated = all(x.time is None or y.time is None for x, y in pairs)
        relation = "both members, no times to compare" if undated else AT_ONCE if met else APART
        made.append(Shared("alliance", actor, relation, _when([*one, *other]), (*one, *other)))
    return made


def _events(book: sqlite3.Connection, a: Who, b: Who) -> list[Shared]:
    made = []
    for actor, one, other in _common(book, a, b, ["participated_in"]):
        made.append(Shared("event", actor, _sides(book, one, other), _when([*one, *other]), (*one, *other)))
    return made


def _common(book: sqlite3.Connection, a: Who, b: Who, names: list[str]) -> list[tuple[Who, list[Row], list[Row]]]:
    """The objects that both are said to have, with the claims of each, denials aside."""
    one, other = (_by_object(rows.of_subject(book, who.entity, names)) for who in (a, b))
    actors = named(book, one.keys() & other.keys())
    return [(actors[entity], one[entity], other[entity]) for entity in one if entity in other]


def _by_object(found: list[Row]) -> dict[int, list[Row]]:
    made: dict[int, list[Row]] = {}
    for row in found:
        if isinstance(row.object, int) and row.polarity != "negated":
            made.setdefault(row.object, []).append(row)
    return made


def _sides(book: sqlite3.Connection, one: list[Row], other: list[Row]) -> str:
    sides = [_side_by_article(book, found) for found in (one, other)]
    said = {sides[0][article] == sides[1][article] for article in sides[0].keys() & sides[1].keys()}
    return DIFFER if len(said) > 1 else BOTH if not said else SAME_SIDE if said == {True} else OPPOSITE


_ARTICLES = """SELECT e.claim, r.document FROM json_each(?) wanted CROSS JOIN evidence e ON e.claim = wanted.value
 CROSS JOIN revisions r ON r.id = e.revision"""


def _side_by_article(book: sqlite3.Connection, found: list[Row]) -> dict[int, str]:
    sided = {row.number: row.qualifiers["side"] for row in found if row.qualifiers.get("side")}
    return {document: sided[claim] for claim, document in book.execute(_ARTICLES, (str(list(sided)),))}


def _ties(book: sqlite3.Connection, a: Who, b: Who) -> list[Shared]:
    wanted = predicates(())
    found = [row for row in rows.of_subject(book, a.entity, wanted) if row.object == b.entity]
    found += [row for row in rows.of_subject(book, b.entity, wanted) if row.object == a.entity]
    groups: dict[tuple[str, rows.Entity], list[Row]] = {}
    for row in found:
        groups.setdefault((row.predicate, row.subject), []).append(row)
    return [
        Shared("tie", b if subject == a.entity else a, predicate, _when(claims), tuple(claims))
        for (predicate, subject), claims in groups.items()
    ]


def _when(found: list[Row]) -> str | None:
    return "; ".join(dict.fromkeys(row.edtf for row in found if row.time)) or None
