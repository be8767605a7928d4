"""The minimap at the right edge: where one is, and where there is something to see."""

from __future__ import annotations

from textual.events import MouseDown, MouseMove
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.app.painted import Painted
from tui.grid.look import Look
from tui.grid.minimap import Tick

_HERE, _ELSEWHERE = "▐", " "


class Minimap(Painted):
    """Two cells wide: the part in sight as a bar, beside it the coverage of the whole story."""

    class Chosen(Message):
        """The user pointed at ``line`` of the picture."""

        def __init__(self, line: int) -> None:
            super().__init__()
            self.line = line

    def __init__(self) -> None:
        super().__init__()
        self._ticks: tuple[Tick, ...] = ()
        self._sight = (0, 0)
        self._strips: dict[tuple[str, Look], Strip] = {}

    def show(self, ticks: tuple[Tick, ...]) -> None:
        """Put another map in place, a tick a line."""
        self._ticks = ticks
        self.refresh()

    def mark(self, first: int, end: int) -> None:
        """Say which lines of the picture are in sight."""
        if self._sight != (first, end):
            self._sight = (first, end)
            self.refresh()

    def forget_strips(self) -> None:
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        return self.cut([self._strip(y) for y in range(crop.y, crop.bottom)], crop)

    def _strip(self, y: int) -> Strip:
        if y >= len(self._ticks):
            return self.look_styles.blank(2)
        tick = self._ticks[y]
        first, end = self._sight
        following = self._ticks[y + 1].line if y + 1 < len(self._ticks) else end
        here = _HERE if tick.line < end and max(following, tick.line + 1) > first else _ELSEWHERE
        key = (here + tick.glyph, tick.look)
        if key not in self._strips:
            self._strips[key] = self.look_styles.strip(((here, Look.PLACE), (tick.glyph, tick.look)), 2)
        return self._strips[key]

    def on_mouse_down(self, event: MouseDown) -> None:
        self._choose(event.y)

    def on_mouse_move(self, event: MouseMove) -> None:
        if event.button:
            self._choose(event.y)

    def _choose(self, y: int) -> None:
        if 0 <= y < len(self._ticks):
            self.post_message(self.Chosen(self._ticks[y].line))
