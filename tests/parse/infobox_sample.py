"""An article with an infobox that holds every kind of value; the alliance in it never was."""

BEFORE = "{{Short description|Alliance of three river towns}}\n"

VALUES = {
    "name": "River League",
    "native_name": "{{lang|xx|Liga Rivera}}",
    "logo": "[[File:River League seal.svg|frameless|upright=0.7|Seal of the [[River League|league]] ({{circa|1911}})]]",
    "founded": "{{start date and age|1911|5|2}}<ref name=oath>{{cite book|title=The Oath|year=1950|pages=3–9}}</ref>",
    "leaders": "{{plainlist|\n* [[Ada Marr]] (1911–1920)\n* ''[[Ben Oss]]'' <small>(acting)</small>\n}}",
    "ideology": "Federalism<br />[[Localism (politics)|Localism]]",
    "size": "{{circa}} 4,000 <!-- 1914 -->",
    "clans": (
        "\n* {{flag|Upper Town}}\n** [[Ferry Guard]]\n* {{flag|Lower Town}}<ref name=oath />\n"
        "* {{flag|Mill Town}} (until 1915)\n"
    ),
    "area": "Banks of the Marr",
    "allies": "{{ubl|{{flag|Coast Union}}|[[Hill Company]]<ref>Marr, ''Letters'', 12.</ref>}}",
    "opponents": "'''[[Castle Party]]'''<br>{{flagicon|Castle}} [[Castle Guard]]",
    "battles": "* [[Siege of the Mill]]\n* [[Battle of the Two Bridges]]",
    "url": "[http://league.example/ Site]",
}

BODY = (
    "\n'''River League''' was an [[alliance]] of three towns.<ref>{{cite web|url=http://a.example|title=A}}</ref>\n"
    "\n== History ==\nIt was founded in 1911.<ref name=oath />\n"
    '{| class="wikitable"\n! Town !! From\n|-\n| style="color:red" | {{flag|Upper Town}} || 1911\n|}\n'
    "\n== References ==\n{{Reflist}}\n"
)


def article(values: dict[str, str]) -> str:
    """The article with these values in its infobox."""
    lines = "".join(f"| {name} = {value}\n" for name, value in values.items())
    return f"{BEFORE}{{{{Infobox war faction\n{lines}}}}}{BODY}"
