"""`sourcebook backup`: a copy of a book."""

from __future__ import annotations

import click

from ...store.backup import backup
from .options import booked, epilog

_END = epilog(
    "sourcebook backup copy.db -b book.db",
    codes="0 done, 2 wrong call or the file is there already, 3 no such book, 5 the book cannot be used or copied",
)


@click.command("backup", epilog=_END)
@click.argument("to", metavar="FILE")
@booked
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
def command(to: str, book: str, force: bool) -> None:
    """Copy a book as it is at this moment to FILE, which is itself a book; others may write meanwhile."""
    size = backup(book, to, replace=force)
    click.echo(f"{to}: {size / 1e6:.1f} MB", err=True)
