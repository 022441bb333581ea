"""Lines of atoms: what stands between two breaks, with its depth, its references and its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .atoms import BOLD, HEADER, ITALIC, Atom

VISIBLE = frozenset({"text", "link", "flagname", "force", "foreign", "date", "url"})
NAMING = frozenset({"link", "flagname", "force"})


@dataclass(slots=True)
class Line:
    """One line or list item; `parent` is the item that a nested one hangs under, `heading` what stands over it."""

    atoms: list[Atom]
    depth: int = 0
    bulleted: bool = False
    parent: Line | None = None
    heading: Line | None = None
    index: int = 0

    @property
    def visible(self) -> list[Atom]:
        """The atoms that a reader sees."""
        return [a for a in self.atoms if a.kind in VISIBLE]

    @property
    def text(self) -> str:
        """The line's words, white space folded."""
        return " ".join("".join(a.text for a in self.visible).split())

    @property
    def refs(self) -> list[Atom]:
        """References and marks of maintenance, in order."""
        return [a for a in self.atoms if a.kind in ("ref", "maint")]

    @property
    def start(self) -> int:
        """Where the first visible word stands."""
        return next((_trim(a)[0] for a in self.visible if a.text.strip()), self.atoms[0].start if self.atoms else 0)

    @property
    def end(self) -> int:
        """Where the last visible word before any reference ends."""
        return span_of(self.atoms)[1]

    @property
    def is_bold(self) -> bool:
        """True where all words are bold or the line was marked as a heading."""
        seen = [a for a in self.visible if a.text.strip(" :")]
        return bool(seen) and all(a.style & (BOLD | HEADER) for a in seen)

    @property
    def is_italic(self) -> bool:
        """True where all words are italic."""
        seen = [a for a in self.visible if a.text.strip(" :")]
        return bool(seen) and all(a.style & ITALIC for a in seen)

    @property
    def is_marked_heading(self) -> bool:
        """True where the markup itself says that this is a heading (`;term`, a list's title)."""
        seen = [a for a in self.visible if a.text.strip()]
        return bool(seen) and all(a.style & HEADER for a in seen)


def _trim(atom: Atom) -> tuple[int, int]:
    """Start and end of an atom without white space at its ends (where its words are the source's)."""
    if len(atom.text) != atom.end - atom.start:
        return atom.start, atom.end
    lead = len(atom.text) - len(atom.text.lstrip())
    return atom.start + lead, max(atom.start + lead, atom.start + len(atom.text.rstrip()))


def span_of(atoms: Iterable[Atom], *, through: bool = False) -> tuple[int, int]:
    """Return the stretch from the first visible word to the last mark or word before the first reference after it.

    With `through`, references that stand between the words do not end it.
    """
    start = end = -1
    for atom in atoms:
        if atom.kind in VISIBLE and atom.text.strip():
            a, b = _trim(atom)
            start = a if start < 0 else start
            end = b
        elif atom.kind == "mark" and start >= 0:
            end = atom.end
        elif atom.kind in ("ref", "note") and start >= 0 and not through:
            break
    return (start, end) if start >= 0 else (0, 0)


def split_lines(atoms: Iterable[Atom]) -> list[Line]:
    """Divide atoms into lines, give each its parent, and join what only continues the line before."""
    rows: list[Line] = []
    current = Line([])
    for atom in atoms:
        if atom.kind in ("break", "bullet"):
            _close(rows, current)
            current = Line([], atom.depth, atom.kind == "bullet")
        else:
            if not current.atoms and not current.bulleted:
                current.depth = atom.depth
            current.atoms.append(atom)
    _close(rows, current)
    _parents(rows)
    return rows


_CONTINUES = re.compile(r"\s*[(（\[]")


def _close(rows: list[Line], line: Line) -> None:
    """Keep a line that says something; one of references, marks or brackets only belongs to the line before."""
    if not line.atoms:
        return
    words = "".join(a.text for a in line.visible)
    if not words.strip(" \t\u00a0()"):
        if rows and any(a.kind in ("ref", "mark", "note", "maint", "translit", "other") for a in line.atoms):
            rows[-1].atoms.extend(line.atoms)
        return
    if rows and not line.bulleted and _CONTINUES.match(words) and line.depth >= rows[-1].depth:
        rows[-1].atoms.append(Atom("text", line.atoms[0].start, line.atoms[0].start, " "))
        rows[-1].atoms.extend(line.atoms)
        return
    line.index = len(rows)
    if line.bulleted and line.is_marked_heading and any(a.kind in NAMING for a in line.atoms):
        line.depth -= 1  # `;[[unit]]` is an item that the bullets below it hang under
    rows.append(line)


def _parents(rows: list[Line]) -> None:
    open_lines: list[Line] = []
    for line in rows:
        while open_lines and (open_lines[-1].depth >= line.depth or not line.bulleted):
            open_lines.pop()
        line.parent = open_lines[-1] if open_lines and line.bulleted else None
        open_lines.append(line)


@dataclass(slots=True)
class Bracket:
    """What stands in one pair of brackets."""

    atoms: list[Atom]
    start: int
    end: int
    text: str = ""


@dataclass(slots=True)
class Parted:
    """A line's atoms outside brackets, and its brackets in order; `after` tells how many outer atoms precede each."""

    outer: list[Atom]
    brackets: list[Bracket] = field(default_factory=list)
    after: list[int] = field(default_factory=list)


_OPEN, _CLOSE = "(（［", ")）］"
_CUT = re.compile(r"[()（）［］]")


def cut_atom(atom: Atom, start: int, end: int) -> Atom:
    """Return the part of a text atom between two offsets into its words."""
    same = len(atom.text) == atom.end - atom.start
    a, b = (atom.start + start, atom.start + end) if same else (atom.start, atom.end)
    return Atom(
        atom.kind, a, b, atom.text[start:end], atom.name, atom.style, atom.depth, atom.node, atom.when, atom.hidden
    )


def part_brackets(atoms: Iterable[Atom]) -> Parted:
    """Take the bracketed stretches out of a line; brackets that never close are words."""
    tokens = list(_tokens(atoms))
    parted = Parted([])
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if isinstance(token, tuple) and token[0] == "open":
            close = _matching(tokens, i)
            if close is not None:
                end = tokens[close]
                inner = [t if isinstance(t, Atom) else t[1] for t in tokens[i + 1 : close]]
                assert isinstance(end, tuple)
                bracket = Bracket(inner, token[1].start, end[1].end)
                bracket.text = " ".join("".join(a.text for a in inner if a.kind in VISIBLE).split())
                parted.brackets.append(bracket)
                parted.after.append(len(parted.outer))
                i = close + 1
                continue
        parted.outer.append(token if isinstance(token, Atom) else token[1])
        i += 1
    return parted


def _tokens(atoms: Iterable[Atom]) -> Iterator[Atom | tuple[str, Atom]]:
    for atom in atoms:
        if atom.kind != "text":
            yield atom
            continue
        at = 0
        for m in _CUT.finditer(atom.text):
            if m.start() > at:
                yield cut_atom(atom, at, m.start())
            yield ("open" if m[0] in _OPEN else "close", cut_atom(atom, m.start(), m.end()))
            at = m.end()
        if at < len(atom.text):
            yield cut_atom(atom, at, len(atom.text))


def _matching(tokens: list[Atom | tuple[str, Atom]], start: int) -> int | None:
    depth = 0
    for i in range(start, len(tokens)):
        token = tokens[i]
        if isinstance(token, tuple):
            depth += 1 if token[0] == "open" else -1
            if not depth:
                return i
    return None


def divided(line: Line, mark: re.Pattern[str]) -> list[Line]:
    """Return the lines that one line makes when it is cut wherever its own words have a mark."""
    parts: list[list[Atom]] = [[]]
    for atom in line.atoms:
        at = 0
        for found in mark.finditer(atom.text) if atom.kind == "text" else ():
            parts[-1].append(cut_atom(atom, at, found.start()))
            parts.append([])
            at = found.end()
        parts[-1].append(cut_atom(atom, at, len(atom.text)) if at else atom)
    return [
        Line(atoms, line.depth, line.bulleted, line.parent, line.heading)
        for atoms in parts
        if any(a.text.strip() for a in atoms)
    ]
