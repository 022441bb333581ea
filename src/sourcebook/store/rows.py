"""One document as the rows it will be: everything that needs no look into the book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Folding:
    """How names are made comparable; the functions come from above, this package does not know them.

    `fold` is for sentences, `searchable` for the full text of names, `key` for what a name shares with its spellings.
    `version` names what they do: another version means that a book is folded anew.
    """

    fold: Callable[[str], str]
    key: Callable[[str], str]
    searchable: Callable[[str], str]
    version: str


@dataclass(frozen=True, slots=True)
class NameRow:
    """One name of an actor, with its key and its folded form."""

    name: str
    language: str
    type: str
    key: str
    folded: str


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor that a document names. `label` is what the row is called while its own page is not read."""

    key: str
    label: str
    kind: str
    link: str
    own: str
    names: tuple[NameRow, ...]


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """Where a claim stands, with the checksum of its words."""

    start: int
    end: int
    crc: int
    section: str
    part: str
    rule: str


@dataclass(frozen=True, slots=True)
class CitationRow:
    """One use of a work; `work` counts the entry's works."""

    work: int
    start: int
    end: int
    name: str
    locator: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim; `subject` and `object` count the entry's actors, `cells` are the columns after `object`."""

    key: str
    subject: int
    predicate: str
    object: int | None
    edtf: str | None
    cells: tuple[Cell, ...]
    evidence: tuple[EvidenceRow, ...]
    citations: tuple[CitationRow, ...]


@dataclass(frozen=True, slots=True)
class PassageRow:
    """One sentence as a reader sees it, where it stands and its folded form.

    `actors` are (number among the entry's actors, name, kind): a number where the book has a row of it, else its name
    and kind.
    """

    start: int
    end: int
    text: str
    section: str
    part: str
    claims: int
    folded: str
    dates: str
    actors: tuple[tuple[int | None, str | None, str | None], ...]
    citations: tuple[CitationRow, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """All rows of one document's revision. `works` are the cells of the table after its id."""

    document: str
    site: str
    language: str
    title: str
    revision: str
    time: str | None
    source: str
    title_span: tuple[int, int] | None
    redirect: str
    digest: str
    length: int
    body: bytes
    actors: tuple[ActorRow, ...]
    claims: tuple[ClaimRow, ...]
    works: tuple[tuple[str, ...], ...]
    passages: tuple[PassageRow, ...]
