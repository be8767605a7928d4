"""The whole comparison in one column: a glyph a screen line, as tall as the coverage there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.grid.look import Look
from tui.grid.picture import Picture
from tui.grid.rows import Row
from tui.index import Index

_BLOCKS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Tick:
    """One line of the minimap: its glyph and look, and the first picture line that it stands for."""

    glyph: str
    look: Look
    line: int


def minimap(index: Index, rows: Sequence[Row], picture: Picture, height: int) -> tuple[Tick, ...]:
    """``picture`` in ``height`` lines (none when it is empty). The block is as high as the share of
    sources that report the best covered row there; the look is that of the gravest thing there."""
    if not rows:
        return ()
    looks = [_row_look(index, row) for row in rows]
    ticks = []
    for y in range(height):
        first = y * picture.height // height
        last = max(first, (y + 1) * picture.height // height - 1)
        there = range(picture.row_at(first), picture.row_at(last) + 1)
        share = max(len(rows[row].reported_by) / len(rows[row].cells) for row in there)
        ticks.append(
            Tick(_BLOCKS[round(share * (len(_BLOCKS) - 1))], max(looks[row] for row in there), first)
        )
    return tuple(ticks)


def _row_look(index: Index, row: Row) -> Look:
    differences = [d for fact in row.facts for d in index.differences.get(fact, ())]
    if any(difference.conflict for difference in differences):
        return Look.CONFLICT
    if row.alone:
        return Look.DIM
    return Look.DIFFERS if differences else Look.SHARED
