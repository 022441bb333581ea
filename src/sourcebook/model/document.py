"""One revision of one page."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Document:
    """One revision of one page, as read: its text is never changed afterwards.

    `site` is the wiki's address or empty, `language` a BCP 47 code, `revision` the wiki's revision id or,
    where none is known, `sha256:` and the first 16 hex digits of the text's hash. `name` is where it came from
    (a path as given, or `-`). `title_span` is the title line of a degraded copy, which belongs to the text.
    """

    title: str
    text: str
    site: str = ""
    language: str = "en"
    revision: str = ""
    time: str | None = None
    name: str = ""
    title_span: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if not self.revision:
            digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
            object.__setattr__(self, "revision", f"sha256:{digest[:16]}")

    @cached_property
    def id(self) -> str:
        """Identity of the page (not of the revision): site and title."""
        return f"{self.site or self.language}:{self.title}"
