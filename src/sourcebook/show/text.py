"""Pages for the terminal: headings, facts, tables and excerpts. The only module that imports Rich.

A page is put together in memory and written in one piece: nothing is half-written, and a reader that closes the
pipe early ends the run quietly. Colours appear on a terminal only, and NO_COLOR turns them off there.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Console, JustifyMethod, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..model import Claim
from .facts import Dossier, Fact, Section, Source
from .places import Line
from .wording import DATED, PREDICATES, kind_name, object_words, when_words

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL_RUN = re.compile(rf"[{_RTL}](?:[^A-Za-z\u00c0-\u024f\u0370-\u058f\u3040-\u9fff,;|\n]*[{_RTL}])?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_LABEL = 18
_WIDEST = 120
_LONGEST = 600


def safe(words: str) -> str:
    """Return words fit for a terminal: control characters made visible, right-to-left runs kept to themselves."""
    words = _DIRECTION.sub("", _CONTROL.sub("\ufffd", words))
    return _RTL_RUN.sub(lambda m: f"\u2068{m[0]}\u2069", words)


def _flat(words: str) -> str:
    return safe(" ".join(words.split()))


class Page:
    """A page being put together; `send` writes it to standard output."""

    def __init__(self) -> None:
        terminal = sys.stdout.isatty()
        self.console = Console(
            file=io.StringIO(), force_terminal=terminal or None, highlight=False, markup=False, emoji=False
        )
        self.console.width = min(self.console.width, _WIDEST)
        self.plain = not self.console.is_terminal

    @property
    def width(self) -> int:
        """How many columns there are."""
        return self.console.width

    def add(self, *parts: RenderableType) -> None:
        """Add something that Rich can draw."""
        for part in parts:
            self.console.print(part)

    def title(self, words: str, notes: Iterable[str] = ()) -> None:
        """Add the title of the page and lines of notes on it."""
        self.add(Text(_flat(words), style="bold"))
        for note in notes:
            self.add(Text(_flat(note), style="dim", overflow="fold"))

    def heading(self, words: str, note: str = "", *, inner: bool = False) -> None:
        """Add a blank line and the heading of a section."""
        made = Text("  " if inner else "").append(_flat(words), style="bold" if inner else "bold cyan")
        self.add("", made.append(f"  {_flat(note)}", style="dim") if note else made)

    def words(self, words: str, *, style: str = "", indent: int = 0) -> None:
        """Add running words."""
        self.add(Padding(Text(safe(words), style=style), (0, 0, 0, indent)))

    def facts(
        self,
        facts: Sequence[Fact],
        *,
        evidence: bool = False,
        sourced: bool = True,
        indent: int = 2,
        label: int = _LABEL,
    ) -> None:
        """Add facts: label, words and notes, numbers of the sources; below each, with `evidence`, where it is said."""
        label = label if any(fact.label for fact in facts) else 0
        numbers = min(16, max([len(_numbers(fact)) for fact in facts], default=1)) if sourced else 0
        before = None
        for fact in facts:
            grid = Table.grid(padding=(0, 2), expand=True)
            cells = [_cell(fact)]
            if label:
                grid.add_column(width=label, style="dim", overflow="fold")
                cells.insert(0, Text("" if fact.label == before else _flat(fact.label)))
            grid.add_column(ratio=1, overflow="fold")
            if sourced:
                grid.add_column(justify="right", width=numbers, style="cyan")
                cells.append(_numbers(fact))
            grid.add_row(*cells)
            self.add(Padding(grid, (0, 0, 0, indent)))
            before = fact.label
            for place, quote in fact.evidence if evidence else ():
                said = Text(f"{_flat(place)} ", style="dim").append(f"“{_flat(quote)}”", style="italic")
                self.add(Padding(said, (0, 0, 0, indent + 4)))

    def sources(self, sources: Sequence[Source], *, places: bool = False) -> None:
        """Add cited works with their numbers, notes and addresses."""
        margin = max([len(f"[{source.number}]") for source in sources], default=0)
        for source in sources:
            grid = Table.grid(padding=(0, 1))
            grid.add_column(width=margin, justify="right", style="cyan")
            grid.add_column(overflow="fold")
            grid.add_row(f"[{source.number}]", Text(_flat(source.words)))
            notes = [*source.notes, f"written at {source.place}"] if places and source.place else source.notes
            if notes:
                grid.add_row("", Text("; ".join(map(_flat, notes)), style="dim"))
            self.add(Padding(grid, (0, 0, 0, 2)))
            for address in source.addresses:
                self.address(address, margin + 3)

    def address(self, url: str, indent: int) -> None:
        """Add a web address: cut and linked on a terminal, whole on one line where something else reads it."""
        address = _CONTROL.sub("\ufffd", url)
        if self.plain:
            self.console.print(Text(" " * indent + address), soft_wrap=True)
            return
        room = self.width - indent
        shown = address if len(address) <= room else address[: room - 1] + "…"
        self.console.print(Text(" " * indent).append(shown, style=f"dim link {address}"), soft_wrap=True)

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Add a table with a line of headings; `#` before one of them makes its column numbers."""
        grid = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", show_edge=False, pad_edge=False)
        for head in heads:
            justify: JustifyMethod = "right" if head.startswith("#") else "left"
            grid.add_column(head.removeprefix("#"), justify=justify, overflow="fold")
        for row in rows:
            grid.add_row(*(Text(_flat(cell)) for cell in row))
        self.add(grid)

    def claims(self, claims: Sequence[Claim]) -> None:
        """Add claims on one subject, one a row: predicate, object, time, notes, how many sources, id."""
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        grid.add_column(width=14, style="dim")
        for ratio in (5, 3, 4):
            grid.add_column(ratio=ratio, overflow="fold")
        grid.add_column(width=2, justify="right")
        grid.add_column(width=8, style="dim")
        for claim in claims:
            grid.add_row(*(Text(_flat(cell)) for cell in _row(claim)))
        self.add(Padding(grid, (0, 0, 0, 2)))

    def excerpt(self, lines: Sequence[Line]) -> None:
        """Add lines of a text with the words meant marked: in colour, with carets below or brackets around them."""
        margin = len(str(lines[-1].number)) if lines else 1
        before = lines[0].number if lines else 0
        for line in lines:
            if line.number > before + 1:
                self.add(Text(f"  {'':>{margin}} ⋮", style="dim"))
            before = line.number
            for made in _marked(line, margin, self.width - margin - 5, self.plain):
                self.console.print(made, soft_wrap=True)

    def send(self) -> None:
        """Write the page, without spaces at the ends of its lines."""
        file = self.console.file
        assert isinstance(file, io.StringIO)
        shown = file.getvalue()
        sys.stdout.write(re.sub(r"[ \t]+$", "", shown, flags=re.MULTILINE) if self.plain else shown)
        self.console.file = io.StringIO()


def _cell(fact: Fact) -> Text:
    """The words of a fact and its notes behind them."""
    cell = Text().append("   " * (fact.depth - 1) + "└ " if fact.depth else "", style="dim").append(_flat(fact.words))
    return cell.append(" — " + "; ".join(map(_flat, fact.notes)), style="dim") if fact.notes else cell


def _numbers(fact: Fact) -> Text:
    """The numbers of a fact's sources; a dash where the article cites nothing, blank where the notes have them."""
    if fact.sources:
        return Text(" ".join(f"[{number}]" for number in fact.sources))
    return Text("" if fact.sources is None else "–", style="dim")


def _marked(line: Line, margin: int, room: int, plain: bool) -> list[Text]:
    """One line of an excerpt: the words meant in colour or with carets below; in brackets where carets cannot stand."""
    before, meant, after = (
        _tabs(line.text[: line.start]),
        line.text[line.start : line.end],
        _tabs(line.text[line.end :]),
    )
    if len(meant) > _LONGEST:
        meant = f"{meant[: _LONGEST // 2]} … {meant[-_LONGEST // 2 :]}"
    shown = Text().append(f"  {line.number:>{margin}} │ ", style="dim").append(before)
    brackets = bool(meant) and plain and (len(line.text) > room or bool(re.search(f"[{_RTL}]", line.text)))
    shown.append(f"⟦{_tabs(meant)}⟧" if brackets else _tabs(meant), style="bold reverse" if meant else "").append(after)
    if not meant or brackets or not plain:
        return [shown]
    carets = " " * Text(before).cell_len + "^" * max(Text(_tabs(meant)).cell_len, 1)
    return [shown, Text(f"  {'':>{margin}} │ {carets}", style="dim")]


def _tabs(words: str) -> str:
    return safe(words.replace("\t", "    "))


def print_dossier(made: Dossier, *, evidence: bool) -> None:
    """Print a dossier."""
    page = Page()
    page.title(made.title, made.summary)
    if made.opening is not None:
        page.add("")
        page.facts([made.opening], evidence=evidence, indent=0)
    for section in made.sections:
        _print_section(page, section, evidence)
    for title, lines in (("Where accounts differ", made.disagreements), ("Not found", made.missing)):
        if lines:
            page.heading(title)
            page.facts([Fact("", words, (), None) for words in lines], sourced=False)
    if made.sources:
        page.heading("Sources")
        page.sources(made.sources, places=evidence)
    if made.closing:
        page.add("")
        for words in made.closing:
            page.words(words, style="dim")
    page.send()


def _print_section(page: Page, section: Section, evidence: bool) -> None:
    if section.title:
        page.heading(section.title, section.note, inner=section.inner)
    if section.facts:
        page.facts(section.facts, evidence=evidence, indent=4 if section.inner and section.title else 2)


def print_claims(claims: Sequence[Claim]) -> None:
    """Print claims as tables that are readable at 100 columns, each under the name of its subject."""
    page = Page()
    for subject, group in groupby(claims, key=lambda claim: claim.subject):
        if page.console.file.tell():
            page.add("")
        kind = kind_name(subject.kind)
        page.add(
            Text(_flat(subject.label), style="bold cyan").append(f"  {kind}" if kind else "", style="dim not bold")
        )
        page.claims(list(group))
    page.send()


def _row(claim: Claim) -> list[str]:
    when = when_words(claim.when) if claim.when and claim.predicate not in DATED else ""
    sources = str(len(claim.citations)) if claim.citations else "–"
    return [PREDICATES[claim.predicate].label, object_words(claim), when, _notes(claim), sources, claim.id[:8]]


def _notes(claim: Claim) -> str:
    told = [
        f"{name} {value}" if name in ("side", "for", "of", "conflict", "place", "cause") else value
        for name, value in claim.qualifiers.items()
    ]
    polarity = "" if claim.polarity == "asserted" else claim.polarity
    said = f"says {claim.said_by}" if claim.said_by else ""
    return "; ".join(filter(None, [polarity, *told, said, *claim.flags]))
