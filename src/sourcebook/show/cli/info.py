"""`sourcebook info`: what is in a book."""

from __future__ import annotations

import json
import shlex
import sys
from dataclasses import asdict

import click

from ...pipeline.checking import bring_up_to_date
from ...store.account import Account, account, datasette_metadata
from .options import booked, epilog, form

_END = epilog(
    "sourcebook info -b book.db",
    "sourcebook info -b book.db --datasette > metadata.json && datasette book.db -m metadata.json",
    codes="0 done, 2 wrong call, 3 no such book, 5 the book cannot be used",
)


@click.command("info", epilog=_END)
@booked
@form("text", "json")
@click.option("--datasette", is_flag=True, help="Print a metadata.json with which Datasette shows the book well.")
@click.option("--upgrade", is_flag=True, help="First bring a book of an older Sourcebook up to date.")
def command(book: str, form: str, datasette: bool, upgrade: bool) -> None:
    """Say what is in a book: how many articles, claims and sources, in which languages, and what was interrupted."""
    if upgrade:
        bring_up_to_date(book)
    if datasette:
        _dump(datasette_metadata(book))
    elif form == "json":
        _dump(asdict(account(book)))
    else:
        sys.stdout.write("".join(f"{name:<14}{value}\n" for name, value in _lines(account(book))))


def _dump(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _lines(found: Account) -> list[tuple[str, str]]:
    """The account as lines of a name and a value."""
    counts = found.counts
    lines = [
        ("book", f"{found.path}, version {found.version}, {_size(found.size)}"),
        ("articles", f"{counts['documents']:,} ({found.redirects:,} redirects), {counts['revisions']:,} revisions"),
        ("languages", _tally(found.languages)),
        (
            "actors",
            f"{found.entities:,}, from {counts['actors']:,} as articles name them; {counts['names']:,} names",
        ),
        ("claims", f"{counts['claims']:,} different ones with {counts['evidence']:,} pieces of evidence"),
        ("predicates", _tally(found.predicates)),
        ("sources", f"{counts['works']:,} works, cited {counts['citations']:,} times"),
        ("sentences", f"{counts['passages']:,}"),
        ("judgements", f"{counts['judgements']:,}"),
        ("last read", found.read or "never"),
    ]
    if found.bare_pages:
        said = (
            f"sentences of {found.bare_pages:,} pages lack names, dates and sources: read them once more with --again"
        )
        lines.append(("older", said))
    return lines + [("interrupted", f"sourcebook read {_call(found, s)} goes on") for s in found.interrupted]


def _call(found: Account, sources: tuple[str, ...]) -> str:
    return shlex.join([*sources, "-b", found.path])


def _tally(counts: dict[str, int], most: int = 12) -> str:
    shown = [f"{name} {count:,}" for name, count in list(counts.items())[:most]]
    return ", ".join(shown + ([f"and {len(counts) - most} more"] if len(counts) > most else [])) or "none"


def _size(size: int) -> str:
    amount = float(size)
    for unit in ("bytes", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.2f} GB"
