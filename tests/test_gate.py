"""Floors under the scores on the labelled articles, where that folder is at hand.

The articles are not part of the project: without `../shared/gold` these tests are skipped. Only what stands in
infoboxes, lists and tables is held here. Raise a floor when the scores have risen; lowering one needs a reason.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import sourcebook as sb
from sourcebook.show.claim_json import claim_dict

SHARED = Path(__file__).parents[2] / "shared"
PARTS = ("infobox", "list", "table")
SCORED = "9d2045b4ef1d85c7"
"""Digest of the labels and texts under which the floors were set (`digest()`)."""

needs_gold = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no labelled articles beside the project")

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Article:
    """One labelled article."""

    slug: str
    title: str
    text: str
    rows: Sequence[Row]

    @property
    def rows_of_parts(self) -> list[Row]:
        """The labels of infobox, lists and tables, with the line that limits the scope if there is one."""
        return [r for r in self.rows if "predicate" not in r or r["part"] in PARTS]


@cache
def scorer() -> ModuleType:
    """The scorer that stands beside the labels."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def articles() -> tuple[Article, ...]:
    """Every labelled article, by slug."""
    texts = {p.stem: p for p in (SHARED / "corpus").rglob("*") if p.suffix in (".wiki", ".wikitext", ".txt")}
    titles = {}
    for manifest in sorted((SHARED / "corpus").rglob("*.tsv")):
        for line in manifest.read_text(encoding="utf-8").splitlines():
            slug, _, rest = line.partition("\t")
            titles[slug] = rest.partition("\t")[0]
    found = []
    for path in sorted((SHARED / "gold").glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        title = titles.get(path.stem) or path.stem.replace("-", " ")
        found.append(Article(path.stem, title, texts[path.stem].read_text(encoding="utf-8"), rows))
    return tuple(found)


def claims_of(title: str, text: str) -> list[dict[str, Any]]:
    """The claims of a text as every command prints them."""
    return [claim_dict(c) for c in sb.extract_claims(sb.make_document(text, title=title))]


def of_parts(claims: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The claims that have evidence in an infobox, a list or a table."""
    return [c for c in claims if any(e["part"] in PARTS for e in c["evidence"])]


@cache
def totals() -> tuple[Counter[str], Counter[str], list[str]]:
    """Counts for the labels of those parts, counts for the claims of those parts, and what was missed or is extra."""
    score = scorer().score
    labels: Counter[str] = Counter()
    precise: Counter[str] = Counter()
    remarks: list[str] = []
    for article in articles():
        claims = claims_of(article.title, article.text)
        counts, misses, _ = score(article.text, article.rows_of_parts, claims)
        labels += counts
        remarks += [f"missed {article.slug}: {r['predicate']} {r['object'][0]}" for r, _ in misses]
        counts, _, extras = score(article.text, article.rows, of_parts(claims))
        precise += counts
        remarks += [f"extra {article.slug}: {c['predicate']} {c['evidence'][0]['quote'][:60]!r}" for c in extras]
    return labels, precise, remarks


def digest() -> str:
    """Digest of the labels and the texts they belong to."""
    made = hashlib.sha256()
    for article in articles():
        made.update(json.dumps([article.slug, article.title, article.text, article.rows], sort_keys=True).encode())
    return made.hexdigest()[:16]


def ratio(counts: Mapping[str, int], what: str, of: str) -> float:
    return counts[what] / counts[of] if counts[of] else 1.0


def remarks() -> str:
    return "\n".join(totals()[2])


@needs_gold
def test_what_the_labels_ask_for_is_found() -> None:
    assert ratio(totals()[0], "found", "required") >= 0.95, remarks()


@needs_gold
@pytest.mark.parametrize("part", PARTS)
def test_each_part_is_found(part: str) -> None:
    if not totals()[0][f"required:{part}"]:
        pytest.skip(f"no label of part {part}")
    assert ratio(totals()[0], f"found:{part}", f"required:{part}") >= 0.95, remarks()


@needs_gold
def test_what_is_claimed_is_labelled() -> None:
    assert ratio(totals()[1], "right", "distinct") >= 0.95, remarks()


@needs_gold
@pytest.mark.parametrize(
    ("what", "floor"), [("cites", 0.97), ("uncited", 0.97), ("when", 0.95), ("said_by", 0.95), ("polarity", 0.95)]
)
def test_what_goes_with_a_claim_is_right(what: str, floor: float) -> None:
    assert ratio(totals()[0], f"{what}_right", what) >= floor


@needs_gold
def test_every_quote_is_the_text() -> None:
    labels, precise, _ = totals()
    assert labels["spans"] and labels["spans_exact"] == labels["spans"]
    assert precise["spans_exact"] == precise["spans"]


@needs_gold
def test_the_corpus_is_the_one_the_floors_were_set_on() -> None:
    if digest() != SCORED:
        count = sum(r.get("required", False) for a in articles() for r in a.rows)
        pytest.skip(
            f"the labelled articles changed: digest {digest()}, floors set on {SCORED} "
            f"({len(articles())} articles, {count} required labels now). Look at the scores, then update SCORED."
        )
