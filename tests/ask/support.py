"""Small books made of invented articles."""

from __future__ import annotations

from pathlib import Path

from sourcebook.ask.book import Book
from sourcebook.pipeline.book import read_into

ARTICLES = {
    "Harbour Pact": """{{Short description|Alliance of leagues}}
{{Infobox war faction
| name = Harbour Pact
| native_name = ميثاق الميناء
| native_name_lang = ar
| foundation = 1 May 1990<ref name="a">{{cite book |last=Poe |first=Ann |title=Leagues |date=1995}}</ref>
| clans = {{plainlist|
* [[North League]] (1990–1995)
* [[South League]]
* [[West League]] (until 1998)
* [[East League]] (from 1992)
}}
| opponents = [[Inland Union]]
| war = [[Strait War]]
}}
The '''Harbour Pact''' was an alliance of leagues.
""",
    "North League": """{{Infobox war faction
| name = North League
| native_name = رابطة الشمال
| native_name_lang = ar
| partof = [[Harbour Pact]] (1990–1995)
| foundation = 1985<ref>{{cite news |title=A league is born |url=https://news.example.org/north |date=1985-03-02}}</ref>
| allies = [[South League]], [[Old Guard]]
| opponents = [[Inland Union]], [[Old Guard]]
| headquarters = [[Northport]]
}}
The '''North League''' is a league.
""",
    "South League": """{{Infobox war faction
| name = South League
| foundation = 1970
}}
The '''South League''' is a league in the south. It keeps to itself.
""",
    "Coastal Alliance": """{{Infobox war faction|name=Coastal Alliance}}
== Member organisations ==
{| class="wikitable"
! Organisation !! Founded !! Joined
|-
| [[North League]] || 1984 || 1996
|-
| [[South League]] || May 1970 || 1996
|}
""",
    "Strait War": """{{Infobox military conflict
| conflict = Strait War
| date = 1993
| combatant1 = [[Harbour Pact]]<br>[[North League]]
| combatant2 = [[Inland Union]]
}}
The '''Strait War''' was fought in 1993.
""",
}


def book_of(folder: Path, articles: dict[str, str] | None = None, name: str = "book.db") -> Book:
    """Write articles to files, read them into a book and open it."""
    sources = folder / f"{name}.articles"
    sources.mkdir()
    for title, text in (articles or ARTICLES).items():
        (sources / f"{title.replace(' ', '_')}.wiki").write_text(text, encoding="utf-8")
    read_into(folder / name, [sources])
    return Book(folder / name)
