"""The coverage screen: facts × sources at a glance, a line a fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.grid.columns import coverage_order
from tui.grid.look import GLYPHS, MISSING, PERHAPS, Line, Look, exactly
from tui.grid.picture import BAR, row_tags
from tui.grid.rows import Row
from tui.grid.selecting import Wrapped
from tui.grid.source_columns import SourceColumns
from tui.grid.view import View
from tui.index import Index
from tui.measure import fit, width_of

_WIDEST_CELL = 10  # a glyph and a place ("¶12"); squeezed, the glyph alone
_BEFORE = 5  # cells of the row's bar and number
_GOOD_LABEL, _LEAST_LABEL = 30, 8
_TAGS = 3  # cells: ``!≠+``


class Coverage:
    """A :class:`~tui.grid.picture.Picture` with one line a row.

    ``focus``: the source that is pointed out. It can be changed; lines made before are stale then.
    """

    def __init__(self, index: Index, rows: Sequence[Row], view: View, width: int) -> None:
        self._index = index
        self._rows = rows
        self._width = width
        self.columns = SourceColumns(
            index,
            coverage_order(view),
            width,
            widest=_WIDEST_CELL,
            good=_BEFORE + _GOOD_LABEL,
            least=_BEFORE + _LEAST_LABEL,
            after=_TAGS,
        )
        self.focus = view.focus

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

    def heads(self) -> Line:
        """The line above: each source's siglum and, where there is room, how many facts it reports."""
        reported = Counter(source for row in self._rows for source in row.reported_by)
        sources = self._index.sources
        return self.columns.heads(self.focus, {source: str(reported[source]) for source in sources})

    def reading(self, row: int) -> str:
        """What the source in focus, or else the first that reports it, has on ``row``, and where."""
        if not self._rows:
            return ""
        cells, reported_by = self._rows[row].cells, self._rows[row].reported_by
        state = cells[self.focus].state
        shown = self.focus if state != "missing" or not reported_by else reported_by[0]
        lacking = f"not in {self._index.sources[self.focus].siglum}; " if shown != self.focus else ""
        perhaps = "perhaps " if cells[shown].state == "perhaps" else ""
        sentences = cells[shown].sentences
        place = f" {self._index.paragraphs[sentences[0]].place}" if sentences else ""
        words = " ".join(self._index.sentences[sentence].text for sentence in sentences)
        return f"{lacking}{perhaps}{self._index.sources[shown].siglum}{place}: {words}"

    def line(self, line: int, cursor: bool) -> Line:
        row = self._rows[line]
        on = Look.CURSOR if cursor else Look.PLAIN
        stretches = [(BAR if cursor else " ", on), (f"{line + 1:>3} ", on | Look.PLACE)]
        alone = row.alone
        label = fit(row.label, self.columns.left - _BEFORE - 1) + " "
        stretches.append((label, on | (Look.PLAIN if alone else Look.LABEL)))
        for source in self.columns.shown(self.focus):
            stretches.append((self._coverage(row, source), on | self._look(row, source)))
        if not alone:
            stretches += [(text[0], on | look) for text, look in row_tags(self._index, row)]
        return exactly(stretches, self._width, look=on)

    def _coverage(self, row: Row, source: str) -> str:
        cell = row.cells[source]
        glyph = {"reading": GLYPHS["reported"], "perhaps": PERHAPS, "missing": MISSING}[cell.state]
        place = f" {self._index.paragraphs[cell.sentences[0]].place}" if cell.sentences else ""
        text = glyph + place
        return fit(text if width_of(text) < self.columns.cell else glyph, self.columns.cell)

    def _look(self, row: Row, source: str) -> Look:
        state = row.cells[source].state
        if state == "missing":
            return Look.GAP
        if state == "perhaps":
            return Look.PERHAPS
        return Look.ONLY if row.alone else Look.SHARED
