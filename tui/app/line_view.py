"""A widget for lines that :mod:`tui.grid` makes: titles, column heads, the footer."""

from __future__ import annotations

from collections.abc import Callable

from textual.events import MouseDown
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.app.painted import Painted
from tui.grid.look import Line


class LineView(Painted):
    """One line, made by ``make(width)`` when :meth:`make_anew` asks for it."""

    DEFAULT_CSS = "LineView { height: 1; }"

    class Clicked(Message):
        """The mouse was pressed ``x`` cells from the left."""

        def __init__(self, line: LineView, x: int) -> None:
            super().__init__()
            self.line = line
            self.x = x

        @property
        def control(self) -> LineView:
            """The line that was pressed."""
            return self.line

    def __init__(self, make: Callable[[int], Line], id: str) -> None:
        super().__init__(id=id)
        self._make = make
        self._strip: Strip | None = None

    def make_anew(self) -> None:
        """The line says something else now."""
        self._strip = None
        self.refresh()

    def forget_strips(self) -> None:
        self._strip = None

    def on_resize(self) -> None:
        self.make_anew()

    def on_mouse_down(self, event: MouseDown) -> None:
        self.post_message(self.Clicked(self, event.x))

    def render_lines(self, crop: Region) -> list[Strip]:
        width = self.size.width
        if self._strip is None:
            # Kept, since Textual asks for it whenever anything around it is painted.
            self._strip = self.look_styles.strip(self._make(width), width)
        return self.cut([self._strip] * crop.height, crop)
