"""The comparison that the reader opens with: the one that was kept, or one that is still being made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from tui.comparison import Comparison
from tui.keeping.comparisons import Comparisons
from tui.story import Story


def opening(story: Story, kept: Comparisons) -> tuple[Comparison, Callable[[], Awaitable[Comparison]] | None]:
    """The comparison of ``story`` that is ``kept``, and None; or, where none is, one without facts, and
    what makes the comparison: it is begun at once, in a process of its own, and kept when it is there."""
    comparison = kept.get(story)
    if comparison is not None:
        return comparison, None
    from functools import partial

    from tui.apart import Work, WorkError

    work = Work(partial(_compared, story))

    async def aligned() -> Comparison:
        try:
            made = await work.result()
        except WorkError:  # a process can't be had or was killed; then it takes a moment longer
            made = _compared(story)
        kept.put(made)
        return made

    return Comparison(story, (), (), (), (), (), (), ()), aligned


def _compared(story: Story) -> Comparison:
    from tui.stages import compare  # in the process that does it

    return compare(story)
