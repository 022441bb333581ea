"""Several times in one bracket: "(1992–May 1997, from September 1997)" is two terms, "(joined 2014, left 2016)" one.

Comes in: a bracket's words. Goes out: a sense for each term. What one part alone says is told by `wording`.
"""

from __future__ import annotations

from dataclasses import replace

from .dates import between
from .wording import Sense, parts_of, sense_of_bracket


def terms_of_bracket(words: str, language: str, year: int | None = None) -> tuple[Sense, ...]:
    """Return the terms that a bracket gives: none where it says nothing known, more than one where it has more dates.

    >>> [term.when.edtf for term in terms_of_bracket("1992–1997, from 2001", "en")]
    ['1992/1997', '2001/..']
    """
    whole = sense_of_bracket(words, language, year)
    parts = parts_of(words, language, year)
    senses = [sense_of_bracket(p, language, year) for p in parts]
    dated = [s for s in senses if s is not None and s.when is not None]
    rest = ", ".join(p for p, s in zip(parts, senses, strict=True) if s is None)
    if len(dated) > 1:
        common = Sense(role=rest)
        for sense in senses:
            common = common.over(sense) if sense is not None and sense.when is None else common
        return tuple(term.over(common) for term in _joined(dated))
    if ";" in words and rest and dated and dated[0].role:
        return (Sense(role=rest), *dated)
    return () if whole is None else (whole,)


def _joined(terms: list[Sense]) -> list[Sense]:
    """Make one term of a beginning and an end: "joined 2014, left 2016"."""
    if len(terms) != 2:
        return terms
    first, last = sorted(terms, key=lambda t: t.when is not None and t.when.edtf.startswith("../"))
    if first.when is None or last.when is None:
        return terms
    if not (first.when.edtf.endswith("/..") and last.when.edtf.startswith("../")):
        return terms
    when = between(first.when, last.when, f"{first.when.text} – {last.when.text}")
    both = replace(first, polarity="").over(replace(last, polarity=""))
    return terms if when.edtf == "../.." else [replace(both, when=when)]
