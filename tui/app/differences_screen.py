"""The differences screen: all of them by kind, with the words of every source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from tui.app.bindings import bindings_of
from tui.app.correcting import no_difference
from tui.app.kinds_screen import KindsScreen
from tui.app.selecting import SelectingView
from tui.comparison import Difference, Value
from tui.grid.differences import Differences, difference_groups, difference_tabs, noted
from tui.grid.grouped import Tab
from tui.grid.look import Line, Look, exactly
from tui.kinds import KINDS


class DifferencesScreen(KindsScreen[Difference]):
    """``choice.switched``: conflicts alone are listed."""

    LIST = "differences"
    HINTS = ("choose", "leave", "next_kind", "next_filter", "conflicts", "next_column", "details")
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("conflicts", "no_difference")
    picture: Differences

    def make_grouped(self, width: int) -> Differences:
        found = self.index.comparison.differences
        groups = difference_groups(found, self.choice.kind, self.choice.switched)
        return Differences(self.index, groups, self.view.focus, width)

    def heading(self) -> str:
        return "Conflicts" if self.choice.switched else "Differences"

    def tabs(self) -> Sequence[Tab]:
        return difference_tabs(self.index.comparison.differences, self.choice.switched)

    def total(self) -> int:
        return len(self.index.comparison.differences)

    def places(self, entry: Difference) -> tuple[Value, ...]:
        return entry.values

    def fact(self) -> str | None:
        return self.entry.fact if self.entry else None

    def note(self) -> str:
        return noted(self.entry) if self.entry else ""

    def sources(self) -> Sequence[str]:
        return tuple(dict.fromkeys(value.source for value in self.entry.values)) if self.entry else ()

    def head_line(self, width: int) -> Line:
        kind = self.picture.kind(self.at)
        about = next((text for each, text in KINDS.items() if each == kind), "")
        return exactly(((f" {kind}: ", Look.LABEL), (about, Look.PLACE)), width)

    def _moved(self) -> None:
        before = self.at
        super()._moved()
        if self.picture.kind(before) != self.picture.kind(self.at):
            self._heads.make_anew()

    @on(SelectingView.Clicked)
    def _source_clicked(self, event: SelectingView.Clicked) -> None:
        if (source := self.picture.source_on(event.line)) is not None:
            self.point_at(source)

    def action_no_difference(self) -> None:
        """The difference with the cursor is none."""
        if self.entry is not None:
            self.post_message(no_difference(self.entry))

    def action_conflicts(self) -> None:
        """Conflicts alone, or all differences."""
        self._choose(replace(self.choice, switched=not self.choice.switched))
