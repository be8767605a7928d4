"""Going to what there is to see: differences, omissions, what is searched for; and which rows are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual import on
from textual.widgets import Input

from tui.app.correcting import CorrectingScreen
from tui.app.prompt_line import PromptLine
from tui.comparison import Difference
from tui.grid.columns import column_order
from tui.grid.differences import noted
from tui.grid.filters import choices
from tui.grid.rows import Row, rows_of
from tui.grid.searching import Matches
from tui.grid.view import ALL, Filter, View
from tui.index import Index
from tui.phrases import count

Places = Callable[[Row], "list[tuple[str, int]]"]
"""The ids of sentences of a row that matter, each with a position in it."""


def _nowhere(_: Row) -> list[tuple[str, int]]:
    return []


_LEAST_FILTER = 10  # cells: in fewer, Textual's list of options breaks


class SeekingScreen(CorrectingScreen):
    """The home screen's searches, its filters, and the steps from one thing to see to the next."""

    def __init__(self, index: Index, view: View, place: str = "") -> None:
        super().__init__(index, view, place)
        self._sought_from = 0  # the row that a search which is being typed starts from
        self._search = PromptLine("/", "words, or a regular expression", "search")

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
        if cursor is not None:
            self._to_row(cursor, self._found(self.rows[cursor]))
        self._search.say(f"{len(self._matches)}× on {count(len(there), 'row')}" if there else "not found")

    @on(Input.Submitted, "#search Input")
    def _submitted(self) -> None:
        self._close_prompt(self._search)
        lacking = bool(self.view.search) and not self._matches
        self._remark(f"“{self.view.search}” is in no source." if lacking else "")

    def action_clear(self) -> None:
        """No search and no filter; the cursor stays on its row. If something is asked, only that is left."""
        asked = self.asked() and not self._search.display
        self._close_prompt(self._search)
        super().action_clear()
        if asked:
            return
        if self.view.search:
            self._matches = Matches(self._index, "")
        if self.view.search or self.view.filter != ALL:
            self._regroup(replace(self.view, search="", filter=ALL))

    def action_filter(self) -> None:
        from tui.app.filter_screen import FilterScreen

        if self.size.width < _LEAST_FILTER:
            self._remark("No room.")
            return
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
            self._seek(direction, self._differs, otherwise, self._differing)
        elif self._seek(direction, self._matches_on, otherwise):
            self._focus_on(self._finder(self.grid.cursor))
            self._to_row(self.grid.cursor, self._found(self.rows[self.grid.cursor]))

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
        self._seek(1, self._differs, "No further difference below.", self._differing)

    def action_previous_difference(self) -> None:
        self._seek(-1, self._differs, "No further difference above.", self._differing)

    def action_next_omission(self) -> None:
        self._seek(1, self._omits, f"{self._focus_siglum} leaves out nothing further below.")

    def action_previous_omission(self) -> None:
        self._seek(-1, self._omits, f"{self._focus_siglum} leaves out nothing further above.")

    def _seek(
        self, direction: int, note_on: Callable[[Row], str], otherwise: str, places: Places = _nowhere
    ) -> bool:
        """Go to the next row of which ``note_on`` has something to say, and say it; whether there is one.
        What stands at its ``places`` comes into sight."""
        row = self.grid.cursor + direction
        while 0 <= row < len(self.rows):
            if note := note_on(self.rows[row]):
                self._note = (row, note)
                self._to_row(row, places(self.rows[row]))
                return True
            row += direction
        self._remark(otherwise)
        return False

    def _differs(self, row: Row) -> str:
        found = self._differences(row)
        more = f" (+{len(found) - 1})" if len(found) > 1 else ""
        return noted(found[0]) + more if found else ""

    def _differing(self, row: Row) -> list[tuple[str, int]]:
        """Where the gravest difference of ``row`` is, the words of the source in focus first."""
        values = [value for difference in self._differences(row)[:1] for value in difference.values]
        values.sort(key=lambda value: value.source != self.view.focus)
        return [(value.sentence, value.start) for value in values]

    def _differences(self, row: Row) -> list[Difference]:
        """Those of ``row``, conflicts first."""
        found = [d for fact in row.facts for d in self._index.differences.get(fact, ())]
        return sorted(found, key=lambda difference: not difference.conflict)

    def _found(self, row: Row) -> list[tuple[str, int]]:
        """Where the source in focus first has what is looked for."""
        sentences = row.cells[self.view.focus].sentences
        return [(id, spans[0][0]) for id in sentences if (spans := self._matches.spans(id))][:1]

    def _omits(self, row: Row) -> str:
        if row.cells[self.view.focus].state != "missing":
            return ""
        carriers = ", ".join(self._index.sources[source].siglum for source in row.reported_by)
        earlier = all((self.view.focus, fact) in self._index.earlier for fact in row.facts)
        return f"Not in {self._focus_siglum}{', which is earlier' if earlier else ''}; in {carriers}."
