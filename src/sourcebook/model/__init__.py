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
from .who import BY_ITSELF, Judgement, NamedActor, NamedEntity, Said, Surroundings

__all__ = [
    "BY_ITSELF",
    "Actor",
    "Citation",
    "Claim",
    "Document",
    "Evidence",
    "Judgement",
    "Literal",
    "NamedActor",
    "NamedEntity",
    "Passage",
    "Problem",
    "Said",
    "Span",
    "Surroundings",
    "When",
    "line_column",
]
