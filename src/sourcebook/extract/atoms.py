"""A stretch of wikitext as a flat run of atoms: words, links, flags, dates, references, marks and line breaks.

Comes in: a `Content`. Goes out: atoms in reading order, each with its span, with templates replaced by what they
mean (`templates.toml`) and layout gone. Rules read atoms and lines of atoms, never templates.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from ..model import When
from ..parse import (
    Argument,
    Content,
    Entity,
    ExternalLink,
    Html,
    Link,
    Node,
    Param,
    Quotes,
    Tag,
    Template,
    Text,
    inline,
)
from . import template_dates
from .templates import Meaning, entity_name, lookup

BOLD: Final = 1
ITALIC: Final = 2
STRUCK: Final = 4
SMALL: Final = 8
RAISED: Final = 16
HEADER: Final = 32

_MAX_DEPTH = 40
_BULLET = re.compile(r"[ \t\u00a0]*(?:([*#:;]+)|([•▪◦‣●·](?=[ \t\u00a0])))[ \t\u00a0]*")
_MARKED = re.compile(r"['<\[&_:\n†‡]")  # all that is not shown as it stands has one of these, or is a node
_TRAIL = re.compile(r"[^\W\d_]+")
_DAGGER = re.compile("[†‡]")
_ENDS_LINE = frozenset({"br", "p", "div", "hr", "tr", "ul", "ol", "table", "center", "dl", "dd", "dt", "td", "th"})
_STYLES = {
    "b": BOLD,
    "strong": BOLD,
    "i": ITALIC,
    "em": ITALIC,
    "s": STRUCK,
    "del": STRUCK,
    "strike": STRUCK,
    "small": SMALL,
    "sup": RAISED,
}
_FILES = frozenset(
    "file image datei bild fichier archivo imagen immagine файл изображение ملف صورة پرونده تصویر קובץ תמונה "
    "dosya resim 文件 檔案 档案 图像 圖像 ficheiro bestand plik".split()
)
_NO_TEXT = frozenset(
    "category kategorie catégorie categoría categoria категория تصنيف رده קטגוריה kategori 分类 分類".split()
)


@dataclass(slots=True)
class Atom:
    """One thing in reading order.

    `kind`: text, link, flagname, flag, force, foreign, translit, other, date, url, ref, note, mark, maint, bullet, break.
    `text` is what a reader sees, `name` what stands behind it (link target, entity of a flag, language code, status,
    flag of maintenance), `hidden` a name that is not part of the line's own words (a romanisation, the name in
    another language), `depth` the nesting of a bullet.
    """

    kind: str
    start: int
    end: int
    text: str = ""
    name: str = ""
    style: int = 0
    depth: int = 0
    node: Node | None = None
    when: When | None = None
    hidden: str = ""


class Reader:
    """Turns contents into atoms and counts what it met on the way (for `coverage`)."""

    def __init__(self, title: str = "", language: str = "en") -> None:
        self.title = title
        self.language = language
        self.seen: Counter[tuple[str, str]] = Counter()

    def read(self, content: Content, *, block: bool = True) -> list[Atom]:
        """Return the atoms of a content; `block` where a bullet may stand at its very start."""
        run = _Run(self)
        run.line_start = block
        run.content(content, 0)
        return run.atoms

    def text(self, content: Content) -> str:
        """Return what a reader sees of a content, in one line."""
        if not content.nodes and not _MARKED.search(content.text, content.start, content.end):
            return " ".join(content.source.split())
        words = "".join(" " if a.kind in ("break", "bullet") else a.text for a in self.read(content, block=False))
        return " ".join(words.split())


class _Run:
    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.atoms: list[Atom] = []
        self.style = 0
        self.base = 0  # depth of the list that the current content stands in
        self.depth = 0  # depth of the current line
        self.line_start = True

    # -- contents -----------------------------------------------------------------------------------------------

    def content(self, content: Content, level: int) -> None:
        if level > _MAX_DEPTH:
            return
        quotes = 0
        skip = content.start
        for node in inline(content):
            if isinstance(node, Text):
                start = max(node.start, skip)
                if start < node.end:
                    quotes = self.words(node.text, start, node.end, quotes)
            elif isinstance(node, Quotes):
                quotes = self.quotes(node, quotes)
            elif isinstance(node, Html):
                self.html(node)
            elif isinstance(node, Entity):
                self.add("text", node.start, node.end, node.char)
            elif isinstance(node, ExternalLink):
                self.external(node, level)
            elif isinstance(node, Link):
                skip = self.link(node, content.end)
            elif isinstance(node, Template):
                self.template(node, level)
            elif isinstance(node, Tag):
                self.tag(node, level)
            elif isinstance(node, Argument) and node.default is not None:
                self.content(node.default, level + 1)
        self.style &= ~quotes

    def add(self, kind: str, start: int, end: int, text: str = "", name: str = "", node: Node | None = None) -> Atom:
        atom = Atom(kind, start, end, text, name, self.style, self.depth, node)
        self.atoms.append(atom)
        if text.strip():
            self.line_start = False
        return atom

    def words(self, text: str, start: int, end: int, quotes: int) -> int:
        """Plain text, divided at line breaks; a bullet at the start of a line makes an item."""
        while start < end:
            if self.line_start and (m := _BULLET.match(text, start, end)) and m.end() > start:
                marks = m[1] or "•"
                depth = len(m[1]) if m[1] else max(1, (m.start(2) - m.start()) // 2)  # copies indent by two a level
                self.bullet(m.start(), m.end(), self.base + depth, header=marks.endswith(";"))
                start = m.end()
                continue
            stop = text.find("\n", start, end)
            if stop < 0:
                stop = end
            self.marked_words(text, start, stop)
            if stop < end:
                self.style &= ~quotes & ~HEADER
                quotes = 0
                self.end_line(stop, stop + 1)
            start = stop + 1
        return quotes

    def marked_words(self, text: str, start: int, stop: int) -> None:
        """Words of one line; a dagger after a name is a mark of death."""
        while start < stop:
            m = _DAGGER.search(text, start, stop)
            dagger = m.start() if m is not None else stop
            if dagger > start:
                self.add("text", start, dagger, text[start:dagger])
            if dagger < stop:
                self.add("mark", dagger, dagger + 1, "", "killed")
            start = dagger + 1

    def end_line(self, start: int, end: int) -> None:
        self.depth = self.base
        self.add("break", start, end)
        self.line_start = True

    def bullet(self, start: int, end: int, depth: int, *, header: bool = False) -> None:
        self.depth = depth
        self.style = (self.style | HEADER) if header else (self.style & ~HEADER)
        self.add("bullet", start, end)
        self.line_start = False

    def quotes(self, node: Quotes, quotes: int) -> int:
        if node.spare:
            self.add("text", node.start, node.start + node.spare, "'" * node.spare)
        flip = {2: ITALIC, 3: BOLD, 4: BOLD}.get(node.count, BOLD | ITALIC)
        self.style ^= flip
        return (quotes | flip) & self.style

    def html(self, node: Html) -> None:
        if node.name == "li" and node.opening:
            self.bullet(node.start, node.end, self.base + 1)
        elif node.name in _ENDS_LINE:
            if node.name == "br" or not self.line_start:
                depth = self.depth
                self.add("break", node.start, node.end)
                self.depth = depth
                self.line_start = True
        elif node.name in _STYLES:
            bit = _STYLES[node.name]
            self.style = self.style | bit if node.opening and not node.self_closing else self.style & ~bit

    # -- nodes --------------------------------------------------------------------------------------------------

    def external(self, node: ExternalLink, level: int) -> None:
        label = self.reader.text(node.label) if node.label is not None and level < _MAX_DEPTH else ""
        self.add("url", node.start, node.end, label or ("" if node.source.startswith("[") else node.url), node.url)

    def link(self, node: Link, limit: int) -> int:
        """A page link with its trail; return where reading goes on."""
        prefix, target, shown = node.prefix, node.target, node.label
        if prefix in _FILES:
            self.add("flag", node.start, node.end, "", target.partition(":")[2].strip(), node)
            return node.end
        if prefix in _NO_TEXT:
            return node.end
        label = self.reader.text(shown) if shown is not None else target.lstrip(":")
        if not label and shown is not None:  # the pipe trick: [[A (b)|]]
            label = re.sub(r"\s*\(.*\)$|,.*$", "", target)
        raw = shown.source.strip() if shown is not None else ""
        if raw and _SIGN.fullmatch(raw) and (status := link_status(target)):
            self.add("mark", node.start, node.end, "", status, node)
            return node.end
        end = node.end
        if end < limit and node.text[end].islower() and (m := _TRAIL.match(node.text, end, limit)):
            end = min(m.end(), node.trail_end)
        self.add("link", node.start, end, label + node.text[node.end : end], node.title or node.target, node)
        return end

    def tag(self, node: Tag, level: int) -> None:
        if node.name == "ref":
            self.add("ref", node.start, node.end, node=node)
        elif node.content is not None and node.name == "nowiki":
            self.add("text", node.content.start, node.content.end, node.content.source)
        elif node.content is not None and node.name in ("poem", "noinclude", "onlyinclude"):
            self.content(node.content, level + 1)

    def template(self, node: Template, level: int) -> None:
        key = node.key
        if key.startswith("#") or (":" in key and not node.pipes):
            return self.function(node, key, level)
        meaning = lookup(key, self.reader.language)
        if meaning is None:
            self.reader.seen["unknown", key] += 1
            if not key.startswith("infobox"):
                self.visible(node, level)
            return None
        self.reader.seen[meaning.means, key] += 1
        read = _READERS.get(meaning.means)
        if read is not None:
            read(self, node, meaning, level)
        return None

    def function(self, node: Template, key: str, level: int) -> None:
        self.reader.seen["function", key.partition(":")[0]] += 1
        if key.startswith("#tag:ref"):
            self.add("ref", node.start, node.end, node=node)
        elif key.startswith("formatnum:"):
            at = node.text.find(":", node.start) + 1
            self.add(
                "text",
                at,
                node.pipes[0] if node.pipes else node.inner_end,
                node.text[at : node.pipes[0] if node.pipes else node.inner_end].strip(),
            )
        elif key.startswith(("lc:", "uc:", "ucfirst:")):
            at = node.source.find(":") + node.start + 1
            self.add("text", at, node.inner_end, node.text[at : node.inner_end])

    def visible(self, node: Template, level: int) -> None:
        """An unknown template shows its positional arguments, one space between."""
        for i, param in enumerate(p for p in node.params if p.positional):
            if i:
                self.add("text", param.start, param.start, " ")
            self.content(param.value, level + 1)

    def param_text(self, node: Template, *names: str) -> str:
        param = _given(node, names)
        return self.reader.text(param.value) if param is not None else ""


# -- what each meaning does: one function a meaning, named as in templates.toml --------------------------------------


def _list_args(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    outer, depth = run.base, run.depth
    run.base = depth
    _title(run, node, meaning, level)
    for param in node.params:
        if param.positional and param.value.source:
            run.bullet(param.value.start, param.value.start, depth + 1)
            run.base = depth + 1
            run.line_start = True
            run.content(param.value, level + 1)
    _end_list(run, node, outer, depth)


def _list_body(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    outer, depth = run.base, run.depth
    run.base = depth
    _title(run, node, meaning, level)
    body = meaning.names("body")
    for param in node.params:
        if (param.name in body if body else param.positional) and param.value.source:
            run.end_line(param.value.start, param.value.start)
            run.content(param.value, level + 1)
    _end_list(run, node, outer, depth)


def _title(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    param = node.get(*meaning.names("title", "title"))
    if param is not None and param.value.source:
        run.end_line(param.value.start, param.value.start)
        run.style |= HEADER
        run.content(param.value, level + 1)
        run.style &= ~HEADER
        run.end_line(param.value.end, param.value.end)


def _end_list(run: _Run, node: Template, outer: int, depth: int) -> None:
    run.base, run.depth = outer, depth
    run.add("break", node.inner_end, node.end)
    run.line_start = True


def _list_mark(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    _list_body(run, node, meaning, level)


def _fits(run: _Run, node: Template, condition: object) -> bool:
    """A condition of the data: parameter = the values under which it holds."""
    if not isinstance(condition, dict):
        return False
    return any(
        run.param_text(node, str(name)) in map(str, values if isinstance(values, list) else [values])
        for name, values in condition.items()
    )


def _flag_name(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    entity = meaning.word("fixed") or run.param_text(node, *meaning.names("entity", "1"))
    entity = entity_name(entity)
    first = run.param_text(node, "1")
    if _fits(run, node, meaning.options.get("icon_if")) or (meaning.word("fixed") and first == "#"):
        run.add("flag", node.start, node.end, "", entity, node)
        return
    shown = (
        run.param_text(node, *meaning.names("label")) or run.param_text(node, *meaning.names("name", "name")) or entity
    )
    before, after = (run.param_text(node, *meaning.names(option)) for option in ("before", "after"))
    run.add("flagname", node.start, node.end, shown, " ".join(w for w in (before, entity, after) if w), node)


def _flag_icon(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    if _fits(run, node, meaning.options.get("name_if")):
        return _flag_name(run, node, meaning, level)
    entity = meaning.word("fixed") or run.param_text(node, *meaning.names("entity", "1"))
    run.add("flag", node.start, node.end, "", entity_name(entity), node)
    return None


def _flag_image(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    run.add("flag", node.start, node.end, "", run.param_text(node, *meaning.names("file", "1")), node)


def _force(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    entity = entity_name(meaning.word("fixed") or run.param_text(node, *meaning.names("entity", "1")))
    branch = meaning.word("branch", "armed forces")
    shown = run.param_text(node, *meaning.names("name", "name")) or f"{branch} of {entity}"
    run.add("force", node.start, node.end, shown, entity, node)


def _date(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    shown, when = template_dates.read(node, meaning, run.reader)
    if shown:
        run.add("date", node.start, node.end, shown, "", node).when = when


def _lang(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    fixed = meaning.word("fixed")
    code = run.reader.language if fixed == "*" else fixed or run.param_text(node, *meaning.names("code", "1"))
    if meaning.options.get("romanised"):
        code = f"{code}-Latn" if code and "-" not in code else code
    text = _given(node, meaning.names("text", "1" if fixed else "2"))
    if text is not None:
        run.add("foreign", text.value.start, text.value.end, run.reader.text(text.value), code, node)
    translit = _given(node, meaning.names("translit"))
    if translit is not None and translit is not text:
        run.add("translit", translit.value.start, translit.value.end, "", f"{code}-Latn").hidden = run.reader.text(
            translit.value
        )
    for name, tag in (meaning.options.get("parts") or {}).items():
        part = node.get(str(name))
        if part is not None and part.value.source and part is not text:
            run.add("translit", part.value.start, part.value.end, "", str(tag)).hidden = run.reader.text(part.value)


def _given(node: Template, names: tuple[str, ...]) -> Param | None:
    """The first of some parameters that is there and not empty."""
    return next((p for name in names if (p := node.get(name)) is not None and p.value.source), None)


def _note(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    run.add("ref" if meaning.options.get("reference") else "note", node.start, node.end, node=node)


def _ref(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    if meaning.word("form") != "rp":
        run.add("ref", node.start, node.end, node=node)


def _mark(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    word = run.param_text(node, *meaning.names("word"))
    named = word and len(word) < 40 and not any(c.isdigit() for c in word)  # {{KIA|2 June}} is a date, not a fate
    status = word if named else meaning.word("status", "killed")
    run.add("mark", node.start, node.end, "", status.casefold() if status.isascii() else status, node)


def _text(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    bit = SMALL if node.key.startswith("small") else STRUCK if meaning.options.get("struck") else 0
    was = run.style & bit
    run.style |= bit
    prefix = meaning.word("prefix")
    if prefix:
        run.add("text", node.start, node.start + 2 + len(node.name), (node.name if prefix == "*" else prefix) + " ")
    shown = _shown(node, meaning)
    for i, param in enumerate(shown):
        if i:
            run.add("text", param.start, param.start, meaning.word("join", " "))
        run.content(param.value, level + 1)
    default = meaning.word("default")
    if not shown and default:
        run.add("text", node.start, node.end, node.name if default == "*" else default)
    run.style = (run.style & ~bit) | was


def _shown(node: Template, meaning: Meaning) -> list[Param]:
    given = [p for p in node.params if p.positional and p.value.source]
    if meaning.options.get("all"):
        return given
    if meaning.options.get("last"):
        return given[-1:]
    return [p for name in meaning.names("args", "1") if (p := node.get(name)) is not None and p.value.source]


_SIGN = re.compile(r"[\W_]*|\(?(?:POW|KIA|WIA|MIA|DOW|X|executed|skull|surrendered)\)?", re.IGNORECASE)
_STATUS_PAGES = {
    "killed in action": "killed",
    "prisoner of war": "captured",
    "wounded in action": "wounded",
    "died of wounds": "died of wounds",
    "missing in action": "missing",
    "execution": "executed",
    "executed": "executed",
    "capital punishment": "executed",
    "assassination": "assassinated",
    "assassinated": "assassinated",
    "suicide": "suicide",
    "surrender (military)": "surrendered",
    "surrender": "surrendered",
    "death by natural causes": "died of natural causes",
    "natural causes": "died of natural causes",
    "disease": "died of disease",
    "wia": "wounded",
    "kia": "killed",
    "pow": "captured",
}


def link_status(target: str) -> str:
    """Return the status that a hand-made mark links to (`[[Killed in action|†]]`), or an empty string."""
    return _STATUS_PAGES.get(target.replace("_", " ").strip().casefold(), "")


def _literal(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    shows = meaning.word("shows", " ")
    if run.line_start and shows.strip() in ("•", "*", "·", "▪"):
        run.bullet(node.start, node.end, run.base + 1)
    else:
        run.add("text", node.start, node.end, shows)


def _convert(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    run.add(
        "text", node.start, node.end, " ".join(w for w in (run.param_text(node, "1"), run.param_text(node, "2")) if w)
    )


def _identifier(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    run.add(
        "text",
        node.start,
        node.end,
        f"{meaning.word('kind')} {run.param_text(node, *meaning.names('args', '1'))}".strip(),
    )


def _br(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    run.add("break", node.start, node.end)
    run.line_start = True


def _link(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    target = _given(node, meaning.names("target", "1"))
    words = run.reader.text(target.value) if target is not None else ""
    shown = run.param_text(node, *meaning.names("text", "lt")) or words
    if not shown:
        return run.visible(node, level)
    atom = run.add("link", node.start, node.end, shown, words, node)
    foreign = _given(node, meaning.names("foreign"))
    if foreign is not None and foreign is not target and foreign.value.source not in (words, shown):
        code = meaning.word("fixed") or run.param_text(node, *meaning.names("lang")) or meaning.word("default_lang")
        extra = run.add("other", foreign.value.start, foreign.value.end, "", code)
        extra.hidden, extra.depth = run.reader.text(foreign.value), atom.depth
    return None


def _url(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    url = run.param_text(node, *meaning.names("url", "1"))
    if url:
        run.add("url", node.start, node.end, run.param_text(node, *meaning.names("label", "2")) or url, url)


def _maintenance(run: _Run, node: Template, meaning: Meaning, level: int) -> None:
    run.add("maint", node.start, node.end, "", meaning.word("flag", node.key))


_READERS = {
    "list_args": _list_args,
    "list_body": _list_body,
    "list_start": _list_mark,
    "list_end": _br,
    "flag_name": _flag_name,
    "flag_icon": _flag_icon,
    "flag_image": _flag_image,
    "force": _force,
    "date": _date,
    "lang": _lang,
    "note": _note,
    "cite": _ref,
    "shortref": _ref,
    "mark": _mark,
    "text": _text,
    "literal": _literal,
    "br": _br,
    "link": _link,
    "number": _text,
    "convert": _convert,
    "identifier": _identifier,
    "url": _url,
    "maintenance": _maintenance,
}
