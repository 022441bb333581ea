"""`Citation` to CSL-JSON (Citation Style Language 1.0.2, csl-data.json)."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from ...model import Citation

_FIELDS = {
    "title": "title",
    "original_title": "original-title",
    "container": "container-title",
    "publisher": "publisher",
    "place": "publisher-place",
    "pages": "page",
    "volume": "volume",
    "issue": "issue",
    "edition": "edition",
    "language": "language",
    "url": "URL",
    "archive_url": "archive_location",
}
_IDENTIFIERS = {"isbn": "ISBN", "issn": "ISSN", "doi": "DOI", "pmid": "PMID", "pmc": "PMCID"}
_TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset "
    "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation "
    "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song speech standard thesis "
    "treaty webpage".split()
)
_OWN = ("translated_title", "quote", "status", "archived")
_DAY = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)")
_SEASONS = range(21, 25)


def to_csl(citation: Citation) -> dict[str, Any]:
    """Return one item of CSL-JSON; what is empty is left out.

    CSL 1.0.2 has no variables for an archived copy of a web page. `archive` is "the archive storing the item" and
    `archive_location` its place there: they hold the archive's host and the copy's address. What has no variable at
    all (translated title, quote, state of the link, day of archiving, other identifiers) goes to `custom`, which the
    1.0.2 schema keeps for that. `locator` belongs to one use of a work, not to the item, and is left out.
    """
    item: dict[str, Any] = {"id": citation.id, "type": citation.type}
    if citation.type not in _TYPES:
        item |= {"type": "document", "genre": citation.type}
    item |= {key: value for field, key in _FIELDS.items() if (value := getattr(citation, field))}
    for role, people in (("author", citation.authors), ("editor", citation.editors)):
        if people:
            item[role] = [_name(person) for person in people]
    for key, value in (("issued", citation.date), ("accessed", citation.accessed)):
        if value:
            item[key] = csl_date(value)
    if citation.archive_url:
        item["archive"] = _host(citation.archive_url)
    custom: dict[str, Any] = {field: value for field in _OWN if (value := getattr(citation, field))}
    for scheme, value in citation.identifiers:
        known = _IDENTIFIERS.get(scheme)
        if known is not None:
            item.setdefault(known, value)
        else:
            custom.setdefault(scheme, value)
    return item | ({"custom": custom} if custom else {})


def _host(url: str) -> str:
    """Return the host of an address, or the address where it has none."""
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


def _name(person: str) -> dict[str, str]:
    family, comma, given = person.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": person}


def csl_date(edtf: str) -> dict[str, Any]:
    """Return an EDTF date as a CSL date: parts, or the string itself where parts cannot say it.

    CSL has no year 0 and writes 335 BC as -335, EDTF as -0334. Open and unknown ends have no parts.

    >>> csl_date("2018-07-23"), csl_date("1990~"), csl_date("2005-21")
    ({'date-parts': [[2018, 7, 23]]}, {'date-parts': [[1990]], 'circa': True}, {'date-parts': [[2005]], 'season': 1})
    """
    matches = [_DAY.fullmatch(part) for part in edtf.split("/")]
    found = [m for m in matches if m is not None]
    if len(found) != len(matches) or len(found) > 2:
        return {"literal": edtf}
    date: dict[str, Any] = {"date-parts": [_parts(m) for m in found]}
    season = int(found[0][2] or 0)
    if season in _SEASONS and len(found) == 1:
        date["season"] = season - 20
    elif any(int(m[2] or 0) > 12 for m in found):
        return {"literal": edtf}
    if any(m[4] for m in found):
        date["circa"] = True
    return date


def _parts(m: re.Match[str]) -> list[int]:
    year = int(m[1])
    parts = [year if year > 0 else year - 1]
    parts += [int(part) for part in (m[2], m[3]) if part and int(part) <= 31 and int(m[2]) <= 12]
    return parts
