"""Tokens to chunks: noun phrases, verb groups, dates, prepositions, what joins and what divides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ....model import When
from ..names import Mention
from .lexicon import BASE, ING, PAST, PP, S, doubt, phrasal
from .tokens import Token

PARTICLES = frozenset(("out", "up", "off", "away", "down", "over", "apart", "back", "together"))
_NOUN_PARTICLES = frozenset(("part", "place", "arms", "control", "power", "sides", "hostage", "prisoner", "effect"))
_ADJECTIVE = re.compile(
    r"(?:est|al|ic|ian|ish|ive|ary|ous|an|ese|ful|less|able|ible|wing|ist|ern|ing)$|^(?:new|old|large|small|main|major|minor|left|right|first|second|third|"
    r"fourth|last|next|then|own|same|young|free|armed|united|so|two|three|four|five|six|seven|eight|nine|ten|dozen|great|big|early|late|joint|key|more|less)$"
)
_MOSTLY_ADJECTIVES = frozenset(("arm", "unite", "ally", "combine", "associate", "affiliate", "organize", "organise", "train", "suspect", "relate", "limit", "own"))  # fmt: skip


@dataclass(slots=True, eq=False)
class Chunk:
    """One chunk: NP, VG, P, D, ADV, CONJ, REL, THAT, SUB, or a mark (`,` `;` `:` `-`), with its place in the sentence."""

    kind: str
    start: int
    end: int
    word: str = ""
    quoted: bool = False
    # a noun phrase
    mention: Mention | None = None  # what it names, where that is an actor
    noun: str = ""  # its last noun, where it has no name at its end
    owner: list[Mention] = field(default_factory=list)  # whose: "the group's", "its"
    mods: list[Mention] = field(default_factory=list)  # actors before the noun or the name: "RVF commander Paul Marsh"
    words: list[Token] = field(default_factory=list)  # its other words
    number: Token | None = None
    det: str = ""
    pron: str = ""
    own: Chunk | None = None  # a date that is only its own: "A and, since 2006, B"
    apposed: list[Chunk] = field(default_factory=list)  # "X, the leader of Y,"
    after: str = ""  # a noun behind the name: "Hamas fighters"
    of: list[Chunk] = field(default_factory=list)
    # a verb group
    lemma: str = ""
    particle: str = ""
    passive: bool = False
    perfect: bool = False
    negated: bool = False
    modal: str = ""
    to: bool = False
    forms: int = 0
    finite: bool = False
    bare: bool = False  # one past form or participle alone: "formed"
    ing: bool = False
    adverbs: list[str] = field(default_factory=list)
    # a date
    when: When | None = None

    def __repr__(self) -> str:
        return (
            f"{self.kind}[{self.word or (self.mention.actor.label if self.mention else '') or self.noun or self.lemma}]"
        )


def chunk(tokens: Sequence[Token]) -> list[Chunk]:
    """Return the chunks of a sentence."""
    found: list[Chunk] = []
    i = 0
    while i < len(tokens):
        made, i = _next(tokens, i, found)
        if made is not None:
            found.append(made)
    return found


_SIMPLE = {"and": "CONJ", "rel": "REL", "that": "THAT", "sub": "SUB", "prep": "P", "prepsub": "P"}


def _next(tokens: Sequence[Token], i: int, before: list[Chunk]) -> tuple[Chunk | None, int]:
    token = tokens[i]
    tag = token.tag
    if tag == "D":
        return Chunk("D", token.start, token.end, token.word, token.quoted, when=token.when), i + 1
    if tag in (",", ";", ":", "-", "."):
        return Chunk(tag, token.start, token.end, tag), i + 1
    if tag == "that" and _determines(tokens, i, before):
        return _noun_phrase(tokens, i)
    group = _verb_group(tokens, i, before)
    if group is not None:
        return group
    if tag in _SIMPLE:
        return Chunk(_SIMPLE[tag], token.start, token.end, token.word, token.quoted), i + 1
    if tag == "to":
        return Chunk("P", token.start, token.end, "to", token.quoted), i + 1
    if tag in ("adv", "not") and not _opens_phrase(tokens, i):
        return Chunk("ADV", token.start, token.end, token.word, token.quoted), i + 1
    return _noun_phrase(tokens, i)


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


def _opens_phrase(tokens: Sequence[Token], i: int) -> bool:
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


# -- verb groups ----------------------------------------------------------------------------------------------------


def _verb_group(tokens: Sequence[Token], i: int, before: list[Chunk]) -> tuple[Chunk, int] | None:
    first = i
    group = Chunk("VG", tokens[i].start, tokens[i].end, quoted=tokens[i].quoted)
    auxiliary = ""
    while i < len(tokens):
        token = tokens[i]
        tag = token.tag
        if tag in ("adv", "not") and (auxiliary or _leads_to_verb(tokens, i)):
            _adverb(group, token)
        elif tag in ("be", "have", "do", "modal"):
            if auxiliary == "be" and token.word not in ("being", "been"):
                break
            if tag == "modal":
                group.modal = token.word
            if tag == "have" and auxiliary:
                group.perfect = True
            group.finite = group.finite or (
                not auxiliary and not group.to and token.word not in ("being", "been", "having", "be")
            )
            group.ing = group.ing or token.word in ("being", "having")
            if tag == "have":
                group.perfect = True
            auxiliary = tag
        elif tag == "to" and not auxiliary and not group.to and _infinitive(tokens, i):
            group.to = True
        elif tag == "V" and _verbal(tokens, i, before if i == first else None, auxiliary, group.to):
            return _close(group, tokens, i, auxiliary)
        else:
            break
        i += 1
    if not auxiliary:
        return None
    end = i
    while end > first and tokens[end - 1].tag in ("adv", "not") and tokens[end - 1].word in ("both", "only"):
        end -= 1
    group.end = tokens[end - 1].end
    group.lemma = {"be": "be", "have": "have", "do": "do"}.get(auxiliary, "be")
    group.perfect = group.perfect and auxiliary != "have"
    return group, end


def _adverb(group: Chunk, token: Token) -> None:
    group.adverbs.append(token.word)
    if token.tag == "not" or token.word == "no longer":
        group.negated = True


def _leads_to_verb(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a verb follows the adverbs at `i`."""
    while i < len(tokens) and tokens[i].tag in ("adv", "not"):
        if tokens[i].word in ("both", "only", "first", "so"):
            return i + 1 < len(tokens) and tokens[i + 1].tag == "V" and not tokens[i + 1].noun
        i += 1
    return i < len(tokens) and (
        tokens[i].tag in ("be", "have", "do", "modal") or (tokens[i].tag == "V" and not tokens[i].noun)
    )


def _infinitive(tokens: Sequence[Token], i: int) -> bool:
    i += 1
    while i < len(tokens) and tokens[i].tag in ("adv", "not"):
        i += 1
    if i >= len(tokens):
        return False
    token = tokens[i]
    return token.word in ("be", "have", "do") or (token.tag == "V" and bool(token.forms & BASE))


def _verbal(tokens: Sequence[Token], i: int, before: list[Chunk] | None, auxiliary: str, to: bool) -> bool:
    """Say whether a word that can be a verb is one here."""
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if auxiliary == "be" and token.word in ("founding", "leading", "fighting") and _nounish(following):
        return False
    if auxiliary in ("be", "have"):
        return bool(token.forms & (PP | ING)) and not (
            token.forms & ING
            and following is not None
            and following.tag == "W"
            and auxiliary == "be"
            and not token.lemma
        )
    if auxiliary in ("modal", "do") or to:
        return bool(token.forms & BASE)
    if before is None:  # an adverb stands before it
        return bool(token.forms & (PAST | S | BASE | PP | ING))
    last = before[-1] if before else None
    if token.forms & (PAST | PP):
        if (
            _nounish(following)
            and last is not None
            and last.kind in ("P", "CONJ", ",")
            and token.lemma in _MOSTLY_ADJECTIVES
        ):
            return False
        return not (last is not None and last.kind == "P" and _nounish(following))
    if token.forms & ING:
        if (
            last is not None
            and last.kind == "P"
            and last.word not in ("by", "after", "before", "without", "since", "upon", "while", "following")
        ):
            return following is not None and following.tag in ("A", "det", "poss", "W", "N", "pron", "to")
        return last is None or last.kind in ("P", ",", "CONJ", "NP", "ADV", "D", "-", "VG")
    if last is None or last.kind not in ("NP", "REL", "THAT", "ADV", "CONJ", ","):
        return False
    if last.kind in (",", "CONJ") and token.noun:
        return False
    if not token.noun:
        return True
    taker = following is not None and following.tag in ("A", "det", "poss", "N")
    plural = last.kind == "NP" and (
        last.noun.endswith("s") or last.pron in ("they", "we") or bool(last.after.endswith("s"))
    )
    return taker and (bool(token.forms & S) or plural or last.kind in ("REL", "THAT"))


def _close(group: Chunk, tokens: Sequence[Token], i: int, auxiliary: str) -> tuple[Chunk, int]:
    token = tokens[i]
    group.lemma, group.forms, group.end = token.lemma, token.forms, token.end
    group.passive = auxiliary == "be" and bool(token.forms & PP) and not token.word.endswith("ing")
    group.ing = group.ing or (not auxiliary and token.forms == ING)
    group.bare = not auxiliary and not group.to and bool(token.forms & PP)
    group.finite = group.finite or (not auxiliary and not group.to and bool(token.forms & (PAST | S | BASE)))
    i += 1
    if i < len(tokens) and (
        (tokens[i].word in PARTICLES and f"{group.lemma} {tokens[i].word}" in phrasal())
        or (tokens[i].word in _NOUN_PARTICLES and group.lemma in ("take", "lay", "hold"))
    ):
        group.particle = tokens[i].word
        group.end = tokens[i].end
        i += 1
    return group, i


def _nounish(token: Token | None) -> bool:
    """Say whether a noun, a name or a figure can begin with this word."""
    return token is not None and (
        token.tag in ("W", "A") or (token.tag == "V" and token.noun and bool(token.forms & (S | BASE)))
    )


def hypothetical(group: Chunk) -> bool:
    """Say whether a verb's own words make it no fact: "would join", "reportedly joined"."""
    if any(a in doubt("adverbs") for a in group.adverbs):
        return True
    if group.modal not in doubt("modals"):
        return False
    return not (
        group.modal == "would"
        and {"later", "subsequently", "eventually", "soon", "then", "ultimately"} & set(group.adverbs)
    )


# -- noun phrases ---------------------------------------------------------------------------------------------------


def _noun_phrase(tokens: Sequence[Token], i: int) -> tuple[Chunk, int]:
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
        elif tag == "adv" and (_inner_adverb(tokens, i) if i > first else _opens_phrase(tokens, i)):
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
        return described or (token.noun and previous.tag == "W" and _nounish(following))
    if token.forms & (PAST | PP) and not token.forms & BASE:
        more = _nounish(following) or (
            following is not None and following.tag == "V" and bool(following.forms & ING | following.forms & PP)
        )
        return more and (
            described or (token.lemma in _MOSTLY_ADJECTIVES and not (phrase.mention is not None and not words))
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
