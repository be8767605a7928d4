"""The way from a story to its comparison: the pure stages, one after the other."""

from __future__ import annotations

from tui.alignment import align
from tui.comparison import Comparison
from tui.differences import findings
from tui.said import contents
from tui.story import Story


def compare(story: Story) -> Comparison:
    """Align the sources of ``story`` and find their differences.

    Deterministic: the same story gives the same comparison.
    """
    known = contents(story)
    facts = align(story, known)
    found = findings(story, facts, known)
    return Comparison(
        story=story,
        facts=facts,
        differences=found.differences,
        marks=found.marks,
        omissions=found.omissions,
        details=found.details,
    )
