"""Redirects, in the languages of the big wikis."""

from __future__ import annotations

import pytest
from hypothesis import given

from sourcebook.parse import parse, redirect_target
from tests.parse.texts import anything


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("#REDIRECT [[a b]]", "a b"),
        ("#redirect[[a_b#c|d]]\n{{R from move}}", "a b"),
        ("\n #Redirect: [[:Category:a]]", "Category:a"),
        ("#تحويل [[a]]", "a"),
        ("#WEITERLEITUNG [[a]]", "a"),
        ("#REDIRECCIÓN [[a]]", "a"),
        ("#REDIRECTION [[a]]", "a"),
        ("#RINVIA [[a]]", "a"),
        ("#ПЕРЕНАПРАВЛЕНИЕ [[a]]", "a"),
        ("#перенаправление [[a]]", "a"),
        ("#重定向 [[a]]", "a"),
        ("#تغییرمسیر [[a]]", "a"),
        ("#تغییر مسیر [[a]]", "a"),
        ("#הפניה [[a]]", "a"),
        ("#YÖNLENDİRME [[a]]", "a"),
        ("#YÖNLENDIRME [[a]]", "a"),
        ("# [[a]]", None),
        ("# one [[a]]", None),
        ("REDIRECT [[a]]", None),
        ("#REDIRECT a", None),
        ("#REDIRECT {{b}} [[a]]", None),
        ("a #REDIRECT [[a]]", None),
        ("", None),
    ],
)
def test_where_a_redirect_leads(text: str, target: str | None) -> None:
    assert redirect_target(parse(text)) == target


@given(anything)
def test_any_text_is_read(text: str) -> None:
    found = redirect_target(parse(text))
    assert found is None or "#" in text
