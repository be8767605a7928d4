"""Work shared out to processes."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import closing

import pytest

from tests.apart import work
from tui.apart import WorkError
from tui.apart.pool import each


def test_every_job_is_done_and_told_with_its_place() -> None:
    assert sorted(each(work.doubled, [5, 6, 7, 8], 2)) == [(0, 10), (1, 12), (2, 14), (3, 16)]
    assert list(each(work.doubled, [])) == []


def test_what_fails_or_dies_says_so_and_the_others_are_done() -> None:
    results = dict(each(work.dying, ["raise", "die", "live", "live"], 1))
    assert results[2] == results[3] == "lived"
    assert isinstance(results[0], WorkError) and "ValueError: no such thing" in str(results[0])
    assert isinstance(results[1], WorkError) and "exit code 3" in str(results[1])


def test_processes_end_when_nobody_asks_any_more() -> None:
    with closing(each(work.own_process, list(range(4)), 1)) as results:
        _, process = next(results)
        assert isinstance(process, int) and process != os.getpid()
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return
    raise AssertionError("it lives")


def test_a_process_does_many_jobs_but_not_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.apart.pool.MOST_JOBS", 3)
    done = Counter(process for _, process in each(work.own_process, list(range(7)), 1))
    assert sorted(done.values()) == [1, 3, 3]
