"""A line in which something is typed, in the footer's place."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Label


class PromptLine(Horizontal):
    """Shown while something is being typed; what is typed arrives as the messages of Textual's input."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "screen.clear", show=False)]

    def __init__(self, mark: str, placeholder: str, id: str) -> None:
        super().__init__(id=id, classes="prompt")
        self._mark = mark
        self._input = Input(placeholder=placeholder, compact=True)
        self._input.cursor_blink = False
        self._remark = Label("", id=f"{id}-remark")
        self.display = False

    def compose(self) -> ComposeResult:
        yield Label(f" {self._mark} ")
        yield self._input
        yield self._remark

    def open(self, text: str) -> None:
        """Begin with ``text``, which the first letter typed replaces."""
        self.display = True
        with self._input.prevent(Input.Changed):
            self._input.value = text
        self._input.action_select_all()
        self._input.focus()

    def say(self, remark: str) -> None:
        """Say something of what is typed so far, at the line's end."""
        self._remark.update(f" {remark} ")

    def close(self) -> None:
        """Give the footer its place back."""
        self.display = False
        self._remark.update("")
