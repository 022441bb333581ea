"""Facts as a page shows them: one line each, with what narrows it, its sources and its evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..model import Actor, Citation, Claim, Evidence
from .cite import cited_work, work_notes
from .wording import DATED, when_words

_SILENT = frozenset({"side", "type", "unit", "lang", "name_type", "kind"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what kind of fact, the fact, what narrows it, its sources (None: the notes have them), its evidence."""

    label: str
    words: str
    notes: tuple[str, ...] = ()
    sources: tuple[int, ...] | None = ()
    evidence: tuple[tuple[str, str], ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """Facts under a heading."""

    title: str
    facts: tuple[Fact, ...]
    note: str = ""
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A cited work with its number in this dossier."""

    number: int
    words: str
    notes: tuple[str, ...]
    addresses: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything `sourcebook show` prints. `missing` says in words what was looked for and not found."""

    title: str
    summary: tuple[str, ...]
    opening: Fact | None
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    closing: tuple[str, ...]
    disagreements: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def key(actor: Actor) -> str:
    """Return what two mentions of one actor in one article have in common: the name, without its case."""
    return actor.label.casefold().removeprefix("the ")


@dataclass(frozen=True, slots=True)
class Matter:
    """What a dossier is made of: the claims of an article, or those of a book about one actor.

    `title` is the page's or the actor's, `name` where all of it comes from; `own` is whom it is about, where that is
    known. `place` and `written` say where words and references stand; `unused` counts works that no claim rests on.
    """

    title: str
    name: str
    claims: tuple[Claim, ...]
    place: Callable[[Evidence], str]
    written: Callable[[Citation], str]
    own: Actor | None = None
    cited: frozenset[str] = frozenset()
    closing: tuple[str, ...] = ()


def source(number: int, uses: Sequence[Citation], written: Callable[[Citation], str]) -> Source:
    """Return a cited work for a list of sources; its uses may point at several of its pages."""
    work = uses[0]
    locators = list(dict.fromkeys(use.locator for use in uses if use.locator))
    notes = [*work_notes(work), f"cited at {', '.join(locators)}" if locators else ""]
    addresses = tuple(dict.fromkeys(address for address in (work.url, work.archive_url) if address))
    return Source(
        number,
        cited_work(work),
        tuple(filter(None, notes)),
        addresses[:1] if work.status != "dead" else addresses[-1:],
        written(work),
    )


def narrowing(claim: Claim, *silent: str) -> list[str]:
    """Return what narrows a claim, in words: role, status, time, that it is over or denied, who says so, its marks."""
    when = when_words(claim.when) if claim.when is not None and claim.predicate not in DATED else ""
    said = {"former": "" if when.startswith("until ") else "former", "negated": "denied"}.get(claim.polarity, "")
    told = [said] if said else []
    for name, value in claim.qualifiers.items():
        if name in _SILENT or name in silent:
            continue
        told.append(value if name in ("role", "status") else f"{name.replace('_', ' ')} {value}")
    if when:
        told.append(when)
    if claim.said_by:
        told.append(f"says {claim.said_by}")
    return [*told, *(f"marked “{flag}”" for flag in claim.flags)]
