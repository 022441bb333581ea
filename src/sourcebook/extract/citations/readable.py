"""Readable text of a parameter's value or a reference's words: markup out, nested templates as what they show."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from ...parse import Content, Link, Param, Tag, Template, Text, plain


class Meaning(Protocol):
    """What a template means, as the data files of `extract` say it."""

    @property
    def means(self) -> str:
        """One of the closed set of meanings (`cite`, `shortref`, `note` …)."""

    @property
    def options(self) -> Mapping[str, Any]:
        """Options of that meaning (`csl`, `form` …)."""


Classifier = Callable[[str], Meaning | None]

_MARKUP = re.compile(r"''|[<&\[{]|__")
_AS_WRITTEN = re.compile(r"\(\((.+?)\)\)")
_SIGNS = {"!": "|", "=": "=", "!!": "||", "'": "'", "`": "`", "nbsp": " ", "snd": " – ", "spaced ndash": " – "}
_SILENT = frozenset(
    "drop note notelist cite shortref maintenance flag_icon flag_image age list_start list_end "
    "short_description".split()
)


class Readable:
    """Turns contents into text: what a template shows follows from its meaning; unknown ones show their first."""

    __slots__ = ("meaning",)

    def __init__(self, meaning: Classifier) -> None:
        self.meaning = meaning

    def value(self, param: Param) -> str:
        """Return a parameter's value on one line; CS1's `((as written))` brackets are taken off."""
        source = param.text[param.value_start : param.end]
        text = " ".join(source.split()) if not param.nodes and not _MARKUP.search(source) else self.line(param.value)
        return _AS_WRITTEN.sub(r"\1", text) if "((" in text else text

    def line(self, content: Content) -> str:
        """Return a content's words on one line."""
        return " ".join(plain(content, self.show).text.split())

    def show(self, template: Template) -> Content | str | None:
        """Return what a template shows inside a citation."""
        key = template.key
        if key in _SIGNS:
            return _SIGNS[key]
        meaning = self.meaning(key)
        if meaning is None:
            return _shown(template, "1")
        return None if meaning.means in _SILENT else _of_meaning(template, meaning)


def _of_meaning(template: Template, meaning: Meaning) -> Content | str | None:
    options = meaning.options
    if meaning.means == "literal":
        return str(options.get("shows", ""))
    if meaning.means == "br":
        return " "
    if meaning.means == "identifier":
        shown = _shown(template, *_names(options.get("args", ["1"])))
        kind = str(options.get("kind", "other"))
        return f"{template.key.upper() if kind == 'other' else kind} {bare(shown)}" if shown is not None else None
    if meaning.means == "date":
        return _date([bare(p.value) for p in template.params if p.positional])
    if meaning.means == "lang":
        return _shown(template, *_names(options.get("text", ["1" if "fixed" in options else "2"])))
    if meaning.means == "link":
        return _shown(template, *_names(options.get("text", [])), *_names(options.get("target", ["1"])), "1")
    if meaning.means == "url":
        return _shown(template, *_names(options.get("label", ["2"])), *_names(options.get("url", ["1"])))
    return _shown(template, *_names(options.get("args", ["1"])), "1")


def _date(parts: list[str]) -> str:
    """Year, month and day in figures are an ISO date; words stay in their order."""
    if parts and len(parts[0]) == 4 and all(p.isdecimal() and len(p) < 5 for p in parts[:3]):
        return "-".join(p.zfill(2) for p in parts[:3])
    return " ".join(parts)


def _names(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list | tuple) else [str(value)]


def _shown(template: Template, *names: str) -> Content | None:
    for name in names:
        param = template.get(name)
        if param is not None and param.value.start < param.value.end:
            return param.value
    return None


def bare(content: Content) -> str:
    """Return the words of a content that no node covers, on one line; links show their label or target."""
    if not content.nodes:
        return " ".join(content.source.split())
    parts: list[str] = []
    for piece in content.pieces():
        if isinstance(piece, Link):
            label = piece.label
            parts.append(label.source if label is not None and not label.nodes else piece.title)
        elif isinstance(piece, Tag) and piece.name == "nowiki" and piece.content is not None:
            parts.append(piece.content.source)
        elif isinstance(piece, Template) and piece.key in _SIGNS:
            parts.append(_SIGNS[piece.key])
        elif isinstance(piece, Text):
            parts.append(piece.source)
    return " ".join("".join(parts).split())
