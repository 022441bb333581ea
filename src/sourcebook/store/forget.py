"""Taking a document out again: what only it said is gone, what others say too stays theirs."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from .actors import set_label
from .keys import kind_rank, link_label
from .rows import Folding

_EVIDENCE = "IN (SELECT id FROM evidence WHERE revision = ?)"
_PASSAGES = "IN (SELECT id FROM passages WHERE revision = ?)"


@dataclass(frozen=True, slots=True)
class Detached:
    """Rows that lost a revision's support, and may now have none at all."""

    claims: list[int]
    works: list[int]
    names: list[int]
    actors: list[int]
    texts: list[int]


def forget_document(db: sqlite3.Connection, document: int, folding: Folding) -> None:
    """Remove a page with all its revisions, inside the caller's transaction."""
    for (revision,) in db.execute("SELECT id FROM revisions WHERE document = ?", (document,)).fetchall():
        sweep(db, detach(db, revision, folding), folding)
    db.execute("DELETE FROM documents WHERE id = ?", (document,))


def detach(db: sqlite3.Connection, revision: int, folding: Folding) -> Detached:
    """Take out a revision with its evidence, passages, mentions; what it shared is for `sweep` to look at."""
    found = Detached(
        _column(db, "SELECT DISTINCT claim FROM evidence WHERE revision = ?", revision),
        _works(db, revision),
        _column(db, "SELECT name FROM namings WHERE revision = ?", revision),
        _column(db, "SELECT actor FROM mentions WHERE revision = ?", revision),
        _column(db, "SELECT text FROM revisions WHERE id = ?", revision),
    )
    db.execute(f"DELETE FROM citations WHERE evidence {_EVIDENCE}", (revision,))
    _forget_passages(db, revision, folding)
    for table in ("evidence", "namings", "mentions"):
        db.execute(f"DELETE FROM {table} WHERE revision = ?", (revision,))
    db.execute("DELETE FROM revisions WHERE id = ?", (revision,))
    return found


def sweep(db: sqlite3.Connection, found: Detached, folding: Folding) -> None:
    """Remove those rows that nothing bears out any more."""
    _sweep(db, "works", "(SELECT work FROM citations UNION ALL SELECT work FROM passage_works) WHERE work", found.works)
    _sweep(db, "claims", "evidence WHERE claim", found.claims)
    _sweep(db, "texts", "revisions WHERE text", found.texts)
    for name in found.names:
        if db.execute("SELECT 1 FROM namings WHERE name = ?", (name,)).fetchone() is None:
            _drop_name(db, name, folding)
    for actor in found.actors:
        _look_at_actor(db, actor)


def _sweep(db: sqlite3.Connection, table: str, support: str, rows: list[int]) -> None:
    statement = f"DELETE FROM {table} WHERE id = ? AND NOT EXISTS (SELECT 1 FROM {support} = {table}.id)"
    db.executemany(statement, ((row,) for row in rows))


def _works(db: sqlite3.Connection, revision: int) -> list[int]:
    """The works that a revision cites, for claims and in sentences."""
    found = _column(db, f"SELECT work FROM citations WHERE evidence {_EVIDENCE}", revision)
    found += _column(db, f"SELECT work FROM passage_works WHERE passage {_PASSAGES}", revision)
    return list(dict.fromkeys(found))


def _column(db: sqlite3.Connection, query: str, revision: int) -> list[int]:
    return [row[0] for row in db.execute(query, (revision,))]


def _forget_passages(db: sqlite3.Connection, revision: int, folding: Folding) -> None:
    """The index of words holds no copy of them: to take a sentence out it must be told the sentence again."""
    for number, text in db.execute("SELECT id, text FROM passages WHERE revision = ?", (revision,)).fetchall():
        _unindex(db, "passages_text", number, folding.fold(text))
    for table in ("passage_actors", "passage_works"):
        db.execute(f"DELETE FROM {table} WHERE passage {_PASSAGES}", (revision,))
    db.execute("DELETE FROM passages WHERE revision = ?", (revision,))


def _drop_name(db: sqlite3.Connection, number: int, folding: Folding) -> None:
    [name] = db.execute("SELECT name FROM names WHERE id = ?", (number,)).fetchone()
    _unindex(db, "names_text", number, folding.searchable(name))
    db.execute("DELETE FROM names WHERE id = ?", (number,))


def _unindex(db: sqlite3.Connection, table: str, number: int, folded: str) -> None:
    db.execute(f"INSERT INTO {table} ({table}, rowid, folded) VALUES ('delete', ?, ?)", (number, folded))


def _look_at_actor(db: sqlite3.Connection, actor: int) -> None:
    """Nobody names it any more: it goes. Else it is what the rest say it is."""
    kinds = [kind for (kind,) in db.execute("SELECT kind FROM mentions WHERE actor = ?", (actor,))]
    if not kinds:
        _drop_actor(db, actor)
        return
    [link, label] = db.execute("SELECT link, label FROM actors WHERE id = ?", (actor,)).fetchone()
    db.execute("UPDATE actors SET kind = ? WHERE id = ?", (max(kinds, key=kind_rank), actor))
    set_label(db, actor, link_label(link) if link else label)


def _drop_actor(db: sqlite3.Connection, actor: int) -> None:
    """Another row of the same group stands for the group, if there is one; the judgements themselves stay."""
    heir = db.execute("SELECT min(id) FROM actors WHERE entity = ? AND id <> ?", (actor, actor)).fetchone()[0]
    if heir is not None:
        db.execute("UPDATE actors SET entity = ? WHERE entity = ?", (heir, actor))
    db.execute("DELETE FROM actors WHERE id = ?", (actor,))
