"""Whose verb it is: from the verb to the left, over dates and asides, to the noun phrase that must be its subject."""

from __future__ import annotations

from ..lexicon import listed
from .antecedents import antecedent, opens_content
from .asides import SHARES, skip_aside
from .chains import chain_start, chain_to
from .clause import Clause
from .row import Row
from .sharing import share, share_infinitive, share_main


def read_subject(row: Row, clause: Clause) -> None:
    """Fill in a clause's subject; where it is not certain there is none."""
    if clause.verb.to:
        share_infinitive(row, clause)
        return
    k = clause.at - 1
    commas = 0
    while k >= 0:
        commas += row.chunks[k].kind in (",", "-")
        before = _step(row, clause, k, commas)
        if before is None:
            return
        k = before
    if clause.reduced:
        share_main(row, clause)


def _step(row: Row, clause: Clause, k: int, commas: int) -> int | None:
    """Look at what stands at `k`; return where to look next, or none where the search is over."""
    c = row.chunks[k]
    match c.kind:
        case "ADV":
            return k - 1
        case "D":
            return k - 2 if row.stands(k - 1, "P") else k - 1
        case "NP":
            return _phrase(row, clause, k, commas)
        case "," | "-":
            return _aside(row, clause, k)
        case "CONJ":
            share(row, clause, k)
        case "REL":
            _relative(row, clause, k)
        case "THAT" if row.stands(k - 1, "NP") or row.stands(k - 1, ","):
            if not opens_content(row, k):
                _relative(row, clause, k)
        case "P" if clause.reduced:
            share_main(row, clause)
        case "VG":
            return _verb(row, clause, k, commas)
    return None


def _relative(row: Row, clause: Clause, k: int) -> None:
    clause.relative = True
    clause.subject = antecedent(row, k, row.chunks[k])


def _aside(row: Row, clause: Clause, k: int) -> int | None:
    before = skip_aside(row, clause, k)
    if before == SHARES:
        share(row, clause, k)
        return None
    return before


def _verb(row: Row, clause: Clause, k: int, commas: int) -> int | None:
    """ "remained allied with": a participle after a verb of being has its subject; other participles are passed over."""
    if k in row.made and row.made[k].reduced and not clause.reduced and not commas:
        return k - 1
    verb = row.chunks[k]
    if clause.reduced and not verb.to and verb.lemma in listed("linking"):
        clause.subject = row.made[k].subject if k in row.made else []
    return None


def _phrase(row: Row, clause: Clause, k: int, commas: int) -> int | None:
    """Take the chain that ends at `k` for the subject, unless a preposition or a participle governs it."""
    start = chain_start(row.chunks, k)
    if row.stands(start - 1, "P"):
        return _behind_preposition(row, clause, start, k, commas)
    other = row.made.get(start - 1)
    if other is not None and other.reduced and not clause.reduced:
        return start - 2
    clause.subject = chain_to(row.chunks, start, k)
    _with_whom(row, clause, start)
    if clause.reduced and commas:
        clause.subject = clause.subject[-1:]
    return None


def _behind_preposition(row: Row, clause: Clause, start: int, k: int, commas: int) -> int | None:
    """ "with the group formed in 1990": a participle hangs on what a preposition governs; other verbs look further."""
    if clause.reduced and (not commas or row.word(start - 1) in listed("governing_participles")):
        clause.subject = chain_to(row.chunks, start, k)[-1 if commas else 0 :]
        return None
    k = start - 2
    return k - 1 if commas and not clause.reduced and row.stands(k, ",") else k


def _with_whom(row: Row, clause: Clause, start: int) -> None:
    """ "…, with whom it clashed", "that X founded": what the relative stands for is governed, or the object."""
    k = start - 1
    joins = row.stands(k, "REL") or (row.stands(k, "THAT") and not opens_content(row, k))
    if joins and not row.stands(k - 1, "P") and not (clause.direct or clause.passive or clause.verb.to):
        clause.direct = antecedent(row, k, row.chunks[k])
        clause.relative = clause.relative or bool(clause.direct)
    elif row.stands(k, "REL") and row.stands(k - 1, "P"):
        found = antecedent(row, k - 1, row.chunks[k])
        if found:
            clause.governed.append((row.word(k - 1), found))
            clause.relative = True
