"""Sourcebook: who was allied with whom, when, and who says so.

>>> import sourcebook as sb
>>> text = "{{Infobox war faction|name=Blue Front|allies=[[Red Front]] (1990–1992)}}"
>>> [claim] = [c for c in sb.extract_claims(sb.make_document(text, title="Blue Front")) if c.predicate == "allied_with"]
>>> claim.object.label, claim.when.edtf
('Red Front', '1990/1992')

The names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._version import __version__
    from .ask.book import Book, open_book
    from .errors import MissingInput, SkipDocument, SourcebookError
    from .extract import Extraction
    from .extract import extract as extract_document
    from .model import Actor, Citation, Claim, Document, Evidence, Literal, Problem, Span, When
    from .parse import parse as parse_text
    from .pipeline import extract_claims, read_documents
    from .pipeline.book import read_into
    from .read.file import make_document
    from .show.arrow import to_arrow

__all__ = [
    "Actor",
    "Book",
    "Citation",
    "Claim",
    "Document",
    "Evidence",
    "Extraction",
    "Literal",
    "MissingInput",
    "Problem",
    "SkipDocument",
    "SourcebookError",
    "Span",
    "When",
    "__version__",
    "extract_claims",
    "extract_document",
    "make_document",
    "open_book",
    "parse_text",
    "read_documents",
    "read_into",
    "to_arrow",
]

_PLACES = {
    "__version__": "_version",
    **dict.fromkeys(("MissingInput", "SkipDocument", "SourcebookError"), "errors"),
    **dict.fromkeys(
        ("Actor", "Citation", "Claim", "Document", "Evidence", "Literal", "Problem", "Span", "When"), "model"
    ),
    **dict.fromkeys(("extract_claims", "read_documents"), "pipeline"),
    "Book": "ask.book",
    "Extraction": "extract",
    "extract_document": "extract:extract",
    "make_document": "read.file",
    "open_book": "ask.book",
    "read_into": "pipeline.book",
    "parse_text": "parse:parse",
    "to_arrow": "show.arrow",
}


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, _, attribute = _PLACES[name].partition(":")
    value: object = getattr(importlib.import_module(f".{module}", __name__), attribute or name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
