"""A widget for lines that :mod:`tui.grid` makes: titles, column heads, the footer."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.app.styles import COMPONENT_CLASSES, Styles
from tui.grid.look import Line


class LineView(Widget):
    """One line, made by ``make(width)`` when :meth:`make_anew` asks for it."""

    COMPONENT_CLASSES = COMPONENT_CLASSES
    DEFAULT_CSS = "LineView { height: 1; }"
    ALLOW_SELECT = False

    def __init__(self, make: Callable[[int], Line], id: str) -> None:
        super().__init__(id=id)
        self._make = make
        self._styles: Styles | None = None
        self._strip: Strip | None = None

    def make_anew(self) -> None:
        """The line says something else now."""
        self._strip = None
        self.refresh()

    def forget_styles(self) -> None:
        """Paint anew with the theme in force."""
        self._styles = None
        self.make_anew()

    def on_resize(self) -> None:
        self.make_anew()

    def render_lines(self, crop: Region) -> list[Strip]:
        width = self.size.width
        if self._styles is None:
            self._styles = Styles(self)
        if self._strip is None:
            # Kept, since Textual asks for it whenever anything around it is painted.
            self._strip = self._styles.strip(self._make(width), width)
        whole = crop.x == 0 and crop.width == width
        return [self._strip if whole else self._strip.crop(crop.x, crop.right)] * crop.height
