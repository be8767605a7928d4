"""How the readings of a fact differ, who leaves out what, and where each detail stands.

One module a kind of difference; each has ``find(row)``, which reports what it sees on one prepared row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tui.comparison import Copied, Detail, Difference, Fact, Mark, Omission
from tui.differences.copied import find_copied, independent
from tui.differences.details import find_details
from tui.differences.find import find_differences
from tui.differences.marks import find_marks
from tui.differences.omissions import find_omissions
from tui.differences.prepared import prepare
from tui.differences.row import Row
from tui.said import AllSaid, all_said
from tui.story import Story

__all__ = ["Findings", "findings"]


@dataclass(frozen=True, slots=True)
class Findings:
    """What sets the sources of a story apart."""

    differences: tuple[Difference, ...]
    marks: tuple[Mark, ...]
    omissions: tuple[Omission, ...]
    details: tuple[Detail, ...]
    copied: tuple[Copied, ...]
    independent: tuple[tuple[str, ...], ...]


# Which part of the work is done when the sentences are prepared; the rows are most of the rest.
_PREPARED = 0.25


def findings(
    story: Story,
    facts: tuple[Fact, ...],
    known: AllSaid | None = None,
    tell: Callable[[float], None] = lambda _: None,
) -> Findings:
    """What sets the sources of ``story`` apart, fact by fact.

    ``known`` is what all its sentences say, where that has been found already. ``tell`` is told now and then
    which part of the work is done, 0..1.
    """
    known = known or all_said(story)
    prepared = prepare(story, known)
    tell(_PREPARED)
    copied = find_copied(story, known)
    rows = [Row(prepared, fact) for fact in facts if fact.shared]
    return Findings(
        differences=find_differences(prepared, rows, lambda part: tell(_PREPARED + (1 - _PREPARED) * part)),
        marks=find_marks(rows),
        omissions=find_omissions(story, facts),
        details=find_details(prepared),
        copied=copied,
        independent=independent(story, copied),
    )
