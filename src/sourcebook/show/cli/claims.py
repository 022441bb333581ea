"""`sourcebook claims`: claims of a book that fit."""

from __future__ import annotations

import csv
import json
import sys

import click

from ...ask.query import PARTS, Query
from ..claim_json import claim_dict
from ..table import FIELDS, row
from ..wording import PREDICATES
from .asking import asks, opened, some


@click.option("--actor", default="", metavar="NAME", help="Subject or object.")
@click.option("--subject", default="", metavar="NAME")
@click.option("--object", "other", default="", metavar="NAME")
@click.option("--predicate", default="", metavar="P", help="One or several, with commas between: founded,dissolved.")
@click.option("--source", default="", metavar="S", help="Id of a work, or words of its address, title or authors.")
@click.option("--place", default="", metavar="NAME", help="Where somebody sits or works, or something happened.")
@click.option("--part", type=click.Choice(PARTS), default=None, help="The part of an article.")
@click.option("--from", "since", default="", metavar="DATE", help="With a time that may have held from here on …")
@click.option("--to", "until", default="", metavar="DATE", help="… and up to here.")
@click.option("--said-by", default="", metavar="WHO", help="Said by whom, as the article names them.")
@click.option("--polarity", default="", metavar="P", help="asserted, negated or former.")
@click.option("--document", default="", metavar="TITLE", help="Of this article.")
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True, help="At most so many.")
def _claims(
    actor: str,
    subject: str,
    other: str,
    predicate: str,
    source: str,
    place: str,
    part: str | None,
    since: str,
    until: str,
    said_by: str,
    polarity: str,
    document: str,
    limit: int,
    book: str,
    form: str,
) -> None:
    """Print the claims of a book that fit everything that is given, in the order of reading."""
    for name in filter(None, predicate.split(",")):
        if name.strip() not in PREDICATES:
            raise click.BadParameter(f"{name}: no such predicate", param_hint="--predicate")
    asked_for = Query(
        actor, subject, other, predicate, source, place, part or "", since, until, said_by, polarity, document
    )
    with opened(book) as asked:
        found = asked.claims(asked_for, limit + 1)
    some(found, f"{book}: no such claims")
    if len(found) > limit:
        click.echo(f"more than {limit} claims; these are the first (--limit {10 * limit} prints more)", err=True)
        found = found[:limit]
    if form == "json":
        sys.stdout.write(json.dumps([claim_dict(claim) for claim in found], ensure_ascii=False, indent=1) + "\n")
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(FIELDS)
        writer.writerows(map(row, found))
    else:
        from ..text import print_claims

        print_claims(found)


command = asks(
    "claims",
    "sourcebook claims -b book.db --actor Hamas --predicate member_of",
    "sourcebook claims -b book.db --source aljazeera.net --format csv",
)(_claims)
