"""How alike sentences are by their words: cosines of sparse vectors, weighted by rarity in the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt

Scores = list[dict[int, float]]  # for each sentence the sentences of other sources and how alike


def rarity(documents: Sequence[Iterable[str]]) -> dict[str, float]:
    """The inverse document frequency of each term: 1 where all documents have it, rising with rarity."""
    seen = Counter(term for document in documents for term in set(document))
    total = 1 + len(documents)
    return {term: log(total / (1 + count)) + 1 for term, count in seen.items()}


def cosines(
    documents: Sequence[Iterable[str]], weight: dict[str, float], groups: Sequence[int], common: int
) -> Scores:
    """For each document those of other groups that share a term with it, with their cosine.

    A document is its counts of terms times ``weight``. ``groups`` are in ascending order. Terms in more
    than ``common`` documents find no partners by themselves (their lists are long and tell little); they
    do count for those that another term found.
    """
    vectors: list[dict[str, float]] = []
    postings: dict[str, list[tuple[int, float]]] = {}
    for number, document in enumerate(documents):
        vector = {term: count * weight[term] for term, count in Counter(document).items()}
        norm = sqrt(sum(value * value for value in vector.values())) or 1.0
        vector = {term: value / norm for term, value in vector.items()}
        vectors.append(vector)
        for term, value in vector.items():
            postings.setdefault(term, []).append((number, value))
    frequent = {term for term, found in postings.items() if len(found) > common}
    earlier: dict[str, list[tuple[int, float]]] = {}
    waiting: list[tuple[str, int, float]] = []  # of the current group: not yet partners
    group = -1
    scores: Scores = [{} for _ in documents]
    for number, vector in enumerate(vectors):
        if groups[number] != group:
            for term, at, value in waiting:
                earlier.setdefault(term, []).append((at, value))
            waiting, group = [], groups[number]
        row = scores[number]
        get = row.get
        for term, value in vector.items():
            if term not in frequent:
                for other, factor in earlier.get(term, ()):
                    row[other] = get(other, 0.0) + value * factor
                waiting.append((term, number, value))
        for term in frequent & vector.keys():
            value = vector[term]
            for other in row:
                row[other] += value * vectors[other].get(term, 0.0)
        for other, score in row.items():
            scores[other][number] = score
    return scores
