"""How long one article takes: parse alone, claims warm, the command cold; a peer's parse beside it in the same run.

    .venv/bin/python bench/extract.py [FILE…]

The peer is mwparserfromhell (C tokenizer): it only parses and lists templates, links and headings, it reads no claims.
"Warm" reads one article again and again, and so finds its dates and names remembered: the first reading of an article
among others takes longer.
MediaWiki's own parser takes 14.5 ms for the 12 kB article that this is usually run on (measured elsewhere, one process,
limit report off): the bar for warm extraction.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import sourcebook as sb

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SEED = EXAMPLES.parent.parent / "shared" / "corpus" / "seed" / "palestinian-joint-operations-room.txt"


def milliseconds(work: Callable[[], object], runs: int) -> tuple[float, float]:
    """Return the least and the median time of some runs after one to warm up."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return min(times), statistics.median(times)


def peer(text: str) -> Callable[[], object] | None:
    try:
        import mwparserfromhell
    except ImportError:
        return None

    def work() -> object:
        code = mwparserfromhell.parse(text)
        return code.filter_templates(), code.filter_wikilinks(), code.filter_headings()

    return work


def main(paths: list[Path]) -> None:
    size = spent = parse_spent = 0.0
    print(
        f"{'article':44}{'chars':>8}{'parse':>9}{'claims warm':>13}{'command cold':>14}"
        f"{'peer parse':>12}{'warm/peer':>11}"
    )
    for path in paths:
        [document] = sb.read_documents(path)
        text = document.text
        parsed, _ = milliseconds(lambda text=text: sb.parse_text(text), 20)  # type: ignore[misc]
        warm, _ = milliseconds(lambda document=document: sb.extract_claims(document), 20)  # type: ignore[misc]
        size, spent, parse_spent = size + len(text.encode()), spent + warm, parse_spent + parsed
        command = [sys.executable, "-m", "sourcebook", "extract", str(path)]
        cold, _ = milliseconds(lambda command=command: subprocess.run(command, capture_output=True, check=True), 5)  # type: ignore[misc]
        work = peer(text)
        other = milliseconds(work, 10)[0] if work is not None else float("nan")
        print(f"{path.stem[:43]:44}{len(text):8}{parsed:9.2f}{warm:13.2f}{cold:14.0f}{other:12.2f}{warm / other:11.2f}")
    print("least of the runs, in ms")
    whole, alone = size / spent / 1000, size / parse_spent / 1000
    print(f"whole extraction {whole:.2f} MB/s of wikitext, the parse alone {alone:.2f} MB/s; the bar is 1 MB/s")


if __name__ == "__main__":
    given = [Path(a) for a in sys.argv[1:]]
    main(given or [*([SEED] if SEED.exists() else []), *sorted(EXAMPLES.glob("*.wiki"))])
