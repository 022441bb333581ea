"""A large book: how fast it is written, how large it is, and how long questions take.

    .venv/bin/python bench/book.py [--claims N] [--minutes N] [--questions N] [--keep FILE]

The articles are invented (bench/_world.py). The bar for 10 million claims: the page of an actor, the search for a name
and the members of an alliance on a day take at most 50 ms in 99 of 100 cases. Half of the actors that are asked about
are as known as those that articles speak of, so that the best known of all are among them.

Measured with 693,537 claims of 25,000 articles (583 MB, 840 bytes a claim), two cores shared with other work, 500
questions each, p50 and p99 in ms: actor page 6 and 37, name search 10 and 19, members on a day 1 and 4, neighbours 37
and 130, disagreements 12 and 61. Writing with lowest priority on the busy machine: 745 claims/s passed, some 2,400 a
second of CPU; alone and into a small book 7,000 to 8,600 a second of CPU. Ten million claims were not measured.
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from _known import name_of
from _world import CLAIMS_AN_ARTICLE, World, samples

from sourcebook.ask.book import Book
from sourcebook.errors import SourcebookError
from sourcebook.pipeline.naming import folding
from sourcebook.pipeline.resolving import resolve_book
from sourcebook.store.prepare import prepare
from sourcebook.store.rows import Entry
from sourcebook.store.write import Writer

_BATCH = 1000


def entries(work: tuple[World, Sequence[int]]) -> list[Entry]:
    """Return the rows of some articles."""
    world, numbers = work
    return [prepare(*world.article(n), folding()) for n in numbers]


def load(book: Path, world: World, minutes: float) -> None:
    """Write all articles, made by other processes, or as many as fit in some minutes; say how long the writing took."""
    chunks = [(world, range(at, min(at + 50, world.articles))) for at in range(0, world.articles, 50)]
    claims, writing, cpu, began = 0, 0.0, 0.0, time.perf_counter()
    with multiprocessing.get_context("spawn").Pool() as pool, Writer(book, folding()) as writer:
        waiting: list[Entry] = []
        run = 0
        for made in pool.imap(entries, chunks, chunksize=4):
            waiting += made
            claims += sum(len(entry.claims) for entry in made)
            if len(waiting) >= _BATCH or made[-1].title == name_of(world.articles - 1):
                start, spent = time.perf_counter(), time.process_time()
                with writer.batch():
                    run = run or writer.begin("bench", [])
                    for entry in waiting:
                        writer.add(entry, run)
                writing += time.perf_counter() - start
                cpu += time.process_time() - spent
                waiting = []
                if time.perf_counter() - began > minutes * 60:
                    break
        whole = time.perf_counter() - began
        start = time.perf_counter()
        with writer.batch():
            resolve_book(writer.db, None, writer.clock)
            writer.finish(run)
        joining = time.perf_counter() - start
        rows = writer.db.execute("SELECT count(*) FROM claims").fetchone()[0]
    size = book.stat().st_size
    print(f"{rows:,} claims of {documents(book):,} articles (of {world.articles:,}), ", end="")
    print(f"{size / 1e6:,.0f} MB, {size / rows:.0f} bytes a claim")
    print(f"writing {claims / writing:,.0f} claims/s ({claims / cpu:,.0f} a second of CPU), ", end="")
    print(f"with making the rows {claims / whole:,.0f} claims/s")
    print(f"who is who {joining:.1f} s")


def documents(book: Path) -> int:
    """Return how many articles a book has."""
    with contextlib.closing(Book(book)) as asked:
        return int(asked.db.execute("SELECT count(*) FROM documents").fetchone()[0])


def ask(book: Path, world: World, many: int) -> None:
    """Ask questions of each sort and print how long they take."""
    chance, read = random.Random(7), documents(book)
    with contextlib.closing(Book(book)) as asked:
        questions: dict[str, tuple[str, Callable[[str], object]]] = {
            "actor page": ("", lambda name: asked.profile(name)),
            "name search": ("", lambda name: asked.search(" ".join(name.split()[: chance.randrange(2, 4)]))),
            "members on a day": (
                "alliance",
                lambda name: asked.members(name, on=f"{chance.randrange(1950, 2020)}-06-01"),
            ),
            "neighbours, depth 2": ("armed_group", lambda name: asked.neighbours(name, 2)),
            "disagreements": ("armed_group", lambda name: list(asked.disagreements(name))),
        }
        print(f"{'':22}{'p50':>9}{'p99':>9}{'worst':>9}{'p50':>12}{'p99':>9}")
        print(f"{'':22}{'':9}{'ms passed':>9}{'':9}{'':12}{'ms of CPU':>9}   {many} questions each")
        for what, (kind, question) in questions.items():
            list(_times(samples(world, read, kind, 1), question))  # the first one also loads what the program needs
            times = list(_times(samples(world, read, kind, many), question))
            passed, cpu = (sorted(column) for column in zip(*times, strict=True))
            shown = [*_points(passed), passed[-1], *_points(cpu)]
            print(f"{what:22}" + "".join(f"{ms:{12 if at == 3 else 9}.1f}" for at, ms in enumerate(shown)))


def _points(times: Sequence[float]) -> tuple[float, float]:
    """The middle, and what 99 of 100 do not take."""
    return statistics.median(times), times[max(0, int(len(times) * 0.99) - 1)]


def _times(names: Iterator[str], question: Callable[[str], object]) -> Iterator[tuple[float, float]]:
    """Yield the time that passed, and that of the processor: on a busy machine they differ."""
    for name in names:
        start, cpu = time.perf_counter(), time.process_time()
        with contextlib.suppress(SourcebookError):  # a name that several have
            question(name)
        yield (time.perf_counter() - start) * 1000, (time.process_time() - cpu) * 1000


def main() -> None:
    """Make a book, or take one that was kept, and ask it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=50_000)
    parser.add_argument("--minutes", type=float, default=1e9, help="write no longer than this")
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--keep", type=Path, help="make the book here, or ask the one that is here")
    options = parser.parse_args()
    world = World(round(options.claims / CLAIMS_AN_ARTICLE))
    with tempfile.TemporaryDirectory() as folder:
        book = options.keep or Path(folder) / "book.db"
        if not book.exists():
            load(book, world, options.minutes)
        ask(book, world, options.questions)


if __name__ == "__main__":
    main()
