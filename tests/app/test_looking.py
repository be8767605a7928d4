"""What the reader looks for, and how the columns and rows are arranged for it."""

from __future__ import annotations

from tests.app.test_reader import At, drive
from tests.samples import a_large_comparison
from tui.app.side_by_side import SideBySideScreen


def test_a_search_is_live_counted_and_leads_to_the_source_that_has_it() -> None:
    async def body(at: At) -> None:
        await at.press("/", *"wreck")
        assert at.facts == ("f6",)
        assert at.home.view.focus == "star"
        assert "1× on 1 row" in at.line("search-remark")
        await at.press("enter")
        assert "/wreck 1×" in at.line("footer")
        await at.press("/", *"ferry", "enter")
        assert at.home.view.search == "ferry"
        await at.press("g", "n")
        assert at.facts == ("f2",)
        await at.press("N")
        assert at.facts == ("f1",)
        await at.press("escape")
        assert not at.home.view.search and at.facts == ("f1",)
        await at.press("n")
        assert "wording" in at.line("footer")

    drive(body)


def test_a_search_for_what_is_nowhere_says_so_and_moves_nothing() -> None:
    async def body(at: At) -> None:
        await at.press("j", "/", *"whale")
        assert "not found" in at.line("search-remark")
        await at.press("enter")
        assert "in no source" in at.line("footer") and at.home.grid.cursor == 1
        await at.press("/", "escape")
        assert at.line("footer") and not at.home.view.search

    drive(body)


def test_a_filter_is_chosen_by_its_key_shown_and_cleared_and_the_cursor_keeps_its_row() -> None:
    async def body(at: At) -> None:
        await at.press("]", "]")
        assert at.facts == ("f3",)
        await at.press("f", "c")
        assert [row.facts for row in at.home.rows] == [("f3",)]
        assert "conflicts · 1/1" in at.line("footer")
        await at.press("escape")
        assert len(at.home.rows) == 6 and at.facts == ("f3",)
        await at.press("f", "o")
        assert {row.facts[0] for row in at.home.rows} == {"f4", "f5", "f6"}
        await at.press("f", "j", "k", "enter")
        assert {row.facts[0] for row in at.home.rows} == {"f4", "f5", "f6"}
        await at.press("f", "escape")
        assert isinstance(at.pilot.app.screen, SideBySideScreen)

    drive(body)


def test_columns_are_hidden_shown_moved_pinned_and_zoomed() -> None:
    async def body(at: At) -> None:
        await at.press("l", "x")
        assert at.home.view.hidden == {"s01"} and at.home.view.focus == "s02"
        assert "X shows it again" in at.line("footer") and "1 hidden" in at.line("title")
        await at.press("X", "<")
        assert at.line("heads").index("S02") < at.line("heads").index("S01")
        await at.press("p", "l", "l", "l")
        assert "S02" in at.line("heads") and "S04" in at.line("heads")
        await at.press("z")
        assert "S02" not in at.line("heads") and "zoomed" in at.line("title")
        await at.press("z", "-")
        narrow = at.line("heads").count("│")
        await at.press("+", "+")
        assert at.line("heads").count("│") < narrow

    drive(body, a_large_comparison(5, 10))


def test_rows_without_a_difference_fold_to_a_line() -> None:
    async def body(at: At) -> None:
        await at.press("o")
        start, end = at.picture.span(0)
        assert end - start == 1 and "folded" in at.line("title")
        await at.press("o")
        assert "folded" not in at.line("title")

    drive(body)
