"""The home screen: a column a source, a row a fact or a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from tui.app.bindings import bindings, hints
from tui.app.coverage_screen import CoverageScreen
from tui.app.grid_view import GridView
from tui.app.line_view import LineView
from tui.app.minimap import Minimap
from tui.grid.chrome import heads_line, title_line
from tui.grid.look import Line, Look, exactly
from tui.grid.minimap import minimap
from tui.grid.picture import SideBySide
from tui.grid.rows import Row, place_of, rows_of
from tui.grid.view import Grain, View, column_order, slid_to, start, visible_columns
from tui.index import Index
from tui.measure import fit, width_of


class SideBySideScreen(Screen[None]):
    """Holds the view state and keeps the grid, the minimap and the lines around them true to it."""

    BLANK = True  # wholly covered: Textual need not paint what is behind
    BINDINGS: ClassVar[list[BindingType]] = bindings("Columns", "Look for", "Show")

    def __init__(self, index: Index) -> None:
        super().__init__()
        self._index = index
        self.view: View = start(index.comparison.story)
        self.rows: tuple[Row, ...] = rows_of(index, self.view)
        self._under_way = ""
        self._note = (-1, "")  # a remark on the row of this number, shown while the cursor is there
        self.grid = GridView(self._moved)
        self._minimap = Minimap()
        self._title = LineView(
            lambda width: title_line(self._index, self.view, width, self._under_way), "title"
        )
        self._heads = LineView(self._head_line, "heads")
        self._footer = LineView(self._footer_line, "footer")

    def compose(self) -> ComposeResult:
        yield self._title
        yield self._heads
        yield self.grid
        yield self._minimap
        yield self._footer

    def on_mount(self) -> None:
        self.grid.focus()

    # What is on the screen

    def _head_line(self, width: int) -> Line:
        return exactly(heads_line(self._index, self.view, self.grid.size.width or width), width)

    def _footer_line(self, width: int) -> Line:
        place = f" {self.grid.cursor + 1}/{len(self.rows)} "
        room = width - width_of(place)
        row, note = self._note
        if note and row == self.grid.cursor:
            left: Line = ((fit(f" {note}", room), Look.PLAIN),)
        else:
            left = hints(room)
        return exactly([*left, (place, Look.PLACE)], width)

    def _draw(self, cursor: int | None = None, *, steady: bool = False) -> None:
        """Make the picture anew for the view and the size in force; for ``steady`` see the grid."""
        width = self.grid.size.width
        if not width:
            return
        story = self._index.comparison.story
        self.view = replace(self.view, slide=slid_to(story, self.view, width))
        picture = SideBySide(self._index, self.rows, self.view, width)
        self.grid.show(picture, self.grid.cursor if cursor is None else cursor, steady=steady)
        self._minimap.show(minimap(self._index, self.rows, picture, self.grid.size.height))
        self._title.make_anew()
        self._heads.make_anew()

    @on(GridView.Resized)
    def _resized(self) -> None:
        self._draw()

    def _moved(self) -> None:
        self._minimap.mark(self.grid.top, self.grid.top + self.grid.size.height)
        self._footer.make_anew()

    @on(GridView.Clicked)
    def _clicked(self, event: GridView.Clicked) -> None:
        picture = self.grid.picture
        if picture is None:
            return
        columns = visible_columns(self._index.comparison.story, self.view, self.grid.size.width)
        if isinstance(picture, SideBySide):
            self._focus_on(columns[picture.column_at(event.x)])
        self.grid.move_to(picture.row_at(event.line))

    @on(Minimap.Chosen)
    def _chosen(self, event: Minimap.Chosen) -> None:
        self.grid.scroll_lines(event.line - self.grid.size.height // 2 - self.grid.top)

    def forget_styles(self) -> None:
        """Paint everything anew with the theme in force."""
        self.grid.forget_styles()
        self._minimap.forget_styles()
        for line in (self._title, self._heads, self._footer):
            line.forget_styles()

    def say_under_way(self, what: str) -> None:
        """Say in the title line ``what`` is going on; nothing, if empty."""
        self._under_way = what
        self._title.make_anew()

    def exchange(self, index: Index) -> None:
        """Show another comparison of the same story. The cursor stays with its sentences, at its height on
        the screen, and all that the reader has chosen stays."""
        before = self.rows
        self._index = index
        self.rows = rows_of(index, self.view)
        self._note = (-1, "")
        cursor = place_of(before[self.grid.cursor], self.rows, self.view.focus) if before else 0
        self._draw(cursor, steady=True)

    # Columns and lead

    def action_next_column(self) -> None:
        self._step_column(1)

    def action_previous_column(self) -> None:
        self._step_column(-1)

    def _step_column(self, by: int) -> None:
        order = column_order(self._index.comparison.story, self.view)
        self._focus_on(order[max(0, min(order.index(self.view.focus) + by, len(order) - 1))])

    def _focus_on(self, source: str) -> None:
        if source != self.view.focus:
            self.view = replace(self.view, focus=source)
            self._draw()

    # What to look for

    def action_next_difference(self) -> None:
        self._seek(1, self._differs, "No further difference below.")

    def action_previous_difference(self) -> None:
        self._seek(-1, self._differs, "No further difference above.")

    def action_next_omission(self) -> None:
        self._seek(1, self._omits, f"{self._focus_siglum} leaves out nothing further below.")

    def action_previous_omission(self) -> None:
        self._seek(-1, self._omits, f"{self._focus_siglum} leaves out nothing further above.")

    @property
    def _focus_siglum(self) -> str:
        return self._index.sources[self.view.focus].siglum

    def _seek(self, direction: int, note_on: Callable[[Row], str], otherwise: str) -> None:
        """Go to the next row, in ``direction``, of which ``note_on`` has something to say."""
        row = self.grid.cursor + direction
        while 0 <= row < len(self.rows):
            if note := note_on(self.rows[row]):
                self._note = (row, note)
                self.grid.move_to(row)
                return
            row += direction
        self._remark(otherwise)

    def _remark(self, note: str) -> None:
        self._note = (self.grid.cursor, note)
        self._footer.make_anew()

    def _differs(self, row: Row) -> str:
        found = [d for fact in row.facts for d in self._index.differences.get(fact, ())]
        if not found:
            return ""
        gravest = max(found, key=lambda difference: difference.conflict)
        more = f" (+{len(found) - 1})" if len(found) > 1 else ""
        return f"{'!' if gravest.conflict else '≠'} {gravest.kind}: {gravest.note}{more}"

    def _omits(self, row: Row) -> str:
        if row.cells[self.view.focus].state != "missing":
            return ""
        carriers = ", ".join(self._index.sources[source].siglum for source in row.reported_by)
        earlier = all((self.view.focus, fact) in self._index.earlier for fact in row.facts)
        return f"Not in {self._focus_siglum}{', which is earlier' if earlier else ''}; in {carriers}."

    # What is shown

    def action_lead(self) -> None:
        if self.view.lead != self.view.focus:
            self._regroup(replace(self.view, lead=self.view.focus, slide=0))
            self._remark(f"{self._focus_siglum} leads: rows follow its order.")

    def action_grain(self) -> None:
        grain: Grain = "facts" if self.view.grain == "paragraphs" else "paragraphs"
        self._regroup(replace(self.view, grain=grain))

    def _regroup(self, view: View) -> None:
        """Other rows; the cursor stays with its fact."""
        facts = self.rows[self.grid.cursor].facts if self.rows else ()
        self.view = view
        self.rows = rows_of(self._index, view)
        self._note = (-1, "")
        near = (i for fact in facts for i, row in enumerate(self.rows) if fact in row.facts)
        self._draw(next(near, 0))

    def action_coverage(self) -> None:
        rows = rows_of(self._index, replace(self.view, grain="facts"))
        facts = self.rows[self.grid.cursor].facts if self.rows else ()
        at = next((i for i, row in enumerate(rows) if facts and row.facts[0] in facts), 0)
        self.app.push_screen(CoverageScreen(self._index, rows, self.view, at), self._back_from_coverage)

    def _back_from_coverage(self, fact: str | None) -> None:
        if fact is not None:
            self.grid.move_to(next((i for i, row in enumerate(self.rows) if fact in row.facts), 0))
