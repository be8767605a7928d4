"""The coverage screen: facts × sources at a glance, a line a fact."""

from __future__ import annotations

from collections.abc import Sequence

from tui.grid.columns import coverage_order
from tui.grid.look import GLYPHS, MISSING, PERHAPS, Line, Look, exactly
from tui.grid.picture import BAR, row_tags
from tui.grid.rows import Row
from tui.grid.selecting import Wrapped
from tui.grid.view import View
from tui.index import Index
from tui.measure import fit, width_of

# A cell holds a glyph and a place ("¶12"); squeezed, the glyph alone.
_WIDE_CELL, _NARROW_CELL = 10, 3
_LEAST_LABEL = 30


class Coverage:
    """A :class:`~tui.grid.picture.Picture` with one line a row. ``focus``: the source that the heads
    point out. It can be changed."""

    def __init__(self, index: Index, rows: Sequence[Row], view: View, width: int) -> None:
        self._index = index
        self._rows = rows
        self._width = width
        self._order = coverage_order(view)
        self.focus = view.focus
        self._cell = max(_NARROW_CELL, min(_WIDE_CELL, (width - 7 - _LEAST_LABEL) // len(self._order)))
        self._label = max(8, width - 7 - self._cell * len(self._order))

    @property
    def rows(self) -> int:
        return len(self._rows)

    @property
    def height(self) -> int:
        return len(self._rows)

    def row_at(self, line: int) -> int:
        return max(0, min(len(self._rows) - 1, line))

    def span(self, row: int) -> tuple[int, int]:
        return row, row + 1

    def wrapped_at(self, _line: int, _x: int, /) -> Wrapped | None:
        return None

    def source_at(self, x: int) -> str | None:
        """The source in whose column ``x`` cells from the left lies."""
        place = (x - 5 - self._label) // self._cell
        return self._order[place] if 0 <= place < len(self._order) else None

    def heads(self) -> Line:
        """The line above: each source's siglum and, where there is room, how many facts it reports."""
        stretches = [(" " * (5 + self._label), Look.PLAIN)]
        for source in self._order:
            siglum = self._index.sources[source].siglum
            reported = sum(row.cells[source].state == "reading" for row in self._rows)
            if width_of(with_number := f"{siglum} {reported}") < self._cell:
                siglum = with_number
            look = Look.LABEL | (Look.CURSOR if source == self.focus else Look.PLAIN)
            stretches += [(fit(siglum, self._cell - 1), look), (" ", Look.PLAIN)]
        return exactly(stretches, self._width)

    def line(self, line: int, cursor: bool) -> Line:
        row = self._rows[line]
        on = Look.CURSOR if cursor else Look.PLAIN
        stretches = [(BAR if cursor else " ", on), (f"{line + 1:>3} ", on | Look.PLACE)]
        alone = row.alone
        stretches.append((fit(row.label, self._label - 1) + " ", on | (Look.PLAIN if alone else Look.LABEL)))
        for source in self._order:
            stretches.append((self._coverage(row, source), on | self._look(row, source)))
        if not alone:
            stretches += [(text[0], on | look) for text, look in row_tags(self._index, row)]
        return exactly(stretches, self._width, look=on)

    def _coverage(self, row: Row, source: str) -> str:
        cell = row.cells[source]
        glyph = {"reading": GLYPHS["reported"], "perhaps": PERHAPS, "missing": MISSING}[cell.state]
        place = f" {self._index.paragraphs[cell.sentences[0]].place}" if cell.sentences else ""
        text = glyph + place
        return fit(text if width_of(text) < self._cell else glyph, self._cell)

    def _look(self, row: Row, source: str) -> Look:
        state = row.cells[source].state
        if state == "missing":
            return Look.GAP
        if state == "perhaps":
            return Look.PERHAPS
        return Look.ONLY if row.alone else Look.SHARED
