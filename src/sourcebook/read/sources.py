"""Many articles at once: files, folders, patterns, zip archives and standard input, each article a thing to open."""

from __future__ import annotations

import glob
import os
import sys
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import MissingInput, SkipDocument, UsageProblem
from ..model import Document
from .file import SUFFIXES, checked, decode

_PATTERN = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Item:
    """One article that has been found but not opened: its file, and its name within an archive."""

    path: str
    member: str = ""
    size: int = 0

    @property
    def name(self) -> str:
        """The name that a reader is told."""
        return f"{self.path}/{self.member}" if self.member else self.path


def find(paths: Iterable[str | Path]) -> list[Item]:
    """Return all articles of some paths, each once, in a fixed order, and open none of them.

    Raises MissingInput where a path or pattern leads to nothing.
    """
    return list(dict.fromkeys(item for path in paths for item in _find(str(path))))


def _find(path: str) -> Iterator[Item]:
    place = Path(path)
    if path == "-":
        yield Item(path)
    elif place.is_dir():
        yield from _some(path, _folder(place), "no articles in this folder")
    elif place.is_file():
        yield from _file(place)
    elif _PATTERN & set(path):
        matches = sorted(glob.glob(path, recursive=True))
        yield from _some(path, (item for match in matches for item in _match(match)), "nothing matches this pattern")
    else:
        raise MissingInput(f"{path}: no such file")


def _some(path: str, found: Iterable[Item], otherwise: str) -> list[Item]:
    items = list(found)
    if not items:
        raise MissingInput(f"{path}: {otherwise}").advise(f"articles are files that end in {', '.join(SUFFIXES)}")
    return items


def _match(path: str) -> Iterator[Item]:
    """A pattern takes in what it names, and the articles of a folder that it names, which may be none."""
    place = Path(path)
    return _folder(place) if place.is_dir() else _file(place)


def _folder(place: Path) -> Iterator[Item]:
    for path in sorted(p for p in place.rglob("*") if p.is_file()):
        if path.suffix in SUFFIXES or path.suffix == ".zip":
            yield from _file(path)


def _file(place: Path) -> Iterator[Item]:
    if place.suffix == ".zip":
        yield from _archive(place)
        return
    if not os.access(place, os.R_OK):
        raise MissingInput(f"{place}: may not be read").advise("check its permissions")
    yield Item(str(place), size=place.stat().st_size)


def _archive(place: Path) -> Iterator[Item]:
    try:
        with zipfile.ZipFile(place) as archive:
            for member in sorted(archive.infolist(), key=lambda info: info.filename):
                if Path(member.filename).suffix in SUFFIXES and not member.is_dir():
                    yield Item(str(place), member.filename, member.file_size)
    except (OSError, zipfile.BadZipFile) as error:
        raise MissingInput(f"{place}: {error}").advise("give a zip archive that opens") from error


class Opener:
    """Opens items one after another; an archive stays open as long as its members are asked for."""

    def __init__(self, *, title: str = "", language: str = "", items: int = 1) -> None:
        if title and items > 1:
            raise UsageProblem(f"--title is for one article, not for {items}").advise("give one file, or leave it out")
        self.title, self.language = title, language
        self._archive: zipfile.ZipFile | None = None

    def document(self, item: Item) -> Document:
        """Return the article of an item; raises SkipDocument where it is no readable text or has no title."""
        try:
            data = self._bytes(item)
        except (OSError, RuntimeError, NotImplementedError, zipfile.BadZipFile) as error:
            raise SkipDocument(f"{item.name}: {error}").advise("check the file") from error
        made = checked(decode(data, item.name, title=self.title, language=self.language))
        if not made.title:
            raise SkipDocument(f"{item.name}:1:1: no title is known").advise("give --title")
        return made

    def close(self) -> None:
        """Close the archive that is open, if any."""
        if self._archive is not None:
            self._archive.close()
            self._archive = None

    def _bytes(self, item: Item) -> bytes:
        if item.path == "-":
            return sys.stdin.buffer.read()
        if not item.member:
            return Path(item.path).read_bytes()
        if self._archive is None or self._archive.filename != item.path:
            self.close()
            self._archive = zipfile.ZipFile(item.path)
        return self._archive.read(item.member)
