"""`sourcebook read`: articles into a book."""

from __future__ import annotations

import os

import click

from ...errors import SkipDocument
from ...pipeline.book import Reading, read_into
from . import complain
from .options import booked, epilog, titled

_END = epilog(
    "sourcebook read examples -b book.db",
    "sourcebook read 'articles/**/*.wiki' more.zip -b book.db --processes 4",
    "cat page.wiki | sourcebook read - --title 'Northern Alliance' -b book.db",
    codes="0 done, 2 wrong call, 3 no such file, 5 the book cannot be used, 6 done but an article was skipped "
    "(see stderr), 130 interrupted: what is done is kept",
)
_WORTH_WORKERS = 2_000_000  # bytes; below, starting processes takes longer than reading


@click.command("read", epilog=_END)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@booked
@titled
@click.option("--processes", type=click.IntRange(0), default=0, metavar="N", help="How many; 0: as it fits.")
@click.option("--again", is_flag=True, help="Read anew what the book has already, as after an update of Sourcebook.")
@click.option("--quiet", is_flag=True, help="No progress, and nothing said at the end.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    book: str,
    title: str,
    language: str,
    processes: int,
    again: bool,
    quiet: bool,
) -> None:
    """Read articles into a book: files, folders, patterns, zip archives, or - for standard input.

    What the book has already is left alone. Stopped by Ctrl-C or in any other way, the same command goes on from there.
    """
    from ..progress import shown, until_stopped

    with shown(quiet) as show, until_stopped() as stop:
        done = read_into(
            book,
            paths,
            processes=processes or _processes(paths),
            title=title,
            language=language,
            again=again,
            progress=show,
            stop=stop,
        )
    for error in done.skipped:
        complain(error)
    if not quiet:
        click.echo(_told(done, book), err=True)
    if done.stopped:
        ctx.exit(130)
    if done.skipped:
        ctx.exit(SkipDocument.exit_code)


def _processes(paths: tuple[str, ...]) -> int:
    from ...read.sources import find

    large = sum(item.size for item in find(paths)) > _WORTH_WORKERS
    return (os.cpu_count() or 1) if large else 1


def _told(done: Reading, book: str) -> str:
    counted = " (counted in each article)" if done.read > 1 else ""
    parts = [f"{book}: {done.read} articles read, {done.claims} claims{counted}"]
    if done.known:
        parts.append(f"{done.known} known already")
    if done.skipped:
        parts.append(f"{len(done.skipped)} skipped")
    said = "; ".join(parts)
    if not done.stopped:
        return said
    left = done.articles - done.read - done.known - len(done.skipped)
    return f"{said}. Stopped with {left} to go: the same command goes on from there"
