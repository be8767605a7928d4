"""What the screens have in common that list something with a narrow column a source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from textual import on
from textual.app import ComposeResult

from tui.app.line_view import LineView
from tui.app.pointing_screen import Pointing, PointingScreen
from tui.app.selecting import SelectingView
from tui.grid.columns import coverage_order
from tui.grid.look import Line, Look, exactly
from tui.grid.source_columns import SourceColumns
from tui.measure import fit


class Columned(Pointing, Protocol):
    """A picture with such columns."""

    columns: SourceColumns

    def heads(self) -> Line:
        """What stands over the columns."""


class ColumnsScreen(PointingScreen):
    """Under the picture stands in full what its columns have no room for."""

    picture: Columned

    def about(self) -> str:
        """What the source pointed at has where the cursor is."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        self._about = LineView(self._about_line, "about")
        *above, footer = super().compose()
        yield from above
        yield self._about
        yield footer

    def pointed_out(self) -> str:
        return self.picture.columns.pointed_out(self.view.focus)

    def head_line(self, width: int) -> Line:
        return exactly(self.picture.heads(), width)

    def _about_line(self, width: int) -> Line:
        return exactly(((fit(f" {self.about()}", width), Look.PLAIN),), width)

    def _moved(self) -> None:
        super()._moved()
        self._about.make_anew()

    def forget_styles(self) -> None:
        super().forget_styles()
        self._about.forget_styles()

    def sources(self) -> Sequence[str]:
        return coverage_order(self.view)

    @on(SelectingView.Clicked)
    def _column_clicked(self, event: SelectingView.Clicked) -> None:
        self._point_there(event.x)

    @on(LineView.Clicked, "#heads")
    def _head_clicked(self, event: LineView.Clicked) -> None:
        self._point_there(event.x)

    def _point_there(self, x: int) -> None:
        """Point at the source in whose column ``x`` cells from the left lies."""
        if (source := self.picture.columns.source_at(x, self.view.focus)) is not None:
            self.point_at(source)
