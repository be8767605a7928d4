"""What the widgets that paint looks have in common: their styles, and whole strips kept and cut."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.app.styles import Styles


class Painted(Widget):
    """A widget that fills Textual's line interface with strips of its own."""

    ALLOW_SELECT = False

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._styles: Styles | None = None

    @property
    def look_styles(self) -> Styles:
        """The styles of looks under the theme in force."""
        if self._styles is None:
            self._styles = Styles(self)
        return self._styles

    def forget_styles(self) -> None:
        """Paint anew with the theme in force."""
        self._styles = None
        self.forget_strips()
        self.refresh()

    def forget_strips(self) -> None:
        """Drop what was built with other styles."""

    def cut(self, strips: list[Strip], crop: Region) -> list[Strip]:
        """``strips``, as wide as the widget, within the columns of ``crop``."""
        if crop.x == 0 and crop.width == self.size.width:
            return strips
        return [strip.crop(crop.x, crop.right) for strip in strips]
