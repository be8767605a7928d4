"""What a source leaves out: the facts that others report and it does not."""

from __future__ import annotations

from tui.comparison import Fact, Omission
from tui.story import Story


def find_omissions(story: Story, facts: tuple[Fact, ...]) -> tuple[Omission, ...]:
    """For each source the facts it lacks, in fact order; facts told in captions alone are none.

    A fact that the source may report in other words (``fact.perhaps``) is marked so.
    """
    kinds = {sentence.id: sentence.kind for source in story.sources for sentence in source.sentences}
    found = []
    for source in story.sources:
        for fact in facts:
            carried_by = tuple(reading.source for reading in fact.readings)
            if source.id in carried_by or not carried_by:
                continue
            if all(kinds[s] == "caption" for reading in fact.readings for s in reading.sentences):
                continue
            perhaps = any(reading.source == source.id for reading in fact.perhaps)
            found.append(Omission(source.id, fact.id, carried_by, perhaps))
    return tuple(found)
