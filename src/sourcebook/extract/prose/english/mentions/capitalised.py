"""Capitalised names that nothing links: where one begins and ends, and what only looks like one."""

from __future__ import annotations

import re
from functools import cache

from .....model import Actor
from ....names import is_title, without_article
from ....templates import state_names
from ..lexicon import PAST, lexicon
from ..roles import kind_of
from .finding import Finding
from .states import body_of_state
from .vocabulary import alternatives, data_words

_UPPER = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_PARTICLE = r"(?:[Aa]l|[Ee]l|[Aa]d|[Aa]s|[Aa]sh|[Uu]l|[Ee]z|[Ee]r|[Ee]s|[Aa]n|[Aa]r|[Aa]t|[Aa]z|[Uu]d|e|i|ye|bin|ol|de|la|le|les|in|en|sur|upon|du)"
CAPITAL = rf"(?:{_PARTICLE}-{_UPPER}[\w’']*(?:-{_UPPER}[\w’']*)*|(?:Lt|Col|Gen|Maj|Capt|Sgt|Brig|Adm|Cmdr|Dr|Mr|Mrs|St|Prof|Gov|Sen|Rev)\.|(?:[A-Z]\.)+(?:[A-Z]\b)?|{_UPPER}[\w’']*(?:-(?:{_UPPER}|\d)[\w’']*|-{_PARTICLE}-{_UPPER}[\w’']*)*|\d+(?:st|nd|rd|th))"
_NAME = re.compile(
    rf"(?<![\w’'-]){CAPITAL}(?:(?:\s+(?:of(?: the)?|for(?: the)?|de|del|da|al|el|bin|ibn|von|van|&|and(?= [A-Z][\w’'-]* (?:of|Party|Front|Movement)))\s+|\s+|[–-])(?:{CAPITAL}))*"
)
_DEMONYM = re.compile(r"(?:an|ian|ese|ish|ean|ani|aqi|eni|aeli|ench|utch|oviet|lib|ali|eek|wiss)s?$")


_COMMON = re.compile(
    r"(?:s|ing|tion|sion|ment|ness|ship|ance|ence|ity|ism|ture|age|ery|al|ary|ers?|ors?|men|people|ly|ed)$"
)


@cache
def _linked_by() -> re.Pattern[str]:
    """ "Soviet-led": an adjective, no name."""
    return re.compile(rf"-(?:{alternatives('linked_by')})$")


def is_demonym(word: str) -> bool:
    """Say whether a word looks like an adjective of a people: "French", "Syrian"."""
    return bool(_DEMONYM.search(word))


def add_capitalised(finding: Finding, known: list[tuple[int, int, Actor]]) -> None:
    """Add the capitalised names of a sentence, where no known name says more."""
    for m in _NAME.finditer(_rest(finding)):
        start, end = _trimmed(finding.text, m.start(), m.end())
        words = finding.text[start:end]
        if _only_looks_like_name(finding.text, words, end) or _holds_known(finding.text, start, end, known):
            continue
        bare = without_article(words).removesuffix("'s").removesuffix("’s")
        start = end - len(words) + words.index(bare)
        finding.add(start, start + len(bare), Actor(bare, "unknown", (bare,)), "name")


def _rest(finding: Finding) -> str:
    """Return the text with what is taken blotted out, at the same length."""
    rest = list(finding.text)
    for a, b in finding.taken:
        rest[a:b] = "\0" * (b - a)
    return "".join(rest)


def _only_looks_like_name(text: str, words: str, end: int) -> bool:
    """Say whether capitalised words are a rank, a title or an adjective."""
    return bool(
        len(words) < 2
        or set(words.split()) <= data_words("ranks")
        or is_title(words)
        or _linked_by().search(words)
        or re.match(r"-[a-z]", text[end:])
        or _describes(text, words, end)
    )


def _describes(text: str, words: str, end: int) -> bool:
    """ "Syrian rebels": an adjective is not the state."""
    if " " in words or words in state_names() or not is_demonym(words):
        return False
    return bool(re.match(r" [a-z]", text[end:])) and not body_of_state().match(text, end)


def _holds_known(text: str, start: int, end: int, known: list[tuple[int, int, Actor]]) -> bool:
    """Say whether known names inside a name are surer: two, one at its head, or one after a title."""
    inside = [(a, b) for a, b, _ in known if a < end and b > start]
    if not inside:
        return False
    a, b = inside[0]
    return len(inside) > 1 or a <= start or b < end or is_title(text[start:a].strip())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut words that only look like a name: a sentence's first word, months, "The", ranks before a person's name."""
    words = text[start:end].split(" ")
    left = _not_names_before(words)
    left += _ranks_before(words[left:])
    start += sum(len(word) + 1 for word in words[:left])
    words = words[left:]
    while words and (words[-1] in data_words("not_names") or words[-1] in data_words("joints")):
        end -= len(words[-1]) + 1
        words = words[:-1]
    if len(words) == 1 and words[0] in state_names():
        return start, end
    if not words or (len(words) == 1 and _is_no_name(text, words[0], start)):
        return start, start
    if text[end - 1 : end] == "." and not re.search(r"(?:[A-Z]\.){2,}$", text[start:end]):
        end -= 1
    return start, max(end, start)


def _not_names_before(words: list[str]) -> int:
    """Return how many words at the head are no part of a name: "In 1990 the"."""
    return next((n for n, w in enumerate(words) if w.rstrip("'’s") not in data_words("not_names")), len(words))


def _ranks_before(words: list[str]) -> int:
    """Return how many words at the head are ranks, "General Paul Marsh"; none in "President of X", "Prince Albania"."""
    ranks = data_words("ranks")
    n = 0
    while n + 1 < len(words) and (words[n] in ranks or words[n] + "." in ranks):
        following = words[n + 1]
        if following in ("of", "for", "and") or (len(words) - n == 2 and following in state_names()):
            break
        if words[n] in ("Field", "Air") and following not in ranks:
            break
        if kind_of(Actor(" ".join(words[n + 1 :]))) == "organisation":
            break  # "General Confederation of Weavers"
        n += 1
    return n


def _is_no_name(text: str, word: str, start: int) -> bool:
    """Say whether a single word is a figure, or has its capital from the beginning of the sentence."""
    return word[:1].isdigit() or (start == 0 and word[1:].islower() and not _acts(text, word))


def _acts(text: str, word: str) -> bool:
    """Say whether a sentence's first word is a name after all: no word of the language, and a verb right after it."""
    if word.lower() in lexicon() or word.lower() in data_words("mass_nouns") or _COMMON.search(word):
        return False
    following = re.match(r"\s(\w+)", text[len(word) :])
    entry = lexicon().get(following[1]) if following is not None else None
    return entry is not None and (
        entry.tag in ("be", "have") or (entry.tag == "V" and bool(entry.forms & PAST) and not entry.noun)
    )
