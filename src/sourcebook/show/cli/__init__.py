"""The command line: one module a command, imported only when it is called."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys
from collections.abc import Sequence
from typing import Any

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
    "read": "articles into a book: one file of claims to be asked questions",
    "info": "what is in a book",
    "verify": "whether a book is as it was written",
    "forget": "articles out of a book again",
    "backup": "a copy of a book",
    "members": "who belonged to an alliance, on a day or at any time",
    "alliances": "what an actor belonged to",
    "ties": "an actor's ties to others",
    "neighbours": "who is within some ties of an actor",
    "path": "how two actors are connected",
    "together": "what two actors share: alliances, sides of events",
    "claims": "the claims of a book that fit",
    "search": "words in names and sentences, in any script",
    "disagreements": "where accounts differ, with the evidence of each side",
    "compare": "two actors, or two books, side by side",
    "same": "judge that two actors are one",
    "not-same": "judge that two actors are two",
    "undo": "take a judgement back",
    "judgements": "who judged what, when and why",
    "suggestions": "who may be the same, with reasons",
}
READER_GONE = 141


class _Commands(click.Group):
    """Commands by name, each loaded from the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f".{cmd_name.replace('-', '_')}", __package__).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _forget_stdout()
            raise click.exceptions.Exit(READER_GONE) from None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sourcebook")
def cli() -> None:
    """Who was allied with whom, when, and who says so: sourced claims out of encyclopedic articles.

    FILE is wikitext in UTF-8, a folder of such files, or - for standard input.

    \b
    Examples:
      sourcebook show examples/Northern_Alliance.wiki
      sourcebook extract examples/*.wiki > claims.jsonl
      sourcebook COMMAND --help

    Exit codes: 0 done, 1 error, 2 wrong call, 3 no such file, 4 not found, 5 the book cannot be used,
    6 done but a document was skipped,
    130 interrupted, 141 nobody reads the output any more.
    """


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line; a known error is one line on stderr and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(args))


def _run(args: Sequence[str] | None) -> int:
    try:
        code = cli.main(args=args, prog_name="sourcebook", standalone_mode=False)
        sys.stdout.flush()
    except SourcebookError as error:
        complain(error)
        return error.exit_code
    except click.ClickException as error:
        click.echo(_usage(error), err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        _forget_stdout()
        return READER_GONE
    return code if isinstance(code, int) else 0


def complain(error: SourcebookError) -> None:
    """Print what went wrong and what to do, in one line."""
    click.echo(str(error) + (f" ({error.hint})" if error.hint else ""), err=True)


def _usage(error: click.ClickException) -> str:
    """A wrong call in one line, with the help that shows the right one."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "sourcebook"
    said = " ".join(error.format_message().split()).rstrip(".")
    return f"{path}: {said} ({path} --help shows what it takes)"


def _forget_stdout() -> None:
    """Let nothing complain about a closed pipe when Python ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
