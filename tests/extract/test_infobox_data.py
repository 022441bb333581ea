"""The infobox data keeps the schema of `src/sourcebook/extract/infobox/README.md`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(str(files("sourcebook"))) / "extract" / "infobox"
FILES = sorted(FOLDER.glob("*.toml"))
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

WORDS = """
predicates: name description image website motto member_of armed_wing_of part_of led_by founded_by headquartered_in
operates_in member_count size ideology political_position religion allied_with opposed_to supported_by
designated_terrorist_by split_from merged_into preceded_by founded refounded active dissolved participated_in
commanded_in occurred located_in result strength casualties stated accused
kinds: alliance armed_group party organisation state person place event ideology unknown
reads: name names description text texts ideologies religion actors persons places events part_of date interval number
members figures belligerents commanders result motto file url qualifier
qualifiers: lang name_type kind role status unit side type place cause for conflict
reading_keys: predicate reads inverse kind qualifiers side unit begins
sibling_keys: year_from until_from when_from unless
"""
PREDICATES, KINDS, READS, QUALIFIERS, READING_KEYS, SIBLING_KEYS = (
    frozenset(words.split()) for words in re.split(r"\n?^\w+: ", WORDS, flags=re.M)[1:]
)

Table = Mapping[str, Any]


def box(path: Path) -> Table:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def plain_name(name: str) -> str:
    """A name as names are compared."""
    return name.casefold().replace("_", " ")


def spellings(pattern: str) -> set[str]:
    """The names a pattern stands for, with `#` for any number and `~` for any letter."""
    name = plain_name(pattern)
    without = re.sub(r" ?#", "", name)
    return {part for form in (name, without) for part in (form, form.replace("~", ""))}


def names_of(data: Table) -> Iterator[tuple[str, str]]:
    """Every parameter name with the field or reason it stands under."""
    for canonical, field in data["field"].items():
        for name in [canonical, *field.get("also", [])]:
            yield canonical, name
    for reason, names in data.get("ignored", {}).items():
        for name in names:
            yield reason, name


def readings(field: Table) -> list[Table]:
    return list(field.get("reading", [field]))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def data(request: pytest.FixtureRequest) -> Table:
    return box(request.param)


def test_there_are_boxes() -> None:
    assert {"war_faction", "military_conflict", "political_party"} <= {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_names_can_be_read_without_the_rest(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert tomllib.loads(first)["names"] == box(path)["names"]
    assert box(path)["rule"] == f"infobox.{path.stem}"


def test_box_says_what_it_is_about(data: Table) -> None:
    known = {"names", "rule", "kind", "label", "field", "ignored", "template", "kind_of", "may_be_alliance"}
    assert set(data) <= known
    assert {data["kind"], *data.get("kind_of", {}).values()} <= KINDS
    assert set(data.get("kind_of", {})) <= set(data["names"])
    assert data["label"]


def test_template_names_are_unique_over_all_files() -> None:
    names = [name for path in FILES for name in box(path)["names"]]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []
    assert [name for name in names if name != name.casefold() or "_" in name] == []


def test_readings_keep_the_vocabulary(data: Table) -> None:
    for canonical, field in data["field"].items():
        for reading in readings(field):
            assert reading["reads"] in READS, canonical
            assert (reading["reads"] == "qualifier") == ("predicate" not in reading), canonical
            assert reading.get("predicate", "name") in PREDICATES, canonical
            assert reading.get("kind", "unknown") in KINDS, canonical
            assert set(reading.get("qualifiers", {})) <= QUALIFIERS, canonical


def test_keys_are_known(data: Table) -> None:
    for canonical, field in data["field"].items():
        for key in set(field) - READING_KEYS - SIBLING_KEYS - {"also", "reading"}:
            assert key in {f"{qualifier}_from" for qualifier in QUALIFIERS}, (canonical, key)


def test_siblings_are_fields_of_the_box(data: Table) -> None:
    for canonical, field in data["field"].items():
        for key in (key for key in field if key in SIBLING_KEYS or key.endswith("_from")):
            assert field[key] in data["field"], (canonical, key)


def test_parameter_names_are_casefolded(data: Table) -> None:
    assert [name for _, name in names_of(data) if name != name.casefold() or name != name.strip()] == []


def test_parameter_names_are_unique(data: Table) -> None:
    """Inside a file, for names written out and for patterns, which a name written out may narrow."""
    exact: dict[str, str] = {}
    patterned: dict[str, str] = {}
    twice = []
    for owner, name in names_of(data):
        forms = {plain_name(name)} if not set("#~") & set(name) else spellings(name)
        seen = exact if len(forms) == 1 else patterned
        twice += [(form, owner, seen[form]) for form in forms if seen.get(form, owner) != owner]
        seen.update(dict.fromkeys(forms, owner))
    assert twice == []


def test_parameter_names_are_written_once(data: Table) -> None:
    names = [name for _, name in names_of(data)]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_template_exceptions_point_somewhere(data: Table) -> None:
    for template, meanings in data.get("template", {}).items():
        assert template in data["names"]
        for name, canonical in meanings.items():
            assert name == name.casefold()
            assert canonical == "ignored" or canonical in data["field"], (template, name)


def infoboxes(text: str) -> Iterator[tuple[str, list[str]]]:
    """Name and top-level parameter names of the templates in a text; simple on purpose, comments and nesting aside."""
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    for start in re.finditer(r"\{\{\s*([^{}|\n]+?)\s*(?=\||\n)", text):
        depth, names = 0, []
        for token in re.finditer(r"\{\{|\[\[|\}\}|\]\]|\|\s*([^=|{}\[\]\n]*?)\s*=", text[start.start() :]):
            if token[0] in ("{{", "[["):
                depth += 1
            elif token[0] in ("}}", "]]"):
                depth -= 1
                if depth == 0:
                    break
            elif depth == 1:
                names.append(token[1])
        yield plain_name(start[1]), names


def skeleton(name: str) -> set[str]:
    """The patterns that can stand for a name."""
    numbered = re.sub(r"\d+", "#", plain_name(name))
    return {plain_name(name), numbered, re.sub(r"#[a-z]$", "#~", numbered)}


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the project")
def test_every_parameter_of_the_corpus_is_read_or_ignored() -> None:
    boxes = {name: box(path) for path in FILES for name in box(path)["names"]}
    known = {id(data): {form for _, name in names_of(data) for form in spellings(name)} for data in boxes.values()}
    unknown = set()
    for path in sorted([*CORPUS.rglob("*.wiki"), *CORPUS.rglob("*.txt")]):
        for template, names in infoboxes(path.read_text(encoding="utf-8")):
            if template.startswith("infobox"):
                assert template in boxes, (path.name, template)
            if template in boxes:
                forms = known[id(boxes[template])]
                unknown |= {(path.name, template, name) for name in names if name and not skeleton(name) & forms}
    assert sorted(unknown) == []
