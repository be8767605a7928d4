"""The way from a story to its comparison: the pure stages, one after the other."""

from __future__ import annotations

from tui.alignment import Vectors, align
from tui.comparison import Comparison
from tui.differences import find_details, find_differences, find_marks, find_omissions
from tui.story import Story


def compare(story: Story, vectors: Vectors | None = None) -> Comparison:
    """Align the sources of ``story``, by sentence ``vectors`` too if there are, and find their differences.

    Deterministic: the same story and vectors give the same comparison.
    """
    facts = align(story, vectors)
    return Comparison(
        story=story,
        facts=facts,
        differences=find_differences(story, facts),
        marks=find_marks(story, facts),
        omissions=find_omissions(story, facts),
        details=find_details(story),
    )
