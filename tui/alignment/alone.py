"""What tells that a sentence reports something no other source has: numbers about one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from tui.alignment.profile import Profile
from tui.alignment.similarity import Scores

NAMES = (
    "best",  # log odds of its best pair
    "any",  # log probability that no pair holds, were they independent
    "quoted",  # whether it has quoted words
    "neighbour",  # best pair of the sentences before and after it
    "sources",  # log of how many
    "others",  # log of the number of sentences in them
)
_LEAST = 1e-3


def numbers(known: Sequence[Profile], scores: Scores) -> list[list[float]]:
    """For each sentence its numbers, from the ``scores`` of all pairs."""
    sources = 1 + max((profile.source for profile in known), default=0)
    lengths = [0] * sources
    for profile in known:
        lengths[profile.source] += 1
    best = [max(row.values(), default=0.0) for row in scores]
    found = []
    for i, profile in enumerate(known):
        near = [best[k] for k in (i - 1, i + 1) if 0 <= k < len(known) and known[k].source == profile.source]
        found.append(
            [
                _odds(best[i]),
                sum(log(1 - min(score, 1 - _LEAST)) for score in scores[i].values()),
                float(bool(profile.quoted)),
                max(near, default=0.0),
                log(sources),
                log(1 + len(known) - lengths[profile.source]),
            ]
        )
    return found


def _odds(score: float) -> float:
    held = min(1 - _LEAST, max(_LEAST, score))
    return log(held / (1 - held))
