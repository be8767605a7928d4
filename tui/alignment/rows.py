"""From scored pairs of sentences to rows: overlapping groups in which nearly every pair holds.

Rows are not transitive: a sentence that reports two facts stands in two rows and must not chain them
into one. So a sentence joins a row only for what it shares with all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.alignment.similarity import Scores


@dataclass(frozen=True, slots=True)
class Limits:
    """When a pair counts (``accept``), what a row bears inside (``floor``), rows a sentence may stand in."""

    accept: float
    floor: float
    rows: int


def group(sources: Sequence[int], scores: Scores, limits: Limits) -> list[set[int]]:
    """The rows of two and more sentences, best pairs first.

    ``sources[i]`` is the source of sentence ``i``; ``scores`` is symmetric. What a row gains by a
    sentence is the sum, over the pairs it would newly bring together, of score less ``accept``.
    """
    rows: list[set[int]] = []
    standing: list[list[int]] = [[] for _ in sources]
    covered: set[tuple[int, int]] = set()

    def gain(row: set[int], new: int) -> float:
        if len(standing[new]) >= limits.rows:
            return -1.0
        total = 0.0
        mine, source = scores[new], sources[new]
        for other in row:
            if sources[other] != source:
                score = mine.get(other, 0.0)
                if score < limits.floor:
                    return -1.0
                if (min(new, other), max(new, other)) not in covered:
                    total += score - limits.accept
        return total

    def join(number: int, new: int) -> None:
        row = rows[number]
        covered.update((min(new, k), max(new, k)) for k in row if sources[k] != sources[new])
        row.add(new)
        standing[new].append(number)

    pairs = sorted(
        (-score, i, j)
        for i, row in enumerate(scores)
        for j, score in row.items()
        if i < j and score >= limits.accept
    )
    for _, i, j in pairs:
        if (i, j) in covered:
            continue
        choices = [(gain(rows[n], b), -n, b) for a, b in ((i, j), (j, i)) for n in standing[a]]
        best = max(choices, default=(-1.0, 0, 0))
        if best[0] > 0:
            join(-best[1], best[2])
        elif len(standing[i]) < limits.rows and len(standing[j]) < limits.rows:
            rows.append({i})
            standing[i].append(len(rows) - 1)
            join(len(rows) - 1, j)
    return rows
