"""The coverage screen: which source has which fact."""

from __future__ import annotations

from dataclasses import replace

from tui.app.columns_screen import ColumnsScreen
from tui.app.links import Destination
from tui.grid.coverage import Coverage
from tui.grid.look import Line, Look, exactly
from tui.grid.rows import Row, place_of, rows_of
from tui.grid.view import View
from tui.index import Index
from tui.measure import width_of
from tui.phrases import count


class CoverageScreen(ColumnsScreen):
    """Lists ``rows``, the facts of the comparison in the order of the lead source."""

    LIST = "coverage"
    HINTS = ("choose", "leave", "next_column")
    picture: Coverage

    def __init__(self, index: Index, rows: tuple[Row, ...], view: View, at: int) -> None:
        super().__init__(index, view, at)
        self._rows = rows
        self.picture = Coverage(index, rows, view, 0)

    def counts_line(self, width: int) -> Line:
        """Of the counts as many as there is room for."""
        shared = sum(len(row.reported_by) > 1 for row in self._rows)
        everywhere = sum(len(row.reported_by) == len(row.cells) for row in self._rows)
        counts = (count(len(self._rows), "fact"), f"{everywhere} in all sources", f"{shared} in two or more")
        text = " Coverage"
        for each in counts:
            if width_of(text) + 3 + width_of(each) > width:
                break
            text += f" · {each}"
        return exactly([(text, Look.LABEL)], width)

    def make_picture(self, width: int) -> Coverage:
        self.picture = Coverage(self.index, self._rows, self.view, width)
        return self.picture

    def legend(self) -> str:
        return "▣ reported  ? perhaps  · not there"

    def about(self) -> str:
        return self.picture.reading(self.at)

    def destination(self) -> Destination | None:
        facts = self._rows[self.at].facts if self._rows else ()
        return Destination(fact=facts[0], source=self.view.focus) if facts else None

    def remake(self) -> None:
        before = self._rows
        self._rows = rows_of(self.index, replace(self.view, grain="facts"))
        self.at = place_of(before[self.at], self._rows, self.view.focus) if before else 0
