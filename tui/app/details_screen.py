"""The details screen: names, figures, dates and quotations, and how each source has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.app.bindings import bindings_of
from tui.app.kinds_screen import Choice, KindsScreen
from tui.app.line_view import LineView
from tui.app.selecting import SelectingView
from tui.comparison import Detail, Value
from tui.grid.columns import coverage_order
from tui.grid.details import ORDERS, Details, Order, detail_groups, detail_tabs
from tui.grid.grouped import Tab
from tui.grid.look import Line, Look, exactly
from tui.grid.view import View
from tui.index import Index
from tui.measure import fit


class DetailsScreen(KindsScreen[Detail]):
    """``choice.switched``: they are listed as they are told, not what is in fewest sources first."""

    LIST = "details"
    HINTS = ("choose", "leave", "next_column", "next_kind", "next_filter", "order", "differences")
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("order")
    picture: Details

    def __init__(self, index: Index, view: View, choice: Choice) -> None:
        super().__init__(index, view, choice)
        self._about = LineView(self._about_line, "about")

    def compose(self) -> ComposeResult:
        yield self._title
        yield self._heads
        yield self.grid
        yield self._about
        yield self._footer

    @property
    def _order(self) -> Order:
        return "told" if self.choice.switched else "fewest"

    def make_grouped(self, width: int) -> Details:
        groups = detail_groups(self.index.comparison.details, self.choice.kind, self._order)
        return Details(self.index, groups, self.view, width)

    def heading(self) -> str:
        return "Details"

    def tabs(self) -> Sequence[Tab]:
        return detail_tabs(self.index.comparison.details)

    def total(self) -> int:
        return len(self.index.comparison.details)

    def places(self, entry: Detail) -> tuple[Value, ...]:
        return entry.occurrences

    def note(self) -> str:
        return self.picture.noted(self.entry) if self.entry else ""

    def sources(self) -> Sequence[str]:
        return coverage_order(self.view)

    def head_line(self, width: int) -> Line:
        return exactly(self.picture.heads(), width)

    def _about_line(self, width: int) -> Line:
        """How the source in focus has what the cursor is on, in full."""
        entry = self.entry
        if entry is None:
            return exactly((), width)
        said = f" {self.picture.spellings(entry, self.view.focus)}"
        return exactly(((fit(said, width), Look.PLAIN),), width)

    def legend(self) -> str:
        return f"{ORDERS[self._order]}"

    def _moved(self) -> None:
        super()._moved()
        self._about.make_anew()

    def forget_styles(self) -> None:
        super().forget_styles()
        self._about.forget_styles()

    @on(SelectingView.Clicked)
    def _column_clicked(self, event: SelectingView.Clicked) -> None:
        if (source := self.picture.column_at(event.x)) is not None:
            self.point_at(source)

    @on(LineView.Clicked, "#heads")
    def _head_clicked(self, event: LineView.Clicked) -> None:
        if (source := self.picture.column_at(event.x)) is not None:
            self.point_at(source)

    def action_order(self) -> None:
        """What is in fewest sources first, or everything as it is told."""
        self._choose(replace(self.choice, switched=not self.choice.switched))
