"""What is counted in articles, for the invented ones of bench/_world.py to be like them.

.venv/bin/python bench/counts.py examples [FOLDER…]
"""

from __future__ import annotations

import statistics
import sys
from collections import Counter
from collections.abc import Callable, Sequence

from sourcebook.extract import Extraction, extract
from sourcebook.model import Actor, Claim
from sourcebook.parse import parse, redirect_target
from sourcebook.read.file import read_files

MEMBER_TIES = ("member_of",)


def pages(folders: Sequence[str]) -> list[Extraction]:
    """Return what each article gives; pages that only lead to another are left out."""
    documents = (document for folder in folders for document in read_files(folder))
    return [extract(d) for d in documents if not redirect_target(parse(d.text))]


def spread(what: str, numbers: Sequence[float]) -> None:
    """Print the middle and the ends of some numbers."""
    found = sorted(numbers)
    if found:
        at = [found[min(len(found) - 1, int(len(found) * share))] for share in (0.1, 0.5, 0.9)]
        shown = "  ".join(f"{number:6.0f}" for number in (*at, found[-1]))
        print(f"{what:34}{len(found):7}{statistics.fmean(found):8.1f}  {shown}")


def ends(claim: Claim) -> list[Actor]:
    """Return the actors of a claim."""
    return [end for end in (claim.subject, claim.object) if isinstance(end, Actor)]


def called(actor: Actor) -> str:
    """Return what makes an actor one in several articles: its link, else its name."""
    return (actor.link or actor.label).casefold()


def shares(found: Sequence[Extraction]) -> None:
    """Print how often claims have a time, a reference, a link."""
    claims = [claim for page in found for claim in page.claims]
    tests: dict[str, Callable[[Claim], object]] = {
        "with a time": lambda claim: claim.when,
        "with a reference": lambda claim: claim.citations,
        "of two actors": lambda claim: isinstance(claim.object, Actor),
        "whose object is linked": lambda claim: isinstance(claim.object, Actor) and claim.object.link,
    }
    for what, test in tests.items():
        print(f"claims {what}: {sum(bool(test(claim)) for claim in claims) / len(claims):.0%}")
    print("claims by property:", ", ".join(f"{k} {n}" for k, n in Counter(c.predicate for c in claims).most_common(25)))


def main() -> None:
    """Count and print."""
    found = pages(sys.argv[1:])
    print(f"{'':34}{'counted':>7}{'mean':>8}  {'10 %':>6}  {'half':>6}  {'90 %':>6}  {'most':>6}")
    spread("characters of a page", [len(page.document.text) for page in found])
    spread("claims of a page", [len(page.claims) for page in found])
    spread("actors of a page", [len({called(a) for c in page.claims for a in ends(c)}) for page in found])
    spread("references (works) of a page", [len({w.id for c in page.claims for w in c.citations}) for page in found])
    spread("sentences of a page", [len(page.passages) for page in found])
    sentences = [passage for page in found for passage in page.passages]
    spread("claims of a sentence", [len(s.claims) for s in sentences])
    spread("actors of a sentence", [len(s.actors) for s in sentences])
    spread("dates of a sentence", [len(s.dates) for s in sentences])
    spread("references of a sentence", [len(s.citations) for s in sentences])
    per_alliance: Counter[tuple[str, str]] = Counter()
    per_event: Counter[tuple[str, str]] = Counter()
    for page in found:
        for claim in page.claims:
            if isinstance(claim.object, Actor) and claim.predicate in MEMBER_TIES:
                per_alliance[page.document.title, called(claim.object)] += 1
            if isinstance(claim.object, Actor) and claim.predicate == "participated_in":
                per_event[page.document.title, called(claim.object)] += 1
    own = [n for (title, name), n in per_alliance.items() if n > 2]
    spread("member claims of a list (3 or more)", own)
    spread("sides' claims of an event (3+)", [n for n in per_event.values() if n > 2])
    claims_of: Counter[str] = Counter()
    pages_of: Counter[str] = Counter()
    for page in found:
        here = Counter(called(a) for c in page.claims for a in ends(c))
        claims_of.update(here)
        pages_of.update(here.keys())
    spread("claims of an actor, all pages", list(claims_of.values()))
    spread("pages of an actor", list(pages_of.values()))
    print("on most pages:", ", ".join(f"{name} {n}" for name, n in pages_of.most_common(12)))
    print("actors on one page only:", f"{sum(n == 1 for n in pages_of.values()) / len(pages_of):.0%}")
    shares(found)


if __name__ == "__main__":
    main()
