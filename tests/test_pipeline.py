"""From a path to claims."""

from __future__ import annotations

from pathlib import Path

import pytest

import sourcebook as sb
from sourcebook.extract import extract
from sourcebook.pipeline import extractions

EXAMPLES = Path(__file__).parents[1] / "examples"
BOX = """{{Infobox war faction
| name = Blue Front
| leaders = {{plainlist|
| foundation = 2006
}}
| colour_of_hats = blue
}}"""


def test_read_documents() -> None:
    [document] = sb.read_documents(EXAMPLES / "Toyota_War.wiki", title="Toyota War")
    assert document.title == "Toyota War"


def test_claims_stand_in_the_order_of_their_evidence() -> None:
    [document] = sb.read_documents(EXAMPLES / "Warsaw_Pact.wiki")
    claims = sb.extract_claims(document)
    starts = [c.evidence[0].start for c in claims]
    assert len(claims) > 20 and starts == sorted(starts)


def test_extractions_of_a_folder() -> None:
    made = list(extractions(EXAMPLES))
    assert [Path(e.document.name).name for e in made] == sorted(
        p.name for p in EXAMPLES.iterdir() if p.suffix in (".wiki", ".txt")
    )
    assert all(bool(e.claims) is not e.document.text.lower().startswith("#redirec") for e in made)


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(sb.MissingInput):
        sb.read_documents(tmp_path / "none.wiki")


def extraction(text: str) -> sb.Extraction:
    return extract(sb.make_document(text, title="Blue Front"))


def test_a_swallowed_parameter_is_read_and_reported() -> None:
    made = extraction(BOX)
    assert [c.predicate for c in made.claims] == ["name", "founded"]
    [problem] = [p for p in made.problems if p.code == "swallowed-parameter"]
    assert "foundation" in BOX[problem.start : problem.end]
    assert "foundation" in problem.message


def test_problems_stand_in_the_order_of_the_text() -> None:
    made = extraction("[[a\n\n{{b\n\n" + BOX + "<ref name='x'/>")
    starts = [p.start for p in made.problems]
    assert starts and starts == sorted(starts)


def test_what_was_read_and_what_not() -> None:
    made = extraction(BOX + "\n== Members ==\n* {{mystery|A}} {{flag|Cuba}}")
    states = dict(made.parameters)
    assert (states["name"], states["leaders"], states["colour_of_hats"]) == ("read", "read", "unknown")
    assert made.templates["unknown", "mystery"] >= 1
    assert made.templates["flag_name", "flag"] >= 1


def test_the_same_work_cited_twice_is_one_citation() -> None:
    source = "<ref>{{cite web|title=T|url=https://a.example/t}}</ref>"
    made = extraction(f"{{{{Infobox war faction\n| name = Blue Front\n| allies = [[A]]{source}<br>[[B]]{source}\n}}}}")
    cited = [c.citations for c in made.claims if c.predicate == "allied_with"]
    assert len(cited) == 2 and cited[0][0].id == cited[1][0].id
    assert len({c.id for c in made.citations}) == 1
