"""The widget that paints a picture: one widget for the whole comparison, however many cells it has.

It fills Textual's line interface directly and keeps the strips it has built, so that scrolling
back costs nothing and moving the cursor repaints two rows (Textual's own renderer builds and
styles every line of a widget anew for each change).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.events import MouseScrollDown, MouseScrollUp, Resize
from textual.geometry import Region, Size
from textual.strip import Strip

from tui.app.bindings import bindings
from tui.app.painted import Painted
from tui.grid.look import Line
from tui.grid.picture import Picture
from tui.grid.selecting import Selection, marked
from tui.grid.sight import top_showing

# Eighty screens of 50 lines: enough to page about in, and bounded.
_KEPT_STRIPS = 4000
_WHEEL_LINES = 3


class GridView(Painted, can_focus=True):
    """Shows ``picture`` from line ``top`` on, with the cursor on row ``cursor``. ``strips_built``
    counts the strips made so far, for the tests."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("Move")

    def __init__(self, moved: Callable[[], None], resized: Callable[[], None]) -> None:
        """``moved`` is called when the cursor or the part in sight has changed: at each key that is
        held, for which a message through Textual's queues would cost as much as the painting.
        ``resized`` is called once when the view has another size, to have the picture drawn anew."""
        super().__init__()
        self._moved = moved
        self._resized = resized
        self._drawn_at = Size(0, 0)
        self.picture: Picture | None = None
        self.top = 0
        self.cursor = 0
        self.strips_built = 0
        self.selection: Selection | None = None
        self._flagged = -1
        # A strip a line, and a way in which that looks.
        self._strips: OrderedDict[tuple[int, int, tuple[int, int]], Strip] = OrderedDict()

    def show(self, picture: Picture, cursor: int, *, steady: bool = False) -> None:
        """Put another picture in place. The cursor row stays at its height on the screen, unless its end is
        out of sight then; ``steady``: even so, as long as it begins in sight or fills the screen."""
        above = 0
        if self.picture is not None and self.picture.rows:
            above = self.picture.span(self.cursor)[0] - self.top
        self.picture = picture
        self.selection = None
        self._strips.clear()
        self.cursor = max(0, min(cursor, picture.rows - 1))
        if picture.rows:
            start, end = picture.span(self.cursor)
            self.top = self._clamped(start - above)
            bottom = self.top + self.size.height
            if not (steady and (self.top <= start < bottom or start < bottom <= end)):
                self._bring_into_sight()
        self.refresh()
        self._moved()

    def move_to(self, row: int, words: Sequence[int] = ()) -> None:
        """Put the cursor on ``row`` (the nearest there is) and bring it into sight; of a row taller than the
        screen the lines ``words``."""
        if self.picture is None or not self.picture.rows:
            return
        self.select(None)
        before = self.cursor
        self.cursor = max(0, min(row, self.picture.rows - 1))
        if self._bring_into_sight(words):
            self.refresh()
        else:
            self._refresh_row(before)
            self._refresh_row(self.cursor)
        self._moved()

    def scroll_lines(self, lines: int) -> None:
        """Move the part in sight by ``lines``; the cursor stays in it, and nothing is selected any more."""
        self.select(None)
        self.scroll_text(lines)

    def scroll_text(self, lines: int) -> None:
        """Move the part in sight, likewise; what is selected stays so."""
        if self.picture is None or not self.picture.rows:
            return
        top = self._clamped(self.top + lines)
        if top == self.top:
            return
        self.top = top
        first = self.picture.row_at(top)
        last = self.picture.row_at(top + self.size.height - 1)
        if first < last and self.picture.span(first)[0] < top:
            first += 1
        if last > first and self.picture.span(last)[1] > top + self.size.height:
            last -= 1
        self.cursor = max(first, min(self.cursor, last))
        self.refresh()
        self._moved()

    def select(self, selection: Selection | None) -> None:
        """Have ``selection`` look selected, in the place of the one before."""
        before, self.selection = self.selection, selection
        for line in {line for each in (before, selection) if each is not None for line in each.reach}:
            was, now = (each.cells(line) if each is not None else (0, 0) for each in (before, selection))
            if was != now:
                self._refresh_lines(line, line + 1)

    def flag(self, row: int) -> None:
        """Have the first line of ``row`` stand out, whether or not it has the cursor; -1: of none."""
        before, self._flagged = self._flagged, row
        for each in {before, row} if before != row else ():
            if self.picture is not None and 0 <= each < self.picture.rows:
                top = self.picture.span(each)[0]
                self._refresh_lines(top, top + 1)

    def put_on_top(self, row: int, line: int) -> None:
        """Put the cursor on ``row``, with ``line`` of it at the top of the screen."""
        self.move_to(row)
        if self.picture is not None:
            self.top = self._clamped(line)
            self.refresh()
            self._moved()

    def action_next_row(self) -> None:
        """One row on; a row taller than the screen is first scrolled through."""
        hidden = self._lines_of_cursor_row()[1] - self.top - self.size.height
        if hidden > 0:
            self.scroll_lines(min(hidden, max(1, self.size.height // 2)))
        else:
            self.move_to(self.cursor + 1)

    def action_previous_row(self) -> None:
        """One row back, likewise."""
        hidden = self.top - self._lines_of_cursor_row()[0]
        if hidden > 0:
            self.scroll_lines(-min(hidden, max(1, self.size.height // 2)))
        else:
            self.move_to(self.cursor - 1)

    def action_page_down(self) -> None:
        self._page(1)

    def action_page_up(self) -> None:
        self._page(-1)

    def action_half_down(self) -> None:
        self._page(0.5)

    def action_half_up(self) -> None:
        self._page(-0.5)

    def action_first_row(self) -> None:
        self.move_to(0)

    def action_last_row(self) -> None:
        if self.picture is not None:
            self.move_to(self.picture.rows - 1)

    def _lines_of_cursor_row(self) -> tuple[int, int]:
        if self.picture is None or not self.picture.rows:
            return 0, 0
        return self.picture.span(self.cursor)

    def _page(self, share: float) -> None:
        """Scroll by a share of the screen's height, or move to the end where there is no more."""
        before = self.top
        self.scroll_lines(round((self.size.height - 1) * share))
        if self.top == before and self.picture is not None:
            self.move_to(self.picture.rows - 1 if share > 0 else 0)

    def forget_strips(self) -> None:
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        self._draw()  # Textual paints first, and tells of the size afterwards
        blank = self.look_styles.blank(self.size.width)
        if self.picture is None or not self.picture.rows:
            return self.cut([blank] * crop.height, crop)
        strips = []
        for y in range(crop.y, crop.bottom):
            line = self.top + y
            strips.append(self._strip(line) if line < self.picture.height else blank)
        return self.cut(strips, crop)

    def cursor_on(self, line: int) -> int:
        """What tells apart the ways in which ``line`` looks, for the strips kept: 1 with the cursor on it."""
        assert self.picture is not None
        return int(self.picture.row_at(line) == self.cursor)

    def make_line(self, line: int, cursor: int) -> Line:
        """The line as it looks when :meth:`cursor_on` says ``cursor`` of it."""
        assert self.picture is not None
        return self.picture.line(line, bool(cursor))

    def _strip(self, line: int) -> Strip:
        assert self.picture is not None
        marked_there = self.selection is not None or self._flagged >= 0
        key = (line, self.cursor_on(line), self._selected_on(line) if marked_there else (0, 0))
        strip = self._strips.get(key)
        if strip is None:
            shown = self.make_line(line, key[1])
            if any(key[2]):
                shown = marked(shown, *key[2])
            strip = self.look_styles.strip(shown, self.size.width)
            self.strips_built += 1
            self._strips[key] = strip
            if len(self._strips) > _KEPT_STRIPS:
                self._strips.popitem(last=False)
        else:
            self._strips.move_to_end(key)
        return strip

    def _selected_on(self, line: int) -> tuple[int, int]:
        """Which cells of ``line`` look selected."""
        if self._flagged >= 0 and self.picture is not None and line == self._flagged_line:
            return 0, self.size.width
        return self.selection.cells(line) if self.selection is not None else (0, 0)

    @property
    def _flagged_line(self) -> int:
        picture = self.picture
        return picture.span(self._flagged)[0] if picture is not None and self._flagged < picture.rows else -1

    def _clamped(self, top: int) -> int:
        assert self.picture is not None
        return max(0, min(top, self.picture.height - self.size.height))

    def _bring_into_sight(self, words: Sequence[int] = ()) -> bool:
        """Scroll as little as shows the cursor row, or its ``words``; whether that moved."""
        assert self.picture is not None
        top = top_showing(self.top, self.size.height, self.picture.span(self.cursor), words)
        moved = top != self.top
        self.top = top
        return moved

    def _refresh_row(self, row: int) -> None:
        assert self.picture is not None
        self._refresh_lines(*self.picture.span(row))

    def _refresh_lines(self, start: int, end: int) -> None:
        region = Region(0, start - self.top, self.size.width, end - start)
        visible = region.intersection(Region(0, 0, *self.size))
        if visible:
            self.refresh(visible)

    def on_resize(self, event: Resize) -> None:
        event.stop()
        self._draw()

    def _draw(self) -> None:
        if self.size != self._drawn_at:
            self._drawn_at = self.size
            self._resized()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        event.stop()
        self.scroll_text(_WHEEL_LINES)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        event.stop()
        self.scroll_text(-_WHEEL_LINES)
