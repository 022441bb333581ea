"""`sourcebook schema`: the JSON Schema of a claim."""

from __future__ import annotations

import json
import sys

import click

from ..claim_json import schema
from .options import epilog


@click.command("schema", epilog=epilog("sourcebook schema > claim.schema.json", codes="0 done, 2 wrong call"))
def command() -> None:
    """Print the JSON Schema (2020-12) of one claim, as `sourcebook extract` prints it a line."""
    sys.stdout.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
