"""Who is meant by a name: as it is written, as it sounds in any script, or nearly so."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..errors import NothingFound, UsageProblem
from ..resolve.names import consonants, fold, key, sought
from .actors import Who, named

EXACT, SOUND, NEAR = "name", "sound", "near"
_LOOKED_AT = 400  # of one key
_READ = 120  # of the full text, which gives those first that were read first
_OFFERED = 5
_NEARLY = 88  # of 100: a typing error
_RATHER = 6  # how much nearer than the next it has to be
_SOUNDS = 90.0
_BEGINNING = 4


@dataclass(frozen=True, slots=True)
class Match:
    """An entity with the name by which it was found, how (`name`, `sound`, `near`) and how near, out of 100."""

    who: Who
    name: str
    how: str
    score: float


def find(book: sqlite3.Connection, name: str) -> Match:
    """Return the entity that a name or an actor's id means.

    Raises UsageProblem where several are meant, NothingFound, with names that are near, where nobody is.
    """
    if name.startswith("a:"):
        return _of_key(book, name)
    found = matches(book, name)
    meant = _meant(found)
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise _several(name, meant)
    raise _nobody(name, found)


def matches(book: sqlite3.Connection, name: str, most: int = 50) -> list[Match]:
    """Return the entities whose names are like this one, nearest first."""
    found = _told(book, _by_key(book, name), name)
    if not any(match.how == EXACT for match in found):
        have = {match.who.entity for match in found}
        others = (row for row in _by_words(book, name) if row[0] not in have)
        found += _told(book, others, name)
    return sorted(found, key=lambda match: -match.score)[:most]


_Row = tuple[int, str, str, str, bool]  # entity, name, type, link, whether it was found by its key
_NAMES = "SELECT a.entity, n.name, n.type, a.link FROM names n CROSS JOIN actors a ON a.id = n.actor"


def _by_key(book: sqlite3.Connection, name: str) -> Iterator[_Row]:
    for row in book.execute(f"{_NAMES} WHERE n.key = ? LIMIT ?", (key(name), _LOOKED_AT)):
        yield (*row, True)


def _by_words(book: sqlite3.Connection, name: str) -> Iterator[_Row]:
    """Names with all the words, in any script; failing that, with words that begin alike, all or some."""
    for query in _queries(name):
        found = list(_by_text(book, query))
        yield from found
        if found:
            return


def _by_text(book: sqlite3.Connection, query: str) -> Iterator[_Row]:
    sql = """SELECT a.entity, n.name, n.type, a.link FROM
 (SELECT rowid AS id FROM names_text WHERE names_text MATCH ? LIMIT ?) t
 CROSS JOIN names n ON n.id = t.id CROSS JOIN actors a ON a.id = n.actor"""
    for row in book.execute(sql, (query, _READ)):
        yield (*row, False)


def _queries(name: str) -> Iterator[str]:
    words = [forms for forms in map(sought, name.split()) if any(forms)]
    if words:
        yield match_all(words)
        starts = [part for forms in words for part in forms[0].split() if len(part) > 2]
        if starts:
            yield " AND ".join(f'"{start[: max(3, len(start) - 2)]}"*' for start in starts)
            yield " OR ".join(f'"{start[:_BEGINNING]}"*' for start in starts)


def match_all(words: Iterable[tuple[str, ...]]) -> str:
    """Return the full-text query for all words, each in any of its forms.

    >>> match_all([("quds", "xkkds"), ("brigades",)])
    '("quds" OR "xkkds") AND ("brigades")'
    """
    return " AND ".join("(" + " OR ".join(f'"{form}"' for form in forms if form) + ")" for forms in words)


def _told(book: sqlite3.Connection, found: Iterable[_Row], sought_name: str) -> list[Match]:
    """Entities with their best name, each once."""
    best: dict[int, tuple[float, str, str]] = {}
    folded, heard = fold(sought_name), consonants(sought_name)
    for row in dict.fromkeys(found):  # a well-known actor has one name in thousands of articles
        entity, name = row[:2]
        score, how = _weight(row, folded, heard)
        if entity not in best or score > best[entity][0]:
            best[entity] = (score, name, how)
    actors = named(book, best)
    return [Match(actors[entity], name, how, score) for entity, (score, name, how) in best.items()]


def _weight(row: _Row, folded: str, heard: tuple[str, ...]) -> tuple[float, str]:
    """How near a name is, and how it was found."""
    from rapidfuzz.fuzz import ratio

    _, name, kind, link, by_key = row
    if fold(name) == folded:
        # Of those that have exactly this name, one with a page of its own is meant before one that is only mentioned.
        return 100.0 + 2 * (kind == "link") + (link != ""), EXACT
    near: float = ratio(fold(name), folded)
    return (max(near, _SOUNDS), SOUND) if by_key or consonants(name) == heard else (min(near, _SOUNDS), NEAR)


def _meant(found: list[Match]) -> list[Match]:
    """Those of the matches that can be meant: exact ones before those that sound alike before one that is near."""
    exact = [match for match in found if match.how == EXACT]
    if exact:
        return [match for match in exact if match.score == exact[0].score]
    sound = [match for match in found if match.how == SOUND]
    if sound or not found:
        return sound
    first, second = found[0].score, found[1].score if len(found) > 1 else 0
    return found[:1] if first >= _NEARLY and first - second >= _RATHER else []


def _of_key(book: sqlite3.Connection, given: str) -> Match:
    row = book.execute("SELECT entity FROM actors WHERE key = ?", (given,)).fetchone()
    if row is None:
        raise NothingFound(f"{given}: no actor of this book has this id")
    return Match(named(book, row)[row[0]], given, EXACT, 100.0)


def _several(name: str, found: list[Match]) -> UsageProblem:
    problem = UsageProblem(f"{name}: {len(found)} actors have this name: {_offer(found)}")
    problem.hint = "give the id of the one you mean, which begins with a:"
    return problem


def _nobody(name: str, found: list[Match]) -> NothingFound:
    near = f"; near: {_offer(found)}" if found else ""
    problem = NothingFound(f"{name}: nobody of this name in the book{near}")
    problem.hint = "sourcebook search WORDS -b BOOK looks in names and sentences"
    return problem


def _offer(found: list[Match]) -> str:
    shown = [f"{match.who.label} ({match.who.kind}, {match.who.key})" for match in found[:_OFFERED]]
    return ", ".join(shown) + (" …" if len(found) > _OFFERED else "")
