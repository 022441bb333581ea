"""Values that every layer speaks in.

Comes in: nothing. Goes out: Document, Claim, Evidence, Citation, Actor, Literal, When, Passage, Span, Problem.
Never: input or output, or knowledge of wikitext.
"""

from .claim import Actor, Citation, Claim, Evidence, Literal
from .document import Document
from .passage import Passage
from .problem import Problem
from .span import Span, line_column
from .when import When

__all__ = [
    "Actor",
    "Citation",
    "Claim",
    "Document",
    "Evidence",
    "Literal",
    "Passage",
    "Problem",
    "Span",
    "When",
    "line_column",
]
