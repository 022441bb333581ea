"""Chains: noun phrases joined to one, "A, B and C", each with what "of" hangs on it.

`chain_at` reads one from its first phrase on; `chain_start` goes back from its last to the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..chunks import Chunk
from ..lexicon import listed
from .row import stands

_LONGEST_LIST = 60  # phrases; what is longer is a table in disguise


def chain_at(chunks: Sequence[Chunk], k: int, *, objects: bool) -> tuple[list[Chunk], int]:
    """Return the noun phrases joined with the one at `k` ("A, B and C") and the index after them.

    With `objects`, a phrase that is the subject of a verb after it is left to that verb.
    """
    items = [chunks[k]]
    k = with_of(chunks, k)
    while k < len(chunks):
        if _joins(chunks, k, "joins"):
            after = with_of(chunks, k + 1)
            if objects and _is_subject(chunks, after):
                break
            items.append(chunks[k + 1])
            k = after
            if not (stands(chunks, k, ",") or stands(chunks, k, "CONJ")):
                break
        elif stands(chunks, k, ",") and stands(chunks, k + 1, "NP") and list_goes_on(chunks, k + 1):
            items.append(chunks[k + 1])
            k = with_of(chunks, k + 1)
        else:
            return _with_last(chunks, items, k, objects=objects)
    return items, k


def _with_last(chunks: Sequence[Chunk], items: list[Chunk], k: int, *, objects: bool) -> tuple[list[Chunk], int]:
    """Add the last item of a list with a comma before "and": "A, B, and C"."""
    if not (stands(chunks, k, ",") and _joins(chunks, k + 1, "last_joins")):
        return items, k
    after = with_of(chunks, k + 2)
    if (objects and _is_subject(chunks, after)) or (len(items) < 2 and not objects):
        return items, k
    return [*items, chunks[k + 2]], after


def _joins(chunks: Sequence[Chunk], k: int, words: str) -> bool:
    """Say whether one of the listed conjunctions stands at `k`, before a noun phrase."""
    return stands(chunks, k, "CONJ") and chunks[k].word in listed(words) and stands(chunks, k + 1, "NP")


def _is_subject(chunks: Sequence[Chunk], after: int) -> bool:
    """Say whether the phrase that ends before `after` has a verb of its own there."""
    return stands(chunks, after, "VG") and chunks[after].finite and not participle_by(chunks, after)


def participle_by(chunks: Sequence[Chunk], k: int) -> bool:
    """Say whether the verb at `k` is a participle with its agent: "led by"."""
    return chunks[k].bare and stands(chunks, k + 1, "P") and chunks[k + 1].word == "by"


def with_of(chunks: Sequence[Chunk], k: int) -> int:
    """Hang what "of" governs on the noun phrase at `k`; return the index after it."""
    if not (_is_of(chunks, k + 1) and stands(chunks, k + 2, "NP")):
        return k + 1
    governed, after = chain_at(chunks, k + 2, objects=True)
    if not chunks[k].of:
        chunks[k].of = governed
    return after


def _is_of(chunks: Sequence[Chunk], k: int) -> bool:
    return stands(chunks, k, "P") and chunks[k].word == "of"


def list_goes_on(chunks: Sequence[Chunk], k: int) -> bool:
    """Say whether a comma before `k` is one of a list: commas and phrases up to "and"."""
    for _ in range(_LONGEST_LIST):
        if not stands(chunks, k, "NP"):
            return False
        k += 1
        while stands(chunks, k, "P") and stands(chunks, k + 1, "NP") and chunks[k].word in listed("inside_items"):
            k += 2
        if stands(chunks, k, ",") and stands(chunks, k + 1, "CONJ"):
            return _joins(chunks, k + 1, "list_joins")
        if stands(chunks, k, "CONJ"):
            return _joins(chunks, k, "list_joins")
        if not stands(chunks, k, ","):
            return False
        k += 1
    return False


def phrase_end(chunks: Sequence[Chunk], k: int) -> int:
    """Return the index after a noun phrase with what hangs on it: "a member of A in B and of C"."""
    k = chain_at(chunks, k, objects=True)[1]
    while k < len(chunks) and chunks[k].kind in ("P", "D", "ADV"):
        k += 1
        if stands(chunks, k, "NP"):
            k = chain_at(chunks, k, objects=True)[1]
    return k


def chain_to(chunks: Sequence[Chunk], start: int, end: int) -> list[Chunk]:
    """Return the noun phrases of the chain from `start` to `end`."""
    return chain_at(chunks[: end + 1], start, objects=False)[0]


def chain_start(chunks: Sequence[Chunk], k: int) -> int:
    """Return the index of the first noun phrase of the chain that ends at `k` (with what "of" hangs on it)."""
    start = k
    while (before := _item_before(chunks, start, k)) is not None:
        start = before
    return start


def _item_before(chunks: Sequence[Chunk], start: int, k: int) -> int | None:
    """Return where the item before `start` begins in the chain that ends at `k`."""
    if _is_of(chunks, start - 1) and stands(chunks, start - 2, "NP"):
        return start - 2
    if stands(chunks, start - 1, "CONJ"):
        return _before_conjunction(chunks, start)
    if (
        stands(chunks, start - 1, ",")
        and stands(chunks, start - 2, "NP")
        and start != k
        and any(chunks[n].kind == "CONJ" for n in range(start, k + 1))
        and not stands(chunks, _of_start(chunks, start - 2) - 1, "P")
    ):
        return start - 2
    return None


def _before_conjunction(chunks: Sequence[Chunk], start: int) -> int | None:
    """ "A and B", "A, B, and C": the item before "and"; none where it is the object of a verb or preposition."""
    if chunks[start - 1].word in listed("last_joins") and stands(chunks, start - 2, "NP"):
        n = _of_start(chunks, start - 2)
        return None if stands(chunks, n - 1, "VG") or stands(chunks, n - 1, "P") else n
    if stands(chunks, start - 2, ",") and stands(chunks, start - 3, "NP") and _is_listed(chunks, start - 3):
        return start - 3
    return None


def _of_start(chunks: Sequence[Chunk], k: int) -> int:
    """Return the index of the phrase on which those before `k` hang with "of"."""
    while _is_of(chunks, k - 1) and stands(chunks, k - 2, "NP"):
        k -= 2
    return k


def _is_listed(chunks: Sequence[Chunk], k: int) -> bool:
    """Say whether the phrase at `k`, before ", and", belongs to a list: another comma and phrase stand before it."""
    k = _of_start(chunks, k)
    return stands(chunks, k - 1, ",") and stands(chunks, k - 2, "NP")
