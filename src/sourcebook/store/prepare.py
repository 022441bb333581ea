"""From claims to rows: spans checked, text compressed, names folded. Pure, so that workers can do it side by side."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import fields
from zlib import crc32

from ..errors import SkipDocument
from ..model import Actor, Citation, Claim, Document, Evidence, Literal, Passage, When
from .dating import dates_json
from .keys import actor_key, instant, kind_rank, link_label, page_title, short_hash
from .rows import ActorRow, Cell, CitationRow, ClaimRow, Entry, EvidenceRow, Folding, NameRow, PassageRow

_IN_COLUMNS = frozenset("id type title url date name locator start end".split())
_IN_CSL = tuple(f.name for f in fields(Citation) if f.name not in _IN_COLUMNS)
_LARGEST = 2**63


def prepare(
    document: Document, claims: Sequence[Claim], passages: Iterable[Passage], folding: Folding, *, redirect: str = ""
) -> Entry:
    """Return the rows of one document; raises SkipDocument where a span does not fit the text.

    `redirect` is the page that this one leads to, if it does nothing else: its title is then a name of that page.
    """
    actors, works = _Actors(document, folding), _Works()
    actors.name_claims(claims)
    if redirect:
        actors.redirect(redirect)
    rows = tuple(_claim(claim, document, actors, works) for claim in claims)
    # A page that only leads to another has no sentences, whatever its words look like.
    sentences = () if redirect else tuple(_passage(p, document, actors, works, folding) for p in passages)
    data = document.text.encode("utf-8", "surrogatepass")
    return Entry(
        _clean(document.id),
        document.site,
        document.language,
        _clean(document.title),
        document.revision,
        document.time,
        _clean(document.name),
        document.title_span,
        _clean(page_title(redirect)),
        hashlib.sha256(data).hexdigest(),
        len(document.text),
        zlib.compress(data, 6),
        actors.rows(),
        rows,
        tuple(works.known),
        sentences,
    )


class _Actors:
    """The actors of one document, counted as they are met."""

    def __init__(self, document: Document, folding: Folding) -> None:
        self.document, self.folding = document, folding
        self.wiki = document.site or document.language
        self.index: dict[str, int] = {}
        self.known: dict[Actor, int] = {}
        self.found: list[tuple[str, str, str]] = []  # key, label, link
        self.kinds: list[str] = []
        self.own: list[str] = []
        self.names: list[dict[tuple[str, str, str], None]] = []

    def name_claims(self, claims: Iterable[Claim]) -> None:
        """Take the names that claims give, first, because they say which language and what sort of name it is."""
        for claim in claims:
            if claim.predicate == "name" and isinstance(claim.object, Literal):
                said = claim.qualifiers
                name = (str(claim.object.value), said.get("lang", ""), said.get("name_type", "other"))
                self.names[self.add(claim.subject)].setdefault(name)

    def redirect(self, target: str) -> None:
        """Take the document's title as a name of the page it leads to."""
        link = page_title(target)
        at = self.add(Actor(link_label(link), link=link))
        self.names[at].setdefault((self.document.title, self.document.language, "redirect"))

    def add(self, actor: Actor) -> int:
        """Return the number of an actor in this document."""
        at = self.known.get(actor)
        if at is None:
            at = self.known[actor] = self._add(actor)
        return at

    def _add(self, actor: Actor) -> int:
        link = page_title(actor.link)
        key = actor_key(self.wiki, link, self.document.id, actor.label)
        at = self.index.get(key)
        if at is None:
            at = self.index[key] = len(self.found)
            self.found.append((key, self._label(actor, link), link))
            self.kinds.append(actor.kind)
            self.own.append(actor.label if link and link == page_title(self.document.title) else "")
            self.names.append({})
        elif kind_rank(actor.kind) > kind_rank(self.kinds[at]):
            self.kinds[at] = actor.kind
        self._name(at, actor, link)
        return at

    def mention(self, actor: Actor) -> tuple[int | None, str | None, str | None]:
        """Return the cells of an actor that a sentence names.

        A name without a link, of which no claim speaks, is kept as a name: too little is known of it to be somebody.
        """
        link = page_title(actor.link)
        if not link and actor_key(self.wiki, "", self.document.id, actor.label) not in self.index:
            return None, _clean(actor.label), actor.kind
        at = self.add(actor)
        return at, self.said(at, actor), None

    def said(self, at: int, actor: Actor) -> str | None:
        """Return what the text calls an actor where the row's link or label does not say it."""
        return None if actor.label == self.found[at][1] else _clean(actor.label)

    def _label(self, actor: Actor, link: str) -> str:
        return link_label(link) if link else actor.label

    def _name(self, at: int, actor: Actor, link: str) -> None:
        language, names = self.document.language, self.names[at]
        names.setdefault((actor.label, language, "label"))
        if link:
            names.setdefault((link, language, "link"))
        known = {name for name, _, _ in names}
        for name in actor.names:
            if name not in known:
                names.setdefault((name, language, "other"))

    def rows(self) -> tuple[ActorRow, ...]:
        """Return all actors with their names."""
        return tuple(
            ActorRow(key, _clean(label), self.kinds[at], _clean(link), _clean(self.own[at]), self._names(at))
            for at, (key, label, link) in enumerate(self.found)
        )

    def _names(self, at: int) -> tuple[NameRow, ...]:
        made = (NameRow(_clean(n), lang, sort, *self._folded(n)) for n, lang, sort in sorted(self.names[at]) if n)
        return tuple(made)

    def _folded(self, name: str) -> tuple[str, str]:
        return _clean(self.folding.key(name)), _clean(self.folding.searchable(name))


class _Works:
    """The works that one document cites, each wording of a work once."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, ...], int] = {}
        self.cited: dict[Citation, int] = {}

    def add(self, citation: Citation) -> int:
        """Return the number of a work in this document."""
        at = self.cited.get(citation)
        if at is None:
            at = self.cited[citation] = self._add(citation)
        return at

    def _add(self, citation: Citation) -> int:
        said = {name: value for name in _IN_CSL if (value := getattr(citation, name))}
        given = (citation.id, citation.type, citation.title, citation.url, citation.date, _json(said))
        cells = tuple(map(_clean, given))
        return self.known.setdefault((*cells, short_hash("\x1f".join(cells))), len(self.known))


def _claim(claim: Claim, document: Document, actors: _Actors, works: _Works) -> ClaimRow:
    subject, other = actors.add(claim.subject), claim.object
    target = actors.add(other) if isinstance(other, Actor) else None
    said = (
        actors.said(subject, claim.subject),
        actors.said(target, other) if target is not None and isinstance(other, Actor) else None,
    )
    ordered = sorted(dict.fromkeys(claim.evidence), key=lambda e: (e.start, e.end, e.rule))
    return ClaimRow(
        claim.id,
        subject,
        claim.predicate,
        target,
        claim.when.edtf if claim.when else None,
        (
            *_literal(other),
            *_when(claim.when),
            _json(dict(sorted(claim.qualifiers.items()))),
            claim.polarity,
            _clean(claim.said_by) if claim.said_by is not None else None,
            _json(claim.flags),
            *said,
        ),
        tuple(_evidence(e, document, claim) for e in ordered),
        tuple(_use(citation, works) for citation in claim.citations),
    )


def _use(cited: Citation, works: _Works) -> CitationRow:
    return CitationRow(works.add(cited), cited.start, cited.end, _clean(cited.name), _clean(cited.locator))


def _literal(value: Actor | Literal) -> tuple[Cell, ...]:
    if isinstance(value, Actor):
        return (None, None, None, None)
    return (_cell(value.value), value.type, _cell(value.low), _cell(value.high))


def _cell(value: Cell) -> Cell:
    """SQLite counts to 2**63; what is larger is kept as its digits."""
    if isinstance(value, int) and abs(value) >= _LARGEST:
        return str(value)
    return _clean(value) if isinstance(value, str) else value


def _when(when: When | None) -> tuple[Cell, ...]:
    if when is None:
        return (None, None, None, None, None, 0)
    return (_clean(when.text), *map(instant, (*when.start, *when.end)), int(when.inferred))


def _evidence(found: Evidence, document: Document, claim: Claim) -> EvidenceRow:
    words = document.text[found.start : found.end]
    if found.start < 0 or words != found.quote or not words:
        raise SkipDocument(
            f"{document.name or document.id}: the words of {claim.id} do not stand at {found.start}–{found.end}"
        ).advise(f"a fault of rule {found.rule}: please report it with the text")
    crc = crc32(words.encode("utf-8", "surrogatepass"))
    return EvidenceRow(found.start, found.end, crc, _json(found.section), found.part, found.rule)


def _passage(found: Passage, document: Document, actors: _Actors, works: _Works, folding: Folding) -> PassageRow:
    if not 0 <= found.start < found.end <= len(document.text):
        raise SkipDocument(
            f"{document.name or document.id}: a sentence at {found.start}–{found.end} is not in the text"
        )
    text = _clean(found.text)
    return PassageRow(
        found.start,
        found.end,
        text,
        _json(found.section),
        found.part,
        len(found.claims),
        _clean(folding.fold(text)),
        _clean(dates_json(found.dates)),
        tuple(actors.mention(actor) for actor in found.actors),
        tuple(_use(citation, works) for citation in found.citations),
    )


def _clean(text: str) -> str:
    """Half of a surrogate pair is no character, and no file can hold it."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _json(value: object) -> str:
    return _clean(_encode(value)) if value else "{}" if isinstance(value, dict) else "[]"
