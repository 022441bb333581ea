"""Print a dossier of one example, read all of them into a book, ask it two questions, and say how to go on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
BOOK = "book.db"
DOSSIER = ("show", "examples/Palestinian_Joint_Operations_Room.degraded.txt")
READ = ("read", "examples/*.wiki", "-b", BOOK)
QUESTIONS = (
    ("members", "FMLN", "--on", "1980-10-20", "-b", BOOK),
    ("disagreements", "FMLN", "--kind", "start differs", "-b", BOOK),
    ("disagreements", "Northern Alliance", "-b", BOOK),
)


def main() -> None:
    """Print everything; the book is made in a folder of its own and goes with it."""
    run(DOSSIER, ROOT)
    with TemporaryDirectory() as folder:
        print("A book of all the example articles\n")
        for command in (READ, *QUESTIONS):
            run(command, Path(folder))
    print(GO_ON)


def run(command: tuple[str, ...], folder: Path) -> None:
    """Print a command as one would type it in the project's folder, and run it in another."""
    print("$ sourcebook", *(f'"{word}"' if " " in word else word for word in command), end="\n\n", flush=True)
    words = command if folder == ROOT else [str(ROOT / w) if w.startswith("examples/") else w for w in command]
    subprocess.run([sys.executable, "-m", "sourcebook", *words], cwd=folder, check=True, stderr=subprocess.STDOUT)
    print(flush=True)


GO_ON = """How to go on
  sourcebook show FILE               a dossier of your own article; - reads standard input
  sourcebook show FILE --evidence    with line and column of every fact
  sourcebook extract FILE            the claims as JSON lines
  sourcebook explain CLAIM-ID FILE   the words in context, the references, the rule
  sourcebook coverage FILE           what was read, what was not
  sourcebook read FILE… -b BOOK      many articles into one book, to be asked
(the command is .venv/bin/sourcebook until it is installed)"""

if __name__ == "__main__":
    main()
