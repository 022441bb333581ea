"""References and citation templates to `Citation`.

Comes in: a tree, its document, and what templates mean. Goes out: what each `<ref>`, short reference, note and
citation template cites, and every work the document cites or lists. Never: an exception because of the text, a
guess at a reference that is nowhere defined, or a date that the text does not give.
"""

from .csl import to_csl
from .identity import url_key
from .readable import Classifier, Meaning
from .references import References

__all__ = ["Classifier", "Meaning", "References", "to_csl", "url_key"]
