"""Every text in the files beside this one gives the claims that the file lists (README.md has the notation)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

import sourcebook as sb
from tests.degrade import degrade
from tests.rules.notation import Case, cases, chosen, difference, told, written

FILES = sorted(p for p in Path(__file__).parent.glob("*.md") if p.name != "README.md")


def collected() -> Iterator[ParameterSet]:
    for path in FILES:
        for case in cases(path):
            marks = [pytest.mark.xfail(strict=True, reason=case.not_yet)] if case.not_yet else []
            yield pytest.param(case, case.text, id=case.name, marks=marks)
            if case.degraded:
                yield pytest.param(case, degrade(case.title, case.text), id=f"{case.name}-degraded", marks=marks)


@pytest.mark.parametrize(("case", "text"), list(collected()))
def test_rule(case: Case, text: str) -> None:
    claims = sb.extract_claims(sb.make_document(text, title=case.title, language=case.language))
    for evidence in (e for c in claims for e in c.evidence):
        assert text[evidence.start : evidence.end] == evidence.quote
    wanted = [told(line) for line in case.lines]
    found = [written(c) for c in chosen(claims, case.rules)]
    assert not (wrong := difference(wanted, found)), f"{case.name} (- missing, + not expected)\n{wrong}"


def test_every_file_has_cases() -> None:
    assert {p.stem for p in FILES} == {c.name.partition("::")[0] for p in FILES for c in cases(p)}


def test_names_are_unique() -> None:
    names = [c.name for p in FILES for c in cases(p)]
    assert len(names) == len(set(names))
