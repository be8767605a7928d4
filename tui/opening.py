"""The comparison that the reader opens with: the one that was kept, or one that is still being made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from tui.apart import Standby, Work, WorkError

if TYPE_CHECKING:  # what stands by is to be started before anything else is imported, and imports this too
    from tui.comparison import Comparison
    from tui.corrections import Correction
    from tui.keeping.comparisons import Comparisons
    from tui.story import Story


def standby() -> Standby:
    """A process that makes itself ready to compare: its imports take as long as reading a story does."""
    return Standby("tui.stages", __name__)


def opening(
    story: Story, corrections: tuple[Correction, ...], kept: Comparisons, by: Standby
) -> tuple[Comparison, Callable[[], Awaitable[Comparison]] | None]:
    """The comparison of ``story`` that is ``kept``, and None; or, where none is, one without facts, and what
    makes the comparison: that is begun at once, in the process that stands ``by``."""
    from tui.comparison import Comparison

    comparison = kept.get(story, corrections)
    if comparison is not None:
        by.end()
        return comparison, None
    making = beginning(story, corrections, kept, by)
    return Comparison(story, (), (), (), (), (), (), ()), making


def beginning(
    story: Story, corrections: tuple[Correction, ...], kept: Comparisons, by: Standby
) -> Callable[[], Awaitable[Comparison]]:
    """Begin to compare ``story`` in the process that stands ``by``; returns what awaits the comparison and
    keeps it."""
    work = Work(partial(_compared, story, corrections), by)

    async def made() -> Comparison:
        try:
            comparison = await work.result()
        except WorkError:  # a process can't be had or was killed; then it takes a moment longer
            comparison = _compared(story, corrections)
        kept.put(comparison, corrections)
        return comparison

    return made


def _compared(story: Story, corrections: tuple[Correction, ...]) -> Comparison:
    from tui.stages import compare  # in the process that does it

    return compare(story, corrections=corrections)
