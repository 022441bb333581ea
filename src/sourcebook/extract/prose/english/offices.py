"""Who led whom until when: leaders who are killed, captured, replaced, and those who follow them in office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....model import Actor, When
from ...dates import open_ended, until
from ...events import event_type
from .chunks import Chunk
from .clauses import Clause
from .frames import by_word
from .reading import Reading, is_rank
from .roles import Filler, actors, fits, kind_of
from .said import Said, date_of

FATES = {
    "kill": "killed", "assassinate": "assassinated", "execute": "executed", "capture": "captured", "murder": "killed", "hang": "executed", "shoot": "killed", "behead": "executed",
}  # fmt: skip
_ACTIVE_FATES = {"die": "died", "fall": "killed"}
_LEAVES = frozenset(("resign", "retire", "step", "abdicate"))


def fate(clause: Clause) -> str:
    """Return what became of the one a clause is about: killed, captured; empty where it does not say.

    Being taken prisoner is being captured.
    """
    verb = clause.verb
    if not clause.factual or clause.negated:
        return ""
    if clause.passive:
        if verb.lemma == "take" and verb.particle == "prisoner":
            return "captured"
        return FATES.get(verb.lemma, "")
    return _ACTIVE_FATES.get(verb.lemma, "") if not clause.direct else ""


def ending(reading: Reading, holder: Filler, phrase_start: int) -> tuple[str, When | None, Clause] | None:
    """Return what ended an office: the clause whose subject is the holder says that he was killed or replaced."""
    for clause in reading.clauses:
        if not any(
            c.start == phrase_start or (c.mention is not None and c.mention.start == holder.start)
            for c in clause.subject
        ):
            continue
        what = fate(clause)
        leaves = clause.verb.lemma in _LEAVES and clause.factual and not clause.negated and not clause.passive
        if (
            not what
            and not leaves
            and not (
                clause.passive
                and clause.factual
                and clause.verb.lemma in ("replace", "succeed", "depose", "overthrow", "dismiss", "oust")
            )
        ):
            continue
        date = date_of(clause)
        return what, until(date[0], date[0].text) if date and ".." not in date[0].edtf else None, clause
    return None


def read_successions(reading: Reading) -> Iterator[Said]:
    """Yield "A succeeded B as commander of Y": A from then on, B until then."""
    for clause in reading.clauses:
        if (
            clause.verb.lemma not in ("succeed", "replace", "follow", "supersede")
            or not clause.factual
            or clause.negated
        ):
            continue
        newer = [f for c in (clause.prep("by") if clause.passive else clause.subject) for f in actors(c)]
        older = [f for c in (clause.subject if clause.passive else clause.direct) for f in actors(c)]
        yield from _office(reading, clause, newer, older)


def _office(reading: Reading, clause: Clause, newer: list[Filler], older: list[Filler]) -> Iterator[Said]:
    leaders = _leader_nouns()
    for office in clause.prep("as"):
        wholes = [f for c in office.of for f in actors(c)] or [
            Filler(m.actor, m.start, m.end, office) for m in (*office.owner, *office.mods)
        ]
        if office.noun not in leaders or not wholes:
            continue
        yield from _both(reading, clause, wholes[0].actor, office.noun, newer, older, max(office.end, wholes[0].end))
    for phrase in clause.subject if clause.passive else clause.direct:
        if phrase.noun in leaders and phrase.owner:
            yield from _both(reading, clause, phrase.owner[-1].actor, phrase.noun, newer, older, phrase.end)


def _both(
    reading: Reading, clause: Clause, body: Actor, role: str, newer: list[Filler], older: list[Filler], end: int
) -> Iterator[Said]:
    date = date_of(clause)
    point = date is not None and ".." not in date[0].edtf and "/" not in date[0].edtf
    when = date[0] if date is not None and point else None
    for people, began in ((newer, True), (older, False)):
        for person in people:
            if not fits(person.actor, "person", reading.page):
                continue
            leader = Actor(person.actor.label, "person", person.actor.names, person.actor.link)
            held = None if when is None else open_ended(when, when.text) if began else until(when, when.text)
            places = [(clause.verb.start, end), (person.start, person.end), *([date[1:]] if date else [])]
            yield Said(
                body, "led_by", leader, held, min(p[0] for p in places), max(p[1] for p in places), clause.verb.start, "prose.succession",
                "" if began else "former", {"role": role},
            )  # fmt: skip


def _leader_nouns() -> frozenset[str]:
    return frozenset(noun for noun, frames in by_word("noun").items() if any(f.name == "leader" for f in frames))


_ARMIES = frozenset(
    "army armies force forces troops fleet host garrison contingent cavalry infantry column rebels militia clans men vanguard detachment corps regiment brigade division "
    "navy squadron knights defenders attackers besiegers side wing".split()
)


def read_commands(reading: Reading) -> Iterator[Said]:
    """Yield who commanded whom in the battle that the article is about: "the royal army was commanded by X"."""
    if kind_of(reading.page) != "event" or event_type(reading.page.label) not in (
        "battle",
        "operation",
        "war",
        "attack",
    ):
        return
    for clause in reading.clauses:
        if clause.verb.lemma in ("command", "lead") and clause.factual and not clause.negated:
            people = clause.prep("by") if clause.passive else clause.subject
            for army in clause.subject if clause.passive else clause.direct:
                if army.noun in _ARMIES and army.mention is None:
                    yield from _commanders(reading, army, people, clause.verb.start)
    for k in range(len(reading.chunks) - 2):
        army, between, person = reading.chunks[k : k + 3]
        if (
            (
                army.kind == person.kind == "NP"
                and army.noun in _ARMIES
                and army.mention is None
                and between.word == "under"
            )
            and person.mention is not None
            and (person.mention.how == "link" or any(is_rank(t.word) for t in person.words))
        ):
            yield from _commanders(reading, army, [person], army.start)


def _commanders(reading: Reading, army: Chunk, people: list[Chunk], at: int) -> Iterator[Said]:
    side = re.sub(r"^(?:the|an?|his|its|their) ", "", reading.shown(army), flags=re.IGNORECASE)
    for chunk in people:
        for person in actors(chunk):
            if fits(person.actor, "person", reading.page):
                leader = Actor(person.actor.label, "person", person.actor.names, person.actor.link)
                start, end = min(army.start, person.start), max(army.end, person.end)
                yield Said(
                    leader, "commanded_in", reading.page, None, start, end, at, "prose.commanded", "", {"for": side}
                )
