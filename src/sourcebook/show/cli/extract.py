"""`sourcebook extract`: the contract, one claim a line."""

from __future__ import annotations

import sys

import click

from ...errors import SkipDocument
from ...model import Claim
from ..claim_json import claim_dict, claim_line
from ..table import FIELDS, row
from .options import each, epilog, form, titled

_END = epilog(
    "sourcebook extract examples/Northern_Alliance.wiki",
    "sourcebook extract examples --format csv > claims.csv",
    "cat page.wiki | sourcebook extract - --title 'Northern Alliance' --format table",
    codes="0 done, 2 wrong call, 3 no such file or no article there, 6 done but a document was skipped (see stderr)",
)


@click.command("extract", epilog=_END)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@titled
@form("jsonl", "json", "csv", "table")
@click.option("--problems", is_flag=True, help="Also say on stderr what was wrong with the text.")
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], title: str, language: str, form: str, problems: bool) -> None:
    """Print the claims of one or more articles; nothing is stored.

    jsonl is one claim a line, as `sourcebook schema` describes it; csv has one claim a row, with its first evidence.
    """
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
            from ..account import problem_lines

            for line in problem_lines(found):
                click.echo(line, err=True)
    _print(collected, form)
    if skipped:
        ctx.exit(SkipDocument.exit_code)


def _print(claims: list[Claim], form: str) -> None:
    if form == "json":
        import json

        sys.stdout.write(json.dumps([claim_dict(c) for c in claims], ensure_ascii=False, indent=1) + "\n")
    elif form == "csv":
        import csv

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(FIELDS)
        writer.writerows(row(c) for c in claims)
    elif form == "table":
        from ..text import print_claims

        print_claims(claims)
