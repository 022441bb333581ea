"""A name taken apart: its words, what they mean where that is known, and their consonants where it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .folding import fold, is_unspaced, spell
from .glosses import Meaning, lexicon
from .skeleton import skeleton

_BRACKET = re.compile(r"(?<=\S)\s*[(（][^()（）]*[)）]\s*$")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}")
_ELISION = re.compile(r"\b(?:[dlDL]|[Dd]ell|[Nn]ell|[Aa]ll)['’](?=\w{2})")
_RAW = re.compile(r"[^\s\-–—/.,:;()\[\]«»\"“”&+_־]+")
_LONGEST_CAPITALS = 4
_HAN_WORD = re.compile(r"[\u3400-\u9fff]")

_ARABIC_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=..)")
_PROCLITICS = (("\u0600", "\u06ff", "ولبف"), ("\u0590", "\u05ff", "הולבמש"), ("\u1200", "\u137f", "የለበከ"))
_GOD = {"allah", "ullah", "ollah", "الله", "аллах", "אללה"}
_FAITH = re.compile(r"^(?:al|ad|ud|ed|el|a|e|u)?d(?:in[e]?|een|eén|yn)$|^الدين$|^(?:[аэу]д)?дин$")
_SLAVE = re.compile(r"^(?:abd[aeu]?[lr]?|عبد)$")
_SLAVE_JOINED = re.compile(r"^abd[aeu]([lrnsz])(?=\1?[^\Waeiou])")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name: as folded, its consonants, its meaning where one is known; `letters` for an abbreviation."""

    text: str
    consonants: str
    meaning: Meaning | None = None
    letters: bool = False

    @property
    def token(self) -> str:
        """What stands for the word in a key: its meaning in capitals, else its consonants."""
        return self.meaning.name.upper() if self.meaning else self.consonants


def bracket(name: str) -> str:
    """Return the words of a title's last bracket, folded.

    >>> bracket("Blue Front (rebel group)")
    'rebel group'
    """
    found = _BRACKET.search(name)
    return fold(found[0]) if found else ""


def without_bracket(name: str) -> str:
    """Return a page title without the bracket that tells it from others.

    >>> without_bracket("Blue Front (rebel group)")
    'Blue Front'
    """
    return _BRACKET.sub("", name) or name


@lru_cache(65536)
def words(name: str) -> tuple[Word, ...]:
    """Return the words of a name that say which body it is, in their order.

    >>> [word.token for word in words("The Popular Front for the Liberation of Palestine")]
    ['PEOPLE', 'FRONT', 'LIBERATION', 'PALESTINE']
    >>> [word.token for word in words("كتائب الشهيد عز الدين القسام")]
    ['BRIGADE', 'MARTYRS', 'azdn', 'ksm']
    """
    return tuple(_words(without_bracket(name))) or tuple(Word(part, part) for part in fold(name).split())


def _words(name: str) -> Iterator[Word]:
    raw = _RAW.findall(_ELISION.sub("", _DOTTED.sub(lambda m: re.sub(r"[.\s]", "", m[0]) + " ", name)))
    shouted = len(raw) > 2 and all(part.isupper() for part in raw)
    parts: list[str] = []
    for part in raw:
        if not shouted and _is_letters(part):
            yield from _known(parts)
            parts = []
            letters = fold(part)
            yield Word(letters, "." + letters, letters=True)
        else:
            parts += _whole(spell(part).split())
    yield from _known(parts)


def _is_letters(part: str) -> bool:
    """An abbreviation that is spelled out, not said as a word: few capitals."""
    return 1 < len(part) <= _LONGEST_CAPITALS and part.isupper() and part.isalpha()


def _whole(parts: list[str]) -> list[str]:
    """Put the characters of a Han word together again."""
    together: list[str] = []
    for part in parts:
        if together and (_HAN_WORD.match(part) or _HAN_WORD.match(together[-1][-1])) and is_unspaced(part):
            together[-1] += part
        else:
            together.append(part)
    return together


def _known(parts: list[str]) -> Iterator[Word]:
    known = lexicon()
    parts = _joined(parts)
    place = 0
    while place < len(parts):
        phrase = " ".join(parts[place : place + 2])
        if " " in phrase and (meaning := known.words.get(phrase)):
            yield Word(phrase, skeleton(phrase.replace(" ", "")), meaning)
            place += 2
            continue
        yield from _segments(parts[place]) if is_unspaced(parts[place]) else _single(parts[place])
        place += 1


def _single(part: str) -> Iterator[Word]:
    known = lexicon()
    for form in _forms(part):
        if meanings := known.meanings(form):
            yield from (Word(form, skeleton(form), meaning) for meaning in meanings)
            return
    if part not in known.ignored:
        bare = _ARABIC_ARTICLE.sub("", part)
        yield Word(bare, skeleton(bare))


def _forms(part: str) -> Iterator[str]:
    """The word as it is, and without the article or preposition that some scripts write in front of it."""
    yield part
    bare = _ARABIC_ARTICLE.sub("", part)
    if bare != part:
        yield bare
    if part[-1] == "ي" and len(part) > _LONGEST_CAPITALS:  # the ezafe, where it is written
        yield part[:-1]
    for low, high, letters in _PROCLITICS:
        if low <= part[0] <= high:
            for length in (1, 2):
                if len(part) > length + 2 and all(c in letters for c in part[:length]):
                    yield part[length:]


def _segments(part: str) -> Iterator[Word]:
    """The words of a text without spaces: known ones, longest first, and what is between them."""
    known = lexicon()
    place = rest = 0
    while place < len(part):
        end = known.longest(part, place)
        if end == place:
            place += 1
            continue
        yield from _rest(part[rest:place])
        yield Word(part[place:end], part[place:end], known.unspaced[part[place:end]])
        place = rest = end
    yield from _rest(part[rest:])


def _rest(part: str) -> Iterator[Word]:
    if part and part not in lexicon().ignored:
        yield Word(part, skeleton(part))


def _joined(parts: list[str]) -> list[str]:
    """Put together what is written apart as often as not: Ansar Allah, Izz ad-Din, Abd al-Rahman.

    >>> _joined(["izz", "ad", "din"]), _joined(["abdul", "rahman"]), _joined(["ansar", "allah"])
    (['izzdin'], ['abdrahman'], ['ansarallah'])
    """
    made: list[str] = []
    for part in parts:
        part = _SLAVE_JOINED.sub(r"abd\1", part) if len(part) > 6 else part
        if part in _GOD and made:
            made[-1] += part if part in ("الله", "אללה") else "allah"
        elif _FAITH.match(part) and made:
            _drop_article(made)
            made[-1:] = [made[-1] + ("دين" if part == "الدين" else "din")] if made else ["din"]
        elif made and _SLAVE.match(made[-1]) and part not in ("al", "el", "ar", "as", "an"):
            made[-1] = ("عبد" if made[-1] == "عبد" else "abd") + _ARABIC_ARTICLE.sub("", part)
        elif made and _SLAVE.match(made[-1]):
            continue
        else:
            made.append(part)
    return made


def _drop_article(made: list[str]) -> None:
    if len(made) > 1 and made[-1] in ("al", "ad", "ud", "ed", "el", "id", "ад", "аль", "эд", "уд"):
        made.pop()
