"""templates.toml keeps its own rules, and knows every template of the development corpus."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

Entry = dict[str, Any]

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"

STRING, LIST, TABLE, FLAG = "string", "list of strings", "table", "true"
DATE_FORMS = {"ymd", "ymd_ymd", "dmy", "text", "year", "circa", "floruit", "range", "old_style", "birth_death"}
SHORT_FORMS = {"sfn", "sfnm", "harv", "cita", "r", "rp", "id"}
CSL_TYPES = {
    "article", "article-journal", "article-magazine", "article-newspaper", "book", "broadcast", "chapter", "dataset",
    "document", "entry-encyclopedia", "graphic", "interview", "legal_case", "legislation", "map", "motion_picture",
    "paper-conference", "patent", "post", "pressrelease", "report", "song", "speech", "thesis", "webpage",
}  # fmt: skip

OPTIONS: dict[str, dict[str, str]] = {
    "list_args": {"title": LIST},
    "list_body": {"title": LIST, "body": LIST},
    "list_start": {"title": LIST},
    "list_end": {},
    "flag_name": {
        "entity": STRING, "name": LIST, "variant": STRING, "fixed": STRING,
        "before": STRING, "after": STRING, "label": STRING, "icon_if": TABLE,
    },
    "flag_icon": {"entity": STRING, "variant": STRING, "fixed": STRING, "name_if": TABLE},
    "flag_image": {"file": LIST},
    "force": {"entity": STRING, "name": LIST, "branch": STRING},
    "date": {"form": STRING, "role": STRING, "first": STRING, "calendar": STRING, "text": LIST},
    "age": {},
    "lang": {
        "code": STRING, "fixed": STRING, "text": LIST, "translit": LIST,
        "gloss": LIST, "parts": TABLE, "romanised": FLAG,
    },
    "note": {"body": LIST, "reference": FLAG},
    "notelist": {},
    "cite": {"csl": STRING, "positional": LIST},
    "shortref": {"form": STRING, "pages": LIST},
    "archive": {"url": LIST, "date": LIST},
    "identifier": {"kind": STRING, "args": LIST},
    "mark": {"status": STRING, "word": LIST},
    "text": {
        "args": LIST, "join": STRING, "last": FLAG, "all": FLAG, "prefix": STRING, "default": STRING, "struck": FLAG,
    },
    "literal": {"shows": STRING},
    "br": {},
    "link": {
        "target": LIST, "text": LIST, "lang": LIST, "foreign": LIST, "fixed": STRING, "default_lang": STRING,
    },
    "number": {"args": LIST, "join": STRING},
    "convert": {},
    "url": {"url": LIST, "label": LIST},
    "short_description": {"args": LIST},
    "maintenance": {"flag": STRING},
    "title": {"name": LIST},
    "drop": {},
}  # fmt: skip
REQUIRED = {
    "force": {"branch"}, "date": {"form"}, "cite": {"csl"}, "shortref": {"form"}, "identifier": {"kind"},
    "mark": {"status"}, "literal": {"shows"}, "maintenance": {"flag"}, "link": {"target", "text"},
}  # fmt: skip


def load() -> Entry:
    """The file as tomllib reads it."""
    return tomllib.loads((files("sourcebook.extract") / "templates.toml").read_text("utf-8"))


DATA = load()
TEMPLATES: list[Entry] = DATA["template"]
FAMILIES: list[Entry] = DATA["prefix"]


def names() -> Iterator[str]:
    for entry in TEMPLATES:
        yield from entry["names"]


def kind_of(value: object) -> str:
    if isinstance(value, str):
        return STRING
    if value is True:
        return FLAG
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return LIST
    return TABLE if isinstance(value, dict) else "something else"


def wrong_options(entry: Entry, beside: set[str]) -> list[str]:
    known = OPTIONS[entry["means"]]
    options = {key: value for key, value in entry.items() if key not in beside}
    problems = [f"{key}: no option of {entry['means']}" for key in options if key not in known]
    problems += [f"{key}: not a {known[key]}" for key, value in options.items() if kind_of(value) != known.get(key)]
    return problems


def test_top_level_tables() -> None:
    assert set(DATA) == {"template", "prefix", "lang_prefixes", "lang_suffixes", "entities"}


@pytest.mark.parametrize("entry", TEMPLATES, ids=lambda entry: entry["means"] + ":" + entry["names"][0])
def test_entry_has_known_meaning_and_options(entry: Entry) -> None:
    assert entry["means"] in OPTIONS
    assert wrong_options(entry, {"means", "names", "wikis"}) == []
    assert REQUIRED.get(entry["means"], set()) <= set(entry)
    assert entry["names"], "an entry without names"


@pytest.mark.parametrize("entry", FAMILIES, ids=lambda entry: entry["means"])
def test_family_has_known_meaning_and_options(entry: Entry) -> None:
    assert entry["means"] in OPTIONS
    assert wrong_options(entry, {"means", "starts", "ends", "rest"}) == []
    assert entry.get("rest", "fixed") in OPTIONS[entry["means"]] or "rest" not in entry
    pieces = entry.get("starts", []) + entry.get("ends", [])
    assert pieces
    assert [piece for piece in pieces if len(piece.strip()) < 2 or piece != piece.casefold()] == []


def test_values_of_closed_options() -> None:
    forms = {"date": DATE_FORMS, "shortref": SHORT_FORMS}
    for entry in TEMPLATES:
        if entry["means"] in forms:
            assert entry["form"] in forms[entry["means"]]
    assert {entry["csl"] for entry in TEMPLATES + FAMILIES if entry["means"] == "cite"} <= CSL_TYPES
    assert {entry.get("role", "start") for entry in TEMPLATES} <= {"start", "end", "birth", "death", "as_of"}


def test_names_are_written_as_they_are_looked_up() -> None:
    for name in names():
        assert name == name.casefold(), name
        assert name == " ".join(name.split()), name
        assert not set(name) & set("_|[]{}"), name
        assert not name.startswith(("template:", "infobox ")) or name in {
            "infobox begin", "infobox end", "infobox map", "infobox mapframe"
        }, name  # fmt: skip


def test_no_name_means_two_things() -> None:
    seen: dict[tuple[str, str], str] = {}
    for entry in TEMPLATES:
        for name in entry["names"]:
            for wiki in entry.get("wikis", ["*"]):
                assert (name, wiki) not in seen, f"{name}: {seen[name, wiki]} and {entry['means']}"
                seen[name, wiki] = entry["means"]


def test_entities_are_casefolded_codes_that_no_template_hides() -> None:
    codes: dict[str, str] = DATA["entities"]
    assert all(re.fullmatch(r"[a-z]{2,6}", code) for code in codes)
    assert all(name and name == name.strip() for name in codes.values())
    everywhere = {name for entry in TEMPLATES if "wikis" not in entry for name in entry["names"]}
    assert set(codes) & everywhere == set()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("usa", "United States"), ("uk", "United Kingdom"), ("gbr", "United Kingdom"), ("ger", "Germany"),
        ("ussr", "Soviet Union"), ("urs", "Soviet Union"), ("prc", "China"), ("ddr", "East Germany"),
        ("irn", "Iran"), ("syr", "Syria"), ("nzl", "New Zealand"),
    ],
)  # fmt: skip
def test_entity_codes(code: str, name: str) -> None:
    assert DATA["entities"][code] == name


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("ubl", "list_args"), ("plainlist", "list_body"), ("tree list/end", "list_end"), ("flag", "flag_name"),
        ("flagdeco", "flag_icon"), ("flagicon image", "flag_image"), ("armed forces", "force"),
        ("start date and age", "date"), ("circa", "date"), ("langx", "lang"), ("lang-ar", "lang"), ("ars", "lang"),
        ("efn", "note"), ("reflist", "notelist"), ("cite web", "cite"), ("cite eb2010", "cite"),
        ("sfn", "shortref"), ("kia", "mark"), ("nowrap", "text"), ("snd", "literal"), ("ill", "link"),
        ("link-en", "link"), ("citation needed", "maintenance"), ("campaignbox x", "drop"), ("usa", "flag_name"),
        ("usa-1912", "flag_name"), ("isbn", "identifier"), ("wayback", "archive"), ("no such template", None),
    ],
)  # fmt: skip
def test_meaning_of(name: str, means: str | None) -> None:
    assert meaning(name, "en") == means


@pytest.mark.parametrize(
    ("name", "language", "means"),
    [("s", "it", "drop"), ("s", "ru", "text"), ("citation", "en", "cite"), ("citation", "fr", "text"),
     ("cita", "it", "shortref"), ("cita", "es", "text")],
)  # fmt: skip
def test_meaning_that_depends_on_the_wiki(name: str, language: str, means: str) -> None:
    assert meaning(name, language) == means


def meaning(name: str, language: str) -> str | None:
    """The look-up that the head of the file describes, written the slow and plain way."""
    ranked = sorted(TEMPLATES, key=lambda entry: "wikis" not in entry)
    for entry in ranked:
        if name in entry["names"] and language in entry.get("wikis", [language]):
            return str(entry["means"])
    if name.startswith(tuple(DATA["lang_prefixes"]["prefixes"])):
        return "lang"
    if any(name == code + end for end in DATA["lang_suffixes"]["suffixes"] for code in DATA["lang_suffixes"]["of"]):
        return "lang"
    for family in FAMILIES:
        if name.startswith(tuple(family.get("starts", ()))) or name.endswith(tuple(family.get("ends", ()))):
            return str(family["means"])
    code = re.sub(r"[ -]\d{4}$", "", name)
    return "flag_name" if code in DATA["entities"] else None


def corpus_languages() -> dict[str, str]:
    languages = {}
    for manifest in CORPUS.glob("*/MANIFEST.tsv"):
        head, *rows = [line.split("\t") for line in manifest.read_text("utf-8").splitlines()]
        if "language" in head:
            languages.update({row[head.index("slug")]: row[head.index("language")] for row in rows})
    return languages


def used_templates(text: str) -> set[str]:
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    found = re.findall(r"\{\{\s*([^{}|<]*?)\s*(?=[|}<{])", text)
    cleaned = {" ".join(name.replace("_", " ").split()).casefold() for name in found}
    return {name for name in cleaned if name and not name.startswith(("#", "infobox"))}


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the development corpus is not here")
def test_every_template_of_the_corpus_is_known() -> None:
    languages = corpus_languages()
    unknown = set()
    for page in [*CORPUS.glob("*/*.wiki"), *CORPUS.glob("*/*.txt")]:
        language = languages.get(page.stem, "en")
        used = used_templates(page.read_text("utf-8"))
        unknown |= {(page.stem, name) for name in used if meaning(name, language) is None}
    assert unknown == set()
