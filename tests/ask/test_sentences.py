"""What a sentence that no rule reads still answers: whom it names, when, and what it cites."""

from __future__ import annotations

from pathlib import Path

from sourcebook.ask.search import Found
from sourcebook.show.answers import found_dict

from .support import book_of

CITED = "<ref>{{cite book |last=Roe |first=Al |title=Grain and Salt |date=1994}}</ref>"
PAGES = {
    "North League": "The '''North League''' is a league.\n\n== Trade ==\nIn May 1993 barges of the [[River Guild]] "
    f"passed Zed Carver near [[Northport]] without a word.{CITED}\n",
    "Northern League": "#REDIRECT [[North League]]\n",
    "River Guild": "The '''River Guild''' is a guild of bargemen.\n",
}


def sentence(folder: Path, words: str) -> Found:
    """The one sentence with these words."""
    with book_of(folder, PAGES) as book:
        [found] = [one for one in book.search(words) if one.actor is None]
    return found


def test_a_sentence_has_its_actors_dates_and_citations(tmp_path: Path) -> None:
    found = sentence(tmp_path, "barges passed")
    assert {"River Guild", "Northport"} <= {actor.label for actor in found.named}
    assert [when.edtf for when in found.dates] == ["1993-05"]
    assert [work.title for work in found.citations] == ["Grain and Salt"]


def test_json_shows_them(tmp_path: Path) -> None:
    made = found_dict(sentence(tmp_path, "barges passed"))
    assert {"River Guild"} == {actor.get("link") for actor in made["actors"] if actor["label"] == "River Guild"}
    assert made["dates"][0]["text"] == "May 1993" and made["citations"][0]["title"] == "Grain and Salt"


def test_a_linked_name_leads_to_the_actor(tmp_path: Path) -> None:
    with book_of(tmp_path, PAGES) as book:
        guild = book.find("River Guild").entity
        query = """SELECT count(*) FROM actors a JOIN passage_actors x ON x.actor = a.id
 JOIN passages p ON p.id = x.passage WHERE a.entity = ? AND p.claims = 0 AND p.text LIKE '%barges%'"""
        assert book.db.execute(query, (guild,)).fetchone() == (1,)


def test_a_page_that_leads_to_another_has_no_sentences(tmp_path: Path) -> None:
    with book_of(tmp_path, PAGES) as book:
        query = "SELECT p.text FROM revisions r JOIN passages p ON p.revision = r.id WHERE r.redirect <> ''"
        assert book.db.execute(query).fetchall() == []
        assert book.find("Northern League") == book.find("North League")


def test_a_bare_name_that_no_claim_speaks_of_is_nobody_yet(tmp_path: Path) -> None:
    with book_of(tmp_path, PAGES) as book:
        assert book.db.execute("SELECT name FROM passage_actors WHERE actor IS NULL").fetchall() == [("Zed Carver",)]
        assert book.db.execute("SELECT count(*) FROM names WHERE name = 'Zed Carver'").fetchone() == (0,)
