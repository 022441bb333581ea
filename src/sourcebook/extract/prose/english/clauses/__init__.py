"""Chunks to clauses: each verb with its subject, its objects, what its prepositions govern, its dates.

No grammar of English: what is certain from the words beside a verb. Where the subject is not certain there is none.
In go the chunks of one sentence, out come its clauses in the order of their verbs. Never a claim: what a verb means
is for the frames.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..chunks import Chunk
from .appositions import hang_appositions, without_asides
from .chains import chain_at
from .clause import Clause
from .complements import read_complements
from .factual import is_factual
from .heads import fronted_phrases, leading_dates
from .participles import is_reduced
from .row import Row
from .subjects import read_subject

__all__ = ["Clause", "chain_at", "clauses"]


def clauses(chunks: Sequence[Chunk]) -> list[Clause]:
    """Return the clauses of a sentence in the order of their verbs."""
    chunks = without_asides(chunks)
    hang_appositions(chunks)
    row = Row(chunks)
    found = [_read(row, i) for i, c in enumerate(chunks) if c.kind == "VG"]
    for clause in found:
        _until(clause, found, row)
    return found


def _read(row: Row, i: int) -> Clause:
    """Return the clause of the verb group at `i`; the order matters, each step looks at what those before it found."""
    verb = row.chunks[i]
    clause = row.made[i] = Clause(i, verb, passive=verb.passive, negated=verb.negated)
    if verb.bare and not verb.perfect:
        clause.reduced = is_reduced(row, i)
        clause.passive = clause.passive or clause.reduced
    elif verb.ing and not verb.finite:
        clause.reduced = True
    read_complements(row, clause)
    read_subject(row, clause)
    clause.factual = is_factual(row, clause)
    clause.leading = leading_dates(row, clause)
    clause.fronted = fronted_phrases(row, clause)
    return clause


def _until(clause: Clause, found: list[Clause], row: Row) -> None:
    """ "… until it dissolved in 1988": the date of that clause ends this one."""
    if row.stands(clause.stop, "P") and row.chunks[clause.stop].word in ("until", "till"):
        ending = next((c for c in found if c.at > clause.stop), None)
        if ending is not None and ending.dates and not clause.dates:
            clause.dates.append(("until", ending.dates[0][1]))
