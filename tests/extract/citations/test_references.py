"""Names, groups, lists, notes and reuse (Help:Footnotes, Help:Shortened footnotes)."""

import json
import pathlib
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcebook.extract.citations import url_key
from sourcebook.parse import Tag, Template, inline, parse

from .support import cited, nodes, references

CITE = "{{cite web|title=A|url=http://a.org}}"
OTHER = "{{cite web|title=B|url=http://b.org}}"

URLS: list[tuple[str, str, int, list[str]]] = [
    ("a tag", f"x<ref>{CITE}</ref>", 0, ["http://a.org"]),
    ("defined later", f"x<ref name=a/> y<ref name='a'>{CITE}</ref>", 0, ["http://a.org"]),
    ("defined earlier", f'<ref name="a b">{CITE}</ref> x<ref name="a b" />', 1, ["http://a.org"]),
    ("empty content is a use", f"<ref name=a></ref><ref name=a>{CITE}</ref>", 0, ["http://a.org"]),
    ("in <references>", f"<ref name=a/>\n<references><ref name=a>{CITE}</ref></references>", 0, ["http://a.org"]),
    ("in a list's group", f"<ref name=a group=n/><references group=n><ref name=a>{CITE}</ref></references>", 0,
     ["http://a.org"]),
    ("in reflist", f"<ref name=a/>\n{{{{reflist|2|refs=\n<ref name=a>{CITE}</ref>}}}}", 0, ["http://a.org"]),
    ("in another template", f"<ref name=a/>{{{{box|x=<ref name=a>{CITE}</ref>}}}}", 0, ["http://a.org"]),
    ("groups apart", f"<ref name=a group=n>{CITE}</ref><ref name=a>{OTHER}</ref><ref name=a group=n/>", 2,
     ["http://a.org"]),
    ("group forgotten", f"<ref name=a group=n>{CITE}</ref><ref name=a/>", 1, ["http://a.org"]),
    ("case of the name", f"<ref name=bodart37>{CITE}</ref><ref name=Bodart37 />", 1, ["http://a.org"]),
    ("nowhere defined", "<ref name=a/>", 0, []),
    ("no name", "<ref/>", 0, []),
    ("several in one", f"<ref>{CITE} and {OTHER}</ref>", 0, ["http://a.org", "http://b.org"]),
    ("bundled", f"<ref>{{{{multi|{CITE}|{OTHER}}}}}</ref>", 0, ["http://a.org", "http://b.org"]),
    ("words around", f"<ref>See {CITE}, [http://c.org C]</ref>", 0, ["http://a.org"]),
    ("standing in the text", f"2006{CITE} and", 0, ["http://a.org"]),
    ("a note", f"{{{{efn|He says<ref>{CITE}</ref> so.{OTHER}}}}}", 0, ["http://a.org", "http://b.org"]),
    ("a note without sources", "{{efn|also spelt so}}", 0, []),
    ("a note used again", f"{{{{efn|name=n}}}} {{{{efn|name=n|x<ref>{CITE}</ref>}}}}", 0, ["http://a.org"]),
    ("names in {{r}}", f"{{{{r|a|b}}}}<ref name=a>{CITE}</ref><ref name=b>{OTHER}</ref>", 0,
     ["http://a.org", "http://b.org"]),
    ("page mark", "x{{rp|5}}", 0, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "index", "urls"), [c[1:] for c in URLS], ids=[c[0] for c in URLS])
def test_what_a_node_cites(text: str, index: int, urls: list[str]) -> None:
    assert [c.url for c in cited(text, index)] == urls


def test_tag_function_holds_a_reference() -> None:
    text = f"{{{{#tag:ref|{CITE}|name=a}}}}<ref name=a/>"
    refs = references(text)
    found = [n for n in parse(text).walk() if (isinstance(n, Template) and n.name == "#tag:ref") or isinstance(n, Tag)]
    assert [[c.url for c in refs.of(n)] for n in found] == [["http://a.org"], ["http://a.org"]]


@pytest.mark.parametrize(
    "use", ["<ref extends=a>p. 5</ref>", "<ref name=a details='p. 5' />", "{{r|a|loc=p. 5}}", "{{r|z|a|p2=5}}"]
)
def test_sub_references_point_into_the_work(use: str) -> None:
    [citation] = cited(f"{use}<ref name=a>{CITE}</ref>")
    assert (citation.url, citation.locator) == ("http://a.org", "p. 5")


def test_external_link_standing_in_the_text() -> None:
    text = "a [http://a.org ''The'' page] b"
    refs = references(text)
    [citation] = [c for node in inline(parse(text).root) for c in refs.of(node)]
    assert (citation.url, citation.title, text[citation.start : citation.end]) == (
        "http://a.org",
        "The page",
        "[http://a.org ''The'' page]",
    )


def test_name_is_kept() -> None:
    assert cited(f"<ref name=a>{CITE}</ref>")[0].name == "a"


BOOKS = (
    "* {{cite book|last=Haddad|first=Salim|title=Rebels|year=2017}}\n"
    "* {{cite book|last1=Ford|last2=Zaloga|title=Overlord|date=May 2009}}\n"
    "* {{cite book|last=Roe|title=First|year=2017a}}\n* {{cite book|last=Roe|title=Second|year=2017b}}\n"
    "* {{cite book|author=United Nations|title=Report|year=1990|ref={{sfnref|UN|1990}}}}\n"
    "* {{cite book|author=Ann Lee|title=Lee's|year=2001|ref=harv}}\n"
    "* {{cite book|editor-last=Díaz|title=Edited|year=1999}}\n"
    "* {{cita libro|cognome=Rossi|titolo=Storia|anno=2005|cid=Rossi}}\n"
    "* {{cite book|last=Nod|title=Undated|date=n.d.}}\n"
)
SHORT = [
    ("{{sfn|Haddad|2017|p=41}}", "Rebels", "p. 41"),
    ("{{Sfn|haddad|2017|pp=38–40}}", "Rebels", "pp. 38–40"),
    ("{{sfn|Haddad|2017|loc=ch. 2}}", "Rebels", "ch. 2"),
    ("{{sfn|Ford|Zaloga|2009|page=5}}", "Overlord", "p. 5"),
    ("{{sfn|Ford|2009}}", "Overlord", ""),
    ("{{sfn|Roe|2017a}}", "First", ""),
    ("{{sfn|Roe|2017b}}", "Second", ""),
    ("{{sfn|UN|1990}}", "Report", ""),
    ("{{sfn|Lee|2001}}", "Lee's", ""),
    ("{{sfn|Diaz|1999}}", "Edited", ""),
    ("{{sfn|Nod|n.d.}}", "Undated", ""),
    ("{{cita|Rossi|p. 9}}", "Storia", "p. 9"),
    ("<ref>{{harvnb|Haddad|2017|p=1}}.</ref>", "Rebels", "p. 1"),
    ("{{sfn|wilford|2013|p=166}}", "wilford 2013", "p. 166"),
    ("{{sfn|Kurenmaa|Lentilä|1980}}", "Kurenmaa & Lentilä 1980", ""),
    ("{{sfn|A|B|C|D|1980}}", "A et al. 1980", ""),
    ("{{sfn|Roe|2017}}", "Roe 2017", ""),
]


@pytest.mark.parametrize(("short", "title", "locator"), SHORT)
def test_short_references(short: str, title: str, locator: str) -> None:
    [citation] = cited(f"x{short}\n{BOOKS}")
    assert (citation.title, citation.locator) == (title, locator)


def test_several_short_references_in_one() -> None:
    found = cited("x{{sfnm|1a1=Haddad|1y=2017|1p=4|2a1=Ford|2a2=Zaloga|2y=2009|2pp=1–2}}\n" + BOOKS)
    assert [(c.title, c.locator) for c in found] == [("Rebels", "p. 4"), ("Overlord", "pp. 1–2")]


def test_wikicite() -> None:
    text = "x{{sfn|Lee|1910}}\n* {{wikicite|ref={{sfnref|Lee|1910}}|reference=Lee, ''Old Book''. 1910.}}"
    assert [c.title for c in cited(text)] == ["Lee, Old Book. 1910."]


def test_all_lists_each_work_once_and_what_nobody_cites() -> None:
    text = f"a<ref>{CITE}</ref> b<ref name=x>{CITE}</ref><ref name=x/>\n* {OTHER}\n"
    refs = references(text)
    assert [(c.url, text[c.start : c.end]) for c in refs.all] == [("http://a.org", CITE), ("http://b.org", OTHER)]
    [first, second] = refs.all
    assert [text[s.start : s.end] for s in refs.uses[first.id]] == [
        f"<ref>{CITE}</ref>",
        f"<ref name=x>{CITE}</ref>",
        "<ref name=x/>",
    ]
    assert refs.uses[second.id] == []


def test_definitions_in_a_list_are_no_uses() -> None:
    refs = references(f"a<ref name=x/>\n<references><ref name=x>{CITE}</ref></references>")
    assert [len(spans) for spans in refs.uses.values()] == [1]


def test_problems() -> None:
    text = "<ref name=a/><ref name=b>1</ref><ref name=b>2</ref><ref name=b> 1 </ref>{{sfn|X|1999}}{{r|b|q}}"
    found = [(p.code, text[p.start : p.end]) for p in references(text).problems]
    assert found == [
        ("undefined-reference", "<ref name=a/>"),
        ("redefined-reference", "<ref name=b>2</ref>"),
        ("unresolved-short-reference", "{{sfn|X|1999}}"),
        ("undefined-reference", "{{r|b|q}}"),
    ]


TOKENS = [
    *"|=[]{}<>'\n* ",
    *("{{", "}}", "[[", "]]", "<ref", " name=a", " group=n", " extends=a", ">", "/>", "</ref>", "<references>"),
    *("</references>", "{{sfn|", "{{sfnm|1a1=", "{{r|", "{{efn|", "{{cite web|", "{{#tag:ref|", "{{reflist|refs=", "a"),
    *("title=", "last=", "last1=", "year=", "url=", "http://x.y", "[http://", "2017a", "1990", "<!--", "-->", "ref="),
    *("{{sfnref|", "isbn=", "978-", "{{wayback|", "date=", "retrieved ", "''", "&amp;", "\ud800", "ا", "٣", "//["),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(TOKENS), max_size=60).map("".join))
def test_never_raises_and_spans_lie_in_the_text(text: str) -> None:
    refs = references(text)
    every = [c for node in parse(text).walk() for c in refs.of(node)] + refs.all
    assert all(0 <= c.start <= c.end <= len(text) and c.id.startswith("r:") for c in every)
    assert set(refs.uses) == {c.id for c in refs.all}
    assert all(p.end <= len(text) for p in refs.problems)


def test_reading_order_does_not_matter() -> None:
    text = f"x<ref name=a/>{{{{sfn|Haddad|2017}}}}<ref name=a>{CITE}</ref>\n{BOOKS}"
    forward, backward = references(text), references(text)
    found = nodes(text)
    assert [forward.of(n) for n in found] == [backward.of(n) for n in found[::-1]][::-1]


@pytest.mark.parametrize(
    "text", ["{{#tag:ref|a" * 3000 + "}}" * 3000, "<ref name=a>{{r|b}}</ref><ref name=b>{{r|a}}</ref>"]
)
def test_depth_and_cycles_end(text: str) -> None:
    assert references(text).problems == []


SHARED = pathlib.Path(__file__).resolve().parents[4] / "shared"
GOLD = sorted((SHARED / "gold").glob("*.jsonl")) if (SHARED / "gold").is_dir() else []


def _key(citation_key: str) -> str:
    folded = unicodedata.normalize("NFKD", citation_key).casefold()
    return re.sub(r"[^\w]+", " ", "".join(c for c in folded if not unicodedata.combining(c))).strip()


@pytest.mark.skipif(not GOLD, reason="the labelled articles are not here")
@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
def test_every_labelled_reference_is_found(gold: pathlib.Path) -> None:
    [file] = [p for p in (SHARED / "corpus").rglob(f"{gold.stem}.*") if p.suffix in (".wiki", ".txt")]
    text = file.read_bytes().decode()
    refs = references(text)
    found = {url_key(c.url).casefold() if c.url else c.title.casefold() for n in parse(text).walk() for c in refs.of(n)}
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    wanted = {cite for row in rows for cite in row.get("cites", ())}
    missing = [w for w in wanted if not any(f.startswith(_wanted(w)) or _key(f).startswith(_key(w)) for f in found)]
    assert missing == []


def _wanted(cite: str) -> str:
    return url_key(cite).casefold() if "//" in cite else cite.casefold()
