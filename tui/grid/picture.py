"""Pictures: the whole of a screen's content as styled lines, however long, each line made when asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Protocol

from tui.grid.cells import CellText, cell_text
from tui.grid.columns import column_widths, coverage_order, visible_columns
from tui.grid.look import CONFLICT, DIFFERS, GLYPHS, ONLY, PERHAPS, Line, Look, exactly, merged
from tui.grid.rows import Row
from tui.grid.searching import Matches
from tui.grid.selecting import Wrapped
from tui.grid.stacked import Stacked
from tui.grid.view import View
from tui.index import Index
from tui.measure import shorten, width_of, wrap

GUTTER = 2
MARGIN = 1
BAR = "▌"
# A name or figure in one source only is worth a tag; of dates and quotations most are.
_TELLING = ("name", "figure")
# A label in fewer cells (five words or so) says too little; then the tags are told briefly.
_LEAST_LABEL = 36
_NOTE = 30  # cells of a note that are shown on its row


class Picture(Protocol):
    """What a view paints: ``height`` lines in ``rows`` rows, and which lines belong to which row."""

    @property
    def rows(self) -> int:
        """How many rows there are."""

    @property
    def height(self) -> int:
        """How many lines there are."""

    def row_at(self, line: int) -> int:
        """The row that ``line`` belongs to."""

    def span(self, row: int) -> tuple[int, int]:
        """The lines of ``row``, end excluded."""

    def wrapped_at(self, line: int, x: int, /) -> Wrapped | None:
        """The text that can be selected on ``line``, ``x`` cells from the left; None, if there is none."""

    def line(self, line: int, cursor: bool) -> Line:
        """A line, exactly as wide as the picture; ``cursor``: whether its row has the cursor."""


class SideBySide(Stacked):
    """The home screen: a header line a row, then the columns' readings beside each other.

    Only the visible columns are wrapped, all rows of them at once: row heights decide where
    everything stands. Lines are put together when they are asked for.
    """

    def __init__(
        self, index: Index, rows: Sequence[Row], view: View, width: int, matches: Matches | None = None
    ) -> None:
        """``width``: of the picture, in cells; ``matches`` of the search, which stand out."""
        self._index = index
        self._rows = rows
        self._focus = view.focus
        self._width = width
        self._order = coverage_order(view)
        self._columns = visible_columns(view, width)
        self.widths = column_widths(width, len(self._columns))
        self._cells: list[list[tuple[CellText, list[tuple[int, int]]]]] = []
        heights = []
        for row in rows:
            cells = []
            folded = view.folded and agreed(index, row) and not (matches and matches.on(row))
            for source, cells_wide in zip(() if folded else self._columns, self.widths, strict=False):
                cell = cell_text(index, row, source, matches)
                cells.append((cell, wrap(cell.text, cells_wide - GUTTER - MARGIN)))
            self._cells.append(cells)
            heights.append(1 + max((len(lines) for _, lines in cells), default=0))
        self._tops = [0, *accumulate(heights)]

    @property
    def tops(self) -> Sequence[int]:
        return self._tops

    def line(self, line: int, cursor: bool) -> Line:
        row = self.row_at(line)
        within = line - self._tops[row]
        return self._header(row, cursor) if within == 0 else self._body(row, within - 1, cursor)

    def column_at(self, x: int) -> int:
        """The number of the column that ``x`` cells from the left lies in."""
        ends = list(accumulate(width + 1 for width in self.widths))
        return min(len(ends) - 1, bisect_right(ends, x))

    def wrapped_at(self, line: int, x: int, /) -> Wrapped | None:
        """The text of the cell ``x`` cells from the left on ``line``; None on a header."""
        row = self.row_at(line)
        return None if line == self._tops[row] else self._wrapped(row, self.column_at(x))

    def lines_of(self, row: int, places: Iterable[tuple[str, int]]) -> list[int]:
        """The lines of ``row`` with the characters at ``places``, each the id of a sentence and a position
        in it, as far as their columns are in sight."""
        cells = [self._wrapped(row, column) for column in range(len(self._cells[row]))]
        found = (cell.line_of(*place) for place in places for cell in cells if cell is not None)
        return [line for line in found if line is not None]

    def _wrapped(self, row: int, column: int) -> Wrapped | None:
        if column >= len(self._cells[row]):  # it is folded
            return None
        cell, lines = self._cells[row][column]
        left = sum(self.widths[:column]) + column + 1 + GUTTER
        return Wrapped(self._columns[column], cell.text, tuple(lines), self._tops[row] + 1, left, cell.words)

    def _header(self, number: int, cursor: bool) -> Line:
        row = self._rows[number]
        on = Look.CURSOR if cursor else Look.PLAIN
        coverage = "".join(_coverage_glyph(row, source) for source in self._order if row.facts)
        # A reading that stands alone needs no label, unless its column is out of sight.
        alone = row.alone and row.reported_by[0] in self._columns
        for brief in (False, True):
            tags = row_tags(self._index, row, brief=brief)
            fixed = 6 + len(coverage) + 2 + sum(width_of(text) + 2 for text, _ in tags)
            room = max(0, self._width - fixed - 2)
            if alone or room >= min(width_of(row.label), _LEAST_LABEL):
                break
        label = "" if alone else shorten(row.label, room)
        stretches = [(BAR if cursor else " ", on), (f"{row.number:>3} ", on | Look.PLACE)]
        if label:
            stretches += [(label, on | Look.LABEL), ("  ", on)]
        stretches.append((coverage, on | Look.SHARED))
        stretches.append((" ", on))
        for text, look in tags:
            stretches += [(" ", on), (text, on | look), (" ", on)]
        return exactly(stretches, self._width, "─", on | Look.RULE)

    def _body(self, number: int, within: int, cursor: bool) -> Line:
        stretches: list[tuple[str, Look]] = []
        for place, (cell, lines) in enumerate(self._cells[number]):
            focused = cursor and self._columns[place] == self._focus
            if place == 0:
                edge = (BAR, Look.CURSOR) if cursor else (" ", Look.PLAIN)
            else:
                edge = (BAR, Look.CURSOR) if focused else ("│", Look.RULE)
            stretches.append(edge)
            room = self.widths[place] - GUTTER
            if within >= len(lines):
                stretches.append((" " * (room + GUTTER), Look.PLAIN))
                continue
            stretches.append((cell.glyph, cell.glyph_look) if within == 0 else (" ", Look.PLAIN))
            stretches.append((" ", Look.PLAIN))
            start, end = lines[within]
            stretches += _looked(cell, start, end)
            stretches.append((" " * (room - width_of(cell.text[start:end])), Look.PLAIN))
        return merged(stretches)


def agreed(index: Index, row: Row) -> bool:
    """Whether several sources report ``row`` and nothing differs, so that it can be folded to one line."""
    return (
        len(row.reported_by) > 1
        and bool(row.facts)
        and not any(index.differences.get(fact) for fact in row.facts)
    )


def row_tags(index: Index, row: Row, *, brief: bool = False) -> list[tuple[str, Look]]:
    """What there is to see on a row: glyph and kinds of difference, conflicts first, and the kinds of detail
    that one source alone has there; or who alone has it all. ``brief``: of several kinds the first, and the
    number of the others."""
    if row.alone:
        (source,) = row.reported_by
        state = "only" if not any(cell.state == "perhaps" for cell in row.cells.values()) else "perhaps only"
        return [(f"{ONLY} {state} {index.sources[source].siglum}", Look.ONLY), *_notes(index, row)]
    kinds: dict[bool, dict[str, None]] = {True: {}, False: {}}
    for fact in row.facts:
        for difference in index.differences.get(fact, ()):
            kinds[difference.conflict].setdefault(difference.kind)
    tags = []
    if kinds[True]:
        tags.append((f"{CONFLICT} {_named(kinds[True], brief)}", Look.CONFLICT))
    if kinds[False]:
        tags.append((f"{DIFFERS} {_named(kinds[False], brief)}", Look.DIFFERS))
    covering = [id for cell in row.cells.values() if cell.state == "reading" for id in cell.covering]
    alone = {kind for id in covering for kind in index.lone_details.get(id, ())}
    if telling := [kind for kind in _TELLING if kind in alone]:
        tags.append((f"{ONLY} {_named(telling, brief)}", Look.ONLY))
    return tags + _notes(index, row)


def _notes(index: Index, row: Row) -> list[tuple[str, Look]]:
    """What the reader wrote to the row."""
    notes = (index.notes[fact] for fact in row.facts if fact in index.notes)
    return [(f"✎ {shorten(note, _NOTE)}", Look.PLACE) for note in notes]


def _named(kinds: Iterable[str], brief: bool) -> str:
    first, *more = kinds
    return f"{first} +{len(more)}" if brief and more else ", ".join([first, *more])


def _coverage_glyph(row: Row, source: str) -> str:
    state = row.cells[source].state
    return GLYPHS["reported"] if state == "reading" else PERHAPS if state == "perhaps" else GLYPHS["missing"]


def _looked(cell: CellText, start: int, end: int) -> list[tuple[str, Look]]:
    """``cell.text[start:end]`` in stretches of one look."""
    stretches = []
    position = start
    for a, b, look in cell.spans:
        if b <= start:
            continue
        if a >= end:
            break
        if a > position:
            stretches.append((cell.text[position:a], Look.PLAIN))
        position = min(b, end)
        stretches.append((cell.text[max(a, start) : position], look))
    if position < end:
        stretches.append((cell.text[position:end], Look.PLAIN))
    return stretches
