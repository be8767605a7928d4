"""The comparison that the reader opens with: the one that was kept, or one that is still being made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.apart import Standby, Work, WorkError, tell

if TYPE_CHECKING:  # what stands by is to be started before anything else is imported, and imports this too
    from tui.comparison import Comparison
    from tui.corrections import Correction
    from tui.keeping.comparisons import Comparisons
    from tui.story import Story


def standby() -> Standby:
    """A process that makes itself ready to compare: its imports take as long as reading a story does."""
    return Standby("tui.stages", __name__)


class Making:
    """A comparison of ``story`` with ``corrections`` that is being made, from the moment this is made, in the
    process that stands ``by``. Called, it is awaited and ``kept``; called anew after that was cancelled, it
    begins anew."""

    def __init__(
        self, story: Story, corrections: tuple[Correction, ...], kept: Comparisons, by: Standby
    ) -> None:
        self._make = partial(_compared, story, corrections)
        self._keep = partial(kept.put, corrections=corrections)
        self._work: Work[Comparison] | None = Work(self._make, by)

    def done(self) -> float:
        """Which part of the work is done, 0..1."""
        return self._work.done if self._work is not None else 0.0

    async def __call__(self) -> Comparison:
        work = self._work or Work(self._make, standby())
        self._work = work
        try:
            comparison = await work.result()
        except WorkError:  # a process can't be had or was killed; then it takes a moment longer
            comparison = self._make()
        finally:
            self._work = None
        self._keep(comparison)
        return comparison


def opening(
    story: Story, corrections: tuple[Correction, ...], kept: Comparisons, by: Standby
) -> tuple[Comparison, Making | None]:
    """The comparison of ``story`` that is ``kept``, and None; or, where none is, one without facts, and the
    making of the comparison."""
    from tui.comparison import Comparison

    comparison = kept.get(story, corrections)
    if comparison is not None:
        by.end()
        return comparison, None
    return Comparison(story, (), (), (), (), (), (), ()), Making(story, corrections, kept, by)


def _compared(story: Story, corrections: tuple[Correction, ...]) -> Comparison:
    from tui.stages import compare  # in the process that does it

    return compare(story, corrections=corrections, tell=tell)
