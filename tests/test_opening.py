"""What the reader opens with."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

import tui.apart
from tui.apart import WorkError
from tui.comparison import Comparison
from tui.keeping.comparisons import Comparisons
from tui.opening import opening
from tui.reading import read_story
from tui.stages import compare

STORY = read_story([Path(__file__).parents[1] / "seeds" / "ferry"])


async def awaited(make: Callable[[], Awaitable[Comparison]]) -> Comparison:
    return await make()


def test_a_new_story_is_aligned_apart_and_kept_and_opens_aligned_the_next_time(tmp_path: Path) -> None:
    kept = Comparisons(tmp_path)
    first, aligned = opening(STORY, (), kept)
    assert not first.facts and aligned is not None
    made = asyncio.run(awaited(aligned))
    assert made == compare(STORY)
    assert opening(STORY, (), kept) == (made, None)


def test_without_a_further_process_it_takes_longer_and_comes_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class NoWork:
        def __init__(self, work: object) -> None:
            pass

        async def result(self) -> object:
            raise WorkError("No further process can be started.")

    monkeypatch.setattr(tui.apart, "Work", NoWork)
    _, aligned = opening(STORY, (), Comparisons(tmp_path))
    assert aligned is not None
    assert asyncio.run(awaited(aligned)) == compare(STORY)
