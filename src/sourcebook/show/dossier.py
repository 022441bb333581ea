"""A dossier: what one article says, set out for a reader, every line with the numbers of its sources.

Comes in: what extraction gave. Goes out: sections of facts as plain values; `text` prints them. The page's own
subject comes first, whatever else the article says of others after it. Nothing is judged or left out silently.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..extract import Extraction
from ..model import Actor, Citation, Claim, Span
from .facts import Dossier, Fact, Matter, Section, Source, key, narrowing, source
from .places import Places
from .wording import PREDICATES, kind_name, language_name, object_words

_TIES = (
    "part_of",
    "member_of",
    "armed_wing_of",
    "founded_by",
    "led_by",
    "allied_with",
    "opposed_to",
    "supported_by",
    "designated_terrorist_by",
    "split_from",
    "merged_into",
    "preceded_by",
    "accused",
)
_DATES = ("founded", "refounded", "active", "occurred", "dissolved")
_FACTS = (
    "description",
    "located_in",
    "result",
    "headquartered_in",
    "operates_in",
    "member_count",
    "size",
    "ideology",
    "political_position",
    "religion",
    "motto",
    "website",
    "image",
)
_EVENTS = ("participated_in", "commanded_in")
_OF_SIDES = ("participated_in", "commanded_in", "strength", "casualties")
_OF_MEMBERS = (
    "armed_wing_of",
    "part_of",
    "founded",
    "dissolved",
    "led_by",
    "headquartered_in",
    "split_from",
    "political_position",
)
_NAME_TYPES = {
    "native": "native name",
    "official": "official name",
    "short": "short name",
    "former": "former name",
    "other": "other name",
}
_LEAST_SECTION = 4
_SHORT_DESCRIPTION = "page.short_description"
_DEEPEST = 12


def dossier(found: Extraction, lead: tuple[str, Span] | None = None) -> Dossier:
    """Return the dossier of one document; `lead` is its first sentence, for where it has no description."""
    document, places = found.document, Places(found.document)
    opening = None
    if lead is not None:
        words, span = lead
        opening = Fact("", words, evidence=((places.at(span.start), document.text[span.start : span.end]),))
    matter = Matter(
        document.title,
        document.name,
        found.claims,
        lambda evidence: places.at(evidence.start),
        lambda work: places.at(work.start),
        cited=frozenset(work.id for work in found.citations),
        closing=_problems(found),
    )
    return set_out(matter, opening)


def set_out(matter: Matter, opening: Fact | None = None) -> Dossier:
    """Return the dossier of what an article or a book says; `opening` is for where there is no description."""
    return _Dossier(matter).made(opening)


def _problems(found: Extraction) -> tuple[str, ...]:
    wrong = len(found.problems)
    said = f"{wrong} {_plural('problem', wrong)} in the text: sourcebook coverage {found.document.name}"
    return (said,) if wrong else ()


def short_description(claims: Iterable[Claim]) -> Claim | None:
    """Return the claim that is a page's own short description of its subject, if it has one."""
    return next((claim for claim in claims if claim.evidence[0].rule == _SHORT_DESCRIPTION), None)


def _letters(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


class _Dossier:
    """One dossier being set out: which claims are told already, and the numbers of the sources so far."""

    def __init__(self, matter: Matter) -> None:
        self.matter = matter
        self.claims = matter.claims
        self.told: set[str] = set()
        self.numbers: dict[str, int] = {}
        self.works: dict[str, list[Citation]] = {}
        self.near: dict[str, list[Claim]] = {}
        self.below: dict[str, list[Claim]] = {}
        for claim in self.claims:
            actors = [claim.subject, claim.object] if isinstance(claim.object, Actor) else [claim.subject]
            for near in dict.fromkeys(map(key, actors)):
                self.near.setdefault(near, []).append(claim)
            if claim.predicate == "member_of" and isinstance(claim.object, Actor):
                self.below.setdefault(key(claim.object), []).append(claim)
        self.short = {
            key(c.subject): str(object_words(c))
            for c in reversed(self.claims)
            if c.qualifiers.get("name_type") == "short"
        }

    def made(self, lead: Fact | None) -> Dossier:
        own = self.matter.own or self.own_subject()
        opening = self.opening(own, lead)
        sections = self.about(own) if own is not None else []
        sections += self.others(own)
        title = self.display(own) if own is not None else self.matter.title or self.matter.name
        return Dossier(
            title,
            self.summary(own),
            opening,
            tuple(s for s in sections if s.facts or s.title),
            self.sources(),
            self.closing(),
        )

    # -- who it is about ------------------------------------------------------------------------------------------

    def own_subject(self) -> Actor | None:
        """The page's own subject: linked or named like the page, else the one that most claims are about."""
        actors = [c.subject for c in self.claims] + [c.object for c in self.claims if isinstance(c.object, Actor)]
        title = self.matter.title
        counts: dict[str, int] = {}
        for actor in actors:
            if title and (actor.link == title or title in actor.names):
                counts[key(actor)] = counts.get(key(actor), 0) + 1
        if not counts:
            for claim in self.claims:
                counts[key(claim.subject)] = counts.get(key(claim.subject), 0) + 1
        best = max(counts, key=lambda k: counts[k], default=None)
        return next((a for a in actors if key(a) == best), None)

    def display(self, actor: Actor) -> str:
        """The name as the article writes it, where a file's name gave it in small letters."""
        own = [object_words(c) for c in self.claims if c.predicate == "name" and key(c.subject) == key(actor)]
        return next((name for name in own if _letters(name) == _letters(actor.label)), actor.label)

    def summary(self, own: Actor | None) -> tuple[str, ...]:
        sourced = sum(1 for c in self.claims if c.citations)
        counted = f"{len(self.claims)} claims, {sourced} of them with a source" if self.claims else "no claims"
        kind = kind_name(own.kind) if own is not None else ""
        return (f"{kind} · {counted}" if kind else counted, self.matter.name)

    def opening(self, own: Actor | None, lead: Fact | None) -> Fact | None:
        """The short description, else the first sentence of the lead."""
        first = short_description(self.claims)
        if first is None or (own is not None and key(first.subject) != key(own)):
            return lead
        words = object_words(first)
        return self.fact([first], "", words if words.endswith((".", "。")) else f"{words}.")

    # -- facts ----------------------------------------------------------------------------------------------------

    def fact(self, claims: Sequence[Claim], label: str, words: str, notes: Iterable[str] = (), depth: int = 0) -> Fact:
        """A line that tells some claims."""
        self.told.update(c.id for c in claims)
        return Fact(label, words, tuple(filter(None, notes)), self.sources_of(claims), self.evidence(claims), depth)

    def evidence(self, claims: Iterable[Claim]) -> tuple[tuple[str, str], ...]:
        return tuple(dict.fromkeys((self.matter.place(e), e.quote) for claim in claims for e in claim.evidence))

    def sources_of(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self.number(work) for claim in claims for work in claim.citations))

    def note(self, claim: Claim) -> str:
        """A claim in the notes of a line about its subject, with the numbers of its own sources."""
        self.told.add(claim.id)
        words = self.named(claim.object) if isinstance(claim.object, Actor) else object_words(claim)
        numbers = " ".join(f"[{n}]" for n in self.sources_of([claim]))
        label = _NAME_TYPES.get(claim.qualifiers.get("name_type", ""), "") or PREDICATES[claim.predicate].label
        return ", ".join([f"{label} {words}", *narrowing(claim)]) + (f" {numbers}" if numbers else "")

    def number(self, work: Citation) -> int:
        self.works.setdefault(work.id, []).append(work)
        return self.numbers.setdefault(work.id, len(self.numbers) + 1)

    def named(self, actor: Actor) -> str:
        """An actor's name with its abbreviation."""
        short = self.short.get(key(actor), "")
        if not short or short in actor.label:
            return actor.label
        self.told.update(c.id for c in self.near[key(actor)] if c.predicate == "name" and object_words(c) == short)
        return f"{actor.label} ({short})"

    def left(self, own: Actor, *predicates: str) -> list[Claim]:
        """The claims to do with an actor that are not told yet, in the order of the predicates, then of the text."""
        found = [c for c in self.near.get(key(own), []) if c.predicate in predicates and c.id not in self.told]
        return sorted(found, key=lambda c: predicates.index(c.predicate))

    # -- sections -------------------------------------------------------------------------------------------------

    def about(self, own: Actor) -> list[Section]:
        """All sections about one subject, made in the order of printing, so that sources are numbered in it too."""
        names = (self.section("Names", self.names(own)), self.section("Dates", self.plain(own, _DATES)))
        facts = self.section("Facts", self.plain(own, _FACTS))
        ties = (self.members(own), self.section("Ties", self.ties(own)))
        events = (
            self.section("Events", self.events(own)),
            self.section("Reported statements", self.plain(own, ("stated",))),
        )
        event = own.kind == "event"
        order = (
            (*names, facts, self.sides(own), *ties, *events)
            if event
            else (*names, *ties, self.sides(own), facts, *events)
        )
        return [section for sections in order for section in sections if section.facts]

    def section(self, title: str, facts: Iterator[Fact]) -> Iterator[Section]:
        yield Section(title, tuple(facts))

    def names(self, own: Actor) -> Iterator[Fact]:
        for claim in self.left(own, "name"):
            if key(claim.subject) == key(own):
                kind = _NAME_TYPES.get(claim.qualifiers.get("name_type", ""), "")
                language = language_name(claim.qualifiers["lang"]) if claim.qualifiers.get("lang") else ""
                yield self.fact([claim], kind or "name", object_words(claim), [language, *narrowing(claim)])

    def plain(self, own: Actor, predicates: tuple[str, ...]) -> Iterator[Fact]:
        """Facts of the subject itself, labelled by predicate."""
        for claim in self.left(own, *predicates):
            if key(claim.subject) == key(own):
                words = self.named(claim.object) if isinstance(claim.object, Actor) else object_words(claim)
                label = claim.qualifiers.get("kind", "") if claim.predicate in ("image", "result") else ""
                yield self.fact([claim], label or PREDICATES[claim.predicate].label, words, narrowing(claim))

    def ties(self, own: Actor) -> Iterator[Fact]:
        """Ties in both directions; read the other way round, a tie has the label of its inverse."""
        for claim in self.left(own, *_TIES):
            phrase = PREDICATES[claim.predicate]
            terrorist = ["as terrorist"] if claim.predicate == "designated_terrorist_by" else []
            if key(claim.subject) == key(own):
                words = self.named(claim.object) if isinstance(claim.object, Actor) else object_words(claim)
                yield self.fact([claim], phrase.label, words, [*terrorist, *narrowing(claim)])
            elif isinstance(claim.object, Actor) and key(claim.object) == key(own):
                yield self.fact([claim], phrase.inverse, self.named(claim.subject), [*terrorist, *narrowing(claim)])

    def events(self, own: Actor) -> Iterator[Fact]:
        for claim in self.left(own, *_EVENTS):
            if key(claim.subject) == key(own) and isinstance(claim.object, Actor):
                side = f"side {claim.qualifiers['side']}" if "side" in claim.qualifiers else ""
                label = claim.qualifiers.get("type", "event")
                yield self.fact(
                    [claim], "event" if label == "other" else label, claim.object.label, [side, *narrowing(claim)]
                )

    def sides(self, own: Actor) -> Iterator[Section]:
        """Of a conflict: each side with its belligerents, commanders, strength and losses."""
        parts: dict[str, list[Claim]] = {}
        for claim in self.left(own, *_OF_SIDES):
            of_event = claim.object if isinstance(claim.object, Actor) else claim.subject
            if key(of_event) == key(own):
                parts.setdefault(claim.qualifiers.get("side", ""), []).append(claim)
        for side in sorted(parts, key=lambda side: (side == "", side)):
            yield Section(f"Side {side}" if side else "Taking part and figures", tuple(self.side(parts[side])))

    def side(self, claims: list[Claim]) -> Iterator[Fact]:
        for claim in claims:
            if isinstance(claim.object, Actor):
                role = (
                    claim.qualifiers.get("role", "took part") if claim.predicate == "participated_in" else "commander"
                )
                yield self.fact(
                    [claim],
                    role,
                    self.named(claim.subject),
                    narrowing(claim, "role" if claim.predicate == "participated_in" else ""),
                )
            else:
                yield self.fact([claim], claim.predicate, object_words(claim), narrowing(claim))

    def members(self, own: Actor) -> Iterator[Section]:
        """The member list, nested as the article nests it."""
        roots = [claim for claim in self.below.get(key(own), []) if claim.id not in self.told]
        now = {key(claim.subject) for claim in roots if claim.polarity == "asserted"}
        other = {key(claim.subject) for claim in roots} - now
        note = f"{len(now)} named" + (f", {len(other)} former or denied" if other else "")
        yield Section("Members", tuple(self.under(key(own), 0)), note)

    def under(self, parent: str, depth: int) -> Iterator[Fact]:
        """The members of one parent, each parent told once; what is said of one in several claims stands together."""
        items: dict[str, list[Claim]] = {}
        for claim in self.below.pop(parent, []) if depth < _DEEPEST else []:
            if claim.id not in self.told:
                items.setdefault(key(claim.subject), []).append(claim)
        for member, claims in items.items():
            more = self.of_member(claims[0].subject, parent)
            for claim in claims:
                made = self.fact([claim], "", self.named(claim.subject), narrowing(claim), depth)
                notes = (*made.notes, *map(self.note, more))
                yield replace(made, notes=notes, evidence=(*made.evidence, *self.evidence(more)))
                more = []
            yield from self.under(member, depth + 1)

    def of_member(self, member: Actor, parent: str) -> list[Claim]:
        """What else is said of a member in few words: whose wing it is, when it was founded, who leads it."""
        own = [claim for claim in self.left(member, *_OF_MEMBERS) if key(claim.subject) == key(member)]
        return [claim for claim in own if not isinstance(claim.object, Actor) or key(claim.object) != parent]

    def others(self, own: Actor | None) -> list[Section]:
        """What the article says of others: those with much to tell get their own facts, the rest one line each."""
        subjects: dict[str, list[Claim]] = {}
        for claim in self.claims:
            if claim.id not in self.told:
                subjects.setdefault(key(claim.subject), []).append(claim)
        large = [k for k, claims in subjects.items() if len(claims) >= _LEAST_SECTION]
        made = [self.all_about(subjects[k][0].subject) for k in large]
        lines = tuple(fact for claims in subjects.values() for fact in self.one_line(claims))
        if lines:
            made.append(Section("" if not large else "Others", lines, inner=True))
        return [Section("Also said here", ()), *made] if made and own is not None else made

    def all_about(self, actor: Actor) -> Section:
        told = [(section.title, fact) for section in self.about(actor) for fact in section.facts]
        facts = tuple(replace(fact, label="member") if title == "Members" else fact for title, fact in told)
        return Section(self.display(actor), facts, kind_name(actor.kind), inner=True)

    def one_line(self, claims: list[Claim]) -> Iterator[Fact]:
        left = [c for c in claims if c.id not in self.told]
        if left:
            yield Fact("", left[0].subject.label, tuple(map(self.note, left)), None, self.evidence(left))

    # -- sources --------------------------------------------------------------------------------------------------

    def sources(self) -> tuple[Source, ...]:
        return tuple(
            source(number, self.works[work_id], self.matter.written) for work_id, number in self.numbers.items()
        )

    def closing(self) -> tuple[str, ...]:
        unused = len(self.matter.cited - set(self.numbers))
        said = f"{unused} more {_plural('work', unused)} cited in the article for statements that are not read here."
        return ((said,) if unused else ()) + self.matter.closing


def _plural(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"
