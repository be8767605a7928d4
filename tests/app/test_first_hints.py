"""The hints that the footer shows a newcomer."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from tests.app.test_reader import At
from tests.samples import the_ferry
from tui.app import run
from tui.app.actions import ACTIONS
from tui.app.reader import Reader
from tui.app.side_by_side import SideBySideScreen
from tui.hints import HINTS, Guide


def test_every_hint_is_about_an_action_with_a_key() -> None:
    assert all(hint.action in ACTIONS and "{}" in hint.text for hint in HINTS)


def test_a_hint_goes_when_it_was_followed_and_never_hides_a_message(tmp_path: Path) -> None:
    async def body() -> None:
        reader = Reader(the_ferry(), guide=Guide(tmp_path / "hints.json"))
        async with reader.run_test(size=(120, 36)) as pilot:
            await pilot.pause()
            assert isinstance(reader.screen, SideBySideScreen)
            at = At(pilot, reader.screen)
            assert at.line("footer").startswith(" New here? ] goes to the next row on which they differ. ")
            await at.press("]")
            assert "New here?" not in at.line("footer") and "wording" in at.line("footer")
            await at.press("j")
            assert at.line("footer").startswith(" New here? d lists all differences")
            await at.press("d", "D", "escape")
            assert at.line("footer").startswith(" New here? } goes")
            await at.press("J")
            assert "New here?" not in at.line("footer")

    asyncio.run(body())


def test_what_was_learned_is_kept_when_the_reader_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reader, "run", lambda _, **__: None)
    path = tmp_path / "hints.json"
    guide = Guide(path)
    guide.used("search")
    run(the_ferry(), guide=guide)
    assert json.loads(path.read_text())["used"] == ["search"]


def test_where_there_is_no_room_the_keys_stay(tmp_path: Path) -> None:
    async def body() -> None:
        reader = Reader(the_ferry(), guide=Guide(tmp_path / "hints.json"))
        async with reader.run_test(size=(50, 20)) as pilot:
            await pilot.pause()
            assert isinstance(reader.screen, SideBySideScreen)
            assert "] next difference" in At(pilot, reader.screen).line("footer")

    asyncio.run(body())
