"""The group: help, wrong calls, and readers that go away."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from sourcebook.show.cli import COMMANDS, READER_GONE

from ..support import ALLIANCE, run


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example_and_says_what_exit_codes_mean(command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert "Example" in ran.out and f"sourcebook {command}" in ran.out and "Exit codes: 0 done" in ran.out


def test_help_lists_every_command() -> None:
    shown = run("--help").out
    assert all(f"\n  {command} " in shown for command in COMMANDS)


@pytest.mark.parametrize(
    "args", [["nonsense"], ["extract"], ["show", "--nonsense", "x"], ["extract", "--format", "xml", "x"]]
)
def test_a_wrong_call_is_one_line_and_code_2(args: list[str]) -> None:
    ran = run(*args)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "--help shows what it takes)" in ran.err


@pytest.mark.parametrize("args", [["extract", *[ALLIANCE] * 20], ["show", ALLIANCE], ["schema"]])
def test_a_reader_that_goes_away_ends_the_run_quietly(args: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    ran = subprocess.run([sys.executable, "-m", "sourcebook", *args], stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (ran.returncode, ran.stderr) == (READER_GONE, b"")


def test_output_is_utf8_whatever_the_locale() -> None:
    settings = {**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "80"}
    ran = subprocess.run(
        [sys.executable, "-m", "sourcebook", "show", ALLIANCE], env=settings, capture_output=True, check=True
    )
    assert "Jabha-yi Muttahid-i Islāmī" in ran.stdout.decode("utf-8")
