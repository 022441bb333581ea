"""What wikitext means: from a document to claims.

Comes in: a `Document`. Goes out: an `Extraction` (claims, citations, problems, what was read and what was not).
Never: input or output, the network, another document. Templates and infoboxes are data files beside the code.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from ..model import Actor, Citation, Claim, Document, Passage, Problem
from ..parse import parse
from .atoms import Reader
from .citations import References
from .context import Context
from .events import event_type
from .names import without_disambiguation
from .rules import designation_tables, infobox, lead_names, member_lists, member_tables, page, prose
from .templates import lookup
from .wording import is_noun

__all__ = ["Extraction", "extract"]

_ORDER = (infobox, page, lead_names, member_lists, member_tables, designation_tables, prose)


_BODY = re.compile(
    r"\b(?:organi[sz]ation|council|party|front|committee|league|movement|forces?|army|group|alliance|coalition|union|pact|treaty organization|room|association|federation|brotherhood|guards?)\b|\bcongress$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document gave: claims in the order of their evidence, and an account of the reading."""

    document: Document
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    problems: tuple[Problem, ...]
    templates: Mapping[tuple[str, str], int]
    parameters: frozenset[tuple[str, str]]
    passages: tuple[Passage, ...] = ()


def extract(document: Document, known: Iterable[Actor] = ()) -> Extraction:
    """Read all claims of one document.

    `known` are actors that somebody else knows, a book for instance: sentences then know their names and kinds, after
    the names that the article itself gives.
    """
    tree = parse(document.text)
    references = References(tree, document, partial(lookup, language=document.language))
    context = Context(document, tree, references, Reader(document.title, document.language))
    context.known = tuple(known)
    base = without_disambiguation(document.title)
    kind = "event" if event_type(base) != "other" and not _BODY.search(base) else "unknown"
    context.subject = Actor(base, kind, tuple(dict.fromkeys((base, document.title))), document.title)
    content = page.short_description(context)
    context.description = context.reader.text(content) if content is not None else ""
    if kind == "unknown" and is_noun("alliances", context.opening.what):
        context.subject = replace(context.subject, kind="alliance")
    for rule in _ORDER:
        rule.read(context)
    claims = sorted(context.claims.values(), key=lambda c: (c.evidence[0].start, c.evidence[0].end))
    return Extraction(
        document,
        tuple(claims),
        tuple(references.all),
        tuple(sorted([*tree.problems, *context.problems, *references.problems], key=lambda p: p.start)),
        Counter(context.reader.seen),
        frozenset(context.read),
        tuple(context.passages),
    )
