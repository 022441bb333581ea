"""Whether a sentence has a word that any frame reads: many sentences of an encyclopedia have none and are passed over."""

from __future__ import annotations

import re
from functools import cache

from .counts import COUNTED, COUNTING
from .frames import by_word
from .lexicon import lexicon
from .losses import HURTING
from .offices import FATES
from .sayings import SAYS

_WORD = re.compile(r"[a-z]+")
_NAMES = frozenset(
    "accord accords treaty agreement pact ceasefire armistice truce protocol declaration corps brigade brigades division regiment battalion "
    "squadron company fleet legion according based backed supported sponsored funded financed armed first second third fourth".split()
)


@cache
def _triggers() -> frozenset[str]:
    verbs = {word.split()[0] for word in by_word("verb")} | COUNTING | HURTING | FATES.keys() | SAYS
    verbs -= {"be", "have", "do"}
    forms = {form.split("-")[0] for form, word in lexicon().items() if word.tag == "V" and word.lemma in verbs}
    nouns = {noun.split("-")[0] for noun in by_word("noun")}
    return frozenset(forms | nouns | COUNTED | _NAMES)


def worth_reading(text: str) -> bool:
    """Say whether a sentence may hold a claim that frames can read."""
    return not _triggers().isdisjoint(_WORD.findall(text.lower()))
