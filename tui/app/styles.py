"""From looks to terminal styles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce

from rich.segment import Segment
from rich.style import Style
from textual.filter import ANSIToTruecolor
from textual.strip import Strip
from textual.widget import Widget

from tui.grid.look import Line, Look

# Of the screen, not of each widget on it: Textual works them out for every widget that has them.
COMPONENT_CLASSES = {f"look--{str(look.name).lower()}" for look in Look}


class Styles:
    """The styles of a widget's looks under the theme in force; a new one is made when that changes."""

    def __init__(self, widget: Widget) -> None:
        self._base = widget.rich_style
        self._parts: Mapping[Look, Style] = {
            look: widget.screen.get_component_rich_style(f"look--{str(look.name).lower()}", partial=True)
            for look in Look
        }
        self._made: dict[Look, Style] = {}
        # The filter that makes the terminal's own colours RGB has nothing to do here: looks have
        # either RGB colours, or, under an ANSI theme, just those own colours.
        self._filters = [
            filter
            for filter in widget.get_line_filters()
            if filter.enabled and not isinstance(filter, ANSIToTruecolor)
        ]
        self._background = widget.background_colors[1]

    def __getitem__(self, look: Look) -> Style:
        style = self._made.get(look)
        if style is None:
            # The cursor's band lies under everything: a conflict keeps its own background on it.
            order = (Look.CURSOR, *(part for part in Look if part != Look.CURSOR))
            parts = (self._parts[part] for part in order if part & look)
            style = self._made[look] = reduce(Style.__add__, parts, self._base)
        return style

    def strip(self, line: Line, width: int) -> Strip:
        """``line``, which is ``width`` cells wide, as a strip, seen through the app's colour filters."""
        strip = Strip([Segment(text, self[look]) for text, look in line], width)
        for filter in self._filters:
            strip = strip.apply_filter(filter, self._background)
        return strip

    def blank(self, width: int) -> Strip:
        """An empty strip."""
        return self.strip(((" " * width, Look.PLAIN),), width)
