"""What is said while many stories are reported: a bar on a terminal, lines elsewhere, or errors alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.commands import narrate

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Narration:
    """Errors alone."""

    def tell(self, line: str) -> None:
        """Something worth knowing of a story."""

    def fail(self, line: str) -> None:
        """A story failed."""
        narrate(line)

    def done(self, line: str) -> None:
        """A story's report is written."""


class _Lines(Narration):
    """A line each."""

    def tell(self, line: str) -> None:
        narrate(line)

    def done(self, line: str) -> None:
        narrate(line)


class _Bar(Narration):
    """A bar that grows; what is to be read stands above it."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def tell(self, line: str) -> None:
        narrate(line)  # rich puts what goes to stderr above the bar

    def fail(self, line: str) -> None:
        narrate(line)
        self._progress.advance(self._task)

    def done(self, line: str) -> None:  # noqa: ARG002 (the bar says it)
        self._progress.advance(self._task)


@contextmanager
def narration(stories: int, quiet: bool) -> Iterator[Narration]:
    """What is said of so many ``stories``."""
    if quiet:
        yield Narration()
    elif not sys.stderr.isatty():
        yield _Lines()
    else:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

        columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            yield _Bar(progress, progress.add_task("", total=stories))
