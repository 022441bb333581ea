"""CSL-JSON 1.0.2."""

import json

import pytest

from sourcebook.extract.citations import to_csl
from sourcebook.extract.citations.csl import csl_date
from sourcebook.model import Citation

DATES = [
    ("2018", {"date-parts": [[2018]]}),
    ("2018-07", {"date-parts": [[2018, 7]]}),
    ("2018-07-23", {"date-parts": [[2018, 7, 23]]}),
    ("1914/1918", {"date-parts": [[1914], [1918]]}),
    ("1990~", {"date-parts": [[1990]], "circa": True}),
    ("1990?", {"date-parts": [[1990]], "circa": True}),
    ("2005-22", {"date-parts": [[2005]], "season": 2}),
    ("-0334", {"date-parts": [[-335]]}),
    ("0000", {"date-parts": [[-1]]}),
    ("2018-07-23/..", {"literal": "2018-07-23/.."}),
    ("199X", {"literal": "199X"}),
    ("2005-21/2005-23", {"literal": "2005-21/2005-23"}),
    ("2005-35", {"literal": "2005-35"}),
]


@pytest.mark.parametrize(("edtf", "expected"), DATES)
def test_dates(edtf: str, expected: dict[str, object]) -> None:
    assert csl_date(edtf) == expected


def test_item() -> None:
    citation = Citation(
        id="r:1",
        type="article-newspaper",
        title="T",
        url="http://a.b",
        date="2012-03-04",
        accessed="2013",
        archive_url="https://web.archive.org/web/2014/http://a.b",
        archived="2014",
        authors=("Young, Peter", "Example Press"),
        container="C",
        translated_title="TT",
        original_title="OT",
        identifiers=(("isbn", "1"), ("isbn", "2"), ("oclc", "3")),
        locator="p. 3",
        status="dead",
    )
    item = to_csl(citation)
    assert item == {
        "id": "r:1",
        "type": "article-newspaper",
        "title": "T",
        "original-title": "OT",
        "container-title": "C",
        "URL": "http://a.b",
        "author": [{"family": "Young", "given": "Peter"}, {"literal": "Example Press"}],
        "issued": {"date-parts": [[2012, 3, 4]]},
        "accessed": {"date-parts": [[2013]]},
        "archive": "web.archive.org",
        "archive_location": "https://web.archive.org/web/2014/http://a.b",
        "ISBN": "1",
        "custom": {"translated_title": "TT", "status": "dead", "archived": "2014", "oclc": "3"},
    }
    assert json.loads(json.dumps(item)) == item


def test_a_type_that_csl_does_not_know_is_a_document() -> None:
    assert to_csl(Citation("r:1", "pressrelease")) == {"id": "r:1", "type": "document", "genre": "pressrelease"}
