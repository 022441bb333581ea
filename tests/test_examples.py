"""The example articles as one book: pages that lead to one another, and what several of them answer together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import sourcebook as sb
from sourcebook.ask.book import Book
from sourcebook.parse import redirect_target
from sourcebook.pipeline.book import read_into

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.wiki"))
PAGES = {document.title: document for path in EXAMPLES for document in sb.read_documents(path)}
REDIRECTS = {title: redirect_target(sb.parse_text(page.text)) for title, page in PAGES.items()}
"""Title → the page it leads to, None for an article."""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    path = tmp_path_factory.mktemp("examples") / "book.db"
    read_into(path, EXAMPLES)
    with sb.open_book(path) as opened:
        yield opened


def test_every_redirect_leads_to_an_article() -> None:
    targets = [target for target in REDIRECTS.values() if target]
    assert len(targets) >= 8 and all(target in PAGES and not REDIRECTS[target] for target in targets)


def test_articles_are_short_and_name_what_their_title_names() -> None:
    for title in (title for title, target in REDIRECTS.items() if not target):
        text = PAGES[title].text
        assert text.count("\n") <= 90, title
        assert title.split(" (")[0] in text, title


def test_every_article_is_linked_from_another() -> None:
    texts = [page.text for page in PAGES.values()]
    linked = {title for title in PAGES if any(f"[[{title}" in text or f"{{main|{title}" in text for text in texts)}
    assert {t for t, target in REDIRECTS.items() if not target} - linked <= {"Toyota War"}


def test_members_on_a_day_come_from_both_sides(book: Book) -> None:
    answers = {found.actor.label: found.answer for found in book.members("FMLN", "1980-10-20")}
    assert answers["Farabundo Martí Popular Liberation Forces"] == "yes"
    assert answers["National Resistance"] == "possibly"  # the front says October, its own article November
    assert answers["Revolutionary Party of the Central American Workers – El Salvador"] == "no"


@pytest.mark.parametrize(
    ("name", "kind", "articles"),
    [
        ("FMLN", "start differs", {"Farabundo Martí National Liberation Front", "National Resistance (El Salvador)"}),
        ("Northern Alliance", "value differs", {"Northern Alliance", "Jamiat-e Islami"}),
        ("Little Entente", "value differs", {"Little Entente", "Balkan Entente"}),
        ("URNG", "value differs", {"Guatemalan National Revolutionary Unity", "Guerrilla Army of the Poor"}),
    ],
)
def test_accounts_differ_across_articles(book: Book, name: str, kind: str, articles: set[str]) -> None:
    found = book.disagreements(name, [kind])
    assert any(
        {where.document.split(":", 1)[-1] for side in one.sides for claim in side.claims for where in claim.evidence}
        == articles
        for one in found
    )
