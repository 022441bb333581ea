"""A dossier as Markdown: for notes, wikis and issues."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .facts import Dossier, Fact, Section, Source

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def dossier_markdown(made: Dossier, *, evidence: bool = False) -> str:
    """Return a dossier as Markdown, with its sources numbered as on the terminal."""
    return "\n".join(_lines(made, evidence)) + "\n"


def _lines(made: Dossier, evidence: bool) -> Iterator[str]:
    yield f"# {_plain(made.title)}"
    yield ""
    yield from (f"{_plain(note)}  " for note in made.summary)
    if made.opening is not None:
        yield ""
        yield _fact(made.opening)
    for section in made.sections:
        yield from _section(section, evidence)
    yield from _listed("Where accounts differ", made.disagreements)
    yield from _listed("Not found", made.missing)
    if made.sources:
        yield from ("", "## Sources", "")
        yield from (f"{source.number}. {_source(source)}" for source in made.sources)
    if made.closing:
        yield ""
        yield from (_plain(words) for words in made.closing)


def _section(section: Section, evidence: bool) -> Iterator[str]:
    if section.title:
        note = f" ({_plain(section.note)})" if section.note else ""
        yield from ("", f"{'###' if section.inner else '##'} {_plain(section.title)}{note}", "")
    elif section.facts:
        yield ""
    for fact in section.facts:
        yield f"{'  ' * fact.depth}- {_fact(fact)}"
        for place, quote in fact.evidence if evidence else ():
            yield f"{'  ' * (fact.depth + 1)}- {_plain(place)}: “{_plain(quote)}”"


def _fact(fact: Fact) -> str:
    label = f"{_plain(fact.label)}: " if fact.label else ""
    notes = f" — {'; '.join(map(_noted, fact.notes))}" if fact.notes else ""
    sources = "".join(f" [{number}]" for number in fact.sources or ())
    return f"{label}**{_plain(fact.words)}**{notes}{sources}"


def _noted(note: str) -> str:
    """A note, which may end with numbers of sources."""
    words, numbers = re.fullmatch(r"(.*?)((?: \[\d+\])*)", note, re.DOTALL).groups()  # type: ignore[union-attr]
    return _plain(words) + str(numbers)


def _source(source: Source) -> str:
    notes = f" ({'; '.join(map(_plain, source.notes))})" if source.notes else ""
    return _plain(source.words) + notes + "".join(f" <{address}>" for address in source.addresses)


def _listed(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield from ("", f"## {title}", "")
        yield from (f"- {_plain(line)}" for line in lines)


def _plain(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))
