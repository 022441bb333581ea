"""Lines to entries: who or what one list item names, and what it says about it in brackets, marks and flags."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from ..model import Actor, When
from .atoms import STRUCK, Atom
from .dates import read_date, until
from .lines import NAMING, VISIBLE, Bracket, Line, cut_atom, part_brackets, span_of
from .names import (
    FEATURE,
    GROUP,
    TAIL,
    clean,
    is_abbreviation,
    is_article,
    is_title,
    same_thing,
    without_article,
    without_disambiguation,
    without_title,
)
from .terms import terms_of_bracket
from .wording import NOTHING, Sense, fate, is_end, is_noun, parts_of, sense_of_heading


@dataclass(slots=True)
class Entry:
    """One named thing in a line. `span` is its name with what belongs to it, references left out."""

    actor: Actor
    span: tuple[int, int]
    line: Line
    sense: Sense = NOTHING
    when: When | None = None
    marks: list[str] = field(default_factory=list)
    refs: list[Atom] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    short: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    other: list[tuple[str, str, tuple[int, int]]] = field(default_factory=list)
    brackets: list[Bracket] = field(default_factory=list)
    tail: list[Atom] = field(default_factory=list)
    atoms: list[Atom] = field(default_factory=list)
    parent: Entry | None = None
    said_by: str | None = None
    terms: tuple[Sense, ...] = ()  # several times in one bracket: an entry for each is made of this one
    party: bool = False  # the tail names the body that a wing belongs to

    @property
    def polarity(self) -> str:
        """`former` where struck out or said to be so, else what the brackets say, else empty."""
        if any(a.style & STRUCK for a in self.atoms if a.kind in VISIBLE and a.text.strip()):
            return "former"
        return self.sense.polarity

    @property
    def tail_text(self) -> str:
        """The words after the name."""
        return " ".join("".join(a.text for a in self.tail).split())


@dataclass(frozen=True, slots=True)
class Style:
    """How the lines of a field are read: where a line is divided, and what kind of thing it names."""

    kind: str = "unknown"
    language: str = "en"
    year: int | None = None
    persons: bool = False
    places: bool = False
    divide: bool = True
    cased: bool = False  # a name in these lines has a capital
    wings: bool = False  # a colon ends the name: "wing: party"
    running: bool = False  # running text: "the war and the uprising" are two things without links too


_AND = {
    "es": "y|e",
    "it": "e|ed",
    "pt": "e",
    "uk": "і|та",
    "nl": "en",
    "pl": "i|oraz",
}  # words that mean other things elsewhere


@cache
def _separator(language: str) -> re.Pattern[str]:
    return re.compile(
        _SEPARATORS.replace("AND", "|".join(filter(None, ("and|und|et|и|و|ve", _AND.get(language))))), re.IGNORECASE
    )


_ONE_NAME = re.compile(
    r"(?:bosnia|trinidad|antigua|nevis|kitts|príncipe|tomé|serbia|wallis|jammu|newfoundland|turks) and (?:the )?(?:herzegovina|tobago|barbuda|nevis|príncipe|montenegro|futuna|kashmir|labrador|caicos)",
    re.IGNORECASE,
)
_SEPARATORS = (
    r"\s*(?:;|،|、|，|；|(?<!\d),(?!\d)|,(?=\s)|(?<=\s)/(?=\s)|(?<=\w)/(?=\s)|(?<![\w&])&(?![\w#])|(?<=\s)\+(?=\s)"
    r"|(?<![\w])(?:AND|during|as part of|alongside|together with|as well as|plus|with)(?![\w]))\s*"
)
_PARTICIPLE = re.compile(
    r"(?:led|commanded|headed|based|headquartered|who|which|formerly|later|founded|formed|supported|backed) ",
    re.IGNORECASE,
)
_LISTABLE = re.compile(r"(?:the|der|die|das|la|le|el|il)\s|\S+(?:\s\S+){1,7}$|[^\W\d_]+$(?<!s)", re.IGNORECASE)
_HARD = frozenset(";/、；&+،")
_TITLE_AFTER_COMMA = re.compile(
    r"^\s*(?:jr|sr|ii+|iv|vi*|\d+(?:st|nd|rd|th)|duke|count|countess|earl|marquess|marquis|viscount|baron|lord|king|queen|prince|princess|satrap|"
    r"bishop|archbishop|elector|landgrave|margrave|margraf|grand|vicomte|comte|duc|duque|conde|graf|herzog|knight|esq|comt|pasha|governor|"
    r"commander|general|president|chief|leader|spokes)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^\s*(?:(?:prime |foreign |defen[cs]e )?minister|president|secretary|ambassador|chairman|representative|the|a|an|of|who|which|led|commanded|headed|based|headquartered|including|formerly|later|also)\b",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"^(?:the|a|an|of|in|and|al|et al|vacant|no\s.*|see\s.*|[\d.,\s]+|position (?:abolished|vacant)|office abolished|others?|etc|allies|various|several|some|more|many others|other groups|see|unknown|none|n/a|\?+|[-–—]+)\.?$",
    re.I,
)


def read_entries(lines: Iterable[Line], style: Style) -> list[Entry]:
    """Return the entries of some lines in order, each with the entry it hangs under."""
    found: list[Entry] = []
    by_line: dict[int, Entry] = {}
    for line in lines:
        here = entries_of(line, style)
        if line.parent is not None:
            above: Line | None = line.parent
            while above is not None and id(above) not in by_line:
                above = above.parent
            for entry in here:
                entry.parent = by_line[id(above)] if above is not None else None
        if here:
            by_line[id(line)] = here[0]
        found += here
    return found


def entries_of(line: Line, style: Style) -> list[Entry]:
    """Return what one line names: usually one thing, several where it lists them."""
    parted = part_brackets(line.atoms)
    segments = _divide(parted.outer, style) if style.divide else [(parted.outer, 0)]
    found: list[Entry] = []
    for index, (atoms, first) in enumerate(segments):
        last = segments[index + 1][1] if index + 1 < len(segments) else len(parted.outer) + 1
        brackets = [
            b
            for b, after in zip(parted.brackets, parted.after, strict=True)
            if first < after <= last or (not index and not after)
        ]
        entry = _entry(atoms, brackets, line, style)
        if entry is not None:
            found += _each_term(entry)
        elif found:
            _adopt(found[-1], atoms)
    return found


def _each_term(entry: Entry) -> list[Entry]:
    """An entry for each term that its bracket gives."""
    if not entry.terms:
        return [entry]
    senses = [term.over(entry.sense) for term in entry.terms]
    return [replace(entry, sense=s, when=s.when, tail=list(entry.tail), terms=()) for s in senses]


def _adopt(entry: Entry, atoms: list[Atom]) -> None:
    """References and marks of a stretch without a name belong to the name before it."""
    entry.refs += [a for a in atoms if a.kind in ("ref", "maint")]
    entry.marks += [a.name for a in atoms if a.kind == "mark"]


# -- dividing a line ------------------------------------------------------------------------------------------------


def _divide(outer: list[Atom], style: Style) -> list[tuple[list[Atom], int]]:
    """Divide a line at separators and at flags; each part with the index of its first atom in `outer`."""
    parts: list[tuple[list[Atom], int, str]] = [([], 0, "")]
    for index, atom in enumerate(outer):
        current = parts[-1][0]
        if atom.kind in ("flag", "flagname") and any(a.kind in NAMING for a in current) and _names_follow(outer, index):
            parts.append(([atom], index, " "))
            continue
        if atom.kind != "text":
            current.append(atom)
            continue
        at = 0
        for m in _separator(style.language).finditer(atom.text):
            if m.start() > at:
                parts[-1][0].append(cut_atom(atom, at, m.start()))
            parts.append(([], index, m[0].strip()))
            at = m.end()
        if at < len(atom.text):
            parts[-1][0].append(cut_atom(atom, at, len(atom.text)))
    return _rejoin(parts, outer, style)


def _names_follow(outer: list[Atom], index: int) -> bool:
    return any(a.kind in VISIBLE and a.text.strip() for a in outer[index:])


def _rejoin(parts: list[tuple[list[Atom], int, str]], outer: list[Atom], style: Style) -> list[tuple[list[Atom], int]]:
    """Put parts together again that are one name: "Ministry of Peace and Security", "John, Duke of Bedford"."""
    joined: list[tuple[list[Atom], int]] = [(list(parts[0][0]), 0)]
    for atoms, first, separator in parts[1:]:
        before = joined[-1][0]
        if _divides(before, separator, atoms, style):
            joined.append((list(atoms), first))
        else:
            gap = _gap(before, atoms, separator)
            before.extend([*gap, *atoms])
    return joined


def _gap(before: list[Atom], atoms: list[Atom], separator: str) -> list[Atom]:
    words = [a for a in before if a.kind in VISIBLE]
    start = words[-1].end if words else (before[-1].end if before else 0)
    end = next((a.start for a in atoms), start)
    shown = separator + " " if separator in (",", ";", "،", ":") else f" {separator} " if separator.strip() else " "
    return [Atom("text", start, max(start, end), shown)]


def _divides(before: list[Atom], separator: str, after: list[Atom], style: Style) -> bool:
    separator = separator.casefold()
    left = clean("".join(a.text for a in before if a.kind in VISIBLE))
    right = clean("".join(a.text for a in after if a.kind in VISIBLE))
    if not left or not right:
        return True
    if _ONE_NAME.search(f"{left} {separator} {right}"):
        return False
    named_left = any(a.kind in NAMING for a in before)
    named_right = any(a.kind in NAMING for a in after)
    if separator in ("with", "plus", "during"):
        return named_left and named_right and _begins_named(after)
    if separator in ("as part of", "alongside", "together with", "as well as"):
        return True
    if separator in (",", "，", "،") and _PARTICIPLE.match(right):
        return False
    if named_left and named_right:
        return True
    if separator == "&" and not named_left and not named_right:
        return style.places or (len(left.split()) > 1 and len(right.split()) > 1)
    if separator in _HARD or separator == " ":
        return not (separator == "/" and len(left) < 4)
    comma = separator in (",", "，", "،")
    if comma:
        if (style.persons and _TITLE_AFTER_COMMA.match(right)) or _GOES_ON.match(right):
            return False
        if named_left or named_right:
            return not (style.persons and not named_right)
        return len(right.split()) <= 7 and len(left.split()) <= 9
    if style.running or style.places:
        return (
            separator not in ("with", "plus", "during")
            and _LISTABLE.match(right) is not None
            and len(left.split()) <= 6
        )
    if style.persons and not named_left and not named_right:
        return 2 <= len(left.split()) <= 4 and 2 <= len(right.split()) <= 4 and not re.search(r"\b(?:of|the)\b", right)
    if named_left != named_right:
        return len(left.split()) <= 6 and not right[:1].isdigit()
    return False


def _begins_named(atoms: list[Atom]) -> bool:
    for atom in atoms:
        if atom.kind in NAMING or atom.kind == "flag":
            return True
        if atom.kind in VISIBLE and atom.text.strip() and not is_article(atom.text):
            return False
    return False


# -- one entry ------------------------------------------------------------------------------------------------------


def _entry(atoms: list[Atom], brackets: list[Bracket], line: Line, style: Style) -> Entry | None:
    atoms, prefix = (atoms, "") if style.wings else _without_prefix(atoms)
    named = _name(atoms, style)
    if named is None:
        return None
    actor, used, tail = named
    if (
        (not any(a.kind in NAMING for a in used) and _NOT_A_NAME.match(actor.label))
        or actor.label.casefold().startswith("see ")
        or _ROMAN.fullmatch(actor.label)
        or (actor.label[:1].isdigit() and read_date(actor.label) is not None)
    ):
        return None
    entry = Entry(actor, span_of(used), line, atoms=used, tail=tail)
    everything = [*atoms, *(a for b in brackets for a in b.atoms)]
    entry.refs = [a for a in everything if a.kind in ("ref", "maint")]
    entry.marks = [a.name for a in everything if a.kind == "mark"]
    entry.flags = [a.name for a in atoms if a.kind in ("flag", "flagname")]
    entry.other = [
        (a.hidden, a.name, (a.start, a.end)) for a in everything if a.kind in ("other", "translit") and a.hidden
    ]
    entry.said_by = next((who for a in everything if (who := _noted(a))), None)
    for bracket in brackets:
        _bracket(entry, bracket, style)
    if prefix:
        entry.sense = entry.sense.over(sense_of_heading(prefix, style.language, style.year))
        if entry.sense.role == "" and style.persons:
            entry.sense = replace(entry.sense, role=prefix)
    entry.when = entry.sense.when
    if style.persons and entry.when is not None and "/" not in entry.when.edtf and is_end(*entry.marks):
        entry.sense = replace(entry.sense, polarity="former", when=until(entry.when, entry.when.text))
        entry.when = entry.sense.when
    marks = [a.end for a in atoms if a.kind == "mark"]
    first_ref = min((a.start for a in entry.refs if a.start >= entry.span[0]), default=10**12)
    ends = [b.end for b in brackets if b.end <= first_ref and b.start >= entry.span[0]] + [
        m for m in marks if m <= first_ref
    ]
    entry.span = (entry.span[0], max([entry.span[1], *ends]))
    return entry


_NOTED = re.compile(r"[|>]\s*(?:1\s*=\s*)?According to (?P<who>[^;.,:|{}<>]{3,80}?)\s*(?:[;.]|\}\}$)")
_LABELLED = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")


def _noted(atom: Atom) -> str:
    """Who says so by a note on the value: one that begins "According to X" and goes on with nothing about the value."""
    if atom.kind != "note" or atom.node is None:
        return ""
    m = _NOTED.search(_LABELLED.sub(r"\1", atom.node.source))
    return m["who"] if m is not None else ""


_NOBODY = re.compile(
    r"(?:rotating|alternating|changing|varying|collective|elected|jointly|shared|none|vacant|disputed)\b.*[a-z]$|(?:several|two|three|four|five|unknown|unnamed|various|many|some|numerous|\d+)\s+.*[a-z]$",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVXivx]+")


def _without_prefix(atoms: list[Atom]) -> tuple[list[Atom], str]:
    """Take off a heading that stands in the item's own line: "Air support: {{flag|Russia}}", "Deputy: E F"."""
    for i, atom in enumerate(atoms):
        if atom.kind in NAMING:
            break
        if atom.kind == "text" and (m := re.search(r"[:：]\s+|[:：]$", atom.text)):
            words = clean("".join(a.text for a in atoms[:i] if a.kind in VISIBLE) + atom.text[: m.start()])
            rest = [cut_atom(atom, m.end(), len(atom.text)), *atoms[i + 1 :]]
            if words and len(words.split()) <= 5 and clean("".join(a.text for a in rest if a.kind in VISIBLE)):
                return [*[a for a in atoms[:i] if a.kind not in VISIBLE], *rest], words
            break
    return atoms, ""


def _bracket(entry: Entry, bracket: Bracket, style: Style) -> None:
    """Read one pair of brackets: a time, a status, an abbreviation, another name; else keep it for the rule."""
    words = bracket.text
    if not words:
        return
    foreign = [a for a in bracket.atoms if a.kind == "foreign" and a.text]
    if foreign:
        entry.other += [(a.text, a.name, (a.start, a.end)) for a in foreign]
        return
    says = re.match(r"(?:according to|per)\s+(.+)$", words, re.IGNORECASE)
    if says:
        entry.said_by = says[1]
        return
    status = fate(words)
    if status and not any(c.isdigit() for c in words):
        entry.marks.append(status)
        return
    if _times(entry, bracket, style):
        return
    rest: list[tuple[str, tuple[int, int]]] = []
    whole = {p.strip(" \"'“”") for p in re.split(r"[,;，、；/]", words)}
    for piece, span in _pieces(bracket):
        if piece in whole and is_abbreviation(piece) and not any(a.kind == "flagname" for a in entry.atoms):
            if not style.persons:  # "(EGP)" after a person is a body, not the person's short name
                entry.short.append((piece, span))
        elif _other_script(piece, entry.actor.label):
            entry.other.append((piece, "", span))
        else:
            rest.append((piece, span))
    if rest:
        entry.brackets.append(bracket)


def _times(entry: Entry, bracket: Bracket, style: Style) -> bool:
    """Read the times and the standing that a bracket gives, and an abbreviation beside them: "(FAL, from 1980)"."""
    words = bracket.text
    parts = parts_of(words, style.language, style.year)
    short = [p for p in parts if is_abbreviation(p)]
    if short and len(parts) > len(short) and not any(a.kind == "flagname" for a in entry.atoms):
        words = ", ".join(p for p in parts if p not in short)
    terms = terms_of_bracket(words, style.language, style.year)
    if not terms:
        return False
    if words != bracket.text and not style.persons:
        entry.short += [(piece, span) for piece, span in _pieces(bracket) if piece in short]
    if len(terms) > 1:
        entry.terms = terms
    else:
        entry.sense = entry.sense.over(terms[0])
    return True


_PIECE = re.compile(r"[^,;，、；/]+")


def _pieces(bracket: Bracket) -> list[tuple[str, tuple[int, int]]]:
    """The comma-divided words of a bracket with their places."""
    found: list[tuple[str, tuple[int, int]]] = []
    for atom in bracket.atoms:
        if atom.kind not in VISIBLE:
            continue
        if len(atom.text) != atom.end - atom.start:
            found.append((atom.text.strip(), (atom.start, atom.end)))
            continue
        for m in _PIECE.finditer(atom.text):
            words = m[0].strip(" \"'“”")
            if words:
                at = atom.start + m.start() + m[0].index(words)
                found.append((words, (at, at + len(words))))
    return found


def _other_script(piece: str, label: str) -> bool:
    latin = [c for c in piece if c.isalpha() and ord(c) < 0x250]
    wide = [c for c in label if c.isalpha() and ord(c) >= 0x370]
    letters = sum(c.isalpha() for c in piece)
    shown = sum(c.isalpha() for c in label)
    if not letters or not shown:
        return False
    return (len(latin) > letters / 2) == (len(wide) > shown / 2)


def _name(atoms: list[Atom], style: Style) -> tuple[Actor, list[Atom], list[Atom]] | None:
    """Return the actor that some atoms name, the atoms of its name, and the words after it."""
    seen = [a for a in atoms if a.kind in VISIBLE and a.text]
    bare = next((i for i, a in enumerate(seen) if a.kind == "url" and a.text == a.name), len(seen))
    seen = (
        seen[:bare] if bare and "".join(a.text for a in seen[:bare]).strip() else seen
    )  # a bare address begins a source
    naming = [
        i
        for i, a in enumerate(seen)
        if a.kind in NAMING and not (style.persons and (is_title(a.text) or is_title(a.name)))
    ]
    if not naming:
        return _plain_name(seen, style)
    first = naming[0]
    ahead = "".join(a.text for a in seen[:first])
    if (
        (m := TAIL.search(ahead))
        and clean(ahead[: m.start()])
        and (ahead[m.start()] == "," or (style.wings and ":" in m[0]))
    ):
        return _plain_name(seen, style)
    tail_at = len(seen)
    for i in range(first + 1, len(seen)):
        if seen[i].kind == "text" and (m := TAIL.search(seen[i].text)):
            head, rest = cut_atom(seen[i], 0, m.start()), cut_atom(seen[i], m.start(), len(seen[i].text))
            seen[i : i + 1] = [head, rest]
            tail_at = i + 1
            break
    words, tail = seen[:tail_at], seen[tail_at:]
    names = [a for a in words if a.kind in NAMING]
    if len(names) > 1 and style.places and all("\u2e80" < c < "\ua000" for a in names for c in a.text[:1]):
        return _one_link(
            words[words.index(names[-1]) :], names[-1], tail, style
        )  # 國[[省]][[縣]]: the last is the place
    if len(names) > 1 and not style.places:
        return _of_several(words, names, tail, style)
    return _one_link(words, names[0], tail, style)


def _one_link(
    words: list[Atom], link: Atom, tail: list[Atom], style: Style
) -> tuple[Actor, list[Atom], list[Atom]] | None:
    at = words.index(link)
    before = "".join(a.text for a in words[:at])
    after = "".join(a.text for a in words[at + 1 :])
    shown = clean(link.text)
    if not shown:
        return None
    full = clean("".join(a.text for a in words))
    lead = clean(before) if not is_article(clean(before)) else ""
    if style.persons:
        names = [shown, full if lead or after.strip() else "", without_title(shown)]
        return _actor(shown, names, link, style), [link], words[at + 1 :] + tail
    if GROUP.match(after) and clean(after):
        used = words if lead else words[at:]
        label = without_article(clean("".join(a.text for a in used)))
        return _actor(label, [label], None, style), used, tail
    if FEATURE.match(before) or (lead and re.search(r"\bof(?: the)?$", lead, re.IGNORECASE)):
        return _actor(without_article(full), [without_article(full)], None, style), words[: at + 1], tail
    if lead and not clean(after) and style.places:  # "northern [[X]]" is a part of X
        return _actor(without_article(full), [without_article(full)], None, style), words, tail
    if lead and not clean(after):
        return _actor(without_article(full), [without_article(full), shown], link, style), words, tail
    return _actor(shown, [shown], link, style), [link], words[at + 1 :] + tail


def _of_several(
    words: list[Atom], names: list[Atom], tail: list[Atom], style: Style
) -> tuple[Actor, list[Atom], list[Atom]]:
    """Several links without a separator: "[[A]] of [[B]]" is about A; "[[x]] [[y]]" is one name in two links."""
    first, second = words.index(names[0]), words.index(names[1])
    between = clean("".join(a.text for a in words[first + 1 : second]))
    if between:
        made = _one_link(words[:second], names[0], words[second:] + tail, style)
        if made is not None:
            return made
    full = without_article(clean("".join(a.text for a in words)))
    return _actor(full, [full, clean(names[0].text), clean(names[-1].text)], None, style), words, tail


def _plain_name(seen: list[Atom], style: Style) -> tuple[Actor, list[Atom], list[Atom]] | None:
    words = "".join(a.text for a in seen)
    if not clean(words):
        return None
    m = TAIL.search(words)
    limit = m.start() if m and clean(words[: m.start()]) else len(words)
    used, tail, at = [], [], 0
    for atom in seen:
        cut = limit - at
        if cut <= 0:
            tail.append(atom)
        elif cut >= len(atom.text):
            used.append(atom)
        else:
            used.append(cut_atom(atom, 0, cut))
            tail.append(cut_atom(atom, cut, len(atom.text)))
        at += len(atom.text)
    label = without_article(clean(words[:limit])) if not style.persons else clean(words[:limit]).removeprefix("• ")
    if style.persons and (_NOBODY.match(label) or (style.cased and _all_small(label))):
        return None
    if (
        not label
        or _NOT_A_NAME.match(label)
        or (style.persons and is_title(label))
        or not any(c.isalnum() for c in label)
    ):
        return None
    names = [label, without_title(label)] if style.persons else [label]
    return _actor(label, names, None, style), used, tail


def _all_small(label: str) -> bool:
    """Say whether words are written as no name is: Latin letters without a capital, and more than one word."""
    return " " in label and label == label.lower() and label.upper() != label and label[0].isascii()


def _actor(label: str, names: list[str], link: Atom | None, style: Style) -> Actor:
    title = ""
    kind = "unknown" if style.kind == "state" else style.kind
    if link is not None:
        title = link.name if link.kind == "link" else ""
        target = link.name
        if link.kind == "link" and same_thing(label, target):
            names = [*names, target, without_disambiguation(target)]
        elif link.kind == "force":
            names = [*names, f"armed forces of {target}"]
        elif link.kind == "flagname" and same_thing(label, target):
            names = [*names, target]
        if link.kind == "flagname":
            kind = "state"
        elif link.kind == "force":
            kind = "armed_group"
    if kind == "person" and is_noun("bodies", without_disambiguation(label)) and not is_title(label):
        kind = "organisation"
    return Actor(label, kind, tuple(dict.fromkeys(n for n in names if n)), title)
