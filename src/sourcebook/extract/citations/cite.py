"""Citation templates (CS1, CS2 and their siblings on other wikis) to `Citation`.

Comes in: a template and the options of its meaning. Which parameter says what stands in `fields.toml`; here is
what follows from them together: a chapter in an edited book, a date in parts, what to call a work without a title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...model import Citation
from ...parse import Comment, Param, Template
from . import dating, identifiers, names
from .fields import guess, language_codes, slot, squeeze, words
from .identity import fold, work_id
from .readable import Readable, bare

_URL = re.compile(r"(?:(?:https?|ftp|gopher|git):)?//[^\s<>\"\]]+|www\.[^\s<>\"\]]+", re.IGNORECASE)
_SCRIPT = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,8})?:\s*(?=\S)")
_GENERAL = frozenset({"", "document", "citation"})
_WHOLE = frozenset({"book", "report", "thesis", "document", "map", "motion_picture", "broadcast"})
_EDITED = _WHOLE - {"motion_picture", "broadcast"} | {"chapter", "entry-encyclopedia", "paper-conference"}
_NO_TITLE = frozenset({"none", "untitled"})
_POSITIONAL = {
    "title": "title",
    "issued": "date",
    "container-title": "container",
    "publisher": "publisher",
    "URL": "url",
}
_ADDRESSES = ("url", "archive_url")
_STOPS = (".", "?", "!", '."', ".”", "?”", "。")
_LONGEST = 20_000  # code points of a value; what is longer is a template that was never closed


@dataclass(frozen=True, slots=True)
class Entry:
    """One full citation, and what short references may call it: its year as written and its anchors, folded."""

    citation: Citation
    year: str = ""
    anchors: tuple[str, ...] = ()


def first_url(source: str) -> str:
    """Return the first address in some wikitext, or an empty string."""
    m = _URL.search(source)
    return m[0].replace("&amp;", "&") if m else ""


class _Given:
    """The parameters of one template, sorted by field; where several mean the same, the best alias."""

    __slots__ = ("best", "identifiers", "loose", "people", "readable", "used")

    def __init__(self, template: Template, kind: str, readable: Readable) -> None:
        self.readable = readable
        self.best: dict[str, tuple[int, Param]] = {}
        self.people: dict[str, dict[tuple[int, str], str]] = {"authors": {}, "editors": {}}
        self.identifiers: list[tuple[str, str]] = []
        self.loose: list[Param] = []
        self.used: list[str] = []
        for param in template.params:
            length = param.end - param.value_start
            if not length or length > _LONGEST or not param.text[param.value_start : param.end].strip():
                continue
            if param.positional:
                self.loose.append(param)
            else:
                self._sort(param, kind)

    def _sort(self, param: Param, kind: str) -> None:
        place = slot(param.name, kind)
        if place is None:
            return
        self.used.append(param.name)
        if place.field == "identifier":
            value = identifiers.tidy(place.part, self.readable.value(param))
            if value:
                self.identifiers.append((place.part, value))
        elif place.field in self.people:
            self.people[place.field].setdefault((place.number, place.part), self.readable.value(param))
        else:
            known = self.best.get(place.field)
            if known is None or place.rank <= known[0]:
                self.best[place.field] = (place.rank, param)

    def place(self, names: Sequence[str], template: Template) -> None:
        """Put positional parameters in their fields: {{ynet|author|title|number|date}} (he), the site is the name."""
        for name, param in zip(names, template.params, strict=False):
            if not param.positional or param not in self.loose:
                continue
            if name == "author":
                self.people["authors"].setdefault((1, "full"), self.readable.value(param))
            elif name in _POSITIONAL:
                self.best.setdefault(_POSITIONAL[name], (0, param))
        if names:
            self.loose.clear()

    def word(self, field: str) -> str:
        found = self.best.get(field)
        return self.readable.value(found[1]) if found else ""

    def url(self, field: str) -> str:
        found = self.best.get(field)
        return _url(found[1]) if found else ""

    def loose_words(self) -> str:
        return ", ".join(filter(None, map(self.readable.value, self.loose[:20])))


def _url(param: Param) -> str:
    """An address as written: comments out, `{{!}}` and `{{=}}` as their signs, everything else untouched."""
    if not param.nodes:
        return first_url(param.text[param.value_start : param.end])
    value = param.value
    if all(isinstance(node, Comment) for node in value.nodes):
        return first_url("".join(value.text[a:b] for a, b in value.gaps()))
    return first_url(bare(value))


def read_cite(template: Template, options: Mapping[str, Any], readable: Readable, language: str) -> Entry:
    """Read a citation template; `options` are its meaning's: `csl`, the type, and `positional`, fields by position.

    The names of fields follow CSL 1.0.2. A chapter of an edited book is the work, with the book as container
    (CSL `chapter`); a chapter of a book without editors is a place in the book, which is the work.
    """
    kind = str(options.get("csl", "document"))
    given = _Given(template, kind, readable)
    given.place(options.get("positional", ()), template)
    fields = {f: given.word(f) for f in given.best if f not in _ADDRESSES}
    fields |= {"url": given.url("url"), "archive_url": given.url("archive_url")}
    fields["type"] = kind
    if options.get("positional") and not fields.get("container"):
        fields["container"] = template.name
    authors, editors = (names.people(given.people[role]) for role in ("authors", "editors"))
    _settle_type(fields, given.used)
    _settle_chapter(fields, bool(editors))
    _settle_titles(fields, given)
    date = dating.joined(*(fields.get(k, "") for k in ("date", "year", "month", "day")))
    year = dating.year_written(fields.get("date", ""), fields.get("year", ""))
    text = _sentence(fields, authors, date)
    fields["title"] = fields.get("title") or given.loose_words() or text or template.name
    fields |= {
        "date": dating.edtf(date, language),
        "accessed": dating.edtf(fields.get("accessed", ""), language),
        "archived": dating.edtf(fields.get("archived", ""), language) or dating.stamp(fields["archive_url"]),
        "language": language_codes(fields.get("language", "")),
        "status": _status(fields),
    }
    if fields["type"] in _WHOLE and fields.get("pages"):
        fields["locator"] = ", ".join(filter(None, (fields.get("locator"), _page(fields["pages"]))))
    known = tuple(dict.fromkeys((*given.identifiers, *identifiers.in_words(fields.get("identifier_text", "")))))
    citation = Citation(
        id=work_id(fields, authors, known),
        authors=authors,
        editors=editors,
        identifiers=known,
        text=text or fields["title"],
        start=template.start,
        end=template.end,
        **{k: v for k, v in fields.items() if k in _COPIED},
    )
    return Entry(citation, year, _anchors(given, authors or editors, year, fields))


_COPIED = frozenset(
    "type title url date accessed archive_url archived translated_title original_title container publisher pages "
    "volume issue edition place language quote status locator".split()
)


def _settle_type(fields: dict[str, str], used: list[str]) -> None:
    """Find the type of a general template, and of a part of a collection (German "Sammelwerk")."""
    collection = fields.get("collection", "")
    if fields["type"] in _GENERAL:
        found = guess(used)
        if not found and "isbn" in {squeeze(name) for name in used}:
            found = "book"
        fields["type"] = found or ("webpage" if fields["url"] else "book" if fields.get("edition") else "document")
    if collection:
        if fields["type"] == "book":
            fields["type"] = "article-journal" if fields.get("issue") else "chapter"
        fields["container"] = collection


def _settle_chapter(fields: dict[str, str], edited: bool) -> None:
    chapter, script = fields.get("chapter", ""), fields.get("script_chapter", "")
    chapter = chapter or _SCRIPT.sub("", script, count=1)
    if not chapter:
        return
    if not fields.get("title"):
        fields["title"] = chapter
    elif fields["type"] in _EDITED and (edited or fields["type"] not in _WHOLE):
        fields["container"] = fields["title"]
        fields["title"] = chapter
        fields["translated_title"] = fields.get("translated_chapter", "")
        fields["script_title"] = script
        if fields["type"] in _WHOLE:
            fields["type"] = "chapter"
    else:
        fields["locator"] = f"“{chapter}”"


def _settle_titles(fields: dict[str, str], given: _Given) -> None:
    """A title in the work's own script (`script-title=ar:…`) is the title where there is no other."""
    title = fields.get("title", "")
    if not fields["url"] and "title" in given.best:
        source = given.best["title"][1].source
        fields["url"] = first_url(source) if "//" in source else ""
    script = _SCRIPT.sub("", fields.get("script_title", ""), count=1)
    title = "" if title.casefold() in _NO_TITLE else title
    fields["title"], fields["original_title"] = (title, script) if title else (script, "")
    if not title and not script:
        fields["title"] = fields.get("translated_title", "")


def _status(fields: dict[str, str]) -> str:
    """`url-status=` as written; `deadurl=yes` and its siblings are dead, `no` is live."""
    word = fields.get("status", "").casefold()
    flag = fields.get("dead", "").casefold()
    if word in ("unfit", "usurped", "deviated", "dead", "live"):
        return word
    if (word or flag) in words("answer", "no"):
        return "live"
    return "dead" if flag or word in words("answer", "yes") else word


def _page(pages: str) -> str:
    """Say "p. 12" for "12", "pp. 12–15" for "12–15"; what is no number stays."""
    if not pages[:1].isdigit():
        return pages
    return f"p. {pages}" if pages.isalnum() else f"pp. {pages}"


def _sentence(fields: dict[str, str], authors: tuple[str, ...], date: str) -> str:
    who = "; ".join(authors)
    head, tail = (f"{who} ({date})", "") if who and date else (who, date)
    parts = [head, *(fields.get(k, "") for k in ("title", "container", "publisher"))]
    if not any(parts):
        return ""
    return " ".join(p if p.endswith(_STOPS) else p + "." for p in (*parts, tail) if p)


def _anchors(given: _Given, people: tuple[str, ...], year: str, fields: dict[str, str]) -> tuple[str, ...]:
    """What a short reference calls the work: Template:SfnRef, `ref=`, else up to four last names and the year."""
    found: list[str] = []
    for field in ("anchor", "identifier_text"):
        param = given.best.get(field, (0, None))[1]
        if param is None:
            continue
        makers = words("short", "anchor_templates")
        own = next((n for n in param.nodes if isinstance(n, Template) and n.key in makers), None)
        if own is not None:
            found.append("".join(bare(p.value) for p in own.params if p.positional))
        elif fields.get(field, "").casefold() not in ("harv", "none"):
            found.append(fields.get(field, "").removeprefix("CITEREF"))
    surnames = [names.surname(p) for p in people]
    found.append("".join(surnames[:4]) + year)
    if len(surnames) == 1 and " " in surnames[0]:
        found.append(surnames[0].split()[-1] + year)
    return tuple(dict.fromkeys(key for f in found if (key := fold(f))))
