"""Corrections and notes: made by keys, shown on all screens, kept for the next time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from tests.app.test_reader import At, shown
from tests.samples import the_ferry
from tui.app import FORGETFUL, Memory, Refinement
from tui.app.actions import ACTIONS
from tui.app.differences_screen import DifferencesScreen
from tui.app.reader import Reader
from tui.app.side_by_side import SideBySideScreen
from tui.app.why_screen import WhyScreen
from tui.comparison import Comparison
from tui.config import Config
from tui.corrections import Correction, Joined, NoDifference, Note, SplitOff, corrected, differing
from tui.session import Session

FERRY = the_ferry()


class Kept:
    """A memory that can be looked at."""

    def __init__(self, session: Session = Session(), *, writable: bool = True) -> None:  # noqa: B008
        self.sessions = [session]
        self.memory = Memory(session, self._keep, self._correct)
        self._writable = writable

    @property
    def last(self) -> Session:
        return self.sessions[-1]

    def _keep(self, session: Session) -> bool:
        self.sessions.append(session)
        return self._writable

    def _correct(self, corrections: tuple[Correction, ...]) -> Refinement:
        async def make() -> Comparison:
            facts = corrected(FERRY.story, FERRY.facts, corrections)
            return replace(FERRY, facts=facts, differences=differing(FERRY.differences, corrections))

        return Refinement("correcting…", "", make)


def drive(body: Callable[[At], Awaitable[None]], memory: Memory = FORGETFUL) -> Reader:
    reader = Reader(FERRY, memory=memory)

    async def run() -> None:
        async with reader.run_test(size=(120, 36), notifications=True) as pilot:
            await pilot.pause()
            assert isinstance(reader.screen, SideBySideScreen)
            await body(At(pilot, reader.screen))

    asyncio.run(run())
    return reader


async def settled(at: At) -> str:
    """Wait for the correction to be made; returns what was told of it."""
    await at.pilot.app.workers.wait_for_complete()
    await at.pilot.pause()
    return max(at.pilot.app._notifications, key=lambda notification: notification.raised_at).message


def flagged(at: At) -> int | None:
    """The row whose first line is wholly reversed."""
    grid = at.home.grid
    strips = grid.render_lines(grid.size.region)
    lines = [n for n, strip in enumerate(strips) if all(s.style and s.style.reverse for s in strip)]
    return at.picture.row_at(grid.top + lines[0]) if lines else None


def test_two_rows_are_joined_and_parted_again() -> None:
    kept = Kept()

    async def body(at: At) -> None:
        await at.press("}")
        assert at.facts == ("f6",)
        await at.press("J")
        assert "J on another row joins it with row" in at.line("footer")
        here = at.home.grid.cursor
        await at.press("G")
        there = at.home.grid.cursor
        assert f"J joins {here + 1} with {there + 1}; Esc: leave it" in at.line("footer")
        assert at.home.rows[there].label in at.line("footer")
        assert flagged(at) == here
        await at.press("l", "h", "o", "o")  # drawn anew, it is still marked
        assert flagged(at) == here
        await at.press("J")
        assert await settled(at) == "Joined."
        assert kept.last.corrections == (Joined(("star:3.1",), ("post:3.1",)),)
        assert len(at.home.rows) == 5 and flagged(at) is None
        joined = at.home.rows[at.home.grid.cursor]
        assert joined.reported_by == ("post", "star")
        await at.press("u")
        assert await settled(at) == "The last correction is taken back."
        assert len(at.home.rows) == 6 and not kept.last.corrections
        await at.press("u")
        assert await settled(at) == "There is no correction to take back."

    drive(body, kept.memory)


def test_joining_can_be_left_and_needs_two_rows() -> None:
    async def body(at: At) -> None:
        await at.press("J", "J")
        assert "the same row" in at.line("footer")
        await at.press("J", "escape", "j")
        assert "J" not in at.line("footer") and flagged(at) is None

    drive(body)


def test_a_reading_is_split_off() -> None:
    kept = Kept()

    async def body(at: At) -> None:
        await at.press("l", "l", "S")
        assert "S or ⏎ splits the reading of Star off; Esc: leave it. “Ferry lost”" in at.line("footer")
        await at.press("S")
        assert await settled(at) == "Split off: Star reports something else."
        assert kept.last.corrections == (SplitOff(("post:1.1", "echo:1.1", "star:1.1"), ("star:1.1",)),)
        assert len(at.home.rows) == 7
        await at.press("f", "u")  # what the source in focus alone has
        await at.press("S")
        assert "stands alone already" in at.line("footer")
        await at.press("h", "S")
        assert "has no reading here" in at.line("footer")

    drive(body, kept.memory)


@pytest.mark.parametrize("keys", [["escape"], ["j", "k", "j"], ["h"]])
def test_a_split_that_is_not_confirmed_is_left(keys: list[str]) -> None:
    kept = Kept()

    async def body(at: At) -> None:
        await at.press("l", "l", "S", *keys)
        assert "splits" not in at.line("footer")
        await at.press("enter")  # explains, as ever
        assert isinstance(at.pilot.app.screen, WhyScreen) and not kept.last.corrections

    drive(body, kept.memory)


def test_of_several_differences_it_is_asked_which_is_none() -> None:
    kept = Kept()
    values = tuple(replace(value, end=value.end - 2) for value in FERRY.differences[1].values)
    second = replace(FERRY.differences[1], id="d3", note="dawn; first", values=values)
    reader = Reader(replace(FERRY, differences=(*FERRY.differences, second)), memory=kept.memory)

    async def run() -> None:
        async with reader.run_test(size=(120, 36), notifications=True) as pilot:
            await pilot.pause()
            assert isinstance(reader.screen, SideBySideScreen)
            at = At(pilot, reader.screen)
            await at.press("]", "!")
            assert "⏎ none, ! next: 1/2 ≠ wording: Post: dawn" in at.line("footer")
            await at.press("!")
            assert "2/2 ≠ wording: dawn; first" in at.line("footer")
            await at.press("!")
            assert "1/2" in at.line("footer")
            await at.press("!", "enter")
            assert await settled(at) == "No difference: dawn; first"
            assert kept.last.corrections == (NoDifference("wording", values),)

    asyncio.run(run())


def test_what_is_no_difference_is_gone_from_the_row_and_from_the_list() -> None:
    kept = Kept()

    async def body(at: At) -> None:
        await at.press("]", "!")
        assert (await settled(at)).startswith("No difference: ")
        assert isinstance(kept.last.corrections[0], NoDifference)
        assert not any("wording" in line for line in shown(at.home))
        await at.press("d", "!")
        await settled(at)
        screen = at.pilot.app.screen
        assert isinstance(screen, DifferencesScreen)
        assert not screen.index.comparison.differences
        await at.press("escape", "!")
        assert "No difference has been found here" in at.line("footer")

    drive(body, kept.memory)


def test_a_note_is_shown_on_its_row_changed_and_removed() -> None:
    kept = Kept()

    async def body(at: At) -> None:
        await at.press("i", *"ask", "enter")
        assert any("✎ ask" in line for line in shown(at.home))
        assert kept.last.notes == (Note(("post:1.1", "echo:1.1", "star:1.1"), "ask"),)
        await at.press("i", *"why", "enter")
        assert any("✎ why" in line for line in shown(at.home))
        assert len(kept.last.notes) == 1
        await at.press("i", "backspace", "enter")
        assert not kept.last.notes and not any("✎" in line for line in shown(at.home))
        await at.press("i", *"no", "escape")
        assert not kept.last.notes and at.line("footer")

    drive(body, kept.memory)


def test_what_cannot_be_kept_is_told() -> None:
    async def body(at: At) -> None:
        await at.press("l", "l", "S", "enter")
        assert "can't be kept" in await settled(at)

    drive(body, Kept(writable=False).memory)


def test_the_view_and_the_place_are_there_the_next_time() -> None:
    async def first(at: At) -> None:
        await at.press("l", "l", "L", "l", "x", "G")

    session = drive(first).session

    async def second(at: At) -> None:
        assert at.home.view.lead == "star" and len(at.home.view.hidden) == 1
        assert at.home.grid.cursor == len(at.home.rows) - 1

    drive(second, Kept(session).memory)


def test_a_correction_that_takes_too_long_is_cancelled() -> None:
    kept = Kept()

    def correct(_: tuple[Correction, ...]) -> Refinement:
        async def make() -> Comparison:
            await asyncio.Event().wait()
            raise AssertionError("it never is")

        return Refinement("correcting…", "", make)

    async def body(at: At) -> None:
        await at.press("]", "!")
        assert kept.last.corrections and "correcting…" in at.line("title")
        await at.press("C")
        await at.pilot.pause()
        assert kept.last.corrections == () and "correcting" not in at.line("title")
        assert [n.message for n in at.pilot.app._notifications] == ["The correction is not made."]

    drive(body, replace(kept.memory, correct=correct))


def test_keys_that_were_set_do_it_and_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for id, action in list(ACTIONS.items()):
        monkeypatch.setitem(ACTIONS, id, action)  # as it was, afterwards

    async def run() -> None:
        reader = Reader(FERRY, config=Config(keys={"next_difference": ("ctrl+n", "5"), "next_row": ("v",)}))
        async with reader.run_test(size=(120, 36)) as pilot:
            await pilot.pause()
            home = reader.screen
            assert isinstance(home, SideBySideScreen)
            at = At(pilot, home)
            assert "ctrl+n next difference" in at.line("footer")
            await at.press("v")
            assert home.grid.cursor == 1
            await at.press("j")
            assert home.grid.cursor == 1
            await at.press("5")
            assert at.facts == ("f3",)

    asyncio.run(run())


def test_a_theme_that_there_is_not_is_named() -> None:
    with pytest.raises(ValueError, match="there is no theme 'sepia'; there are"):
        Reader(FERRY, config=Config(theme="sepia"))
