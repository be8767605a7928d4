"""The help screen: what the glyphs mean and every key."""

from __future__ import annotations

from typing import ClassVar

from rich.table import Table
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.app.actions import ACTIONS, GROUPS, Action, shown_key

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
    """Over whatever is shown; any of its keys closes it. ``/`` looks for a key or a word in it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "app.pop_screen", show=False),
        Binding("j", "scroll_lines(1)", show=False),
        Binding("k", "scroll_lines(-1)", show=False),
        Binding("slash", "look_for", show=False),
    ]

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help"):
            sought = Input(placeholder="a key, or a word", compact=True, id="sought")
            sought.cursor_blink = False
            sought.display = False
            yield sought
            yield Static(_table(""))

    def on_mount(self) -> None:
        self.query_one("#help").focus()

    def action_look_for(self) -> None:
        """Show only what has a key or a word in it."""
        sought = self.query_one("#sought", Input)
        sought.display = True
        sought.focus()

    @on(Input.Changed)
    def _sought(self, event: Input.Changed) -> None:
        self.query_one(Static).update(_table(event.value))

    def action_scroll_lines(self, lines: int) -> None:
        """As ``j`` and ``k`` do elsewhere; the arrows and page keys are the container's own."""
        self.query_one("#help", VerticalScroll).scroll_relative(y=lines, animate=False)


def _table(sought: str) -> Table:
    """Marks and keys; or those actions that are done by the key ``sought``, or have that in their words."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, min_width=12, style="bold")
    table.add_column()
    if not sought:
        table.add_row("Marks", "")
        for glyph, meaning in _GLYPHS:
            table.add_row(f"  {glyph}", meaning)
    for group in GROUPS:
        actions = [ACTIONS[action.id] for action in group.actions]
        wanted = [action for action in actions if not sought or _meets(action, sought)]
        if not wanted:
            continue
        table.add_row("", "")
        table.add_row(group.title, "")
        for action in wanted:
            table.add_row("  " + " ".join(map(shown_key, action.keys)), action.help)
    if not sought:
        table.add_row("", "")
        table.add_row("Mouse", "click a row or a column, turn the wheel, point at the minimap")
        table.add_row("/", "look for a key or a word here")
    return table


def _meets(action: Action, sought: str) -> bool:
    keys = {*action.keys, *map(shown_key, action.keys)}
    return sought in keys or (len(sought) > 1 and sought.lower() in f"{action.help} {action.title}".lower())
