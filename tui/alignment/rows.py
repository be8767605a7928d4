"""From scored pairs of sentences to rows: overlapping groups in which nearly every pair holds.

Rows are not transitive: a sentence that reports two facts stands in two rows and must not chain them
into one. So a sentence joins a row only for what it shares with all of it; and it joins every row it
belongs to, so that each row is complete.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.alignment.similarity import Scores

MOST_ROWS = 5  # that a sentence may stand in: more than three are rare in the rows that readers make
_FLOOR = 0.5  # of the score at which pairs count: what a pair inside a row must reach at least
_OPENED = 3  # rows that a sentence may open
_LEAST = 0.1  # score of a pair that may count in any story


@dataclass(frozen=True, slots=True)
class Limits:
    """When a pair counts (``accept``), what a row bears inside (``floor``), rows a sentence may open."""

    accept: float
    floor: float
    rows: int


def limits(scores: Scores, share: float) -> Limits:
    """The limits for a story: pairs count from ``share`` of the score at which their expected F1 is
    greatest on.

    With calibrated scores the expected F1 of the best ``k`` pairs is about twice their sum over ``k`` and
    the sum of all (Lipton, Elkan and Narayanaswamy 2014): where much is shared it pays to be strict, where
    little is, to be bold. No single threshold does both. Pairs that are no candidates are missing from the
    sum; ``share`` makes up for them. Articles that share nothing have no rows: nothing counts below
    :data:`_LEAST`.
    """
    found = sorted((s for i, row in enumerate(scores) for j, s in row.items() if i < j), reverse=True)
    total, kept, best, accept = sum(found), 0.0, 0.0, 1.0
    for count, score in enumerate(found, 1):
        kept += score
        if kept / (count + total) > best:
            best, accept = kept / (count + total), score
    accept = max(share * accept, _LEAST)
    return Limits(accept, accept * _FLOOR, _OPENED)


def group(sources: Sequence[int], scores: Scores, limits: Limits) -> list[set[int]]:
    """The rows of two and more sentences, none inside another.

    ``sources[i]`` is the source of sentence ``i``; ``scores`` is symmetric. The best pair that stands in
    no row yet opens one. Sentences join it, those of further sources first, best first: one that is like
    all of it (mean score ``accept``, none below ``floor``), and, from a source that is there already,
    only one that brings new pairs.
    """
    rows: list[set[int]] = []
    standing = [0] * len(sources)
    covered: set[tuple[int, int]] = set()

    def best_joiner(row: Sequence[int]) -> int | None:
        inside = {sources[k] for k in row}
        best: tuple[bool, float, int] | None = None
        for new in sorted({j for k in row for j in scores[k]} - set(row)):
            if standing[new] >= MOST_ROWS:
                continue
            others = [k for k in row if sources[k] != sources[new]]
            pairs = [scores[new].get(k, 0.0) for k in others]
            if not pairs or min(pairs) < limits.floor or sum(pairs) < limits.accept * len(pairs):
                continue
            further = sources[new] not in inside
            if not further:
                gains = [s - limits.accept for s, k in zip(pairs, others, strict=True) if not held(new, k)]
                if sum(gains) <= 0:
                    continue
            choice = (further, sum(pairs) / len(pairs), -new)
            best = choice if best is None else max(best, choice)
        return None if best is None else -best[2]

    def held(i: int, j: int) -> bool:
        return ((i, j) if i < j else (j, i)) in covered

    opening = sorted(
        (-score, i, j)
        for i, row in enumerate(scores)
        for j, score in row.items()
        if i < j and score >= limits.accept
    )
    for _, i, j in opening:
        if held(i, j) or max(standing[i], standing[j]) >= limits.rows:
            continue
        members = [i, j]
        while (new := best_joiner(members)) is not None:
            members.append(new)
        for k in members:
            standing[k] += 1
            covered.update((k, other) for other in members if k < other)
        rows.append(set(members))
    rows.sort(key=lambda row: (-len(row), sorted(row)))
    return [row for n, row in enumerate(rows) if not any(row <= larger for larger in rows[:n])]
