"""What stands between commas beside a noun phrase and tells more of it: "X, the leader of Y,"."""

from __future__ import annotations

from collections.abc import Sequence

from ..chunks import Chunk
from ..lexicon import listed
from .chains import chain_at, list_goes_on, phrase_end, with_of
from .row import stands

_CLOSING = frozenset((",", ".", ";", "-", "REL"))


def without_asides(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Take a date between commas after "and" out of a list: "A and, since 2006, B"; it is B's own."""
    kept: list[Chunk] = []
    k = 0
    while k < len(chunks):
        kept.append(chunks[k])
        if chunks[k].kind == "CONJ" and stands(chunks, k + 1, ","):
            n = k + 3 if stands(chunks, k + 2, "P") else k + 2
            if stands(chunks, n, "D") and stands(chunks, n + 1, ",") and stands(chunks, n + 2, "NP"):
                chunks[n + 2].own = chunks[n]
                k = n + 1
        k += 1
    return kept


def hang_appositions(chunks: Sequence[Chunk]) -> None:
    """Hang on each noun phrase the one that stands between commas, after a dash or a colon right after it."""
    for k, phrase in enumerate(chunks):
        if phrase.kind == "NP":
            mark = _mark_after(chunks, k)
            if mark is not None and _tells_of(chunks, phrase, mark):
                phrase.apposed = chain_at(chunks, mark + 1, objects=True)[0]


def _mark_after(chunks: Sequence[Chunk], k: int) -> int | None:
    """Return the index of the comma, dash or colon between the phrase at `k` and another."""
    after = with_of(chunks, k)
    while (
        stands(chunks, after, "P")
        and chunks[after].word in listed("places_of_phrases")
        and stands(chunks, after + 1, "NP")
        and not chunks[k].mention
    ):
        after = with_of(chunks, after + 1)
    marked = after < len(chunks) and chunks[after].kind in (",", "-", ":")
    return after if marked and stands(chunks, after + 1, "NP") else None


def _tells_of(chunks: Sequence[Chunk], phrase: Chunk, mark: int) -> bool:
    """Say whether what stands after the mark tells of the phrase, and is no further item of a list."""
    if chunks[mark].kind == ":":
        return True
    named = chunks[mark + 1]
    if named.det not in ("a", "an") and list_goes_on(chunks, mark + 1):
        return phrase.number is not None and phrase.mention is None and not named.number
    if named.pron and not named.mention and not named.noun:
        return False
    says_more = bool(named.mention) != bool(phrase.mention) or (named.det and not named.mention) or named.words
    return bool(says_more) and _is_closed(chunks, phrase_end(chunks, mark + 1))


def _is_closed(chunks: Sequence[Chunk], end: int) -> bool:
    """Say whether an apposition ends at `end`: at a mark, a relative clause, a participle, or with the sentence."""
    if end >= len(chunks):
        return True
    return chunks[end].kind in _CLOSING or (chunks[end].kind == "VG" and (chunks[end].bare or chunks[end].ing))
