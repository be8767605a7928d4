"""The coverage screen: which source has which fact; Enter goes there, Esc goes back."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tui.app.grid_view import GridView
from tui.app.line_view import LineView
from tui.grid.coverage import Coverage
from tui.grid.look import Line, Look, exactly
from tui.grid.rows import Row, place_of, rows_of
from tui.grid.view import View
from tui.index import Index


class CoverageScreen(Screen[str | None]):
    """Dismissed with the id of the fact that was chosen, or None."""

    BLANK = True  # wholly covered: Textual need not paint what is behind
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", show=False),
        Binding("escape,m", "leave", show=False),
    ]

    def __init__(self, index: Index, rows: tuple[Row, ...], view: View, at: int) -> None:
        super().__init__()
        self._index = index
        self._rows = rows
        self._view = view
        self._at = at
        self.grid = GridView(self._moved)
        self._title = LineView(self._title_line, "title")
        self._heads = LineView(self._head_line, "heads")
        self._footer = LineView(self._footer_line, "footer")

    def compose(self) -> ComposeResult:
        yield self._title
        yield self._heads
        yield self.grid
        yield self._footer

    def on_mount(self) -> None:
        self.grid.focus()

    def _title_line(self, width: int) -> Line:
        shared = sum(len(row.reported_by) > 1 for row in self._rows)
        everywhere = sum(len(row.reported_by) == len(row.cells) for row in self._rows)
        text = f" Coverage · {len(self._rows)} facts · {everywhere} in all sources · {shared} in two or more"
        return exactly([(text, Look.LABEL)], width)

    def _head_line(self, width: int) -> Line:
        picture = self.grid.picture
        return exactly(picture.heads() if isinstance(picture, Coverage) else [], width)

    def _footer_line(self, width: int) -> Line:
        keys = ((" ⏎ ", Look.LABEL), ("go there ", Look.PLACE), (" Esc ", Look.LABEL), ("back ", Look.PLACE))
        legend = ((" ▣ reported  ? perhaps  · not in this source ", Look.PLACE),)
        place = f" {self.grid.cursor + 1}/{len(self._rows)} "
        left = exactly([*keys, *legend], width - len(place))
        return exactly([*left, (place, Look.PLACE)], width)

    def exchange(self, index: Index) -> None:
        """Show another comparison of the same story; the cursor stays with its sentences."""
        before = self._rows
        self._index = index
        self._rows = rows_of(index, replace(self._view, grain="facts"))
        self._at = place_of(before[self._at], self._rows, self._view.focus) if before else 0
        self._title.make_anew()
        self._draw()

    @on(GridView.Resized)
    def _draw(self) -> None:
        self.grid.show(Coverage(self._index, self._rows, self._view, self.grid.size.width), self._at)
        self._heads.make_anew()

    def _moved(self) -> None:
        self._at = self.grid.cursor
        self._footer.make_anew()

    @on(GridView.Clicked)
    def _clicked(self, event: GridView.Clicked) -> None:
        self.grid.move_to(event.line)

    def forget_styles(self) -> None:
        """Paint everything anew with the theme in force."""
        self.grid.forget_styles()
        for line in (self._title, self._heads, self._footer):
            line.forget_styles()

    def action_choose(self) -> None:
        facts = self._rows[self.grid.cursor].facts if self._rows else ()
        self.dismiss(facts[0] if facts else None)

    def action_leave(self) -> None:
        self.dismiss(None)
