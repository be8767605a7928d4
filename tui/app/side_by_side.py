"""The home screen: a column a source, a row a fact or a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import Input

from tui.app.bindings import bindings
from tui.app.clipboard import copy
from tui.app.correcting import CorrectingScreen
from tui.app.editor import command, run
from tui.app.links import ArticleAsked, Destination, WhyAsked
from tui.app.prompt_line import PromptLine
from tui.grid.columns import (
    column_order,
    led_by_focus,
    moved,
    visible_columns,
    with_pin_changed,
    without_focus,
)
from tui.grid.copying import reading_text, row_text
from tui.grid.differences import noted
from tui.grid.filters import choices
from tui.grid.rows import Row, rows_of
from tui.grid.searching import Matches
from tui.grid.view import ALL, Filter, Grain, View
from tui.index import Index
from tui.phrases import count
from tui.reports.formats import FormatError, format_of, rendered
from tui.saving import write

if TYPE_CHECKING:
    from tui.app.details_screen import DetailsScreen
    from tui.app.differences_screen import DifferencesScreen
    from tui.app.kinds_screen import Choice


class SideBySideScreen(CorrectingScreen):
    """What the reader does on the home screen. Other screens are imported when they are opened."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("Columns", "Look for", "Show", "Take along")

    def __init__(self, index: Index, view: View, place: str = "") -> None:
        super().__init__(index, view, place)
        self._sought_from = 0  # the row that a search which is being typed starts from
        self._choices: dict[str, Choice] = {}  # on other screens, for when they are opened again
        self._search = PromptLine("/", "words, or a regular expression", "search")
        self._saving = PromptLine(
            "Save as", "a file; its ending says what: .txt .md .csv .docx .json", "save"
        )
        self._replaced = ""  # the file that is there already, and may be replaced

    # Columns and lead

    def action_next_column(self) -> None:
        self._step_column(1)

    def action_previous_column(self) -> None:
        self._step_column(-1)

    def _step_column(self, by: int) -> None:
        order = column_order(self.view)
        self._focus_on(order[max(0, min(order.index(self.view.focus) + by, len(order) - 1))])

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

    # What to look for

    async def action_search(self) -> None:
        self._sought_from = self.grid.cursor
        await self._open_prompt(self._search, self.view.search)

    @on(Input.Changed, "#search Input")
    def _searched(self, event: Input.Changed) -> None:
        """Mark what is being typed, and show the first place from where the reader was."""
        self.view = replace(self.view, search=event.value)
        self._matches = Matches(self._index, event.value)
        there = self._matches.rows(self.rows)
        cursor = next((row for row in there if row >= self._sought_from), there[0] if there else None)
        if cursor is not None:
            self.view = replace(self.view, focus=self._finder(cursor))
        self._draw(self._sought_from if cursor is None else cursor)
        self._search.say(f"{len(self._matches)}× on {count(len(there), 'row')}" if there else "not found")

    @on(Input.Submitted, "#search Input")
    def _submitted(self) -> None:
        self._close_prompt(self._search)
        if self.view.search and not self._matches:
            self._remark(f"“{self.view.search}” is in no source.")

    def action_clear(self) -> None:
        """No search and no filter, nothing asked; the cursor stays on its row."""
        self._close_prompt(self._search)
        self._close_prompt(self._saving)
        super().action_clear()
        if self.view.search:
            self._matches = Matches(self._index, "")
        if self.view.search or self.view.filter != ALL:
            self._regroup(replace(self.view, search="", filter=ALL))

    def action_filter(self) -> None:
        from tui.app.filter_screen import FilterScreen

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

    def action_coverage(self) -> None:
        from tui.app.coverage_screen import CoverageScreen

        rows = rows_of(self._index, replace(self.view, grain="facts"))
        facts = self.rows[self.grid.cursor].facts if self.rows else ()
        at = next((i for i, row in enumerate(rows) if facts and row.facts[0] in facts), 0)
        self.app.push_screen(CoverageScreen(self._index, rows, self.view, at), self._go_to)

    def action_differences(self) -> None:
        from tui.app.differences_screen import DifferencesScreen

        self._open(DifferencesScreen)

    def action_details(self) -> None:
        from tui.app.details_screen import DetailsScreen

        self._open(DetailsScreen)

    def _open(self, kind: type[DifferencesScreen] | type[DetailsScreen]) -> None:
        """Open such a screen at the place where it was left."""
        from tui.app.kinds_screen import Choice

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

    async def action_export(self) -> None:
        self._replaced = ""
        await self._open_prompt(self._saving, "rashomon.txt")

    @on(Input.Submitted, "#save Input")
    def _save(self, event: Input.Submitted) -> None:
        """Write the report; over a file that is there only when that is confirmed."""
        name = event.value.strip()
        path = Path(name).expanduser()
        if name and path.exists() and name != self._replaced:
            self._replaced = name
            self._saving.say("it is there already: ⏎ again replaces it")
            return
        self._close_prompt(self._saving)
        if not name:
            return
        try:
            write(rendered(self._index.comparison, format_of(path) or "text"), path)
        except FormatError as error:
            self._remark(str(error))
        except OSError as error:
            self._remark(f"{name}: can't write the report ({error.strerror}).")
        else:
            self._remark(f"Saved as {path}.")

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
