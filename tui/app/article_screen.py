"""One article, plainly read, with what the other sources say in its margin."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize

from tui.app.bindings import bindings_of
from tui.app.flow_view import FlowView
from tui.app.line_view import LineView
from tui.app.links import Destination
from tui.app.list_screen import ListScreen
from tui.app.selecting import SelectingView
from tui.grid.article import Article
from tui.grid.chrome import source_at, tabs_line
from tui.grid.columns import coverage_order
from tui.grid.look import MISSING, PERHAPS, Line, Look, exactly
from tui.grid.notes import Notebook, Notes
from tui.grid.remark import difference_line, residue_line, where_line
from tui.grid.view import View
from tui.index import Index
from tui.measure import fit, width_of
from tui.ordering import in_order
from tui.phrases import count
from tui.story import Residue, Sentence

_WIDE = 76
_TWO_LINES = 22  # a screen of so many lines has room for two lines of notes


class ArticleScreen(ListScreen):
    """Shows the article ``source`` with the cursor on a sentence of it; ``h`` and ``l`` turn to the other
    articles, at the fact that the cursor was last moved to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("next_column", "previous_column", "next_difference", "previous_difference"),
        *bindings_of("next_omission", "previous_omission", "residue"),
    ]
    LIST = "article"
    HINTS = (
        ("⏎", "side by side"),
        ("Esc", "back"),
        ("h l", "other articles"),
        ("]", "next difference"),
        ("}", "next only here"),
        ("w", "why"),
        ("r", "set aside"),
    )

    def __init__(
        self, index: Index, view: View, source: str, *, sentence: str | None = None, fact: str | None = None
    ) -> None:
        super().__init__(index, view)
        self.grid = FlowView(self._moved, self.draw)
        self._where = LineView(self._where_line, "where")
        self._difference = LineView(self._difference_line, "difference")
        self._notebook = Notebook(index)
        self._order = coverage_order(view)
        self.source = source
        self.residue_shown = False
        self._remark = ""  # said of the place one is at, until one goes on
        self._article = self._made(0)
        # The fact at which one turns from article to article, though some may lack it.
        self._fact = fact if fact is not None or sentence is None else self._notebook.fact(sentence)
        here = self._article.row_of(sentence) if sentence is not None else None
        self.at = self._row_of(self._fact) if here is None else here

    def compose(self) -> ComposeResult:
        *above, footer = super().compose()
        yield from above
        yield self._where
        yield self._difference
        yield footer

    # What is shown

    def _made(self, width: int) -> Article:
        source = self.index.sources[self.source]
        return Article(self._notebook, source, self._order, width, with_residue=self.residue_shown)

    def make_picture(self, width: int) -> Article:
        if self.grid.picture is None:  # not with the place at the very top: what leads to it is wanted too
            self.call_later(lambda: self.grid.scroll_lines(-(self.grid.size.height // 3)))
        self._article = self._made(width)
        return self._article

    @property
    def item(self) -> Sentence | Residue | None:
        """What the cursor is on."""
        return self._article.items[self.at] if self.at < len(self._article.items) else None

    @property
    def notes(self) -> Notes | None:
        """The notes on the sentence under the cursor, if it is on one."""
        item = self.item
        return self._notebook.on(self.source, item.id) if isinstance(item, Sentence) else None

    def title_line(self, width: int) -> Line:
        aside = len(self.index.sources[self.source].residue)
        key = "r hides" if self.residue_shown else "r shows"
        page = " of the page" if width >= _WIDE else ""
        right = f"{count(aside, 'piece')}{page} set aside: {key} " if aside else ""
        left = fit(
            f" One article · {self.index.sources[self.source].siglum}", max(0, width - width_of(right))
        )
        return exactly([(left, Look.LABEL), (right, Look.PLACE)], width)

    def head_line(self, width: int) -> Line:
        return tabs_line(self.index, self._order, self.source, self.view.lead, width)

    def _where_line(self, width: int) -> Line:
        if self._remark:
            return exactly([(f" {self._remark}", Look.PLAIN)], width)
        notes, item = self.notes, self.item
        if notes is not None:
            # Where there is room for one line only, a difference is more to be told than the places.
            if notes.own and not self._difference.display:
                return difference_line(notes, width)
            return where_line(self.index, notes, width)
        return residue_line(item, width) if isinstance(item, Residue) else exactly([], width)

    def _difference_line(self, width: int) -> Line:
        notes = self.notes
        return exactly([], width) if notes is None else difference_line(notes, width)

    def _moved(self) -> None:
        gone_on = self.grid.cursor != self.at
        super()._moved()
        if gone_on:
            self._remark = ""
            if isinstance(self.item, Sentence):
                self._fact = self._notebook.fact(self.item.id)
        self._where.make_anew()
        self._difference.make_anew()

    def on_resize(self, event: Resize) -> None:
        self._difference.display = event.size.height >= _TWO_LINES

    @on(SelectingView.Clicked)
    def _clicked(self, event: SelectingView.Clicked) -> None:
        event.prevent_default()
        if event.times > 1:
            return
        self.grid.move_to(self._article.row_under(event.line, event.x))

    def remake(self) -> None:
        """The sentences stay; what is said of them is other."""
        self._notebook = Notebook(self.index)
        item = self.item
        self._fact = self._notebook.fact(item.id) if isinstance(item, Sentence) else None

    # From article to article

    def action_next_column(self) -> None:
        self._turn(1)

    def action_previous_column(self) -> None:
        self._turn(-1)

    @on(LineView.Clicked, "#heads")
    def _tab_clicked(self, event: LineView.Clicked) -> None:
        width = event.line.size.width
        source = source_at(self.index, self._order, self.source, self.view.lead, width=width, x=event.x)
        if source is not None and source != self.source:
            self._turn_to(source)

    def _turn(self, by: int) -> None:
        place = self._order.index(self.source) + by
        if 0 <= place < len(self._order):
            self._turn_to(self._order[place])

    def _turn_to(self, source: str) -> None:
        self.source = source
        self._article = self._made(self.grid.size.width)
        self.at = self._row_of(self._fact)
        self.draw()

    def _row_of(self, fact: str | None) -> int:
        """The row at which the article reports ``fact``; or perhaps does, or would, and that is remarked."""
        siglum = self.index.sources[self.source].siglum
        self._remark = ""
        if fact is None:
            return 0
        found = self.index.facts[fact]
        for reading in (*found.readings, *found.perhaps):
            if reading.source == self.source:
                if reading in found.perhaps:
                    self._remark = f"{PERHAPS} Perhaps {siglum} reports it here: {found.label}"
                return self._article.row_of(reading.sentences[0]) or 0
        self._remark = f"{MISSING} Not in {siglum}: {found.label}"
        return self._near(fact)

    def _near(self, fact: str) -> int:
        """The row after which the article would have ``fact``, were it told in the order of the others."""
        told = in_order(self.index.comparison.story, self.index.comparison.facts, self.source)
        before = takewhile(lambda other: other.id != fact, told)
        rows = [self._article.row_of(id) for other in before for id in other.reading(self.source)[:1]]
        return next((row for row in reversed(rows) if row is not None), 0)

    # What to look for

    def action_next_difference(self) -> None:
        self._seek(1, lambda notes: bool(notes.own), "No further difference below.")

    def action_previous_difference(self) -> None:
        self._seek(-1, lambda notes: bool(notes.own), "No further difference above.")

    def action_next_omission(self) -> None:
        self._seek(1, _stands_alone, "Nothing further below stands only here.")

    def action_previous_omission(self) -> None:
        self._seek(-1, _stands_alone, "Nothing further above stands only here.")

    def _seek(self, direction: int, wanted: Callable[[Notes], bool], otherwise: str) -> None:
        """Go to the next sentence, in ``direction``, whose notes are ``wanted``."""
        row = self.at + direction
        while 0 <= row < len(self._article.items):
            item = self._article.items[row]
            if isinstance(item, Sentence) and wanted(self._notebook.on(self.source, item.id)):
                self.grid.move_to(row)
                return
            row += direction
        self._tell(otherwise)

    def _tell(self, said: str) -> None:
        self._remark = said
        self._where.make_anew()

    def action_residue(self) -> None:
        """Show what was set aside in its place, or hide it; the cursor stays with its sentence, and of the
        residue goes to the sentence after it."""
        if not self.index.sources[self.source].residue:
            self._tell("Nothing of this page was set aside.")
            return
        rest = self._article.items[self.at :]
        sentences = [item for item in (*rest, *reversed(self._article.items)) if isinstance(item, Sentence)]
        self.residue_shown = not self.residue_shown
        self._article = self._made(self.grid.size.width)
        self.at = (self._article.row_of(sentences[0].id) or 0) if sentences else 0
        self.draw()

    # Where to go from here

    def action_article(self) -> None:
        """Here it is."""
        self.action_leave()

    def destination(self) -> Destination | None:
        item = self.item
        if not isinstance(item, Sentence):
            return None
        return Destination(fact=self._notebook.fact(item.id), sentence=item.id, source=self.source)


def _stands_alone(notes: Notes) -> bool:
    """Whether no other source has the sentence, or a name or figure of it."""
    return notes.only_here or bool(notes.alone)
