"""A small dictionary of templates, and short ways to read references."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sourcebook.extract.citations import References
from sourcebook.model import Citation, Document
from sourcebook.parse import Node, Tag, Template, parse


@dataclass(frozen=True)
class Means:
    means: str
    options: Mapping[str, Any] = field(default_factory=dict)


_CSL = {
    "cite web": "webpage",
    "cite news": "article-newspaper",
    "cite book": "book",
    "cite journal": "article-journal",
    "cite encyclopedia": "entry-encyclopedia",
    "citation": "document",
    "literatur": "book",
    "internetquelle": "webpage",
    "ouvrage": "book",
    "lien web": "webpage",
    "cita libro": "book",
    "cita web": "webpage",
    "citar livro": "book",
    "книга": "book",
    "статья": "article-journal",
    "cytuj książkę": "book",
    "یادکرد کتاب": "book",
    "استشهاد ويب": "webpage",
    "צ-ספר": "book",
    "kitap kaynağı": "book",
    "citeer web": "webpage",
    "webpage zh": "webpage",
}
_KNOWN = {
    **{name: Means("cite", {"csl": csl}) for name, csl in _CSL.items()},
    **{name: Means("shortref", {"form": "sfn"}) for name in ("sfn", "harvnb", "harv", "odn", "پک")},
    **{name: Means("shortref", {"form": name}) for name in ("sfnm", "cita", "r", "rp")},
    **{name: Means("note") for name in ("efn", "refn")},
    "ynet": Means("cite", {"csl": "article-newspaper", "positional": ["author", "title", "id", "issued"]}),
    "nowrap": Means("text", {"args": ["1"]}),
    "lang": Means("lang", {"text": ["2"]}),
    "isbn": Means("identifier", {"kind": "ISBN"}),
    "dead link": Means("maintenance", {"flag": "dead link"}),
    "wayback": Means("archive"),
    "webarchive": Means("archive"),
    "reflist": Means("notelist"),
}


def meaning(key: str) -> Means | None:
    return _KNOWN.get(key)


def references(text: str, language: str = "en") -> References:
    return References(parse(text), Document("Page", text, language=language), meaning)


def nodes(text: str) -> list[Node]:
    """References and citation templates that stand in the text itself, not in one another."""
    found: list[Node] = []
    stack = parse(text).root.nodes[::-1]
    while stack:
        node = stack.pop()
        known = meaning(node.key) if isinstance(node, Template) else None
        means = known.means if known is not None else "cite" if isinstance(node, Tag) and node.name == "ref" else ""
        if means in ("cite", "shortref", "note"):
            found.append(node)
        else:
            stack.extend(reversed(node.nodes))
    return found


def cited(text: str, index: int = 0, language: str = "en") -> list[Citation]:
    """What the reference at `index` cites."""
    return references(text, language).of(nodes(text)[index])


def read(template: str, language: str = "en") -> Citation:
    """The one work that a citation template gives."""
    [citation] = cited(template, language=language)
    return citation
