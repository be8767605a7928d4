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
    seen: Counter[str] = Counter()
    for document in documents:
        vector = {term: count * weight[term] for term, count in Counter(document).items()}
        norm = sqrt(sum([value * value for value in vector.values()])) or 1.0
        vectors.append({term: value / norm for term, value in vector.items()})
        seen.update(vector.keys())
    frequent = {term for term, count in seen.items() if count > common}
    earlier: dict[str, dict[int, float]] = {term: {} for term in seen}
    waiting: list[int] = []  # of the current group: not yet partners
    group = -1
    scores: Scores = [{} for _ in documents]
    for number, vector in enumerate(vectors):
        if groups[number] != group:
            for at in waiting:
                for term, value in vectors[at].items():
                    earlier[term][at] = value
            waiting, group = [], groups[number]
        waiting.append(number)
        row = scores[number]
        get = row.get
        for term, value in vector.items():
            if term not in frequent:
                for other, factor in earlier[term].items():
                    row[other] = get(other, 0.0) + value * factor
        for term, value in vector.items():
            if term in frequent:
                holders = earlier[term]
                for other in holders.keys() & row.keys():
                    row[other] += value * holders[other]
        for other, score in row.items():
            scores[other][number] = score
    return scores
