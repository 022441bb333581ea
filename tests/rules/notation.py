"""The notation of the claims in `tests/rules/*.md`: reading the files, writing claims, comparing the two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sourcebook.model import Actor, Citation, Claim, Literal

_FENCE = re.compile(r"^```(\w+)(?:\((\w+)\))?[ \t]*([^\n]*)\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#{1,6} +(.+)$", re.MULTILINE)
_TIME = re.compile(r"-?\d[\d~?%/.-]*|\.\./.*|Y-?\d+")
_LOOSE = re.compile(r'".*"|counts .*|(?:subject|object) (?:is \w+|links .*)', re.DOTALL)


@dataclass(frozen=True)
class Case:
    """One text and the claims that must come of it."""

    name: str
    title: str
    text: str
    lines: tuple[str, ...]
    rules: tuple[str, ...]
    not_yet: str
    degraded: bool
    language: str = ""


@dataclass(frozen=True)
class Told:
    """One claim as a line tells it: what must match exactly, and what is compared only where it is written."""

    core: tuple[str, ...]
    loose: frozenset[str] = field(default_factory=frozenset)
    optional: bool = False

    def accepts(self, other: Told) -> bool:
        return self.core == other.core and self.loose <= other.loose

    def __str__(self) -> str:
        return " | ".join([*self.core, *sorted(self.loose)])


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of one file."""
    source = path.read_text(encoding="utf-8")
    headings = [(m.start(), m[1].strip()) for m in _HEADING.finditer(_FENCE.sub(lambda m: "\n" * len(m[0]), source))]
    text: tuple[str, str, str] | None = None
    counts: dict[str, int] = {}
    for m in _FENCE.finditer(source):
        if m[1] == "wikitext":
            text = (m[3].strip() or "Blue Front", m[4].rstrip("\n"), m[2] or "")
        elif m[1] == "claims" and text is not None:
            heading = [words for at, words in headings if at < m.start()][-1]
            counts[heading] = counts.get(heading, 0) + 1
            number = f" {counts[heading]}" if counts[heading] > 1 else ""
            yield _case(f"{path.stem}::{heading}{number}", text, m[3].split(), m[4].splitlines())


def _case(name: str, text: tuple[str, str, str], words: list[str], lines: list[str]) -> Case:
    options = {"degraded", "degraded-only"}
    rules = tuple(w for w in words if w not in options)
    reason = next((line[1:].strip() for line in lines if line.startswith("!")), "")
    kept = tuple(line for line in lines if line.strip() and line[0] not in "!#")
    title, source, language = text
    return Case(name, title, source, kept, rules, reason, "degraded" in words, language)


def told(line: str) -> Told:
    """Return what a line of a claims block says."""
    optional = line.startswith("?")
    parts = [p.strip() for p in line.removeprefix("?").split(" | ")]
    if len(parts) < 3:
        raise ValueError(f"not a claim: {line!r}")
    rest = parts[3:]
    loose = frozenset(p for p in rest if _LOOSE.fullmatch(p))
    return Told((*parts[:3], *sorted(p for p in rest if p not in loose)), loose, optional)


def written(claim: Claim) -> Told:
    """Return a claim as a line would tell it."""
    other = claim.object
    shown = other.label if isinstance(other, Actor) else str(other.value)
    rest = [f"{k}={v}" for k, v in claim.qualifiers.items()]
    if claim.when is not None and claim.when.edtf != shown:
        rest.append(claim.when.edtf)
    if claim.polarity != "asserted":
        rest.append(claim.polarity)
    if claim.said_by:
        rest.append(f"says {claim.said_by}")
    rest += [f"[{source(c)}]" for c in claim.citations]
    rest += [f"flag {f}" for f in claim.flags]
    return Told((claim.subject.label, claim.predicate, shown, *sorted(rest)), frozenset(_loose(claim)))


def _loose(claim: Claim) -> Iterator[str]:
    yield f"subject is {claim.subject.kind}"
    yield f"subject links {claim.subject.link or 'nothing'}"
    if isinstance(claim.object, Actor):
        yield f"object is {claim.object.kind}"
        yield f"object links {claim.object.link or 'nothing'}"
    elif claim.object.type == "number":
        yield f"counts {_bounds(claim.object)}"
    for evidence in claim.evidence:
        yield f'"{evidence.quote}"'


def _bounds(number: Literal) -> str:
    low, high = ("" if n is None else f"{n}" for n in (number.low, number.high))
    return low if low == high else f"{low}..{high}"


def source(citation: Citation) -> str:
    """Return what a citation is called here: its address, else its title, else its words."""
    return citation.url or citation.title or citation.text


def chosen(claims: Iterable[Claim], rules: tuple[str, ...]) -> list[Claim]:
    """Return the claims that have evidence by one of some rules; all without rules."""

    def fits(rule: str) -> bool:
        return not rules or any(rule == r or rule.startswith(r + ".") for r in rules)

    return [c for c in claims if any(fits(e.rule) for e in c.evidence)]


def difference(wanted: list[Told], found: list[Told]) -> str:
    """Return a readable account of what is missing and what is too much; empty where nothing is."""
    left = list(found)
    missing: list[Told] = []
    for want in sorted(wanted, key=lambda t: t.optional):
        match = next((f for f in left if want.accepts(f)), None)
        if match is not None:
            left.remove(match)
        elif not want.optional:
            missing.append(want)
    if not missing and not left:
        return ""
    near = [str(Told(f.core)) for f in left]
    return "\n".join([*(f"- {m}" for m in missing), *(f"+ {n}" for n in near)])
