"""Verb groups: a verb with its auxiliaries and adverbs, and whether a word that can be a verb is one."""

from __future__ import annotations

from collections.abc import Sequence

from .chunk import Chunk
from .lexicon import BASE, ING, PAST, PP, S, doubt, phrasal
from .noun_phrases import MOSTLY_ADJECTIVES, is_nounish
from .tokens import Token

_PARTICLES = frozenset(("out", "up", "off", "away", "down", "over", "apart", "back", "together"))
_NOUN_PARTICLES = frozenset(("part", "place", "arms", "control", "power", "sides", "hostage", "prisoner", "effect"))


def verb_group(tokens: Sequence[Token], i: int, before: list[Chunk]) -> tuple[Chunk, int] | None:
    """Return the verb group at `i` and the index after it; `before` tells verbs from nouns of the same form."""
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
    if auxiliary == "be" and token.word in ("founding", "leading", "fighting") and is_nounish(following):
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
            is_nounish(following)
            and last is not None
            and last.kind in ("P", "CONJ", ",")
            and token.lemma in MOSTLY_ADJECTIVES
        ):
            return False
        return not (last is not None and last.kind == "P" and is_nounish(following))
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
        (tokens[i].word in _PARTICLES and f"{group.lemma} {tokens[i].word}" in phrasal())
        or (tokens[i].word in _NOUN_PARTICLES and group.lemma in ("take", "lay", "hold"))
    ):
        group.particle = tokens[i].word
        group.end = tokens[i].end
        i += 1
    return group, i


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
