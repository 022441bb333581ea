"""References in words: they count as their text from the start, the first of several addresses is the work's."""

from typing import Any

import pytest

from .support import cited

CASES: list[tuple[str, dict[str, Any] | None]] = [
    ("[http://x.org]", {"url": "http://x.org", "title": "", "type": "webpage"}),
    ("http://x.org words. See http://y.org.", {"url": "http://x.org", "title": "words. See"}),
    ("Site, [http://x.org/a?b=c&amp;d Title], 2013.", {"url": "http://x.org/a?b=c&d", "title": "Site, Title, 2013."}),
    ("goodman p.&nbsp;19.", {"url": "", "title": "goodman p. 19.", "type": "document"}),
    ("''[[Gaston Bodart|Bodart]]''. ''Losses''", {"title": "Bodart. Losses"}),
    (" x\n y ", {"title": "x y"}),
    ("Engels: ''Logistics'', {{isbn|0-520-04272-7}}, p. 72",
     {"title": "Engels: Logistics, ISBN 0-520-04272-7, p. 72", "identifiers": (("isbn", "0-520-04272-7"),)}),
    ("[http://x.org]{{Dead link|date=May 2010}}", {"url": "http://x.org", "status": "dead", "text": ""}),
    ("[http://x.org A] {{Wayback|url=http://x.org |date=20151208104401 }}",
     {"url": "http://x.org", "title": "A", "archived": "2015-12-08",
      "archive_url": "https://web.archive.org/web/20151208104401/http://x.org"}),
    ("A report {{webarchive|url=https://web.archive.org/web/20160304/http://y|date=4 March 2016}}",
     {"title": "A report", "archive_url": "https://web.archive.org/web/20160304/http://y", "archived": "2016-03-04"}),
    ("[http://x.org A] retrieved 28 September 2013.", {"accessed": "2013-09-28", "date": ""}),
    ("A, May 3, 2007.", {"accessed": "", "date": ""}),
    ("[http://x.org A] {{in lang|ar}}", {"title": "A", "language": "ar"}),
    ("", None),
    ("<!-- nothing -->", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "fields"), CASES)
def test_words_become_fields(words: str, fields: dict[str, Any] | None) -> None:
    found = cited(f"<ref>{words}</ref>")
    assert [{name: getattr(c, name) for name in fields} for c in found] == [fields] if fields else found == []


def test_span_is_what_the_reference_holds() -> None:
    text = "a<ref> b c </ref>"
    [citation] = cited(text)
    assert text[citation.start : citation.end] == "b c"


def test_remarks_in_a_group_of_notes_are_no_source() -> None:
    assert cited("<ref group=note>Left the war later.</ref>") == []
    assert [c.url for c in cited("<ref group=note>See [http://x.org y].</ref>")] == ["http://x.org"]


def test_language_of_the_document_reads_the_day() -> None:
    assert cited("<ref>[http://x.de A], abgerufen am 3. Mai 2010</ref>", language="de")[0].accessed == "2010-05-03"
