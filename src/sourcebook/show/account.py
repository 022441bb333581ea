"""An account of a reading: what of a text was read, what was not and why, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..extract import Extraction
from ..model import Document
from ..pipeline import SeenParameter, SeenTemplate
from .cite import cited_work
from .places import Places
from .wording import PREDICATES

if TYPE_CHECKING:
    from .text import Page

_SAYS_NOTHING = {
    "drop": "shows nothing that is read",
    "age": "computed from dates that are given elsewhere",
    "notelist": "shows notes or references that are read where they are used",
    "function": "a parser function or variable: not carried out",
}
_CITES = frozenset({"cite", "shortref", "archive", "identifier"})
_STOPS = (".", "!", "?", "。", "؟", "۔", '"', "”")
_OUT_OF_REACH = "known, but stands where no rule looks yet"


def problem_lines(found: Extraction) -> list[str]:
    """Return the problems of a text, each as `file:line:column: code: what`."""
    places = Places(found.document)
    return [f"{places.at(problem.start)}: {problem.code}: {problem.message}" for problem in found.problems]


def account(
    found: Extraction, templates: Iterable[SeenTemplate], parameters: Iterable[SeenParameter]
) -> dict[str, Any]:
    """Return the account as plain values: claims, citations, templates, parameters, problems."""
    places = Places(found.document)
    document = found.document
    reached = {name.replace("_", " ") for _, name in found.templates}
    return {
        "document": _document(document, places),
        "claims": _claims(found),
        "citations": _citations(found, places),
        "sentences": _sentences(found, places),
        "parameters": [_parameter(seen, places) for seen in parameters],
        "templates": [
            _template(seen, reached, places) for seen in sorted(templates, key=lambda s: (-s.count, s.start))
        ],
        "problems": [{"code": p.code, **_where(places, p.start), "message": p.message} for p in found.problems],
    }


def _document(document: Document, places: Places) -> dict[str, Any]:
    return {
        "title": document.title,
        "file": document.name,
        "language": document.language,
        "revision": document.revision,
        "lines": len(places.lines),
        "characters": len(document.text),
    }


def _claims(found: Extraction) -> dict[str, Any]:
    parts = Counter(evidence.part for claim in found.claims for evidence in claim.evidence[:1])
    predicates = Counter(claim.predicate for claim in found.claims)
    return {
        "total": len(found.claims),
        "with_citations": sum(1 for claim in found.claims if claim.citations),
        "by_part": dict(sorted(parts.items())),
        "by_predicate": {name: predicates[name] for name in PREDICATES if name in predicates},
    }


def _sentences(found: Extraction, places: Places) -> dict[str, Any]:
    """Every sentence is kept; those that gave no claim are listed with what they name."""
    read = [p for p in found.passages if p.claims]
    unread = [p for p in found.passages if not p.claims and (p.part != "list" or p.text.endswith(_STOPS))]
    return {
        "total": len(read) + len(unread),
        "with_claims": len(read),
        "without_claims": [
            {**_where(places, p.start), "part": p.part, "text": p.text, "names": [a.label for a in p.actors]}
            for p in unread
        ],
    }


def _citations(found: Extraction, places: Places) -> dict[str, Any]:
    used = {work.id for claim in found.claims for work in claim.citations}
    works = {work.id: work for work in found.citations}
    unused = [
        {"id": work.id, **_where(places, work.start), "text": cited_work(work)}
        for work in works.values()
        if work.id not in used
    ]
    return {"total": len(works), "with_claims": len(works) - len(unused), "without_claims": unused}


def _parameter(seen: SeenParameter, places: Places) -> dict[str, Any]:
    state = "unknown" if not seen.rule else "ignored" if seen.ignored else "read"
    made: dict[str, Any] = {
        "infobox": seen.infobox,
        "name": seen.name,
        "state": state,
        "empty": seen.empty,
        **_where(places, seen.start),
    }
    if seen.ignored:
        made["why"] = seen.ignored
    elif seen.rule:
        made["rule"] = seen.rule
        made["field"] = seen.field
    return made


def _template(seen: SeenTemplate, reached: set[str], places: Places) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": seen.name,
        "state": "read",
        "means": seen.means,
        "count": seen.count,
        **_where(places, seen.start),
    }
    if not seen.means:
        made["state"] = "unknown"
    elif seen.means in _SAYS_NOTHING:
        made |= {"state": "ignored", "why": _SAYS_NOTHING[seen.means]}
    elif seen.means not in _CITES and seen.means != "infobox" and seen.name not in reached:
        made |= {"state": "ignored", "why": _OUT_OF_REACH}
    return made


def _where(places: Places, offset: int) -> dict[str, int]:
    line, column = places.line_column(offset)
    return {"line": line, "column": column}


def draw_account(page: Page, made: Mapping[str, Any]) -> None:
    """Draw an account on a page: what is unknown first, for that is what can be mended."""
    document, claims, citations = made["document"], made["claims"], made["citations"]
    page.title(document["title"], [f"{document['file']}, {document['lines']} lines, language {document['language']}"])
    page.heading("Claims", f"{claims['total']}, {claims['with_citations']} of them with a source")
    for by in ("by_part", "by_predicate"):
        page.words(", ".join(f"{name} {count}" for name, count in claims[by].items()), indent=2)
    without = citations["without_claims"]
    page.heading("Cited works", f"{citations['total']}, {citations['with_claims']} of them behind a claim")
    _list(page, ((f"{work['line']}:{work['column']}", f"no claim rests on {work['text']}") for work in without))
    sentences = made["sentences"]
    page.heading("Sentences", f"{sentences['total']}, {sentences['with_claims']} of them gave claims")
    _list(
        page,
        (
            (f"{row['line']}:{row['column']}", f"no claim: {_shortened(row['text'])}")
            for row in sentences["without_claims"]
        ),
    )
    for kind in ("parameters", "templates"):
        _draw_states(page, kind, made[kind])
    page.heading("Problems in the text", str(len(made["problems"])))
    _list(page, ((f"{p['line']}:{p['column']}", f"{p['code']}: {p['message']}") for p in made["problems"]))


def _shortened(text: str, most: int = 90) -> str:
    """Return the first words of a sentence."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"


def _draw_states(page: Page, kind: str, rows: Sequence[Mapping[str, Any]]) -> None:
    counts = Counter(row["state"] for row in rows)
    page.heading(
        f"{kind.capitalize()} of infoboxes" if kind == "parameters" else kind.capitalize(),
        ", ".join(f"{counts[state]} {state}" for state in ("read", "ignored", "unknown")),
    )
    unknown = [row for row in rows if row["state"] == "unknown"]
    _list(page, ((f"{row['line']}:{row['column']}", f"unknown: {_named(row)}") for row in unknown))
    _list(page, _reasons(row for row in rows if row["state"] == "ignored"))
    read = [_named(row) for row in rows if row["state"] == "read"]
    if read:
        _list(page, [("read", ", ".join(dict.fromkeys(read)))])


def _reasons(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    reasons: dict[str, list[str]] = {}
    for row in rows:
        reasons.setdefault(row["why"], []).append(_named(row))
    for why, names in reasons.items():
        yield "ignored", f"{why}: {', '.join(dict.fromkeys(names))}"


def _named(row: Mapping[str, Any]) -> str:
    return f"{row['name']} ×{row['count']}" if row.get("count", 1) > 1 else str(row["name"])


def _list(page: Page, rows: Iterable[tuple[str, str]]) -> None:
    from .facts import Fact

    facts = [Fact(label, words) for label, words in rows]
    if facts:
        page.facts(facts, sourced=False)
