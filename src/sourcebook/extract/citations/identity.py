"""When two references are the same work: one id by address, else by identifier, else by what they say."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping

_WRAPPER = re.compile(r"https?://(?:web\.)?archive\.org/(?:web/)?\d{4,14}[a-z_*]*/(?=https?:|www\.)", re.IGNORECASE)
_HEAD = re.compile(r"(?:https?:)?//(?:www\.)?([^/?#]*)", re.IGNORECASE)
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
_GOOGLE_BOOK = re.compile(r"books\.google\.[a-z.]+/books.*?[?&]id=([\w-]+)", re.IGNORECASE)
_STRONG = ("doi", "pmid", "pmc", "arxiv", "jstor", "bibcode", "wikidata", "isbn", "oclc", "lccn", "asin")
_PARTS = frozenset({"chapter", "entry-encyclopedia", "paper-conference"})
_OF_BOOKS = frozenset({"isbn", "oclc", "lccn", "asin"})


def url_key(url: str) -> str:
    """Return an address without what does not tell pages apart: scheme, www, fragment, closing slash, archive.

    >>> url_key("https://www.BBC.com/News/x#") == url_key("http://bbc.com/News/x/")
    True
    """
    url = _WRAPPER.sub("", url.strip())
    book = _GOOGLE_BOOK.search(url)
    if book:
        return "books.google/" + book[1]
    url = url.partition("#")[0]
    head = _HEAD.match(url)
    if head:
        url = head[1].lower() + url[head.end() :]
    return _ESCAPE.sub(lambda m: m[0].upper(), url).rstrip("/")


def isbn13(value: str) -> str:
    """Return an ISBN as 13 digits, or what there is of it (ISO 2108: 978, nine digits, check digit by weights 1 and 3).

    >>> isbn13("0-7475-3269-9")
    '9780747532699'
    """
    digits = re.sub(r"[^0-9Xx]", "", value)
    if len(digits) != 10:
        return digits
    body = "978" + digits[:9]
    total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(body) if d.isdigit())
    return body + str(-total % 10)


def fold(words: str) -> str:
    """Return words for comparison: case folded, accents off, letters and digits only."""
    if not words.isascii():
        words = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "", words.casefold())


def work_id(fields: Mapping[str, str], authors: Iterable[str], identifiers: Iterable[tuple[str, str]]) -> str:
    """Return `r:` and 16 hex digits of the work's identity; pages point into a work and do not tell works apart."""
    said = "\n".join(_identity(fields, authors, dict(reversed(list(identifiers)))))
    return "r:" + hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _identity(fields: Mapping[str, str], authors: Iterable[str], known: Mapping[str, str]) -> list[str]:
    kind, title = fields.get("type", ""), fold(fields.get("title", ""))
    if fields.get("url"):
        return ["url", url_key(fields["url"])]
    for scheme in _STRONG:
        value = known.get(scheme)
        if value and not (scheme in _OF_BOOKS and kind.startswith("article")):
            shown = isbn13(value) if scheme == "isbn" else value.casefold()
            return [scheme, shown, title if scheme in _OF_BOOKS and kind in _PARTS else ""]
    names = [fold(name) for name in authors]
    rest = [fields.get(k, "") for k in ("date", "volume", "issue", "edition")]
    return [kind, title, *names, *rest, fold(fields.get("container", "")), fold(fields.get("archive_url", ""))]
