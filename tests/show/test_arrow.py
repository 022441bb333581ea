from __future__ import annotations

import sys
from unittest import mock

import pytest

import sourcebook as sb
from sourcebook.errors import SourcebookError

from .support import ALLIANCE


def test_a_row_a_claim_with_nested_columns() -> None:
    pytest.importorskip("pyarrow")
    [document] = sb.read_documents(ALLIANCE)
    claims = sb.extract_claims(document)
    table = sb.to_arrow(claims)
    assert table.num_rows == len(claims)
    assert table.column("id").to_pylist() == [claim.id for claim in claims]
    quotes = [evidence["quote"] for row in table.column("evidence").to_pylist() for evidence in row]
    assert quotes == [evidence.quote for claim in claims for evidence in claim.evidence]
    assert [dict(row) for row in table.column("qualifiers").to_pylist()] == [dict(claim.qualifiers) for claim in claims]


def test_no_claims_give_an_empty_table_with_the_same_columns() -> None:
    pytest.importorskip("pyarrow")
    [document] = sb.read_documents(ALLIANCE)
    assert sb.to_arrow([]).schema == sb.to_arrow(sb.extract_claims(document)).schema


def test_every_field_of_the_contract_has_a_place() -> None:
    pytest.importorskip("pyarrow")
    from sourcebook.show.claim_json import schema

    made = sb.to_arrow([]).schema
    assert made.names == list(schema()["properties"])
    for column, part in (("subject", "actor"), ("when", "when")):
        assert {field.name for field in made.field(column).type} == set(schema()["$defs"][part]["properties"])
    for column, part in (("evidence", "evidence"), ("citations", "citation")):
        assert {field.name for field in made.field(column).type.value_type} == set(
            schema()["$defs"][part]["properties"]
        )


def test_without_pyarrow_the_error_says_what_to_install() -> None:
    with (
        mock.patch.dict(sys.modules, {"pyarrow": None}),
        pytest.raises(SourcebookError, match=r"pip install 'sourcebook\[arrow\]'"),
    ):
        sb.to_arrow([])
