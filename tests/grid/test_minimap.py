from tests.samples import a_large_comparison, the_ferry
from tui.grid.look import Look
from tui.grid.minimap import minimap
from tui.grid.picture import SideBySide
from tui.grid.rows import rows_of
from tui.grid.view import start
from tui.index import Index


def test_height_shows_coverage_and_look_the_gravest_difference() -> None:
    index = Index(the_ferry())
    view = start(index.comparison.story)
    rows = rows_of(index, view)
    picture = SideBySide(index, rows, view, 118)
    ticks = minimap(index, rows, picture, picture.height)
    by_row = {picture.row_at(tick.line): tick for tick in ticks}
    assert [by_row[n].glyph for n in range(6)] == ["█", "█", "▃", "▆", "▃", "▃"]
    assert by_row[3].look == Look.CONFLICT
    assert by_row[1].look == Look.DIFFERS
    assert by_row[2].look == Look.DIM


def test_a_long_story_fits_and_no_row_is_forgotten() -> None:
    index = Index(a_large_comparison(5, 300))
    view = start(index.comparison.story)
    rows = rows_of(index, view)
    picture = SideBySide(index, rows, view, 118)
    ticks = minimap(index, rows, picture, 30)
    assert len(ticks) == 30
    assert [tick.line for tick in ticks] == sorted({tick.line for tick in ticks})
    assert ticks[0].line == 0 and ticks[-1].line < picture.height


def test_an_empty_picture_has_an_empty_map() -> None:
    index = Index(the_ferry())
    view = start(index.comparison.story)
    assert minimap(index, (), SideBySide(index, (), view, 80), 20) == ()
