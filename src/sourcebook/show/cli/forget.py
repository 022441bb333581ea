"""`sourcebook forget`: an article out of a book."""

from __future__ import annotations

import click

from ...pipeline.forgetting import forget
from .options import booked, epilog

_END = epilog(
    "sourcebook forget 'Northern Alliance' -b book.db",
    "sourcebook forget examples/Warsaw_Pact.wiki -b book.db",
    codes="0 done, 2 wrong call, 3 no such book, 4 no such article in it (nothing is forgotten), "
    "5 the book cannot be used",
)


@click.command("forget", epilog=_END)
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT…")
@booked
def command(documents: tuple[str, ...], book: str) -> None:
    """Take articles out of a book, all or none: DOCUMENT is a title, a file as it was read, or a key as en:Title.

    Claims that another article bears out too stay, with that article's evidence; judgements stay.
    """
    for key in forget(book, documents):
        click.echo(f"{book}: {key} is forgotten", err=True)
