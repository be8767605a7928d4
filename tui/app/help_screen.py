"""The help screen: what the glyphs mean and every key."""

from __future__ import annotations

from typing import ClassVar

from rich.table import Table
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app.actions import ACTIONS, GROUPS, shown_key

_GLYPHS = (
    ("≠", "the sources word it differently here; the differing words are underlined"),
    ("!", "a conflict: both cannot be right as written"),
    ("+", "only this source has it; words that no other reading has are bold"),
    ("?", "perhaps: too close to be left out, not sure enough to be the same fact"),
    ("·", "not in this source"),
    ("▣▢", "which sources report the fact, in column order"),
    ("¶7", "where the reading stands in its own article: paragraph 7"),
)


class HelpScreen(ModalScreen[None]):
    """Over whatever is shown; any of its keys closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "app.pop_screen", show=False),
        Binding("j", "scroll_lines(1)", show=False),
        Binding("k", "scroll_lines(-1)", show=False),
    ]

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help"):
            yield Static(self._table())

    def action_scroll_lines(self, lines: int) -> None:
        """As ``j`` and ``k`` do elsewhere; the arrows and page keys are the container's own."""
        self.query_one("#help", VerticalScroll).scroll_relative(y=lines, animate=False)

    def _table(self) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True, min_width=12, style="bold")
        table.add_column()
        table.add_row("Marks", "")
        for glyph, meaning in _GLYPHS:
            table.add_row(f"  {glyph}", meaning)
        for group in GROUPS:
            table.add_row("", "")
            table.add_row(group.title, "")
            for action in group.actions:
                keys = ACTIONS[action.id].keys
                table.add_row("  " + " ".join(map(shown_key, keys)), action.help)
        table.add_row("", "")
        table.add_row("Mouse", "click a row or a column, turn the wheel, point at the minimap")
        return table
