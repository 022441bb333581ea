"""The Writer and the Reader: what goes in comes out."""

from __future__ import annotations

from pathlib import Path

from sourcebook.extract import extract
from sourcebook.pipeline import read_documents
from sourcebook.pipeline.book import read_into
from sourcebook.store.fetch import Reader

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_every_claim_comes_back_as_it_was(tmp_path: Path) -> None:
    book = tmp_path / "book.db"
    read_into(book, [EXAMPLES])
    with Reader(book) as reader:
        for document in read_documents(EXAMPLES):
            [revision] = [r for r in _revisions(reader) if reader.document(r) == document]
            back = {claim.id: claim for claim in reader.claims_of(revision)}
            claims = extract(document).claims
            assert back.keys() == {claim.id for claim in claims}
            for claim in claims:
                found = back[claim.id]
                assert (found.when, dict(found.qualifiers), found.polarity, found.said_by) == (
                    claim.when,
                    dict(claim.qualifiers),
                    claim.polarity,
                    claim.said_by,
                )
                assert set(claim.evidence) <= set(found.evidence)
                assert set(claim.citations) <= set(found.citations)


def test_reading_again_changes_nothing(tmp_path: Path) -> None:
    book = tmp_path / "book.db"
    first = read_into(book, [EXAMPLES])
    before = book.read_bytes()
    again = read_into(book, [EXAMPLES])
    assert (again.read, again.known) == (0, first.read)
    assert book.read_bytes() == before


def _revisions(reader: Reader) -> list[int]:
    return [row[0] for row in reader.db.execute("SELECT id FROM revisions")]
