"""Who and what a sentence names: links, names known from the article, "the group", "it", a subject left out.

A descriptive reference is read only where it can mean nothing but the article's subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ....model import Actor
from ...names import is_abbreviation, without_disambiguation
from ..names import Mention, Names, linked
from ..sentences import Sentence
from .kinds import BODIES, is_body, is_other
from .known import Known, same_form
from .language import Language

_ABBREVIATED = re.compile(r"\s*[(（](?:[^()（）]*[,，;；] ?|[a-zà-ÿ ]+ )?(?P<short>[^\s()（）,，;；]{2,14})[)）]")
Short = tuple[Mention, str, int, int]


@dataclass
class Followed:
    """What the sentences so far were about: the last one's subject, and what the article calls its own subject."""

    topic: Actor | None = None
    nouns: set[str] = field(default_factory=set)
    is_a: tuple[int, int] | None = None
    left_out: frozenset[str] = frozenset()  # where a subject left out is the article's own: "sentence", "clause"


class Finder:
    """Finds the mentions of one sentence."""

    def __init__(self, sentence: Sentence, names: Names, language: Language, followed: Followed, known: Known) -> None:
        self.sentence = sentence
        self.text = sentence.text
        self.names = names
        self.language = language
        self.followed = followed
        self.known = known
        self.found: list[Mention] = []

    def run(self) -> tuple[list[Mention], list[Short]]:
        """Return all mentions in order, and the abbreviations that stand after them."""
        self._links()
        for start, end, actor in self.known.find(self.text, self.names):
            self._add(start, end, actor, "known")
        self._sort()
        short = self._abbreviations()
        self._is_a()
        self._described()
        self._pronoun()
        self._sort()
        self._follow()
        return self.found, short

    def _sort(self) -> None:
        self.found.sort(key=lambda m: m.start)

    def _add(self, start: int, end: int, actor: Actor, how: str) -> None:
        if all(end <= m.start or start >= m.end for m in self.found):
            self.found.append(Mention(start, end, actor, how))

    def _links(self) -> None:
        for start, end, atom in self.sentence.links():
            made = linked(self.text, start, end, atom.name, atom.kind, self.names)
            if made is not None:
                self.found.append(self._whole(made, atom.name))

    def _whole(self, mention: Mention, title: str) -> Mention:
        """A case form is called by the title; "[[X州]]自治政府" is the government, not the place."""
        bare = without_disambiguation(title)
        actor = mention.actor
        if (
            self.language.inflected
            and actor.label != bare
            and actor.label not in (self.names.subject.label,)
            and same_form(actor.label, bare)
        ):
            mention.actor = self.names.known.get(bare) or replace(
                actor, label=bare, names=tuple(dict.fromkeys((bare, *actor.names)))
            )
            self.names.add(bare, mention.actor)
        tail = self.language.words["tail"].match(self.text, mention.end)
        if tail is not None:
            words = self.text[mention.start : tail.end()]
            mention.actor, mention.end = Actor(words, "organisation", (words,)), tail.end()
        return mention

    # -- the article's own subject

    def _is_a(self) -> None:
        """ "X is an armed group": "the group" is X from here on."""
        page = self.names.subject
        own = self.found and self.found[0].actor.label == page.label
        self.followed.is_a = None
        if not (self.names.first and own):
            return
        m = self.language.words["is_a"].search(self.text, self.found[0].end)
        if m is not None:
            self.followed.is_a = m.span("np")
            self.followed.nouns |= self._called(m["np"].casefold())

    def _called(self, words: str) -> set[str]:
        """Return the nouns of a description, and those that say the same of a kind: "Allianz" where it is a "Bündnis"."""
        found: set[str] = set()
        for kind, nouns in self.language.nouns.items():
            said = {n for n in nouns if n.casefold() in words}
            found |= nouns if said and kind in ("alliance", "party") else said
        return found

    def _described(self) -> None:
        for m in self.language.words["described"].finditer(self.text):
            if self._alone(m) and self._means_subject(m["noun"], m.start("span")):
                self._add(*m.span("span"), self.names.subject, "described")

    def _alone(self, m: re.Match[str]) -> bool:
        """Say whether what may be an adjective behind the noun (Arabic) is none: a name begins there."""
        return m.groupdict().get("more") is None or any(x.start == m.end() + 1 for x in self.found)

    def _means_subject(self, noun: str, at: int) -> bool:
        own = noun in self.followed.nouns or any(noun.casefold() in n.casefold() for n in self.names.subject.names)
        others = self._others(at, surely=own)
        if not own:
            return not others and self._general(noun)
        alike = self.language.nouns["alliance"]
        named = any(n.casefold() in name.casefold() for n in (*alike, noun) for a in others for name in a.names)
        return not others or (noun in alike and not named)

    def _others(self, at: int, *, surely: bool) -> list[Actor]:
        """Return who else may be meant: the last sentence's subject and the bodies before the words; with `surely` only what is a body by its name."""
        page, topic = self.names.subject, self.names.topic
        actors = [m.actor for m in self.found if m.end <= at] + ([topic] if topic is not None else [])
        test = is_body if surely else (lambda actor, language: not is_other(actor, language))
        return [a for a in actors if a.label != page.label and test(a, self.language)]

    def _general(self, noun: str) -> bool:
        """ "the group", where the article is about an organisation of whatever kind."""
        page = self.names.subject
        nouns = self.language.nouns
        if page.kind in ("alliance", "party") and noun in nouns[page.kind]:
            return True
        body = page.kind in BODIES or is_body(page, self.language) or bool(self.followed.nouns)
        return body and noun in nouns["general"]

    def _pronoun(self) -> None:
        """ "it" at the head of a sentence, or nothing at all, where the last sentence was about the article's subject."""
        page, topic = self.names.subject, self.names.topic
        self.followed.left_out = frozenset()
        if topic is None or topic.label != page.label or page.kind in ("event", "place"):
            return
        m = self.language.words["pronoun"].match(self.text)
        if m is not None:
            self._add(*m.span("span"), page, "pronoun")
        self.followed.left_out = frozenset(("sentence", "clause"))

    # -- for the next sentence

    def _follow(self) -> None:
        """The first actor that no preposition governs is what the sentence is about."""
        prepositions = self.language.words["prep"]
        free = [m for m in self.found if not prepositions.search(self.text[: m.start])]
        page = self.names.subject
        if free:
            self.followed.topic = free[0].actor
            own = free[0].actor.label == page.label
            self.followed.left_out |= {"clause"} if own else frozenset()
        elif "sentence" not in self.followed.left_out:
            self.followed.topic = None

    def _abbreviations(self) -> list[Short]:
        made = []
        for mention in self.found:
            m = _ABBREVIATED.match(self.text, mention.end)
            if (
                m is None
                or not is_abbreviation(m["short"])
                or m["short"] in (*mention.actor.names, mention.actor.label)
            ):
                continue
            if stands_for(m["short"], self.text[mention.start : mention.end]) or (
                not self.text[mention.start].isascii() and not self.language.spaced
            ):
                made.append((mention, m["short"], *m.span("short")))
                self.names.add(m["short"], mention.actor)
        return made


def stands_for(short: str, name: str) -> bool:
    """Say whether an abbreviation's letters run through a name and begin with its first word's.

    >>> stands_for("SPD", "Sozialdemokratische Partei Deutschlands"), stands_for("CDU", "Anna Berg")
    (True, False)
    """
    letters = iter(c.casefold() for c in name if c.isalpha())
    wanted = [c.casefold() for c in short if c.isalpha()]
    return bool(wanted) and name[:1].casefold() == wanted[0] and all(c in letters for c in wanted)
