"""Lists with a column a source, when there are many sources or little room."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from tests.app.test_reader import At, drive
from tests.samples import a_large_comparison
from tui.app.coverage_screen import CoverageScreen
from tui.app.details_screen import DetailsScreen
from tui.app.side_by_side import SideBySideScreen
from tui.comparison import Comparison, Detail, Value


@cache
def many() -> Comparison:
    """Twenty sources of long sigla."""
    comparison = a_large_comparison(20, 30)
    sources = (
        replace(source, siglum=f"Source {number}") for number, source in enumerate(comparison.story.sources)
    )
    values = (Value(r.source, r.sentences[0], 0, 4) for r in comparison.facts[0].readings)
    detail = Detail("name", "Bell", tuple(values))
    return replace(comparison, story=replace(comparison.story, sources=tuple(sources)), details=(detail,))


@pytest.mark.parametrize("key", ["m", "D"])
def test_many_sources_in_a_tiny_terminal(key: str) -> None:
    async def body(at: At) -> None:
        await at.press(key, *["l"] * 12, "G", "h", "enter")
        assert isinstance(at.pilot.app.screen, CoverageScreen | DetailsScreen | SideBySideScreen)

    drive(body, a_large_comparison(20, 30), size=(10, 3))


def test_coverage_leads_to_the_source_pointed_at() -> None:
    async def body(at: At) -> None:
        await at.press("m", "j", "l")
        assert "▸Echo" in at.line("heads")
        assert at.line("about").startswith(" Echo ¶2: ")
        await at.press("l", "l")
        assert "▸Star" in at.line("heads")
        await at.press("h", "enter")
        assert at.home.view.focus == "echo"
        assert at.home.grid.cursor == 1

    drive(body)


@pytest.mark.parametrize("key", ["m", "D"])
def test_of_many_sources_the_one_pointed_at_is_named_in_full(key: str) -> None:
    async def body(at: At) -> None:
        await at.press(key)
        assert at.line("title").rstrip().endswith("▸ Source 0  1/20")
        await at.press(*["l"] * 30)
        assert at.line("title").rstrip().endswith("▸ Source 19  20/20")
        assert at.line("heads").rstrip()[-2] == "▸"

    drive(body, many(), size=(80, 24))


@pytest.mark.parametrize("size", [(20, 10), (40, 14)])
def test_columns_for_which_there_is_no_room_slide_in(size: tuple[int, int]) -> None:
    async def body(at: At) -> None:
        await at.press("m")
        assert at.line("heads").endswith("…") or "… " in at.line("heads")
        await at.press(*["l"] * 19)
        assert "…" in at.line("heads").split("▸")[0]
        assert "▸" in at.line("heads")

    drive(body, many(), size=size)
