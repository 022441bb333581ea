"""Names in the lead: bold names, "officially …", names in other languages and abbreviations in brackets."""

from __future__ import annotations

import re

from ...model import Actor, Literal
from ...parse import Template
from ..atoms import BOLD, ITALIC, Atom
from ..context import Context
from ..fields.texts import clean_name
from ..lead import VERB
from ..lines import VISIBLE
from ..names import is_abbreviation, same_thing
from ..templates import lookup
from ..wording import language_code


def read(context: Context) -> None:
    """Read the names in the first sentence of the lead."""
    _first_sentence(context, _with_notes(context, context.first_sentence))


def _with_notes(context: Context, atoms: list[Atom]) -> list[Atom]:
    """Add the names that stand in explanatory notes of the sentence: `{{efn|{{langx|ar|…}}}}`."""
    found: list[Atom] = []
    for atom in atoms:
        found.append(atom)
        if atom.kind == "note" and isinstance(atom.node, Template):
            meaning = lookup(atom.node.key, context.document.language)
            body = atom.node.get(*(meaning.names("body", "1") if meaning else ("1",)))
            if body is not None:
                found += [a for a in context.atoms(body.value, block=False) if a.kind in ("foreign", "translit")]
    return found


_FORMERLY = re.compile(
    r"\b(?:formerly|previously|until \d{4})(?: also)?(?: known as| named| called)?(?: the)?\s+$", re.IGNORECASE
)
_OFFICIALLY = re.compile(r"(?:,|\()\s*(?:officially|formally)(?: known as| named| called)?(?: the)?\s+$", re.IGNORECASE)
_PLAIN_OFFICIAL = re.compile(
    r"\b(?:officially|formally)(?: known as| named| called)?(?: the)?\s+([A-Z][^,;()\[\]{}\n]{3,100}?)(?=\s*(?:[,;()]|$)|\s+(?:is|was|are|were)\b)"
)


def _first_sentence(context: Context, atoms: list[Atom]) -> None:
    refs = [a for a in atoms if a.kind == "ref"]
    seen = ""
    in_names = True
    for i, atom in enumerate(atoms):
        if atom.kind == "text" and not atom.style & BOLD:
            _official(context, atom, refs)
        if in_names and atom.kind in ("foreign", "translit"):
            words = atom.text or atom.hidden
            _name(context, words, (atom.start, atom.end), refs, lang=atom.name)
        elif in_names and atom.style & ITALIC and not atom.style & BOLD and atom.kind in ("text", "link"):
            _in_language(context, atom, seen, refs)
        elif atom.style & BOLD and atom.kind in ("text", "link") and in_names:
            _bold(context, atoms, i, seen, refs)
        if atom.kind in VISIBLE:
            seen += atom.text
            if (
                atom.kind == "text"
                and not atom.style & BOLD
                and seen.count("(") <= seen.count(")")
                and VERB.search(atom.text)
            ):
                in_names = False


_LANGUAGE = re.compile(r"[(;,]\s*(?:in\s+)?([A-Z][a-z-]+)(?: language)?:\s*$")


def _in_language(context: Context, atom: Atom, before: str, refs: list[Atom]) -> None:
    """Claim the italic words after a language's name: "(Portuguese: ''Frente Azul'')"."""
    m = _LANGUAGE.search(before)
    code = language_code(m[1]) if m is not None else ""
    if code and len(atom.text) < 120:
        _name(context, clean_name(atom.text), (atom.start, atom.end), refs, lang=code)


def _bold(context: Context, atoms: list[Atom], index: int, before: str, refs: list[Atom]) -> None:
    if index and atoms[index - 1].style & BOLD and atoms[index - 1].kind in ("text", "link"):
        return
    run = [atoms[index]]
    for atom in atoms[index + 1 :]:
        if not atom.style & BOLD or atom.kind not in ("text", "link"):
            break
        run.append(atom)
    words = clean_name("".join(a.text for a in run))
    if not words or len(words) > 150:
        return
    lead = len("".join(a.text for a in run)) - len("".join(a.text for a in run).lstrip())
    kind = "official" if _OFFICIALLY.search(before) else "short" if is_abbreviation(words) else ""
    if not kind and _FORMERLY.search(before):
        kind = "former"
    if not kind and words not in context.subject.names and not same_thing(words, context.subject.label):
        kind = "other"
    _name(context, words, (run[0].start + lead, run[-1].end), refs, kind=kind)


def _official(context: Context, atom: Atom, refs: list[Atom]) -> None:
    if len(atom.text) != atom.end - atom.start:
        return
    for m in _PLAIN_OFFICIAL.finditer(atom.text):
        _name(context, m[1], (atom.start + m.start(1), atom.start + m.end(1)), refs, kind="official")


def _name(
    context: Context, words: str, span: tuple[int, int], refs: list[Atom], *, kind: str = "", lang: str = ""
) -> None:
    subject: Actor = context.subject
    context.claim(
        subject,
        "name",
        Literal(words),
        span,
        part="lead",
        rule="lead_names.names",
        refs=refs,
        qualifiers={"name_type": kind, "lang": lang},
    )
