"""Bodies of a state: "Nicaraguan government" names the government, not the state."""

from __future__ import annotations

import re
from functools import cache

from .....model import Actor
from ...names import Mention
from .finding import Finding
from .vocabulary import alternatives


@cache
def body_of_state() -> re.Pattern[str]:
    """Return the pattern of the bodies of a state, right after its name or adjective."""
    return re.compile(rf" (?:{alternatives('state_bodies')})\b(?: of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)?")


def extend_state(finding: Finding, mention: Mention) -> None:
    """ "Nicaraguan" before "government" names the government; so does a link before it."""
    text = finding.text
    m = body_of_state().match(text, mention.end)
    if m is None or mention.how == "pronoun" or (" " in mention.actor.label.strip() and mention.how != "link"):
        return
    end = m.end()
    cut = min((a for a, _ in finding.taken if mention.end < a < end), default=end)
    words = text[mention.start : cut].strip().removesuffix(" of").removesuffix(" of the")
    full = text[mention.start : end]
    mention.actor = Actor(full, "organisation", tuple(dict.fromkeys((full, words))))
    mention.end = end
    finding.taken.append((mention.start, end))
    for name in (full, full.split(" of ")[0]):
        finding.names.add(name, mention.actor)
