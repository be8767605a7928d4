import re
from dataclasses import replace

import pytest

from tests.samples import a_large_comparison, the_ferry
from tui.grid.chrome import heads_line, title_line
from tui.grid.columns import coverage_order
from tui.grid.source_columns import SourceColumns, squeezed
from tui.grid.view import start
from tui.index import Index
from tui.measure import width_of


@pytest.mark.parametrize(
    ("siglum", "room", "shown"),
    [
        ("AP", 2, "AP"),
        ("Beacon", 1, "B"),
        ("Beacon 2", 1, "B"),
        ("Beacon 2", 2, "B2"),
        ("Beacon 12", 2, "Be"),
        ("Beacon 2", 4, "Bea2"),
        ("Independent", 8, "Indepen…"),
        ("Independent 2", 8, "Indepe…2"),
    ],
)
def test_a_siglum_is_cut_to_what_tells_it_from_others(siglum: str, room: int, shown: str) -> None:
    assert squeezed(siglum, room) == shown


def columns(width: int, least: int = 8) -> tuple[SourceColumns, tuple[str, ...]]:
    comparison = a_large_comparison(20, 5)
    order = coverage_order(start(comparison.story))
    return SourceColumns(Index(comparison), order, width, widest=10, good=30, least=least, after=2), order


@pytest.mark.parametrize("width", [1, 12, 30, 48, 60, 80, 120, 300])
def test_the_source_in_focus_is_always_in_sight(width: int) -> None:
    drawing, order = columns(width)
    for focus in order:
        assert focus in drawing.shown(focus)
        line = drawing.heads(focus, dict.fromkeys(order, "7"))
        assert sum(width_of(text) for text, _ in line) == width
        if width >= 12:
            x = "".join(text for text, _ in line).index("▸") + 1
            assert drawing.source_at(x, focus) == focus


def test_as_many_columns_as_fit() -> None:
    drawing, order = columns(30)
    assert drawing.shown(order[0]) == order[:10]
    assert drawing.shown(order[10]) == order[1:11]
    wide, _ = columns(80)
    assert wide.shown(order[-1]) == order


def test_before_alignment_nothing_is_counted() -> None:
    comparison = replace(the_ferry(), facts=(), differences=(), details=(), independent=())
    line = title_line(Index(comparison), start(comparison.story), 80, "aligning…")
    text = "".join(text for text, _ in line)
    assert "3 sources  aligning…" in text
    assert "facts" not in text


def test_a_head_that_fills_its_column_keeps_apart_from_the_number_of_the_column() -> None:
    index = Index(a_large_comparison(5, 5))
    view = start(index.comparison.story)
    for width in range(30, 130):
        text = "".join(text for text, _ in heads_line(index, view, width))
        assert re.search(r" \d/5 $", text)
