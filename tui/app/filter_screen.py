"""The filters to choose from, over the side-by-side screen."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.grid.filters import Choice, title
from tui.grid.view import Filter
from tui.index import Index


class FilterScreen(ModalScreen[Filter | None]):
    """Dismissed with the filter that was chosen, or None. A choice's own key takes it at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f,q", "app.pop_screen", show=False),
        Binding("j", "cursor(1)", show=False),
        Binding("k", "cursor(-1)", show=False),
    ]

    def __init__(self, index: Index, choices: tuple[Choice, ...], chosen: Filter) -> None:
        super().__init__()
        self._choices = choices
        self._list = OptionList(*(_option(index, choice) for choice in choices), id="filters", compact=True)
        self._list.highlighted = next((i for i, c in enumerate(choices) if c.filter == chosen), 0)

    def compose(self) -> ComposeResult:
        self._list.border_title = "Show"
        yield self._list

    def action_cursor(self, by: int) -> None:
        if by > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    def on_key(self, event: Key) -> None:
        for choice in self._choices:
            if choice.key == event.character and choice.rows:
                event.stop()
                self.dismiss(choice.filter)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[event.option_index].filter)


def _option(index: Index, choice: Choice) -> Option:
    text = Text.assemble(
        (f" {choice.key} ", "bold"), f" {title(index, choice.filter):<26}", f"{choice.rows:>5} "
    )
    return Option(text, disabled=not choice.rows)
