"""The names that an article knows, and the mentions of them: the same for every language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ...model import Actor
from ...parse import Link
from ..names import same_thing, without_disambiguation

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_][\w’'-]*")
_OF = re.compile(r" (?:of|for|in|against|de|du|des|der|del|della|voor|von|für|pour|para) ", re.IGNORECASE)


@dataclass(slots=True)
class Mention:
    """One actor in a sentence, with its place in the sentence's words."""

    start: int
    end: int
    actor: Actor
    how: str  # link, known, name, described, part, pronoun, possessive


@dataclass
class Names:
    """The names that an article knows, growing as it is read; `topic` and `last` follow what sentences are about."""

    subject: Actor
    known: dict[str, Actor] = field(default_factory=dict)
    by_word: dict[str, list[str]] = field(default_factory=dict)  # a name's first word → the names, longest first
    heads: dict[str, list[Actor]] = field(default_factory=dict)  # "committee" → the actors that are one
    called: frozenset[str] = frozenset()  # the nouns by which the lead calls its subject: "a coalition"
    topic: Actor | None = None
    last: Actor | None = None  # the last body that the sentence before named: "the new party"
    others: list[Actor] = field(default_factory=list)  # the bodies beside the subject in the sentence before
    bodies: set[str] = field(default_factory=set)  # labels that claims have used as bodies
    unnamed: bool = False  # … or about something without a name: "it" can then be anything
    several: bool = False  # the sentence before was about several
    person: Actor | None = None  # the one person of whom the last sentences speak: "he"
    first: bool = True  # the article's first sentence

    def begin(self) -> None:
        """Forget what the paragraph before was about."""
        self.topic = self.last = self.person = None
        self.others, self.several, self.unnamed = [], False, False

    def add(self, name: str, actor: Actor) -> None:
        """Learn a name; the first meaning stays."""
        if len(name) > 1 and any(_capital(c) for c in name) and name not in self.known:
            self.known[name] = actor
            first = _WORD.search(name)
            if first is not None and not first.start():
                for key in {first[0], name[:2]} if ord(name[0]) > 0x2E80 else {first[0]}:  # Chinese has no spaces
                    names = self.by_word.setdefault(key, [])
                    names.append(name)
                    names.sort(key=len, reverse=True)

    def learn_head(self, name: str, actor: Actor) -> None:
        """Learn by what noun an actor can be called again: "the committee"."""
        word = head(name)
        if word:
            actors = self.heads.setdefault(word, [])
            if all(a.label != actor.label for a in actors):
                actors.append(actor)

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


def _capital(letter: str) -> bool:
    """Say whether a letter can begin a name: a capital, or a letter of a script that has none."""
    return letter.isupper() or (letter.isalpha() and not letter.islower())


@lru_cache(maxsize=20_000)
def head(name: str) -> str:
    """Return the noun of a name in small letters: the last word before "of".

    >>> head("Army of the Two Rivers"), head("Blue Front"), head("Hezbollah")
    ('army', 'front', '')
    """
    bare = without_disambiguation(name)
    words: list[str] = _LETTERS.findall(_OF.split(bare)[0])
    if not words or (len(words) < 2 and words == _LETTERS.findall(bare)):
        return ""
    return words[-1].lower()


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


def linked(text: str, start: int, end: int, target: str, kind: str, names: Names) -> Mention | None:
    """Return the mention that a link or flag is, or None where its label is no name."""
    label = text[start:end]
    if not any(_capital(c) for c in label) and not any(w[:1].isupper() for w in target.split()[1:]):
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


def as_kind(actor: Actor, kind: str) -> Actor:
    """Return an actor with a kind, where it has none yet."""
    return replace(actor, kind=kind) if actor.kind == "unknown" and kind else actor
