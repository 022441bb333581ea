"""Participles: is "formed" a verb with its own subject, or does it hang on a noun, "the group formed in 1990"?"""

from __future__ import annotations

from ..lexicon import PAST, PP, listed
from .chains import chain_start, with_of
from .row import Row


def is_reduced(row: Row, i: int) -> bool:
    """Say whether the one past form at `i` is a participle."""
    forms = row.chunks[i].forms
    if not forms & PAST:
        return True
    if not forms & PP:
        return False
    previous = row.verb_before(i)
    if row.stands(i - 1, "CONJ") and previous is not None and row.made[previous].passive:
        return row.made[previous].reduced
    if by_agent(row, i):
        return True
    k = _before_adverbs(row, i)
    kind = row.chunks[k].kind if k >= 0 else ""
    if kind == "CONJ":
        return previous is not None and row.made[previous].reduced
    if kind == "NP":
        return _after_phrase(row, i, k)
    return not kind or (kind == "," and _after_comma(row, i))


def by_agent(row: Row, i: int) -> bool:
    """Say whether "by X" follows, perhaps after dates and places: "founded in 1990 by X"."""
    k = i + 1
    while k + 1 < len(row.chunks):
        c, d = row.chunks[k], row.chunks[k + 1]
        if c.kind == "P" and c.word == "by":
            return d.kind == "NP"
        if c.kind == "P" and c.word in listed("before_agents") and d.kind in ("D", "NP"):
            k = k + 2 if d.kind == "D" else with_of(row.chunks, k + 1)
        elif c.kind in ("D", "ADV"):
            k += 1
        else:
            return False
    return False


def _before_adverbs(row: Row, i: int) -> int:
    """Return the index of what stands before the verb at `i`, left over adverbs and dates; -1 for nothing."""
    k = i - 1
    while k >= 0 and row.chunks[k].kind in ("ADV", "D"):
        k -= 2 if row.stands(k - 1, "P") else 1
    return k


def _after_phrase(row: Row, i: int, k: int) -> bool:
    """Say whether the verb at `i`, after the noun phrase at `k`, hangs on it."""
    start = chain_start(row.chunks, k)
    if row.stands(start - 1, ",") and row.chunks[start].det in listed("quantifiers") and _main_before(row, start):
        return True
    takes = row.stands(i + 1, "NP")
    owner = _governor(row, k)
    if owner is not None and row.chunks[owner].lemma not in listed("saying") and not _new_clause(row, owner, k):
        return not takes or row.chunks[i].lemma in listed("naming")
    return _verb_follows(row, i) and not takes


def _after_comma(row: Row, i: int) -> bool:
    """Say whether the verb at `i`, right after a comma, is a participle: the sentence then has another verb."""
    if row.stands(i + 1, "NP") and row.chunks[i].lemma not in listed("naming"):
        return False
    return _verb_follows(row, i) or _main_before(row, i)


def _main_before(row: Row, i: int) -> bool:
    """Say whether the clause has a finite verb of its own before the one at `i`."""
    for n in range(i - 1, -1, -1):
        c = row.chunks[n]
        if c.kind in (";", ":"):
            return False
        if c.kind == "CONJ" and (row.stands(n - 1, ",") or row.stands(n + 1, "P") or row.stands(n + 1, "D")):
            return False
        if c.kind == "VG" and c.finite and n in row.made and not row.is_embedded(n):
            return n > 6 or not any(other.kind == "SUB" for other in row.chunks[:n])
    return False


def _governor(row: Row, k: int) -> int | None:
    """Return the verb to whose right the phrase at `k` stands, in the same clause."""
    for n in range(k - 1, -1, -1):
        kind = row.chunks[n].kind
        if kind == "VG":
            return n
        if kind in (",", ";", ":", "SUB", "THAT", "REL", "-"):
            return None
    return None


def _new_clause(row: Row, owner: int, k: int) -> bool:
    """Say whether a joined clause begins between a verb and the phrase at `k`: "joined A and B left"."""
    return k - 1 > owner and row.stands(k - 1, "CONJ") and row.stands(k, "NP")


def _verb_follows(row: Row, i: int) -> bool:
    """Say whether a verb without a subject of its own follows in the clause: the one at `i` is then a participle."""
    k = i + 1
    while k < len(row.chunks):
        c = row.chunks[k]
        if c.kind == "CONJ" and row.stands(k + 1, "VG") and row.chunks[k + 1].bare:
            k += 2
            continue
        if c.kind in (";", ":", "SUB", "REL", "THAT", "CONJ"):
            return False
        if c.kind == "P" and c.word in listed("clause_openers"):
            return False
        if c.kind == "VG" and not c.to and (c.finite or not c.ing) and not (c.bare and by_agent(row, k)):
            return _has_no_subject(row, k)
        k += 1
    return False


def _has_no_subject(row: Row, k: int) -> bool:
    """Say whether what stands before the verb at `k` cannot be its subject alone."""
    if row.stands(k - 1, "NP"):
        return row.stands(k - 2, "P")
    return row.chunks[k - 1].kind in (",", "D", "ADV")
