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
    Nothing stands before the first fact of ``lead``: that is how it opens. In which order ``facts`` come
    makes no difference: every list of the same facts has them under the same numbers.
    """
    sentences = (sentence for source in story.sources for sentence in source.sentences)
    place = {sentence.id: number for number, sentence in enumerate(sentences)}
    # Of two that start alike first comes what more sources report, then what their sentences decide.
    told: dict[str, list[tuple[int, int, list[int], str]]] = {source.id: [] for source in story.sources}
    for fact in facts:
        all_of_it = sorted(place[id] for reading in fact.readings for id in reading.sentences)
        for reading in fact.readings:
            start = min(place[id] for id in reading.sentences)
            told[reading.source].append((start, -len(fact.readings), all_of_it, fact.id))
    others = [source.id for source in story.sources if source.id != lead]
    by_id = {fact.id: fact for fact in facts}
    following: dict[str, str] = {_END: _END}  # a ring: each fact's id and the next one's
    led: set[str] = set()

    for source in (lead, *others):
        before = following[_END]
        for *_, id in sorted(told[source]):
            if id not in following:
                if source == lead:
                    led.add(id)
                else:
                    while (behind := following[before]) != _END and behind not in led:
                        before = behind
                following[id], following[before] = following[before], id
            before = id

    ordered = []
    id = following[_END]
    while id != _END:
        ordered.append(by_id[id])
        id = following[id]
    return tuple(ordered)
