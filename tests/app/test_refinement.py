"""A better comparison arrives while someone reads."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from tests.apart.work import hang
from tests.app.test_reader import At, drive, shown
from tests.samples import a_large_comparison, the_ferry
from tui.apart import WorkError, apart
from tui.app import Refinement
from tui.app.coverage_screen import CoverageScreen
from tui.app.reader import PATIENCE, Reader
from tui.app.side_by_side import SideBySideScreen
from tui.comparison import Comparison, Fact, Reading

ROUGH = a_large_comparison(5, 100)


def refined(rough: Comparison, first: int = 0) -> Comparison:
    """``rough`` with every two of twenty facts, from ``first`` on, made one; all have other ids."""
    pairs = [_joined(*rough.facts[i : i + 2]) for i in range(first, first + 20, 2)]
    facts = [*rough.facts[:first], *pairs, *rough.facts[first + 20 :]]
    facts = [replace(fact, id=f"g{n}") for n, fact in enumerate(facts)]
    return replace(rough, facts=tuple(facts), marks=())


def _joined(a: Fact, b: Fact) -> Fact:
    order = sorted({reading.source for fact in (a, b) for reading in fact.readings})
    readings = tuple(Reading(source, a.reading(source) + b.reading(source)) for source in order)
    return replace(a, readings=readings, missing=tuple(s for s in a.missing if s not in order))


class Arrival:
    """A refinement that is made when the test says so."""

    def __init__(self, make: Callable[[], Comparison]) -> None:
        self._make = make
        self._now = asyncio.Event()
        self.refinement = Refinement("refining…", "by magic", self._wait)

    async def _wait(self) -> Comparison:
        await self._now.wait()
        return self._make()

    async def arrive(self, at: At) -> str:
        """Let it come; returns the notification."""
        self._now.set()
        await until(at, lambda: bool(at.pilot.app._notifications))
        (notification,) = at.pilot.app._notifications
        return notification.message


async def until(at: At, true: Callable[[], bool]) -> None:
    """Wait until ``true()``."""
    for _ in range(1000):
        if true():
            await at.pilot.pause()
            return
        await at.pilot.pause(0.01)
    raise AssertionError("waited in vain")


def screen_line(at: At) -> int:
    """The line of the screen on which the row with the cursor begins."""
    return at.picture.span(at.home.grid.cursor)[0] - at.home.grid.top


def sentences(at: At) -> set[str]:
    """All sentences of the row with the cursor."""
    return {id for cell in at.home.rows[at.home.grid.cursor].cells.values() for id in cell.sentences}


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
@pytest.mark.parametrize("grain", ["facts", "paragraphs"])
def test_the_reader_keeps_sentence_line_column_and_lead(size: tuple[int, int], grain: str) -> None:
    arrival = Arrival(lambda: refined(ROUGH))

    async def body(at: At) -> None:
        await at.press("l", "L", "l", "l", *["P"] * (grain == "paragraphs"), *["space"] * 7, *"kkk")
        before = sentences(at), screen_line(at), at.home.view
        number = at.home.grid.cursor
        assert number > 20 and "refining…" in at.line("title")
        assert await arrival.arrive(at) == "Rows refined by magic: 90 facts, was 100."
        assert "90 facts" in at.line("title") and "refining" not in at.line("title")
        assert (sentences(at), screen_line(at), at.home.view) == before
        assert at.home.grid.cursor < number
        assert f"{at.home.grid.cursor + 1}/" in at.line("footer")
        await at.press("j")
        assert screen_line(at) > 0

    drive(body, ROUGH, size, refinements=(arrival.refinement,))


def test_a_row_that_was_joined_with_another_is_found_by_its_sentence() -> None:
    arrival = Arrival(lambda: refined(ROUGH, first=20))

    async def body(at: At) -> None:
        at.home.grid.move_to(25)
        before = sentences(at)
        line = screen_line(at)
        await arrival.arrive(at)
        assert before < sentences(at)
        assert screen_line(at) == line

    drive(body, ROUGH, refinements=(arrival.refinement,))


def test_a_row_taller_than_the_screen_stays_where_it_is() -> None:
    rough = a_large_comparison(4, 40)
    arrival = Arrival(lambda: refined(rough))

    async def body(at: At) -> None:
        at.home.grid.move_to(25)
        await at.press("j")
        assert screen_line(at) < 0
        before = screen_line(at), shown(at.home)[:2]
        await arrival.arrive(at)
        assert (screen_line(at), shown(at.home)[:2]) == before

    drive(body, rough, (60, 8), refinements=(arrival.refinement,))


def test_coverage_on_top_goes_on_with_the_new_rows_and_leads_to_them() -> None:
    arrival = Arrival(lambda: refined(ROUGH))

    async def body(at: At) -> None:
        await at.press("m", *"j" * 30)
        coverage = at.pilot.app.screen
        assert isinstance(coverage, CoverageScreen)
        label = shown(coverage)[coverage.grid.cursor - coverage.grid.top][4:20]
        assert await arrival.arrive(at) == "Rows refined by magic: 90 facts, was 100."
        assert coverage.is_current
        assert "90 facts" in at.line("title") and coverage.grid.cursor == 20
        assert shown(coverage)[coverage.grid.cursor - coverage.grid.top][4:20] == label
        await at.press("enter")
        assert at.home.is_current
        assert at.facts == ("g20",) and "90 facts" in at.line("title")

    drive(body, ROUGH, refinements=(arrival.refinement,))


def test_help_on_top_stays_and_the_new_rows_are_below() -> None:
    arrival = Arrival(lambda: refined(ROUGH))

    async def body(at: At) -> None:
        await at.press("G", "?")
        await arrival.arrive(at)
        assert at.pilot.app.screen.query("#help")
        await at.press("escape")
        assert at.facts == ("g89",)
        assert any(line.startswith("▌ 90 ") for line in shown(at.home))

    drive(body, ROUGH, refinements=(arrival.refinement,))


def test_nothing_better_is_said_so() -> None:
    arrival = Arrival(the_ferry)

    async def body(at: At) -> None:
        assert await arrival.arrive(at) == "Rows checked by magic: nothing changes."

    drive(body, refinements=(arrival.refinement,))


def test_what_fails_is_told_as_it_is_and_the_rows_stay() -> None:
    def fail() -> Comparison:
        raise WorkError("The model [bold]x[/] is gone.")

    arrival = Arrival(fail)

    async def body(at: At) -> None:
        await at.press("j")
        assert await arrival.arrive(at) == "The model [bold]x[/] is gone. The rows stay as they are."
        assert at.facts == ("f2",) and "refining" not in at.line("title")
        await at.pilot.pause(0.1)
        lines = [strip.text for strip in at.home._compositor.render_strips()]
        assert "The model [bold]x[/] is gone. The rows stay as they are." in lines[-2]

    assert (drive(body, refinements=(arrival.refinement,)).return_code or 0) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="asks for a process by its number")
def test_leaving_ends_the_work_under_way(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    number = tmp_path / "number"

    async def make() -> Comparison:
        await apart(partial(hang, number))
        raise AssertionError("it works for ever")

    async def body(at: At) -> None:
        await until(at, lambda: number.exists() and bool(number.read_text()))
        await at.press("q")

    assert (drive(body, refinements=(Refinement("refining…", "by magic", make),)).return_code or 0) == 0
    with pytest.raises(ProcessLookupError):
        os.kill(int(number.read_text()), 0)
    assert capfd.readouterr().err == ""


NOT_ALIGNED = Comparison(the_ferry().story, (), (), (), (), (), (), ())


def test_what_is_aligned_in_time_opens_aligned() -> None:
    async def make() -> Comparison:
        return the_ferry()

    seen: list[list[str]] = []

    async def run() -> None:
        reader = Reader(NOT_ALIGNED, Refinement("aligning…", "", make))
        async with reader.run_test(size=(120, 36)) as pilot:
            await pilot.pause()
            assert isinstance(reader.screen, SideBySideScreen)
            seen.append(shown(reader.screen))
            assert not reader._notifications

    asyncio.run(run())
    assert any("! figure" in line for line in seen[0])


def test_articles_can_be_read_while_they_are_aligned_and_the_place_is_kept() -> None:
    arrival = Arrival(the_ferry)

    async def run() -> None:
        reader = Reader(NOT_ALIGNED, replace(arrival.refinement, under_way="aligning…", means=""))
        async with reader.run_test(size=(120, 36)) as pilot:
            await pilot.pause(PATIENCE + 0.2)
            home = reader.screen
            assert isinstance(home, SideBySideScreen)
            at = At(pilot, home)
            lines = "\n".join(shown(home))
            assert "It was foggy" in lines and "Divers found" in lines
            assert "aligning…" in at.line("title") and "3 sources" in at.line("title")
            for claim in ("only", "not in this source", "▣", "▢", "+", "independent", "facts", "≠"):
                assert claim not in lines and claim not in at.line("title")
            await at.press("j", "j", "l", "]", "}", "o", "P", "P", "L", "m", "enter", "y")
            assert "harbour master" in shown(home)[at.picture.span(home.grid.cursor)[0] + 1]
            arrival._now.set()
            await until(at, lambda: "aligning" not in at.line("title"))
            assert at.facts == ("f5",)  # what the source in focus says there
            assert not reader._notifications

    asyncio.run(run())


def test_who_has_not_left_the_beginning_sees_the_beginning_of_what_is_aligned() -> None:
    ferry = the_ferry()
    headlines, sank, *rest = ferry.facts
    # The headlines stand together on a later row: it shares more with the first row of what is not aligned.
    first = replace(sank, readings=(headlines.readings[0], *sank.readings[1:]))
    arrival = Arrival(lambda: replace(ferry, facts=(first, headlines, *rest)))

    async def run() -> None:
        reader = Reader(NOT_ALIGNED, replace(arrival.refinement, under_way="aligning…", means=""))
        async with reader.run_test(size=(120, 36)) as pilot:
            await pilot.pause(PATIENCE + 0.2)
            home = reader.screen
            assert isinstance(home, SideBySideScreen)
            at = At(pilot, home)
            arrival._now.set()
            await until(at, lambda: "aligning" not in at.line("title"))
            assert home.grid.cursor == 0 and home.grid.top == 0

    asyncio.run(run())


def test_aligning_says_how_far_it_is_and_can_be_cancelled_and_begun_anew() -> None:
    begun: list[asyncio.Event] = []

    async def make() -> Comparison:
        begun.append(asyncio.Event())
        await begun[-1].wait()
        return the_ferry()

    async def run() -> None:
        reader = Reader(NOT_ALIGNED, Refinement("aligning…", "", make, lambda: 0.4))
        async with reader.run_test(size=(120, 36), notifications=True) as pilot:
            await pilot.pause(PATIENCE + 0.3)
            home = reader.screen
            assert isinstance(home, SideBySideScreen)
            at = At(pilot, home)
            assert "aligning… 40%, C cancels" in at.line("title")
            await at.press("C")
            await until(at, lambda: "aligning" not in at.line("title"))
            assert [n.message for n in reader._notifications] == ["Cancelled aligning; C begins anew."]
            assert "It was foggy" in "\n".join(shown(home)) and not home.rows[0].facts
            await at.press("C")
            begun[-1].set()
            await until(at, lambda: bool(home.rows[0].facts))
            assert len(begun) == 2 and at.facts == ("f1",)
            await at.press("C")
            assert [n.message for n in reader._notifications][-1] == "Nothing is under way."

    asyncio.run(run())
