"""Who is who: what somebody has judged, and actors as texts name them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

BY_ITSELF = "sourcebook"
"""Who judged, where a certain join was made by no person."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One line of the log: two actors are the same, or are not, or an earlier line is taken back.

    `verdict` is `same`, `not-same` or `undo`; `a` and `b` are the ids of actors as texts name them, empty for an undo.
    """

    id: int
    at: str
    who: str
    verdict: str
    a: str = ""
    b: str = ""
    undoes: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A name that one document gives an actor; `own` where the document is the actor's own page."""

    name: str
    document: int
    own: bool = False


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor as texts name it. `document` is set where it has no page to be linked to; `entity` is its group."""

    key: str
    label: str
    kind: str
    link: str = ""
    language: str = ""
    document: int | None = None
    entity: int = 0
    names: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """Actors that are judged the same, with all their names; `key` is the one users are shown.

    `languages` are those that name it, `wikis` those in which it has a page to be linked to.
    """

    entity: int
    key: str
    label: str
    kind: str
    names: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    wikis: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around some entities: (predicate, label) of what each belongs to, and which have ties."""

    around: Mapping[int, frozenset[tuple[str, str]]]
    tied: frozenset[frozenset[int]]
