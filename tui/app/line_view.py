"""A widget for lines that :mod:`tui.grid` makes: titles, column heads, the footer."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.app.styles import COMPONENT_CLASSES, Styles
from tui.grid.look import Line


class LineView(Widget):
    """One line, made by ``make(width)`` each time that :meth:`refresh` asks for it."""

    COMPONENT_CLASSES = COMPONENT_CLASSES
    DEFAULT_CSS = "LineView { height: 1; }"
    ALLOW_SELECT = False

    def __init__(self, make: Callable[[int], Line], id: str) -> None:
        super().__init__(id=id)
        self._make = make
        self._styles: Styles | None = None

    def forget_styles(self) -> None:
        """Paint anew with the theme in force."""
        self._styles = None
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._styles is None:
            self._styles = Styles(self)
        width = self.size.width
        strip = self._styles.strip(self._make(width), width)
        return [strip.crop(crop.x, crop.right) for _ in range(crop.height)]
