"""Chunks to clauses: each verb with its subject, its objects, what its prepositions govern, its dates.

No grammar of English: what is certain from the words beside a verb. Where the subject is not certain there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .chunks import Chunk, hypothetical
from .lexicon import PAST, PP, doubt

SAYING = frozenset(
    "say state claim report declare announce argue allege write note assert maintain warn insist explain add estimate conclude believe "
    "suggest indicate reveal confirm acknowledge admit tell accuse deny think suspect consider agree hold mention recall testify show "
    "emphasise emphasize stress remark inform stress disclose contend".split()
)


NAMING = frozenset(
    ("name", "call", "dub", "know", "rename", "style", "rebrand", "title", "redesignate", "nickname", "designate")
)


@dataclass(slots=True, eq=False)
class Clause:
    """One verb and what goes with it; `at` is the index of its verb group."""

    at: int
    verb: Chunk
    passive: bool = False
    subject: list[Chunk] = field(default_factory=list)
    direct: list[Chunk] = field(default_factory=list)
    second: list[Chunk] = field(default_factory=list)
    governed: list[tuple[str, list[Chunk]]] = field(default_factory=list)  # preposition and what it governs, in order
    dates: list[tuple[str, Chunk]] = field(default_factory=list)  # preposition (or "") and the date, after the verb
    leading: list[tuple[str, Chunk]] = field(default_factory=list)  # dates before the verb in its clause
    content: int = -1  # index where a clause begins that is its object: "said that …"
    infinitive: int = -1  # index of an infinitive that follows: "united to form"
    stop: int = 0  # index after its last chunk
    factual: bool = True
    negated: bool = False
    shared: int = -1  # index of the verb whose subject it shares
    reduced: bool = False  # a participle: "formed in 1990"
    relative: bool = False
    fronted: list[tuple[str, list[Chunk]]] = field(default_factory=list)  # what prepositions before the subject govern

    def prep(self, *words: str) -> list[Chunk]:
        """Return what the first of the prepositions governs."""
        return (
            [chunk for word, chain in self.governed if word in words for chunk in chain]
            if words == ("by",)
            else next((chain for word, chain in self.governed if word in words), [])
        )

    def before(self, *words: str) -> list[Chunk]:
        """Return what the first of the prepositions before the subject governs: "During the war …"."""
        return next((chain for word, chain in self.fronted if word in words), [])


def clauses(chunks: Sequence[Chunk]) -> list[Clause]:
    """Return the clauses of a sentence in the order of their verbs."""
    chunks = _without_asides(chunks)
    _appositions(chunks)
    reader = _Reader(chunks)
    found = [reader.clause(i) for i, c in enumerate(chunks) if c.kind == "VG"]
    for clause in found:
        _until(clause, found, chunks)
    return found


def _until(clause: Clause, found: list[Clause], chunks: Sequence[Chunk]) -> None:
    """ "… until it dissolved in 1988": the date of that clause ends this one."""
    if clause.stop < len(chunks) and chunks[clause.stop].kind == "P" and chunks[clause.stop].word in ("until", "till"):
        ending = next((c for c in found if c.at > clause.stop), None)
        if ending is not None and ending.dates and not clause.dates:
            clause.dates.append(("until", ending.dates[0][1]))


def _without_asides(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Take a date between commas after "and" out of a list: "A and, since 2006, B"; it is B's own."""
    kept: list[Chunk] = []
    k = 0
    while k < len(chunks):
        kept.append(chunks[k])
        if chunks[k].kind == "CONJ" and _is(chunks, k + 1, ","):
            n = k + 3 if _is(chunks, k + 2, "P") else k + 2
            if _is(chunks, n, "D") and _is(chunks, n + 1, ",") and _is(chunks, n + 2, "NP"):
                chunks[n + 2].own = chunks[n]
                k = n + 1
        k += 1
    return kept


def chain_at(chunks: Sequence[Chunk], k: int, *, objects: bool) -> tuple[list[Chunk], int]:
    """Return the noun phrases joined with the one at `k` ("A, B and C") and the index after them.

    With `objects`, a phrase that is the subject of a verb after it is left to that verb.
    """
    items = [chunks[k]]
    k = _with_of(chunks, k)
    while k < len(chunks):
        kind = chunks[k].kind
        if (
            kind == "CONJ"
            and chunks[k].word in ("and", "or", "nor", "&", "as well as", "plus")
            and _is(chunks, k + 1, "NP")
        ):
            after = _with_of(chunks, k + 1)
            if objects and _is(chunks, after, "VG") and chunks[after].finite and not _participle_after(chunks, after):
                break
            items.append(chunks[k + 1])
            k = after
            if not (_is(chunks, k, ",") or _is(chunks, k, "CONJ")):
                break
        elif kind == "," and _is(chunks, k + 1, "NP") and _list_goes_on(chunks, k + 1):
            items.append(chunks[k + 1])
            k = _with_of(chunks, k + 1)
        elif (
            kind == ","
            and _is(chunks, k + 1, "CONJ")
            and chunks[k + 1].word in ("and", "or", "nor", "as well as", "&")
            and _is(chunks, k + 2, "NP")
        ):
            after = _with_of(chunks, k + 2)
            if objects and _is(chunks, after, "VG") and chunks[after].finite and not _participle_after(chunks, after):
                break
            if len(items) < 2 and not objects:
                break
            items.append(chunks[k + 2])
            k = after
            break
        else:
            break
    return items, k


def _appositions(chunks: Sequence[Chunk]) -> None:
    """Hang on each noun phrase the one that stands between commas right after it."""
    for k, phrase in enumerate(chunks):
        if phrase.kind != "NP":
            continue
        after = _with_of(chunks, k)
        while (
            _is(chunks, after, "P")
            and chunks[after].word in ("in", "from", "for", "at")
            and _is(chunks, after + 1, "NP")
            and not phrase.mention
        ):
            after = _with_of(chunks, after + 1)
        if not (_is(chunks, after, ",") or _is(chunks, after, "-") or _is(chunks, after, ":")) or not _is(
            chunks, after + 1, "NP"
        ):
            continue
        if (
            not _is(chunks, after, ":")
            and chunks[after + 1].det not in ("a", "an")
            and _list_goes_on(chunks, after + 1)
        ):
            if phrase.number is not None and phrase.mention is None and not chunks[after + 1].number:
                phrase.apposed = chain_at(chunks, after + 1, objects=True)[0]
            continue
        if _is(chunks, after, ":"):
            phrase.apposed = chain_at(chunks, after + 1, objects=True)[0]
            continue
        end = _phrase_end(chunks, after + 1)
        closing = chunks[end].kind if end < len(chunks) else "."
        named = chunks[after + 1]
        if named.pron and not named.mention and not named.noun:
            continue
        closed = closing in (",", ".", ";", "-", "REL") or (closing == "VG" and (chunks[end].bare or chunks[end].ing))
        tells = bool(named.mention) != bool(phrase.mention) or (named.det and not named.mention) or named.words
        if closed and tells:
            phrase.apposed = chain_at(chunks, after + 1, objects=True)[0]


def _phrase_end(chunks: Sequence[Chunk], k: int) -> int:
    """Return the index after a noun phrase with what hangs on it: "a member of A in B and of C"."""
    k = chain_at(chunks, k, objects=True)[1]
    while k < len(chunks) and chunks[k].kind in ("P", "D", "ADV"):
        k += 1
        if _is(chunks, k, "NP"):
            k = chain_at(chunks, k, objects=True)[1]
    return k


def _participle_after(chunks: Sequence[Chunk], k: int) -> bool:
    return chunks[k].bare and _is(chunks, k + 1, "P") and chunks[k + 1].word == "by"


def _is(chunks: Sequence[Chunk], k: int, kind: str) -> bool:
    return 0 <= k < len(chunks) and chunks[k].kind == kind


def _with_of(chunks: Sequence[Chunk], k: int) -> int:
    """Hang what "of" governs on the noun phrase at `k`; return the index after it."""
    phrase = chunks[k]
    k += 1
    if _is(chunks, k, "P") and chunks[k].word == "of" and _is(chunks, k + 1, "NP"):
        if not phrase.of:
            phrase.of, after = chain_at(chunks, k + 1, objects=True)
        else:
            after = chain_at(chunks, k + 1, objects=True)[1]
        return after
    return k


def _list_goes_on(chunks: Sequence[Chunk], k: int) -> bool:
    """Say whether a comma before `k` is one of a list: commas and phrases up to "and"."""
    steps = 0
    while k < len(chunks) and steps < 60:
        if not _is(chunks, k, "NP"):
            return False
        k = k + 1
        while _is(chunks, k, "P") and _is(chunks, k + 1, "NP") and chunks[k].word in ("of", "in", "from"):
            k += 2
        if _is(chunks, k, ",") and _is(chunks, k + 1, "CONJ"):
            return chunks[k + 1].word in ("and", "or", "as well as", "&") and _is(chunks, k + 2, "NP")
        if _is(chunks, k, "CONJ"):
            return chunks[k].word in ("and", "or", "as well as", "&") and _is(chunks, k + 1, "NP")
        if not _is(chunks, k, ","):
            return False
        k += 1
        steps += 1
    return False


class _Reader:
    """Reads the clauses of one sentence."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks
        self.made: dict[int, Clause] = {}

    def is_(self, k: int, kind: str) -> bool:
        return _is(self.chunks, k, kind)

    def clause(self, i: int) -> Clause:
        """Return the clause of the verb group at `i`."""
        verb = self.chunks[i]
        clause = Clause(i, verb)
        self.made[i] = clause
        clause.passive = verb.passive
        clause.negated = verb.negated
        if verb.bare and not verb.perfect:
            clause.reduced = self._reduced(i)
            clause.passive = clause.passive or clause.reduced
        elif verb.ing and not verb.finite:
            clause.reduced = True
        self._right(clause)
        self._subject(clause)
        clause.factual = self._factual(clause)
        clause.leading = self._leading(clause)
        clause.fronted = self._fronted_phrases(clause)
        return clause

    # -- participles

    def _reduced(self, i: int) -> bool:
        verb = self.chunks[i]
        if not verb.forms & PAST:
            return True
        if not verb.forms & PP:
            return False
        after = self.chunks[i + 1] if i + 1 < len(self.chunks) else None
        if (
            i
            and self.chunks[i - 1].kind == "CONJ"
            and (previous := self._verb_before(i)) is not None
            and self.made[previous].passive
        ):
            return self.made[previous].reduced
        if self._by_agent(i):
            return True
        before = self.chunks[i - 1] if i else None
        k = i - 1
        while before is not None and before.kind in ("ADV", "D"):
            if k > 0 and self.chunks[k - 1].kind == "P":
                k -= 1
            k -= 1
            before = self.chunks[k] if k >= 0 else None
        if before is None:
            return True
        if before.kind in ("REL", "THAT"):
            return False
        if before.kind == "CONJ":
            previous = self._verb_before(i)
            return previous is not None and self.made[previous].reduced
        takes = after is not None and after.kind == "NP"
        if before.kind == "NP":
            start = self._chain_start(k)
            if (
                self.is_(start - 1, ",")
                and self.chunks[start].det in ("most", "many", "some", "all", "both", "each", "several")
                and self._main_before(start)
            ):
                return True
            owner = self._governor(k)
            if owner is not None and self.chunks[owner].lemma not in SAYING and not self._new_clause(owner, k):
                return not takes or self.chunks[i].lemma in NAMING
            return self._verb_follows(i) and not takes
        if before.kind == ",":
            if takes:
                return self.chunks[i].lemma in NAMING and (self._verb_follows(i) or self._main_before(i))
            return self._verb_follows(i) or self._main_before(i)
        return False

    def _main_before(self, i: int) -> bool:
        """Say whether the clause has a finite verb of its own before the one at `i`."""
        for n in range(i - 1, -1, -1):
            c = self.chunks[n]
            if c.kind in (";", ":"):
                return False
            if c.kind == "CONJ" and (self.is_(n - 1, ",") or self.is_(n + 1, "P") or self.is_(n + 1, "D")):
                return False
            if (
                c.kind == "VG"
                and c.finite
                and n in self.made
                and not self.made[n].relative
                and not self.made[n].reduced
            ):
                return not any(self.chunks[m].kind in ("SUB",) for m in range(n)) or n > 6
        return False

    def _by_agent(self, i: int) -> bool:
        """Say whether "by X" follows, perhaps after dates and places: "founded in 1990 by X"."""
        k = i + 1
        while k + 1 < len(self.chunks):
            c, d = self.chunks[k], self.chunks[k + 1]
            if c.kind == "P" and c.word == "by":
                return d.kind == "NP"
            if c.kind == "P" and c.word in ("in", "on", "at", "from", "as", "around") and d.kind in ("D", "NP"):
                k = k + 2 if d.kind == "D" else _with_of(self.chunks, k + 1)
            elif c.kind in ("D", "ADV"):
                k += 1
            else:
                return False
        return False

    def _governor(self, k: int) -> int | None:
        """Return the verb to whose right the phrase at `k` stands, in the same clause."""
        k -= 1
        while k >= 0:
            kind = self.chunks[k].kind
            if kind == "VG":
                return k
            if kind in (";", ":", "SUB", "THAT", "REL", "-"):
                return None
            if kind == ",":
                return None
            k -= 1
        return None

    def _new_clause(self, owner: int, k: int) -> bool:
        """Say whether a joined clause begins between a verb and the phrase at `k`: "joined A and B left"."""
        return any(self.chunks[n].kind == "CONJ" and self.is_(n + 1, "NP") and n + 1 == k for n in range(owner + 1, k))

    def _verb_follows(self, i: int) -> bool:
        """Say whether a verb without a subject of its own follows in the clause: the one at `i` is then a participle."""
        k = i + 1
        while k < len(self.chunks):
            c = self.chunks[k]
            if c.kind == "CONJ" and self.is_(k + 1, "VG") and self.chunks[k + 1].bare:
                k += 2
                continue
            if c.kind in (";", ":", "SUB", "REL", "THAT", "CONJ"):
                return False
            if c.kind == "P" and c.word in ("after", "before", "since", "until", "as"):
                return False
            if c.kind == "VG" and not c.to and not (c.ing and not c.finite) and not (c.bare and self._by_agent(k)):
                before = self.chunks[k - 1]
                if before.kind == "NP":
                    return self.is_(k - 2, "P")
                return before.kind in (",", "D", "ADV")
            k += 1
        return False

    def _verb_before(self, i: int) -> int | None:
        for k in range(i - 1, -1, -1):
            if self.chunks[k].kind == "VG":
                return k
            if self.chunks[k].kind in (";", ":"):
                return None
        return None

    # -- what stands after the verb

    def _right(self, clause: Clause) -> None:
        chunks = self.chunks
        k = clause.at + 1
        comma = False
        while k < len(chunks):
            c = chunks[k]
            if c.kind == "ADV":
                k += 1
                continue
            if c.kind == "NP":
                chain, after = chain_at(chunks, k, objects=True)
                if _is(chunks, after, "VG") and chunks[after].finite and not chunks[after].bare:
                    clause.content = k
                    break
                if (
                    _is(chunks, after, "VG")
                    and chunks[after].bare
                    and chunks[after].forms & PAST
                    and clause.verb.lemma in SAYING
                ):
                    clause.content = k
                    break
                if comma:
                    break
                if not clause.direct and not clause.governed:
                    clause.direct = chain
                elif not clause.second and not clause.governed:
                    clause.second = chain
                else:
                    break
                k = after
            elif c.kind == "P":
                k = self._governed(clause, k)
                if k < 0:
                    k = -k
                    break
            elif c.kind == "D":
                clause.dates.append(("", c))
                k += 1
            elif c.kind == ",":
                if not self._continues(clause, k + 1):
                    break
                comma = True
                k += 1
                continue
            elif c.kind == "CONJ" and (self.is_(k + 1, "P") or self.is_(k + 1, "D")) and not self._fronted(k + 1):
                k += 1
            elif c.kind == "THAT":
                if clause.verb.lemma in SAYING and (
                    not clause.direct or clause.verb.lemma in ("tell", "inform", "warn", "assure")
                ):
                    clause.content = k + 1
                break
            elif c.kind == ":" and clause.verb.lemma in SAYING:
                clause.content = k + 1
                break
            elif c.kind == "VG":
                if c.to:
                    clause.infinitive = k
                break
            else:
                break
            comma = False
        clause.stop = k

    def _fronted(self, k: int) -> bool:
        """Say whether dates and prepositions at `k` open a new clause: "and in 2014 it left"."""
        while k < len(self.chunks):
            c = self.chunks[k]
            if c.kind in ("P", "D", "ADV", ","):
                k += 1
            elif c.kind == "NP":
                after = chain_at(self.chunks, k, objects=True)[1]
                if _is(self.chunks, after, "VG") and self.chunks[after].finite:
                    return True
                if _is(self.chunks, after, ",") and _is(self.chunks, k - 1, "P"):
                    k = after
                    continue
                if (
                    _is(self.chunks, k - 1, "P")
                    and after > k
                    and after < len(self.chunks)
                    and self.chunks[after].kind in ("NP", "D", "P")
                ):
                    k = after
                    continue
                return False
            elif c.kind == "VG":
                return c.finite
            else:
                return False
        return False

    def _governed(self, clause: Clause, k: int) -> int:
        """Read a preposition and what it governs; a negative index ends the clause there."""
        chunks = self.chunks
        word = chunks[k].word
        n = k + 1
        while n < len(chunks) and chunks[n].kind == "ADV":
            n += 1
        if _is(chunks, n, "D"):
            clause.dates.append((word, chunks[n]))
            return n + 1
        if not _is(chunks, n, "NP"):
            return -k
        chain, after = chain_at(chunks, n, objects=True)
        if (
            _is(chunks, after, "VG")
            and chunks[after].finite
            and word in ("after", "before", "since", "until", "as", "for", "than")
        ) and not (chunks[after].bare and _participle_after(chunks, after)):
            return -k
        if (
            chain[-1].noun
            in ("morning", "night", "evening", "eve", "afternoon", "day", "spring", "summer", "autumn", "winter")
            and _is(chunks, after, "P")
            and _is(chunks, after + 1, "D")
        ):
            clause.dates.append((word, chunks[after + 1]))
            return after + 2
        clause.governed.append((word, chain))
        return after

    def _continues(self, clause: Clause, k: int) -> bool:
        """Say whether the clause goes on after a comma before `k`: with a date or a preposition that opens no new clause."""
        c = self.chunks[k] if k < len(self.chunks) else None
        if c is None:
            return False
        if c.kind in ("D", "P", "ADV"):
            if c.kind == "P" and self.is_(k + 1, "VG"):
                return False
            if c.kind == "P" and c.word in ("after", "before", "since", "until", "as") and not self.is_(k + 1, "D"):
                return not self._fronted(k) and c.word in ("after", "before")
            return not self._fronted(k)
        return False

    # -- subjects

    def _subject(self, clause: Clause) -> None:
        verb = clause.verb
        if verb.to:
            self._of_infinitive(clause)
            return
        k = clause.at - 1
        commas = 0
        while k >= 0:
            c = self.chunks[k]
            if c.kind in ("ADV", "D"):
                k -= 1
                if c.kind == "D" and self.is_(k, "P"):
                    k -= 1
            elif c.kind == "REL" or (
                c.kind == "THAT" and (self.is_(k - 1, "NP") or self.is_(k - 1, ",")) and not self._complement(k)
            ):
                clause.relative = True
                clause.subject = self._antecedent(k, c)
                return
            elif c.kind == "NP":
                start = self._chain_start(k)
                before = self.chunks[start - 1] if start else None
                if (
                    before is not None
                    and before.kind == "VG"
                    and start - 1 in self.made
                    and self.made[start - 1].reduced
                    and not clause.reduced
                ):
                    k = start - 2
                    continue
                if before is not None and before.kind == "P":
                    if clause.reduced and not commas:
                        clause.subject = self._items(start, k)
                        return
                    if (
                        clause.reduced
                        and commas
                        and before.word in ("of", "with", "to", "by", "between", "including", "from", "into", "against")
                    ):
                        clause.subject = self._items(start, k)[-1:]
                        return
                    k = start - 2
                    if self.is_(k, ",") and commas and not clause.reduced:
                        k -= 1
                    continue
                clause.subject = self._items(start, k)
                self._with_whom(clause, start)
                if clause.reduced and commas:
                    clause.subject = clause.subject[-1:]
                return
            elif c.kind == "CONJ":
                self._share(clause, k)
                return
            elif c.kind in (",", "-"):
                commas += 1
                nxt = self._skip_aside(clause, k)
                if nxt is None:
                    return
                if nxt == -2:
                    self._share(clause, k)
                    return
                k = nxt
            elif c.kind == "P" and clause.reduced:
                self._share_main(clause)
                return
            elif c.kind == "VG" and k in self.made and self.made[k].reduced and not clause.reduced and not commas:
                k -= 1
            elif c.kind == "VG" and clause.reduced and not self.chunks[k].to:
                if self.chunks[k].lemma in ("be", "remain", "become"):
                    clause.subject = self.made[k].subject if k in self.made else []
                return
            else:
                return
        if clause.reduced:
            self._share_main(clause)

    def _with_whom(self, clause: Clause, start: int) -> None:
        """ "…, with whom it clashed", "that X founded": what the relative stands for is governed, or the object."""
        joins = self.is_(start - 1, "REL") or (self.is_(start - 1, "THAT") and not self._complement(start - 1))
        if joins and not self.is_(start - 2, "P") and not (clause.direct or clause.passive or clause.verb.to):
            clause.direct = self._antecedent(start - 1, self.chunks[start - 1])
            clause.relative = clause.relative or bool(clause.direct)
            return
        if self.is_(start - 1, "REL") and self.is_(start - 2, "P"):
            antecedent = self._antecedent(start - 2, self.chunks[start - 1])
            if antecedent:
                clause.governed.append((self.chunks[start - 2].word, antecedent))
                clause.relative = True

    def _complement(self, k: int) -> bool:
        """Say whether "that" at `k` opens what somebody says: "told X that"."""
        for n in range(k - 1, -1, -1):
            if self.chunks[n].kind == "VG":
                return self.chunks[n].lemma in SAYING or self.chunks[n].lemma in (
                    "tell",
                    "inform",
                    "persuade",
                    "convince",
                )
            if self.chunks[n].kind in (",", ";"):
                return False
        return False

    def _antecedent(self, k: int, rel: Chunk) -> list[Chunk]:
        n = k - 1
        if self.is_(n, "CONJ"):  # "who was in both and who fought"
            for m in range(n - 1, -1, -1):
                if self.chunks[m].kind == "VG" and m in self.made:
                    return self.made[m].subject if self.made[m].relative else []
        comma = self.is_(n, ",")
        if comma:
            n -= 1
        while n >= 0 and self.chunks[n].kind in ("ADV", "D"):
            n -= 1
            if self.is_(n, "P"):
                n -= 1
        if not self.is_(n, "NP") or self.is_(k - 1, "P"):
            return []
        start = self._chain_start(n)
        if (
            rel.word != "who"
            and comma
            and self.is_(start - 1, "P")
            and self.chunks[start - 1].word in ("in", "at", "near", "from")
            and self.is_(start - 2, "NP")
        ):
            return []  # "the group in Gaza, which": either
        if (
            not comma
            and rel.word in ("that", "which")
            and self.is_(start - 1, "P")
            and self.chunks[start - 1].word in ("in", "from", "based in")
            and self.is_(start - 2, "NP")
            and self.chunks[start - 2].mention is None
        ):
            start = n = start - 2
        items = self._items(start, n)
        return items if not comma or rel.word == "who" else items[-1:] if len(items) == 1 else items

    def _chain_start(self, k: int) -> int:
        """Return the index of the first noun phrase of the chain that ends at `k` (with what "of" hangs on it)."""
        start = k
        while True:
            if self.is_(start - 1, "P") and self.chunks[start - 1].word == "of" and self.is_(start - 2, "NP"):
                start -= 2
            elif (
                self.is_(start - 1, "CONJ")
                and self.chunks[start - 1].word in ("and", "or", "nor", "&", "as well as")
                and self.is_(start - 2, "NP")
            ):
                n = self._of_start(start - 2)
                if self.is_(n - 1, "VG") or (self.is_(n - 1, "P") and not self._list_in_preposition(n)):
                    return start
                start = n
            elif (
                self.is_(start - 1, "CONJ")
                and self.is_(start - 2, ",")
                and self.is_(start - 3, "NP")
                and self._listed(start - 3)
            ):
                start = start - 3
            elif (
                self.is_(start - 1, ",")
                and self.is_(start - 2, "NP")
                and start != k
                and self._in_list(start, k)
                and not self.is_(self._of_start(start - 2) - 1, "P")
            ):
                start -= 2
            else:
                return start

    def _of_start(self, k: int) -> int:
        while self.is_(k - 1, "P") and self.chunks[k - 1].word == "of" and self.is_(k - 2, "NP"):
            k -= 2
        return k

    def _list_in_preposition(self, n: int) -> bool:
        return False

    def _listed(self, k: int) -> bool:
        """Say whether the phrase at `k`, before ", and", belongs to a list: another comma and phrase stand before it."""
        k = self._of_start(k)
        return self.is_(k - 1, ",") and self.is_(k - 2, "NP")

    def _in_list(self, start: int, k: int) -> bool:
        return any(self.chunks[n].kind == "CONJ" for n in range(start, k + 1))

    def _items(self, start: int, end: int) -> list[Chunk]:
        chain, _ = chain_at(self.chunks[: end + 1], start, objects=False)
        return chain

    def _skip_aside(self, clause: Clause, k: int) -> int | None:
        """From a comma at `k`, left over an aside; None where nothing certain stands there, -2 where the verb goes on from one before."""
        n = k - 1
        depth = 0
        while n >= 0 and self.chunks[n].kind not in (",", "-", ";", ":"):
            n -= 1
            depth += 1
        inside = self.chunks[n + 1 : k]
        if not inside:
            return n if n >= 0 else None
        closed = n >= 0 and self.chunks[n].kind in (",", "-")
        head = inside[0]
        verbs = [c for c in inside if c.kind == "VG"]
        if clause.reduced and inside[-1].kind == "NP":
            start = self._chain_start(k - 1)
            if not (self.is_(start - 1, "P") and start - 1 == n + 1):
                return k - 1
        if clause.reduced and not closed:
            # ", formed in 1990": what stands before the comma
            last = inside[-1]
            if last.kind == "NP":
                return k - 1
            if any(c.finite for c in verbs):
                return -2
            return k - 1
        if clause.reduced and closed and inside[-1].kind == "NP" and not verbs and head.kind == "NP":
            return k - 1
        if not closed:
            if any(c.finite or c.bare for c in verbs) and not any(c.kind == "SUB" for c in inside):
                return -2 if not clause.reduced else None
            return None
        if head.kind in ("REL", "THAT"):
            return n - 1
        if head.kind == "VG" and (head.bare or head.ing or not head.finite) and not clause.reduced:
            return n - 1 if self.is_(n - 1, "NP") or self.is_(n - 1, "D") else None
        if head.kind == "NP" and not verbs and self.is_(n - 1, "NP"):
            return n - 1
        if head.kind == "NP" and verbs and all(v.bare or v.ing or v.to for v in verbs) and self.is_(n - 1, "NP"):
            return n - 1
        if head.kind == "NP" and any(c.kind in ("REL", "THAT") for c in inside) and self.is_(n - 1, "NP"):
            return n - 1
        if len(inside) <= 3 and len(verbs) == 1 and verbs[0].lemma in SAYING and head.kind == "NP":
            return n - 1
        if head.kind in ("P", "D", "ADV", "CONJ") and not any(v.finite for v in verbs):
            return n - 1
        if any(c.finite for c in verbs) and head.kind in ("NP", "VG"):
            return -2
        return None

    def _share(self, clause: Clause, k: int) -> None:
        """ "… and left": the subject of the verb before, on the same level."""
        for n in range(k - 1, -1, -1):
            c = self.chunks[n]
            if c.kind in (";", ":"):
                return
            if c.kind == "VG":
                other = self.made.get(n)
                if other is None or (c.to and not clause.verb.to):
                    continue
                if other.reduced != clause.reduced:
                    if clause.reduced or not other.reduced:
                        return
                    continue
                if clause.verb.finite and other.relative and self._closed_between(n, clause.at):
                    continue
                clause.subject, clause.shared = other.subject, n
                clause.relative = other.relative
                if (other.passive and clause.verb.bare and not clause.verb.finite) or (
                    other.passive and clause.verb.bare and not clause.direct and not clause.verb.perfect
                ):
                    clause.passive = True
                return

    def _closed_between(self, n: int, at: int) -> bool:
        """Say whether a comma closes the relative clause of the verb at `n` before the verb at `at`."""
        return any(self.chunks[m].kind == "," for m in range(n, at))

    def _share_main(self, clause: Clause) -> None:
        """ "After leaving A, B joined": a participle at the head has the main clause's subject, right after the comma."""
        at = clause.at
        comma = next((n for n in range(at + 1, len(self.chunks)) if self.chunks[n].kind == ","), None)
        if comma is not None and not any(
            self.chunks[n].kind == "VG" and self.chunks[n].finite and not self.chunks[n].bare
            for n in range(comma)
            if n != at
        ):
            if self.is_(comma + 1, "NP"):
                clause.subject = chain_at(self.chunks, comma + 1, objects=True)[0]
            return
        for n in range(at - 1, -1, -1):
            if self.chunks[n].kind == "VG" and n in self.made and self.made[n].verb.finite:
                clause.subject = self.made[n].subject
                return
            if self.chunks[n].kind in (";", ":"):
                return

    def _of_infinitive(self, clause: Clause) -> None:
        for n in range(clause.at - 1, -1, -1):
            c = self.chunks[n]
            if c.kind == "VG" and n in self.made:
                clause.subject = self.made[n].subject
                clause.shared = n
                return
            if c.kind in (";", ":"):
                return

    # -- facts and time

    def _factual(self, clause: Clause) -> bool:
        verb = clause.verb
        if hypothetical(verb):
            return False
        if verb.to:
            other = self.chunks[clause.shared] if clause.shared >= 0 else None
            if other is None or other.lemma not in doubt("done") or not self.made[clause.shared].factual:
                return False
            return not self.made[clause.shared].negated
        for n in range(clause.at - 1, -1, -1):
            c = self.chunks[n]
            if c.kind == "SUB" and c.word in (
                "if",
                "unless",
                "whether",
                "lest",
                "as if",
                "as though",
                "in case",
                "provided that",
                "so that",
                "in order to",
                "even if",
            ):
                return False
            if c.kind in (";", ":") or (c.kind == "," and clause.at - n > 1 and n and self._main_between(n, clause.at)):
                break
            if c.kind == "THAT" and not (clause.relative and n == clause.at - 1):
                owner = self._verb_before(n)
                if owner is not None and self.chunks[owner].lemma == "deny":
                    clause.negated = not clause.negated
                elif owner is not None and (self.chunks[owner].lemma in doubt("before")):
                    return False
                if self.is_(n - 1, "NP") and self.chunks[n - 1].noun in doubt("nouns"):
                    return False
        if verb.ing and not verb.finite:
            before = self.chunks[clause.at - 1] if clause.at else None
            if (
                before is not None
                and before.kind == "P"
                and before.word not in ("after", "by", "since", "upon", "following", "before", "in", "on")
            ):
                return False
            if before is not None and before.kind == "P" and before.word == "before":
                return False
            if before is not None and before.kind == "VG" and before.lemma in doubt("before"):
                return False
        if clause.shared >= 0 and clause.shared in self.made and self.chunks[clause.shared].modal and not verb.finite:
            return self.made[clause.shared].factual
        return not (
            clause.shared >= 0 and verb.forms & 1 and not verb.forms & (PAST | PP) and self.chunks[clause.shared].modal
        )

    def _main_between(self, n: int, at: int) -> bool:
        return any(self.chunks[m].kind == "NP" for m in range(n + 1, at))

    def _leading(self, clause: Clause) -> list[tuple[str, Chunk]]:
        """Dates that stand before the verb: between it and its subject, or at the head of its clause."""
        found: list[tuple[str, Chunk]] = []
        at = clause.at
        floor = clause.shared if clause.shared >= 0 and clause.shared in self.made else -1
        for n in range(at - 1, floor, -1):
            c = self.chunks[n]
            if c.kind == "D":
                word = self.chunks[n - 1].word if self.is_(n - 1, "P") else ""
                if not self._inside_other(n, at):
                    found.append((word, c))
            elif c.kind in (";", ":") or (
                c.kind == "VG" and not clause.reduced and c.finite and n < at and not self._embedded(n, at)
            ):
                break
            if clause.reduced and c.kind in ("NP", ","):
                break
            if clause.relative and c.kind in ("REL", "THAT"):
                break
            if clause.shared >= 0 and c.kind == "CONJ":
                break
        if not found and clause.shared >= 0 and clause.shared in self.made and not clause.reduced:
            return self.made[clause.shared].leading
        return found

    def _fronted_phrases(self, clause: Clause) -> list[tuple[str, list[Chunk]]]:
        """What prepositions at the head of the clause govern: "During the war, X joined"."""
        if clause.reduced or clause.relative or clause.verb.to:
            return []
        if clause.shared >= 0:
            return self.made[clause.shared].fronted if clause.shared in self.made else []
        k = 0
        for n in range(clause.at - 1, -1, -1):
            c = self.chunks[n]
            if c.kind in (";", ":", "SUB", "THAT") or (
                c.kind == "VG" and c.finite and not self._embedded(n, clause.at)
            ):
                k = n + 1
                break
        while k < clause.at and self.chunks[k].kind in ("CONJ", ",", "ADV", "D"):
            k += 1
        if not self.is_(k, "P") or not self.is_(k + 1, "NP"):
            return []
        return [(self.chunks[k].word, chain_at(self.chunks[: clause.at], k + 1, objects=True)[0])]

    def _inside_other(self, n: int, at: int) -> bool:
        """Say whether the date at `n` belongs to a participle or relative clause between."""
        for m in range(n - 1, -1, -1):
            c = self.chunks[m]
            if c.kind == "VG":
                return True
            if c.kind in (",", ";", ":", "-", "CONJ"):
                return False
            if c.kind == "NP" and not self.is_(m - 1, "P") and not self.is_(n - 1, "NP"):
                # "The 1990 …", "X in 1990 joined": its own
                return False
        return False

    def _embedded(self, n: int, at: int) -> bool:
        """Say whether the verb at `n` stands in a relative clause or participle before the verb at `at`."""
        other = self.made.get(n)
        return other is not None and (other.relative or other.reduced)
