"""Sentences of languages other than English: frames that are patterns over a sentence whose actors and dates are signs.

Comes in: a sentence, the names that the article gives. Goes out: what the sentence says. Each language is one data file here.
Never: a name guessed from capitals, a subject that is not certain.
"""

from .language import languages
from .sentence import PatternReader

__all__ = ["PatternReader", "languages"]
