"""Counts and sizes in sentences: how many groups, how many fighters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....model import Literal
from ...figures import read_figure
from .chunks import Chunk
from .clauses import Clause
from .reading import Reading
from .roles import Filler, actors, kind_of, person_like
from .said import Said, date_of, governed

NUMBER_WORDS = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12}
NUMBER_WORDS |= {
    f"{tens}-{ones}": NUMBER_WORDS[tens] + NUMBER_WORDS[ones]
    for tens in "twenty thirty forty fifty sixty seventy eighty ninety".split()
    for ones in "one two three four five six seven eight nine".split()
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_GROUPS = frozenset(
    "groups factions parties wings organisations organizations brigades militias members states countries nations tribes units components movements "
    "battalions divisions regiments communes towns cities villages branches clubs unions associations committees sections powers governments "
    "republics cantons formations".split()
)
_PEOPLE = frozenset(
    "fighters men troops soldiers members militants guerrillas personnel combatants rebels people insurgents volunteers partisans warriors riders veterans cadres "
    "activists gunmen cavalry infantry horsemen supporters operatives".split()
)
_STRENGTH = frozenset("strength manpower membership size ranks numbers forces total force army".split())
_HOLDS = frozenset(
    "claim have number count comprise include contain field command boast total reach muster possess maintain unite group".split()
)
_GROWS = frozenset("grow rise swell increase expand fall shrink drop decline decrease dwindle".split())
COUNTING = (_HOLDS | _GROWS | {"estimate", "put", "stand"}) - {"have"}
"""Verbs of which a count can hang."""
COUNTED = _GROUPS | _PEOPLE | _STRENGTH
"""Nouns that are counted."""
_OUT_OF = re.compile(r"(?:out )?of (?:the |its )?(?P<n>[\w,]+)")


def read_counts(reading: Reading) -> Iterator[Said]:
    """Yield member counts and sizes."""
    taken: set[int] = set()
    for clause in reading.clauses:
        claimed = clause.verb.to and reading.governor(clause) == "claim"
        if not (clause.factual or claimed) or clause.negated:
            continue
        for holder, chunk in _counted(clause, reading):
            if chunk.number is None or chunk.number.start in taken:
                continue
            made = _said(reading, clause, holder, chunk)
            if made is not None:
                taken.add(chunk.number.start)
                yield made
    for holder, chunk in _of_nouns(reading):
        if chunk.number is not None and chunk.number.start not in taken:
            made = _said(reading, None, holder, chunk)
            if made is not None:
                taken.add(chunk.number.start)
                yield made
    for part, whole in _out_of(reading):
        yield from _part_and_whole(reading, part, whole, taken)


_STATE = re.compile(
    r"\b(?:which|that|who)\b[^\".]*?\b(?:was|were|are|is)\s+[\"“]?(?P<state>[\w -]+?)(?=[\"”]|\s+(?:under|in|within|with|by)\b|[.,;]|$)"
)


def _part_and_whole(reading: Reading, part: Chunk, whole: Chunk, taken: set[int]) -> Iterator[Said]:
    """ "9 factions out of 12 which he said were fully unified": only the part is what he said, with its status."""
    for chunk in (part, whole):
        made = _said(reading, None, reading.page_filler(), chunk) if chunk.number is not None else None
        if made is None or made.at in taken:
            continue
        state = _STATE.search(reading.text, whole.end) if chunk is part else None
        if state is not None:
            made.qualifiers["status"] = state["state"]
        if chunk is whole:
            made.said_by = ""
        yield made


def _counted(clause: Clause, reading: Reading) -> Iterator[tuple[Filler, Chunk]]:
    lemma, particle = clause.verb.lemma, clause.verb.particle
    if (
        lemma in ("count", "estimate", "list")
        and not clause.passive
        and any(person_like(f.actor) for c in clause.subject for f in actors(c))
    ):
        if kind_of(reading.page) not in ("event", "person", "place", "state"):
            yield from ((reading.page_filler(), chunk) for chunk in clause.direct)
    elif lemma in _HOLDS and not clause.passive:
        yield from _each(clause.subject, clause.direct, reading)
    elif lemma in ("consist", "compose", "comprise", "constitute", "form") or (lemma == "make" and particle == "up"):
        subject = clause.subject
        yield from _each(subject, clause.prep("of", "from"), reading)
    if lemma in ("be", "exist"):
        yield from _of_page(clause, reading)
    if lemma in ("form", "found", "establish", "create", "join") and clause.passive:
        yield from _each(
            clause.subject,
            [*clause.prep("by"), *clause.prep("from"), *clause.prep("among", "between")],
            reading,
            groups=True,
        )
    if lemma in _GROWS:
        yield from _each(clause.subject, clause.prep("to"), reading)
        yield from _strength(clause, reading)
    if lemma in ("be", "stand", "estimate", "put", "reach", "total", "number"):
        yield from _strength(clause, reading)
    if lemma in ("estimate", "put") and not clause.passive:
        yield from _strength(clause, reading, clause.direct)
    if lemma in ("estimate", "put") and not clause.passive:
        held = [
            f for c in clause.direct for f in actors(c) if kind_of(f.actor) not in ("event", "person", "place", "state")
        ]
        yield from ((held[0], chunk) for chunk in clause.prep("at") if held)
    if lemma == "estimate" and clause.passive:
        yield from _each(clause.subject, [*clause.prep("at"), *clause.prep("to")], reading)


def _of_page(clause: Clause, reading: Reading) -> Iterator[tuple[Filler, Chunk]]:
    """ "There are three components" of a body that the article is about."""
    if (
        reading.page.kind in ("alliance", "armed_group", "organisation", "party")
        and clause.subject
        and clause.subject[0].pron == "there"
    ):
        for chunk in clause.direct[:1]:
            if re.match(r"^(?:components|branches|members|member|factions|units|wings)$", chunk.noun):
                yield reading.page_filler(), chunk


def _out_of(reading: Reading) -> Iterator[tuple[Chunk, Chunk]]:
    """ "9 factions out of 12": both are counts of the article's subject."""
    chunks = reading.chunks
    if kind_of(reading.page) in ("event", "person", "place", "state"):
        return
    for k in range(len(chunks) - 2):
        first, between, second = chunks[k : k + 3]
        if (
            first.kind == second.kind == "NP"
            and first.number
            and second.number
            and between.word == "out of"
            and first.noun in _GROUPS
        ):
            second.noun = second.noun or first.noun
            yield first, second


def _each(
    holders: Sequence[Chunk], counted: Sequence[Chunk], reading: Reading, *, groups: bool = False
) -> Iterator[tuple[Filler, Chunk]]:
    found = [f for c in holders for f in (*actors(c), *reading.meant(c))]
    for holder in found[:1]:
        if kind_of(holder.actor) in ("event", "person", "place"):
            continue
        for chunk in counted:
            if groups and chunk.noun not in _GROUPS:
                continue
            yield holder, chunk


def _strength(clause: Clause, reading: Reading, subjects: Sequence[Chunk] = ()) -> Iterator[tuple[Filler, Chunk]]:
    """ "its strength was about 3,000 (men)", "membership was estimated at 300"."""
    for subject in subjects or clause.subject:
        if not (subject.noun in _STRENGTH or subject.after in _STRENGTH):
            continue
        owners = [Filler(m.actor, m.start, m.end, subject) for m in subject.owner[-1:]] or [
            f for c in subject.of for f in actors(c)
        ]
        if not owners and subject.after and subject.mention is not None:
            owners = [Filler(subject.mention.actor, subject.mention.start, subject.mention.end, subject)]
        if (
            not owners
            and subject.det in ("the", "total", "")
            and kind_of(reading.page) not in ("event", "person", "place", "state")
        ):
            owners = [reading.page_filler()]
        if subjects and any(f.actor.label == o.actor.label for o in owners for c in clause.subject for f in actors(c)):
            continue  # "the police put its strength at …": not theirs
        for owner in owners[:1]:
            for chunk in (
                *(() if subjects else clause.direct),
                *clause.prep("at"),
                *clause.prep("to"),
                *clause.prep("of"),
                *clause.prep("around", "about", "over", "between"),
            ):
                yield owner, chunk


def _of_nouns(reading: Reading) -> Iterator[tuple[Filler, Chunk]]:
    """ "X is an alliance of four parties", "X, a coalition of 12 groups"."""
    for chunk in reading.chunks:
        if (
            chunk.kind == "NP"
            and chunk.of
            and re.match(
                r"(?:alliance|coalition|union|federation|confederation|umbrella|bloc|front|league|grouping|group|network|room|organi[sz]ation|force)$",
                chunk.noun,
            )
        ):
            for holder in list(reading.meant(chunk))[:1]:
                for inner in chunk.of:
                    if inner.noun in _GROUPS:
                        yield holder, inner


def _said(reading: Reading, clause: Clause | None, holder: Filler, chunk: Chunk) -> Said | None:
    assert chunk.number is not None
    what = (chunk.noun or chunk.after).casefold()
    people = bool(what in _PEOPLE)
    groups = bool(what in _GROUPS) and not (what == "members" and _large(chunk.number.word))
    strength = clause is not None and any(c.noun in _STRENGTH or c.after in _STRENGTH for c in clause.subject)
    bare = not what and (
        strength
        or (clause is not None and clause.verb.lemma in ("number", "count") and _value(chunk.number.word) is not None)
    )
    if what == "members" and groups and kind_of(holder.actor) != "alliance" and holder.actor.kind != "alliance":
        groups, people = True, False
    if not (people or groups or bare):
        return None
    words = chunk.number.word
    literal = _literal(words, people or (bare and strength), reading)
    if literal is None:
        return None
    date = date_of(clause) if clause is not None else None
    places = [(chunk.start, chunk.end), (chunk.number.start, chunk.number.end)]
    if clause is not None:
        places.append((clause.verb.start, clause.verb.end))
    if date is not None:
        places.append((date[1], date[2]))
    size = (people and not groups) or (bare and strength)
    shown = reading.text[chunk.number.end : chunk.end].strip()
    unit = {"unit": shown or what} if size and people and what else {}
    return Said(
        holder.actor,
        "size" if size else "member_count",
        literal,
        governed(date[0] if date else None, "as"),
        min(p[0] for p in places),
        max(p[1] for p in places),
        chunk.number.start,
        "prose.size" if size else "prose.member_count",
        "",
        unit,
        holder.actor.label if clause is not None and "claim" in (clause.verb.lemma, reading.governor(clause)) else None,
    )


def _large(words: str) -> bool:
    value = _value(words)
    return value is not None and value >= 60


def _value(words: str) -> float | None:
    parts = words.casefold().split()
    if parts[-1] in NUMBER_WORDS:
        return NUMBER_WORDS[parts[-1]]
    if len(parts) > 1 and parts[-1] in _SCALES and parts[-2] in NUMBER_WORDS:
        return NUMBER_WORDS[parts[-2]] * _SCALES[parts[-1]]
    figure = read_figure(words)
    return figure.low if figure is not None and figure.low is not None else figure.high if figure is not None else None


_ABOUT = re.compile(
    r"^(?:at most|no more than|at least|more than|about|around|some|over|up to|fewer than|less than|roughly|approximately|an estimated|nearly|almost) ",
    re.IGNORECASE,
)


def _literal(words: str, people: bool, reading: Reading) -> Literal | None:
    shown = words if people else _ABOUT.sub("", words)
    bare = _ABOUT.sub("", words).casefold()
    if bare in NUMBER_WORDS:
        value = NUMBER_WORDS[bare]
        return Literal(str(value), "number", value, value)
    figure = read_figure(words)
    total = _value(words) if figure is None else None
    if total is not None:
        return Literal(shown, "number", int(total), int(total))
    return Literal(shown, "number", figure.low, figure.high) if figure is not None else None
