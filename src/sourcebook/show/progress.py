"""How far a reading is: a bar with rate and time left on a terminal, and Ctrl-C as a wish to stop."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from ..pipeline.book import Reading


@contextmanager
def shown(quiet: bool) -> Iterator[Callable[[Reading], None]]:
    """Give a function that draws how far a reading is."""
    if quiet or not sys.stderr.isatty():
        yield lambda reading: None
        return

    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.completed}/{task.total} articles"),
        BarColumn(),
        TextColumn("{task.fields[claims]} claims · {task.fields[rate]} articles/s ·"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, claims=0, rate="–")

        def draw(reading: Reading) -> None:
            over = reading.read + reading.known + len(reading.skipped)
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
            rate = f"{speed:.0f}" if speed else "–"
            bar.update(task, total=reading.articles, completed=over, claims=reading.claims, rate=rate)

        yield draw


@contextmanager
def until_stopped() -> Iterator[Callable[[], bool]]:
    """Give a function that says whether Ctrl-C was pressed; pressed once more, it interrupts at once."""
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return

    def ask(number: int, frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield asked.is_set
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
