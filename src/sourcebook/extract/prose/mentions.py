"""Who and what a sentence names: links, names that the article knows, capitalised names, "the alliance", "it".

A descriptive reference is read only where it can mean one thing: the article's subject, or the actor that the last
sentence was about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...model import Actor
from ...parse import Link
from ..names import is_abbreviation, is_title, same_thing, without_article, without_disambiguation
from ..templates import state_names
from .sentences import Sentence

_CAPITAL = r"(?:(?:[Aa]l|[Ee]l|[Aa]d|[Aa]s|[Aa]sh|[Uu]l|[Ee]z|[Ee]r|[Ee]s|[Aa]n|[Aa]r|[Aa]t|[Aa]z)-[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*|[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*|\d+(?:st|nd|rd|th))"
_NAME = re.compile(
    rf"(?<![\w’'-]){_CAPITAL}(?:(?:\s+(?:of(?: the)?|for(?: the)?|de|del|da|al|el|bin|ibn|von|van|and(?= [A-Z][\w’'-]* (?:of|Party|Front|Movement)))\s+|\s+|[–-])(?:{_CAPITAL}))*"
)
_DATED = re.compile(
    r"(?<![\w-])(?:\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}"
    r"|(?:19|20)\d\d [A-Z][\w-]+(?: [A-Z][\w-]+)?)(?: \d{4})? (?:attacks?|massacre|uprising|revolution|war|agreement|accords?|offensive|coup|protests?|bombings?|movement|conflict)\b"
)
_OF_A_STATE = re.compile(
    r" (?:government|army|armed forces|military|regime|forces|authorities|parliament|opposition|police|air force|navy|intelligence)\b(?: of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)?"
)
_DEMONYM = re.compile(r"(?:an|ian|ese|ish|ean|ani|aqi|eni|aeli|ench|utch|oviet|lib|ali)$")
_NOT_NAMES = frozenset(
    "The A An In On At By It Its He She His Her They Their This That These Those There Here When While After Before During Since Until From To For With "
    "Under Over As And But Or Nor If Although Though However Moreover According Both Each All Some Many Most Several Few No None One Two Three Four "
    "Five Six Seven Eight Nine Ten Former Later Then Early Late Mid Together Among Also Other Another Such What Which Who Whose Where Why How Not Only "
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "Between Against Through Despite Because Around About".split()
)
_GENERIC = (
    "group alliance front coalition organisation organization party movement faction bloc union militia army force network federation "
    "confederation league committee council brigade battalion division operations-room joint-room room umbrella pact treaty armed-forces "
    "cell gang guerrillas rebels partisans junta government"
).split()
_DESCRIBED = re.compile(
    r"(?<![\w’'-])(?:[Tt]he|[Tt]his)\s+(?P<new>new(?:ly formed)?\s+)?(?:same\s+|combined\s+)?(?P<head>"
    + "|".join(g.replace("-", "[ -]") for g in _GENERIC)
    + r")(?:'s|’s)?(?![\w’'-])"
)
_PRONOUN = re.compile(r"(?<![\w’'-])(?:[Ii]t|[Tt]hey|[Tt]hem)(?![\w’'-])")
_WORD = re.compile(r"\w+")
_ABBREVIATED = re.compile(r"\s*[(（]\s*([^\s()（）,;，]{2,14})\s*(?:[;,][^()]*)?[)）]")


@dataclass(slots=True)
class Mention:
    """One actor in a sentence, with its place in the sentence's words."""

    start: int
    end: int
    actor: Actor
    how: str  # link, known, name, described, pronoun


@dataclass
class Names:
    """The names that an article knows, growing as it is read."""

    subject: Actor
    known: dict[str, Actor] = field(default_factory=dict)
    by_word: dict[str, list[str]] = field(default_factory=dict)  # a name's first word → the names, longest first
    topic: Actor | None = None
    last: Actor | None = None  # the last body that the sentence before named: "the new party"
    first: bool = True  # the article's first sentence

    def add(self, name: str, actor: Actor) -> None:
        """Learn a name; the first meaning stays."""
        if len(name) > 1 and any(c.isupper() or ord(c) > 0x2E80 for c in name) and name not in self.known:
            self.known[name] = actor
            first = _WORD.search(name)
            if first is not None and not first.start():
                names = self.by_word.setdefault(first[0], [])
                names.append(name)
                names.sort(key=len, reverse=True)

    def find(self, text: str) -> list[tuple[int, int, Actor]]:
        """Return the known names in a text, the longest at each place; looked up word by word, nothing is compiled."""
        found = []
        stop = 0
        for m in _WORD.finditer(text):
            start = m.start()
            if start < stop or (start and text[start - 1] == "-"):
                continue
            for name in self.by_word.get(m[0], ()):
                end = start + len(name)
                if text.startswith(name, start) and not (text[end : end + 1].isalnum() or text[end : end + 1] == "-"):
                    found.append((start, end, self.known[name]))
                    stop = end
                    break
        return found


def read_mentions(sentence: Sentence, names: Names) -> tuple[list[Mention], list[tuple[Mention, str, int, int]]]:
    """Return the mentions of a sentence in order, and the abbreviations that it introduces after them."""
    text = sentence.text
    found: list[Mention] = []
    for start, end, atom in sentence.links():
        made = _linked(text, start, end, atom.name, atom.kind, names)
        if made is not None:
            found.append(made)
    taken = [(m.start, m.end) for m in found]

    def free(start: int, end: int) -> bool:
        return all(end <= a or start >= b for a, b in taken)

    def add(start: int, end: int, actor: Actor, how: str) -> None:
        if free(start, end):
            found.append(Mention(start, end, actor, how))
            taken.append((start, end))

    known = names.find(text)
    for m in _DATED.finditer(text):
        add(m.start(), m.end(), Actor(m[0], "event", (m[0],)), "name")
    rest = list(text)
    for a, b in taken:
        rest[a:b] = "\0" * (b - a)
    for m in _NAME.finditer("".join(rest)):
        start, end = _trimmed(text, m.start(), m.end())
        inside = [(a, b) for a, b, _ in known if a < end and b > start]
        if inside and (
            len(inside) > 1
            or inside[0][0] <= start
            or inside[0][1] < end
            or is_title(text[start : inside[0][0]].strip())
        ):
            continue
        if is_title(text[start:end]):
            continue
        if end - start > 1 and not (
            " " not in text[start:end]
            and text[start:end] not in state_names()
            and _DEMONYM.search(text[start:end])
            and re.match(r" [a-z]", text[end:])
            and not _OF_A_STATE.match(text, end)
        ):
            if re.search(
                r"-(?:led|backed|based|aligned|dominated|controlled|held|affiliated|born|wide|style)$", text[start:end]
            ):
                continue
            words = without_article(text[start:end]).removesuffix("'s").removesuffix("’s")
            start = end - len(text[start:end]) + len(text[start:end]) - len(text[start:end].lstrip())
            add(
                start,
                start + len(words) if text.startswith(words, start) else end,
                Actor(words, "unknown", (words,)),
                "name",
            )
    for start, end, actor in known:
        add(start, end, actor, "known")
    for mention in found:
        _extend(text, mention, taken)
    for m in _DESCRIBED.finditer(text):
        if m["new"]:
            if names.last is not None:
                add(m.start(), m.end("head"), names.last, "described")
        elif _fits(m["head"], names.subject):
            add(m.start(), m.start("head") + len(m["head"]), names.subject, "described")
    head = _own_head(names.subject)
    if head:
        counted = (
            r"|[Tt]wo|[Tt]hree|[Ff]our|[Aa]n?|[Tt]he (?:two|three|four)"
            if names.first and names.subject.kind == "event"
            else ""
        )
        for m in re.finditer(
            rf"(?<![\w’'-])(?:[Tt]he|[Bb]oth|[Tt]hese|[Tt]his{counted})\s+(?:coordinated |simultaneous |deadly |major )?{head}(?![\w’'-])",
            text,
        ):
            add(m.start(), m.end(), names.subject, "described")
    for m in _PRONOUN.finditer(text):
        meant = _pronoun(m.start(), names, found, plural=m[0][0] in "Tt")
        if meant is not None:
            add(m.start(), m.end(), meant, "pronoun")
    found.sort(key=lambda x: x.start)
    return found, _abbreviations(text, found, names)


def _extend(text: str, mention: Mention, taken: list[tuple[int, int]]) -> None:
    """ "Nicaraguan" before "government" names the government; so does a link before it."""
    m = _OF_A_STATE.match(text, mention.end)
    if m is None or mention.how == "pronoun" or (" " in mention.actor.label.strip() and mention.how != "link"):
        return
    end = m.end()
    cut = min((a for a, _ in taken if mention.end < a < end), default=end)
    words = text[mention.start : cut].strip().removesuffix(" of").removesuffix(" of the")
    full = text[mention.start : end]
    mention.actor = Actor(full, "unknown", tuple(dict.fromkeys((full, words))))
    mention.end = end
    taken.append((mention.start, end))


def learn_link(link: Link, names: Names) -> None:
    """Learn the name that a link shows, before its sentence is read: names are known from the article's start."""
    label = link.label.source if link.label is not None else link.title
    if link.prefix or not label or any(c in label for c in "'[{<&"):
        return
    if any(c.isupper() for c in label) and len(label) > 2:
        target = link.title
        label = without_disambiguation(label) if link.label is None else label
        alias = (target, without_disambiguation(target)) if same_thing(label, target) else ()
        names.add(label, Actor(label, "unknown", tuple(dict.fromkeys((label, *alias))), target))


def _linked(text: str, start: int, end: int, target: str, kind: str, names: Names) -> Mention | None:
    label = text[start:end]
    if not any(c.isupper() or ord(c) > 0x2E80 for c in label) and not any(w[:1].isupper() for w in target.split()[1:]):
        return None
    known = names.known.get(label)
    if known is not None:
        return Mention(start, end, known, "link")
    alias = (target, without_disambiguation(target)) if same_thing(label, target) else ()
    label = without_disambiguation(label) if label == target else label
    actor = Actor(
        label,
        "state" if kind == "flagname" else "unknown",
        tuple(dict.fromkeys((label, *alias))),
        target if kind == "link" else "",
    )
    names.add(label, actor)
    return Mention(start, end, actor, "link")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut words that only look like a name: a sentence's first word, months, "The"."""
    words = text[start:end].split(" ")
    while words and words[0].rstrip("'’s") in _NOT_NAMES:
        start += len(words[0]) + 1
        words = words[1:]
    while words and (words[-1] in _NOT_NAMES or words[-1] in ("of", "for", "the", "and", "de", "al")):
        end -= len(words[-1]) + 1
        words = words[:-1]
    if len(words) == 1 and words[0] in state_names():
        return start, end
    if not words or (len(words) == 1 and (words[0][:1].isdigit() or (start == 0 and words[0][1:].islower()))):
        return start, start
    return start, max(end, start)


def _fits(head: str, subject: Actor) -> bool:
    """Say whether "the <head>" can mean the article's subject: a word of its names, or a general word for its kind."""
    if subject.kind in ("event", "person", "place", "state"):
        return False
    folded = head.casefold().replace("-", " ")
    if any(folded in n.casefold() for n in subject.names):
        return True
    general = {
        "alliance": (
            "alliance",
            "coalition",
            "group",
            "front",
            "bloc",
            "union",
            "organisation",
            "organization",
            "movement",
            "umbrella",
        ),
        "party": ("party", "front", "movement", "organisation", "organization", "group", "coalition"),
    }
    return folded in general.get(
        subject.kind,
        ("group", "organisation", "organization", "movement", "faction", "militia", "alliance", "coalition", "front"),
    )


def _own_head(subject: Actor) -> str:
    """The last word of the subject's name, as it stands after "the": "the Resistance", "the attacks"."""
    words = re.findall(r"[^\W\d_]+", without_disambiguation(subject.label))
    if not words or len(words) < 2:
        return ""
    last = words[-1]
    forms = {last, last.lower()}
    if last.endswith("s"):
        forms |= {last[:-1], last[:-1].lower()}
    return "(?:" + "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True)) + ")"


def _pronoun(start: int, names: Names, found: list[Mention], *, plural: bool) -> Actor | None:
    """ "It" at the head of a clause is what the last sentence was about; after another actor it is the article's subject."""
    if names.subject.kind in ("event", "place", "person") and (plural or names.subject.kind == "person"):
        return None
    before = [m for m in found if m.end <= start]
    if before:
        return names.subject
    return names.topic or names.subject


def _abbreviations(text: str, found: list[Mention], names: Names) -> list[tuple[Mention, str, int, int]]:
    """Abbreviations in brackets right after a name; where the letters want more of the words before, the name is longer."""
    made = []
    for mention in found:
        m = _ABBREVIATED.match(text, mention.end)
        if m is None or mention.how not in ("link", "known", "name") or not is_abbreviation(m[1]):
            continue
        if not _stands_for(m[1], text[mention.start : mention.end]):
            longer = next((x for x in _LONGER.finditer(text[: mention.end]) if x.end() == mention.end), None)
            if longer is not None and _stands_for(m[1], longer[0]):
                mention.start = longer.start()
                mention.actor = Actor(longer[0], "unknown", (longer[0],))
                names.add(longer[0], mention.actor)
            elif (
                mention.how != "link"
                or " " not in mention.actor.label
                or text[: mention.start].rstrip().endswith((" and", " of"))
            ):
                continue
        made.append((mention, m[1], m.start(1), m.end(1)))
        names.add(m[1], mention.actor)
    return made


_LONGER = re.compile(rf"(?:{_CAPITAL}(?:,? (?:and |of |for |the |of the |for the |and the |in |against )*))+{_CAPITAL}")


def _stands_for(short: str, name: str) -> bool:
    """Say whether an abbreviation's letters are initials of a name, in any order (abbreviations come from other languages), one letter free."""
    letters = [c for c in short.upper() if c.isalpha()]
    initials = [w[0].upper() for w in re.findall(r"[^\W\d_]+", name)]
    capitals = [c for c in name if c.isupper()]
    for pool in (initials, capitals):
        left = list(pool)
        missing = 0
        for c in letters:
            if c in left:
                left.remove(c)
            else:
                missing += 1
        if missing <= (1 if len(letters) >= 4 else 0) and len(letters) >= 2:
            return True
    return False
