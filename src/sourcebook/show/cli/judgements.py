"""`sourcebook judgements`: who judged what, when and why."""

from __future__ import annotations

import click

from ...pipeline.judging import history
from ..judged import line_dict
from .asking import answer, asks, opened, some


@click.option("--by-people", is_flag=True, help="Leave out what was joined by itself.")
def _judgements(by_people: bool, book: str, form: str) -> None:
    """Print the log of who is judged the same as whom, oldest first, with what became of each line."""
    with opened(book) as asked:
        found = [line_dict(line) for line in history(asked.db)]
    if by_people:
        found = [line for line in found if line["who"] != "sourcebook"]
    some(found, f"{book}: nothing is judged yet")
    answer(found, form, ("number", "who", "verdict", "a", "b", "state", "why"), f"{book}: judgements")


command = asks(
    "judgements",
    "sourcebook judgements -b book.db",
    "sourcebook judgements -b book.db --by-people --format csv > judgements.csv",
)(_judgements)
