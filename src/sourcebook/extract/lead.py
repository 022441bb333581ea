"""The first sentence of an article: its atoms, the names it gives before its verb, and what it says the subject is.

Comes in: placed blocks and what reads their atoms. Goes out: atoms and words. Never: claims.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..parse import Content, Paragraph
from .atoms import Atom
from .lines import VISIBLE
from .names import folded
from .sections import Placed

VERB = re.compile(r"\b(?:is|was|are|were|ist|war|est|était|es|fue|era|è|fu|были|является)\b|是|هو |هي ", re.IGNORECASE)
"""Where the names of a first sentence end and what it says of them begins."""

_SENTENCE_END = re.compile(r"(?:(?<=[\w)\]\"”»’'])|^)[.。](?:\s|$)")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|St|Dr|U\.S|i\.e|e\.g)\.\s*$")


def first_sentence(placed: Iterable[Placed], read: Callable[[Content], list[Atom]]) -> list[Atom]:
    """Return the atoms of the first sentence of the lead, with the references behind it; none where there is no lead."""
    for entry in placed:
        if entry.section:
            break
        if isinstance(entry.block, Paragraph):
            atoms = read(entry.block.content)
            words = "".join(a.text for a in atoms if a.kind in VISIBLE)
            if len(words.strip()) > 40 and words[:1] not in "{|":
                return _sentence(atoms)
    return []


def _sentence(atoms: list[Atom]) -> list[Atom]:
    """The atoms up to the first full stop that ends a sentence."""
    found: list[Atom] = []
    for i, atom in enumerate(atoms):
        found.append(atom)
        if atom.kind == "text" and _SENTENCE_END.search(atom.text) and not _ABBREVIATED.search(atom.text):
            for after in atoms[i + 1 :]:
                if after.kind not in ("ref", "maint"):
                    break
                found.append(after)
            break
    return found


@dataclass(frozen=True, slots=True)
class Opening:
    """What a first sentence says: the words before its verb (as shown, and as written), and "a …" behind it."""

    names: str = ""
    source: str = ""
    what: str = ""

    def begins_with(self, name: str) -> bool:
        """Say whether the sentence's first words are this name."""
        return f"{folded(self.names)} ".startswith(f"{folded(name)} ")

    def gives(self, name: str) -> bool:
        """Say whether a name stands before the verb, in whatever language or template."""
        words = folded(name)
        return bool(words) and any(f" {words} " in f" {folded(text)} " for text in (self.names, self.source))


def opening(atoms: list[Atom], text: str) -> Opening:
    """Take a first sentence apart at its verb, which is none of those in brackets."""
    shown, depth = "", 0
    for i, atom in enumerate(atoms):
        if atom.kind not in VISIBLE:
            continue
        at = _verb(atom.text, depth) if atom.kind == "text" else None
        if at is not None:
            rest = atom.text[at[1] :] + "".join(a.text for a in atoms[i + 1 :] if a.kind in VISIBLE)
            same = len(atom.text) == atom.end - atom.start
            end = atom.start + at[0] if same else atom.start
            return Opening(shown + atom.text[: at[0]], text[atoms[0].start : end], noun_of(rest))
        shown += atom.text
        depth += _depth(atom.text)
    return Opening()


def _depth(words: str) -> int:
    return words.count("(") - words.count(")")


def _verb(words: str, depth: int) -> tuple[int, int] | None:
    spans = (m.span() for m in VERB.finditer(words))
    return next(((a, b) for a, b in spans if depth + _depth(words[:a]) <= 0), None)


_ARTICLE = re.compile(r"^\s*(?:(?:also|originally|once)\s+)?(?:an?|the|one of the)\s+", re.IGNORECASE)
_NOUN_ENDS = re.compile(
    r"[,.;:()]|\s(?:of|in|on|at|for|from|to|by|with|between|among|against|under|within|that|which|who|whose|and|or|formed|founded|"
    r"established|created|signed|concluded|based|led|active|made|fought|operating|during|uniting|consisting|composed|comprising)\b",
    re.IGNORECASE,
)


def noun_of(words: str) -> str:
    """Return the noun that a phrase is about, with what stands before it.

    >>> noun_of(" a military alliance of two states"), noun_of("Treaty between Germany and Japan")
    ('military alliance', 'Treaty')
    """
    return _NOUN_ENDS.split(_ARTICLE.sub("", words), maxsplit=1)[0].strip()
