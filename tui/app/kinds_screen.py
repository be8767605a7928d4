"""What the screens that list something by kind have in common: tabs of kinds, and steps between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.binding import BindingType

from tui.app.bindings import bindings_of
from tui.app.line_view import LineView
from tui.app.links import Destination
from tui.app.pointing_screen import PointingScreen
from tui.comparison import Value
from tui.grid.grouped import Grouped, Tab, tab_at, tabs_line
from tui.grid.look import Line
from tui.grid.view import View
from tui.index import Index

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader has chosen on such a screen, kept until it is opened again: the ``kind`` that is
    listed ("" for all), whether the screen's other switch is on, and the places that the entry with the
    cursor points at, by which it is known in any comparison of the story."""

    kind: str = ""
    switched: bool = False
    places: tuple[Value, ...] = ()


class KindsScreen(PointingScreen, Generic[E]):
    """Lists groups of one kind each. A subclass says what is listed by the methods up to :meth:`places`."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(
        "next_kind", "previous_kind", "next_filter", "previous_filter"
    )
    picture: Grouped[E]

    def __init__(self, index: Index, view: View, choice: Choice) -> None:
        super().__init__(index, view)
        self.choice = choice
        self.picture = self.make_grouped(0)
        self.at = self._row_of(choice.places)

    def make_grouped(self, width: int) -> Grouped[E]:
        """The picture of what ``choice`` leaves in sight."""
        raise NotImplementedError

    def heading(self) -> str:
        """What stands before the tabs."""
        raise NotImplementedError

    def tabs(self) -> Sequence[Tab]:
        """The kinds to choose from, the first of them all of them."""
        raise NotImplementedError

    def total(self) -> int:
        """How many entries there are, whatever is chosen."""
        raise NotImplementedError

    def places(self, entry: E) -> tuple[Value, ...]:
        """The places in the sources that ``entry`` points at."""
        raise NotImplementedError

    def fact(self) -> str | None:
        """The fact that the entry with the cursor is about, if it is about one."""
        return None

    def note(self) -> str:
        """What to say of the entry with the cursor when it is gone to."""
        raise NotImplementedError

    # What is the same for all

    @property
    def entry(self) -> E | None:
        """The entry with the cursor."""
        return self.picture.entry(self.at)

    def chosen(self) -> Choice:
        """What is to be kept for the next time."""
        entry = self.entry
        return self.choice if entry is None else replace(self.choice, places=self.places(entry))

    def counts_line(self, width: int) -> Line:
        return tabs_line(self.heading(), self.tabs(), self.choice.kind, width)

    def make_picture(self, width: int) -> Grouped[E]:
        self.picture = self.make_grouped(width)
        return self.picture

    def counted(self) -> str:
        shown = self.picture.listed(self.picture.rows - 1)
        total = self.total()
        place = f"{self.picture.listed(self.at)}/{shown}"
        return place if shown == total else f"{shown} of {total} shown  {place}"

    def destination(self) -> Destination | None:
        if (entry := self.entry) is None:
            return None
        places = self.places(entry)
        if not places:
            return Destination(self.fact(), note=self.note())
        here = next((value for value in places if value.source == self.view.focus), places[0])
        return Destination(self.fact(), here.sentence, here.source, self.note(), here.start)

    def remake(self) -> None:
        kept = self.chosen()
        self.picture = self.make_grouped(0)
        self.at = self._row_of(kept.places)

    def _row_of(self, places: tuple[Value, ...]) -> int:
        """The row of the entry that points at ``places``, or else at most of them."""
        there = set(places)
        best, most = 0, 0
        for row in range(self.picture.rows if there else 0):
            entry = self.picture.entry(row)
            shared = 0 if entry is None else len(there.intersection(own := self.places(entry)))
            if entry is not None and own == places:
                return row
            if shared > most:
                best, most = row, shared
        return best

    def _choose(self, choice: Choice) -> None:
        """List something else; the cursor stays with its entry, if that is still listed, or within one kind
        or all of them goes to the nearest that is."""
        before, at, same = self.picture, self.at, choice.kind == self.choice.kind
        self.choice = replace(choice, places=self.chosen().places)
        self.picture = self.make_grouped(0)
        near = self.picture.nearest(before, at) if same else None
        self.at = self._row_of(self.choice.places) if near is None else near
        self.draw()

    def action_next_kind(self) -> None:
        if self.choice.kind:
            self._step_tab(1)
        else:
            self._to_group(self.picture.next_group(self.at))

    def action_previous_kind(self) -> None:
        if self.choice.kind:
            self._step_tab(-1)
        else:
            self._to_group(self.picture.previous_group(self.at))

    def _step_tab(self, by: int) -> None:
        """Where one kind alone is listed: the next one alone, while there is one."""
        kinds = [tab.kind for tab in self.tabs()][1:]
        place = kinds.index(self.choice.kind) + by
        self._choose(replace(self.choice, kind=kinds[max(0, min(place, len(kinds) - 1))]))

    def _to_group(self, row: int) -> None:
        """Put the cursor on ``row``, with the heading over it at the top of the screen."""
        self.grid.put_on_top(row, self.picture.heading_line(row))

    def action_next_filter(self) -> None:
        kinds = [tab.kind for tab in self.tabs()]
        here = self.choice.kind
        kind = kinds[(kinds.index(here) + 1) % len(kinds)] if here else self.picture.kind(self.at)
        self._choose(replace(self.choice, kind=kind))

    def action_previous_filter(self) -> None:
        kinds = [tab.kind for tab in self.tabs()]
        self._choose(replace(self.choice, kind=kinds[kinds.index(self.choice.kind) - 1]))

    @on(LineView.Clicked, "#title")
    def _tab_clicked(self, event: LineView.Clicked) -> None:
        width = self.counts_width(event.line.size.width)
        kind = tab_at(self.heading(), self.tabs(), self.choice.kind, width, event.x)
        if kind is not None:
            self._choose(replace(self.choice, kind=kind))
