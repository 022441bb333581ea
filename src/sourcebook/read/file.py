"""Files, folders and standard input to documents.

A file is one revision of one page, as wikitext in UTF-8. Its title is given, or stands on the first line (as in
degraded copies), or is the file's name, in the text's own spelling where the text has it.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ..errors import MissingInput, SkipDocument
from ..model import Document, line_column
from .language import guess_language

SUFFIXES = (".wiki", ".wikitext", ".mediawiki", ".txt")
_FRONT = re.compile(r"(?:\ufeff)?([^\n{}\[\]|=<>*#'•]{2,120})\r?\n[ \t]*\r?\n(?=\s*\S)")


def read_files(path: str | Path, *, title: str = "", language: str = "") -> Iterator[Document]:
    """Yield the documents of a path: a file, a folder of wikitext files (sorted by name), or `-` for standard input.

    Raises MissingInput where there is nothing at the path, SkipDocument where a file is not UTF-8 text.
    """
    if str(path) == "-":
        yield decode(sys.stdin.buffer.read(), "-", title=title, language=language)
        return
    place = Path(path)
    if place.is_dir():
        for file in sorted(p for p in place.rglob("*") if p.suffix in SUFFIXES and p.is_file()):
            yield decode(file.read_bytes(), str(file), language=language)
        return
    try:
        data = place.read_bytes()
    except OSError as error:
        raise MissingInput(f"{path}: {error.strerror or error}") from error
    yield decode(data, str(path), title=title, language=language)


def decode(data: bytes, name: str, *, title: str = "", language: str = "") -> Document:
    """Return the document that some bytes are; offsets count code points of the text without any conversion."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8", "replace")
        line, column = line_column(good, len(good))
        raise SkipDocument(f"{name}:{line}:{column}: byte {data[error.start]:#04x} is not UTF-8") from error
    return make_document(text, name, title=title, language=language)


def checked(document: Document) -> Document:
    """Return the document; raises SkipDocument where it is empty or has bytes that no text has."""
    if not document.text.strip("\ufeff \t\r\n"):
        raise SkipDocument(f"{document.name}:1:1: there is no text in it").advise("give the wikitext of an article")
    nul = document.text.find("\0")
    if nul >= 0:
        line, column = line_column(document.text, nul)
        raise SkipDocument(f"{document.name}:{line}:{column}: byte 0x00 is not text: UTF-16, or no text at all")
    return document


def make_document(text: str, name: str = "", *, title: str = "", language: str = "") -> Document:
    """Return the document that a text is, with its title and language worked out where they are not given."""
    front = front_title(text)
    span = None
    if front is not None and (not title or _same(front[0], title)):
        span = front[1]
        title = title or front[0]
    return Document(
        title or _guessed(name, text),
        text,
        language=language or guess_language(text),
        name=name,
        title_span=span,
    )


def front_title(text: str) -> tuple[str, tuple[int, int]] | None:
    """Return the title on the first line of a degraded copy and where it stands, or None.

    >>> front_title("NATO\\n\\n{{Infobox organization}}")
    ('NATO', (0, 4))
    """
    m = _FRONT.match(text)
    if m is None:
        return None
    words = m[1].strip()
    if not words or words.endswith((".", ":", "!", "?", "。")) or len(words.split()) > 14:
        return None
    start = m.start(1) + len(m[1]) - len(m[1].lstrip())
    return words, (start, start + len(words))


def title_of_name(name: str) -> str:
    """Return the title that a file's name stands for.

    >>> title_of_name("data/Northern_Alliance.wiki"), title_of_name("viet-minh.degraded.txt")
    ('Northern Alliance', 'Viet minh')
    """
    if name in ("", "-"):
        return ""
    stem = Path(name).name.split(".")[0]
    words = stem.replace("_", " ") if "_" in stem or " " in stem else stem.replace("-", " ")
    return words[:1].upper() + words[1:]


def _guessed(name: str, text: str) -> str:
    """The title that a file's name gives; small letters throughout have lost the page's own spelling."""
    title = title_of_name(name)
    stem = Path(name).name.split(".")[0]
    return spelled(title, text) if stem == stem.casefold() and not re.search(r"[_ ]", stem) else title


_NAMED = re.compile(
    r"'{3}([^'\n]+(?:'[^'\n]+)*)'{3}|^[ \t]*\|[^=|\n]*name[^=|\n]*=[ \t]*([^|\n{}<\[\]]+)", re.MULTILINE | re.I
)


def spelled(title: str, text: str) -> str:
    """Return a title made of a file's name as the text spells it, in bold or in an infobox; else as it is.

    >>> spelled("Jamiat e islami", "'''Jamiat-e Islami''' is a party.")
    'Jamiat-e Islami'
    """
    if not title:
        return title
    words = (" ".join((m[1] or m[2]).split()) for m in _NAMED.finditer(text))
    found = next((w for w in words if _same(w, title)), title)
    return found[:1].upper() + found[1:]


def _same(a: str, b: str) -> bool:
    return _folded(a) == _folded(b)


def _folded(title: str) -> str:
    """A title's words without case, accents and punctuation."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", title) if not unicodedata.combining(c))
    return re.sub(r"\W+", " ", re.sub(r"(?<=\w)['’](?=s\b)", "", plain)).casefold().strip()
