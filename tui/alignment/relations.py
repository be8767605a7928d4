"""What other sentences say of a pair: numbers from the first scores of all pairs.

A pair that looks good by itself may be one of several rivals; a poor one may be borne out by a third source
or by the sentences around. First scores enter by their square root: a pair at 0.25 is a hint worth half.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from tui.alignment.profile import Profile
from tui.alignment.similarity import Scores

NAMES = (
    "third",  # that some third sentence reports the same as both, were all pairs independent
    "beside",  # the sentences before or after both report the same
    "around",  # one sentence reports the same as a neighbour of the other: the greater
    "rivals",  # sum over the other sentences of its source: the greater
)
_FAINT = 0.1  # root of a score below this supports nothing
_NEAR = 15  # how many of a sentence's partners may support each other through it


def relations(known: Sequence[Profile], pairs: Sequence[tuple[int, int]], first: Scores) -> list[list[float]]:
    """For each of ``pairs`` its numbers; ``first`` are the scores by the pairs' own evidence."""
    sources = [profile.source for profile in known]
    hints: Scores = [{j: sqrt(score) for j, score in row.items()} for row in first]
    in_source: list[dict[int, float]] = []
    for row in hints:
        sums: dict[int, float] = {}
        for j, hint in row.items():
            sums[sources[j]] = sums.get(sources[j], 0.0) + hint
        in_source.append(sums)
    at = {(profile.source, profile.place): i for i, profile in enumerate(known)}
    before = [at.get((p.source, p.place - 1), -1) for p in known]
    after = [at.get((p.source, p.place + 1), -1) for p in known]
    support = through(hints, sources)
    found = []
    for i, j in pairs:
        row_i, row_j = hints[i], hints[j]
        beside = 0.0
        if before[i] >= 0:
            beside = hints[before[i]].get(before[j], 0.0)
        if after[i] >= 0:
            beside = max(beside, hints[after[i]].get(after[j], 0.0))
        found.append(
            [
                support.get((i, j), 0.0),
                beside,
                max(
                    row_i.get(before[j], 0.0),
                    row_i.get(after[j], 0.0),
                    row_j.get(before[i], 0.0),
                    row_j.get(after[i], 0.0),
                ),
                max(in_source[i][sources[j]], in_source[j][sources[i]]) - row_i[j],
            ]
        )
    return found


def through(hints: Scores, sources: Sequence[int]) -> dict[tuple[int, int], float]:
    """For pairs ``i < j`` how likely a third sentence goes with both (``a~b`` and ``b~c``)."""
    against: dict[tuple[int, int], float] = {}
    for row in hints:
        near = sorted([(-hint, i) for i, hint in row.items() if hint >= _FAINT])[:_NEAR]
        for number, (one, i) in enumerate(near):
            source = sources[i]
            for two, j in near[number + 1 :]:
                if sources[j] != source:
                    pair = (i, j) if i < j else (j, i)
                    against[pair] = against.get(pair, 1.0) * (1.0 - one * two)
    return {pair: 1.0 - none for pair, none in against.items()}
