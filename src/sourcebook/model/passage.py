"""One sentence of an article, kept whether or not a rule could read it."""

from __future__ import annotations

from dataclasses import dataclass

from .claim import Actor, Citation
from .when import When


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as a reader sees it, and what is named in it.

    `start` and `end` are code points of the source; `text` is the readable wording (markup, templates and references
    gone), so it need not equal the source. `claims` are the ids of the claims whose evidence lies in it: empty where no
    rule read the sentence, which is then still found by a search.
    """

    document: str
    revision: str
    start: int
    end: int
    text: str
    section: tuple[str, ...] = ()
    part: str = "prose"
    actors: tuple[Actor, ...] = ()
    dates: tuple[When, ...] = ()
    citations: tuple[Citation, ...] = ()
    claims: tuple[str, ...] = ()
