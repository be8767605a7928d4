"""What a source leaves out: the facts that others report and it does not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui.comparison import Fact, Omission
from tui.story import Story


def find_omissions(story: Story, facts: tuple[Fact, ...]) -> tuple[Omission, ...]:
    """For each source the facts it lacks, in fact order; facts told in captions alone are none.

    A fact that the source may report in other words (``fact.perhaps``) is marked so, and one that only later
    articles report.
    """
    published = {source.id: source.published for source in story.sources}
    captions = {s.id for source in story.sources for s in source.sentences if s.kind == "caption"}
    told = [
        (fact.id, tuple(r.source for r in fact.readings), frozenset(r.source for r in fact.perhaps))
        for fact in facts
        if not all(s in captions for reading in fact.readings for s in reading.sentences)
    ]
    return tuple(
        Omission(
            source.id,
            fact,
            carried_by,
            source.id in perhaps,
            _earlier(source.published, [published[carrier] for carrier in carried_by]),
        )
        for source in story.sources
        for fact, carried_by, perhaps in told
        if source.id not in carried_by
    )


def _earlier(own: date | None, others: Sequence[date | None]) -> bool:
    """Whether ``own`` day is known to be before all ``others``."""
    return own is not None and all(other is not None and own < other for other in others)
