"""The mouse: what is selected by dragging, and what clicks do."""

from __future__ import annotations

import pytest
from textual.widget import Widget

from tests.app.test_reader import At, Body, shown
from tests.app.test_reader import drive as drive_reader
from tests.samples import a_large_comparison
from tui.app.article_screen import ArticleScreen
from tui.app.coverage_screen import CoverageScreen
from tui.app.grid_view import GridView
from tui.app.list_screen import ListScreen
from tui.app.themes import CYCLE
from tui.comparison import Comparison


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    copied: list[str] = []
    monkeypatch.setattr("pyperclip.copy", copied.append)
    return copied


def drive(body: Body, comparison: Comparison | None = None) -> None:
    """With a theme in which nothing else is reversed."""

    async def themed(at: At) -> None:
        at.pilot.app.theme = CYCLE[0]
        await at.pilot.pause()
        await body(at)

    drive_reader(themed, comparison)


async def drag(at: At, widget: Widget, one: tuple[int, int], *others: tuple[int, int]) -> None:
    await at.pilot.mouse_down(widget, offset=one)
    for other in others:
        await at.pilot.hover(widget, offset=other)
    await at.pilot.mouse_up(widget, offset=others[-1])
    await at.pilot.pause()


def on_top(at: At) -> object:
    return at.pilot.app.screen


def place(lines: list[str], words: str) -> tuple[int, int]:
    """Where the first of ``lines`` that has ``words``, and is no row's header, has them."""
    return next((line.index(words), y) for y, line in enumerate(lines) if words in line and "──" not in line)


def selected(at: At) -> str:
    """What looks selected in the grid."""
    grid = at.pilot.app.screen.query_one(GridView)
    strips = grid.render_lines(grid.size.region)
    return "|".join(
        segment.text for strip in strips for segment in strip if segment.style and segment.style.reverse
    )


def test_dragging_selects_in_one_cell_and_copies_on_release(taken: list[str]) -> None:
    async def body(at: At) -> None:
        grid = at.home.grid
        lines = shown(at.home)
        x, y = place(lines, "Twelve people")
        await drag(at, grid, (x + 7, y), (x + 9, y), (x + 2, y + 1))
        # On into the next line of the cell, not of the screen.
        assert selected(at) == "people were hurt when the|fer"
        assert taken == ["people were hurt when the fer"]
        assert "6 words of Echo: copied." in at.line("footer")
        await at.press("y")
        assert taken[1] == "people were hurt when the fer (Echo, ¶2)"
        assert at.home.grid.cursor == 0 and at.home.view.focus == "post"
        await at.press("escape")
        assert not selected(at)
        await at.press("y")  # the reading, as ever
        assert taken[2].startswith("Ferry sinks off Harwell (Post")

    drive(body)


def test_dragging_into_another_column_stays_in_the_first(taken: list[str]) -> None:
    async def body(at: At) -> None:
        x, y = place(shown(at.home), "sank at dawn")
        await drag(at, at.home.grid, (x, y), (110, y), (110, y + 9))
        assert taken == ["sank at dawn."]
        await drag(at, at.home.grid, (110, y + 5), (x, y))
        assert not any("sank at dawn" in text for text in taken[1:])

    drive(body)


@pytest.mark.parametrize("keys", ["j", "l", "escape", "]", "G"])
def test_it_is_cleared_by_any_move(keys: str, taken: list[str]) -> None:
    async def body(at: At) -> None:
        x, y = place(shown(at.home), "sank at dawn")
        await drag(at, at.home.grid, (x, y), (x + 3, y))
        assert selected(at) == "sank" and taken
        await at.press(keys)
        assert not selected(at)

    drive(body)


def test_a_click_clears_it_and_moves(taken: list[str]) -> None:
    async def body(at: At) -> None:
        x, y = place(shown(at.home), "Twelve people")
        await drag(at, at.home.grid, (x, y), (x + 5, y))
        await at.pilot.click(at.home.grid, offset=(x, y))
        await at.pilot.pause()
        assert not selected(at) and taken == ["Twelve"]
        assert at.facts == ("f2",) and at.home.view.focus == "echo"

    drive(body)


def test_two_clicks_take_a_word_and_three_a_sentence(taken: list[str]) -> None:
    async def body(at: At) -> None:
        x, y = place(shown(at.home), "Twelve people")
        await at.pilot.double_click(at.home.grid, offset=(x + 9, y))
        await at.pilot.pause()
        assert taken == ["people"] and selected(at) == "people"
        await at.pilot.triple_click(at.home.grid, offset=(x + 9, y))
        await at.pilot.pause()
        assert taken[-1] == "Twelve people were hurt when the ferry went down."

    drive(body)


def test_the_wheel_turns_while_something_is_selected(taken: list[str]) -> None:
    async def body(at: At) -> None:
        grid = at.home.grid
        x, y = place(shown(at.home), "harbour office")
        await at.pilot.mouse_down(grid, offset=(x, y))
        await at.pilot.hover(grid, offset=(x + 4, y))
        grid.scroll_text(3)
        await at.pilot.hover(grid, offset=(x + 5, y))
        await at.pilot.mouse_up(grid, offset=(x + 5, y))
        await at.pilot.pause()
        assert grid.top == 3 and len(taken) == 1 and len(taken[0].split()) > 2
        built = grid.strips_built
        for lines in (9, -9, 9, -9):
            grid.scroll_text(lines)
            grid.render_lines(grid.size.region)
        again = grid.strips_built
        for lines in (9, -9):
            grid.scroll_text(lines)
            grid.render_lines(grid.size.region)
        assert grid.strips_built == again > built

    drive(body, a_large_comparison(4, 99))


def test_dragging_builds_only_the_lines_that_change(taken: list[str]) -> None:
    async def body(at: At) -> None:
        grid = at.home.grid
        x, y = place(shown(at.home), "Twelve people")
        await at.pilot.mouse_down(grid, offset=(x, y))
        built = grid.strips_built
        for by in range(1, 6):
            await at.pilot.hover(grid, offset=(x + by, y))
        assert grid.strips_built - built <= 5
        await at.pilot.mouse_up(grid, offset=(x + 5, y))
        assert not taken or taken == ["Twelve"]

    drive(body)


def test_in_an_article_and_in_the_differences(taken: list[str]) -> None:
    async def body(at: At) -> None:
        for key, words in (("a", "sank at dawn"), ("d", "people were hurt")):
            await at.press(key)
            screen = on_top(at)
            assert isinstance(screen, ListScreen)
            x, y = place(shown(screen), words)
            await drag(at, screen.grid, (x, y), (x + 3, y))
            assert taken.pop() == words[:4].strip()
            told = at.line("where" if key == "a" else "footer")
            assert "1 word of " in told and "copied" in told
            await at.press("y")
            assert "(" in taken.pop()
            await at.press("escape")
            assert on_top(at) is screen  # that cleared the selection
            await at.press("escape")
            assert on_top(at) is at.home

    drive(body)


def test_a_click_on_a_tab_turns_to_that_article() -> None:
    async def body(at: At) -> None:
        await at.press("a")
        screen = at.pilot.app.screen
        assert isinstance(screen, ArticleScreen)
        x = at.line("heads").index("Star")
        await at.pilot.click("#heads", offset=(x, 0))
        await at.pilot.pause()
        assert screen.source == "star" and "Ferry lost" in "".join(shown(screen))
        await at.pilot.click("#heads", offset=(100, 0))
        assert screen.source == "star"

    drive(body)


def test_in_the_coverage_a_click_points_and_a_second_one_goes_there() -> None:
    async def body(at: At) -> None:
        await at.press("m")
        screen = at.pilot.app.screen
        assert isinstance(screen, CoverageScreen)
        x = at.line("heads").index("Star")
        await at.pilot.click(screen.grid, offset=(x, 2))
        await at.pilot.pause()
        assert screen.at == 2 and screen.view.focus == "star"
        assert on_top(at) is screen
        await at.pilot.double_click(screen.grid, offset=(x, 1))
        await at.pilot.pause()
        assert on_top(at) is at.home
        assert at.facts == ("f2",) and at.home.view.focus == "star"

    drive(body)
