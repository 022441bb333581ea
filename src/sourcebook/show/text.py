"""Pages for the terminal: headings, facts, tables and excerpts. The only module that imports Rich.

A page is put together in memory and written in one piece: nothing is half-written, and a reader that closes the
pipe early ends the run quietly. Colours appear on a terminal only, and NO_COLOR turns them off there.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..model import Claim
from .dossier import Dossier, Fact, Section
from .places import Line
from .table import object_words
from .wording import PREDICATES, when_words

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL_RUN = re.compile(rf"[{_RTL}](?:[^A-Za-z\u00c0-\u024f\u0370-\u052f\u3040-\u9fff\n]*[{_RTL}])?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LABEL = 18


def safe(words: str) -> str:
    """Return words fit for a terminal: control characters made visible, right-to-left runs kept to themselves."""
    words = _CONTROL.sub(lambda m: "\ufffd", words)
    return _RTL_RUN.sub(lambda m: f"\u2068{m[0]}\u2069", words)


def _flat(words: str) -> str:
    return safe(" ".join(words.split()))


class Page:
    """A page being put together; `send` writes it to standard output."""

    def __init__(self) -> None:
        terminal = sys.stdout.isatty()
        self.console = Console(file=io.StringIO(), force_terminal=terminal or None, highlight=False, markup=False, emoji=False)
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
        """Add the title of the page and a line of notes on it."""
        self.add(Text(_flat(words), style="bold"))
        noted = " · ".join(map(_flat, notes))
        if noted:
            self.add(Text(noted, style="dim"))

    def heading(self, words: str, note: str = "", *, inner: bool = False) -> None:
        """Add a blank line and the heading of a section."""
        made = Text("  " if inner else "").append(_flat(words), style="bold" if inner else "bold cyan")
        self.add("", made.append(f"  {_flat(note)}", style="dim") if note else made)

    def words(self, words: str, *, style: str = "", indent: int = 0) -> None:
        """Add running words."""
        self.add(Padding(Text(safe(words), style=style), (0, 0, 0, indent)))

    def facts(self, facts: Sequence[Fact], *, evidence: bool = False, indent: int = 2) -> None:
        """Add facts: label, words and notes, numbers of the sources."""
        labelled = any(fact.label for fact in facts)
        grid = Table.grid(padding=(0, 2), expand=True)
        if labelled:
            grid.add_column(width=_LABEL, style="dim")
        grid.add_column(ratio=1)
        grid.add_column(justify="right", width=_sources_width(facts), style="cyan")
        before = None
        for fact in facts:
            cells = [_cell(fact, evidence), Text(_numbers(fact.sources), style="" if fact.sources else "dim")]
            label = Text("" if fact.label == before else _flat(fact.label))
            grid.add_row(*([label, *cells] if labelled else cells))
            before = fact.label
        self.add(Padding(grid, (0, 0, 0, indent)))

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int] = ()) -> None:
        """Add a table with a line of headings."""
        grid = Table(box=None, padding=(0, 2, 0, 0), expand=False, header_style="bold", show_edge=False)
        for i, head in enumerate(heads):
            numeric = head.startswith("#")
            least = widths[i] if i < len(widths) else None
            grid.add_column(head.removeprefix("#"), justify="right" if numeric else "left", min_width=least, no_wrap=numeric, overflow="fold")
        for row in rows:
            grid.add_row(*(Text(_flat(cell)) for cell in row))
        self.add(grid)

    def excerpt(self, lines: Sequence[Line]) -> None:
        """Add lines of a text with the words meant marked: in colour, and with carets or brackets below or around them."""
        margin = len(str(lines[-1].number)) if lines else 1
        before = lines[0].number if lines else 0
        for line in lines:
            if line.number > before + 1:
                self.add(Text(f"  {'':>{margin}} ⋮", style="dim"))
            before = line.number
            for made in _marked(line, margin, self.plain):
                self.console.print(made, overflow="fold", soft_wrap=True)

    def send(self) -> None:
        """Write the page, without spaces at the ends of its lines."""
        file = self.console.file
        assert isinstance(file, io.StringIO)
        shown = file.getvalue()
        sys.stdout.write(re.sub(r"[ \t]+$", "", shown, flags=re.MULTILINE) if self.plain else shown)
        self.console.file = io.StringIO()


def _cell(fact: Fact, evidence: bool) -> Text:
    """The words of a fact, its notes behind them, and its evidence below."""
    cell = Text("   " * (fact.depth - 1) + "└ " if fact.depth else "", style="dim")
    cell = Text().append_text(cell).append(_flat(fact.words))
    if fact.notes:
        cell.append(" — " + "; ".join(map(_flat, fact.notes)), style="dim")
    if evidence:
        for place, quote in fact.evidence:
            cell.append(f"\n{place} ", style="dim")
            cell.append(f"“{_flat(quote)}”", style="dim italic")
    return cell


def _numbers(sources: Sequence[int]) -> str:
    return " ".join(f"[{number}]" for number in sources) if sources else "–"


def _sources_width(facts: Sequence[Fact]) -> int:
    return min(16, max([len(_numbers(fact.sources)) for fact in facts] or [1]))


def _marked(line: Line, margin: int, plain: bool) -> list[Text]:
    """One line of an excerpt, with a line of carets below it; brackets instead where it runs from right to left."""
    meant = line.text[line.start : line.end]
    turned = bool(re.search(f"[{_RTL}]", line.text))
    head = Text(f"  {line.number:>{margin}} │ ", style="dim")
    shown = Text().append_text(head).append(_tabs(line.text[: line.start]))
    opening, closing = ("⟦", "⟧") if meant and turned and plain else ("", "")
    shown.append(opening + _tabs(meant) + closing, style="bold reverse" if meant else "").append(_tabs(line.text[line.end :]))
    if not meant or turned or not plain:
        return [shown]
    blank = Text(_tabs(line.text[: line.start])).cell_len
    return [shown, Text(f"  {'':>{margin}} │ {' ' * blank}{'^' * max(Text(_tabs(meant)).cell_len, 1)}", style="dim")]


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
    if made.sources:
        page.heading("Sources")
        _print_sources(page, made, evidence)
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


def _print_sources(page: Page, made: Dossier, evidence: bool) -> None:
    margin = len(f"[{len(made.sources)}]")
    for source in made.sources:
        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=margin, justify="right", style="cyan")
        grid.add_column(overflow="fold")
        grid.add_row(f"[{source.number}]", Text(_flat(source.words)))
        notes = [*source.notes, f"written at {source.place}"] if evidence else source.notes
        if notes:
            grid.add_row("", Text("; ".join(map(_flat, notes)), style="dim"))
        page.add(Padding(grid, (0, 0, 0, 2)))
        if source.url:
            _print_url(page, source.url, margin + 3)


def _print_url(page: Page, url: str, indent: int) -> None:
    """A web address: cut and linked on a terminal, whole on one line where something else reads it."""
    address = _CONTROL.sub("\ufffd", url)
    if page.plain:
        page.console.print(" " * indent + address, soft_wrap=True)
        return
    shown = address if len(address) <= page.width - indent else address[: page.width - indent - 1] + "…"
    page.console.print(Text(" " * indent).append(shown, style=f"dim link {address}"), soft_wrap=True)


def print_claims(claims: Sequence[Claim]) -> None:
    """Print claims as a table that is readable at 100 columns."""
    page = Page()
    rows = []
    before = ""
    for claim in claims:
        label = claim.subject.label
        cited = str(len(claim.citations)) if claim.citations else "–"
        when = when_words(claim.when) if claim.when else ""
        rows.append(["" if label == before else label, PREDICATES[claim.predicate].label, object_words(claim), when, _notes(claim), cited, claim.id[2:10]])
        before = label
    page.table(["subject", "predicate", "object", "when", "notes", "#src", "id"], rows, [14, 12, 14, 8, 8, 3, 8])
    page.send()


def _notes(claim: Claim) -> str:
    polarity = "" if claim.polarity == "asserted" else claim.polarity
    said = f"says {claim.said_by}" if claim.said_by else ""
    return "; ".join(filter(None, [polarity, *(f"{k} {v}" for k, v in claim.qualifiers.items()), said, *claim.flags]))
