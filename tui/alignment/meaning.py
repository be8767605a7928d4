"""How near two sentences are in meaning, by vectors that a language model made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt
from operator import mul

from tui.alignment.features import Candidates
from tui.alignment.profile import Profile

NAME = "meaning"  # cosine of the sentences' vectors, less what all sentences of the story have in common

Vectors = Mapping[str, Sequence[float]]
"""For the id of each sentence of a story its vector, of length 1."""


def with_meaning(known: Sequence[Profile], found: Candidates, vectors: Vectors) -> Candidates:
    """``found`` with one number more for each pair, :data:`NAME`.

    The sentences of a story are all near each other; the mean of their vectors is taken from each, so that
    what is left tells them apart.
    """
    rows = [vectors[profile.sentence.id] for profile in known]
    mean = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    centred = [_unit([value - middle for value, middle in zip(row, mean, strict=True)]) for row in rows]
    features = [
        [*values, sum(map(mul, centred[i], centred[j]))]
        for (i, j), values in zip(found.pairs, found.features, strict=True)
    ]
    return replace(found, features=features)


def _unit(row: Sequence[float]) -> list[float]:
    length = sqrt(sum(map(mul, row, row))) or 1.0
    return [value / length for value in row]
