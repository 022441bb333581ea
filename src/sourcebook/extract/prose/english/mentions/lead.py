"""What an article's title and opening say of its subject: its kind, what it is called, its shorter names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from .....model import Actor
from ....names import without_disambiguation
from ..lexicon import lexicon
from ..roles import kind_of
from .vocabulary import data, data_words, words

_END_OF_KIND = re.compile(
    r"\b(?:of|in|that|which|who|from|and|formed|founded|between|during|based|by|led|fought|for|against)\b|,"
)


@cache
def _kinds() -> Mapping[str, str]:
    return {word.replace("-", " "): kind for kind, row in data()["kinds"].items() for word in row.split()}


def kind_from_lead(words: str) -> str:
    """Return the kind of thing that "is a …" says its subject is; empty where it does not tell.

    >>> kind_from_lead("former Syrian rebel group"), kind_from_lead("Guatemalan guerrilla commander")
    ('armed_group', 'person')
    """
    for word in reversed(_END_OF_KIND.split(words, maxsplit=1)[0].split()):
        kind = _kinds().get(word.lower()) or _kinds().get(word.lower().removesuffix("s"))
        if kind:
            return kind
    return ""


def called(opening: str) -> frozenset[str]:
    """Return the nouns by which an article's opening calls its subject: "the coalition" can then mean nothing else."""
    return frozenset(re.findall(r"[a-z]+", opening[:160].casefold())) & data_words("called")


def short_names(subject: Actor) -> list[str]:
    """Return the shorter names under which an article speaks of its subject: "the Brown Berets" of the Brown Berets of Ayo."""
    bare = without_disambiguation(subject.label)
    parts = re.split(r" (?:of|for) (?:the )?", bare, maxsplit=1)
    if len(parts) > 1:
        return _before_of(parts[0], parts[1])
    own = bare.split()
    if len(own) > 1 and own[-1].lower() in words("short"):
        return [own[-1]]
    return [own[-1]] if 2 <= len(own) <= 4 and len(own[-1]) > 3 and _is_person(subject, own) else []


def _before_of(first: str, rest: str) -> list[str]:
    """ "Kingdom of X" is X; "Brown Berets of X" are the Brown Berets; "Front of X" has no shorter name of its own."""
    word = first.casefold()
    if word in data_words("realms"):
        return [rest]
    alone = word in words("short") or (word not in words("generic") and word not in data_words("never_alone"))
    return [first] if " " in first or alone else []


def _is_person(subject: Actor, own: list[str]) -> bool:
    """Say whether a title is a person's name, as far as it tells: its last word is then the surname."""
    if not all(w[:1].isupper() for w in own):
        return False
    nameless = subject.kind == "unknown" and kind_of(subject) == "unknown"
    return subject.kind == "person" or (nameless and lexicon().get(own[-1].lower()) is None)
