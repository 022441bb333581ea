"""Who and what an English sentence names: links, known names, capitalised names, "the alliance", "it", "its".

In go a sentence and the names that its article knows so far, out come mentions: stretches of words with an actor.
A descriptive reference or a pronoun is read only where it can mean one thing, and never looks outside the article.
"""

from __future__ import annotations

from ...names import Mention, Names, head, linked
from ...sentences import Sentence
from .abbreviations import read_abbreviations
from .capitalised import add_capitalised, is_demonym
from .descriptions import add_described, add_parts
from .events import add_dated_events
from .finding import Finding
from .following import follow
from .lead import called, kind_from_lead, short_names
from .pronouns import add_pronouns
from .states import extend_state
from .vocabulary import data_words

__all__ = ["called", "data_words", "follow", "is_demonym", "kind_from_lead", "read_mentions", "short_names"]


def read_mentions(sentence: Sentence, names: Names) -> tuple[list[Mention], list[tuple[Mention, str, int, int]]]:
    """Return the mentions of a sentence in order, and the abbreviations that it introduces after them."""
    found = _find(sentence, names)
    short = read_abbreviations(sentence.text, found, names)
    for mention, words, _, _ in short:
        for other in found:
            if other.actor.label == words:
                other.actor = mention.actor
    return found, short


def _find(sentence: Sentence, names: Names) -> list[Mention]:
    """Find the surest mentions first: where one stands no other is added."""
    finding = Finding(sentence.text, names)
    for start, end, atom in sentence.links():
        made = linked(finding.text, start, end, atom.name, atom.kind, names)
        if made is not None:
            finding.found.append(made)
            finding.taken.append((start, end))
    known = names.find(finding.text)
    add_dated_events(finding)
    add_capitalised(finding, known)
    for start, end, actor in known:
        finding.add(start, end, actor, "known")
    for mention in finding.found:
        extend_state(finding, mention)
    add_parts(finding, head(names.subject.label))
    add_described(finding)
    finding.found.sort(key=lambda x: x.start)
    add_pronouns(finding)
    finding.found.sort(key=lambda x: x.start)
    return finding.found
