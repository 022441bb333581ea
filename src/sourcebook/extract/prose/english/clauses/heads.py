"""The head of a clause: dates and phrases before its verb, "In 1990, during the war, X joined"."""

from __future__ import annotations

from ..chunks import Chunk
from .chains import chain_at
from .clause import Clause
from .row import Row


def leading_dates(row: Row, clause: Clause) -> list[tuple[str, Chunk]]:
    """Return the dates before the verb, with their prepositions: beside its subject, or at the head of its clause."""
    found: list[tuple[str, Chunk]] = []
    shares = clause.shared in row.made
    for n in range(clause.at - 1, clause.shared if shares else -1, -1):
        c = row.chunks[n]
        if c.kind == "D":
            if not _inside_other(row, n):
                found.append((row.word(n - 1) if row.stands(n - 1, "P") else "", c))
        elif _ends_head(row, clause, n):
            break
    if not found and shares and not clause.reduced:
        return row.made[clause.shared].leading
    return found


def _ends_head(row: Row, clause: Clause, n: int) -> bool:
    """Say whether the clause of a verb cannot reach back over the chunk at `n`."""
    c = row.chunks[n]
    if c.kind in (";", ":"):
        return True
    if c.kind == "VG":
        return not clause.reduced and c.finite and not row.is_embedded(n)
    if clause.reduced and c.kind in ("NP", ","):
        return True
    if clause.relative and c.kind in ("REL", "THAT"):
        return True
    return clause.shared >= 0 and c.kind == "CONJ"


def _inside_other(row: Row, n: int) -> bool:
    """Say whether the date at `n` belongs to a participle or relative clause between: "the group formed in 1990"."""
    for m in range(n - 1, -1, -1):
        kind = row.chunks[m].kind
        if kind == "VG":
            return True
        if kind in (",", ";", ":", "-", "CONJ"):
            return False
        if kind == "NP" and not row.stands(m - 1, "P") and not row.stands(n - 1, "NP"):
            return False  # "The 1990 …", "X in 1990 joined": its own
    return False


def fronted_phrases(row: Row, clause: Clause) -> list[tuple[str, list[Chunk]]]:
    """Return what a preposition at the head of the clause governs: "During the war, X joined"."""
    if clause.reduced or clause.relative or clause.verb.to:
        return []
    if clause.shared >= 0:
        return row.made[clause.shared].fronted if clause.shared in row.made else []
    k = _clause_start(row, clause.at)
    while k < clause.at and row.chunks[k].kind in ("CONJ", ",", "ADV", "D"):
        k += 1
    if not row.stands(k, "P") or not row.stands(k + 1, "NP"):
        return []
    return [(row.word(k), chain_at(row.chunks[: clause.at], k + 1, objects=True)[0])]


def _clause_start(row: Row, at: int) -> int:
    """Return the index at which the clause of the verb at `at` begins."""
    for n in range(at - 1, -1, -1):
        c = row.chunks[n]
        if c.kind in (";", ":", "SUB", "THAT") or (c.kind == "VG" and c.finite and not row.is_embedded(n)):
            return n + 1
    return 0
