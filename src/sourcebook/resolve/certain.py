"""What joins by itself: few things, each with a reason that holds whatever else is read. The rest is a suggestion.

Linked mentions of one page are one actor already. What is left are names without a link, which join the page of that
name where nothing else can be meant, and redirects that are marked as another name of the page they lead to.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from ..model import NamedActor
from .abbreviations import is_abbreviation
from .folding import fold
from .scores import SAME_NAME, compare
from .words import bracket, without_bracket, words

BODIES = frozenset(("alliance", "armed_group", "party", "organisation"))
"""Kinds that texts do not tell apart reliably."""

_LAND = frozenset(("state", "place"))
_NEVER_BY_TITLE = frozenset(("person", "place"))  # there are many of one name, and pages for few of them
_BY_TITLE_ALONE = frozenset(("state", "ideology"))
_LABELS_ARE_LOOSE = frozenset(("state", "place", "unknown"))  # [[Government of Iraq|Iraq]] is not Iraq
_SPELLING = {"the same name", "its first letters", "the same consonants"}
_CONSONANTS = 3


@dataclass(frozen=True, slots=True)
class Join:
    """Two actors that are the same, and why."""

    a: str
    b: str
    why: str


def joins(alike: Sequence[NamedActor]) -> Iterator[Join]:
    """Yield the joins that are certain among actors that share a key of names."""
    known = _Linked(actor for actor in alike if actor.link)
    states: dict[tuple[str, str], list[NamedActor]] = defaultdict(list)
    for actor in alike:
        if actor.link or not (label := fold(actor.label)):
            continue
        found = known.in_the_article(actor) or known.only_page(actor)
        if found is not None:
            yield found
        elif actor.kind == "state" and not known.but_places(label) and label not in _rules()["ambiguous"]:
            states[actor.language, label].append(actor)
    for same in states.values():
        yield from _chained(sorted(same, key=lambda actor: actor.key))


def _chained(states: Sequence[NamedActor]) -> Iterator[Join]:
    """A state that nothing links: its name means it in every article."""
    for one, other in pairwise(states):
        yield Join(other.key, one.key, f"“{one.label}” is one state in every article")


class _Linked:
    """Actors that have pages, by their names: in each article, and anywhere."""

    def __init__(self, linked: Iterable[NamedActor]) -> None:
        self.here: dict[tuple[int, str], dict[str, NamedActor]] = defaultdict(dict)
        self.anywhere: dict[str, dict[str, NamedActor]] = defaultdict(dict)
        for actor in linked:
            for said in actor.names:
                self.here[said.document, fold(said.name)][actor.key] = actor
                self.anywhere[fold(without_bracket(said.name))][actor.key] = actor

    def but_places(self, label: str) -> bool:
        """Say whether anything but a place has a page and this name: a state's name is its land's, too."""
        return any(other.kind != "place" for other in self.anywhere.get(label, {}).values())

    def in_the_article(self, actor: NamedActor) -> Join | None:
        """The article gives the name to exactly one thing it links to, or to its own subject."""
        label = fold(actor.label)
        here = list(self.here.get((actor.document or 0, label), {}).values())
        if len({other.entity for other in here}) != 1 or not compatible(actor.kind, here[0].kind):
            return None
        if not _telling(actor.label) or (actor.kind == "person" and len(words(actor.label)) < 2):
            return None
        other = min(here, key=lambda known: known.key)
        if actor.kind in _LABELS_ARE_LOOSE and fold(without_bracket(other.link)) != label:
            return None
        return Join(actor.key, other.key, f"the same article links “{actor.label}” to {other.link}")

    def only_page(self, actor: NamedActor) -> Join | None:
        """Of all that the book knows under this name one has a page, and the page has the name for its title."""
        label = fold(actor.label)
        named = [other for other in self.anywhere.get(label, {}).values() if compatible(actor.kind, other.kind)]
        if len({other.entity for other in named}) != 1 or actor.kind in _NEVER_BY_TITLE:
            return None
        titled = [o for o in named if fold(o.link) == label and o.language == actor.language and _kinds_agree(actor, o)]
        if _is_land(actor, named) and label in _rules()["ambiguous"]:
            return None
        if not titled or not (actor.kind in _BY_TITLE_ALONE or distinctive(actor.label)):
            return None
        other = min(titled, key=lambda known: known.key)
        return Join(actor.key, other.key, f"{other.link} is the one page of this name in the book")


def _is_land(actor: NamedActor, named: Sequence[NamedActor]) -> bool:
    return actor.kind == "state" and any(other.kind == "place" for other in named)


def _kinds_agree(actor: NamedActor, other: NamedActor) -> bool:
    if actor.kind == "state" and other.kind == "place":  # "[[Tehran]], [[Iran]]" links the state's page as a place
        return True
    return actor.kind == other.kind or other.kind not in (_NEVER_BY_TITLE | _BY_TITLE_ALONE)


def compatible(one: str, other: str) -> bool:
    """Say whether two kinds can be of one thing.

    >>> compatible("armed_group", "party"), compatible("state", "person"), compatible("state", "place")
    (True, False, True)
    """
    return one == other or "unknown" in (one, other) or {one, other} <= BODIES or {one, other} == _LAND


def distinctive(name: str) -> bool:
    """Say whether a name could hardly be that of two bodies: it has a word of its own, or a place and two words more.

    >>> distinctive("Al-Qassam Brigades"), distinctive("National Liberation Front"), distinctive("PFLP")
    (True, False, False)
    """
    if is_abbreviation(name):
        return False
    parts = words(name)
    own = [part for part in parts if not part.meaning and not part.letters and len(part.consonants) >= _CONSONANTS]
    places = [part for part in parts if part.meaning and part.meaning.sort == "places"]
    return bool(own) or bool(places and len(parts) >= len(places) + 2)


def _telling(name: str) -> bool:
    """Enough of a name to be one within an article: more than "the army"."""
    parts = words(name)
    return len(parts) > 1 or any(not part.meaning or part.meaning.sort == "places" for part in parts)


def redirect_says_same(title: str, target: str, marks: Collection[str], names: Iterable[str] = ()) -> str:
    """Return why a redirect's title is a name of the page it leads to; nothing where it may lead to something wider.

    `marks` are the templates on the redirect, `names` what else the page is called.

    >>> redirect_says_same("PFLP", "Popular Front for the Liberation of Palestine", ["r from initialism"])
    'PFLP redirects to Popular Front for the Liberation of Palestine, as another name of it'
    >>> redirect_says_same("Yellow Leader", "Yellow Army", ["r from member"])
    ''
    """
    known, small = _rules(), {mark.casefold() for mark in marks}
    if small & known["wider"]:
        return ""
    alike = any(bracket(title) == bracket(name) and _spelled_alike(title, name) for name in (target, *names))
    if alike or small & known["same"]:
        return f"{title} redirects to {target}, as another name of it"
    return ""


def _spelled_alike(one: str, other: str) -> bool:
    """The same name but for spelling, or its first letters; a translation is not enough."""
    found = compare(one, other)
    return found.value >= SAME_NAME and set(found.reasons) <= _SPELLING


@cache
def _rules() -> dict[str, frozenset[str]]:
    data = tomllib.loads((files(__package__) / "certain.toml").read_text(encoding="utf-8"))
    return {sort: frozenset(name.casefold() for name in names) for sort, names in data.items()}
