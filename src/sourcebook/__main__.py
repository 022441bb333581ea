"""`python -m sourcebook` and the `sourcebook` command."""

from __future__ import annotations

from .show.cli import main

if __name__ == "__main__":
    main()
