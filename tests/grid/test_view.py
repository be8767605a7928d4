from __future__ import annotations

from dataclasses import replace

import pytest

from tests.samples import a_large_comparison
from tui.grid.columns import (
    LEAST_COLUMN,
    column_count,
    column_order,
    coverage_order,
    led_by_focus,
    moved,
    slid_to,
    visible_columns,
    with_pin_changed,
    without_focus,
)
from tui.grid.view import start

STORY = a_large_comparison(5, 2).story
VIEW = start(STORY)


@pytest.mark.parametrize(
    ("width", "columns"), [(0, 1), (30, 1), (57, 1), (58, 2), (78, 2), (118, 3), (198, 5), (400, 5)]
)
def test_as_many_columns_as_read_well(width: int, columns: int) -> None:
    assert column_count(width, 5) == columns
    assert columns == 1 or width // columns >= LEAST_COLUMN


def test_the_lead_source_stays_while_the_others_slide() -> None:
    assert visible_columns(VIEW, 118) == ("s00", "s01", "s02")
    assert visible_columns(replace(VIEW, slide=2), 118) == ("s00", "s03", "s04")
    assert visible_columns(replace(VIEW, slide=9), 118) == ("s00", "s03", "s04")


def test_the_source_in_focus_is_slid_into_sight_and_no_further() -> None:
    assert slid_to(replace(VIEW, focus="s02"), 118) == 0
    assert slid_to(replace(VIEW, focus="s03"), 118) == 1
    assert slid_to(replace(VIEW, focus="s01", slide=2), 118) == 0
    assert slid_to(replace(VIEW, focus="s00", slide=2), 118) == 2


def test_with_one_column_the_source_in_focus_is_shown() -> None:
    assert visible_columns(replace(VIEW, focus="s03"), 40) == ("s03",)


def test_columns_can_be_widened_and_narrowed_within_what_reads() -> None:
    assert column_count(118, 5, 1) == 4
    assert column_count(118, 5, 9) == 118 // LEAST_COLUMN
    assert column_count(118, 5, -1) == 2
    assert column_count(118, 5, -9) == 1


def test_pinned_columns_stand_first_and_stay() -> None:
    view = with_pin_changed(replace(VIEW, focus="s03"))
    assert column_order(view) == ("s00", "s03", "s01", "s02", "s04")
    assert visible_columns(replace(view, slide=2), 118) == ("s00", "s03", "s04")
    free = with_pin_changed(replace(VIEW, focus="s00"))
    assert visible_columns(replace(free, focus="s04", slide=2), 118) == ("s02", "s03", "s04")


def test_more_pinned_columns_than_fit_slide_all_but_one_place() -> None:
    view = replace(VIEW, pinned=frozenset(VIEW.order))
    assert visible_columns(view, 118) == ("s00", "s01", "s02")
    view = replace(view, focus="s04")
    assert visible_columns(replace(view, slide=slid_to(view, 118)), 118) == ("s00", "s01", "s04")
    assert visible_columns(view, 400) == VIEW.order


def test_a_hidden_column_is_counted_in_the_coverage_only() -> None:
    view = without_focus(replace(VIEW, focus="s01"))
    assert view.focus == "s02"
    assert visible_columns(view, 118) == ("s00", "s02", "s03")
    assert coverage_order(view) == ("s00", "s02", "s03", "s04", "s01")
    assert without_focus(replace(VIEW, focus="s04")).focus == "s03"


def test_the_last_column_is_not_hidden() -> None:
    view = replace(VIEW, hidden=frozenset(VIEW.order[1:]))
    assert without_focus(view) == view


def test_a_column_moves_among_its_own() -> None:
    view = replace(VIEW, focus="s02")
    assert column_order(moved(view, 1)) == ("s00", "s01", "s03", "s02", "s04")
    assert column_order(moved(view, -1)) == ("s00", "s02", "s01", "s03", "s04")
    assert moved(replace(VIEW, focus="s01"), -1).order == VIEW.order  # before it is a pinned one
    past_hidden = moved(replace(view, hidden=frozenset({"s03"})), 1)
    assert column_order(past_hidden) == ("s00", "s01", "s04", "s02")


def test_the_source_that_leads_comes_first_and_the_one_that_led_is_free() -> None:
    view = led_by_focus(replace(VIEW, focus="s03"))
    assert column_order(view) == ("s03", "s00", "s01", "s02", "s04")
    assert view.pinned == {"s03"}


def test_one_column_zoomed() -> None:
    assert visible_columns(replace(VIEW, focus="s02", zoomed=True), 400) == ("s02",)
