"""The Reader: rows back to the values they were. Quotes are cut from the stored text, never kept beside it."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ..errors import BookProblem, NothingFound
from ..model import Actor, Citation, Claim, Document, Evidence, Literal, When
from .db import open_book
from .keys import date_of, link_label

Row = Sequence[Any]
_AT_ONCE = 500
_TEXTS = 64
_CLAIM = (
    "SELECT c.id, c.predicate, c.value, c.value_type, c.low, c.high, c.when_text, c.edtf, c.start_min, c.start_max, "
    "c.end_min, c.end_max, c.inferred, c.qualifiers, c.polarity, c.said_by, c.flags, c.subject, c.subject_name, "
    "c.object, c.object_name FROM claims c WHERE c.id IN ({})"
)
_EVIDENCE = (
    'SELECT e.claim, e.id, d.key, r.revision, e.revision, e.start, e."end", e.section, e.part, e.rule '
    "FROM evidence e JOIN revisions r ON r.id = e.revision JOIN documents d ON d.id = r.document "
    'WHERE e.claim IN ({}) ORDER BY e.claim, r.document, e.revision, e.start, e."end", e.rule, e.id'
)
_CITATION = (
    'SELECT c.evidence, w.key, w.type, w.title, w.url, w.date, w.csl, c.name, c.locator, c.start, c."end" '
    "FROM citations c JOIN works w ON w.id = c.work WHERE c.evidence IN ({}) ORDER BY c.evidence, c.position"
)
_TUPLES = frozenset(("authors", "editors"))


class Reader:
    """Reads a book; other programs may read and write it meanwhile."""

    def __init__(self, book: str | Path | sqlite3.Connection) -> None:
        self.db = book if isinstance(book, sqlite3.Connection) else open_book(book)
        self._texts: OrderedDict[int, str] = OrderedDict()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    def text(self, revision: int) -> str:
        """Return the text of a revision (`revisions.id`); the last few are remembered."""
        if revision in self._texts:
            self._texts.move_to_end(revision)
            return self._texts[revision]
        query = "SELECT body FROM texts JOIN revisions ON revisions.text = texts.id WHERE revisions.id = ?"
        found = self.db.execute(query, (revision,)).fetchone()
        if found is None:
            raise NothingFound(f"revision {revision} is not in the book")
        try:
            text = self._texts[revision] = zlib.decompress(found[0]).decode("utf-8", "surrogatepass")
        except (zlib.error, UnicodeDecodeError) as error:
            raise BookProblem(f"damaged: the text of revision {revision} cannot be opened ({error})") from error
        if len(self._texts) > _TEXTS:
            self._texts.popitem(last=False)
        return text

    def document(self, revision: int) -> Document:
        """Return a revision (`revisions.id`) as the document that was read."""
        query = (
            "SELECT title, site, language, r.revision, time, source, title_start, title_end "
            "FROM revisions r JOIN documents d ON d.id = r.document WHERE r.id = ?"
        )
        found = self.db.execute(query, (revision,)).fetchone()
        if found is None:
            raise NothingFound(f"revision {revision} is not in the book")
        title, site, language, name, time, source, start, end = found
        span = (start, end) if start is not None else None
        return Document(title, self.text(revision), site, language, name, time, source, span)

    def documents(self) -> Iterator[Document]:
        """Yield the newest revision of every page, in the order of reading."""
        for (revision,) in self.db.execute("SELECT id FROM revisions WHERE current ORDER BY id").fetchall():
            yield self.document(revision)

    def pages(self, name: str) -> list[tuple[int, str]]:
        """Return the pages (`documents.id`, key) that a name means: a key, else titles, else files."""
        for column in ("key", "title", "(SELECT source FROM revisions WHERE document = documents.id AND current)"):
            found = self.db.execute(f"SELECT id, key FROM documents WHERE {column} = ? ORDER BY id", (name,)).fetchall()
            if found:
                return [(row[0], row[1]) for row in found]
        return []

    def actors(self, ids: Iterable[int]) -> dict[int, Actor]:
        """Return actors by their row (`actors.id`), with all names of the row."""
        wanted = list(dict.fromkeys(ids))
        names: dict[int, dict[str, None]] = defaultdict(dict)
        for actor, name in self._select("SELECT actor, name FROM names WHERE actor IN ({}) ORDER BY id", wanted):
            names[actor][name] = None
        rows = self._select("SELECT id, label, kind, link FROM actors WHERE id IN ({})", wanted)
        return {row[0]: Actor(row[1], row[2], tuple(names[row[0]]), row[3]) for row in rows}

    def claims(self, ids: Iterable[int], *, quotes: bool = True) -> list[Claim]:
        """Return claims by their row (`claims.id`), in the order asked for; without `quotes` no text is opened."""
        wanted = list(ids)
        rows = {row[0]: row for row in self._select(_CLAIM, wanted)}
        actors = self.actors(a for row in rows.values() for a in (row[17], row[19]) if a is not None)
        evidence = self._evidence(rows, quotes)
        citations = self._citations([number for found in evidence.values() for number, _ in found])
        try:
            return [_claim(rows[i], actors, evidence[i], citations) for i in wanted if i in rows]
        except KeyError as error:
            raise BookProblem(f"damaged: a claim is about actor {error}, who is not there") from error

    def claims_of(self, revision: int) -> list[Claim]:
        """Return the claims that a revision bears out, in the order of their evidence there."""
        query = 'SELECT claim FROM evidence WHERE revision = ? GROUP BY claim ORDER BY min(start), min("end"), claim'
        return self.claims(row[0] for row in self.db.execute(query, (revision,)).fetchall())

    def claim_rows(self, key: str) -> list[int]:
        """Return the rows (`claims.id`) of a claim's id: one, unless several actors of one name are meant by it."""
        return [row[0] for row in self.db.execute("SELECT id FROM claims WHERE key = ? ORDER BY id", (key,))]

    def _evidence(self, claims: Iterable[int], quotes: bool) -> dict[int, list[tuple[int, Evidence]]]:
        found: dict[int, list[tuple[int, Evidence]]] = defaultdict(list)
        for claim, number, document, name, revision, start, end, section, part, rule in self._select(_EVIDENCE, claims):
            quote = self.text(revision)[start:end] if quotes else ""
            at = Evidence(document, name, start, end, quote, _listed(section), part, rule)
            found[claim].append((number, at))
        return found

    def _citations(self, evidence: Iterable[int]) -> dict[int, list[Citation]]:
        found: dict[int, list[Citation]] = defaultdict(list)
        for row in self._select(_CITATION, evidence):
            found[row[0]].append(citation_of(row[1:]))
        return found

    def _select(self, query: str, ids: Iterable[int]) -> Iterator[Row]:
        """Yield the rows of a query for many ids, some hundreds of them at once."""
        wanted = list(ids)
        for at in range(0, len(wanted), _AT_ONCE):
            part = wanted[at : at + _AT_ONCE]
            yield from self.db.execute(query.format(",".join("?" * len(part))), part).fetchall()


def _claim(
    row: Row,
    actors: dict[int, Actor],
    evidence: Sequence[tuple[int, Evidence]],
    citations: dict[int, list[Citation]],
) -> Claim:
    _, predicate, *value = row[:6]
    subject, subject_name, other, other_name = row[17:]
    cited: dict[Citation, None] = {}
    for number, _ in evidence:
        cited.update(dict.fromkeys(citations.get(number, ())))
    return Claim(
        named_as(actors[subject], subject_name),
        predicate,
        named_as(actors[other], other_name) if other is not None else _literal(value),
        _when(row[6:13]),
        json.loads(row[13]) if row[13] != "{}" else {},
        row[14],
        row[15],
        tuple(found for _, found in evidence),
        tuple(cited),
        _listed(row[16]),
    )


def _listed(cell: str) -> tuple[str, ...]:
    """A JSON list of a cell; most are empty."""
    return tuple(json.loads(cell)) if cell != "[]" else ()


def named_as(actor: Actor, name: str | None) -> Actor:
    """An actor under the name that the text gives it: the claim's id is made of it."""
    label = name or (link_label(actor.link) if actor.link else actor.label)
    return Actor(label, actor.kind, actor.names, actor.link)


def _literal(cells: Row) -> Literal:
    value, sort, low, high = cells
    return Literal(value, sort, _number(low), _number(high))


def _number(cell: int | float | str | None) -> int | float | None:
    return int(cell) if isinstance(cell, str) else cell


def _when(cells: Row) -> When | None:
    text, edtf, *bounds, inferred = cells
    if text is None:
        return None
    start_min, start_max, end_min, end_max = map(date_of, bounds)
    return When(text, edtf, (start_min, start_max), (end_min, end_max), bool(inferred))


def citation_of(row: Row) -> Citation:
    """Return a reference of the columns that `citations` and its work have."""
    key, sort, title, url, date, csl, name, locator, start, end = row
    said = json.loads(csl)
    for field in _TUPLES & said.keys():
        said[field] = tuple(said[field])
    if "identifiers" in said:
        said["identifiers"] = tuple((scheme, value) for scheme, value in said["identifiers"])
    return Citation(key, sort, title, url, date, name=name, locator=locator, start=start, end=end, **said)
