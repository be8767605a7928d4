from tests.samples import the_ferry
from tui.measure import width_of
from tui.reports.as_text import render
from tui.reports.contents import Contents
from tui.reports.settings import Settings


def test_no_line_is_wider_than_asked() -> None:
    for width in (60, 80, 120):
        assert all(
            width_of(line) <= width
            for line in render(Contents(the_ferry(), Settings(width=width))).splitlines()
        )


def test_readings_are_cited_and_gaps_named() -> None:
    report = render(Contents(the_ferry(), Settings()))
    assert "Echo          Twelve people were hurt when the ferry went down. [¶2]" in report
    assert "Not in Star." in report
    assert "The harbour master resigned.  (1 of 3: only Post)" in report


def test_conflicts_and_kinds_that_were_not_found_are_stated() -> None:
    report = render(Contents(the_ferry(), Settings()))
    assert "  ! figure: Post: Fourteen; Echo: Twelve" in report
    assert "figure 1, wording 1" in report
    assert "checked, none found: name, title, date, quote" in report


def test_each_source_is_told_what_it_leaves_out_and_has_alone() -> None:
    report = render(Contents(the_ferry(), Settings()))
    assert "Star does not have:\n    - Fourteen people were hurt. (Post and Echo)" in report
    assert "Post: nothing that two others carry." in report
    assert "Only Echo has:\n    + It was foggy." in report


def test_details_say_who_carries_them() -> None:
    report = render(Contents(the_ferry(), Settings()))
    assert "Harwell — in 2 of 3: Post and Echo" in report
    assert "Twelve — in one source only: Echo" in report
