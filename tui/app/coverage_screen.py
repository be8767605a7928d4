"""The coverage screen: which source has which fact."""

from __future__ import annotations

from dataclasses import replace

from tui.app.links import Destination
from tui.app.list_screen import ListScreen
from tui.grid.coverage import Coverage
from tui.grid.look import Line, Look, exactly
from tui.grid.rows import Row, place_of, rows_of
from tui.grid.view import View
from tui.index import Index


class CoverageScreen(ListScreen):
    """Lists ``rows``, the facts of the comparison in the order of the lead source."""

    LIST = "coverage"

    def __init__(self, index: Index, rows: tuple[Row, ...], view: View, at: int) -> None:
        super().__init__(index, view, at)
        self._rows = rows

    def title_line(self, width: int) -> Line:
        shared = sum(len(row.reported_by) > 1 for row in self._rows)
        everywhere = sum(len(row.reported_by) == len(row.cells) for row in self._rows)
        text = f" Coverage · {len(self._rows)} facts · {everywhere} in all sources · {shared} in two or more"
        return exactly([(text, Look.LABEL)], width)

    def head_line(self, width: int) -> Line:
        picture = self.grid.picture
        return exactly(picture.heads() if isinstance(picture, Coverage) else (), width)

    def make_picture(self, width: int) -> Coverage:
        return Coverage(self.index, self._rows, self.view, width)

    def legend(self) -> str:
        return "▣ reported  ? perhaps  · not in this source"

    def destination(self) -> Destination | None:
        facts = self._rows[self.at].facts if self._rows else ()
        return Destination(fact=facts[0]) if facts else None

    def remake(self) -> None:
        before = self._rows
        self._rows = rows_of(self.index, replace(self.view, grain="facts"))
        self.at = place_of(before[self.at], self._rows, self.view.focus) if before else 0
