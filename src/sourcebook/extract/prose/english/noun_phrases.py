"""Noun phrases: a name or noun with what stands before it, and whether a word that can be a verb is a noun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .chunk import Chunk
from .lexicon import BASE, ING, PAST, PP, S
from .tokens import Token

_ADJECTIVE = re.compile(
    r"(?:est|al|ic|ian|ish|ive|ary|ous|an|ese|ful|less|able|ible|wing|ist|ern|ing)$|^(?:new|old|large|small|main|major|minor|left|right|first|second|third|"
    r"fourth|last|next|then|own|same|young|free|armed|united|so|two|three|four|five|six|seven|eight|nine|ten|dozen|great|big|early|late|joint|key|more|less)$"
)
MOSTLY_ADJECTIVES = frozenset(("arm", "unite", "ally", "combine", "associate", "affiliate", "organize", "organise", "train", "suspect", "relate", "limit", "own"))  # fmt: skip


def noun_phrase(tokens: Sequence[Token], i: int) -> tuple[Chunk, int]:
    """Return the noun phrase at `i` and the index after it; an adverb where no phrase begins."""
    first = i
    phrase = Chunk("NP", tokens[i].start, tokens[i].end, quoted=tokens[i].quoted)
    if tokens[i].tag == "pron":
        phrase.pron = tokens[i].word
        return phrase, i + 1
    open_words: list[Token] = []
    while i < len(tokens):
        token = tokens[i]
        tag = token.tag
        if tag in ("det", "poss", "that"):
            if phrase.mention is not None or open_words:
                break
            phrase.det = phrase.det or token.word
            if tag == "poss":
                phrase.pron = token.word
        elif tag == "A":
            if phrase.mention is not None and not open_words:
                break
            if i > first and token.mention is not None and token.mention.how == "described":
                break  # "at its height the league": its own phrase
            if phrase.mention is not None:
                phrase.mods.append(phrase.mention)
            phrase.words += open_words
            open_words = []
            phrase.mention = token.mention
        elif tag == "N":
            if open_words or phrase.mention is not None:
                break
            phrase.number = token
        elif tag == "'s":
            if (phrase.mention is not None and not open_words) or phrase.mention is not None:
                phrase.owner.append(phrase.mention)
            phrase.mention = None
            phrase.words += open_words
            open_words = []
        elif tag == "W" or (tag == "V" and _nominal(tokens, i, i > first, open_words, phrase)):
            open_words.append(token)
        elif tag == "adv" and (_inner_adverb(tokens, i) if i > first else opens_phrase(tokens, i)):
            pass
        else:
            break
        phrase.end = token.end
        i += 1
    if i == first:
        token = tokens[i]
        return Chunk("ADV", token.start, token.end, token.word), i + 1
    if (
        phrase.det in ("both", "all", "each")
        and phrase.end == tokens[i - 1].end
        and i - first == 1
        and i < len(tokens)
        and tokens[i].tag in ("V", "be", "have", "adv", "modal")
    ):
        return Chunk("ADV", phrase.start, phrase.end, phrase.det), i
    if open_words:
        phrase.words += open_words
        if phrase.mention is not None:
            phrase.after = open_words[-1].word
        else:
            phrase.noun = open_words[-1].word
    return phrase, i


def opens_phrase(tokens: Sequence[Token], i: int) -> bool:
    """ "newly formed groups", "and first commander": an adverb that belongs to a noun phrase."""
    if (
        tokens[i].word in ("first", "then", "once")
        and i + 1 < len(tokens)
        and tokens[i + 1].tag == "W"
        and i
        and tokens[i - 1].tag == "and"
    ):
        return True
    return (
        i + 2 < len(tokens)
        and tokens[i].word.endswith("ly")
        and tokens[i + 1].tag == "V"
        and bool(tokens[i + 1].forms & PP)
        and tokens[i + 2].tag == "W"
        and bool(i)
        and tokens[i - 1].tag in ("prep", "and", "be")
    )


def _inner_adverb(tokens: Sequence[Token], i: int) -> bool:
    if (
        tokens[i].word in ("first", "then", "once", "now", "long", "further", "only")
        and i + 1 < len(tokens)
        and tokens[i + 1].tag in ("W", "V", "N")
    ):
        return tokens[i - 1].tag in ("det", "poss", "'s", "W") and not (
            tokens[i + 1].tag == "V" and not tokens[i + 1].noun
        )
    return (
        i + 2 < len(tokens)
        and tokens[i + 1].tag in ("V", "W")
        and tokens[i + 2].tag in ("W", "A", "V")
        and tokens[i - 1].tag in ("det", "poss", "N", "'s")
    )


def _nominal(tokens: Sequence[Token], i: int, inside: bool, words: list[Token], phrase: Chunk) -> bool:
    """Say whether a word that can be a verb is a noun or adjective here."""
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    previous = tokens[i - 1] if i else None
    if not inside:
        return True  # the verb group has already refused it
    assert previous is not None
    described = previous.tag in ("det", "poss", "N", "'s", "adv", "that") or (
        previous.tag == "W" and bool(_ADJECTIVE.search(previous.word))
    )
    if token.forms == ING:
        return described or (token.noun and previous.tag == "W" and is_nounish(following))
    if token.forms & (PAST | PP) and not token.forms & BASE:
        more = is_nounish(following) or (
            following is not None and following.tag == "V" and bool(following.forms & ING | following.forms & PP)
        )
        return more and (
            described or (token.lemma in MOSTLY_ADJECTIVES and not (phrase.mention is not None and not words))
        )
    if described:
        return token.noun or following is None or following.tag not in ("det", "A", "poss")
    if token.forms == BASE and previous.tag == "W" and not previous.word.endswith("s"):
        return True
    if not token.noun or (token.forms & PAST and (words or phrase.mention is not None)):
        return False
    taker = following is not None and following.tag in ("A", "det", "poss", "N")
    plural = previous.word.endswith("s")
    return not (taker and (bool(token.forms & S) or plural))


def is_nounish(token: Token | None) -> bool:
    """Say whether a noun, a name or a figure can begin with this word."""
    return token is not None and (
        token.tag in ("W", "A") or (token.tag == "V" and token.noun and bool(token.forms & (S | BASE)))
    )
