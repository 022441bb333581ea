"""One infobox of a document: its subject, its values, and the claims that come of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ...model import Actor, Literal, When
from ...parse import Content, Param, Template
from ..atoms import Atom
from ..context import Context
from ..dates import find_dates, read_date
from ..entries import Entry, Style, read_entries
from ..infoboxes import Family, Reading
from ..lines import NAMING, Line, split_lines
from ..wording import NOTHING, Sense, sense_of_heading


@dataclass(frozen=True, slots=True)
class Value:
    """One parameter that is read: its content and how."""

    reading: Reading
    param: Param
    content: Content
    number: str = ""
    letter: str = ""


_HEADING_NOUN = re.compile(
    r"^(?:(?:shared|common|main|major|official|various|other|former|current|known|notable|founding|key|primary|core)\s+)?(?:ideolog(?:y|ies)|leaders|"
    r"commanders|members|factions|groups|allies|opponents|enemies|supporters|units|parties|brigades|others)$",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(r"\b(?:from|of|by|including|include|in|with|under)$", re.IGNORECASE)
_AMOUNT = re.compile(
    r"^(?:none|nil|heavy|light|minor|minimal|moderate|severe|several|unknown|all|entire|few|many|negligible|significant|high|low|total|some|thousands|hundreds|"
    r"dozens|destroyed|annihilated|undisclosed|uncertain|see|complete|nearly|almost|most|whole|massive|no)\b|\?",
    re.IGNORECASE,
)
_WITHOUT_HEADINGS = frozenset({"interval", "name", "names", "url", "file", "part_of", "motto", "text", "result"})


@dataclass
class Box:
    """An infobox being read. Field readers make their claims with `claim`."""

    context: Context
    family: Family
    template: Template
    subject: Actor
    values: list[Value] = field(default_factory=list)
    section: tuple[str, ...] = ()
    _entries: dict[int, list[Entry]] = field(default_factory=dict)
    _qualifiers: dict[int, dict[str, str]] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The document's language."""
        return self.context.document.language

    @cached_property
    def year(self) -> int | None:
        """The year of the box's own date, where only one is possible: it completes days without a year."""
        for value in self.values:
            if value.reading.predicate in ("occurred", "active", "founded"):
                years = {b[:4] for w in self.dates_in(value) for b in (*w.start, *w.end) if b and b[0] != "-"}
                if len(years) == 1:
                    return int(next(iter(years)))
        return None

    def dates_in(self, value: Value) -> list[When]:
        """Return the dates of a value."""
        words = self.context.reader.text(value.content)
        whole = read_date(words, lang=self.language)
        return [whole] if whole else [w for _, _, w in find_dates(words, lang=self.language)]

    @cached_property
    def cased(self) -> bool:
        """Say whether this box writes names with capitals; some copies of infoboxes have lost them."""
        words = [v.content.source for v in self.values if any(c.isalpha() for c in v.content.source)]
        return 3 * sum(any(c.isupper() for c in w) for w in words) > len(words)

    @cached_property
    def sides(self) -> frozenset[str]:
        """The numbers of the sides that have belligerents."""
        return frozenset(v.number or "1" for v in self.values if v.reading.reads == "belligerents" and v.content.source)

    @cached_property
    def parties(self) -> frozenset[str]:
        """The folded names of the belligerents, as plain words: a bracket that holds one says whose a figure is."""
        found: set[str] = set()
        for value in self.values:
            if value.reading.reads == "belligerents":
                for atom in self.context.atoms(value.content):
                    if atom.kind in ("link", "flagname", "force"):
                        found |= {atom.text.casefold(), atom.name.casefold()}
        return frozenset(found)

    def lines(self, value: Value) -> list[Line]:
        """Return a value's lines; headings are taken out and stand in the `heading` of the lines below them."""
        lines = split_lines(self.context.atoms(value.content))
        if value.reading.reads in _WITHOUT_HEADINGS or (
            value.reading.reads == "date" and not any(x.text.endswith(":") for x in lines)
        ):
            return lines
        reads = value.reading.reads
        return self.under_headings(lines, figures=reads in ("figures", "number"), bodies=reads == "belligerents")

    def entries(self, value: Value) -> list[Entry]:
        """Return what the lines of a value name; they are read once, and nobody changes them."""
        found = self._entries.get(id(value))
        if found is None:
            found = self._entries[id(value)] = read_entries(self.lines(value), self.style(value))
        return found

    def under_headings(self, lines: list[Line], *, figures: bool = False, bodies: bool = False) -> list[Line]:
        """Take headings out of lines and give each line the heading that it stands under."""
        kept: list[Line] = []
        current: Line | None = None
        for i, line in enumerate(lines):
            below = lines[i + 1] if i + 1 < len(lines) else None
            if self.is_heading(line, below, figures=figures, bodies=bodies):
                current = line
                continue
            if current is not None and line.depth < current.depth:
                current = None
            line.heading = current
            kept.append(line)
        for line in kept:
            if line.parent is not None and not any(line.parent is k for k in kept):
                line.parent = line.parent.parent
        return kept

    def is_heading(self, line: Line, below: Line | None, *, figures: bool = False, bodies: bool = False) -> bool:
        """Say whether a line is a heading over the lines below it rather than an item."""
        words = line.text
        bare = words.strip(" :：'")
        named = any(a.kind in NAMING for a in line.visible)
        if not figures and any(a.kind == "flag" for a in line.atoms):
            return False
        if line.is_marked_heading and not named:
            return True
        if words.endswith((":", "：")):
            if bodies and line.is_bold and self.names_one(line):
                return False  # "'''[[Lake League]]:'''" over its members is a belligerent itself
            return not (figures and any(c.isdigit() for c in words))
        if below is None:
            return False
        if figures:
            return (
                not any(c.isdigit() for c in words)
                and any(c.isdigit() for c in below.text)
                and not named
                and (
                    below.depth > line.depth
                    or (len(bare.split()) <= 3 and not _AMOUNT.match(bare) and (line.index == 0 or line.is_italic))
                )
            )
        if named:
            return False
        if below.depth > line.depth and (_UNFINISHED.search(bare) or line.is_italic):
            return True
        if line.is_bold:
            return (
                not below.is_bold or read_date(bare, lang=self.language) is not None or self.sense(bare) is not NOTHING
            )
        if not line.bulleted and bare[:1].isdigit() and all(a.kind in ("text", "date") for a in line.visible):
            return read_date(bare, lang=self.language) is not None
        plain = line.index == 0 and not line.bulleted and not any(a.kind != "text" for a in line.atoms)
        return plain and bool(_HEADING_NOUN.match(bare))

    def names_one(self, line: Line) -> bool:
        """Say whether a line is one name and a colon, and no words that qualify what stands below."""
        words = [a for a in line.visible if a.text.strip(" :：'")]
        return len(words) == 1 and words[0].kind in NAMING and self.sense(line.text) is NOTHING

    def sense(self, heading: str) -> Sense:
        """Return what a heading says of the lines below it."""
        return sense_of_heading(heading, self.language, self.year)

    def style(self, value: Value, *, persons: bool = False, places: bool = False, divide: bool = True) -> Style:
        """Return how the lines of a value are divided and named."""
        kind = value.reading.kind or ("person" if persons else "place" if places else "unknown")
        if value.reading.reads == "events":
            kind = "event"
        return Style(kind, self.language, self.year, persons, places, divide, cased=self.cased)

    def sibling(self, value: Value, what: str) -> str:
        """Return the words of the sibling parameter that a field names for `what`, or an empty string."""
        found = self.sibling_value(value, what)
        return self.context.reader.text(found.content) if found is not None else ""

    def sibling_value(self, value: Value, what: str) -> Value | None:
        """Return that sibling: the one of the same number and letter, else the one without, else number 1."""
        canonical = value.reading.siblings.get(what)
        if canonical is None:
            return None
        same = [v for v in self.values if v.reading.canonical == canonical]
        for number, letter in (
            (value.number, value.letter),
            (value.number, ""),
            ("", ""),
            ("1", "") if not value.number else ("", ""),
        ):
            for other in same:
                if (other.number, other.letter) == (number, letter):
                    return other
        return None

    def has(self, canonical: str) -> bool:
        """Say whether a field has a value."""
        return any(v.reading.canonical == canonical and v.content.source for v in self.values)

    def qualifiers(self, value: Value) -> dict[str, str]:
        """Return the qualifiers that the field itself gives."""
        known = self._qualifiers.get(id(value))
        if known is None:
            known = self._qualifiers[id(value)] = self._given(value)
        return dict(known)

    def _given(self, value: Value) -> dict[str, str]:
        found = dict(value.reading.qualifiers)
        if value.reading.side and (value.number or "1") in self.sides:
            found["side"] = value.number or "1"
        for what in value.reading.siblings:
            if what not in ("when", "until", "year") and (words := self.sibling(value, what)):
                found[what] = words
        return found

    def claim(
        self,
        value: Value,
        obj: Actor | Literal,
        span: tuple[int, int],
        *,
        when: When | None = None,
        qualifiers: Mapping[str, str] | None = None,
        polarity: str = "",
        said_by: str | None = None,
        refs: Sequence[Atom] = (),
        predicate: str = "",
        subject: Actor | None = None,
    ) -> None:
        """Make a claim of the box's subject (or with it as the object, where the field is inverse)."""
        own = subject or self.subject
        a: Actor = own
        b: Actor | Literal = obj
        if value.reading.inverse and not predicate and isinstance(obj, Actor):
            a, b = obj, own
        self.context.claim(
            a,
            predicate or value.reading.predicate,
            b,
            span,
            part="infobox",
            rule=f"{self.family.rule}.{value.reading.rule}",
            when=when,
            qualifiers={**self.qualifiers(value), **(qualifiers or {})},
            polarity=polarity,
            said_by=said_by,
            refs=refs,
            section=self.section,
        )

    def name_claims(self, value: Value, entries: Iterable[Entry]) -> None:
        """Claim the other names that entries carry: abbreviations, names in other languages."""
        for entry in entries:
            self.other_names(entry, "infobox", f"{self.family.rule}.{value.reading.rule}")

    def other_names(self, entry: Entry, part: str, rule: str) -> None:
        """Claim one entry's abbreviations and other names."""
        claim_names(self.context, entry, part, rule, self.section)


def claim_names(context: Context, entry: Entry, part: str, rule: str, section: tuple[str, ...]) -> None:
    """Claim the abbreviations and the other names that stand with an entry."""
    for words, span in entry.short:
        context.claim(
            entry.actor,
            "name",
            Literal(words),
            span,
            part=part,
            rule=rule,
            section=section,
            qualifiers={"name_type": "short"},
            refs=[a for a in entry.refs if a.kind == "ref"],
        )
    for words, lang, span in entry.other:
        context.claim(
            entry.actor, "name", Literal(words), span, part=part, rule=rule, section=section, qualifiers={"lang": lang}
        )
