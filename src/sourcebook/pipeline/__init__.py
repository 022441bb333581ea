"""The one place that joins reading, extracting, resolving and storing: here one article, in `book` many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..extract import Extraction, extract
from ..extract.infoboxes import family
from ..extract.sections import placed_blocks
from ..extract.templates import lookup
from ..model import Actor, Claim, Document, Span
from ..parse import Paragraph, Template, parse, plain
from ..read.file import read_files


def read_documents(path: str | Path, *, title: str = "", language: str = "") -> list[Document]:
    """Return the documents of a path: a file, a folder, or `-` for standard input.

    Raises MissingInput (no such path) or SkipDocument (not UTF-8).
    """
    return list(read_files(path, title=title, language=language))


def extract_claims(document: Document, *, known: Iterable[Actor] = ()) -> list[Claim]:
    """Return the claims of one document in the order of their evidence; sentences may name `known` actors."""
    return list(extract(document, known).claims)


def extractions(path: str | Path, *, title: str = "", language: str = "") -> Iterator[Extraction]:
    """Yield what each document of a path gives."""
    for document in read_files(path, title=title, language=language):
        yield extract(document)


_SENTENCE_END = re.compile(r"(?:(?<=[^\W_]{2})|(?<=[\d)\]\"”»'’]))[.。](?=\s+[^\W\da-z]|\s*$|[\u4e00-\u9fff])")


def opening(document: Document) -> tuple[str, Span] | None:
    """Return the first sentence of the lead as a reader sees it and where it stands; None where there is no prose."""
    for placed in placed_blocks(parse(document.text), skip=document.title_span):
        if placed.section:
            return None
        if not isinstance(placed.block, Paragraph):
            continue
        shown = plain(placed.content)
        end = _SENTENCE_END.search(shown.text)
        words = shown.text[: end.end() if end else None]
        if len(words.split()) > 3:
            start = len(words) - len(words.lstrip())
            return " ".join(words.split()).replace(" )", ")").replace("( ", "("), shown.source_span(
                start, len(words.rstrip())
            )
    return None


@dataclass(frozen=True, slots=True)
class SeenTemplate:
    """A template of a text: its name in small letters, what it means (empty: unknown), how often, where first."""

    name: str
    means: str
    count: int
    start: int


@dataclass(frozen=True, slots=True)
class SeenParameter:
    """A parameter of an infobox: its family and field where they are known, why it is ignored if it is, and where."""

    infobox: str
    name: str
    rule: str
    field: str
    ignored: str
    empty: bool
    start: int


def survey(document: Document) -> tuple[list[SeenTemplate], list[SeenParameter]]:
    """Return every template of a text and every parameter of its infoboxes, known or not."""
    names: Counter[str] = Counter()
    first: dict[str, int] = {}
    parameters: list[SeenParameter] = []
    for template in parse(document.text).templates():
        key = template.key.replace("_", " ")
        names[key] += 1
        first.setdefault(key, template.start)
        parameters += _box_parameters(template, key)
    return [
        SeenTemplate(key, _meaning(key, document.language), count, first[key]) for key, count in names.items()
    ], parameters


def _meaning(key: str, language: str) -> str:
    if family(key) is not None:
        return "infobox"
    if key.startswith("#") or ":" in key:
        return "function"
    meaning = lookup(key, language)
    return meaning.means if meaning is not None else ""


def _box_parameters(template: Template, key: str) -> Iterator[SeenParameter]:
    kind = family(key)
    if kind is None:
        return
    for param in template.params:
        if param.positional:
            continue
        found = kind.match(param.name, template.key)
        known = (found.canonical, found.ignored) if found is not None else ("", "")
        yield SeenParameter(
            key, param.name, kind.rule if found is not None else "", *known, not param.value.source, param.start
        )
