"""Who and what an English sentence names: links, known names, capitalised names, "the alliance", "it", "its".

A descriptive reference is read only where it can mean one thing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from ....model import Actor
from ...events import event_type
from ...names import is_abbreviation, is_title, without_article, without_disambiguation
from ...templates import state_names
from ..names import Mention, Names, head, linked
from ..sentences import Sentence
from .lexicon import PAST, S, lexicon
from .roles import is_adjective, kind_of, person_like

_UPPER = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_PARTICLE = r"(?:[Aa]l|[Ee]l|[Aa]d|[Aa]s|[Aa]sh|[Uu]l|[Ee]z|[Ee]r|[Ee]s|[Aa]n|[Aa]r|[Aa]t|[Aa]z|[Uu]d|e|i|ye|bin|ol|de|la|le|les|in|en|sur|upon|du)"
_CAPITAL = rf"(?:{_PARTICLE}-{_UPPER}[\w’']*(?:-{_UPPER}[\w’']*)*|(?:Lt|Col|Gen|Maj|Capt|Sgt|Brig|Adm|Cmdr|Dr|Mr|Mrs|St|Prof|Gov|Sen|Rev)\.|(?:[A-Z]\.)+(?:[A-Z]\b)?|{_UPPER}[\w’']*(?:-(?:{_UPPER}|\d)[\w’']*|-{_PARTICLE}-{_UPPER}[\w’']*)*|\d+(?:st|nd|rd|th))"
_NAME = re.compile(
    rf"(?<![\w’'-]){_CAPITAL}(?:(?:\s+(?:of(?: the)?|for(?: the)?|de|del|da|al|el|bin|ibn|von|van|&|and(?= [A-Z][\w’'-]* (?:of|Party|Front|Movement)))\s+|\s+|[–-])(?:{_CAPITAL}))*"
)
_DATED = re.compile(
    r"(?<![\w-])(?:\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}"
    r"|(?:19|20)\d\d [A-Z][\w-]+(?: [A-Z][\w-]+)?)(?: \d{4})? (?:attacks?|massacre|uprising|revolution|war|agreement|accords?|offensive|coup|protests?|bombings?|movement|conflict)\b"
)
_OF_A_STATE = re.compile(
    r" (?:government|army|armed forces|military|regime|forces|authorities|parliament|opposition|police|air force|navy|intelligence)\b(?: of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)?"
)
_DEMONYM = re.compile(r"(?:an|ian|ese|ish|ean|ani|aqi|eni|aeli|ench|utch|oviet|lib|ali|eek|wiss)s?$")
_LINKED_BY = re.compile(
    r"-(?:led|backed|based|aligned|dominated|controlled|held|affiliated|born|wide|style|supported|sponsored|funded|run|allied|occupied|era|speaking|trained|armed)$"
)
_THE = re.compile(
    r"(?<![\w’'-])(?P<det>[Tt]he|[Tt]his|[Bb]oth|[Tt]hese|[Ii]ts)\s+(?P<words>(?:[a-z][a-z-]+\s+){0,2}?)(?P<head>[a-z][a-z-]+(?:\s+room)?)(?=['’]s\b|(?![\w’'-]))"
)
_PRONOUN = re.compile(r"(?<![\w’'-])(?:[Ii]t|[Tt]hey|[Tt]hem|[Hh]e|[Ss]he|[Hh]im|[Ii]ts|[Tt]heir|[Hh]is)(?![\w’'-])")
_PARTICIPLE = re.compile(r"[A-Z][a-z]+(?:ed|ught|own|lt|ade|un|en) (?:by|in|on|at|as|from|with)\b[^,]*,")
_UNNAMED = re.compile(r"(?:An?|Two|Three|Four|Five|Some|Several|Many|Other|Another|Most) [a-z]")
_ASIDE = re.compile(r", (?:which|who|whose|whom) [^,;]*,")
_ABBREVIATED = re.compile(r"\s*[(（]\s*([^\s()（）,;，]{2,14})\s*(?:[;,][^()]*)?[)）]")


@cache
def data() -> Mapping[str, Any]:
    """Return the tables of `mentions.toml`."""
    return tomllib.loads((resources.files(__package__) / "mentions.toml").read_text(encoding="utf-8"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(w.replace("-", " ") if name != "ranks" else w for w in data()[name].split())


@cache
def _kinds() -> Mapping[str, str]:
    return {word.replace("-", " "): kind for kind, words in data()["kinds"].items() for word in words.split()}


def kind_from_lead(words: str) -> str:
    """Return the kind of thing that "is a …" says its subject is; empty where it does not tell.

    >>> kind_from_lead("former Syrian rebel group"), kind_from_lead("Guatemalan guerrilla commander")
    ('armed_group', 'person')
    """
    for word in reversed(
        re.split(
            r"\b(?:of|in|that|which|who|from|and|formed|founded|between|during|based|by|led|fought|for|against)\b|,",
            words,
            maxsplit=1,
        )[0].split()
    ):
        kind = _kinds().get(word.lower()) or _kinds().get(word.lower().removesuffix("s"))
        if kind:
            return kind
    return ""


def is_demonym(word: str) -> bool:
    """Say whether a word looks like an adjective of a people: "French", "Syrian"."""
    return bool(_DEMONYM.search(word))


def called(opening: str) -> frozenset[str]:
    """Return the nouns by which an article's opening calls its subject: "the coalition" can then mean nothing else."""
    return frozenset(re.findall(r"[a-z]+", opening[:160].casefold())) & _CALLED


_CALLED = frozenset(
    "alliance coalition group organisation organization movement party front league militia union federation pact".split()
)


@cache
def _event_words(title: str) -> frozenset[str]:
    """Return the nouns that can stand for an event of this title: "the engagement"."""
    return frozenset(data()["events"].get(event_type(title), "").split())


class _Finder:
    """Finds the mentions of one sentence."""

    def __init__(self, sentence: Sentence, names: Names) -> None:
        self.sentence = sentence
        self.text = sentence.text
        self.names = names
        self.found: list[Mention] = []
        self.taken: list[tuple[int, int]] = []

    def free(self, start: int, end: int) -> bool:
        """Say whether a stretch is not part of a mention yet."""
        return all(end <= a or start >= b for a, b in self.taken)

    def add(self, start: int, end: int, actor: Actor, how: str) -> None:
        """Add a mention where none stands yet."""
        if start < end and self.free(start, end):
            self.found.append(Mention(start, end, actor, how))
            self.taken.append((start, end))

    def run(self) -> list[Mention]:
        """Return all mentions in order."""
        for start, end, atom in self.sentence.links():
            made = linked(self.text, start, end, atom.name, atom.kind, self.names)
            if made is not None:
                self.found.append(made)
                self.taken.append((start, end))
        known = self.names.find(self.text)
        for m in _DATED.finditer(self.text):
            self.add(m.start(), m.end(), Actor(m[0], "event", (m[0],)), "name")
        self._capitalised(known)
        for start, end, actor in known:
            self.add(start, end, actor, "known")
        for mention in self.found:
            self._extend(mention)
        self._parts(head(self.names.subject.label))
        self._described()
        self.found.sort(key=lambda x: x.start)
        self._pronouns()
        self.found.sort(key=lambda x: x.start)
        return self.found

    def _capitalised(self, known: list[tuple[int, int, Actor]]) -> None:
        rest = list(self.text)
        for a, b in self.taken:
            rest[a:b] = "\0" * (b - a)
        for m in _NAME.finditer("".join(rest)):
            start, end = _trimmed(self.text, m.start(), m.end())
            words = self.text[start:end]
            if (
                end - start < 2
                or set(words.split()) <= _words("ranks")
                or is_title(words)
                or _LINKED_BY.search(words)
                or re.match(r"-[a-z]", self.text[end:])
            ):
                continue
            inside = [(a, b) for a, b, _ in known if a < end and b > start]
            if inside and (
                len(inside) > 1
                or inside[0][0] <= start
                or inside[0][1] < end
                or is_title(self.text[start : inside[0][0]].strip())
            ):
                continue
            if self._is_demonym(words, end):
                continue
            bare = without_article(words).removesuffix("'s").removesuffix("’s")
            start = end - len(words) + words.index(bare)
            self.add(start, start + len(bare), Actor(bare, "unknown", (bare,)), "name")

    def _is_demonym(self, words: str, end: int) -> bool:
        """ "Syrian rebels": an adjective is not the state."""
        if " " in words or words in state_names() or not _DEMONYM.search(words):
            return False
        return bool(re.match(r" [a-z]", self.text[end:])) and not _OF_A_STATE.match(self.text, end)

    def _extend(self, mention: Mention) -> None:
        """ "Nicaraguan" before "government" names the government; so does a link before it."""
        text = self.text
        m = _OF_A_STATE.match(text, mention.end)
        if m is None or mention.how == "pronoun" or (" " in mention.actor.label.strip() and mention.how != "link"):
            return
        end = m.end()
        cut = min((a for a, _ in self.taken if mention.end < a < end), default=end)
        words = text[mention.start : cut].strip().removesuffix(" of").removesuffix(" of the")
        full = text[mention.start : end]
        mention.actor = Actor(full, "organisation", tuple(dict.fromkeys((full, words))))
        mention.end = end
        self.taken.append((mention.start, end))
        for name in (full, full.split(" of ")[0]):
            self.names.add(name, mention.actor)

    def _described(self) -> None:
        """ "the alliance", "the committee", "both attacks"."""
        own = head(self.names.subject.label)
        event = kind_of(self.names.subject) == "event"
        for m in _THE.finditer(self.text):
            word = " ".join(m["head"].split())
            if m["det"] in ("Its", "its"):
                continue
            between = m["words"].split()
            if any(w not in _words("between") and w != "newly" and w != "formed" for w in between) and word != own:
                continue
            if re.match(r"\s+of (?!its|the (?:group|alliance))", self.text[m.end() :]) and word != own:
                continue
            if "new" in between or "formed" in between:
                if self.names.last is not None:
                    self.add(m.start(), m.end(), self.names.last, "described")
                continue
            meant = (
                self.names.subject
                if event and word in _event_words(self.names.subject.label) and not m["words"]
                else self._meant(word, own)
            )
            if meant is not None:
                self.add(m.start(), m.end(), meant, "described")
        if self.names.first and own and self.names.subject.kind == "event":
            for m in re.finditer(
                rf"(?<![\w’'-])(?:[Tt]wo|[Tt]hree|[Ff]our|[Aa]n?|[Tt]he (?:two|three|four))\s+(?:coordinated |simultaneous |deadly |major )?{re.escape(own)}(?![\w’'-])",
                self.text,
            ):
                self.add(m.start(), m.end(), self.names.subject, "described")

    def _parts(self, own: str) -> None:
        """ "the first attack" of several that the article is about: an event of its own."""
        if self.names.subject.kind != "event" or not own.endswith("s"):
            return
        for m in re.finditer(
            rf"(?<![\w’'-])[Tt]he (?P<which>first|second|third|fourth)(?: (?:{re.escape(own[:-1])})(?![\w’'-])|(?=, an? |, the ))",
            self.text,
        ):
            label = f"{m['which']} {own[:-1]}"
            self.add(m.start() + 4, m.end(), Actor(label, "event", (label,)), "part")

    def _meant(self, word: str, own: str) -> Actor | None:
        names = self.names
        single = own.removesuffix("s")
        if own and word in (own, single):
            return names.subject
        if names.subject.kind == "event" and own.endswith("s") and word == single:
            return names.subject
        others = [
            a
            for a in names.heads.get(word, ())
            if a.label != names.subject.label and kind_of(a) not in ("place", "person")
        ]
        mine = any(head(n) == word for n in names.subject.names)
        if mine or word in names.called:
            return names.subject
        if word in _words("generic") and _fits(word, names.subject):
            about = names.topic
            if about is None or about.label == names.subject.label:
                near = [a for a in others if any(a.label == b.label for b in names.others)]
                return (
                    near[0]
                    if len(near) == 1 and word not in ("group", "organisation", "organization", "movement")
                    else names.subject
                )
            return about if any(a.label == about.label for a in others) else None
        if len(others) == 1 and (
            names.topic is None or names.topic.label == others[0].label or word not in _words("broad")
        ):
            return others[0]
        if others:
            return next((a for a in others if names.topic is not None and a.label == names.topic.label), None)
        return None

    def _pronouns(self) -> None:
        for m in _PRONOUN.finditer(self.text):
            word = m[0].lower()
            meant = self._pronoun(word, m.start())
            if meant is not None:
                self.add(m.start(), m.end(), meant, "possessive" if word in ("its", "their", "his") else "pronoun")

    def _pronoun(self, word: str, start: int) -> Actor | None:
        names = self.names
        page = names.subject
        if word in ("he", "she", "him", "his"):
            if page.kind == "person" or (page.kind == "unknown" and person_like(page) and names.person is None):
                return page
            here = {
                m.actor.label
                for m in self.found
                if m.end <= start and kind_of(m.actor) in ("person", "unknown") and " " in m.actor.label
            }
            return names.person if names.person is not None and not here - {names.person.label} else None
        if page.kind in ("place", "person") and names.topic is None:
            return None
        if page.kind == "event" and word in ("they", "them", "their"):
            return None
        if (word in ("they", "them", "their") and names.several) or names.unnamed:
            return None
        if word == "they" and names.topic is None and not head(page.label).endswith("s"):
            return None
        cut = self.text.rfind(";", 0, start)
        asides = [(m.start(), m.end()) for m in _ASIDE.finditer(self.text, 0, start)]
        before = [
            x for x in self.found if cut < x.start and x.end <= start and not any(a < x.start < b for a, b in asides)
        ]
        bodies = _bodies(sorted(before, key=lambda x: x.start))
        if _PARTICIPLE.match(self.text) and self.text.find(",") < start:
            comma = self.text.find(",")
            bodies = _bodies(sorted((x for x in before if x.start > comma), key=lambda x: x.start))
        if before and re.search(r"\b(?:which|whom)\s+$", self.text[:start]):
            bodies = [b for b in bodies if b.label != before[-1].actor.label]
        if word in ("its", "their"):
            return self._owner(bodies, start)
        if self._acts(start + len(word)) or word == "they":
            if not bodies:
                return names.topic or page
            return page if any(b.label == page.label for b in bodies) or len(bodies) > 1 else bodies[0]
        subject = bodies[0] if bodies else names.topic or page
        others = [b for b in bodies if b.label != subject.label]
        if not others and subject.label == page.label:
            others = [b for b in names.others if b.label != page.label]
        elif not others:
            return page
        return others[0] if len(others) == 1 else None

    def _acts(self, end: int) -> bool:
        """Say whether a verb follows: the pronoun is its subject."""
        following = re.match(r"\s+([\w’']+)", self.text[end:])
        entry = lexicon().get(following[1].lower()) if following is not None else None
        if entry is None:
            return following is not None and following[1].endswith(("ed", "ly"))
        return entry.tag in ("be", "have", "do", "modal", "adv", "not") or (
            entry.tag == "V" and bool(entry.forms & (PAST | S))
        )

    def _owner(self, bodies: list[Actor], start: int) -> Actor | None:
        """ "its": what the sentence is about so far, where that is one thing."""
        if bodies and re.search(r"\b(?:is|are|was|were|became|remained|as)\s+$", self.text[:start]):
            bodies = []
        if not bodies:
            return self.names.topic or self.names.subject
        return bodies[0] if len(bodies) == 1 else None


def _bodies(mentions: list[Mention]) -> list[Actor]:
    """The bodies among mentions, each once, in order."""
    found: dict[str, Actor] = {}
    for m in mentions:
        if m.how in ("pronoun", "described") or _is_body(m.actor):
            found.setdefault(m.actor.label, m.actor)
    return list(found.values())


def _is_body(actor: Actor) -> bool:
    if kind_of(actor) in ("person", "place", "state", "event"):
        return False
    return not person_like(actor) and not is_adjective(actor.label)


def read_mentions(sentence: Sentence, names: Names) -> tuple[list[Mention], list[tuple[Mention, str, int, int]]]:
    """Return the mentions of a sentence in order, and the abbreviations that it introduces after them."""
    found = _Finder(sentence, names).run()
    short = _abbreviations(sentence.text, found, names)
    for mention, words, _, _ in short:
        for other in found:
            if other.actor.label == words:
                other.actor = mention.actor
    return found, short


_OPENING = re.compile(r"(?:(?:In|On|By|Since|After|During|Later|Then)[^,]{0,60}, )?(?:[Tt]he )?(?:[a-z-]+ ){0,2}")


def follow(names: Names, text: str, mentions: list[Mention]) -> None:
    """Keep what a sentence was about, for the pronouns of the next."""
    bodies = [
        m.actor
        for m in mentions
        if m.how in ("link", "known", "name")
        and kind_of(m.actor) not in ("person", "place", "event", "state")
        and not person_like(m.actor)
    ]
    names.last = bodies[-1] if bodies else None
    for mention in mentions:
        if mention.how in ("link", "known", "name"):
            names.learn_head(mention.actor.label, mention.actor)
    names.others = list({b.label: b for b in bodies if b.label != names.subject.label}.values())
    opening = next((m for m in mentions if _OPENING.fullmatch(text[: m.start])), None)
    names.several = False
    names.unnamed = bool(_UNNAMED.match(text)) and opening is None
    if opening is None:
        return
    if kind_of(opening.actor) not in ("person", "place", "event", "state") and opening.how != "possessive":
        names.topic = (
            None if person_like(opening.actor) and opening.actor.label != names.subject.label else opening.actor
        )
    joined = (text[opening.end : m.start] for m in mentions if m.start > opening.end)
    names.several = any(len(words) < 12 and re.match(r",? and |, ", words) for words in joined)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut words that only look like a name: a sentence's first word, months, "The", ranks before a person's name."""
    words = text[start:end].split(" ")
    not_names, ranks = data_words("not_names"), _words("ranks")
    while words and words[0].rstrip("'’s") in not_names:
        start += len(words[0]) + 1
        words = words[1:]
    while (
        len(words) > 1
        and (words[0] in ranks or words[0] + "." in ranks)
        and words[1] not in ("of", "for", "and")
        and not (len(words) == 2 and words[1] in state_names())
    ):
        if words[0] in ("Field", "Air") and words[1] not in ranks:
            break
        if kind_of(Actor(" ".join(words[1:]))) == "organisation":
            break  # "General Confederation of Weavers"
        start += len(words[0]) + 1
        words = words[1:]
    while words and (words[-1] in not_names or words[-1] in ("of", "for", "the", "and", "de", "al")):
        end -= len(words[-1]) + 1
        words = words[:-1]
    if len(words) == 1 and words[0] in state_names():
        return start, end
    if not words or (
        len(words) == 1
        and (words[0][:1].isdigit() or (_sentence_head(text, start) and words[0][1:].islower() and start == 0))
    ):
        return start, start
    if text[end - 1 : end] == "." and not re.search(r"(?:[A-Z]\.){2,}$", text[start:end]):
        end -= 1
    return start, max(end, start)


def _sentence_head(text: str, start: int) -> bool:
    return not text[:start].strip(" \"'“‘(")


@cache
def data_words(name: str) -> frozenset[str]:
    """Return a list of words as it is written."""
    return frozenset(data()[name].split())


def _fits(word: str, subject: Actor) -> bool:
    """Say whether "the <word>" can mean the article's subject: a word of its names, or a general word for its kind."""
    if subject.kind in ("event", "person", "place", "state"):
        return False
    if any(word in n.casefold() for n in subject.names):
        return True
    return word in _words(subject.kind if subject.kind in ("alliance", "party") else "broad")


def short_names(subject: Actor) -> list[str]:
    """Return the shorter names under which an article speaks of its subject: "the Brown Berets" of the Brown Berets of Ayo."""
    bare = without_disambiguation(subject.label)
    parts = re.split(r" (?:of|for) (?:the )?", bare, maxsplit=1)
    generic = _words("generic") | {"battle", "war", "siege", "treaty", "state", "republic", "kingdom", "list"}
    if len(parts) > 1:
        if parts[0].casefold() in ("republic", "kingdom", "state", "principality", "sultanate", "emirate", "duchy"):
            return [parts[1]]
        return (
            [parts[0]]
            if " " in parts[0] or parts[0].casefold() not in generic or parts[0].casefold() in _words("short")
            else []
        )
    words = bare.split()
    if not words:
        return []
    own = words[-1]
    if len(words) > 1 and own.lower() in _words("short"):
        return [own]
    person = subject.kind == "person" or (
        subject.kind == "unknown" and kind_of(subject) == "unknown" and lexicon().get(words[-1].lower()) is None
    )
    return (
        [words[-1]]
        if person and 2 <= len(words) <= 4 and all(w[:1].isupper() for w in words) and len(words[-1]) > 3
        else []
    )


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
