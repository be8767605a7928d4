"""A narrow column a source, in pictures that list something: which are in sight, what stands over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.grid.look import Line, Look, exactly
from tui.index import Index
from tui.measure import ELLIPSIS, fit, fitting, shorten, width_of

# A cell holds a glyph and a space at least.
_NARROWEST = 2
_ROOM_FOR_ELLIPSIS = 6  # cells; in fewer, an ellipsis takes more than it tells


class SourceColumns:
    """The columns of the sources in ``order``, in a picture ``width`` cells wide.

    Each takes ``cell`` cells: as many as leave ``good`` cells for what stands left of them all, but no more
    than ``widest``. Where that is less than a glyph needs, ``least`` are left, and only as many columns are
    in sight as fit, those around the source in focus. ``left`` is where the first column begins; ``after``
    cells stay free behind the last.
    """

    def __init__(
        self,
        index: Index,
        order: Sequence[str],
        width: int,
        *,
        widest: int,
        good: int,
        least: int,
        after: int,
    ) -> None:
        self._index = index
        self._order = order
        self._width = width
        self.cell = max(_NARROWEST, min(widest, (width - after - good) // len(order)))
        self.left = max(least, width - after - self.cell * len(order))
        # Of columns that do not all fit the last is followed by an ellipsis.
        fit_all = self.left + self.cell * len(order) + after <= width
        self._places = len(order) if fit_all else max(1, (width - self.left - max(after, 1)) // self.cell)

    def shown(self, focus: str) -> Sequence[str]:
        """The sources whose columns are in sight, ``focus`` among them: from the first on, as long as it
        can be."""
        first = max(0, self._order.index(focus) - self._places + 1)
        return self._order[first : first + self._places]

    def source_at(self, x: int, focus: str) -> str | None:
        """The source in whose column ``x`` cells from the left lies."""
        shown = self.shown(focus)
        place = (x - self.left) // self.cell
        return shown[place] if 0 <= place < len(shown) else None

    def heads(self, focus: str, numbers: Mapping[str, str]) -> Line:
        """The line above: each source's siglum and, where there is room, its number; ``focus`` pointed out.
        An ellipsis stands where there are further columns."""
        shown = self.shown(focus)
        before = ELLIPSIS if shown[0] != self._order[0] else " "
        stretches = [(" " * (self.left - 2) + before, Look.PLAIN)]
        for source in shown:
            siglum = self._index.sources[source].siglum
            with_number = f"{siglum} {numbers[source]}"
            text = with_number if width_of(with_number) < self.cell else squeezed(siglum, self.cell - 1)
            pointed, look = ("▸", Look.LABEL | Look.FOCUS) if source == focus else (" ", Look.LABEL)
            stretches.append((pointed + fit(text, self.cell - 1), look))
        if shown[-1] != self._order[-1]:
            stretches.append((ELLIPSIS, Look.PLAIN))
        return exactly(stretches, self._width)

    def pointed_out(self, focus: str) -> str:
        """``focus`` in full, and which of how many it is; empty where the heads can be read."""
        sigla = [self._index.sources[source].siglum for source in self._order]
        if self.cell > min(_ROOM_FOR_ELLIPSIS, max(map(width_of, sigla))):
            return ""
        place = self._order.index(focus)
        return f"▸ {sigla[place]}  {place + 1}/{len(sigla)} "


def squeezed(siglum: str, room: int) -> str:
    """``siglum`` in at most ``room`` cells: of one that is too long the beginning, and the number at its
    end, which alone tells it from others."""
    if width_of(siglum) <= room:
        return siglum
    name, _, number = siglum.rpartition(" ")
    if not number.isdigit() or width_of(number) >= room:
        name, number = siglum, ""
    room -= width_of(number)
    return (shorten(name, room) if room >= _ROOM_FOR_ELLIPSIS else name[: fitting(name, room)]) + number
