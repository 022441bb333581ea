"""Read the example articles, print a dossier and a disagreement, and say how to go on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import sourcebook as sb

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
DOSSIER = "examples/palestinian-joint-operations-room.degraded.txt"
ONE_ANSWER = {"founded", "dissolved", "occurred", "member_count"}  # an actor has one of each at most


class Said(NamedTuple):
    """A claim together with the document it was read in."""

    document: sb.Document
    claim: sb.Claim

    @property
    def names(self) -> set[str]:
        """Every name of the subject, so that two articles can speak of the same actor."""
        return {name.casefold() for name in (self.claim.subject.label, *self.claim.subject.names)}

    @property
    def title(self) -> str:
        """The subject as the article writes it."""
        return self.claim.subject.names[-1] if self.claim.subject.names else self.claim.subject.label

    @property
    def words(self) -> str:
        """What is said, in the article's words."""
        return self.claim.when.text if self.claim.when else self.value

    @property
    def value(self) -> str:
        """What is said, as text; dates as EDTF."""
        return str(getattr(self.claim.object, "value", ""))


def main() -> None:
    """Print everything."""
    print(f"$ sourcebook show {DOSSIER}\n", flush=True)
    subprocess.run([sys.executable, "-m", "sourcebook", "show", DOSSIER], cwd=ROOT, check=True)
    print("\nWhere the articles disagree\n")
    for one, other in disagreements(read_examples()):
        print(f"{one.title}: {one.claim.predicate} {one.words} or {other.words}?")
        print("\n".join([*account(one), *account(other)]), end="\n\n")
    print(GO_ON)


def read_examples() -> list[Said]:
    """Every claim with one answer in every example article."""
    documents = [document for path in sorted(HERE.glob("*.wiki")) for document in sb.read_documents(path)]
    claims = [Said(document, claim) for document in documents for claim in sb.extract_claims(document)]
    return [said for said in claims if said.claim.predicate in ONE_ANSWER]


def disagreements(said: list[Said]) -> Iterator[tuple[Said, Said]]:
    """Pairs from two articles that give one actor two different values; a value that only narrows another agrees."""
    for one, other in combinations(said, 2):
        if one.document is other.document or one.claim.predicate != other.claim.predicate:
            continue
        narrows = one.value.startswith(other.value) or other.value.startswith(one.value)
        if one.names & other.names and not narrows:
            yield one, other


def account(said: Said) -> Iterator[str]:
    """The words, where they stand, and what the article cites for them."""
    for evidence in said.claim.evidence:
        line = said.document.text.count("\n", 0, evidence.start) + 1
        yield f"  {Path(said.document.name).name}, line {line}: {evidence.quote}"
    sources = [", ".join(filter(None, [*work.authors, work.title, work.date])) for work in said.claim.citations]
    yield f"    cites {'; '.join(sources)}" if sources else "    cites nothing"


GO_ON = """How to go on
  sourcebook show FILE               a dossier of your own article; - reads standard input
  sourcebook show FILE --evidence    with line and column of every fact
  sourcebook extract FILE            the claims as JSON lines
  sourcebook explain CLAIM-ID FILE   the words in context, the references, the rule
  sourcebook coverage FILE           what was read, what was not
(the command is .venv/bin/sourcebook until it is installed)"""

if __name__ == "__main__":
    main()
