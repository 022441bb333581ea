"""Words that qualify: what a heading, a bracket or a column's title says about what stands with it.

The words are in `words.toml`; here is only how they are matched and what follows from them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources

from ..model import When
from .dates import find_dates, open_ended, read_date, until


@cache
def _data() -> Mapping[str, Mapping[str, list[str]]]:
    data: Mapping[str, Mapping[str, list[str]]] = tomllib.loads(
        (resources.files(__package__) / "words.toml").read_text(encoding="utf-8")
    )
    return data


@cache
def _words(meaning: str) -> frozenset[str]:
    return frozenset(_data()[meaning]["words"])


@cache
def _heads(meaning: str) -> re.Pattern[str]:
    words = sorted(_data()[meaning]["heads"], key=len, reverse=True)
    parts = [re.escape(w) + ("" if w.endswith("-") or not w[-1].isascii() else r"\b") for w in words]
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + ")", re.IGNORECASE)


@cache
def _nouns(meaning: str) -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(_words(meaning), key=len, reverse=True))
    return re.compile(rf"(?:^|(?<=[\s-]))(?:{words})$", re.IGNORECASE)


@lru_cache(4096)
def is_noun(meaning: str, words: str) -> bool:
    """Say whether words end in a noun of this meaning: "military alliance" in one of `alliances`."""
    return bool(_nouns(meaning).search(words.strip()))


def mentions(meaning: str, words: str) -> bool:
    """Say whether words hold one of this meaning anywhere, also inside a longer word."""
    return any(word in words.casefold() for word in _words(meaning))


@dataclass(frozen=True, slots=True)
class Sense:
    """What a heading or bracket says of the things it stands with."""

    polarity: str = ""
    role: str = ""
    status: str = ""
    when: When | None = None

    def over(self, other: Sense) -> Sense:
        """Return this sense, with what it leaves open filled from one that stands further out."""
        return Sense(
            self.polarity or other.polarity,
            self.role or other.role,
            self.status or other.status,
            self.when or other.when,
        )


NOTHING = Sense()


@lru_cache(4096)
def sense_of_heading(text: str, language: str, year: int | None = None) -> Sense:
    """Return what a heading in a list says of the items below it.

    >>> sense_of_heading("Formerly:", "en").polarity
    'former'
    """
    words = text.strip(" :'\t\u00a0：").casefold()
    if not words:
        return NOTHING
    when = read_date(words, lang=language, year=year)
    if when is not None:
        return Sense("former" if when.edtf.startswith("../") else "", when=when)
    if _heads("negated").search(words):
        return Sense("negated", status="affiliated" if _heads("affiliated").search(words) else "")
    if _heads("supporter").match(words) or words.endswith(" support"):
        return Sense(role="supporter")
    if _heads("former").match(words):
        return Sense("former")
    for meaning in ("observer", "affiliated"):
        if _heads(meaning).search(words):
            return Sense(status="observer" if meaning == "observer" else words)
    if _heads("signatory").search(words):
        return Sense(role="signatory")
    if words in _words("standing"):
        return Sense("former" if words == "historical" else "", status=words)
    return NOTHING


_LEFT = re.compile(
    r"^(?:left|withdrew|withdrawn|expelled|quit|exited|removed|departed|defected|resigned|seceded|split off)\b(?:\s+(?:in|on|from .* in))?\s+",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"^(?:joined|admitted|entered|acceded|member since|joined in)\b(?:\s+(?:in|on))?\s+", re.IGNORECASE
)


def _coming_or_going(words: str, language: str, year: int | None) -> Sense | None:
    """ "left in 2015" is `../2015` and former, "joined 2016" is `2016/..`."""
    for pattern, ends in ((_LEFT, True), (_JOINED, False)):
        m = pattern.match(words)
        when = read_date(words[m.end() :], lang=language, year=year) if m else None
        if when is not None:
            return Sense("former", when=until(when, words)) if ends else Sense(when=open_ended(when, words))
    return None


def parts_of(words: str, language: str, year: int | None = None) -> list[str]:
    """Divide a bracket at the commas and semicolons that stand in no date."""
    dates = [(start, end) for start, end, _ in find_dates(words, lang=language, year=year)]
    cuts = [m.start() for m in re.finditer("[;,]", words) if not any(a < m.start() < b for a, b in dates)]
    edges = zip([-1, *cuts], [*cuts, len(words)], strict=True)
    return [part for a, b in edges if (part := words[a + 1 : b].strip())]


@lru_cache(4096)
def sense_of_bracket(text: str, language: str, year: int | None = None) -> Sense | None:
    """Return what a bracket after a name says (a time, observer, former …), or None where it says something else."""
    words = text.strip(" :;,\t\u00a0")
    if not words:
        return NOTHING
    ended = _dated_fate(words, language, year)
    if ended is not None:
        return ended
    when = read_date(words, lang=language, year=year)
    if when is not None:
        return Sense("former" if when.edtf.startswith("../") else "", when=when)
    moved = _coming_or_going(words, language, year)
    if moved is not None:
        return moved
    parts = parts_of(words, language, year)
    if len(parts) > 1:
        senses = [sense_of_bracket(p, language, year) for p in parts]
        known = [s for s in senses if s is not None]
        if known:
            rest = ", ".join(p for p, s in zip(parts, senses, strict=True) if s is None)
            found = NOTHING
            for sense in known:
                found = found.over(sense)
            return replace(found, role=found.role or rest)
        return None
    folded = words.casefold()
    if _heads("former").match(folded):
        return Sense("former", role=words.split(None, 1)[1] if " " in words else "")
    if folded in _words("gone"):
        return Sense("former", status=folded)
    if _heads("observer").fullmatch(folded):
        return Sense(status="observer")
    if folded in _words("statuses"):
        return Sense(status=folded)
    for start, end, found_when in find_dates(words, lang=language, year=year):
        rest = (words[:start] + words[end:]).strip(" ,;–-")
        return Sense("former" if found_when.edtf.startswith("../") else "", role=rest, when=found_when)
    return None


@cache
def _fates() -> Mapping[str, str]:
    return {word: status for status, words in _data()["fates"].items() for word in words}


@lru_cache(4096)
def fate(words: str) -> str:
    """Return the status that a bracket after a person's name gives ("killed", "gefangen"), or an empty string."""
    folded = words.casefold().strip(" .")
    return _fates().get(folded) or _fates().get(folded.split(" in ")[0], "")


def _dated_fate(words: str, language: str, year: int | None) -> Sense | None:
    """ "killed 3 May 2013" is a fate and, at most, an end: never the time that the person held a post."""
    head, _, tail = words.rpartition("," if "," in words else " ")
    alone = read_date(tail, lang=language, year=year) if fate(head) else None
    found = [(len(head), len(words), alone)] if alone else list(find_dates(words, lang=language, year=year))
    for start, end, when in found[:1]:
        rest = re.sub(r"\s+(?:in|on|am|im|le|en|el|il)$", "", words[:start].strip(" ,;–-")) or words[end:]
        status = fate(rest)
        if status and "/" not in when.edtf:
            return Sense("former", status=status, when=until(when, words)) if is_end(status) else Sense(status=status)
    return None


def is_end(*statuses: str) -> bool:
    """Say whether one of these fates ends a command: a wound need not."""
    return any(status not in ("wounded", "missing") for status in statuses)


@cache
def _languages() -> Mapping[str, str]:
    return {name: code for code, names in _data()["languages"].items() for name in names}


def language_code(name: str) -> str:
    """Return the BCP 47 code of a language's English name, or an empty string.

    >>> language_code("Portuguese")
    'pt'
    """
    return _languages().get(name.strip().casefold(), "")


def is_members_section(title: str, kind: str = "") -> bool:
    """Say whether a section of this title holds the members of the page's subject, which is of this kind.

    >>> is_members_section("Members in 1946"), is_members_section("Member parties and leaders")
    (True, True)
    """
    words = _undated(title)[0].strip(" :").casefold()
    first, _, second = words.partition(" and ")
    if second and second not in _sections("beside"):
        first = words
    return first in _sections("sections") or (kind in _HAS_PARTIES and first in _sections("of_alliances"))


_HAS_PARTIES = frozenset({"alliance", "event"})
_BEFORE_DATE = re.compile(r"\s+(?:(?:in|as of|on|during|at the end of)\s+)?\(?$", re.IGNORECASE)


def _undated(title: str, language: str = "en") -> tuple[str, When | None]:
    """A section's title without the date at its end, and the date."""
    words = title.strip(" :")
    for start, end, when in find_dates(words, lang=language):
        before = _BEFORE_DATE.search(words[:start])
        if before is not None and before.start() and words[end:].strip(" )") == "":
            return words[: before.start()], when
    return title, None


def sense_of_section(title: str, language: str) -> Sense:
    """Return what a section's title says of the members listed in it: what a heading would, and its date."""
    words, when = _undated(title, language)
    found = sense_of_heading(words, language)
    if when is None or not is_members_section(words):
        return found if when is None else sense_of_heading(title, language)
    return replace(found, when=when, polarity=found.polarity or ("former" if when.edtf.startswith("../") else ""))


@cache
def _sections(which: str) -> frozenset[str]:
    return frozenset(_data()["members"][which])


_PROPER = re.compile(r"(?<=\S )[A-Z][\w’']*")  # a capital inside a sentence: part of a name, not a word of ours


@cache
def _introducing() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in _data()["introduces"]["words"])
    return re.compile(rf"(?<![^\W\d_])(?:{words})(?![^\W\d_])|成員|成员|團體|团体", re.IGNORECASE)


def introduces_members(sentence: str) -> bool:
    """Say whether a sentence that ends with a colon brings in a list of members."""
    return bool(_introducing().search(_PROPER.sub(" ", sentence)))


@cache
def _column_words() -> Mapping[str, str]:
    return {word: column for column, words in _data()["columns"].items() for word in words}


def column_of(heading: str) -> str:
    """Return what a table's column of this heading holds (`member`, `joined` …), or an empty string."""
    words = heading.strip(" :").casefold()
    return _column_words().get(words) or _column_words().get(re.sub(r"\s*\(.*\)$", "", words).strip(), "")


def is_word(meaning: str, heading: str) -> bool:
    """Say whether a column's heading is one of this meaning.

    >>> is_word("spans", "From"), is_word("plain_names", "Member")
    (True, False)
    """
    return heading.strip(" :").casefold() in _words(meaning)
