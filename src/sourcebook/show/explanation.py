"""One claim explained: the sentence, its words in context, its references, and the rule that read it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import NothingFound, UsageProblem
from ..extract import Extraction
from ..model import Claim, Evidence
from .facts import Fact, source
from .places import Places
from .rules import RuleFacts, rule_facts
from .wording import sentence

if TYPE_CHECKING:
    from .text import Page

_PARTS = {
    "infobox": "in an infobox",
    "list": "in a list",
    "lead": "in the lead",
    "prose": "in running text",
    "table": "in a table",
    "note": "in a note",
}
_OFFERED = 3
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=[A-Z][a-z ]+: )")


@dataclass(frozen=True, slots=True)
class Explanation:
    """A claim with what explains it."""

    claim: Claim
    places: Places
    rules: tuple[RuleFacts, ...]

    def draw(self, page: Page) -> None:
        """Draw the explanation on a page."""
        claim = self.claim
        page.title(sentence(claim), [claim.id, *self.time()])
        for evidence in claim.evidence:
            page.heading("Words", self.standing(evidence))
            page.excerpt(self.places.excerpt(evidence.start, evidence.end, width=max(40, page.width - 12)))
        self.draw_references(page)
        for rule in self.rules:
            page.heading("Rule", rule.name)
            page.words(rule.origin, indent=2)
            if rule.facts:
                _draw_rule(page, rule)

    def time(self) -> list[str]:
        """The time in EDTF and in the text's own words."""
        when = self.claim.when
        if when is None:
            return []
        return [
            f"{when.edtf} in EDTF, written “{when.text}”"
            + (", with a year from elsewhere in the text" if when.inferred else "")
        ]

    def standing(self, evidence: Evidence) -> str:
        """Where some words stand: file, line, column, part and section."""
        section = f", section {' > '.join(evidence.section)}" if evidence.section else ""
        return f"{self.places.at(evidence.start)}, {_PARTS.get(evidence.part, evidence.part)}{section}"

    def draw_references(self, page: Page) -> None:
        """Draw the works that the article cites for the claim."""
        works = self.claim.citations
        page.heading("References", "" if works else "the article cites nothing for it")
        page.sources(
            [source(number, [work], lambda work: self.places.at(work.start)) for number, work in enumerate(works, 1)],
            places=True,
        )


def _draw_rule(page: Page, rule: RuleFacts) -> None:
    if rule.facts[0][0] == "documented as":
        for paragraph in _PARAGRAPH.split(rule.facts[0][1]):
            page.words(" ".join(paragraph.split()), indent=4, style="dim")
    else:
        page.facts([Fact(what, how) for what, how in rule.facts], sourced=False)


def explanation(found: Extraction, claim: Claim) -> Explanation:
    """Return what explains a claim of a document."""
    rules = dict.fromkeys(evidence.rule for evidence in claim.evidence)
    return Explanation(claim, Places(found.document), tuple(map(rule_facts, rules)))


def pick(found: Extraction, wanted: str) -> Claim:
    """Return the claim whose id is or begins with what is wanted, with or without `c:`.

    Raises NothingFound where there is none, UsageProblem where several begin like this.
    """
    start = wanted.strip().casefold().removeprefix("c:")
    fitting = [claim for claim in found.claims if start and claim.id.startswith(f"c:{start}")]
    name = found.document.name or found.document.title
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        several = UsageProblem(f"{name}: {len(fitting)} claims have an id that begins with {wanted}: {_offer(fitting)}")
        several.hint = "give more of the id"
        raise several
    near = _nearest(found.claims, start)
    missing = NothingFound(
        f"{name}: none of its {len(found.claims)} claims has the id {wanted}"
        + (f"; nearest: {_offer(near)}" if near else "")
    )
    missing.hint = "sourcebook extract FILE prints every claim with its id"
    raise missing


def _offer(claims: list[Claim]) -> str:
    return ", ".join(claim.id for claim in claims[:_OFFERED]) + (" …" if len(claims) > _OFFERED else "")


def _nearest(claims: tuple[Claim, ...], start: str) -> list[Claim]:
    """The claims whose ids share the longest beginning with what was asked for."""
    for length in range(len(start) - 1, 0, -1):
        near = [claim for claim in claims if claim.id.startswith(f"c:{start[:length]}")]
        if near:
            return near
    return []
