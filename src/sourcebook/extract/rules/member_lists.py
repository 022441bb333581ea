"""Lists of members in the body: under a heading that says so, or after a sentence that brings them in.

Reads: `== Members ==` with a bullet list; "The following groups belonged to …:" with a list; nested items; `wing: party`,
`wing (party)`; abbreviations in brackets; what the sentence before says of the items ("not members", "formerly").
Not read: lists of battles, leaders or sources, whatever section they stand in.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import Actor, Literal, When
from ...parse import ListItem, Paragraph, plain
from ..atoms import ITALIC, Atom
from ..context import Context
from ..dates import between, find_dates, read_date
from ..entries import Entry, Style, read_entries
from ..fields.actors import polarity_of
from ..fields.box import claim_names
from ..lines import NAMING, VISIBLE, Bracket, Line, split_lines
from ..names import clean, is_abbreviation, without_article
from ..sections import SKIPPED, ListRun, list_runs, only_templates
from ..wording import (
    NOTHING,
    Sense,
    introduces_members,
    is_members_section,
    sense_of_bracket,
    sense_of_heading,
    sense_of_section,
)

_OTHER_NAMES = re.compile(r"[;\"“”«»]|^(?:see|also)\b", re.IGNORECASE)
_RULE = "member_lists.items"
_NOT_MEMBERS = re.compile(
    r"\b(?:battles?|attacks?|operations?|leaders?|commanders?|sources?|books?|films?|weapons?|equipment|goals?|aims?|objectives?|laws?|"
    r"treaties|agreements|demands|principles|reasons|victims|candidates|elections?|speeches|criteria)\b",
    re.IGNORECASE,
)


def read(context: Context) -> None:
    """Read all member lists of the body."""
    for run in list_runs(context.placed):
        section = run.section
        if any(s.casefold() in SKIPPED for s in section):
            continue
        intro = _introduction(context, run)
        in_section = any(is_members_section(s, context.subject.kind) for s in section)
        if not in_section and not (intro and introduces_members(intro) and not _NOT_MEMBERS.search(intro)):
            continue
        if (
            in_section
            and not is_members_section(section[-1], context.subject.kind)
            and _NOT_MEMBERS.search(section[-1])
        ):
            continue
        if intro and in_section and _NOT_MEMBERS.search(intro) and not introduces_members(intro):
            continue
        _read_run(context, run, _list_sense(context, run, intro), intro)
    for placed in context.placed:  # {{plainlist|…}} and the like standing alone
        if (
            isinstance(placed.block, Paragraph)
            and placed.section
            and is_members_section(placed.section[-1], context.subject.kind)
            and only_templates(placed.content)
        ):
            run = ListRun([], None, placed.section)
            lines = [line for line in split_lines(context.atoms(placed.content)) if line.bulleted]
            _read_lines(context, run, lines, _list_sense(context, run, ""), "")


def _introduction(context: Context, run: ListRun) -> str:
    """The sentence right before the list, where it ends with a colon (or is bold, as a heading is)."""
    before = run.before
    if not isinstance(before, Paragraph):
        return ""
    lines = split_lines(context.atoms(before.content))
    if not lines:
        return ""
    line = lines[-1]
    words = line.text
    if line.is_bold and len(words) < 80:
        return words
    if words.rstrip().endswith((":", "：")):
        return re.split(r"(?<=[.!?])\s+", words)[-1]
    return ""


def _list_sense(context: Context, run: ListRun, intro: str) -> Sense:
    """What the introducing sentence, the section's title and an earlier statement about the whole list say."""
    language = context.document.language
    sense = NOTHING
    if intro:
        sense = NOTHING if _EX.match(intro) else sense_of_heading(intro, language)
        if sense is NOTHING or not (sense.polarity or sense.status or sense.role or sense.when):
            sense = Sense(status=_status(intro))
    for title in reversed(run.section):
        sense = sense.over(sense_of_section(title, language))
    return sense


_STATUS = re.compile(
    r"\b((?:not )?(?:mentioned|listed|recognised|recognized|named|included|counted) by [\w .'’-]+)$", re.IGNORECASE
)


def _status(intro: str) -> str:
    words = intro.strip(" :：")
    m = _STATUS.search(words)
    return m[1] if m else ""


_EX = re.compile(
    r"^\s*(?:ex-|former )([A-Z][\w’'-]*)\s+(?:groups?|factions?|brigades?|units?|wings?|members?|militias?)\b",
    re.IGNORECASE,
)


def _read_run(context: Context, run: ListRun, sense: Sense, intro: str) -> None:
    part: list[Line] = []
    for item in run.items:
        if item.markers.endswith(";"):  # a heading inside the list
            _read_lines(context, run, part, sense, intro)
            heading = context.reader.text(item.content)
            sense = sense_of_heading(heading, context.document.language)
            part = []
        else:
            part += _lines(context, item)
    _read_lines(context, run, part, sense, intro)


def _read_lines(context: Context, run: ListRun, lines: list[Line], sense: Sense, intro: str) -> None:
    _nest(lines)
    style = Style("unknown", context.document.language, divide=False, wings=True)
    said_by, status = _who_lists(context, run, sense)
    ex = _EX.match(intro)
    origin = Actor(ex[1], "organisation", (ex[1],)) if ex and ex[1].casefold() not in ("member", "members") else None
    entries = read_entries([line for line in lines if not _is_heading(line)], style)
    for entry in entries:
        if not _plausible(entry):
            continue
        _split_wing(entry)
        own = replace(entry.sense, polarity=entry.polarity).over(sense)
        if status and not own.status:
            own = replace(own, status=status)
        _member(context, run, entry, own, said_by)
        if origin is not None:
            context.claim(
                entry.actor,
                "split_from",
                origin,
                entry.span,
                part="list",
                rule="member_lists.split_from",
                section=run.section,
            )


def _lines(context: Context, item: ListItem) -> list[Line]:
    atoms = context.atoms(item.content, block=False)
    lines = split_lines(atoms)
    for line in lines:
        line.depth += item.depth
        line.bulleted = True
    return lines


def _nest(lines: list[Line]) -> None:
    open_lines: list[Line] = []
    for line in lines:
        while open_lines and open_lines[-1].depth >= line.depth:
            open_lines.pop()
        line.parent = open_lines[-1] if open_lines else None
        open_lines.append(line)


_COUNTED = re.compile(r"^[~≈<>]?\d[\d,.]*(?!\d*(?:st|nd|rd|th|º|ª|er|e|\.)\b)\s+\S")


def _plausible(entry: Entry) -> bool:
    """Say whether an item can be a member: a name, not a sentence, not a count of things."""
    label = entry.actor.label
    if _COUNTED.match(label) and not any(a.kind == "force" for a in entry.atoms):
        return False
    return len(label.split()) <= 16 and not re.search(r"[.!?]\s+[A-Z]", label)


def _is_heading(line: Line) -> bool:
    return line.text.endswith((":", "：")) and not any(a.kind in NAMING for a in line.visible)


def _moves(context: Context, entry: Entry) -> Sense:
    """What the words after a name say of joining and leaving: "joined in 2014, left in 2016"."""
    found = NOTHING
    for part in re.split(r"[,;]|\s[–—-]\s", entry.tail_text.lstrip(" ,–—-")):
        if not _MOVE.match(part.strip()):
            continue
        sense = sense_of_bracket(part.strip(), context.document.language)
        if sense is None or sense.when is None:
            continue
        if found.when is not None:
            when = between(found.when, sense.when, entry.tail_text.strip(" ,–—-"))
            found = replace(found, when=when, polarity="")
        else:
            found = sense
    return found


_MOVE = re.compile(r"(?:joined|left|withdrew|expelled|admitted|entered|quit|since|until|from)\b", re.IGNORECASE)


def _member(context: Context, run: ListRun, entry: Entry, sense: Sense, said_by: str | None) -> None:
    target = entry.parent.actor if entry.parent is not None else context.subject
    sense = _moves(context, entry).over(sense)
    dissolved = _dissolved(entry)
    when = sense.when if dissolved is None else None
    qualifiers = {
        "role": sense.role if sense.role in ("signatory", "observer") or len(sense.role) < 40 else "",
        "status": sense.status,
    }
    if dissolved is not None:
        qualifiers["role"] = ""
    refs = [a for a in entry.refs if a.kind in ("ref", "maint")]
    context.claim(
        entry.actor,
        "member_of",
        target,
        entry.span,
        part="list",
        rule=_RULE,
        when=when,
        qualifiers=qualifiers,
        polarity=polarity_of("member_of", sense) if dissolved is None or sense.polarity else sense.polarity,
        said_by=said_by or entry.said_by,
        refs=refs,
        section=run.section,
    )
    _wing(context, run, entry, refs)
    claim_names(context, entry, "list", _RULE, run.section)
    _tail(context, run, entry, refs)
    if dissolved is not None:
        context.claim(
            entry.actor,
            "dissolved",
            Literal(dissolved.edtf, "date"),
            entry.span,
            part="list",
            rule="member_lists.dissolved",
            when=dissolved,
            refs=refs,
            section=run.section,
        )


_DISSOLVED = re.compile(r"\b(?:dissolved|disbanded|defunct|abolished)\b", re.IGNORECASE)


def _dissolved(entry: Entry) -> When | None:
    return entry.sense.when if entry.sense.when is not None and _DISSOLVED.search(entry.sense.role) else None


# -- wings and their parties ----------------------------------------------------------------------------------------


def _split_wing(entry: Entry) -> None:
    """`wing: party` stands in one line: what follows the colon is kept as the tail, without it."""
    words = "".join(a.text for a in entry.tail)
    if words.lstrip().startswith(":"):
        first = entry.tail[0]
        entry.party = True
        at = first.text.index(":") + 1 if ":" in first.text else 0
        entry.tail = [replace(first, text=first.text[at:], start=first.start + at), *entry.tail[1:]]


_BODY = re.compile(
    r"\b(?:movement|party|front|organi[sz]ation|committees?|union|league|alliance|coalition|council|congress|faction|jihad|hamas|fatah|army|forces)\b",
    re.IGNORECASE,
)


def _is_body(entry: Entry) -> bool:
    """Say whether the words in brackets name a body, and not a place, a people or another name."""
    bracket = entry.brackets[0]
    if _OTHER_NAMES.search(bracket.text):
        return False
    linked = any(a.kind in NAMING for a in bracket.atoms)
    return linked or bool(_BODY.search(bracket.text)) or any(a.kind == "force" for a in entry.atoms)


def _party_of(
    context: Context, entry: Entry
) -> tuple[Actor, tuple[int, int], list[tuple[str, tuple[int, int]]]] | None:
    """The body that an item's wing belongs to: after a colon, or in brackets; with its abbreviations."""
    atoms: list[Atom] = []
    if entry.party and clean(entry.tail_text) and not _IS_WORDS.match(entry.tail_text):
        atoms = entry.tail
    elif entry.brackets and _is_body(entry):
        atoms = [a for a in entry.brackets[0].atoms if not (a.kind == "text" and a.style & ITALIC)]
    shown = [a for a in atoms if a.kind in VISIBLE and a.text.strip()]
    words = clean(re.sub(r"[()]", " ", re.sub(r"\([A-Z][A-Z-]{1,10}\)?", "", "".join(a.text for a in shown))))
    if not words or not shown or _IS_WORDS.match(words) or len(words.split()) > 14:
        return None
    link = next((a.name for a in shown if a.kind == "link"), "")
    label = without_article(words)
    actor = Actor(label, "organisation", tuple(dict.fromkeys((label, *((link,) if link else ())))), link)
    return actor, (entry.span[0], max(entry.span[1], shown[-1].end)), []


_IS_WORDS = re.compile(
    r"^(?:ex-|former|formerly|no longer|until|since|from|led|based|commanded|headed|joined|left|also|now|later|an? |the (?:largest|main|military|armed)|"
    r"which|who|with|not |dissolved|defected|merged|disbanded|founded|formed|active|operating|in |of |about|around|\d)",
    re.IGNORECASE,
)


def _wing(context: Context, run: ListRun, entry: Entry, refs: list[Atom]) -> None:
    """Claim `armed_wing_of` where an item names a force and the body it belongs to."""
    force = next((a for a in entry.atoms if a.kind == "force"), None)
    party = _party_of(context, entry)
    if party is not None:
        actor, span, _ = party
        context.claim(
            entry.actor,
            "armed_wing_of",
            actor,
            span,
            part="list",
            rule="member_lists.wing",
            refs=refs,
            section=run.section,
        )
        short, entry.short = entry.short, []  # "wing: party (ABBR)": the abbreviation is the party's
        for words, place in short:
            context.claim(
                actor,
                "name",
                Literal(words),
                place,
                part="list",
                rule="member_lists.wing",
                section=run.section,
                qualifiers={"name_type": "short"},
            )
    elif force is not None and not entry.tail and force.name and force.text != force.name:
        polarity = "former" if any(_FORMER.search(b.text) for b in entry.brackets) else ""
        context.claim(
            entry.actor,
            "armed_wing_of",
            Actor(force.name, "organisation", (force.name,)),
            entry.span,
            part="list",
            rule="member_lists.wing",
            polarity=polarity,
            section=run.section,
        )


_FORMER = re.compile(r"\b(?:ex-|former)", re.IGNORECASE)
_LED = re.compile(r"^[,\s]*(?:led|commanded|headed) by\s+", re.IGNORECASE)
_BASED = re.compile(r"^[,\s]*(?:based|headquartered) (?:in|at)\s+", re.IGNORECASE)


def _tail(context: Context, run: ListRun, entry: Entry, refs: list[Atom]) -> None:
    """Claim what the words after an item's name say: who leads it, where it is based."""
    words = "".join(a.text for a in entry.tail)
    for pattern, predicate, kind in ((_LED, "led_by", "person"), (_BASED, "headquartered_in", "place")):
        if not pattern.match(words):
            continue
        link = next((a for a in entry.tail if a.kind in NAMING), None)
        label = clean(link.text if link is not None else re.split(r"[,;(]", words[pattern.match(words).end() :])[0])  # type: ignore[union-attr]
        end = link.end if link is not None else entry.tail[-1].end
        if label:
            actor = Actor(label, kind, (label,), link.name if link is not None and link.kind == "link" else "")
            context.claim(
                entry.actor,
                predicate,
                actor,
                (entry.span[0], end),
                part="list",
                rule=f"member_lists.{predicate}",
                refs=refs,
                section=run.section,
            )


# -- who gives the list ---------------------------------------------------------------------------------------------


_LISTED = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+))\s+(?:also\s+)?(?:gave|published|named|provided)\s+(?:a|the)\s+list\b",
)
_LIST_WORD = re.compile(r"\b(?:gave|published|named|provided)\s+(?:a|the)\s+list\b")
_NAMED_BEFORE = re.compile(
    r"\b([A-Z][\w’'-]+(?: (?:al-|bin |ibn )?[A-Z][\w’'-]+)+)\s+(?:said|stated|claimed|declared|wrote|told|announced)\b"
)
_QUOTED = re.compile(r"which (?:he|she|they) (?:said|stated|claimed) (?:were|was|are) [\"“«]([^\"”»]{3,60})[\"”»]")


def _who_lists(context: Context, run: ListRun, sense: Sense) -> tuple[str | None, str]:
    """Who the text says gave this list, and how they called its items; only where a sentence says so.

    "X said … He also gave a list of the groups, which he said were "…"" speaks of the first list of members; a list
    headed "not mentioned by X" is not X's.
    """
    if sense.status or sense.polarity:
        return None, ""
    if not _LIST_WORD.search(context.text):
        return None, ""
    text = plain(context.tree.root).text
    m = _LISTED.search(text)
    if m is None:
        return None, ""
    who = m["who"]
    if not who:
        named = list(_NAMED_BEFORE.finditer(text, max(0, m.start() - 800), m.start()))
        who = named[-1][1] if named else None
    quoted = _QUOTED.search(text, m.start(), m.start() + 400)
    status = re.sub(r"\s+(?:under|within|in|by|with)\s+.*$", "", quoted[1]) if quoted else ""
    return who, status


__all__ = ["Bracket", "find_dates", "is_abbreviation", "read", "read_date"]
