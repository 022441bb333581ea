"""A dossier of an actor out of a book: what all its articles say, where they differ, and what none of them says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from ..ask.accounts import Disagreement
from ..ask.book import Book
from ..ask.profile import Profile
from ..model import Actor, Citation, Evidence
from .claim_json import citation_dict, claim_dict
from .differing import disagreement_dict, disagreement_words, property_label
from .dossier import set_out
from .facts import Dossier, Fact, Matter, Section
from .wording import language_name

_ARTICLES_NAMED = 3


def book_dossier(
    found: Profile, disagreements: Iterable[Disagreement], place: Callable[[Evidence], str] | None = None
) -> Dossier:
    """Return the dossier of an actor; `place` says where words stand, by default in which article."""
    made = set_out(_matter(found, place or _article))
    return replace(
        made,
        sections=_with_names(found, made),
        disagreements=tuple(map(disagreement_words, disagreements)),
        missing=missing(found),
    )


def _matter(found: Profile, place: Callable[[Evidence], str]) -> Matter:
    who = found.who
    articles = list(dict.fromkeys(_article(e) for claim in found.claims for e in claim.evidence))
    told = ", ".join(articles[:_ARTICLES_NAMED]) + (
        f" and {len(articles) - _ARTICLES_NAMED} more" if articles[_ARTICLES_NAMED:] else ""
    )
    more = sum(found.more.values())
    closing = [f"{more} more claims are not shown: sourcebook claims --actor {who.key}"] if more else []
    own = Actor(who.label, who.kind)
    return Matter(who.label, f"{who.key}, in: {told}", found.told, place, _written_nowhere, own, closing=tuple(closing))


def _article(evidence: Evidence) -> str:
    """The title of the article that some words stand in."""
    return evidence.document.partition(":")[2] or evidence.document


def _written_nowhere(_: Citation) -> str:
    return ""


def _with_names(found: Profile, made: Dossier) -> tuple[Section, ...]:
    """The sections, and after the names those that articles use without saying that they are names."""
    stated = [at for at, section in enumerate(made.sections, 1) if section.title == "Names"]
    at = stated[0] if stated else 0
    return (*made.sections[:at], *_found_as(found, made), *made.sections[at:])


def _found_as(found: Profile, made: Dossier) -> tuple[Section, ...]:
    told = {fact.words for section in made.sections if section.title == "Names" for fact in section.facts}
    others = [(name, lang) for name, lang in found.names if name not in told and name != found.who.label]
    facts = tuple(Fact("", name, (language_name(lang),) if lang else (), None) for name, lang in others)
    return (Section("Found under", facts),) if facts else ()


def missing(found: Profile) -> tuple[str, ...]:
    """Return in words what was looked for and is not in the book."""
    said = []
    if not found.pages:
        said.append(f"No article of its own: what is said here of {found.who.label} stands in articles on others.")
    unsourced = sum(1 for claim in found.claims if not claim.citations)
    if unsourced:
        said.append(f"No source is cited for {unsourced} of {len(found.claims)} claims.")
    if found.missing:
        said.append(f"Not recorded: {', '.join(map(property_label, found.missing))}.")
    return tuple(said)


def profile_dict(found: Profile, disagreements: Sequence[Disagreement]) -> dict[str, Any]:
    """Return a dossier as plain values: claims as everywhere, sources numbered in the order of their first use."""
    works = {work.id: work for claim in found.claims for work in claim.citations}
    return {
        "actor": found.who.label,
        "id": found.who.key,
        "kind": found.who.kind,
        "names": [{"name": name, "language": language} for name, language in found.names],
        "articles": [
            {"document": page.document, "title": page.title, "revision": page.revision, "time": page.time}
            for page in found.pages
        ],
        "claims": [claim_dict(claim) for claim in found.claims],
        "sources": [{"number": number, **citation_dict(work)} for number, work in enumerate(works.values(), 1)],
        "disagreements": [disagreement_dict(one) for one in disagreements],
        "not_found": list(found.missing),
        "left_out": dict(found.more),
    }


def places(book: Book) -> Callable[[Evidence], str]:
    """Return what says where words stand: title, line and column of the text that was read."""
    from ..store.fetch import Reader
    from .places import Places

    reader = Reader(book.db)
    query = "SELECT r.id FROM revisions r JOIN documents d ON d.id = r.document WHERE d.key = ? AND r.revision = ?"

    @cache
    def lines(document: str, revision: str) -> Places:
        [number] = book.db.execute(query, (document, revision)).fetchone()
        return Places(replace(reader.document(number), name=document.partition(":")[2]))

    return lambda evidence: lines(evidence.document, evidence.revision).at(evidence.start)
