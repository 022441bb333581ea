"""The chunks of a sentence in a row, and the clauses found in it so far: what every step looks around in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..chunks import Chunk
from .clause import Clause


def stands(chunks: Sequence[Chunk], k: int, kind: str) -> bool:
    """Say whether a chunk of this kind stands at `k`; nothing stands outside the sentence."""
    return 0 <= k < len(chunks) and chunks[k].kind == kind


@dataclass(slots=True)
class Row:
    """The chunks of one sentence; `made` has the clauses by the index of their verb, left to right."""

    chunks: Sequence[Chunk]
    made: dict[int, Clause] = field(default_factory=dict)

    def stands(self, k: int, kind: str) -> bool:
        """Say whether a chunk of this kind stands at `k`."""
        return 0 <= k < len(self.chunks) and self.chunks[k].kind == kind

    def word(self, k: int) -> str:
        """Return the word of the chunk at `k`."""
        return self.chunks[k].word

    def verb_before(self, i: int) -> int | None:
        """Return the index of the nearest verb before `i`, on this side of a semicolon or colon."""
        for k in range(i - 1, -1, -1):
            if self.chunks[k].kind == "VG":
                return k
            if self.chunks[k].kind in (";", ":"):
                return None
        return None

    def is_embedded(self, n: int) -> bool:
        """Say whether the verb at `n` stands in a relative clause or is a participle."""
        other = self.made.get(n)
        return other is not None and (other.relative or other.reduced)
