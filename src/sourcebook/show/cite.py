"""A cited work in words, for people."""

from __future__ import annotations

from ..model import Citation
from .wording import edtf_words


def cited_work(work: Citation) -> str:
    """Return a cited work as one line: its readable wording, else what is known of it.

    >>> cited_work(Citation("r:1", title="A History", authors=("Roy, Olivier",), date="1990"))
    'Roy, Olivier (1990). A History.'
    """
    words = " ".join(work.text.split()) or _composed(work)
    if work.translated_title and work.translated_title not in words:
        words += f" [{work.translated_title}]"
    return words


def _composed(work: Citation) -> str:
    date = edtf_words(work.date) or work.date
    by = "; ".join(work.authors or work.editors)
    head = f"{by} ({date})" if by and date else by
    parts = [head, work.title or work.url, work.container, work.publisher, date if not by else ""]
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def work_notes(work: Citation) -> list[str]:
    """Return what else helps to judge a source: when it was archived and looked at, whether its link is dead."""
    notes = []
    if work.archive_url or work.archived:
        notes.append(f"archived {edtf_words(work.archived) or work.archived}".rstrip())
    if work.accessed:
        notes.append(f"accessed {edtf_words(work.accessed) or work.accessed}")
    if work.status in ("dead", "usurped", "unfit", "deviated"):
        notes.append(f"link marked {work.status}")
    return notes
