"""The mouse on a picture: clicks, and text selected by dragging, within one cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click, MouseDown, MouseMove
from textual.message import Message

from tui.app.actions import ACTIONS
from tui.app.grid_view import GridView
from tui.grid.picture import Picture
from tui.grid.selecting import Selection, Wrapped, between, sentence, word

_LEFT = 1
_DOUBLE, _TRIPLE = 2, 3


class SelectingView(GridView):
    """A grid view that takes the mouse. A press that selects nothing is a click when it is released.

    While something is selected, Esc clears that and the key for copying copies that; after that, or when
    nothing is, these keys are the screen's.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "deselect", show=False),
        Binding(",".join(ACTIONS["copy_reading"].keys), "copy_selection", show=False, id="copy_reading"),
    ]

    class Clicked(Message):
        """The mouse was pressed and released on a line of the picture, ``x`` cells from the left, for the
        first, second, … of so many ``times`` in a row."""

        def __init__(self, line: int, x: int, times: int) -> None:
            super().__init__()
            self.line = line
            self.x = x
            self.times = times

    class Taken(Message):
        """``selection`` is to be copied; with its citation, if ``cited``."""

        def __init__(self, selection: Selection, *, cited: bool) -> None:
            super().__init__()
            self.selection = selection
            self.cited = cited

    def __init__(self, moved: Callable[[], None], resized: Callable[[], None]) -> None:
        super().__init__(moved, resized)
        # While the button is down: the picture, the text that was under the press, and the character.
        self._pressed: tuple[Picture, Wrapped, int] | None = None
        self._dragged = False

    def on_mouse_down(self, event: MouseDown) -> None:
        if event.button != _LEFT or self.picture is None:
            return
        self.select(None)
        self._dragged = False
        there = self._text_at(event.x, event.y)
        if there is not None:
            self._pressed = self.picture, there, there.at(self.top + event.y, event.x)
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        if self._pressed is None or self._pressed[0] is not self.picture:
            return
        if not 0 <= event.y < self.size.height:
            self.scroll_text(-1 if event.y < 0 else 1)
        _, text, start = self._pressed
        here = text.at(self.top + event.y, event.x)
        if here != start or self._dragged:
            self._dragged = True
            self.select(between(text, start, here))

    def on_mouse_up(self) -> None:
        if self._pressed is None:
            return
        self._pressed = None
        self.release_mouse()
        if self._dragged:
            self._take(cited=False)

    def on_click(self, event: Click) -> None:
        line = self.top + event.y
        if self._dragged or event.button != _LEFT or self.picture is None or line >= self.picture.height:
            return
        there = self._text_at(event.x, event.y) if event.chain in (_DOUBLE, _TRIPLE) else None
        if there is not None:
            self.select((word if event.chain == _DOUBLE else sentence)(there, there.at(line, event.x)))
            self._take(cited=False)
        else:
            self.post_message(self.Clicked(line, event.x, event.chain))

    def check_action(self, action: str, _: tuple[object, ...]) -> bool | None:
        return action not in ("deselect", "copy_selection") or self.selection is not None

    def action_deselect(self) -> None:
        """Nothing is selected any more."""
        self.select(None)

    def action_copy_selection(self) -> None:
        """Copy what is selected, with its citation."""
        self._take(cited=True)

    def _text_at(self, x: int, y: int) -> Wrapped | None:
        line = self.top + y
        there = self.picture is not None and 0 <= line < self.picture.height
        return self.picture.wrapped_at(line, x) if self.picture is not None and there else None

    def _take(self, *, cited: bool) -> None:
        """Have the selection copied; one without any words of the article is none."""
        if self.selection is not None and self.selection.text:
            self.post_message(self.Taken(self.selection, cited=cited))
        else:
            self.select(None)
