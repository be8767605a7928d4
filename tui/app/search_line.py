"""The line in which a search is typed, in the footer's place."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Label


class SearchLine(Horizontal):
    """Shown while a search is being typed; what is typed arrives as the messages of Textual's input."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "screen.clear", show=False)]

    def __init__(self) -> None:
        super().__init__(id="search")
        self._input = Input(placeholder="words, or a regular expression", compact=True)
        self._input.cursor_blink = False
        self._count = Label("", id="count")
        self.display = False

    def compose(self) -> ComposeResult:
        yield Label(" / ")
        yield self._input
        yield self._count

    def open(self, text: str) -> None:
        """Begin with ``text``, which the first letter typed replaces."""
        self.display = True
        with self._input.prevent(Input.Changed):
            self._input.value = text
        self._input.action_select_all()
        self._input.focus()

    def say(self, places: int, rows: int) -> None:
        """In how many places and rows what is typed so far has been found."""
        self._count.update(
            f" {places}× on {rows} {'row' if rows == 1 else 'rows'} " if places else " not found "
        )

    def close(self) -> None:
        """Give the footer its place back."""
        self.display = False
        self._count.update("")
