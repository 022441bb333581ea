"""A sentence of a language that has a data file: its mentions, its dates, and what it says."""

from __future__ import annotations

from ....model import Actor, Literal, When
from ..names import Mention, Names
from ..said import Said
from ..sentences import Sentence
from .dates import dates_of
from .known import Known
from .language import language
from .mentions import Finder, Followed
from .reading import Reading
from .skeleton import Dates, make_skeleton
from .speech import sourced, speaker, stated, told


class PatternReader:
    """Reads the sentences of one article; what the last one was about is kept for "it" and left-out subjects."""

    def __init__(self, code: str) -> None:
        self.language = language(code)
        self.followed = Followed()
        self.known = Known(self.language)

    def read_mentions(
        self, sentence: Sentence, names: Names
    ) -> tuple[list[Mention], list[tuple[Mention, str, int, int]]]:
        """Return the mentions of a sentence in order, and the abbreviations that it introduces after them."""
        return Finder(sentence, names, self.language, self.followed, self.known).run()

    def dates_of(self, text: str, language: str, last: When | None, taken: list[tuple[int, int]]) -> Dates:
        """Return the dates of a sentence; `last` is the last date before it."""
        return dates_of(text, self.language, last, taken)

    def read_sentence(self, text: str, mentions: list[Mention], dates: Dates, names: Names) -> list[Said]:
        """Return the claims of a sentence."""
        if text.rstrip("\"”»」') ").endswith(("?", "？", "؟")):
            return []
        skeleton, speeches = sourced(make_skeleton(text, mentions, dates, self.language.words["fold"]), self.language)
        speeches += told(skeleton, self.language)
        reading = Reading(skeleton, self.language, names.subject, self.followed.left_out)
        found = [*self._described(text, names.subject), *reading.claims()]
        for said in found:
            said.said_by = speaker(speeches, said.at)
        found += stated(text, skeleton, self.language, speeches, [s.at for s in found])
        return found

    def _described(self, text: str, page: Actor) -> list[Said]:
        """The "is a …" phrase of the article's first sentence."""
        if self.followed.is_a is None or page.kind == "event":
            return []
        start, end = self.followed.is_a
        return [Said(page, "description", Literal(text[start:end]), None, start, end, start, "prose.description")]

    def follow(self, names: Names, text: str, mentions: list[Mention]) -> None:
        """Keep what a sentence was about, for the next one."""
        names.topic = self.followed.topic
