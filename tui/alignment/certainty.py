"""How sure it is that sentences belong on one row, and that a further source reports the same."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from tui.alignment.profile import Profile
from tui.alignment.similarity import Scores

FAINT = 0.01  # a pair below this is no trace of a fact


def together(members: Sequence[int], known: Sequence[Profile], scores: Scores) -> float:
    """How sure it is that the sentences ``members`` report one fact: the mean over pairs of their sources
    of the likeliest pair, 0..1."""
    best: dict[tuple[int, int], float] = {}
    for number, i in enumerate(members):
        for j in members[number + 1 :]:
            if known[i].source != known[j].source:
                pair = (known[i].source, known[j].source)
                best[pair] = max(best.get(pair, 0.0), scores[i].get(j, 0.0))
    return sum(best.values()) / len(best)


def elsewhere(
    members: Sequence[int], known: Sequence[Profile], scores: Scores
) -> dict[int, tuple[float, int]]:
    """For each source that none of ``members`` is of: the chance that it reports the same, and its sentence
    that most likely does. Sources without a trace of the fact are left out.

    A sentence goes with the row by its mean score over ``members``; the chance is that some sentence does,
    were they independent.
    """
    inside = {known[i].source for i in members}
    sums: dict[int, float] = {}
    for i in members:
        for j, score in scores[i].items():
            if score >= FAINT and known[j].source not in inside:
                sums[j] = sums.get(j, 0.0) + score
    by_source: dict[int, list[tuple[float, int]]] = {}
    for j in sorted(sums):
        by_source.setdefault(known[j].source, []).append((sums[j] / len(members), -j))
    return {
        source: (1.0 - prod(1.0 - score for score, _ in found), -max(found)[1])
        for source, found in sorted(by_source.items())
    }
