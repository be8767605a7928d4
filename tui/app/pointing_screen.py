"""What the screens have in common that point at a source, to which Enter leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, Protocol

from textual.binding import BindingType

from tui.app.bindings import bindings_of
from tui.app.list_screen import ListScreen
from tui.grid.look import Line, Look, exactly
from tui.grid.picture import Picture
from tui.measure import shorten, width_of


class Pointing(Picture, Protocol):
    """A picture that points ``focus`` out. It can be changed; lines made before are stale then."""

    focus: str


class PointingScreen(ListScreen):
    """The source pointed at is ``view.focus``. A subclass has the ``picture`` that points it out."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of("next_column", "previous_column")
    picture: Pointing

    def sources(self) -> Sequence[str]:
        """The sources that can be pointed at, from left to right or from top to bottom."""
        raise NotImplementedError

    def counts_line(self, width: int) -> Line:
        """What there is in the list: the beginning of the title line, ``width`` cells wide."""
        raise NotImplementedError

    def pointed_out(self) -> str:
        """What the end of the title line says of the source pointed at: nothing, if that can be seen."""
        return ""

    # What is the same for all

    def title_line(self, width: int) -> Line:
        counts = self.counts_line(self.counts_width(width))
        return exactly([*counts, (shorten(self.pointed_out(), width // 2), Look.LABEL)], width)

    def counts_width(self, width: int) -> int:
        """The cells of the counts in a title line of ``width`` cells."""
        return width - width_of(shorten(self.pointed_out(), width // 2))

    def point_at(self, source: str) -> None:
        """Enter is to lead to the words of ``source``."""
        if source != self.view.focus:
            self.view = replace(self.view, focus=source)
            self.picture.focus = source
            self.grid.forget_strips()
            self.grid.refresh()
            self._title.make_anew()
            self._heads.make_anew()
            self._moved()

    def action_next_column(self) -> None:
        self._step_source(1)

    def action_previous_column(self) -> None:
        self._step_source(-1)

    def _step_source(self, by: int) -> None:
        sources = self.sources()
        if sources:
            place = sources.index(self.view.focus) + by if self.view.focus in sources else max(by, 0)
            self.point_at(sources[max(0, min(place, len(sources) - 1))])
