"""Tokens to chunks: noun phrases, verb groups, dates, prepositions, what joins and what divides."""

from __future__ import annotations

from collections.abc import Sequence

from .chunk import Chunk
from .noun_phrases import noun_phrase, opens_phrase
from .tokens import Token
from .verb_groups import hypothetical, verb_group

__all__ = ["Chunk", "chunk", "hypothetical"]


_SIMPLE = {"and": "CONJ", "rel": "REL", "that": "THAT", "sub": "SUB", "prep": "P", "prepsub": "P"}


def chunk(tokens: Sequence[Token]) -> list[Chunk]:
    """Return the chunks of a sentence."""
    found: list[Chunk] = []
    i = 0
    while i < len(tokens):
        made, i = _next(tokens, i, found)
        if made is not None:
            found.append(made)
    return found


def _next(tokens: Sequence[Token], i: int, before: list[Chunk]) -> tuple[Chunk | None, int]:
    token = tokens[i]
    tag = token.tag
    if tag == "D":
        return Chunk("D", token.start, token.end, token.word, token.quoted, when=token.when), i + 1
    if tag in (",", ";", ":", "-", "."):
        return Chunk(tag, token.start, token.end, tag), i + 1
    if tag == "that" and _determines(tokens, i, before):
        return noun_phrase(tokens, i)
    group = verb_group(tokens, i, before)
    if group is not None:
        return group
    if tag in _SIMPLE:
        return Chunk(_SIMPLE[tag], token.start, token.end, token.word, token.quoted), i + 1
    if tag == "to":
        return Chunk("P", token.start, token.end, "to", token.quoted), i + 1
    if tag in ("adv", "not") and not opens_phrase(tokens, i):
        return Chunk("ADV", token.start, token.end, token.word, token.quoted), i + 1
    return noun_phrase(tokens, i)


def _determines(tokens: Sequence[Token], i: int, before: list[Chunk]) -> bool:
    """ "that year", "of that": no joining word."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or following.tag not in ("W",):
        return False
    return (
        not before
        or before[-1].kind in ("P", ",", "ADV")
        or (
            before[-1].kind == "VG"
            and following.word in ("year", "month", "day", "group", "alliance", "organisation", "organization")
        )
    )
