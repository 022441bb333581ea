"""Paragraphs to sentences, each with its words, its atoms and the references that stand in it.

Words are what a reader sees: templates and references are gone, links show their labels. Offsets into the words map
back to the source. A reference right after the full stop belongs to the sentence before it.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from ..atoms import Atom
from ..lines import VISIBLE

_END = re.compile(r"[.!?؟۔]+(?:\s?»|[\"”“’')\]])*(?=\s+[\"“„«‘'(\[¿¡]*\s?[^\W_a-zß-öø-ÿа-яё])|[。！？]+[」』”）)]*")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Sts|Mt|Ft|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Brig|Cmdr|Gov|Sen|Rep|Hon|Rev|Jr|Sr|No|Nos|Vol|pp?|"
    r"vs|v|c|ca|cf|e\.g|i\.e|etc|al|approx|est|Inc|Ltd|Co|Corp|Bros|U\.S|U\.K|U\.N|D\.C|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"(?:[A-Z]\.)+[A-Z])\.$"
)


@cache
def _abbreviation(language: str) -> re.Pattern[str]:
    """Return what ends in a full stop without ending a sentence."""
    data = tomllib.loads((resources.files(__package__) / "abbreviations.toml").read_text(encoding="utf-8"))
    words = data.get(language)
    if words is None:
        return _ABBREVIATION
    return re.compile(rf"(?:^|[\s(\"“„«.-])(?:[^\W\d_a-zß-öø-ÿ\u0620-\u064a]|{words})\.$")


@dataclass(slots=True)
class Sentence:
    """One sentence: `text` is its words, `at` the offset of its first word in the paragraph's words."""

    text: str
    at: int
    paragraph: Paragraph
    refs: list[tuple[int, Atom]] = field(default_factory=list)

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of source that a stretch of the sentence's words comes from."""
        return self.paragraph.source(self.at + start, self.at + end)

    def links(self) -> Iterator[tuple[int, int, Atom]]:
        """Yield the links and other naming atoms of the sentence with their places in its words."""
        placed = self.paragraph.placed
        end = self.at + len(self.text)
        for index in range(bisect_left(self.paragraph.starts, self.at), len(placed)):
            start, atom = placed[index]
            if start >= end:
                return
            if atom.kind in ("link", "flagname", "force") and self.at <= start < self.at + len(self.text):
                yield start - self.at, start - self.at + len(atom.text), atom

    def refs_for(self, end: int) -> list[Atom]:
        """Return the references that support a clause ending at `end`: the first group at or after it."""
        after = [(at, atom) for at, atom in self.refs if at >= end]
        if not after:
            return []
        return [atom for at, atom in after if at <= after[0][0] + 1]


@dataclass(slots=True)
class Paragraph:
    """A paragraph's words with the atoms that they come from."""

    text: str
    placed: list[tuple[int, Atom]]
    starts: list[int]
    marks: list[tuple[int, Atom]]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of source for a stretch of words."""
        return self._offset(start, False), self._offset(max(start, end - 1), True)

    def _offset(self, at: int, after: bool) -> int:
        index = max(bisect_right(self.starts, at) - 1, 0)
        start, atom = self.placed[index]
        if len(atom.text) == atom.end - atom.start:
            return min(atom.start + at - start, atom.end) + (1 if after else 0)
        return atom.end if after else atom.start


def read_paragraph(atoms: list[Atom]) -> Paragraph:
    """Join atoms to a paragraph's words; references and marks of maintenance are kept with their places."""
    words: list[str] = []
    placed: list[tuple[int, Atom]] = []
    marks: list[tuple[int, Atom]] = []
    at = 0
    for atom in atoms:
        shown = atom.text if atom.kind in VISIBLE else " " if atom.kind == "break" else ""
        if atom.kind in ("ref", "maint"):
            marks.append((at, atom))
        if shown:
            placed.append((at, atom))
            words.append(shown.replace("\n", " ").replace("\xa0", " "))
            at += len(shown)
    return Paragraph("".join(words), placed, [start for start, _ in placed], marks)


_OPENS = re.compile(
    r"\s+(?:The|It|In|He|She|They|This|These|On|After|Its|Their|His|Her|However|But|By|At|Since|During|Although|While|When|As|From|A|An)\s"
)
_ENDS_TOO = re.compile(r"(?:U\.S|U\.K|U\.N|D\.C|Jr|Inc|Ltd|Co|Corp|etc|Bros|a\.m|p\.m)\.$")


def _goes_on(text: str, end: int, abbreviation: re.Pattern[str]) -> bool:
    """Say whether a full stop is only an abbreviation's: some end a sentence, too, where a new one clearly begins."""
    before = text[max(0, end - 12) : end]
    if not abbreviation.search(before):
        return False
    return not (_ENDS_TOO.search(before) and _OPENS.match(text, end))


def sentences(paragraph: Paragraph, language: str = "en") -> list[Sentence]:
    """Divide a paragraph into sentences."""
    text = paragraph.text
    abbreviation = _abbreviation(language)
    found: list[Sentence] = []
    start = 0
    ends = [m.end() for m in _END.finditer(text) if not _goes_on(text, m.end(), abbreviation)]
    for end in [*ends, len(text)]:
        words = text[start:end]
        lead = len(words) - len(words.lstrip())
        if words.strip():
            made = Sentence(words[lead:], start + lead, paragraph)
            made.refs = [(at - made.at, a) for at, a in paragraph.marks if start < at <= end or (at == start == 0)]
            found.append(made)
        start = end
    return found
