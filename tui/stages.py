"""The way from a story to its comparison: the pure stages, one after the other."""

from __future__ import annotations

from tui.alignment import Vectors, align
from tui.comparison import Comparison
from tui.differences import findings
from tui.said import contents
from tui.story import Story


def compare(story: Story, vectors: Vectors | None = None) -> Comparison:
    """Align the sources of ``story``, by sentence ``vectors`` too if there are, and find their differences.

    Deterministic: the same story and vectors give the same comparison.
    """
    known = contents(story)
    facts = align(story, known, vectors)
    found = findings(story, facts, known)
    return Comparison(
        story=story,
        facts=facts,
        differences=found.differences,
        marks=found.marks,
        omissions=found.omissions,
        details=found.details,
        copied=found.copied,
        independent=found.independent,
    )
