"""In which order the facts are read: the lead source's, with what it lacks where the others put it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.comparison import Fact
from tui.story import Story

_END = ""


def in_order(story: Story, facts: Sequence[Fact], lead: str) -> tuple[Fact, ...]:
    """``facts`` as the source ``lead`` tells them.

    A fact that ``lead`` reports stands where its reading starts there. Any other follows the fact
    that comes before it in a source that reports it, behind what an earlier source already put
    there; so a run of facts from one other article stays together and in that article's order.
    Nothing stands before the first fact of ``lead``: that is how it opens.
    """
    place = {s.id: i for source in story.sources for i, s in enumerate(source.sentences)}
    others = [source.id for source in story.sources if source.id != lead]
    by_id = {fact.id: fact for fact in facts}
    following: dict[str, str] = {_END: _END}  # a ring: each fact's id and the next one's
    led: set[str] = set()

    for source in (lead, *others):
        told = [
            (min(place[s] for s in sentences), -len(fact.readings), fact.id)
            for fact in facts
            if (sentences := fact.reading(source))
        ]
        told.sort(key=lambda item: item[:2])  # of two that start alike, first what more sources report
        before = following[_END]
        for _, _, fact in told:
            if fact not in following:
                if source == lead:
                    led.add(fact)
                else:
                    while (behind := following[before]) != _END and behind not in led:
                        before = behind
                following[fact], following[before] = following[before], fact
            before = fact

    ordered = []
    fact = following[_END]
    while fact != _END:
        ordered.append(by_id[fact])
        fact = following[fact]
    return tuple(ordered)
