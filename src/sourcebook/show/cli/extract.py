"""`sourcebook extract`: the contract, one claim a line."""

from __future__ import annotations

import sys

import click

from ...errors import SkipDocument, UsageProblem
from ...model import Claim
from ..claim_json import claim_dict, claim_line
from ..table import FIELDS, row
from .options import each


@click.command("extract")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--title", default="", metavar="T", help="Title of the page (for one file).")
@click.option("--language", default="", metavar="CODE", help="Language of the wiki (BCP 47); guessed if not given.")
@click.option("--format", "form", type=click.Choice(["jsonl", "json", "csv", "table"]), default="jsonl", show_default=True)
@click.option("--problems", is_flag=True, help="Also say on stderr what was wrong with the text.")
def command(files: tuple[str, ...], title: str, language: str, form: str, problems: bool) -> None:
    """Print the claims of one or more articles; stores nothing.

    Example: sourcebook extract examples/northern-alliance.wiki --format table
    """
    if title and len(files) > 1:
        raise UsageProblem("--title is for one file, not several")
    skipped = False
    collected: list[Claim] = []
    for found in each(files, title, language):
        if isinstance(found, SkipDocument):
            skipped = True
            continue
        if form == "jsonl":
            sys.stdout.write("".join(claim_line(claim) + "\n" for claim in found.claims))
        else:
            collected += found.claims
        if problems:
            from .coverage import problem_lines

            click.echo("\n".join(problem_lines(found)), err=True)
    _print(collected, form)
    if skipped:
        sys.exit(SkipDocument.exit_code)


def _print(claims: list[Claim], form: str) -> None:
    if form == "json":
        import json

        click.echo(json.dumps([claim_dict(c) for c in claims], ensure_ascii=False, indent=1))
    elif form == "csv":
        import csv

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(FIELDS)
        writer.writerows(row(c) for c in claims)
    elif form == "table":
        from ..text import claims_table

        claims_table(claims)
