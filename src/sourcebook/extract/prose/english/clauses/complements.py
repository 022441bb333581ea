"""What stands after a verb: its objects, what its prepositions govern, dates, and the clause that somebody says."""

from __future__ import annotations

from ..chunks import Chunk
from ..lexicon import PAST, listed
from .chains import chain_at, participle_by
from .clause import Clause
from .row import Row


def read_complements(row: Row, clause: Clause) -> None:
    """Fill in what stands to the right of a clause's verb, up to where another clause begins."""
    k = clause.at + 1
    comma = False
    while k < len(row.chunks):
        kind = row.chunks[k].kind
        after = _step(row, clause, k, comma=comma)
        if after == k:
            break
        if kind != "ADV":
            comma = kind == ","
        k = after
    clause.stop = k


def _step(row: Row, clause: Clause, k: int, *, comma: bool) -> int:
    """Read what stands at `k` and return the index after it; `k` itself where the clause ends before it."""
    c = row.chunks[k]
    match c.kind:
        case "ADV":
            return k + 1
        case "NP":
            return _object(row, clause, k, comma=comma)
        case "P":
            return _governed(row, clause, k)
        case "D":
            clause.dates.append(("", c))
            return k + 1
        case ",":
            return k + 1 if _goes_on(row, k + 1) else k
        case "CONJ":
            more = row.stands(k + 1, "P") or row.stands(k + 1, "D")
            return k + 1 if more and not opens_clause(row, k + 1) else k
        case "VG" if c.to:
            clause.infinitive = k
        case "THAT" | ":" if _says(clause, c):
            clause.content = k + 1
    return k


def _says(clause: Clause, mark: Chunk) -> bool:
    """Say whether "that" or a colon opens what the verb says; after an object only with "told X that"."""
    if clause.verb.lemma not in listed("saying"):
        return False
    return mark.kind == ":" or not clause.direct or clause.verb.lemma in listed("saying_to")


def _object(row: Row, clause: Clause, k: int, *, comma: bool) -> int:
    """Read a first or second object; a phrase with a verb of its own begins what is said: "said X left"."""
    chain, after = chain_at(row.chunks, k, objects=True)
    if _is_subject(row, clause, after):
        clause.content = k
        return k
    if comma or clause.governed or (clause.direct and clause.second):
        return k
    if clause.direct:
        clause.second = chain
    else:
        clause.direct = chain
    return after


def _is_subject(row: Row, clause: Clause, after: int) -> bool:
    """Say whether the verb right after a phrase is its own."""
    if not row.stands(after, "VG"):
        return False
    verb = row.chunks[after]
    if verb.bare:
        return bool(verb.forms & PAST) and clause.verb.lemma in listed("saying")
    return verb.finite


def _governed(row: Row, clause: Clause, k: int) -> int:
    """Read a preposition at `k` and the date or phrases that it governs."""
    chunks = row.chunks
    word = chunks[k].word
    n = k + 1
    while row.stands(n, "ADV"):
        n += 1
    if row.stands(n, "D"):
        clause.dates.append((word, chunks[n]))
        return n + 1
    if not row.stands(n, "NP"):
        return k
    chain, after = chain_at(chunks, n, objects=True)
    if word in listed("clause_prepositions") and _has_verb(row, after):
        return k
    if chain[-1].noun in listed("parts_of_days") and row.stands(after, "P") and row.stands(after + 1, "D"):
        clause.dates.append((word, chunks[after + 1]))
        return after + 2
    clause.governed.append((word, chain))
    return after


def _has_verb(row: Row, after: int) -> bool:
    """Say whether the phrase before `after` is the subject of a verb there: "after X left"."""
    return row.stands(after, "VG") and row.chunks[after].finite and not participle_by(row.chunks, after)


def _goes_on(row: Row, k: int) -> bool:
    """Say whether the clause goes on after a comma before `k`: a date, or a preposition that opens no new clause."""
    if k >= len(row.chunks) or row.chunks[k].kind not in ("D", "P", "ADV"):
        return False
    c = row.chunks[k]
    if c.kind == "P":
        if row.stands(k + 1, "VG"):
            return False
        if c.word in listed("clause_openers") and not row.stands(k + 1, "D"):
            return c.word in ("after", "before") and not opens_clause(row, k)
    return not opens_clause(row, k)


def opens_clause(row: Row, k: int) -> bool:
    """Say whether dates and prepositions at `k` open a new clause: "and in 2014 it left"."""
    while k < len(row.chunks):
        c = row.chunks[k]
        if c.kind == "VG":
            return c.finite
        if c.kind == "NP":
            after = chain_at(row.chunks, k, objects=True)[1]
            if row.stands(after, "VG") and row.chunks[after].finite:
                return True
            if not (row.stands(k - 1, "P") and after < len(row.chunks)):
                return False
            if row.chunks[after].kind not in (",", "NP", "D", "P"):
                return False
            k = after
        elif c.kind in ("P", "D", "ADV", ","):
            k += 1
        else:
            return False
    return False
