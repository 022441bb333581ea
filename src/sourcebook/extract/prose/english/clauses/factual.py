"""Facts and doubt: what a clause says may be wished, planned, denied or asked, and is then no fact."""

from __future__ import annotations

from ..chunks import hypothetical
from ..lexicon import BASE, PAST, PP, doubt
from .clause import Clause
from .row import Row


def is_factual(row: Row, clause: Clause) -> bool:
    """Say whether a clause states a fact; what is denied twice over "that" turns the clause's negation round."""
    if hypothetical(clause.verb):
        return False
    if clause.verb.to:
        return _happened(row, clause)
    if _doubted(row, clause):
        return False
    if clause.verb.ing and not clause.verb.finite and _only_planned(row, clause.at):
        return False
    return _modal_allows(row, clause)


def _happened(row: Row, clause: Clause) -> bool:
    """Say whether an infinitive did happen: "united to form", not "planned to form"."""
    other = row.made.get(clause.shared)
    return other is not None and other.verb.lemma in doubt("done") and other.factual and not other.negated


def _doubted(row: Row, clause: Clause) -> bool:
    """Say whether "if", or a "that" of which nobody is sure, stands before the verb in its sentence."""
    for n in range(clause.at - 1, -1, -1):
        c = row.chunks[n]
        if c.kind == "SUB" and c.word in doubt("conditions"):
            return True
        if c.kind in (";", ":") or (c.kind == "," and n and _subject_between(row, n, clause.at)):
            return False
        if c.kind == "THAT" and not (clause.relative and n == clause.at - 1) and _doubtful_that(row, clause, n):
            return True
    return False


def _subject_between(row: Row, n: int, at: int) -> bool:
    return any(row.stands(m, "NP") for m in range(n + 1, at))


def _doubtful_that(row: Row, clause: Clause, n: int) -> bool:
    """Say whether "that" at `n` opens what is feared, rumoured or asked for; after "denied that" the clause is negated."""
    owner = row.verb_before(n)
    lemma = row.chunks[owner].lemma if owner is not None else ""
    if lemma == "deny":
        clause.negated = not clause.negated
    elif owner is not None and lemma in doubt("before"):
        return True
    return row.stands(n - 1, "NP") and row.chunks[n - 1].noun in doubt("nouns")


def _only_planned(row: Row, at: int) -> bool:
    """Say whether a participle is governed by what leaves it open: "without joining", "considered joining"."""
    if row.stands(at - 1, "P"):
        return row.word(at - 1) not in doubt("done_prepositions")
    return row.stands(at - 1, "VG") and row.chunks[at - 1].lemma in doubt("before")


def _modal_allows(row: Row, clause: Clause) -> bool:
    """ "could join and fight": a verb that shares a modal is no more a fact than the verb that has it."""
    verb = clause.verb
    if clause.shared < 0 or not row.chunks[clause.shared].modal:
        return True
    if clause.shared in row.made and not verb.finite:
        return row.made[clause.shared].factual
    return not verb.forms & BASE or bool(verb.forms & (PAST | PP))
