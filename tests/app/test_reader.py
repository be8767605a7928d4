"""The reader driven by keys, on comparisons made by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from rich.style import Style
from textual.geometry import Region
from textual.pilot import Pilot
from textual.strip import Strip

import tui.app.rows_screen
from tests.samples import a_large_comparison, the_ferry
from tui.app import Refinement
from tui.app.coverage_screen import CoverageScreen
from tui.app.grid_view import GridView
from tui.app.list_screen import ListScreen
from tui.app.reader import Reader
from tui.app.side_by_side import SideBySideScreen
from tui.app.themes import CYCLE
from tui.comparison import Comparison
from tui.grid.picture import Picture, SideBySide


@dataclass
class At:
    """A running reader: its pilot, its home screen, and what is to be seen."""

    pilot: Pilot[None]
    home: SideBySideScreen

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    @property
    def picture(self) -> Picture:
        assert self.home.grid.picture is not None
        return self.home.grid.picture

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts of the row with the cursor."""
        return self.home.rows[self.home.grid.cursor].facts

    def line(self, name: str) -> str:
        """The title, heads or footer line as it stands on the screen."""
        view = self.pilot.app.screen.query_one(f"#{name}")
        return view.render_lines(view.size.region)[0].text

    def styles(self) -> dict[str, Style]:
        """The style of each stretch of text in the grid."""
        strips = self.home.grid.render_lines(self.home.grid.size.region)
        return {s.text.strip(): s.style or Style() for strip in strips for s in strip if s.text.strip()}


Body = Callable[[At], Awaitable[None]]


def drive(
    body: Body,
    comparison: Comparison | None = None,
    size: tuple[int, int] = (120, 36),
    refinements: tuple[Refinement, ...] = (),
) -> Reader:
    """Run ``body`` on the home screen of a reader of that size."""
    reader = Reader(comparison or the_ferry(), *refinements)

    async def run() -> None:
        async with reader.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            assert isinstance(reader.screen, SideBySideScreen)
            await body(At(pilot, reader.screen))

    asyncio.run(run())
    return reader


def shown(screen: SideBySideScreen | ListScreen) -> list[str]:
    """The lines of the grid as they stand on the screen."""
    return [strip.text.rstrip() for strip in screen.grid.render_lines(screen.grid.size.region)]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
def test_the_first_screen_shows_aligned_readings(size: tuple[int, int]) -> None:
    async def body(at: At) -> None:
        lines = shown(at.home)
        assert any("The ferry sank at" in line and "Twelve people" in line for line in lines)
        assert any("! figure" in line for line in lines)
        assert len(list(at.home.walk_children())) <= 30

    drive(body, size=size)


def test_the_first_paint_has_the_rows_and_their_picture_is_made_once_for_each_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    painted: list[str] = []
    pictures: list[int] = []
    paint = GridView.render_lines

    def noted(view: GridView, crop: Region) -> list[Strip]:
        strips = paint(view, crop)
        painted.append(strips[0].text)
        return strips

    class Counted(SideBySide):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            pictures.append(sum(self.widths) + len(self.widths))

    monkeypatch.setattr(GridView, "render_lines", noted)
    monkeypatch.setattr(tui.app.rows_screen, "SideBySide", Counted)

    async def body(at: At) -> None:
        assert "▣" in painted[0] and pictures == [118]
        await at.pilot.resize_terminal(80, 30)
        await at.pilot.pause()
        assert pictures == [118, 78]

    drive(body)


@pytest.mark.parametrize("width", [1, 4, 10, 16, 23, 30])
@pytest.mark.parametrize("height", [1, 3, 5])
def test_a_tiny_terminal_is_survived(width: int, height: int) -> None:
    async def body(at: At) -> None:
        await at.press("j", "]", "G", "P", "l")

    drive(body, size=(width, height))


def test_rows_pages_and_ends() -> None:
    async def body(at: At) -> None:
        await at.press("j", "j")
        assert at.home.grid.cursor == 2
        await at.press("k")
        assert at.home.grid.cursor == 1
        await at.press("G")
        assert at.home.grid.cursor == 98
        assert any(line.startswith("▌ 99 ") for line in shown(at.home))
        await at.press("g")
        assert at.home.grid.cursor == 0 and at.home.grid.top == 0
        await at.press("space")
        assert at.home.grid.top == at.home.grid.size.height - 1
        await at.press("b")
        assert at.home.grid.top == 0

    drive(body, a_large_comparison(4, 99))


def test_paging_on_reaches_the_last_row_and_back_the_first() -> None:
    async def body(at: At) -> None:
        await at.press(*["space"] * 40)
        assert at.home.grid.cursor == len(at.home.rows) - 1
        await at.press(*["b"] * 40)
        assert at.home.grid.cursor == 0

    drive(body, a_large_comparison(3, 40))


def test_a_row_taller_than_the_screen_is_scrolled_through() -> None:
    async def body(at: At) -> None:
        seen: set[int] = set()
        for _ in range(60):
            seen.update(range(at.home.grid.top, at.home.grid.top + at.home.grid.size.height))
            await at.press("j")
        seen.update(range(at.home.grid.top, at.home.grid.top + at.home.grid.size.height))
        assert seen >= set(range(at.picture.height))

    drive(body, a_large_comparison(4, 8), size=(60, 8))


def test_differences_and_omissions_are_found_and_named() -> None:
    async def body(at: At) -> None:
        await at.press("]")
        assert at.facts == ("f2",)
        assert "wording: Post: dawn; Star: first light" in at.line("footer")
        await at.press("n")
        assert at.facts == ("f3",)
        assert "! figure" in at.line("footer")
        await at.press("]")
        assert "No further difference below" in at.line("footer")
        await at.press("[")
        assert at.facts == ("f2",)
        await at.press("}")
        assert "Not in Post; in Star." in at.line("footer")
        await at.press("j")
        assert "next omission" in at.line("footer")

    drive(body)


def test_omissions_are_those_of_the_source_in_focus() -> None:
    async def body(at: At) -> None:
        await at.press("l", "l")
        assert at.home.view.focus == "star"
        await at.press("}")
        assert at.facts == ("f3",)

    drive(body)


def test_another_lead_source_reorders_the_rows_and_keeps_the_fact() -> None:
    async def body(at: At) -> None:
        await at.press("}")
        assert at.facts == ("f6",)
        await at.press("l", "l", "L")
        assert at.home.view.lead == "star"
        assert [row.facts[0] for row in at.home.rows] == ["f1", "f2", "f3", "f4", "f5", "f6"]
        assert at.facts == ("f6",)
        assert "Divers found the wreck. ¶3" in "\n".join(shown(at.home))

    drive(body)


def test_facts_and_paragraphs_keep_the_place() -> None:
    async def body(at: At) -> None:
        await at.press("]", "]")
        await at.press("P")
        assert "f3" in at.facts
        assert any("The ferry sank at dawn. Fourteen" in line for line in shown(at.home))
        await at.press("P")
        assert at.home.view.grain == "facts"

    drive(body)


def test_columns_slide_and_the_lead_source_stays() -> None:
    async def body(at: At) -> None:
        await at.press("l", "l", "l", "l")
        heads = at.line("heads")
        assert "S00" in heads and "S04" in heads and "S01" not in heads
        await at.press("h", "h", "h", "h")
        assert at.home.view.focus == "s00"

    drive(body, a_large_comparison(6, 10), size=(80, 24))


def test_coverage_leads_to_the_row_and_escape_back_to_the_same_place() -> None:
    async def body(at: At) -> None:
        await at.press("j", "m")
        coverage = at.pilot.app.screen
        assert isinstance(coverage, CoverageScreen)
        assert coverage.grid.cursor == 1
        assert any("Fourteen people" in line and "·" in line for line in shown(coverage))
        await at.press("escape")
        assert at.pilot.app.screen is at.home and at.home.grid.cursor == 1
        await at.press("m", "G", "enter")
        assert at.pilot.app.screen is at.home
        assert at.facts == ("f4",)

    drive(body)


def test_resizing_keeps_the_cursor_row_where_it_is() -> None:
    async def body(at: At) -> None:
        await at.press(*["space"] * 5)
        fact = at.facts
        above = at.picture.span(at.home.grid.cursor)[0] - at.home.grid.top
        await at.pilot.resize_terminal(80, 30)
        await at.pilot.pause()
        assert at.facts == fact
        start, end = at.picture.span(at.home.grid.cursor)
        assert start - at.home.grid.top <= above
        assert at.home.grid.top <= start and end <= at.home.grid.top + at.home.grid.size.height

    drive(body, a_large_comparison(5, 200), size=(200, 50))


def test_scrolling_the_same_way_again_builds_nothing_and_the_cursor_repaints_two_rows() -> None:
    async def body(at: At) -> None:
        await at.press("space", "space", "b", "b")
        built = at.home.grid.strips_built
        await at.press("space", "space", "b", "b")
        # The cursor stands on other rows than at first for a page or two; its rows alone are new.
        assert at.home.grid.strips_built - built <= 4 * 20
        await at.press("g")
        built = at.home.grid.strips_built
        await at.press("j", "k")
        await at.press("j", "k")
        assert at.home.grid.strips_built - built <= 40
        built = at.home.grid.strips_built
        await at.press("space", "space", "b", "b", "g", "j", "k")
        assert at.home.grid.strips_built == built

    drive(body, a_large_comparison(5, 200), size=(200, 50))


def test_click_scroll_and_minimap() -> None:
    async def body(at: At) -> None:
        await at.pilot.click(at.home.grid, offset=(50, 6))
        assert at.home.view.focus == "s01"
        assert at.home.grid.cursor == at.picture.row_at(6)
        at.home.grid.scroll_lines(3)
        await at.pilot.pause()
        assert at.home.grid.top == 3 and at.home.grid.cursor > 0
        await at.pilot.click("Minimap", offset=(1, at.home.grid.size.height - 1))
        assert at.home.grid.top > at.picture.height - 2 * at.home.grid.size.height

    drive(body, a_large_comparison(5, 100))


def test_every_theme_paints_and_tells_differences_apart() -> None:
    async def body(at: At) -> None:
        seen = []
        for _ in CYCLE:
            await at.press("t")
            await at.pilot.pause()
            seen.append(at.pilot.app.theme)
            styles = at.styles()
            assert styles["dawn"].underline
            assert styles["Fourteen"].bold
        assert sorted(seen) == sorted(CYCLE)

    drive(body)


def test_without_colour_glyphs_and_attributes_remain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def body(at: At) -> None:
        styles = at.styles()
        for style in styles.values():
            assert style.color is None or style.color.is_default
        assert styles["dawn"].underline and styles["Fourteen"].reverse

    drive(body)


def test_help_names_every_key_and_closes() -> None:
    async def body(at: At) -> None:
        await at.press("?")
        assert at.pilot.app.screen.query("#help")
        await at.press("j", "j")
        assert at.pilot.app.screen.query_one("#help").scroll_offset.y == 2
        await at.press("escape")
        assert not at.pilot.app.screen.query("#help")

    drive(body)


def test_q_leaves_with_zero() -> None:
    async def body(at: At) -> None:
        await at.press("q")

    assert (drive(body).return_code or 0) == 0
