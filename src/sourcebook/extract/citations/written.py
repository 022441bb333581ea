"""References written out in words: `<ref>Author, [http://… Title], 2013. Retrieved 5 May 2014.</ref>`."""

from __future__ import annotations

import re
from functools import cache

from ...model import Citation
from ...parse import Content, ExternalLink, Template, inline, plain
from ..dates import find_dates
from . import dating, identifiers
from .cite import first_url
from .fields import data, language_codes, words
from .identity import work_id
from .readable import Readable, bare

_ADDRESS = re.compile(r"(?<![A-Za-z0-9])(?:https?|ftp)://\S+")
_STAMP = re.compile(r"\d{8,14}")


class _Beside:
    """What templates beside the words say (dead link, archive, language); they are no part of the words."""

    __slots__ = ("archive_url", "archived", "dead", "language", "original", "readable", "title")

    def __init__(self, readable: Readable) -> None:
        self.readable = readable
        self.dead = False
        self.archive_url = self.archived = self.original = self.language = self.title = ""

    def show(self, template: Template) -> Content | str | None:
        key = template.key
        meaning = self.readable.meaning(key)
        if meaning is not None and meaning.means == "archive":
            self._archive(template)
            return None
        if meaning is not None and meaning.options.get("flag") == "dead link":
            self.dead = True
            return None
        if key in words("beside", "language") or key.endswith(" icon") or key.startswith(("ref-", "ref ")):
            first = template.get("1")
            self.language = bare(first.value) if first else key.removesuffix(" icon").removeprefix("ref-")
            return None
        return self.readable.show(template)

    def _archive(self, template: Template) -> None:
        """`{{webarchive|url=|date=}}` has the archive's address, `{{wayback|url=|date=stamp}}` the page's own."""
        value = {p.name: bare(p.value) for p in template.params}
        address = first_url(value.get("url", "") or value.get("1", ""))
        date = value.get("date") or value.get("wayback") or value.get("2", "")
        self.title = value.get("title") or value.get("text", "")
        if _STAMP.fullmatch(date):
            self.original, self.archive_url = address, f"https://web.archive.org/web/{date}/{address}"
        else:
            self.archive_url = address
        self.archived = dating.stamp(self.archive_url) or dating.edtf(date)


def read_written(content: Content, readable: Readable, language: str) -> Citation | None:
    """Read a reference in words; None where nothing is written.

    It counts as its text from the start; of several addresses the first is the work's.
    """
    beside = _Beside(readable)
    text = " ".join(plain(content, beside.show).text.split()).lstrip("*#:; ")
    url = _first_link(content) or beside.original
    url = url or ("" if beside.archive_url else first_url(content.source)) or beside.archive_url
    title = _ADDRESS.sub("", text).strip(" ,;:-–") if url else text
    title = title or beside.title
    if not (title or url):
        return None
    kind = "webpage" if url else "document"
    known = identifiers.in_words(text)
    return Citation(
        id=work_id({"type": kind, "title": title, "url": url}, (), known if url else ()),
        type=kind,
        title=title,
        url=url,
        accessed=_accessed(text, language),
        archive_url=beside.archive_url,
        archived=beside.archived,
        language=language_codes(beside.language),
        status="dead" if beside.dead else "",
        identifiers=known,
        text=text or title,
        start=content.start,
        end=content.end,
    )


def _first_link(content: Content) -> str:
    if "//" not in content.source:
        return ""
    return next((n.url.replace("&amp;", "&") for n in inline(content) if isinstance(n, ExternalLink)), "")


@cache
def _accessed_words() -> re.Pattern[str]:
    heads = sorted(data()["beside"]["accessed"], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, heads)) + r")[\s:]*(?:on\s+)?", re.IGNORECASE)


def _accessed(text: str, language: str) -> str:
    """The day after "retrieved", "abgerufen am" …; no other date in the words is taken for one."""
    for m in _accessed_words().finditer(text):
        rest = text[m.end() : m.end() + 40]
        for start, _, when in find_dates(rest, lang=language):
            if start <= 4:
                return when.edtf
    return ""
