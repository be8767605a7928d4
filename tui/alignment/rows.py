"""From scored pairs of sentences to rows: overlapping groups in which nearly every pair holds.

Rows are not transitive: a sentence that reports two facts stands in two rows and must not chain them
into one. So a sentence joins a row only for what it shares with all of it; and it joins every row it
belongs to, so that each row is complete.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.alignment.similarity import Scores

MOST_ROWS = 5  # that a sentence may stand in: more than three are rare in the rows that readers make
_FLOOR = 0.5  # of the score at which pairs count: what a pair inside a row must reach at least
_OPENED = 3  # rows that a sentence may open
_AGAIN = 1.6  # times the score at which pairs count opens a row for two sentences that both have theirs
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
    grouping = _Grouping(sources, scores, limits)
    opening = sorted(
        (-score, i, j)
        for i, row in enumerate(scores)
        for j, score in row.items()
        if i < j and score >= limits.accept
    )
    rows = [grouping.row(i, j) for _, i, j in opening if grouping.opens(i, j)]
    rows.sort(key=lambda row: (-len(row), sorted(row)))
    kept: list[set[int]] = []
    of: dict[int, list[set[int]]] = {}  # the rows kept so far, by their members
    for row in rows:
        if not any(row <= larger for larger in of.get(min(row), ())):
            kept.append(row)
            for k in row:
                of.setdefault(k, []).append(row)
    return kept


class _Grouping:
    """The rows of a story as they grow: where each sentence stands, and which pairs stand in a row."""

    def __init__(self, sources: Sequence[int], scores: Scores, limits: Limits) -> None:
        self._sources, self._scores, self._limits = sources, scores, limits
        self._standing = [0] * len(sources)
        self._covered: set[tuple[int, int]] = set()

    def opens(self, i: int, j: int) -> bool:
        """Whether the pair ``i < j`` opens a row: it stands in none, and both may open one more.

        Where both stand in rows already, it has to be surer: else the same fact comes again and again.
        """
        fewest, most = sorted((self._standing[i], self._standing[j]))
        if (i, j) in self._covered or most >= self._limits.rows:
            return False
        return not fewest or self._scores[i][j] >= _AGAIN * self._limits.accept

    def row(self, i: int, j: int) -> set[int]:
        """The row that the pair opens."""
        members: list[int] = []
        # Those that may yet join, with their scores in the row. Who is like neither of the first two misses
        # the floor with one of them: nobody is added later, only struck out.
        near: dict[int, list[tuple[int, float]]] = {
            new: []
            for new in self._scores[i].keys() | self._scores[j].keys()
            if self._standing[new] < MOST_ROWS
        }
        joining: list[int] = [i, j]
        while joining:
            for k in joining:
                members.append(k)
                near.pop(k, None)
                self._strike_out(near, k)
            joining = self._best(near, members)
        for k in members:
            self._standing[k] += 1
            self._covered.update((k, other) for other in members if k < other)
        return set(members)

    def _strike_out(self, near: dict[int, list[tuple[int, float]]], joined: int) -> None:
        """Leave in ``near`` whoever is like the sentence that ``joined`` the row too."""
        scores, source = self._scores[joined], self._sources[joined]
        for new in [new for new in near if self._sources[new] != source]:
            score = scores.get(new, 0.0)
            if score < self._limits.floor:
                del near[new]
            else:
                near[new].append((joined, score))

    def _best(self, near: Mapping[int, Sequence[tuple[int, float]]], members: Sequence[int]) -> list[int]:
        """The sentence of ``near`` that fits the row best, if any fits."""
        inside = {self._sources[k] for k in members}
        accept = self._limits.accept
        best: tuple[bool, float, int] | None = None
        for new, pairs in near.items():
            total = sum([score for _, score in pairs])
            if total < accept * len(pairs):
                continue
            further = self._sources[new] not in inside
            if not further and sum([s - accept for k, s in pairs if not self._held(new, k)]) <= 0:
                continue
            choice = (further, total / len(pairs), -new)
            best = choice if best is None else max(best, choice)
        return [] if best is None else [-best[2]]

    def _held(self, i: int, j: int) -> bool:
        return ((i, j) if i < j else (j, i)) in self._covered
