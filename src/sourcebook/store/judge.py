"""Judgements in the book, and what they amount to: which rows stand for one entity. Claims are never touched."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from ..model import Judgement, NamedActor, Said
from .keys import actor_key

_LOG = "SELECT id, at, who, verdict, ifnull(a, ''), ifnull(b, ''), undoes, why FROM judgements ORDER BY id"

_MET = """SELECT DISTINCT n.key FROM revisions r JOIN namings g ON g.revision = r.id JOIN names n ON n.id = g.name
 WHERE r.{} = ?"""
_ALIKE = """WITH wanted AS MATERIALIZED (SELECT value AS key FROM json_each(:keys)
 UNION SELECT key FROM names WHERE :keys IS NULL), unlinked AS MATERIALIZED (SELECT t.key FROM wanted t
 CROSS JOIN names n ON n.key = t.key CROSS JOIN actors a ON a.id = n.actor GROUP BY t.key HAVING min(a.link) = '')
 SELECT m.key, a.id, a.key, a.label, a.kind, a.link, a.language, a.document, a.entity, n.name, r.document,
 d.title = a.link FROM unlinked m CROSS JOIN names n ON n.key = m.key CROSS JOIN actors a ON a.id = n.actor
 CROSS JOIN namings g ON g.name = n.id CROSS JOIN revisions r ON r.id = g.revision AND r.current
 CROSS JOIN documents d ON d.id = r.document ORDER BY m.key, a.id"""

_REDIRECTS = """SELECT DISTINCT r.id, d.title, r.redirect, d.site, d.language FROM revisions r
 JOIN documents d ON d.id = r.document WHERE r.redirect <> '' AND r.current"""


def judgements(book: sqlite3.Connection) -> list[Judgement]:
    """Return the whole log, oldest first."""
    return [Judgement(*row) for row in book.execute(_LOG).fetchall()]


def append(book: sqlite3.Connection, judgement: Judgement) -> int:
    """Add a line to the log, inside the caller's transaction, and return its number there."""
    j = judgement
    made = book.execute(
        "INSERT INTO judgements (at, who, verdict, a, b, undoes, why) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (j.at, j.who, j.verdict, j.a or None, j.b or None, j.undoes, j.why),
    )
    assert made.lastrowid is not None
    return made.lastrowid


def regroup(book: sqlite3.Connection, groups: Mapping[str, str]) -> int:
    """Make `actors.entity` what the groups say, each row that is in none standing for itself; return how many changed.

    Nothing is remembered from before, so taking a judgement back leaves no trace.
    """
    changed = [(entity, number) for number, entity in astray(book, groups)]
    book.executemany("UPDATE actors SET entity = ? WHERE id = ?", changed)
    return len(changed)


def astray(book: sqlite3.Connection, groups: Mapping[str, str]) -> list[tuple[int, int]]:
    """Return actors whose entity is not what the groups say, each with what it should be: the least id of a group."""
    rows = book.execute(
        "SELECT a.id, a.key, a.entity FROM json_each(?) wanted CROSS JOIN actors a ON a.key = wanted.value "
        "UNION SELECT id, key, entity FROM actors WHERE entity <> id",
        (json.dumps(list(groups)),),
    ).fetchall()
    least: dict[str, int] = {}
    for number, key, _ in rows:
        group = groups.get(key, key)
        least[group] = min(number, least.get(group, number))
    return [(number, least[groups.get(key, key)]) for number, key, old in rows if least[groups.get(key, key)] != old]


def met(book: sqlite3.Connection, *, run: int | None = None, document: int | None = None) -> list[str]:
    """Return the keys of the names that a run or a document has: what they may have changed."""
    column, number = ("run", run) if document is None else ("document", document)
    return [key for (key,) in book.execute(_MET.format(column), (number,))]


def alike(book: sqlite3.Connection, keys: Iterable[str] | None = None) -> Iterator[list[NamedActor]]:
    """Yield the actors that share a key of names, where some have no page; of all keys, or of some.

    Their names are those of that key.
    """
    wanted = None if keys is None else json.dumps(list(keys))
    for _, rows in groupby(book.execute(_ALIKE, {"keys": wanted}), key=lambda row: row[0]):
        yield [_actor(list(same)) for _, same in groupby(rows, key=lambda row: row[1])]


def _actor(rows: list[tuple[str, int, str, str, str, str, str, int | None, int, str, int, int]]) -> NamedActor:
    _, _, key, label, kind, link, language, document, entity, *_ = rows[0]
    said = tuple(Said(row[9], row[10], bool(row[11])) for row in rows)
    return NamedActor(key, label, kind, link, language, document, entity, said)


def redirects(book: sqlite3.Connection) -> Iterator[tuple[NamedActor, NamedActor, int]]:
    """Yield redirects between actors of the book, and their revisions."""
    for revision, title, target, site, language in book.execute(_REDIRECTS).fetchall():
        one, other = (_linked(book, actor_key(site or language, link, "", "")) for link in (title, target))
        if one is not None and other is not None and one.key != other.key:
            yield one, other, revision


def with_page(book: sqlite3.Connection, keys: Iterable[str]) -> list[str]:
    """Return those of some actors that are linked to pages."""
    query = "SELECT a.key FROM json_each(?) w CROSS JOIN actors a ON a.key = w.value WHERE a.link <> ''"
    return [key for (key,) in book.execute(query, (json.dumps(list(keys)),))]


def _linked(book: sqlite3.Connection, key: str) -> NamedActor | None:
    """The actor of a key, with the names its own page gives it; `entity` is its own id here."""
    found = book.execute("SELECT id, label, kind, link, language FROM actors WHERE key = ?", (key,)).fetchone()
    if found is None:
        return None
    number, label, kind, link, language = found
    own = book.execute(
        "SELECT n.name, r.document FROM names n JOIN namings g ON g.name = n.id JOIN revisions r ON r.id = g.revision "
        "JOIN documents d ON d.id = r.document WHERE n.actor = ? AND n.type <> 'redirect' AND d.title = ? "
        "AND r.current",
        (number, link),
    )
    return NamedActor(key, label, kind, link, language, None, number, tuple(Said(n, d, True) for n, d in own))


def labels(book: sqlite3.Connection) -> dict[str, str]:
    """Return what the actors of all judgements are called."""
    query = "SELECT key, label FROM actors WHERE key IN (SELECT a FROM judgements UNION SELECT b FROM judgements)"
    return dict(book.execute(query).fetchall())


def entities_of(book: sqlite3.Connection, keys: Iterable[str]) -> dict[str, int]:
    """Return the entities of some actors."""
    query = "SELECT a.key, a.entity FROM json_each(?) w CROSS JOIN actors a ON a.key = w.value"
    return dict(book.execute(query, (json.dumps(list(keys)),)).fetchall())


def rows_of(book: sqlite3.Connection, entity: int) -> list[tuple[str, str]]:
    """Return the (key, name) pairs of an entity's rows; linked rows, labels and early ones first."""
    return book.execute(
        "SELECT a.key, n.name FROM actors a JOIN names n ON n.actor = a.id WHERE a.entity = ? "
        "ORDER BY a.link = '', n.type <> 'label', a.id, n.id",
        (entity,),
    ).fetchall()
