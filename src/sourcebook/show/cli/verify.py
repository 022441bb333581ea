"""`sourcebook verify`: whether a book is as it was written."""

from __future__ import annotations

import click

from ...errors import BookProblem
from ...pipeline.checking import verify
from ...store.db import open_book
from .options import booked, epilog

_END = epilog(
    "sourcebook verify -b book.db",
    codes="0 done and all is well, 2 wrong call, 3 no such book, 5 something is wrong (each line says what)",
)


@click.command("verify", epilog=_END)
@booked
@click.pass_context
def command(ctx: click.Context, book: str) -> None:
    """Check every text, span, id and reference of a book once more, and say what is not as it was written."""
    open_book(book).close()
    wrong = 0
    for found in verify(book):
        wrong += 1
        row = f" {found.row}" if found.row is not None else ""
        click.echo(f"{book}: {found.table}{row}: {found.said}")
    if wrong:
        raise BookProblem(f"{book}: {wrong} things are wrong").advise("take the last `sourcebook backup` of it")
    click.echo(f"{book}: every text, span, id and reference is as it was written", err=True)
