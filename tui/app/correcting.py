"""Corrections: what the reader knows better. Rows joined, readings split off, no difference; and notes."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from tui.app.bindings import bindings
from tui.app.prompt_line import PromptLine
from tui.app.rows_screen import RowsScreen
from tui.comparison import Difference, Fact
from tui.corrections import Correction, Joined, NoDifference, SplitOff, sentences_of
from tui.grid.view import View
from tui.index import Index


class CorrectionMade(Message):
    """The reader corrects the comparison; ``told`` says so in a few words."""

    def __init__(self, correction: Correction, told: str) -> None:
        super().__init__()
        self.correction = correction
        self.told = told


class CorrectionUndone(Message):
    """The reader takes the last correction back."""


class NoteWritten(Message):
    """The reader wrote ``text`` to the fact of these sentences; nothing, if it is empty."""

    def __init__(self, sentences: tuple[str, ...], text: str) -> None:
        super().__init__()
        self.sentences = sentences
        self.text = text


def no_difference(difference: Difference) -> CorrectionMade:
    """The message that ``difference`` is none."""
    return CorrectionMade(
        NoDifference(difference.kind, difference.values), f"No difference: {difference.note}"
    )


class CorrectingScreen(RowsScreen):
    """The home screen's corrections. What they ask for is done by the application, on all screens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("Correct")

    def __init__(self, index: Index, view: View, place: str = "") -> None:
        super().__init__(index, view, place)
        self._joining: tuple[str, ...] = ()  # the sentences of a fact that is to be joined with another
        self._writing = PromptLine("✎", "a note on this row; empty to remove it", "note")

    def _here(self) -> Fact | None:
        id = self._fact()
        return None if id is None else self._index.facts[id]

    def action_join(self) -> None:
        """The first time say which row, the second time with which."""
        fact = self._here()
        if fact is None:
            return
        if not self._joining:
            self._joining = sentences_of(fact)
            self._asked = f"J on another row joins it with row {self.grid.cursor + 1}; Esc: leave it"
            self._remark(self._asked)
            return
        one, self._joining, self._asked = self._joining, (), ""
        if one == sentences_of(fact):
            self._remark("That is the same row; nothing is joined.")
        else:
            self.post_message(CorrectionMade(Joined(one, sentences_of(fact)), "Joined."))

    def action_split(self) -> None:
        """The reading in focus reports something else."""
        fact = self._here()
        away = fact.reading(self.view.focus) if fact is not None else ()
        if fact is None or not away:
            self._remark(f"{self._focus_siglum} has no reading here to split off.")
        elif not fact.shared:
            self._remark("It stands alone already.")
        else:
            told = f"Split off: {self._focus_siglum} reports something else."
            self.post_message(CorrectionMade(SplitOff(sentences_of(fact), away), told))

    def action_no_difference(self) -> None:
        """The row's difference is none; of several, one has to be chosen in the list."""
        fact = self._here()
        found = self._index.differences.get(fact.id, []) if fact is not None else []
        if len(found) == 1:
            self.post_message(no_difference(found[0]))
        elif found:
            self._remark(f"{len(found)} differences here: press d, and ! on the one that is none.")
        else:
            self._remark("No difference has been found here.")

    def action_undo(self) -> None:
        """The last correction is none."""
        self.post_message(CorrectionUndone())

    async def action_note(self) -> None:
        """Write to this row."""
        if (fact := self._here()) is not None:
            await self._open_prompt(self._writing, self._index.notes.get(fact.id, ""))

    @on(Input.Submitted, "#note Input")
    def _written(self, event: Input.Submitted) -> None:
        self._close_prompt(self._writing)
        if (fact := self._here()) is not None:
            self.post_message(NoteWritten(sentences_of(fact), event.value.strip()))

    def action_clear(self) -> None:
        """Nothing is asked any more."""
        self._close_prompt(self._writing)
        self._joining, self._asked = (), ""
        self._footer.make_anew()

    async def _open_prompt(self, prompt: PromptLine, text: str) -> None:
        """Have something typed, beginning with ``text``; the prompt is made when it is first wanted."""
        if not prompt.is_attached:
            await self.mount(prompt)
        self._footer.display = False
        prompt.open(text)

    def _close_prompt(self, prompt: PromptLine) -> None:
        prompt.close()
        self._footer.display = True
        self.grid.focus()
