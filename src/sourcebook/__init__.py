"""Sourcebook: who was allied with whom, when, and who says so.

>>> import sourcebook as sb
>>> text = "{{Infobox war faction|name=Blue Front|allies=[[Red Front]] (1990–1992)}}"
>>> [claim] = [c for c in sb.extract_claims(sb.make_document(text, title="Blue Front")) if c.predicate == "allied_with"]
>>> claim.object.label, claim.when.edtf
('Red Front', '1990/1992')
"""

from .errors import MissingInput, SkipDocument, SourcebookError
from .extract import Extraction, extract
from .model import Actor, Citation, Claim, Document, Evidence, Literal, Problem, Span, When
from .parse import parse as parse_text
from .pipeline import extract_claims, read_documents
from .read.file import make_document

__version__ = "0.1.0"

__all__ = [
    "Actor",
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
    "extract",
    "extract_claims",
    "make_document",
    "parse_text",
    "read_documents",
]
