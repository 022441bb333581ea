"""Values that are words: names, descriptions, mottos, results, files and addresses."""

from __future__ import annotations

import re

from ...model import Literal
from ..atoms import Atom
from ..lines import VISIBLE, Line, part_brackets, span_of
from ..names import clean, is_abbreviation, script_language
from ..wording import NOTHING, sense_of_bracket
from .box import Box, Value

_FILE = re.compile(
    r"^\s*(?:\[\[)?\s*(?:(?:file|image|datei|bild|fichier|archivo|imagen|immagine|файл|изображение|ملف|صورة|پرونده|קובץ|dosya|文件|檔案|档案|"
    r"ficheiro|bestand|plik)\s*:)?\s*([^|\[\]{}\n<>]+\.[A-Za-z]{3,4})",
    re.IGNORECASE,
)


def clean_name(words: str) -> str:
    """Return a name without quotes and stray punctuation, its own brackets kept."""
    return words.strip(" \t\u00a0,;:\"“”'")


def read_name(box: Box, value: Value) -> None:
    """Read one name that may run over several lines."""
    atoms = box.context.atoms(value.content)
    words = " ".join(
        "".join(
            " " if a.kind in ("break", "bullet") else a.text for a in atoms if a.kind in VISIBLE or a.kind == "break"
        ).split()
    )
    words = clean_name(words)
    span = span_of(a for a in atoms if a.kind in VISIBLE)
    if words and any(c.isalnum() for c in words):
        box.claim(value, Literal(words), span, refs=[a for a in atoms if a.kind == "ref"])
    _hidden(box, value, atoms)


def read_names(box: Box, value: Value) -> None:
    """Read names, one a line; a language template tells the language, else a sibling, else the script."""
    for line in box.lines(value):
        foreign = [a for a in line.atoms if a.kind == "foreign" and a.text]
        if foreign:
            for atom in foreign:
                box.claim(
                    value, Literal(atom.text), (atom.start, atom.end), qualifiers={"lang": atom.name}, refs=line.refs
                )
        else:
            _plain_names(box, value, line)
        _hidden(box, value, line.atoms)


def _plain_names(box: Box, value: Value, line: Line) -> None:
    parted = part_brackets(line.atoms)
    atoms = parted.outer if any(a.text.strip() for a in parted.outer if a.kind in VISIBLE) else line.atoms
    shown = " ".join("".join(a.text for a in atoms if a.kind in VISIBLE).split())
    senses = [sense_of_bracket(b.text, box.language, box.year) for b in parted.brackets if atoms is parted.outer]
    when = next((sense.when for sense in senses if sense is not None and sense.when is not None), None)
    for part in _names_in(shown):
        words = clean_name(part)
        if words and any(c.isalnum() for c in words):
            lang = box.sibling(value, "lang") or script_language(words)
            qualifiers = {"lang": lang} if lang else {}
            box.claim(value, Literal(words), span_of(atoms), when=when, qualifiers=qualifiers, refs=line.refs)


_AMONG = re.compile(r"\s*[,،、/]\s*|\s+(?:or|and|und|et|ou|y|o|и|или)\s+")


def _names_in(words: str) -> list[str]:
    """Divide a line of names at semicolons, and one of nothing but abbreviations at commas: "NATO, OTAN"."""
    parts = _AMONG.split(words)
    if len(parts) > 1 and all(is_abbreviation(part) for part in parts):
        return parts
    return re.split(r"\s*[;；]\s*", words)


def _hidden(box: Box, value: Value, atoms: list[Atom]) -> None:
    for atom in atoms:
        if atom.kind == "translit" and atom.hidden:
            box.claim(value, Literal(atom.hidden), (atom.start, atom.end), qualifiers={"lang": atom.name})


def read_text(box: Box, value: Value) -> None:
    """Read the whole value as one text."""
    atoms = box.context.atoms(value.content)
    words = " ".join(
        "".join(
            " " if a.kind in ("break", "bullet") else a.text
            for a in atoms
            if a.kind in VISIBLE or a.kind in ("break", "bullet")
        ).split()
    )
    if words.strip(" .–—-?"):
        box.claim(
            value, Literal(words.strip(' "“”')), span_of(atoms), refs=[a for a in atoms if a.kind in ("ref", "maint")]
        )


def read_lines(box: Box, value: Value) -> None:
    """Read one text a line; brackets are a status."""
    for line in box.lines(value):
        parted = part_brackets(line.atoms)
        words = clean(" ".join("".join(a.text for a in parted.outer if a.kind in VISIBLE).split()))
        if words:
            status = next((b.text for b in parted.brackets), "")
            heading = line.heading.text.strip(" :") if line.heading is not None else ""
            sense = box.sense(heading)
            own = sense_of_bracket(status, box.language) if status else None
            made = (own or NOTHING).over(sense)
            box.claim(
                value,
                Literal(words),
                span_of(line.atoms, through=True),
                when=made.when,
                polarity=made.polarity,
                qualifiers={"status": made.status or ("" if made.when or made.polarity else status or heading)},
                refs=line.refs,
            )


_POINTER = re.compile(r"\s*[(（\[]\s*(?:see|siehe|voir|véase|vedi|см\.)\b[^()]*[)）\]]", re.IGNORECASE)


def read_result(box: Box, value: Value) -> None:
    """Read outcomes: one claim a line."""
    if value.reading.unless and box.has(value.reading.unless):
        return
    for line in box.lines(value):
        words = _POINTER.sub("", line.text).strip(" .;,:：")
        if any(c.isalnum() for c in words) and not words.casefold().startswith("see "):
            box.claim(value, Literal(words), span_of(line.atoms, through=True), refs=line.refs)


def read_file(box: Box, value: Value) -> None:
    """Read the name of a file, with or without link and prefix."""
    m = _FILE.match(value.content.source)
    if m is None:
        return
    name = m[1].strip()
    start = value.content.start + m.start(1)
    box.claim(
        value,
        Literal(" ".join(name.split()), "file"),
        (start, start + len(m[1].rstrip())),
        qualifiers=_kind_of_image(box, value, name),
    )


def _kind_of_image(box: Box, value: Value, name: str) -> dict[str, str]:
    if "kind" in value.reading.qualifiers or box.family.kind == "event":
        return {}
    folded = name.casefold()
    for word, kind in (
        ("seal", "seal"),
        ("flag", "flag"),
        ("logo", "logo"),
        ("emblem", "logo"),
        ("coat of arms", "seal"),
        ("portrait", "photo"),
    ):
        if word in folded:
            return {"kind": kind}
    return {}


_URL = re.compile(
    r"(?:https?:)?//[^\s|\[\]{}<>\"]+|(?<![\w@.])(?:www\.|[\w-]+\.)+[a-z]{2,}(?:/[^\s|\[\]{}<>\"]*)?", re.IGNORECASE
)


def read_url(box: Box, value: Value) -> None:
    """Read addresses: templates, links or bare words."""
    atoms = box.context.atoms(value.content)
    links = [a for a in atoms if a.kind == "url" and a.name]
    for atom in links:
        box.claim(value, Literal(atom.name, "url"), (atom.start, atom.end))
    if not links and (m := _URL.search(value.content.source)) and "{{" not in value.content.source:
        start = value.content.start + m.start()
        box.claim(value, Literal(m[0], "url"), (start, start + len(m[0])))
