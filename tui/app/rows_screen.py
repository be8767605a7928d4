"""What the home screen is made of: the view state, the grid and the lines around it kept true to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from tui.app.bindings import hinted
from tui.app.clipboard import copy
from tui.app.line_view import LineView
from tui.app.links import Destination
from tui.app.minimap import Minimap
from tui.app.selecting import SelectingView
from tui.app.styles import COMPONENT_CLASSES
from tui.grid.chrome import heads_line, place, title_line
from tui.grid.columns import slid_to, visible_columns
from tui.grid.copying import selection_text
from tui.grid.filters import filtered
from tui.grid.look import Line, Look, exactly
from tui.grid.minimap import minimap
from tui.grid.notes import telling
from tui.grid.picture import SideBySide
from tui.grid.rows import Row, place_of, row_of, rows_of
from tui.grid.searching import Matches
from tui.grid.view import ALL, View
from tui.index import Index
from tui.measure import fit, width_of


class RowsScreen(Screen[None]):
    """Shows rows as the view state says. What the reader does to them is in the classes derived from it."""

    COMPONENT_CLASSES = COMPONENT_CLASSES
    BLANK = True  # wholly covered: Textual need not paint what is behind

    def __init__(self, index: Index, view: View, place: str = "") -> None:
        """``place``: the id of a sentence, at whose row the reader begins."""
        super().__init__()
        self._index = index
        self.view = view
        self.rows: tuple[Row, ...] = rows_of(index, view)
        self._start = row_of(None, place or None, self.rows) or 0
        self._matches = Matches(index, "")
        self._under_way = ""
        self._hint = ""  # for newcomers
        self._note = (-1, "")  # a remark on the row of this number, shown while the cursor is there
        self.grid = SelectingView(self._moved, self._draw)
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
        where = place(self._index, self.view, len(self._matches), self.grid.cursor, len(self.rows))
        room = width - width_of(where)
        row, note = self._note
        said = self.asked() or (note if row == self.grid.cursor else "")
        if said:
            left: Line = ((fit(f" {said}", room), Look.PLAIN),)
        else:
            left = hinted(self._hint, room)
        return exactly([*left, (where, Look.PLACE)], width)

    def show_hint(self, hint: str) -> None:
        """Have ``hint`` in the footer when nothing else is said there; none, if empty."""
        self._hint = hint
        self._footer.make_anew()

    def asked(self) -> str:
        """What is asked of the reader, if anything is; that goes before any remark."""
        return ""

    def _draw(self, cursor: int | None = None, *, steady: bool = False) -> None:
        """Make the picture anew for the view and the size in force; for ``steady`` see the grid."""
        width = self.grid.size.width
        if not width:
            return
        self.view = replace(self.view, slide=slid_to(self.view, width))
        picture = SideBySide(self._index, self.rows, self.view, width, self._matches)
        if self.grid.picture is None and cursor is None:
            cursor = self._start
        self.grid.show(picture, self.grid.cursor if cursor is None else cursor, steady=steady)
        self._minimap.show(minimap(self._index, self.rows, picture, self.grid.size.height))
        self._title.make_anew()
        self._heads.make_anew()

    def _moved(self) -> None:
        self._minimap.mark(self.grid.top, self.grid.top + self.grid.size.height)
        self._footer.make_anew()

    @on(SelectingView.Clicked)
    def _clicked(self, event: SelectingView.Clicked) -> None:
        picture = self.grid.picture
        if picture is None or event.times > 1:
            return
        columns = visible_columns(self.view, self.grid.size.width)
        if isinstance(picture, SideBySide):
            self._focus_on(columns[picture.column_at(event.x)])
        self.grid.move_to(picture.row_at(event.line))

    @on(SelectingView.Taken)
    def _taken(self, event: SelectingView.Taken) -> None:
        text, what = selection_text(self._index, event.selection, cited=event.cited)
        self._remark(copy(self.app, text, what))

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

    # Other rows, other columns, another place

    def exchange(self, index: Index) -> None:
        """Show another comparison of the same story. The cursor stays with its sentences, at its height on
        the screen, and all that the reader has chosen stays."""
        before = self.rows
        self._index = index
        self._matches = Matches(index, self.view.search)
        self.rows = filtered(index, self.view.filter, rows_of(index, self.view))
        if not self.rows:
            self.view = replace(self.view, filter=ALL)
            self.rows = rows_of(index, self.view)
        self._note = (-1, "")
        # Who has not left the beginning, which is the lead source's, is to see the beginning.
        here = self.grid.cursor
        cursor = place_of(before[here], self.rows, self.view.focus) if here and before else 0
        self._draw(cursor, steady=True)

    def _regroup(self, view: View) -> None:
        """Other rows; the cursor stays with its fact, or goes on to the next that is still shown."""
        facts = self.rows[self.grid.cursor].facts if self.rows else ()
        rows = rows_of(self._index, view)
        here = self.grid.cursor if not facts else 0  # before alignment there are the same rows always
        at = next((i for fact in facts for i, row in enumerate(rows) if fact in row.facts), here)
        self.view = view
        self.rows = filtered(self._index, view.filter, rows)
        if not self.rows:  # a filter about a source, and a grain at which it has no such row
            self.view = replace(view, filter=ALL)
            self.rows = rows
        self._note = (-1, "")
        shown = {id(row): number for number, row in enumerate(self.rows)}
        near = (shown[id(row)] for row in (*rows[at:], *reversed(rows[:at])) if id(row) in shown)
        self._draw(next(near, 0), steady=True)

    def _arrange(self, view: View) -> bool:
        """Show other columns, or the same in other places; whether that changes anything."""
        if view == self.view:
            return False
        self.view = view
        self._draw(steady=True)
        return True

    def _focus_on(self, source: str) -> None:
        """Put the cursor in the column of ``source``, which is shown from now on if it was hidden."""
        if source != self.view.focus:
            self.view = replace(self.view, focus=source, hidden=self.view.hidden - {source})
            self._draw()

    @property
    def _focus_siglum(self) -> str:
        return self._index.sources[self.view.focus].siglum

    def _fact(self) -> str | None:
        """The fact of the row; of a paragraph's facts the one with most to show."""
        facts = self.rows[self.grid.cursor].facts if self.rows else ()
        return telling(self._index, facts)

    def _remark(self, note: str) -> None:
        self._note = (self.grid.cursor, note)
        self._footer.make_anew()

    def _to_row(self, row: int, places: Sequence[tuple[str, int]] = ()) -> None:
        """Put the cursor on ``row``, with the characters at ``places`` in sight: the id of a sentence each,
        and a position in it."""
        picture = self.grid.picture
        words = picture.lines_of(row, places) if isinstance(picture, SideBySide) else ()
        self.grid.move_to(row, words)

    async def _go_to(self, place: Destination | str | None) -> None:
        """Go where another screen says, if it says anything."""
        if isinstance(place, str):
            await self.run_action(place)
            return
        if place is None:
            return
        if place.source is not None:
            self._focus_on(place.source)
        row = row_of(place.fact, place.sentence, self.rows)
        if row is None and self.view.filter != ALL:
            self._regroup(replace(self.view, filter=ALL))
            row = row_of(place.fact, place.sentence, self.rows)
        if row is not None:
            self._to_row(row, [(place.sentence, place.start)] if place.sentence is not None else [])
            if place.note:
                self._remark(place.note)
