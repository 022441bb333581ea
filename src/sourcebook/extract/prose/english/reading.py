"""One sentence being read: its words, chunks and clauses, and what frames ask of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ....model import Actor, Literal, When
from .chunks import Chunk
from .clauses import Clause, chain_at
from .frames import Frame
from .mentions import data_words
from .roles import Filler, actors, kind_of, unnamed
from .said import LASTING, date_of, governed, until_start

OFFICES = frozenset(
    "leader commander chief chairman chairwoman chairperson president secretary-general secretary spokesman spokeswoman spokesperson head minister director coordinator deputy emir governor staff".split()
) | {
    "chief of staff",
    "prime minister",
    "commander-in-chief",
    "chief of general staff",
    "minister of defence",
    "minister of defense",
}


_FOUNDS = frozenset(("form", "found", "establish", "create", "constitute", "launch", "set", "raise"))


def is_rank(word: str) -> bool:
    """Say whether a word in small letters is a rank before a name."""
    return word in {r.lower() for r in data_words("ranks")} | {"army", "air", "rear"}


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of a sentence that somebody is reported to say."""

    who: Actor
    start: int
    end: int
    verb: int = -1  # where the verb stands; -1 for "according to"
    begins: int = -1  # where the evidence begins
    when: When | None = None
    quoting: bool = False  # a judgement ("called it …"), which is no account of facts


@dataclass
class Reading:
    """A sentence with its clauses; `page` is the article's subject."""

    text: str
    chunks: list[Chunk]
    clauses: list[Clause]
    page: Actor
    bodies: set[str] = field(default_factory=set)  # labels that the article has used as bodies
    speeches: list[Speech] = field(default_factory=list)
    by_index: dict[int, Clause] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_index = {c.at: c for c in self.clauses}

    # -- words

    def words(self, clause: Clause) -> str:
        """Return the words from a verb to the end of its clause."""
        stop = self.chunks[clause.stop - 1].end if clause.stop else clause.verb.end
        return self.text[clause.verb.start : max(stop, clause.verb.end)]

    def shown(self, chunk: Chunk) -> str:
        """Return the words of a chunk."""
        return self.text[chunk.start : chunk.end]

    def described(self, chunk: Chunk) -> str:
        """Return a noun phrase without its article, where it has more than its noun."""
        words = re.sub(
            r"^(?:(?:the|a|an|its|their|his|several|many|numerous|some|any|this|these|those|such|various|another|other|more|further|both|two|three|four|five)\s+)+",
            "", self.shown(chunk), flags=re.IGNORECASE,
        )  # fmt: skip
        return words if " " in words else ""

    # -- other phrases

    def meant(self, chunk: Chunk) -> Iterator[Filler]:
        """ "X is an alliance formed in 1990": what is said of the alliance is said of X."""
        if not unnamed(chunk) or chunk.apposed:
            return
        for clause in self.clauses:
            if (
                clause.verb.lemma in ("be", "become", "remain")
                and chunk in clause.direct[:1]
                and not clause.negated
                and clause.factual
            ):
                for subject in clause.subject:
                    yield from actors(subject)
                return
        for k, other in enumerate(self.chunks):
            if other.kind == "NP" and chunk in other.apposed and other.mention is not None:
                yield Filler(other.mention.actor, other.mention.start, other.mention.end, self.chunks[k])

    def included(self, chunk: Chunk) -> Iterator[Filler]:
        """ "several groups, including A and B": A and B."""
        if chunk.mention is not None or not (
            chunk.noun.endswith("s") or chunk.noun in ("number", "series", "wave", "string", "set")
        ):
            return
        k = self._after(chunk)
        if k < len(self.chunks) and self.chunks[k].kind == ",":
            k += 1
        if (
            k + 1 < len(self.chunks)
            and self.chunks[k].kind == "P"
            and self.chunks[k].word in ("including", "such as", "among")
        ):
            for named in chain_at(self.chunks, k + 1, objects=True)[0]:
                yield from actors(named)

    def _after(self, chunk: Chunk) -> int:
        k = self.chunks.index(chunk) + 1
        while (
            k + 1 < len(self.chunks)
            and self.chunks[k].kind == "P"
            and self.chunks[k].word in ("of", "on", "in", "against", "from")
            and self.chunks[k + 1].kind == "NP"
        ):
            k += 2
        return k

    # -- clauses

    def infinitive(self, clause: Clause) -> str:
        """Return the verb of the infinitive after a clause, or nothing."""
        other = self.by_index.get(clause.infinitive)
        return other.verb.lemma if other is not None else ""

    def infinitive_object(self, clause: Clause, verbs: tuple[str, ...]) -> list[Chunk]:
        """Return the object of an infinitive with one of the verbs, and of "become" in a clause that shares the subject."""
        other = self.by_index.get(clause.infinitive)
        if other is None or other.verb.lemma not in verbs:
            return (
                clause.prep("into", "as")
                if clause.verb.lemma in ("unite", "unify", "reunite") and not clause.prep("with")
                else []
            )
        return other.direct

    def date_of_infinitive(self, clause: Clause) -> tuple[When, int, int] | None:
        """Return the date of an infinitive after a clause: "merged to form X in 1990"."""
        other = self.by_index.get(clause.infinitive)
        return date_of(other) if other is not None and other.dates else None

    def since_founding(self, clause: Clause) -> tuple[When, int, int] | None:
        """ "It was formed in 2006 and included X": X was in it from then on."""
        other = self.by_index.get(clause.shared)
        if other is None or other.verb.lemma not in _FOUNDS or not other.factual:
            return None
        date = date_of(other)
        held = governed(date[0], "start") if date is not None else None
        return (held, date[1], date[2]) if date is not None and held is not None else None

    def date_for(
        self, clause: Clause, phrase: Chunk, place: tuple[int, int], date: tuple[When, int, int] | None
    ) -> tuple[When, int, int] | None:
        """Return the date of one of several: "by Canada in 1997 and by Japan in 2002"; its own where it has one."""
        for chunk in self.chunks:
            if (
                chunk.own is not None
                and chunk.own.when is not None
                and chunk.mention is not None
                and chunk.mention.start in (place[0], phrase.start)
            ):
                return chunk.own.when, chunk.own.start, chunk.own.end
        if len(clause.dates) < 2 or place[0] < clause.verb.start:
            return date
        after = [c for _, c in clause.dates if c.start >= place[1]]
        return (after[0].when, after[0].start, after[0].end) if after and after[0].when is not None else date

    def governor(self, clause: Clause) -> str:
        """Return the verb on which an infinitive hangs."""
        other = self.by_index.get(clause.shared)
        return other.verb.lemma if other is not None else ""

    def elided(self, clause: Clause) -> bool:
        """Say whether the article's subject is the object that a clause leaves out: "joined in 1990"."""
        if (
            clause.direct
            or clause.passive
            or clause.content >= 0
            or clause.infinitive >= 0
            or kind_of(self.page) in ("event", "person", "place", "state")
        ):
            return False
        if any(
            word not in ("in", "on", "after", "during", "as", "at", "by", "following", "until", "since")
            for word, _ in clause.governed
        ):
            return False
        return not any(f.actor.label == self.page.label for c in clause.subject for f in actors(c))

    def standing(
        self, clause: Clause, subject: Filler, predicate: str, when: When | None, polarity: str
    ) -> tuple[str, When | None]:
        """Return polarity and time: negated by "not", "no X"; former by "no longer", "formerly", "ceased to"."""
        if "no longer" in clause.verb.adverbs or self.governor(clause) in ("cease", "stop"):
            return "former", until_start(when)
        if clause.negated or any(c.det in ("no", "neither") for c in (subject.phrase, *clause.subject)):
            return "negated", when
        if predicate in LASTING and {"formerly", "previously", "once"} & set(clause.verb.adverbs) and not polarity:
            return "former", when
        if when is not None and predicate in LASTING and not polarity and self.governor(clause) in ("begin", "start"):
            return polarity, governed(when, "start")
        return polarity, when

    def conflict(self, clause: Clause) -> str:
        """Return the war or battle in which two fight or are allied."""
        for chunk in (*clause.prep("in", "during", "at"), *clause.before("in", "during", "at")):
            if chunk.mention is not None and not chunk.after and kind_of(chunk.mention.actor) == "event":
                return chunk.mention.actor.label
        return ""

    def sure(self, *actors: Actor) -> bool:
        """Say whether one of the actors is a body for certain."""
        return any(
            a.label == self.page.label or kind_of(a) in ("organisation", "alliance", "armed_group", "party")
            for a in actors
        )

    def page_filler(self) -> Filler:
        """Return the article's subject where no words stand for it."""
        return Filler(self.page, -1, -1, Chunk("NP", -1, -1))

    # -- qualifiers

    def title(self, frame: Frame, clause: Clause, obj: Actor | Literal) -> str:
        """Return the office that stands beside a leader's name: "headed by Chief of Staff X"."""
        where = frame.options.get("role")
        if where == "second":
            chunks = (clause.direct if clause.passive else clause.second) or clause.prep("as")
            return chunks[0].noun if chunks else ""
        for chunk in clause.prep("by") if clause.passive else clause.subject:
            if (
                chunk.mention is not None
                and isinstance(obj, Actor)
                and chunk.mention.actor.label == obj.label
                and chunk.words
            ):
                words = [t for t in chunk.words if t.start < chunk.mention.start and t.tag == "W"]
                if all(is_rank(t.word) for t in words) or not any(t.word in OFFICES for t in words):
                    return ""
                return self.text[words[0].start : words[-1].end] if words else ""
        return ""

    def spot(self, clause: Clause) -> str:
        """Return the place of an event: "in the Gaza Strip"."""
        for chunk in (*clause.prep("in", "across"), *clause.before("in")):
            if chunk.mention is not None and kind_of(chunk.mention.actor) in ("place", "state", "unknown"):
                return chunk.mention.actor.label
        return ""

    def charge(self, clause: Clause) -> str:
        """Return what somebody is accused of."""
        at = clause.verb.end
        m = re.compile(r"\b(?:of|for|with) ([^,.;]+)").search(self.text, at)
        return m[1].strip() if m else ""

    # -- speech

    def spoken(self, at: int) -> str | None:
        """Return who is reported to say what stands at an offset, or None."""
        best = [s for s in self.speeches if s.start <= at < s.end and not s.quoting]
        return min(best, key=lambda s: s.end - s.start).who.label if best else None
