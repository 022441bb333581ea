"""The documentation names what there is, and nothing that there is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sourcebook.show.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "examples").glob("*.md")])
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^(\w+):", MAKEFILE, re.MULTILINE))


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_help_in_the_documentation(command: str) -> None:
    assert f"\nUsage: sourcebook {command} " in text(ROOT / "docs" / "commands.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text(page)):
        assert re.match(r"https?:", target) or (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_and_targets_that_are_named_exist(page: Path) -> None:
    named = re.findall(r"`{1,3}(?:sh\n)?(?:\S+ )*?sourcebook (\w[\w-]*)", text(page))
    assert set(named) <= {*COMMANDS, "COMMAND"}
    assert set(re.findall(r"`make (\w+)", text(page))) <= TARGETS


@pytest.mark.parametrize("page", [ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md"], ids=lambda page: page.name)
def test_files_that_are_named_exist(page: Path) -> None:
    named = re.findall(r"`((?:src|tests|bench|examples|docs)/[\w/.-]+)`", text(page))
    allowed = {"src/sourcebook/ask/checks/", "src/sourcebook/show/export/"}  # recipes for what comes next
    assert [name for name in named if not (ROOT / name).exists() and name not in allowed] == []


def test_every_example_is_described() -> None:
    described = text(ROOT / "examples" / "README.md")
    for file in (ROOT / "examples").iterdir():
        if file.suffix in (".wiki", ".txt", ".py"):
            assert f"`{file.name}`" in described, file.name


def test_every_target_of_the_makefile_is_explained() -> None:
    assert {"demo", "test", "lint", "bench", "docs", "format", "cover", "lock"} <= TARGETS
    contributing = text(ROOT / "CONTRIBUTING.md")
    assert all(
        f"`make {target}`" in contributing
        for target in TARGETS - {"help", "clean", "demo", "test", "lint"} | {"demo", "test", "lint"}
    )
