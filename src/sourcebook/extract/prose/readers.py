"""Which reader reads a document's sentences: English by its clauses, a language with a data file by patterns."""

from __future__ import annotations

from typing import Protocol

from ...model import When
from .english.mentions import follow, read_mentions
from .english.sentence import dates_of, read_sentence
from .names import Mention, Names
from .patterns import PatternReader, languages
from .said import Said
from .sentences import Sentence

Dates = list[tuple[int, int, When]]
Short = tuple[Mention, str, int, int]


class Reader(Protocol):
    """Reads the sentences of one document, in order."""

    def read_mentions(self, sentence: Sentence, names: Names) -> tuple[list[Mention], list[Short]]:
        """Return the mentions of a sentence, and the abbreviations that it introduces."""

    def dates_of(self, text: str, language: str, last: When | None, taken: list[tuple[int, int]]) -> Dates:
        """Return the dates of a sentence."""

    def read_sentence(self, text: str, mentions: list[Mention], dates: Dates, names: Names) -> list[Said]:
        """Return the claims of a sentence."""

    def follow(self, names: Names, text: str, mentions: list[Mention]) -> None:
        """Keep what a sentence was about, for the next."""


class EnglishReader:
    """English."""

    read_mentions = staticmethod(read_mentions)
    dates_of = staticmethod(dates_of)
    read_sentence = staticmethod(read_sentence)
    follow = staticmethod(follow)


def reader_for(language: str) -> tuple[Reader, bool]:
    """Return the reader for a document, and whether it has frames for its language; without, it only finds names and dates."""
    code = language.split("-")[0].lower()
    if code in languages():
        return PatternReader(code), True
    return EnglishReader(), code in ("en", "")
