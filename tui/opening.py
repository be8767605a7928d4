"""The comparison that the reader opens with: the one that was kept, or one that is still being made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from tui.comparison import Comparison
from tui.corrections import Correction
from tui.keeping.comparisons import Comparisons
from tui.story import Story

Corrections = tuple[Correction, ...]


def opening(
    story: Story, corrections: Corrections, kept: Comparisons
) -> tuple[Comparison, Callable[[], Awaitable[Comparison]] | None]:
    """The comparison of ``story`` that is ``kept``, and None; or, where none is, one without facts, and what
    makes the comparison: that is begun at once, in a process of its own."""
    comparison = kept.get(story, corrections)
    if comparison is not None:
        return comparison, None
    making = beginning(story, corrections, kept)
    return Comparison(story, (), (), (), (), (), (), ()), making


def beginning(
    story: Story, corrections: Corrections, kept: Comparisons
) -> Callable[[], Awaitable[Comparison]]:
    """Begin to compare ``story`` in a process of its own; returns what awaits the comparison and keeps it."""
    from tui.apart import Work, WorkError

    work = Work(partial(_compared, story, corrections))

    async def made() -> Comparison:
        try:
            comparison = await work.result()
        except WorkError:  # a process can't be had or was killed; then it takes a moment longer
            comparison = _compared(story, corrections)
        kept.put(comparison, corrections)
        return comparison

    return made


def _compared(story: Story, corrections: Corrections) -> Comparison:
    from tui.stages import compare  # in the process that does it

    return compare(story, corrections=corrections)
