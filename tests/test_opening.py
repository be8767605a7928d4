"""What the reader opens with."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest

from tests.apart.work import imported
from tui.apart import Standby, Work
from tui.comparison import Comparison
from tui.keeping.comparisons import Comparisons
from tui.opening import Making, opening, standby
from tui.reading import read_story
from tui.stages import compare

STORY = read_story([Path(__file__).parents[1] / "seeds" / "ferry"])


async def awaited(make: Callable[[], Awaitable[Comparison]]) -> Comparison:
    return await make()


def test_a_new_story_is_aligned_apart_and_kept_and_opens_aligned_the_next_time(tmp_path: Path) -> None:
    kept = Comparisons(tmp_path)
    first, aligned = opening(STORY, (), kept, standby())
    assert not first.facts and aligned is not None
    made = asyncio.run(awaited(aligned))
    assert made == compare(STORY)
    unneeded = standby()
    assert opening(STORY, (), kept, unneeded) == (made, None)
    assert unneeded.process is not None and unneeded.process.poll() is not None


def test_without_a_further_process_it_takes_longer_and_comes_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    by: Standby = standby()
    assert by.process is None
    _, aligned = opening(STORY, (), Comparisons(tmp_path), by)
    assert aligned is not None
    assert asyncio.run(awaited(aligned)) == compare(STORY)


def test_who_compares_imports_nothing_that_reads_keeps_or_shows() -> None:
    async def run() -> list[str]:
        needless = ("tui.reading", "tui.keeping", "tui.grid", "tempfile", "hashlib", "subprocess")
        return await Work(partial(imported, *needless), standby()).result()

    assert asyncio.run(run()) == []


def test_a_comparison_that_was_cancelled_can_be_begun_anew(tmp_path: Path) -> None:
    kept = Comparisons(tmp_path)

    async def run() -> Comparison:
        making = Making(STORY, (), kept, standby())
        task = asyncio.create_task(awaited(making))
        await asyncio.sleep(0)  # it is awaited
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert making.done() == 0 and kept.get(STORY, ()) is None
        return await making()

    assert asyncio.run(run()) == compare(STORY) == kept.get(STORY, ())
