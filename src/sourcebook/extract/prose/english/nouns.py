"""Noun frames: "X is a member of Y", "X, a member of Y,", "Y member X", "its members are X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....model import Actor
from ...events import event_type
from .chunks import Chunk
from .frames import Frame, by_word
from .offices import ending
from .pairs import Pair, pairs
from .reading import Reading
from .roles import Filler, actors, fits
from .said import Said, date_of, governed, until_start

_FORMER = re.compile(r"^(?:former|ex|late|erstwhile|onetime|one-time|ousted|deposed)$")


def read_nouns(reading: Reading) -> Iterator[Said]:
    """Yield the claims of all nouns of a sentence."""
    table = by_word("noun")
    for pair in pairs(reading):
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


def _claims(frame: Frame, pair: Pair, reading: Reading) -> Iterator[Said]:
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


def _ended(made: Said, pair: Pair, holder: Filler, reading: Reading) -> None:
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
    pair: Pair,
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


def _qualifiers(frame: Frame, pair: Pair, predicate: str, obj: Actor, reading: Reading) -> dict[str, str]:
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


def _wholes(frame: Frame, pair: Pair, reading: Reading) -> list[Filler]:
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
