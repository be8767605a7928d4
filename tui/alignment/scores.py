"""The probability that two sentences report the same: by their own evidence, then by what all pairs say."""

from __future__ import annotations

from collections.abc import Sequence

from tui.alignment.features import Candidates
from tui.alignment.model import Logistic
from tui.alignment.profile import Profile
from tui.alignment.relations import relations
from tui.alignment.similarity import Scores

RULED_OUT = 0.02  # first score below which a pair is dropped: a quarter of all, one in forty that hold


def pair_scores(sentences: int, found: Candidates, judge: Logistic) -> Scores:
    """For each sentence its partners in ``found``, with the probability that ``judge`` gives the pair."""
    scores: Scores = [{} for _ in range(sentences)]
    for (i, j), values in zip(found.pairs, found.features, strict=True):
        scores[i][j] = scores[j][i] = judge(values)
    return scores


def related(known: Sequence[Profile], found: Candidates, own: Logistic) -> Candidates:
    """Those of ``found`` that ``own`` does not rule out, with further numbers: what others say of each."""
    first = pair_scores(len(known), found, own)
    first = [{j: score for j, score in row.items() if score >= RULED_OUT} for row in first]
    left = [
        (pair, values)
        for pair, values in zip(found.pairs, found.features, strict=True)
        if pair[1] in first[pair[0]]
    ]
    pairs = [pair for pair, _ in left]
    more = relations(known, pairs, first)
    numbers = [values + others for (_, values), others in zip(left, more, strict=True)]
    return Candidates(pairs, numbers, found.weight)
