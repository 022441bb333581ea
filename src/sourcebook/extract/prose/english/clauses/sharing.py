"""Verbs that share the subject of another: "joined and left", "After leaving A, B joined", "united to form"."""

from __future__ import annotations

from .chains import chain_at
from .clause import Clause
from .row import Row


def share(row: Row, clause: Clause, k: int) -> None:
    """ "… and left": the subject of the verb before `k`, on the same level."""
    for n in range(k - 1, -1, -1):
        if row.chunks[n].kind in (";", ":"):
            return
        other = row.made.get(n)
        if other is None or (other.verb.to and not clause.verb.to):
            continue
        if other.reduced != clause.reduced:
            if clause.reduced:
                return
            continue
        if clause.verb.finite and other.relative and _closed_between(row, n, clause.at):
            continue
        _take(clause, other)
        return


def _take(clause: Clause, other: Clause) -> None:
    """Take the subject of another clause, and its passive where only the participle is repeated: "was held and freed"."""
    clause.subject, clause.shared, clause.relative = other.subject, other.at, other.relative
    verb = clause.verb
    if other.passive and verb.bare and (not verb.finite or not (clause.direct or verb.perfect)):
        clause.passive = True


def _closed_between(row: Row, n: int, at: int) -> bool:
    """Say whether a comma closes the relative clause of the verb at `n` before the verb at `at`."""
    return any(row.stands(m, ",") for m in range(n, at))


def share_main(row: Row, clause: Clause) -> None:
    """ "After leaving A, B joined": a participle at the head has the main clause's subject, right after the comma."""
    comma = next((n for n in range(clause.at + 1, len(row.chunks)) if row.chunks[n].kind == ","), None)
    if comma is not None and not _main_until(row, clause.at, comma):
        if row.stands(comma + 1, "NP"):
            clause.subject = chain_at(row.chunks, comma + 1, objects=True)[0]
        return
    for n in range(clause.at - 1, -1, -1):
        other = row.made.get(n)
        if other is not None and other.verb.finite:
            clause.subject = other.subject
            return
        if row.chunks[n].kind in (";", ":"):
            return


def _main_until(row: Row, at: int, comma: int) -> bool:
    """Say whether another finite verb stands before the comma."""
    return any(c.kind == "VG" and c.finite and not c.bare for n, c in enumerate(row.chunks[:comma]) if n != at)


def share_infinitive(row: Row, clause: Clause) -> None:
    """ "united to form": an infinitive has the subject of the verb before it."""
    n = row.verb_before(clause.at)
    if n is not None:
        clause.subject = row.made[n].subject
        clause.shared = n
