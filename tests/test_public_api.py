"""The public names; everything else may move."""

from __future__ import annotations

import inspect

import pytest

import sourcebook as sb

NAMES = """
Actor Book Citation Claim Document Evidence Extraction Literal MissingInput Problem SkipDocument SourcebookError Span
When __version__ extract_claims extract_document make_document open_book parse_text read_documents read_into
to_arrow
""".split()


def test_public_names_are_these() -> None:
    assert sorted(sb.__all__) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_there_and_documented(name: str) -> None:
    value = getattr(sb, name)
    assert name in dir(sb)
    assert name == "__version__" or inspect.getdoc(value)


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        sb.nonsense  # noqa: B018


def test_from_file_to_claims_and_a_table() -> None:
    document = sb.make_document("{{Infobox war faction|name=A|allies=[[B]]}}", title="A")
    claims = sb.extract_claims(document)
    assert [claim.predicate for claim in claims] == [claim.predicate for claim in sb.extract_document(document).claims]
    assert all(document.text[e.start : e.end] == e.quote for claim in claims for e in claim.evidence)
