from __future__ import annotations

from dataclasses import replace

import pytest

from tests.samples import a_large_comparison
from tui.grid.view import LEAST_COLUMN, column_count, slid_to, start, visible_columns

STORY = a_large_comparison(5, 2).story
VIEW = start(STORY)


@pytest.mark.parametrize(
    ("width", "columns"), [(0, 1), (30, 1), (57, 1), (58, 2), (78, 2), (118, 3), (198, 5), (400, 5)]
)
def test_as_many_columns_as_read_well(width: int, columns: int) -> None:
    assert column_count(width, 5) == columns
    assert columns == 1 or width // columns >= LEAST_COLUMN


def test_the_lead_source_stays_while_the_others_slide() -> None:
    assert visible_columns(STORY, VIEW, 118) == ("s00", "s01", "s02")
    assert visible_columns(STORY, replace(VIEW, slide=2), 118) == ("s00", "s03", "s04")
    assert visible_columns(STORY, replace(VIEW, slide=9), 118) == ("s00", "s03", "s04")


def test_the_source_in_focus_is_slid_into_sight_and_no_further() -> None:
    assert slid_to(STORY, replace(VIEW, focus="s02"), 118) == 0
    assert slid_to(STORY, replace(VIEW, focus="s03"), 118) == 1
    assert slid_to(STORY, replace(VIEW, focus="s01", slide=2), 118) == 0
    assert slid_to(STORY, replace(VIEW, focus="s00", slide=2), 118) == 2


def test_with_one_column_the_source_in_focus_is_shown() -> None:
    assert visible_columns(STORY, replace(VIEW, focus="s03"), 40) == ("s03",)
