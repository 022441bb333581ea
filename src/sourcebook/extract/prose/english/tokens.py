"""A sentence as tokens: actors, dates and numbers are one token each, the other words are looked up.

Words in brackets are left out: they are names of what stands before them, or asides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ....model import When
from ..names import Mention
from .lexicon import BASE, ING, PAST, PP, Word, joined, lexicon

_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*|n['’]t|\.\.\.|[^\w\s]")
_PUNCTUATION = {
    ",": ",", ";": ";", ":": ":", "—": "-", "–": "-", "-": "-", "(": "(", ")": ")", "[": "(", "]": ")", "،": ",",
    '"': '"', "“": '"', "”": '"', "«": '"', "»": '"', "'": "'", "’": "'", ".": ".", "…": ".", "/": "and",
}  # fmt: skip
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_LINKS = re.compile(r".*-(?:led|backed|based|aligned|dominated|controlled|held|affiliated|born|supported|sponsored)$")


@dataclass(slots=True, eq=False)
class Token:
    """One token: its tag, its word in small letters, its place in the sentence, and what it stands for."""

    tag: str
    word: str
    start: int
    end: int
    lemma: str = ""
    forms: int = 0
    noun: bool = False
    mention: Mention | None = None
    when: When | None = None
    quoted: bool = False


Marked = tuple[int, int, str, Any]


def tokenize(text: str, marked: Sequence[Marked]) -> list[Token]:
    """Return the tokens of a sentence; `marked` are its actors (`A`), dates (`D`) and numbers (`N`) in order."""
    found: list[Token] = []
    at = 0
    for start, end, tag, value in marked:
        if start < at:
            continue
        _words(text, at, start, found)
        found.append(
            Token(tag, text[start:end], start, end, mention=value)
            if tag == "A"
            else Token(tag, text[start:end], start, end, when=value)
            if tag == "D"
            else Token(tag, text[start:end], start, end)
        )
        if tag == "A" and value.how == "possessive":
            found.append(Token("'s", "", end, end))
        at = end
    _words(text, at, len(text), found)
    return _join(_possessives(_without_brackets(found)))


def _words(text: str, at: int, stop: int, found: list[Token]) -> None:
    known = lexicon()
    last = len(text.rstrip()) - 1
    for m in _WORD.finditer(text, at, stop):
        start, end = m.span()
        word = m[0].lower()
        entry = known.get(word)
        if entry is not None:
            found.append(Token(entry.tag, word, start, end, entry.lemma, entry.forms, entry.noun))
            continue
        if end - start == 1 and (sign := _PUNCTUATION.get(word)) is not None:
            if sign != "." or start == last:  # a full stop inside is an abbreviation's: the sentence is not over
                found.append(Token(sign, word, start, end))
            continue
        word = word.replace("’", "'")
        if word.endswith(("'s", "n't")) and len(word) > 3:
            found += _clitic(word, start, end, known)
            continue
        entry = known.get(word) or _guess(word)
        found.append(Token(entry.tag, word, start, end, entry.lemma, entry.forms, entry.noun))


def _clitic(word: str, start: int, end: int, known: Any) -> Iterator[Token]:
    cut = -2 if word.endswith("'s") else -3
    entry = known.get(word[:cut]) or _guess(word[:cut])
    yield Token(entry.tag, word[:cut], start, end + cut, entry.lemma, entry.forms, entry.noun)
    yield Token("'s" if cut == -2 else "not", word[cut:], end + cut, end)


_WORDS = Word("W")
_ADVERB = Word("adv")


def _guess(word: str) -> Word:
    """What the end of an unknown word tells: adverbs and regular verbs."""
    if word.endswith("ly") and len(word) > 4:
        return _ADVERB
    if word.endswith("ed") and len(word) > 4 and "-" not in word:
        return Word("V", word, PAST | PP)
    if word.endswith("ing") and len(word) > 5 and "-" not in word:
        return Word("V", word, ING, noun=True)
    return _WORDS


def _without_brackets(tokens: list[Token]) -> list[Token]:
    """Leave out what stands in brackets; "(founded in 1871 by X)" is an aside. A bracket that does not close ends nothing."""
    found: list[Token] = []
    opened: list[int] = []
    for token in tokens:
        if token.tag == "(":
            opened.append(len(found))
        elif token.tag == ")":
            if opened:
                _close_bracket(found, opened.pop(), token)
            continue
        found.append(token)
    return [t for t in found if t.tag != "("] if opened else found


def _close_bracket(found: list[Token], start: int, end: Token) -> None:
    inside = found[start + 1 :]
    if len(inside) > 2 and inside[0].tag == "V" and inside[0].forms & (PP | ING) and not inside[0].forms & BASE:
        found[start].tag = ","
        found.append(Token(",", ",", end.start, end.end))
    else:
        del found[start:]


def _possessives(tokens: list[Token]) -> list[Token]:
    """An apostrophe right after an actor or a plural is a possessive; quotation marks only mark what they enclose."""
    found: list[Token] = []
    quoted = False
    for i, token in enumerate(tokens):
        if token.tag == "'":
            before = found[-1] if found else None
            following = tokens[i + 1] if i + 1 < len(tokens) else None
            if (
                before is not None
                and before.end == token.start
                and (following is None or following.start > token.end or following.word == "s")
            ):
                if following is not None and following.word == "s" and following.start == token.end:
                    following.tag = "'s"
                elif before.word.endswith("s"):
                    token.tag = "'s"
                    found.append(token)
            continue
        if token.tag == '"':
            quoted = not quoted
            continue
        token.quoted = quoted
        found.append(token)
    return found


def _join(tokens: list[Token]) -> list[Token]:
    """Make one token of words that work together: "along with", "as well as"."""
    table = joined()
    found: list[Token] = []
    i, size = 0, len(tokens)
    while i < size:
        token = tokens[i]
        more = table.get(token.word) if i + 1 < size else None
        made = _joined(tokens, i, more[tokens[i + 1].word]) if more is not None and tokens[i + 1].word in more else None
        found.append(token if made is None else made[0])
        i += 1 if made is None else made[1]
    return found


def _joined(tokens: list[Token], i: int, rows: tuple[tuple[tuple[str, ...], str], ...]) -> tuple[Token, int] | None:
    for parts, tag in rows:
        if len(parts) <= len(tokens) - i and all(tokens[i + n].word == part for n, part in enumerate(parts)):
            last = tokens[i + len(parts) - 1]
            return Token(tag, " ".join(parts), tokens[i].start, last.end, quoted=tokens[i].quoted), len(parts)
    return None
