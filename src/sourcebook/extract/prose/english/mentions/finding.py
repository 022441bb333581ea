"""The mentions of one sentence while they are being found."""

from __future__ import annotations

from dataclasses import dataclass, field

from .....model import Actor
from ...names import Mention, Names


@dataclass(slots=True)
class Finding:
    """A sentence's words, the names of its article, and the mentions found so far; none overlaps another."""

    text: str
    names: Names
    found: list[Mention] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)

    def free(self, start: int, end: int) -> bool:
        """Say whether a stretch is not part of a mention yet."""
        return all(end <= a or start >= b for a, b in self.taken)

    def add(self, start: int, end: int, actor: Actor, how: str) -> None:
        """Add a mention where none stands yet."""
        if start < end and self.free(start, end):
            self.found.append(Mention(start, end, actor, how))
            self.taken.append((start, end))
