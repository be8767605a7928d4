"""The home screen: a column a source, a row a fact or a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Input

from tui.app.bindings import bindings, hints
from tui.app.clipboard import copy
from tui.app.coverage_screen import CoverageScreen
from tui.app.details_screen import DetailsScreen
from tui.app.differences_screen import DifferencesScreen
from tui.app.editor import command, run
from tui.app.filter_screen import FilterScreen
from tui.app.grid_view import GridView
from tui.app.kinds_screen import Choice
from tui.app.line_view import LineView
from tui.app.links import ArticleAsked, Destination, WhyAsked
from tui.app.minimap import Minimap
from tui.app.search_line import SearchLine
from tui.grid.chrome import heads_line, place, title_line
from tui.grid.columns import (
    column_order,
    led_by_focus,
    moved,
    slid_to,
    visible_columns,
    with_pin_changed,
    without_focus,
)
from tui.grid.copying import reading_text, row_text
from tui.grid.differences import noted
from tui.grid.filters import choices, filtered
from tui.grid.look import Line, Look, exactly
from tui.grid.minimap import minimap
from tui.grid.notes import telling
from tui.grid.picture import SideBySide
from tui.grid.rows import Row, place_of, row_of, rows_of
from tui.grid.searching import Matches
from tui.grid.view import ALL, Filter, Grain, View, start
from tui.index import Index
from tui.measure import fit, width_of


class SideBySideScreen(Screen[None]):
    """Holds the view state and keeps the grid, the minimap and the lines around them true to it."""

    BLANK = True  # wholly covered: Textual need not paint what is behind
    BINDINGS: ClassVar[list[BindingType]] = bindings("Columns", "Look for", "Show", "Take along")

    def __init__(self, index: Index) -> None:
        super().__init__()
        self._index = index
        self.view: View = start(index.comparison.story)
        self.rows: tuple[Row, ...] = rows_of(index, self.view)
        self._matches = Matches(index, "")
        self._sought_from = 0  # the row that a search which is being typed starts from
        self._under_way = ""
        self._choices: dict[str, Choice] = {}  # on other screens, for when they are opened again
        self._note = (-1, "")  # a remark on the row of this number, shown while the cursor is there
        self.grid = GridView(self._moved)
        self._minimap = Minimap()
        self._title = LineView(
            lambda width: title_line(self._index, self.view, width, self._under_way), "title"
        )
        self._heads = LineView(self._head_line, "heads")
        self._footer = LineView(self._footer_line, "footer")
        self._search = SearchLine()

    def compose(self) -> ComposeResult:
        yield self._title
        yield self._heads
        yield self.grid
        yield self._minimap
        yield self._footer
        yield self._search

    def on_mount(self) -> None:
        self.grid.focus()

    # What is on the screen

    def _head_line(self, width: int) -> Line:
        return exactly(heads_line(self._index, self.view, self.grid.size.width or width), width)

    def _footer_line(self, width: int) -> Line:
        where = place(self._index, self.view, len(self._matches), self.grid.cursor, len(self.rows))
        room = width - width_of(where)
        row, note = self._note
        if note and row == self.grid.cursor:
            left: Line = ((fit(f" {note}", room), Look.PLAIN),)
        else:
            left = hints(room)
        return exactly([*left, (where, Look.PLACE)], width)

    def _draw(self, cursor: int | None = None, *, steady: bool = False) -> None:
        """Make the picture anew for the view and the size in force; for ``steady`` see the grid."""
        width = self.grid.size.width
        if not width:
            return
        self.view = replace(self.view, slide=slid_to(self.view, width))
        picture = SideBySide(self._index, self.rows, self.view, width, self._matches)
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
        columns = visible_columns(self.view, self.grid.size.width)
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
        self._matches = Matches(index, self.view.search)
        self.rows = filtered(index, self.view.filter, rows_of(index, self.view))
        if not self.rows:
            self.view = replace(self.view, filter=ALL)
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
        order = column_order(self.view)
        self._focus_on(order[max(0, min(order.index(self.view.focus) + by, len(order) - 1))])

    def _focus_on(self, source: str) -> None:
        """Put the cursor in the column of ``source``, which is shown from now on if it was hidden."""
        if source != self.view.focus:
            self.view = replace(self.view, focus=source, hidden=self.view.hidden - {source})
            self._draw()

    def action_pin(self) -> None:
        self._arrange(with_pin_changed(self.view))
        self._remark(
            f"{self._focus_siglum} stays in sight."
            if self.view.focus in self.view.pinned
            else f"{self._focus_siglum} slides with the others."
        )

    def action_hide(self) -> None:
        hidden = self._focus_siglum
        if self._arrange(without_focus(self.view)):
            self._remark(f"{hidden} is hidden; X shows it again.")
        else:
            self._remark(f"{hidden} is the last column shown.")

    def action_show_hidden(self) -> None:
        if not self._arrange(replace(self.view, hidden=frozenset())):
            self._remark("No column is hidden.")

    def action_move_left(self) -> None:
        self._arrange(moved(self.view, -1))

    def action_move_right(self) -> None:
        self._arrange(moved(self.view, 1))

    def action_zoom(self) -> None:
        self._arrange(replace(self.view, zoomed=not self.view.zoomed))

    def action_wider(self) -> None:
        self._widen(-1)

    def action_narrower(self) -> None:
        self._widen(1)

    def _widen(self, more: int) -> None:
        """As many columns more, or fewer, as are asked for; not where nothing in sight would change."""
        width = self.grid.size.width
        view = replace(self.view, more=self.view.more + more, zoomed=False)
        if len(visible_columns(view, width)) != len(visible_columns(self.view, width)):
            self._arrange(view)

    def _arrange(self, view: View) -> bool:
        """Show other columns, or the same in other places; whether that changes anything."""
        if view == self.view:
            return False
        self.view = view
        self._draw(steady=True)
        return True

    # What to look for

    def action_search(self) -> None:
        self._sought_from = self.grid.cursor
        self._footer.display = False
        self._search.open(self.view.search)

    @on(Input.Changed)
    def _searched(self, event: Input.Changed) -> None:
        """Mark what is being typed, and show the first place from where the reader was."""
        self.view = replace(self.view, search=event.value)
        self._matches = Matches(self._index, event.value)
        there = self._matches.rows(self.rows)
        cursor = next((row for row in there if row >= self._sought_from), there[0] if there else None)
        if cursor is not None:
            self.view = replace(self.view, focus=self._finder(cursor))
        self._draw(self._sought_from if cursor is None else cursor)
        self._search.say(len(self._matches), len(there))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._close_search()
        if self.view.search and not self._matches:
            self._remark(f"“{self.view.search}” is in no source.")

    def _close_search(self) -> None:
        self._search.close()
        self._footer.display = True
        self.grid.focus()

    def action_clear(self) -> None:
        """No search and no filter; the cursor stays on its row."""
        self._close_search()
        if self.view.search:
            self._matches = Matches(self._index, "")
        if self.view.search or self.view.filter != ALL:
            self._regroup(replace(self.view, search="", filter=ALL))

    def action_filter(self) -> None:
        rows = rows_of(self._index, self.view)
        offered = choices(self._index, rows, self.view.focus)
        self.app.push_screen(FilterScreen(self._index, offered, self.view.filter), self._filter_by)

    def _filter_by(self, filter: Filter | None) -> None:
        if filter is not None and filter != self.view.filter:
            self._regroup(replace(self.view, filter=filter))

    def action_next(self) -> None:
        self._seek_match(1, "Not found further below.")

    def action_previous(self) -> None:
        self._seek_match(-1, "Not found further above.")

    def _seek_match(self, direction: int, otherwise: str) -> None:
        if not self.view.search:
            self._seek(direction, self._differs, otherwise)
        elif self._seek(direction, self._matches_on, otherwise):
            self._focus_on(self._finder(self.grid.cursor))

    def _finder(self, row: int) -> str:
        """The source to look at for what was looked for on ``row``: the one in focus, if it has it there."""
        there = self._matches.sources(self.rows[row])
        shown = [source for source in column_order(self.view) if source in there]
        return self.view.focus if self.view.focus in there or not shown else shown[0]

    def _matches_on(self, row: Row) -> str:
        if not self._matches.on(row):
            return ""
        where = [self._index.sources[source].siglum for source in self._matches.sources(row)]
        return f"“{self.view.search}” in {', '.join(where)}."

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

    def _seek(self, direction: int, note_on: Callable[[Row], str], otherwise: str) -> bool:
        """Go to the next row of which ``note_on`` has something to say, and say it; whether there is one."""
        row = self.grid.cursor + direction
        while 0 <= row < len(self.rows):
            if note := note_on(self.rows[row]):
                self._note = (row, note)
                self.grid.move_to(row)
                return True
            row += direction
        self._remark(otherwise)
        return False

    def _remark(self, note: str) -> None:
        self._note = (self.grid.cursor, note)
        self._footer.make_anew()

    def _differs(self, row: Row) -> str:
        found = [d for fact in row.facts for d in self._index.differences.get(fact, ())]
        if not found:
            return ""
        more = f" (+{len(found) - 1})" if len(found) > 1 else ""
        return noted(max(found, key=lambda difference: difference.conflict)) + more

    def _omits(self, row: Row) -> str:
        if row.cells[self.view.focus].state != "missing":
            return ""
        carriers = ", ".join(self._index.sources[source].siglum for source in row.reported_by)
        earlier = all((self.view.focus, fact) in self._index.earlier for fact in row.facts)
        return f"Not in {self._focus_siglum}{', which is earlier' if earlier else ''}; in {carriers}."

    # What is shown

    def action_lead(self) -> None:
        if self.view.lead != self.view.focus:
            self._regroup(led_by_focus(self.view))
            self._remark(f"{self._focus_siglum} leads: rows follow its order.")

    def action_fold(self) -> None:
        self._arrange(replace(self.view, folded=not self.view.folded))
        self._remark(
            "Rows on which nothing differs are folded." if self.view.folded else "All rows are whole."
        )

    def action_grain(self) -> None:
        grain: Grain = "facts" if self.view.grain == "paragraphs" else "paragraphs"
        self._regroup(replace(self.view, grain=grain))

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

    def action_coverage(self) -> None:
        rows = rows_of(self._index, replace(self.view, grain="facts"))
        facts = self.rows[self.grid.cursor].facts if self.rows else ()
        at = next((i for i, row in enumerate(rows) if facts and row.facts[0] in facts), 0)
        self.app.push_screen(CoverageScreen(self._index, rows, self.view, at), self._go_to)

    def action_differences(self) -> None:
        self._open(DifferencesScreen)

    def action_details(self) -> None:
        self._open(DetailsScreen)

    def _open(self, kind: type[DifferencesScreen] | type[DetailsScreen]) -> None:
        """Open such a screen at the place where it was left."""
        screen = kind(self._index, self.view, self._choices.get(kind.LIST, Choice()))

        async def back(place: Destination | str | None) -> None:
            self._choices[kind.LIST] = screen.chosen()
            await self._go_to(place)

        self.app.push_screen(screen, back)

    def action_article(self) -> None:
        """The article in focus, at this row's sentence."""
        fact = self._fact()
        cell = self.rows[self.grid.cursor].cells[self.view.focus] if self.rows else None
        sentence = cell.sentences[0] if cell is not None and cell.sentences else None
        self.post_message(
            ArticleAsked(self._index, self.view, self.view.focus, self._go_to, sentence=sentence, fact=fact)
        )

    def action_why(self) -> None:
        """Explain the row."""
        if (fact := self._fact()) is not None:
            self.post_message(WhyAsked(self._index, self.view, fact, self._go_to))

    def _fact(self) -> str | None:
        """The fact of the row; of a paragraph's facts the one with most to show."""
        facts = self.rows[self.grid.cursor].facts if self.rows else ()
        return telling(self._index, facts)

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
            self.grid.move_to(row)
            if place.note:
                self._remark(place.note)

    # What is taken along

    def action_copy_reading(self) -> None:
        if self.rows and (text := reading_text(self._index, self.rows[self.grid.cursor], self.view.focus)):
            self._remark(copy(self.app, text, f"Reading of {self._focus_siglum}"))
        else:
            self._remark(f"{self._focus_siglum} has no reading here to copy.")

    def action_copy_row(self) -> None:
        if self.rows:
            text = row_text(self._index, self.rows[self.grid.cursor], column_order(self.view))
            self._remark(copy(self.app, text, f"Row {self.grid.cursor + 1}"))

    def action_edit(self) -> None:
        """Open the article in focus, at its reading, and come back when the editor is left."""
        source = self._index.sources[self.view.focus]
        sentences = self.rows[self.grid.cursor].cells[source.id].sentences if self.rows else ()
        start = self._index.sentences[sentences[0]].start if sentences else 0
        opening = command(Path(source.origin), source.text.count("\n", 0, start) + 1)
        if not source.origin:
            self._remark(f"{self._focus_siglum} was not read from a file.")
        elif not opening:
            self._remark("No editor is set: set VISUAL or EDITOR, as in EDITOR=nano.")
        else:
            self._remark(run(self.app, opening))
