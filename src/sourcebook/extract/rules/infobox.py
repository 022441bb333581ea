"""Infoboxes: every parameter by the data files, every box for its own subject."""

from __future__ import annotations

import re

from ...model import Actor
from ...parse import Content, Param, Template
from ..context import Context
from ..fields import READERS, Box, Value
from ..infoboxes import Family, Match, families, family
from ..names import clean, same_thing, without_disambiguation
from ..ownership import is_own, kind_of
from ..templates import lookup

_LISTS = frozenset({"list_args", "list_body", "list_start"})


def read(context: Context) -> None:
    """Read all infoboxes in document order."""
    boxes = [(t, f) for t in context.tree.templates() if (f := _family(t)) is not None]
    for number, (template, kind) in enumerate(boxes):
        box = Box(context, kind, template, context.subject)
        box.values = _values(context, template, kind)
        box.subject = _subject(context, box, first=number == 0)
        if number == 0:
            context.subject = box.subject
        if number and not any(v.reading.predicate not in ("name", "image", "") for v in box.values):
            continue  # a box that only holds a map or a picture
        for value in box.values:
            reader = READERS.get(value.reading.reads)
            if value.reading.unless and box.has(value.reading.unless):
                continue
            if reader is not None and value.content.source:
                reader(box, value)


_BOX_WORDS = re.compile(r"^(?:infobox|taxobox|ficha|info/|карточка|صندوق|معلومات|جعبه)|bilgi kutusu|infobox")


def _family(template: Template) -> Family | None:
    """Return the family of an infobox: by its name, else (for an infobox that no file lists) by its parameters."""
    key = template.key.replace("_", " ")
    found = family(key)
    if found is not None or not _BOX_WORDS.search(key):
        return found
    names = [p.name for p in template.params if not p.positional and p.value.source]
    fits = [(sum(f.match(n) is not None for n in names), f) for f in families()]
    count, best = max(fits, key=lambda x: x[0])
    return best if count >= 4 and count * 10 >= len(names) * 7 else None


def _values(context: Context, template: Template, kind: Family) -> list[Value]:
    values: list[Value] = []
    latest: dict[str, int] = {}
    for param in template.params:
        if param.positional:
            continue
        found = kind.match(param.name, template.key)
        _count(context, param.name, found)
        if found is None:
            continue
        _swallowed(context, param, kind, template, values)
        _add(values, latest, param, param.value, found)
    return values


def _count(context: Context, name: str, found: Match | None) -> None:
    state = "unknown" if found is None else "ignored" if found.ignored else "read"
    context.read.add((name, state))


def _add(values: list[Value], latest: dict[str, int], param: Param, content: Content, found: Match) -> None:
    if not content.source:
        return
    if param.name in latest:  # MediaWiki: the last of equals counts
        values[:] = [v for v in values if v.param.name != param.name]
    latest[param.name] = 1
    for reading in found.readings:
        values.append(Value(reading, param, content, found.number, found.letter))


def _swallowed(context: Context, param: Param, kind: Family, template: Template, values: list[Value]) -> None:
    """A list template that holds parameters of the box: its list was emptied or never closed; give them back."""
    for node in param.value.nodes:
        if not isinstance(node, Template):
            continue
        meaning = lookup(node.key, context.document.language)
        if meaning is None or meaning.means not in _LISTS:
            continue
        options = set(meaning.names("title", "title"))
        for inner in node.params:
            if inner.positional or inner.name in options or inner.name.isdigit():
                continue
            found = kind.match(inner.name, template.key)
            if found is not None and found.readings and template.get(inner.name) is None:
                context.problem(
                    "swallowed-parameter",
                    inner.start,
                    inner.end,
                    f"{inner.name} stands inside {{{{{node.name}}}}} of {param.name}: read as a parameter of {template.name}",
                )
                _add(values, {}, inner, inner.value, found)


def _subject(context: Context, box: Box, *, first: bool) -> Actor:
    """The page's subject, or what the box names where that is another thing."""
    title = context.document.title
    words = _box_name(context, box)
    kind = kind_of(context, box)
    base = without_disambiguation(title)
    if base.casefold() == words.casefold():
        base = words  # a title made of a file's name has lost its capitals
    if not words or not title or (same_thing(words, base) and words.isascii() == base.isascii()):
        return _named(title, base or words, words, kind if first else context.subject.kind or kind)
    if not first and words in context.subject.names:
        return context.subject
    if (not words.isascii() and not _same_script(words, base)) or (first and is_own(context, box, base, words)):
        return _named(title, base, words, kind)
    return Actor(words, kind, (words,), "")


def _named(title: str, label: str, words: str, kind: str) -> Actor:
    return Actor(label, kind, tuple(dict.fromkeys(n for n in (label, title, words) if n)), title)


def _box_name(context: Context, box: Box) -> str:
    """What the box calls its subject: its plain name before an official one."""
    values = [v for v in box.values if v.reading.reads == "name" and v.reading.predicate == "name"]
    plain = next((v for v in values if not v.reading.qualifiers), values[0] if values else None)
    return clean(context.reader.text(plain.content)) if plain is not None else ""


def _same_script(a: str, b: str) -> bool:
    def latin(s: str) -> bool:
        return sum(c.isalpha() and ord(c) < 0x250 for c in s) * 2 > sum(c.isalpha() for c in s)

    return latin(a) == latin(b)
