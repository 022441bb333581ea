"""What a word can be: function words, and the forms of verbs, out of `words.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

BASE, S, PAST, PP, ING = 1, 2, 4, 8, 16


@dataclass(frozen=True, slots=True)
class Word:
    """A word's tag; for verbs (`V`) its lemma, its forms as bits, and whether it is as often a noun."""

    tag: str
    lemma: str = ""
    forms: int = 0
    noun: bool = False


@cache
def data() -> Mapping[str, Any]:
    """Return the tables of `words.toml`."""
    return tomllib.loads((resources.files(__package__) / "words.toml").read_text(encoding="utf-8"))


@cache
def lexicon() -> Mapping[str, Word]:
    """Return every known word form in small letters."""
    found: dict[str, Word] = {}
    for tag, words in data()["closed"].items():
        for word in words:
            found.setdefault(word, Word("W" if tag == "noun" else tag))
    nouns = frozenset(data()["verbs"]["nouns_too"].split())
    for lemma, forms in _inflected():
        for word, bits in forms.items():
            _add(found, word, lemma, bits, noun=lemma in nouns)
    return found


def _add(found: dict[str, Word], word: str, lemma: str, bits: int, *, noun: bool) -> None:
    old = found.get(word)
    if old is None:
        found[word] = Word("V", lemma, bits, noun and bool(bits & (BASE | S)))
    elif old.tag == "V" and old.lemma == lemma:
        found[word] = Word("V", lemma, old.forms | bits, noun and bool((old.forms | bits) & (BASE | S)))


def _inflected() -> list[tuple[str, dict[str, int]]]:
    verbs = data()["verbs"]
    made = []
    for line in verbs["irregular"]:
        base, past, participle = line.split()
        forms = {base: BASE, third(base): S, gerund(base): ING}
        forms[past] = forms.get(past, 0) | PAST
        forms[participle] = forms.get(participle, 0) | PP
        made.append((base, forms))
    known = {line.split()[0] for line in verbs["irregular"]} | set(verbs["regular"].split())
    for base in [*verbs["regular"].split(), *sorted(_of_frames() - known)]:
        made += [(base, {base: BASE, third(base): S, form: PAST | PP, gerund(base): ING}) for form in pasts(base)]
    return made


@cache
def phrasal() -> frozenset[str]:
    """Return the verbs of two words that frames or the word list name: "carry out"."""
    frames = tomllib.loads((resources.files(__package__) / "frames.toml").read_text(encoding="utf-8"))
    return frozenset(v for entry in frames["verb"] for v in entry["verbs"] if " " in v) | frozenset(
        data()["verbs"]["phrasal"]
    )


def _of_frames() -> set[str]:
    """The verbs that frames name."""
    frames = tomllib.loads((resources.files(__package__) / "frames.toml").read_text(encoding="utf-8"))
    return {verb.split()[0] for entry in frames["verb"] for verb in entry["verbs"]} - {"be", "have", "do"}


_DOUBLED = frozenset(
    "equip ban plan split stop step begin set get quit hit run cut put win sit rebel compel expel repel propel commit admit permit "
    "transmit transfer refer defer occur bar drop map ship spot trap plot shed".split()
)
_BRITISH = frozenset("travel label model signal cancel fuel total enrol patrol rebel expel control".split())


def _stem(base: str) -> list[str]:
    """The stems that -ed and -ing are put to."""
    if base in _DOUBLED:
        return [base + base[-1]]
    if base in _BRITISH:
        return [base + base[-1], base]
    return [base]


def third(base: str) -> str:
    """Return the form with he, she, it.

    >>> third("ally"), third("clash"), third("join")
    ('allies', 'clashes', 'joins')
    """
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def pasts(base: str) -> list[str]:
    """Return the regular past forms.

    >>> pasts("ally"), pasts("plan"), pasts("unite"), pasts("travel")
    (['allied'], ['planned'], ['united'], ['travelled', 'traveled'])
    """
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base[:-1] + "ied"]
    return [stem + ("d" if stem.endswith("e") else "ed") for stem in _stem(base)]


def gerund(base: str) -> str:
    """Return the -ing form.

    >>> gerund("unite"), gerund("lie"), gerund("agree"), gerund("plan")
    ('uniting', 'lying', 'agreeing', 'planning')
    """
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return _stem(base)[0] + "ing"


@cache
def joined() -> Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]]:
    """Return words of several parts by their first and second: the parts and the tag, the longest first."""
    found: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    for tag, phrases in data()["joined"].items():
        for phrase in phrases:
            parts = tuple(phrase.split())
            found.setdefault(parts[0], {}).setdefault(parts[1], []).append((parts, tag))
    return {
        first: {second: tuple(sorted(rows, key=lambda r: -len(r[0]))) for second, rows in more.items()}
        for first, more in found.items()
    }


@cache
def doubt(kind: str) -> frozenset[str]:
    """Return the words of a kind of doubt."""
    return frozenset(data()["doubt"][kind])


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of one of the lists that tell what belongs to a clause."""
    return frozenset(data()["lists"][name])
