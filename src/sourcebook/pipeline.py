"""The one place that joins reading and extracting (and, later, resolving and storing)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .extract import Extraction, extract
from .model import Claim, Document
from .read.file import read_files


def read_documents(path: str | Path, *, title: str = "", language: str = "") -> list[Document]:
    """Return the documents of a path: a file, a folder, or `-` for standard input.

    Raises MissingInput (no such path) or SkipDocument (not UTF-8).
    """
    return list(read_files(path, title=title, language=language))


def extract_claims(document: Document) -> list[Claim]:
    """Return the claims of one document in the order of their evidence."""
    return list(extract(document).claims)


def extractions(path: str | Path, *, title: str = "", language: str = "") -> Iterator[Extraction]:
    """Yield what each document of a path gives."""
    for document in read_files(path, title=title, language=language):
        yield extract(document)
