"""Noun frames: "X is a member of Y", "X, a member of Y,", "Y member X", "its members are X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ....model import Actor, Literal
from ...events import event_type
from ...templates import state_names
from .chunks import Chunk
from .clauses import Clause, chain_at
from .frames import Frame, by_word
from .mentions import is_demonym
from .offices import ending
from .reading import Reading
from .roles import Filler, actors, fits
from .said import Said, date_of, governed, until_start

_COPULAS = frozenset(("be", "become", "remain", "serve", "act"))
_AS = frozenset(("serve", "act", "found", "form", "create", "establish", "set up", "constitute"))
_FORMER = re.compile(r"^(?:former|ex|late|erstwhile|onetime|one-time|ousted|deposed)$")


@dataclass(slots=True)
class _Pair:
    """A holder, the phrase with the noun, and the clause that joins them (none for appositions)."""

    holders: list[Filler]
    phrase: Chunk
    clause: Clause | None
    inverse: bool = False
    partly: bool = False  # only "of" and owners count: the phrase stands before the name


def read_nouns(reading: Reading) -> Iterator[Said]:
    """Yield the claims of all nouns of a sentence."""
    table = by_word("noun")
    for pair in _pairs(reading):
        noun = _noun(pair.phrase)
        for frame in table.get(noun, ()):
            if _fits_words(frame, pair.phrase, reading):
                yield from _claims(frame, pair, reading)


def _noun(phrase: Chunk) -> str:
    return (
        phrase.noun or phrase.after or next((t.word for t in reversed(phrase.words) if t.word in by_word("noun")), "")
    ).casefold()


def _fits_words(frame: Frame, phrase: Chunk, reading: Reading) -> bool:
    words = reading.shown(phrase)
    if (needed := frame.option("words")) is not None and not needed.search(words):
        return False
    if (unless := frame.option("unless_words")) is not None and unless.search(words):
        return False
    return not (
        "also" in frame.options
        and phrase.noun not in ("splinter", "offshoot", "breakaway")
        and not re.search(frame.options["also"], words)
    )


def _pairs(reading: Reading) -> Iterator[_Pair]:
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
                yield _Pair(
                    [f for c in chunk.apposed if c.mention is not None for f in actors(c)], other, None, inverse=True
                )
        if chunk.mention is not None and chunk.words and not chunk.after and (chunk.mods or chunk.owner):
            yield _Pair([next(actors(chunk))], chunk, None, partly=True)


_UNIT = re.compile(r"\b(?:Corps|Brigades?|Division|Regiment|Battalion|Squadron|Company|Fleet|Legion)\b")


def read_units(reading: Reading) -> Iterator[Said]:
    """Yield "the 5th Corps of the Harbour Army": a unit is part of what it is a unit of."""
    for chunk in reading.chunks:
        if (
            chunk.kind != "NP"
            or chunk.mention is None
            or chunk.after
            or len(chunk.of) != 1
            or not _UNIT.search(chunk.mention.actor.label)
        ):
            continue
        for whole in actors(chunk.of[0]):
            if reading.sure(whole.actor) and not chunk.of[0].after:
                yield Said(
                    chunk.mention.actor,
                    "part_of",
                    whole.actor,
                    None,
                    chunk.mention.start,
                    whole.end,
                    chunk.start,
                    "prose.unit_of",
                )


_PARTIES = ("agreement", "ceasefire")


def read_events(reading: Reading) -> Iterator[Said]:
    """Yield what stands right behind an event's name: "the Accord of 7 August 1987", "the Accord with X in 1991"."""
    chunks = reading.chunks
    for k, chunk in enumerate(chunks):
        if chunk.kind != "NP" or chunk.mention is None or chunk.after:
            continue
        event = chunk.mention.actor
        if not fits(event, "event", reading.page) or event_type(event.label) == "other":
            continue
        n = k + 1
        parties: list[Filler] = []
        if (
            n + 1 < len(chunks)
            and chunks[n].kind == "P"
            and chunks[n].word in ("with", "between")
            and chunks[n + 1].kind == "NP"
            and event_type(event.label) in _PARTIES
        ):
            chain, n = chain_at(chunks, n + 1, objects=True)
            parties = (
                [f for c in chain for f in actors(c) if fits(f.actor, "actor", reading.page)]
                if not _signed(reading, chunk)
                else []
            )
        date = (
            chunks[n + 1]
            if n + 1 < len(chunks)
            and chunks[n].kind == "P"
            and chunks[n].word in ("of", "in", "on")
            and chunks[n + 1].kind == "D"
            else None
        )
        when = date.when if date is not None and (chunks[n].word == "of" or parties) else None
        for party in parties:
            yield Said(
                party.actor,
                "participated_in",
                event,
                when,
                chunk.start,
                date.end if when is not None and date is not None else party.end,
                chunk.start,
                "prose.accord_with",
                "",
                {"type": event_type(event.label), "role": "party"},
            )
        if (
            when is not None
            and date is not None
            and not when.edtf.startswith("..")
            and event.label != reading.page.label
        ):
            yield Said(
                event,
                "occurred",
                Literal(when.edtf, "date"),
                when,
                chunk.start,
                date.end,
                chunk.start,
                "prose.event_date",
            )


def _signed(reading: Reading, chunk: Chunk) -> bool:
    """Say whether a verb of signing has read the partners already."""
    return any(
        chunk in c.direct and c.verb.lemma in ("sign", "ratify", "conclude", "negotiate", "agree")
        for c in reading.clauses
    )


_COMPOUND = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w’'.]*(?: [A-ZÀ-Þ][\w’'.]*)?)-(?P<how>based|backed|supported|sponsored|funded|financed|armed)\b"
)
_COMPOUNDS = {"based": ("headquartered_in", "place")}


def read_compounds(reading: Reading) -> Iterator[Said]:
    """Yield what "Gaza-based" and "US-backed" before a noun phrase claim of it."""
    for m in _COMPOUND.finditer(reading.text):
        chunk = next((c for c in reading.chunks if c.kind == "NP" and c.start <= m.start() and m.end() <= c.end), None)
        if chunk is None or chunk.quoted:
            continue
        for holder in list(actors(chunk)) or list(reading.meant(chunk)):
            predicate, kind = _COMPOUNDS.get(m["how"], ("supported_by", "unknown"))
            who = re.sub(r"^The ", "", m["who"])
            if who not in state_names() and is_demonym(who):
                continue
            if fits(holder.actor, "body", reading.page) and holder.actor.label != who:
                end = max(m.end(), holder.end)
                yield Said(
                    holder.actor, predicate, Actor(who, kind, (who,)), None, m.start(), end, m.start(), "prose.compound"
                )


def _copular(clause: Clause) -> Iterator[_Pair]:
    if clause.verb.lemma in ("include", "comprise") and not clause.passive:
        for subject in clause.subject:
            if subject.noun and subject.mention is None and not subject.apposed:
                yield _Pair([f for c in clause.direct for f in actors(c)], subject, clause, inverse=True)
        return
    if clause.verb.lemma not in _COPULAS and clause.verb.lemma not in _AS:
        return
    predicates = clause.prep("as") if clause.verb.lemma in _AS else clause.direct or clause.prep("among")
    if clause.verb.lemma in _AS and clause.verb.lemma not in ("serve", "act") and not clause.passive:
        return
    holders = [f for c in clause.subject for f in actors(c)]
    for predicate in predicates:
        if predicate.det == "one" and not predicate.noun and predicate.of:
            predicate = predicate.of[0]
        if (predicate.noun or predicate.after) and holders:
            yield _Pair(holders, predicate, clause)
    for subject in clause.subject:
        if subject.noun and not subject.apposed and subject.mention is None:
            named = [f for c in clause.direct for f in actors(c)]
            if not named and clause.verb.lemma == "be":
                named = [f for c in clause.prep("in", "at") for f in actors(c)]
                if named:
                    yield _Pair(named, subject, clause, inverse=True, partly=True)
                continue
            if named:
                yield _Pair(named, subject, clause, inverse=True)


def _apposed(chunk: Chunk) -> Iterator[_Pair]:
    for other in chunk.apposed:
        if other.det == "one" and not other.noun and other.of:
            other = other.of[0]
        if (
            chunk.mention is not None
            and not chunk.after
            and (other.noun or other.after or (other.mention is not None and other.words))
        ):
            if other.mention is None or other.after:
                yield _Pair([next(actors(chunk))], other, None)
        elif chunk.mention is None and chunk.noun and other.mention is not None and not other.after:
            yield _Pair(list(actors(other)), chunk, None, inverse=True)


def _claims(frame: Frame, pair: _Pair, reading: Reading) -> Iterator[Said]:
    wholes = _wholes(frame, pair, reading)
    in_place = bool(frame.options.get("in_place"))
    if in_place != (pair.partly and pair.inverse) and in_place:
        return
    if not in_place and pair.partly and pair.inverse:
        return
    date = date_of(pair.clause) if pair.clause is not None else None
    for pattern in frame.patterns:
        mode = (
            "start"
            if pair.clause is not None and pair.clause.verb.lemma in frame.options.get("start", ())
            else pattern.when
        )
        when = governed(date[0] if date else None, mode)
        for holder in pair.holders:
            if not fits(holder.actor, frame.kinds.get("holder", "actor"), reading.page):
                continue
            for whole in wholes:
                if whole.actor.label == holder.actor.label or not fits(
                    whole.actor, frame.kinds.get("whole", "actor"), reading.page
                ):
                    continue
                sides = {"holder": holder, "whole": whole}
                if pair.inverse and pattern.predicate in ("opposed_to", "allied_with"):
                    sides = {"holder": whole, "whole": holder}
                subject, obj = sides[pattern.subject].actor, sides[pattern.object].actor
                if pattern.predicate == "led_by" and obj.kind == "unknown":
                    obj = Actor(obj.label, "person", obj.names, obj.link)
                made = _said(frame, pair, pattern.predicate, subject, obj, when, holder, whole, date, reading)
                if frame.name == "leader" and pair.clause is None:
                    _ended(made, pair, holder, reading)
                yield made


def _ended(made: Said, pair: _Pair, holder: Filler, reading: Reading) -> None:
    """ "its leader, X, was killed in 1990": he led it until then."""
    end = ending(reading, holder, pair.phrase.start)
    if end is None:
        return
    status, when, clause = end
    made.polarity = "former"
    made.when = when
    if status:
        made.qualifiers["status"] = status
    date = date_of(clause)
    made.start = min(made.start, date[1]) if date and when and date[1] > clause.verb.start - 120 else made.start
    made.end = max(made.end, clause.verb.end, date[2] if date and when else 0)


def _said(
    frame: Frame,
    pair: _Pair,
    predicate: str,
    subject: Actor,
    obj: Actor,
    when: object,
    holder: Filler,
    whole: Filler,
    date: object,
    reading: Reading,
) -> Said:
    places = [(pair.phrase.start, pair.phrase.end)]
    places += [(f.start, f.end) for f in (holder, whole) if f.start >= 0]
    if when is not None and isinstance(date, tuple):
        places.append((date[1], date[2]))
    polarity = ""
    if pair.clause is not None and "no longer" in pair.clause.verb.adverbs:
        polarity, when = "former", until_start(when)  # type: ignore[arg-type]
    elif pair.clause is not None and (
        pair.clause.negated or pair.phrase.det == "no" or any(c.det in ("no", "neither") for c in pair.clause.subject)
    ):
        polarity = "negated"
    elif any(_FORMER.match(t.word) for t in pair.phrase.words):
        polarity = "former"
    return Said(
        subject,
        predicate,
        obj,
        when,  # type: ignore[arg-type]
        min(p[0] for p in places),
        max(p[1] for p in places),
        pair.clause.verb.start if pair.clause is not None else pair.phrase.start,
        f"prose.{frame.name}",
        polarity,
        _qualifiers(frame, pair, predicate, obj, reading),
    )


def _qualifiers(frame: Frame, pair: _Pair, predicate: str, obj: Actor, reading: Reading) -> dict[str, str]:
    if predicate == "participated_in":
        noun = _noun(pair.phrase)
        role = {"party": "party", "parties": "party", "signatory": "signatory", "signatories": "signatory"}.get(noun)
        return {"type": event_type(obj.label)} | ({"role": role} if role else {})
    if frame.options.get("role") != "noun":
        return {}
    noun = _noun(pair.phrase)
    at = next((t for t in pair.phrase.words if t.word == noun), None)
    if at is None:
        return {"role": noun}
    words = [t for t in pair.phrase.words if t.end <= at.end and t.tag != "A"]
    first = at
    for token in reversed(words[:-1]):
        if _FORMER.match(token.word) or token.word in ("first", "then", "current", "longtime", "new", "its"):
            break
        if reading.text[token.end : first.start].strip():
            break
        first = token
    return {"role": reading.text[first.start : at.end]}


def _wholes(frame: Frame, pair: _Pair, reading: Reading) -> list[Filler]:
    """Return what a noun is a noun of: "of X", "X's", "X member"; after other prepositions where the frame has them."""
    phrase = pair.phrase
    found = [f for c in phrase.of for f in actors(c)] if "of" in frame.options.get("prepositions", ["of"]) else []
    if not found and pair.clause is not None and not pair.inverse:
        for preposition in frame.options.get("prepositions", ()):
            if preposition != "of":
                found += [f for c in pair.clause.prep(preposition) for f in actors(c)]
    if not found and (pair.clause is None or pair.inverse):
        found = [f for c in _behind(phrase, frame.options.get("prepositions", ()), reading) for f in actors(c)]
    if frame.options.get("inverse"):
        return found if len(found) > 1 else []
    if (
        not found
        and frame.options.get("member_like")
        and pair.clause is not None
        and phrase.det not in ("some", "many", "several", "most")
        and (phrase.noun in ("members", "member"))
    ):
        page = reading.page_filler()
        found = (
            [page]
            if fits(page.actor, "alliance", page.actor)
            and not phrase.owner
            and not phrase.mods
            and all(h.actor.label != page.actor.label for h in pair.holders)
            else []
        )
    if (
        not found
        and frame.name == "leader"
        and pair.inverse
        and pair.clause is not None
        and phrase.det == "the"
        and not phrase.owner
        and not phrase.mods
    ):
        page = reading.page_filler()
        found = [page] if fits(page.actor, "alliance", page.actor) else []
    if not found and phrase.owner:
        found = [_mention(phrase.owner[-1], phrase)]
    if not found and phrase.after and phrase.mention is not None:
        found = [_mention(phrase.mention, phrase)]
    if not found and phrase.mods:
        found = [_mention(phrase.mods[-1], phrase)]
    return found


def _mention(mention: object, phrase: Chunk) -> Filler:
    return Filler(mention.actor, mention.start, mention.end, phrase)  # type: ignore[attr-defined]


def _behind(phrase: Chunk, prepositions: object, reading: Reading) -> list[Chunk]:
    k = reading.chunks.index(phrase) + 1
    chunks = reading.chunks
    if k + 1 < len(chunks) and chunks[k].kind == "P" and chunks[k].word in prepositions and chunks[k + 1].kind == "NP":  # type: ignore[operator]
        return [chunks[k + 1]]
    return []
