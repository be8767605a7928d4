"""The explanation of one row: why its sentences stand together, and by what rule they differ."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from tui.app.bindings import bindings_of
from tui.app.links import Destination
from tui.app.list_screen import ListScreen
from tui.grid.columns import coverage_order
from tui.grid.look import Line, Look, exactly
from tui.grid.rows import Row, place_of, rows_of
from tui.grid.view import View
from tui.grid.why import Why
from tui.index import Index
from tui.measure import fit, width_of


class WhyScreen(ListScreen):
    """Explains ``fact``; ``h`` and ``l`` go to the facts before and after it, in the lead source's order."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of("next_column", "previous_column")
    LIST = "why"
    HINTS = ("choose", "leave", ("j k", "read on"), ("h l", "other rows"), ("a", "its article"))

    def __init__(self, index: Index, view: View, fact: str) -> None:
        super().__init__(index, replace(view, grain="facts"))
        self._rows: tuple[Row, ...] = rows_of(index, self.view)
        self._number = next(n for n, row in enumerate(self._rows) if fact in row.facts)

    def on_mount(self) -> None:
        super().on_mount()
        self._heads.display = False  # there are no columns

    @property
    def fact(self) -> str:
        """The fact that is explained."""
        return self._rows[self._number].facts[0]

    def title_line(self, width: int) -> Line:
        fact = self.index.facts[self.fact]
        asked = "Why do these stand together?" if fact.shared else "Why does this stand alone?"
        number = f"row {self._number + 1} of {len(self._rows)} "
        left = fit(f" {asked}", max(0, width - width_of(number)))
        return exactly([(left, Look.LABEL), (number, Look.PLACE)], width)

    def make_picture(self, width: int) -> Why:
        order = coverage_order(self.view)
        return Why(self.index, self.index.facts[self.fact], order, width)

    def destination(self) -> Destination | None:
        if not isinstance(self.grid.picture, Why):  # there is no room to show anything
            return None
        block = self.grid.picture.blocks[self.at]
        return Destination(fact=self.fact, sentence=block.sentence, source=block.source)

    def remake(self) -> None:
        before = self._rows[self._number]
        self._rows = rows_of(self.index, self.view)
        self._number = place_of(before, self._rows, self.view.focus)
        self.at = 0

    def action_next_column(self) -> None:
        self._explain(self._number + 1)

    def action_previous_column(self) -> None:
        self._explain(self._number - 1)

    def _explain(self, number: int) -> None:
        if 0 <= number < len(self._rows):
            self._number = number
            self.at = 0
            self.draw()
        else:
            self._tell("This is the last row." if number > 0 else "This is the first row.")

    def action_why(self) -> None:
        """Here it is."""
        self.action_leave()
