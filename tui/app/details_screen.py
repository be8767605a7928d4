"""The details screen: names, figures, dates and quotations, and how each source has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from tui.app.bindings import bindings_of
from tui.app.columns_screen import ColumnsScreen
from tui.app.kinds_screen import KindsScreen
from tui.comparison import Detail, Value
from tui.grid.details import ORDERS, Details, Order, detail_groups, detail_tabs
from tui.grid.grouped import Tab


class DetailsScreen(ColumnsScreen, KindsScreen[Detail]):
    """``choice.switched``: they are listed as they are told, not what is in fewest sources first."""

    LIST = "details"
    HINTS = ("choose", "leave", "next_column", "next_kind", "next_filter", "order", "differences")
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("order")
    picture: Details

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

    def about(self) -> str:
        entry = self.entry
        return "" if entry is None else self.picture.spellings(entry, self.view.focus)

    def legend(self) -> str:
        return f"{ORDERS[self._order]}"

    def action_order(self) -> None:
        """What is in fewest sources first, or everything as it is told."""
        self._choose(replace(self.choice, switched=not self.choice.switched))
