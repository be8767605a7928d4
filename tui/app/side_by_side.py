"""The home screen: a column a source, a row a fact or a paragraph.

What an action alone needs is imported when it is asked for: the reader opens the sooner.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input

from tui.app.actions import ACTIONS, shown_key
from tui.app.bindings import bindings
from tui.app.clipboard import copy
from tui.app.links import ArticleAsked, Destination, WhyAsked
from tui.app.prompt_line import PromptLine
from tui.app.seeking import SeekingScreen
from tui.grid.columns import (
    column_order,
    led_by_focus,
    moved,
    visible_columns,
    with_pin_changed,
    without_focus,
)
from tui.grid.copying import reading_text, row_text
from tui.grid.rows import rows_of
from tui.grid.view import Grain, View
from tui.index import Index

if TYPE_CHECKING:
    from tui.app.details_screen import DetailsScreen
    from tui.app.differences_screen import DifferencesScreen
    from tui.app.kinds_screen import Choice


class SideBySideScreen(SeekingScreen):
    """What the reader does on the home screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "confirm", show=False),  # where that is asked; else Enter explains
        *bindings("Columns", "Look for", "Show", "Take along"),
    ]

    def __init__(self, index: Index, view: View, place: str = "") -> None:
        super().__init__(index, view, place)
        self._choices: dict[str, Choice] = {}  # on other screens, for when they are opened again
        self._saving = PromptLine("Save as", "a file; its ending says the format", "save")
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
            self._remark(f"{hidden} is hidden; {shown_key(ACTIONS['show_hidden'].keys[0])} shows it again.")
        else:
            self._remark(f"{hidden} is the last column shown.")

    def action_show_hidden(self) -> None:
        shown = self._arrange(replace(self.view, hidden=frozenset()))
        self._remark("All columns are shown again." if shown else "No column is hidden.")

    def action_move_left(self) -> None:
        if not self._arrange(moved(self.view, -1)):
            self._remark(f"{self._focus_siglum} goes no further to the left.")

    def action_move_right(self) -> None:
        if not self._arrange(moved(self.view, 1)):
            self._remark(f"{self._focus_siglum} goes no further to the right.")

    def action_zoom(self) -> None:
        self._arrange(replace(self.view, zoomed=not self.view.zoomed))
        if self.view.zoomed:
            self._remark(f"One column alone; {shown_key(ACTIONS['zoom'].keys[0])} shows all.")

    def action_wider(self) -> None:
        self._widen(-1, "Columns get no wider.")

    def action_narrower(self) -> None:
        self._widen(1, "Columns get no narrower here.")

    def _widen(self, more: int, otherwise: str) -> None:
        """As many columns more, or fewer, as are asked for; not where nothing in sight would change."""
        width = self.grid.size.width
        view = replace(self.view, more=self.view.more + more, zoomed=False)
        if len(visible_columns(view, width)) != len(visible_columns(self.view, width)):
            self._arrange(view)
        else:
            self._remark(otherwise)

    def _arrange(self, view: View) -> bool:
        """As in the class above; what was said of the columns before is said no more."""
        self._remark("")
        return super()._arrange(view)

    # What is shown

    def action_lead(self) -> None:
        if self.view.lead != self.view.focus:
            self._regroup(led_by_focus(self.view))
            self._remark(f"{self._focus_siglum} leads: rows follow its order.")
        else:
            self._remark(f"{self._focus_siglum} leads already.")

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

    def action_clear(self) -> None:
        """Nothing is asked any more either."""
        self._close_prompt(self._saving)
        super().action_clear()

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
        """Write the report, or a picture; over a file that is there only when that is confirmed."""
        from tui.app.saving import is_picture, picture, report, saved
        from tui.reports.formats import FormatError

        name = event.value.strip()
        path = Path(name).expanduser()
        try:
            data = "" if not name or is_picture(path) else report(self._index, self.view.lead, path)
        except FormatError as error:
            self._saving.say(str(error))
            return
        if name and path.exists() and name != self._replaced:
            self._replaced = name
            self._saving.say("it is there already: ⏎ again replaces it")
            return
        self._close_prompt(self._saving)
        if name and is_picture(path):  # without the prompt, which is there until all is laid out anew
            self.refresh(layout=True)
            self.call_after_refresh(lambda: self._remark(saved(picture(self.app), path)))
        elif name:
            self._remark(saved(data, path))

    def action_edit(self) -> None:
        """Open the article in focus, at its reading, and come back when the editor is left."""
        from tui.app.editor import command, run
        from tui.reading import is_address

        source = self._index.sources[self.view.focus]
        sentences = self.rows[self.grid.cursor].cells[source.id].sentences if self.rows else ()
        # Of a text that was taken out of its file nothing tells on which line of that it stands.
        start = self._index.sentences[sentences[0]].start if sentences and not source.extracted else 0
        opening = command(Path(source.origin), source.text.count("\n", 0, start) + 1)
        if not source.origin or is_address(source.origin):
            self._remark(f"{self._focus_siglum} was not read from a file.")
        elif not opening:
            self._remark("No editor is set: set VISUAL or EDITOR, as in EDITOR=nano.")
        else:
            self._remark(run(self.app, opening))
