"""Pictures whose rows stand one under the other, each as many lines tall as it needs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tui.grid.selecting import Wrapped


class Stacked:
    """Which lines belong to which row."""

    @property
    def tops(self) -> Sequence[int]:
        """The first line of each row and, at the end, the height."""
        raise NotImplementedError

    @property
    def rows(self) -> int:
        return len(self.tops) - 1

    @property
    def height(self) -> int:
        return self.tops[-1]

    def row_at(self, line: int) -> int:
        return max(0, min(self.rows - 1, bisect_right(self.tops, line) - 1))

    def span(self, row: int) -> tuple[int, int]:
        return self.tops[row], self.tops[row + 1]

    def wrapped_at(self, _line: int, _x: int, /) -> Wrapped | None:
        return None
