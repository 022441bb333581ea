"""Turn wikitext into the degraded form in which some mirrors keep articles.

Such a copy starts with its title. Templates and tables keep their markup; links, reference tags, emphasis and other
tags are gone and only what they enclosed is left; bullets are `  • `, indented by two more for
each level (the one such copy at hand has one level only); headings are bare lines; and every
source line that is not a list item stands between blank lines, a parameter of an infobox too. A reference that only
repeats another one by name leaves nothing behind. Offsets change, so only what is said can be compared, not where.

    python tests/degrade.py FILE [TITLE]
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

BULLET = "  • "
_BREAK = "\ue000"  # stands for <br> until the lines are laid out
_HELD = "\ue001"  # stands for text in which nothing is markup
_VERBATIM = re.compile(r"<(nowiki|pre|math|syntaxhighlight|source)\b[^<>]*(?<!/)>(.*?)</\1\s*>", re.I | re.S)
_INVISIBLE = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(gallery|imagemap|timeline|score)\b[^<>]*(?<!/)>.*?</\1\s*>"
    r"|__[A-Z]+__"
    r"|<ref\b[^<>]*/>",
    re.I | re.S,
)
_LINE_BREAK = re.compile(r"</?br\b[^<>]*>", re.I)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.I)
_LINK = re.compile(r"\[\[([^\[\]]*)\]\]")
_QUOTES = re.compile(r"'{2,}")
_HEADING = re.compile(r"(={1,6})\s*(.+?)\s*\1\s*")
_ITEM = re.compile(r"([*#:;]+)\s*(.*)")
_NOT_SHOWN = re.compile(
    r"(?:file|image|media|category|datei|bild|kategorie|fichier|catégorie|archivo|imagen|categoría|immagine|categoria"
    r"|файл|изображение|категория|ملف|صورة|تصنيف|پرونده|رده|קובץ|קטגוריה|dosya|kategori|ficheiro|分类|檔案|文件)\s*:"
    r"|[a-z]{2,3}(?:-[a-z]+)?:(?!//)",  # the last line: a link to the article in another language
    re.I,
)


def degrade(title: str, text: str) -> str:
    """Return the degraded copy of an article.

    >>> degrade("Example", "'''Example''' is a [[Front (politics)|front]].<ref>{{cite web|title=T}}</ref>")
    'Example\\n\\nExample is a front.{{cite web|title=T}}'
    """
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match[2])
        return _HELD

    text = text.replace(_BREAK, "").replace(_HELD, "")
    text = _INVISIBLE.sub("", _VERBATIM.sub(hold, text))
    text = _TAG.sub("", _LINE_BREAK.sub(_BREAK, text))
    text = _QUOTES.sub(_apostrophes, _without_links(text))
    text = "\n\n".join([title, *_blocks(text)]).replace(_BREAK, "\n")
    kept = iter(held)
    return re.sub(_HELD, lambda _: next(kept), text)


def _without_links(text: str) -> str:
    """Links from the inside out, so that a picture goes together with the links in its caption."""
    before = ""
    while text != before:
        before, text = text, _LINK.sub(_shown, text)
    return text


def _shown(link: re.Match[str]) -> str:
    target, piped, label = link[1].partition("|")
    if _NOT_SHOWN.match(target.strip()):
        return ""
    return label if piped and label.strip() else target.strip().removeprefix(":")


def _apostrophes(run: re.Match[str]) -> str:
    """Four are one and a bold mark, more than five are the rest and five, as MediaWiki counts."""
    length = len(run[0])
    return "'" * (1 if length == 4 else max(0, length - 5))


def _blocks(text: str) -> Iterator[str]:
    """Lines, or runs of list items, that blank lines part."""
    items: list[str] = []
    for line in text.split("\n"):
        item = _ITEM.fullmatch(line)
        if item and not set(item[1]) <= set(":;"):
            items.append("  " * (len(item[1]) - 1) + BULLET + item[2].strip())
            continue
        if items:
            yield "\n".join(items)
            items = []
        if line.strip():
            yield _plain_line(line, item)
    if items:
        yield "\n".join(items)


def _plain_line(line: str, item: re.Match[str] | None) -> str:
    heading = _HEADING.fullmatch(line.strip())
    if heading:
        return heading[2]
    return (item[2] if item else line).strip(" ")


def main(arguments: list[str]) -> None:
    """Print the degraded copy of a file; the title is the second argument or comes from the file's name."""
    path = Path(arguments[0])
    title = arguments[1] if len(arguments) > 1 else path.stem.replace("-", " ").capitalize()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(degrade(title, path.read_text(encoding="utf-8")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
