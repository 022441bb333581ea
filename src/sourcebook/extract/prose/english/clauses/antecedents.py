"""What "which", "who" and "that" stand for."""

from __future__ import annotations

from ..chunks import Chunk
from ..lexicon import listed
from .chains import chain_start, chain_to
from .row import Row


def opens_content(row: Row, k: int) -> bool:
    """Say whether "that" at `k` opens what somebody says: "told X that"."""
    for n in range(k - 1, -1, -1):
        if row.chunks[n].kind == "VG":
            return row.chunks[n].lemma in listed("saying") or row.chunks[n].lemma in listed("telling")
        if row.chunks[n].kind in (",", ";"):
            return False
    return False


def antecedent(row: Row, k: int, relative: Chunk) -> list[Chunk]:
    """Return what the relative at `k` (or after a preposition at `k`) stands for; nothing where it may be either of two."""
    if row.stands(k - 1, "CONJ"):
        joined = _joined(row, k - 1)
        if joined is not None:
            return joined
    comma = row.stands(k - 1, ",")
    n = _left_over_dates(row, k - 2 if comma else k - 1)
    if not row.stands(n, "NP") or row.stands(k - 1, "P"):
        return []
    start = chain_start(row.chunks, n)
    placed = row.stands(start - 1, "P") and row.stands(start - 2, "NP")
    if placed and comma and relative.word != "who" and row.word(start - 1) in listed("places_either"):
        return []  # "the group in Gaza, which": either
    if placed and not comma and relative.word in ("that", "which") and _is_base(row, start):
        start = n = start - 2
    return chain_to(row.chunks, start, n)


def _joined(row: Row, k: int) -> list[Chunk] | None:
    """ "who was in both and who fought": the relative before "and" at `k` stands for the same."""
    for m in range(k - 1, -1, -1):
        if row.chunks[m].kind == "VG" and m in row.made:
            return row.made[m].subject if row.made[m].relative else []
    return None


def _left_over_dates(row: Row, n: int) -> int:
    while n >= 0 and row.chunks[n].kind in ("ADV", "D"):
        n -= 2 if row.stands(n - 1, "P") else 1
    return n


def _is_base(row: Row, start: int) -> bool:
    """ "a group based in Gaza that": the place before "that" only says where the group is."""
    return row.word(start - 1) in listed("places_passed_over") and row.chunks[start - 2].mention is None
