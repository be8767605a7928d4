"""The way from a story to its comparison: the pure stages, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from tui.alignment import Vectors, align
from tui.comparison import Comparison
from tui.corrections import Correction, corrected, differing
from tui.differences import findings
from tui.said import contents
from tui.story import Story


def compare(
    story: Story, vectors: Vectors | None = None, corrections: Sequence[Correction] = ()
) -> Comparison:
    """Align the sources of ``story``, by sentence ``vectors`` too if there are, and find their differences.

    What a reader has corrected stays so. Deterministic: the same input gives the same comparison.
    """
    known = contents(story)
    facts = corrected(story, align(story, known, vectors), corrections)
    found = findings(story, facts, known)
    return Comparison(
        story=story,
        facts=facts,
        differences=differing(found.differences, corrections),
        marks=found.marks,
        omissions=found.omissions,
        details=found.details,
        copied=found.copied,
        independent=found.independent,
    )
