"""The coverage screen: which source has which fact."""

from __future__ import annotations

from dataclasses import replace

from textual import on

from tui.app.line_view import LineView
from tui.app.links import Destination
from tui.app.list_screen import ListScreen
from tui.app.selecting import SelectingView
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
        return Destination(fact=facts[0], source=self.view.focus) if facts else None

    @on(SelectingView.Clicked)
    def _column_clicked(self, event: SelectingView.Clicked) -> None:
        self._point_at(event.x)

    @on(LineView.Clicked, "#heads")
    def _head_clicked(self, event: LineView.Clicked) -> None:
        self._point_at(event.x)

    def _point_at(self, x: int) -> None:
        """Enter is to lead to the column that ``x`` cells from the left lies in."""
        picture = self.grid.picture
        if isinstance(picture, Coverage) and (source := picture.source_at(x)) is not None:
            self.view = replace(self.view, focus=source)
            picture.focus = source
            self._heads.make_anew()

    def remake(self) -> None:
        before = self._rows
        self._rows = rows_of(self.index, replace(self.view, grain="facts"))
        self.at = place_of(before[self.at], self._rows, self.view.focus) if before else 0
