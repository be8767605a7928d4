"""What the reader looks for, and how the columns and rows are arranged for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.test_reader import At, drive, shown
from tests.samples import a_large_comparison, a_source
from tui.app.side_by_side import SideBySideScreen
from tui.comparison import Comparison, Difference, Fact, Reading, Value
from tui.story import Story


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


def a_tall_row() -> Comparison:
    """A row far taller than a screen, whose sources contradict each other in its last words."""
    made = a_large_comparison(2, 3)
    long = " ".join(f"word{n}" for n in range(400))
    sources = []
    for source, end in zip(made.story.sources, ("twelve whales.", "twenty whales."), strict=True):
        paragraphs = [["Whales"], ["Short."], [f"{long} {end}"], ["Short too."]]
        sources.append(a_source(source.id, paragraphs))
    facts = tuple(
        Fact(f"f{n}", "whales", 0.9, tuple(Reading(s.id, (f"{s.id}:{n}.1",)) for s in sources), (), ())
        for n in range(1, 5)
    )
    start = len(long) + 1
    values = tuple(Value(s.id, f"{s.id}:3.1", start, start + 6) for s in sources)
    conflict = Difference("d1", "figure", "f3", True, "twelve; twenty", values)
    return replace(
        made, story=Story("Whales", tuple(sources)), facts=facts, differences=(conflict,), marks=()
    )


@pytest.mark.parametrize("keys", [["]"], ["d", "enter"], ["/", *"whales.", "enter"], ["n"]])
def test_of_a_row_taller_than_the_screen_the_words_concerned_come_into_sight(keys: list[str]) -> None:
    async def body(at: At) -> None:
        await at.press(*keys)
        assert at.facts == ("f3",)
        first, end = at.picture.span(at.home.grid.cursor)
        assert end - first > at.home.grid.size.height
        assert any("whales." in line for line in shown(at.home)), shown(at.home)
        await at.press("j")
        assert at.facts == ("f4",) or at.home.grid.top > first

    drive(body, a_tall_row(), (80, 24))


def test_the_next_place_that_was_looked_for_too() -> None:
    async def body(at: At) -> None:
        await at.press("/", *"twenty", "enter", "g")
        assert not any("twenty" in line for line in shown(at.home))
        await at.press("n")
        assert any("twenty" in line for line in shown(at.home)) and at.home.view.focus == "s01"

    drive(body, a_tall_row(), (80, 24))
