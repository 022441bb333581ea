"""What a person judges: two actors are the same, or are not, or an earlier judgement is taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..errors import NothingFound, UsageProblem
from ..model import BY_ITSELF, Judgement
from ..resolve.candidates import Candidate, candidates
from ..resolve.judgements import apart, contradicting, groups, in_force
from ..resolve.names import fold
from ..store.db import open_book, trouble
from ..store.judge import append, entities_of, judgements, labels, regroup, rows_of
from ..store.people import entities, surroundings
from ..store.refold import check_folding
from ..store.write import now
from .naming import folding


@dataclass(frozen=True, slots=True)
class Line:
    """One judgement as it is told: the labels of its actors, whether it stands, and by which line it was undone."""

    judgement: Judgement
    a: str
    b: str
    stands: bool
    undone_by: int | None


def judge(
    book: str | Path, verdict: str, a: str, b: str, *, who: str, why: str = "", clock: Callable[[], str] = now
) -> int:
    """Judge two actors `same` or `not-same` by the keys of their rows; return the number of the judgement.

    Said before by a person, it is not said again. Raises UsageProblem where it contradicts what a person has judged:
    that has to be undone first. What had joined by itself gives way.
    """
    if a == b:
        raise UsageProblem(f"{a} is one actor of one article").advise("give two names or ids")
    with _writing(book) as db:
        log = judgements(db)
        for old in in_force(log):
            if old.verdict == verdict and old.who != BY_ITSELF and {old.a, old.b} == {a, b}:
                return old.id
        _refuse(db, contradicting(log, verdict, a, b))
        return _said(db, Judgement(0, clock(), who, verdict, a, b, why=why))


def take_back(book: str | Path, number: int, *, who: str, why: str = "", clock: Callable[[], str] = now) -> Judgement:
    """Undo a judgement, also one that was made by itself or is an undo; return the one that is taken back."""
    with _writing(book) as db:
        log = judgements(db)
        found = next((j for j in log if j.id == number), None)
        if found is None:
            raise NothingFound(f"{number}: no judgement of that number").advise("see sourcebook judgements -b BOOK")
        undone = _undone(log).get(number)
        if undone is not None:
            raise UsageProblem(f"{number}: is undone already, by {undone}").advise(
                f"sourcebook undo {undone} -b BOOK brings it back"
            )
        _said(db, Judgement(0, clock(), who, "undo", undoes=number, why=why))
        return found


def history(book: sqlite3.Connection) -> list[Line]:
    """Return all judgements in their order, each with what became of it; of an undo the actors are those it parts."""
    log, named = judgements(book), labels(book)
    standing = {j.id for j in in_force(log)}
    undone, by_number = _undone(log), {j.id: j for j in log}
    lines = []
    for j in log:
        about = j
        while about.undoes is not None and about.undoes in by_number:
            about = by_number[about.undoes]
        stands = j.id in standing if j.verdict != "undo" else j.id not in undone
        lines.append(Line(j, named.get(about.a, about.a), named.get(about.b, about.b), stands, undone.get(j.id)))
    return lines


def suggestions(book: sqlite3.Connection, about: int | None = None) -> list[Candidate]:
    """Return who may be the same and is not judged yet, likeliest first; of one entity, or of all."""
    log = judgements(book)
    ids = entities_of(book, {key for j in log for key in (j.a, j.b)})
    parted = [frozenset(ids.get(key, 0) for key in pair) for pair in apart(log)]
    return candidates(entities(book), lambda wanted: surroundings(book, wanted), parted, about)


def row_meant(book: sqlite3.Connection, entity: int, given: str) -> str:
    """Return the key of the row of an entity that is meant: an id is itself, a name the first row that bears it."""
    if given.startswith("a:"):
        return given
    rows = rows_of(book, entity)
    return next((key for key, name in rows if fold(name) == fold(given)), rows[0][0])


@contextmanager
def _writing(book: str | Path) -> Iterator[sqlite3.Connection]:
    """A connection in one transaction, which is kept if nothing is raised."""
    db = open_book(book, write=True)
    try:
        check_folding(db, folding())
        db.execute("BEGIN IMMEDIATE")
        yield db
        db.execute("COMMIT")
    except sqlite3.Error as error:
        raise trouble(book, error) from error
    finally:
        db.close()


def _said(db: sqlite3.Connection, judgement: Judgement) -> int:
    number = append(db, judgement)
    regroup(db, groups(judgements(db)))
    return number


def _refuse(db: sqlite3.Connection, against: list[Judgement]) -> None:
    if not against:
        return
    named = labels(db)
    said = "; ".join(f"{j.id}: {named.get(j.a, j.a)} {j.verdict} {named.get(j.b, j.b)} ({j.who})" for j in against)
    raise UsageProblem(f"contradicts what is judged: {said}").advise(f"sourcebook undo {against[0].id} -b BOOK first")


def _undone(log: list[Judgement]) -> dict[int, int]:
    """Which judgements are undone, by which line that stands itself."""
    undone: dict[int, int] = {}
    for j in sorted(log, key=lambda j: j.id, reverse=True):
        if j.verdict == "undo" and j.undoes is not None and j.id not in undone:
            undone[j.undoes] = j.id
    return undone
