"""`sourcebook undo`: a judgement is taken back."""

from __future__ import annotations

import click

from ...pipeline.judging import take_back
from .judging import CODES, signed
from .options import epilog


@click.command("undo", epilog=epilog("sourcebook undo 7 -b book.db --why 'another group of that name'", codes=CODES))
@click.argument("number", type=click.IntRange(1), metavar="N")
@signed
def command(number: int, book: str, who: str, why: str) -> None:
    """Take back judgement N, as `judgements` numbers them, as if it had never been made.

    The log keeps both lines. A join that was made by itself is not made again; an undo can be undone too.
    """
    found = take_back(book, number, who=who, why=why)
    click.echo(f"{number}: {found.verdict} of {found.at} by {found.who} is undone")
