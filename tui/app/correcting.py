"""Corrections: what the reader knows better. Rows joined, readings split off, no difference; and notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from tui.app.bindings import bindings
from tui.app.prompt_line import PromptLine
from tui.app.rows_screen import RowsScreen
from tui.comparison import Difference, Fact
from tui.corrections import Correction, Joined, NoDifference, SplitOff, fact_with, sentences_of
from tui.grid.differences import noted
from tui.grid.rows import Row
from tui.grid.view import View
from tui.index import Index
from tui.measure import shorten

_QUOTED = 60  # cells of a reading, so that one knows it again


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


@dataclass(frozen=True, slots=True)
class Proposal:
    """A correction that is made when it is confirmed; ``told`` says so. It is off when the cursor is no
    longer on that ``row``, in that ``source``."""

    told: str
    made: CorrectionMade
    row: Row
    source: str


class CorrectingScreen(RowsScreen):
    """The home screen's corrections. What they ask for is done by the application, on all screens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("Correct")

    def __init__(self, index: Index, view: View, place: str = "") -> None:
        super().__init__(index, view, place)
        self._joining: tuple[str, ...] = ()  # the sentences of a fact that is to be joined with another
        self._proposed: Proposal | None = None
        self._writing = PromptLine("✎", "a note on this row; empty to remove it", "note")

    def _here(self) -> Fact | None:
        id = self._fact()
        return None if id is None else self._index.facts[id]

    @property
    def _proposal(self) -> Proposal | None:
        """What is proposed, while the cursor is where that was."""
        made = self._proposed
        if made is None or made.source != self.view.focus or not self.rows:
            return None
        return made if self.rows[self.grid.cursor] is made.row else None

    def asked(self) -> str:
        if self._proposal is not None:
            return self._proposal.told
        joining = self._row_joining() if self._joining else -1
        if joining < 0:
            return ""
        if joining == self.grid.cursor:
            return f"J on another row joins it with row {self.rows[joining].number}; Esc: leave it"
        one, other = self.rows[joining].number, self.rows[self.grid.cursor]
        return f"J joins {one} with {other.number}; Esc: leave it. {other.number}: {other.label}"

    def _row_joining(self) -> int:
        """The row that is to be joined with another; -1, if it is not shown."""
        fact = fact_with(self._index.comparison.facts, self._joining)
        return next((n for n, row in enumerate(self.rows) if fact is not None and fact.id in row.facts), -1)

    def _draw(self, cursor: int | None = None, *, steady: bool = False) -> None:
        super()._draw(cursor, steady=steady)
        if self._joining:
            self.grid.flag(self._row_joining())

    def action_join(self) -> None:
        """The first time say which row, the second time with which."""
        fact = self._here()
        if fact is None:
            return
        self._proposed = None
        if not self._joining:
            self._joining = sentences_of(fact)
            self.grid.flag(self.grid.cursor)
            self._footer.make_anew()
            return
        one = self._joining
        self._leave_join()
        self._footer.make_anew()
        if one == sentences_of(fact):
            self._remark("That is the same row; nothing is joined.")
        else:
            self.post_message(CorrectionMade(Joined(one, sentences_of(fact)), "Joined."))

    def _leave_join(self) -> None:
        self._joining = ()
        self.grid.flag(-1)

    def action_split(self) -> None:
        """The reading in focus reports something else; that is done when it is asked for again."""
        fact = self._here()
        siglum = self._focus_siglum
        away = fact.reading(self.view.focus) if fact is not None else ()
        if fact is None or not away:
            self._remark(f"{siglum} has no reading here to split off.")
        elif not fact.shared:
            self._remark("It stands alone already.")
        elif self._proposal is not None and isinstance(self._proposal.made.correction, SplitOff):
            self.action_confirm()
        else:
            words = shorten(self._index.sentences[away[0]].text, _QUOTED)
            made = CorrectionMade(
                SplitOff(sentences_of(fact), away), f"Split off: {siglum} reports something else."
            )
            self._propose(f"S or ⏎ splits the reading of {siglum} off; Esc: leave it. “{words}”", made)

    def action_no_difference(self) -> None:
        """The row's difference is none; of several it is asked which, one after the other."""
        fact = self._here()
        found = self._index.differences.get(fact.id, []) if fact is not None else []
        found = sorted(found, key=lambda difference: not difference.conflict)
        if len(found) == 1:
            self.post_message(no_difference(found[0]))
        elif found:
            shown = self._proposal.made.correction if self._proposal is not None else None
            offered = [no_difference(difference) for difference in found]
            place = next((n for n, each in enumerate(offered, 1) if each.correction == shown), 0) % len(found)
            told = f"⏎ none, ! next: {place + 1}/{len(found)} {noted(found[place])}"
            self._propose(told, offered[place])
        else:
            self._remark("No difference has been found here.")

    def _propose(self, told: str, made: CorrectionMade) -> None:
        self._proposed = Proposal(told, made, self.rows[self.grid.cursor], self.view.focus)
        self._footer.make_anew()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._proposal is not None if action == "confirm" else super().check_action(action, parameters)

    def action_confirm(self) -> None:
        """What is proposed is to be done."""
        if self._proposal is not None:
            self.post_message(self._proposal.made)
        self._proposed = None
        self._footer.make_anew()

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
        """Nothing is asked any more, nor said of the row."""
        self._note = (-1, "")
        self._close_prompt(self._writing)
        self._proposed = None
        self._leave_join()
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
