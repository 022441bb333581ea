"""How well names are told together and apart: labelled pairs, F1 by tier and by scripts.

    .venv/bin/python bench/names.py [-v]

Tiers: strong, what the letters alone settle (spelling, romanisation, script); medium, translations, abbreviations,
words more or fewer; weak, what one has to know. `tuned.tsv` was looked at while data and weights were made;
`held-out.tsv` (other conflicts) was written before and its mistakes were not looked at. `-v` lists the pairs of
`tuned.tsv` that are judged wrongly.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sourcebook.resolve.scores import SAME_NAME, compare

DATA = Path(__file__).resolve().parent / "data" / "names"
TIERS = ("strong", "medium", "weak")


@dataclass(frozen=True)
class Pair:
    tier: str
    same: bool
    one: str
    other: str

    @property
    def scripts(self) -> str:
        """The scripts of the two names, in alphabetical order."""
        return "-".join(sorted({script(self.one), script(self.other)}))


def script(name: str) -> str:
    """The script of most letters of a name."""
    counts: dict[str, int] = defaultdict(int)
    for c in name:
        if c.isalpha():
            counts[unicodedata.name(c, "?").split()[0].title().replace("Cjk", "Han")] += 1
    return max(counts, key=lambda name: counts[name])


def pairs(name: str) -> list[Pair]:
    """The labelled pairs of a file."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [Pair(tier, verdict == "same", one, other) for tier, verdict, one, other in rows]


def figures(some: Iterable[Pair]) -> tuple[int, float, float, float]:
    """How many pairs, precision, recall and F1."""
    judged = [(compare(pair.one, pair.other).value >= SAME_NAME, pair.same) for pair in some]
    right = sum(said and true for said, true in judged)
    said = sum(said for said, _ in judged)
    true = sum(true for _, true in judged)
    precision, recall = right / said if said else 1.0, right / true if true else 1.0
    return len(judged), precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def report(name: str, verbose: bool) -> None:
    every = pairs(name)
    print(f"\n{name}: {len(every)} pairs, {sum(not pair.same for pair in every)} of them different")
    print(f"  {'':18}{'pairs':>6}{'precision':>11}{'recall':>8}{'F1':>7}")
    groups = {tier: [pair for pair in every if pair.tier == tier] for tier in TIERS}
    for scripts in sorted({pair.scripts for pair in every}):
        groups[scripts] = [pair for pair in every if pair.scripts == scripts]
    for label, some in groups.items():
        count, precision, recall, f1 = figures(some)
        only_one = not any(pair.same for pair in some)
        print(f"  {label:18}{count:6}{precision:11.3f}{recall:8.3f}" + ("      -" if only_one else f"{f1:7.3f}"))
    for pair in every if verbose else ():
        score = compare(pair.one, pair.other)
        if (score.value >= SAME_NAME) != pair.same:
            print(f"  {pair.tier}\t{'same' if pair.same else 'different'}\t{score.value}\t{pair.one}\t{pair.other}")


def together() -> None:
    """The F1 of each tier over both files."""
    every = [*pairs("tuned.tsv"), *pairs("held-out.tsv")]
    told = (f"{tier} {figures(pair for pair in every if pair.tier == tier)[3]:.3f}" for tier in TIERS)
    print(f"\nF1 of all {len(every)} pairs: {', '.join(told)}")


if __name__ == "__main__":
    for name in ("tuned.tsv", "held-out.tsv"):
        report(name, name == "tuned.tsv" and "-v" in sys.argv[1:])
    together()
