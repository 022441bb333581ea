"""What is loaded for what: a test on the lists of modules, not on the time they take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def loaded(code: str) -> set[str]:
    """The modules that some code has loaded, at its end."""
    ended = (
        f"import sys\ntry:\n    {code}\nexcept SystemExit:\n    pass\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", ended], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return set(ran.stderr.split())


def command(*args: str) -> set[str]:
    return loaded(f"from sourcebook.show.cli import main; main({list(args)!r})")


def within(modules: set[str], *packages: str) -> set[str]:
    return {name for name in modules if any(name == package or name.startswith(f"{package}.") for package in packages)}


HEAVY = ("rich", "pyarrow", "jsonschema", "hypothesis")


def test_importing_the_package_loads_nothing_of_it() -> None:
    assert within(loaded("import sourcebook"), "sourcebook", *HEAVY, "click") == {"sourcebook"}


def test_help_loads_neither_rich_nor_what_reads() -> None:
    modules = command("--help")
    assert (
        within(modules, *HEAVY, "sourcebook.extract", "sourcebook.parse", "sourcebook.read", "sourcebook.pipeline")
        == set()
    )


def test_extract_does_not_load_rich() -> None:
    modules = command("extract", "examples/Northern_Alliance.wiki")
    assert within(modules, *HEAVY) == set()
    assert within(modules, "sourcebook.show") <= {
        f"sourcebook.show{name}" for name in ("", ".cli", ".cli.extract", ".cli.options", ".claim_json", ".table")
    }


def test_the_library_loads_neither_click_nor_rich() -> None:
    modules = loaded(
        "import sourcebook as sb; sb.extract_claims(sb.make_document('{{Infobox war faction|name=A}}', title='A'))"
    )
    assert within(modules, *HEAVY, "click", "sourcebook.show") == set()
