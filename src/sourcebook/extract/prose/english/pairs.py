"""Holders and nouns: which phrase says of whom that it is a member, a leader, a wing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .chunks import Chunk
from .clauses import Clause
from .reading import Reading
from .roles import Filler, actors

_COPULAS = frozenset(("be", "become", "remain", "serve", "act"))
_AS = frozenset(("serve", "act", "found", "form", "create", "establish", "set up", "constitute"))


@dataclass(slots=True)
class Pair:
    """A holder, the phrase with the noun, and the clause that joins them (none for appositions)."""

    holders: list[Filler]
    phrase: Chunk
    clause: Clause | None
    inverse: bool = False
    partly: bool = False  # only "of" and owners count: the phrase stands before the name


def pairs(reading: Reading) -> Iterator[Pair]:
    """Yield who is said to be what: by a verb of being, by an apposition, or by a noun right before a name."""
    for clause in reading.clauses:
        if clause.factual and not (clause.verb.quoted and not reading.spoken(clause.verb.start)):
            yield from _copular(clause)
    for k, chunk in enumerate(reading.chunks):
        if chunk.kind != "NP" or chunk.quoted:
            continue
        if chunk.apposed:
            yield from _apposed(chunk)
            if (
                chunk.mention is None
                and k > 1
                and reading.chunks[k - 1].kind == "CONJ"
                and reading.chunks[k - 2].kind == "NP"
                and reading.chunks[k - 2].mention is None
            ):
                other = reading.chunks[k - 2]
                chunk.owner = chunk.owner or other.owner
                chunk.of = chunk.of or other.of
                other.of = other.of or chunk.of
                other.owner = other.owner or chunk.owner
                yield Pair(
                    [f for c in chunk.apposed if c.mention is not None for f in actors(c)], other, None, inverse=True
                )
        if chunk.mention is not None and chunk.words and not chunk.after and (chunk.mods or chunk.owner):
            yield Pair([next(actors(chunk))], chunk, None, partly=True)


def _copular(clause: Clause) -> Iterator[Pair]:
    if clause.verb.lemma in ("include", "comprise") and not clause.passive:
        for subject in clause.subject:
            if subject.noun and subject.mention is None and not subject.apposed:
                yield Pair([f for c in clause.direct for f in actors(c)], subject, clause, inverse=True)
        return
    if clause.verb.lemma not in _COPULAS and clause.verb.lemma not in _AS:
        return
    predicates = clause.prep("as") if clause.verb.lemma in _AS else clause.direct or clause.prep("among")
    made = clause.verb.lemma in _AS and clause.verb.lemma not in ("serve", "act") and not clause.passive
    holders = [f for c in (clause.direct if made else clause.subject) for f in actors(c)]
    for predicate in predicates:
        if predicate.det == "one" and not predicate.noun and predicate.of:
            predicate = predicate.of[0]
        if (predicate.noun or predicate.after) and holders:
            yield Pair(holders, predicate, clause)
    for subject in clause.subject:
        if subject.noun and not subject.apposed and subject.mention is None:
            named = [f for c in clause.direct for f in actors(c)]
            if not named and clause.verb.lemma == "be":
                named = [f for c in clause.prep("in", "at") for f in actors(c)]
                if named:
                    yield Pair(named, subject, clause, inverse=True, partly=True)
                continue
            if named:
                yield Pair(named, subject, clause, inverse=True)


def _apposed(chunk: Chunk) -> Iterator[Pair]:
    for other in chunk.apposed:
        if other.det == "one" and not other.noun and other.of:
            other = other.of[0]
        if (
            chunk.mention is not None
            and not chunk.after
            and (other.noun or other.after or (other.mention is not None and other.words))
        ):
            if other.mention is None or other.after:
                yield Pair([next(actors(chunk))], other, None)
        elif chunk.mention is None and chunk.noun and other.mention is not None and not other.after:
            yield Pair(list(actors(other)), chunk, None, inverse=True)
