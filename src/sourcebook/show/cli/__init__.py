"""The command line: one module a command, imported only when it is called."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence

import click

from ...errors import SourcebookError

COMMANDS = {
    "extract": "claims of one or more articles, one a line",
    "show": "a dossier of one article for the terminal",
    "explain": "one claim: its words in context, its references, the rule that read it",
    "coverage": "which templates and parameters were read, ignored, unknown",
    "templates": "the templates that are known and what they mean",
    "infoboxes": "the infoboxes that are known and what their parameters say",
    "schema": "the JSON Schema of a claim",
}


class _Commands(click.Group):
    """Commands by name, each loaded from the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f".{cmd_name}", __package__).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sourcebook")
def cli() -> None:
    """Who was allied with whom, when, and who says so: sourced claims out of encyclopedic articles.

    FILE is wikitext in UTF-8, a folder of such files, or - for standard input.
    Exit codes: 0 done, 1 error, 2 wrong call, 3 no such file, 4 not found, 6 done but a document was skipped.
    """


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line; a known error is one line on stderr and its exit code."""
    try:
        cli.main(args=args, prog_name="sourcebook", standalone_mode=False)
    except SourcebookError as error:
        complain(error)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)


def complain(error: SourcebookError) -> None:
    """Print what went wrong and what to do, in one line."""
    click.echo(f"sourcebook: {error}" + (f" ({error.hint})" if error.hint else ""), err=True)
