"""Identifiers of works: ISBN, DOI and others, in parameters or in running words."""

from __future__ import annotations

import re

Identifiers = tuple[tuple[str, str], ...]

_IN_WORDS = re.compile(
    r"\bISBN(?:-1[03])?:?\s*(?P<isbn>97[89][-– ]?(?:\d[-– ]?){9}\d|(?:\d[-– ]?){9}[\dXx])(?!\d)"
    r"|\bISSN:?\s*(?P<issn>\d{4}[-–]?\d{3}[\dXx])"
    r"|\bdoi(?:\.org/|:?\s*)(?P<doi>10\.\d{4,9}/[^\s\"<>|}\]]+)"
    r"|\bOCLC:?\s*(?P<oclc>\d{4,12})"
    r"|\bPMID:?\s*(?P<pmid>\d{4,9})"
    r"|\bJSTOR:?\s*(?P<jstor>\d{4,12})"
    r"|\barXiv:\s*(?P<arxiv>[\w.-]+(?:/\d{7})?)"
    r"|\bLCCN:?\s*(?P<lccn>\d{6,10})",
    re.IGNORECASE,
)


def in_words(text: str) -> Identifiers:
    """Return the identifiers named in running words.

    >>> in_words("Berkeley 1978, ISBN 0-520-04272-7, pp. 72")
    (('isbn', '0-520-04272-7'),)
    """
    found = ((m.lastgroup or "", m[m.lastgroup or 0].rstrip(" .,;")) for m in _IN_WORDS.finditer(text))
    return tuple(dict.fromkeys(found))


def tidy(scheme: str, value: str) -> str:
    """Return an identifier without the address or label it is often written with."""
    if scheme == "doi":
        value = re.sub(r"(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", value)
    return re.sub(rf"(?i)^{re.escape(scheme)}[:\s]\s*", "", value).strip()
