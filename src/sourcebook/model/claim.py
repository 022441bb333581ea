"""A claim, the words that make it, and the references that the article hangs on it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .when import When


@dataclass(frozen=True, slots=True)
class Actor:
    """Anything with a name that can be subject or object.

    `names` are all names this text gives it, `link` the title of the page it is linked to, empty where there is none.
    """

    label: str
    kind: str = "unknown"
    names: tuple[str, ...] = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that is not an actor: `type` is text, number, date, url or file; numbers may have `low`, `high`."""

    value: str | int | float
    type: str = "text"
    low: int | float | None = None
    high: int | float | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words: `text[start:end] == quote` in code points, and the rule that read them."""

    document: str
    revision: str
    start: int
    end: int
    quote: str
    section: tuple[str, ...]
    part: str
    rule: str


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference as the article gives it; field names follow CSL-JSON where CSL has one.

    `start` and `end` delimit where the reference is written out, in code points. `text` is its readable wording.
    Dates are EDTF. `locator` is the page or section that one use points at.
    """

    id: str
    type: str = "document"
    title: str = ""
    url: str = ""
    date: str = ""
    accessed: str = ""
    archive_url: str = ""
    archived: str = ""
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    translated_title: str = ""
    original_title: str = ""
    container: str = ""
    publisher: str = ""
    pages: str = ""
    volume: str = ""
    issue: str = ""
    edition: str = ""
    place: str = ""
    language: str = ""
    quote: str = ""
    status: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    text: str = ""
    name: str = ""
    locator: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Claim:
    """What somebody can read out of the text, with its evidence.

    The id is a hash of what the claim says (subject, predicate, object, time as written, qualifiers, polarity,
    who says so), not of revision or offsets: the same claim found again gets another evidence row.
    """

    subject: Actor
    predicate: str
    object: Actor | Literal
    when: When | None = None
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    polarity: str = "asserted"
    said_by: str | None = None
    evidence: tuple[Evidence, ...] = ()
    citations: tuple[Citation, ...] = ()
    flags: tuple[str, ...] = ()

    @cached_property
    def id(self) -> str:
        """`c:` and 16 hex digits."""
        other = self.object
        said = [
            self.subject.label,
            self.predicate,
            other.label if isinstance(other, Actor) else f"{other.type}={other.value}",
            self.when.text if self.when else "",
            self.polarity,
            self.said_by or "",
        ]
        for name in sorted(self.qualifiers):
            said += (name, self.qualifiers[name])
        return "c:" + hashlib.sha256("\x1f".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:16]
