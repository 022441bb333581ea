"""`sourcebook search`: words in names and sentences."""

from __future__ import annotations

import click

from ..answers import found_dict
from .asking import answer, asks, opened


@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many of each sort.")
def _search(words: tuple[str, ...], limit: int, book: str, form: str) -> None:
    """Look for words in names and in sentences, in any script.

    Accents and variants of a letter make no difference, and a romanised name finds an Arabic one.
    """
    with opened(book) as asked:
        found = asked.search(" ".join(words), limit)
    answers = [found_dict(one) for one in found]
    if form != "table":
        answer(answers, form, (), "")
        return
    for made in answers:
        made["what"] = made.get("actor") or made["text"]
        made["where"] = f"{made['kind']}, {made['id']}" if "id" in made else made["document"].partition(":")[2]
        made["found as"] = made.get("name", "sentence")
    answer(answers, form, ("what", "found as", "where"), f"{len(answers)} found for “{' '.join(words)}”")


command = asks("search", "sourcebook search القسام -b book.db", "sourcebook search al qassam -b book.db --format json")(
    _search
)
