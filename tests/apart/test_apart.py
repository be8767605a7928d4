"""Work in a process of its own: its result, its failures, and its end."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.apart.work import die, fail_for_the_user, fail_otherwise, half, hang, imported, shout
from tui.apart import Standby, Work, WorkError, apart

posix = pytest.mark.skipif(sys.platform == "win32", reason="asks for processes by number")


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


async def number_in(path: Path) -> int:
    """The process number that work writes to ``path`` when it starts."""
    for _ in range(1000):
        if path.exists() and (text := path.read_text()):
            return int(text)
        await asyncio.sleep(0.01)
    raise AssertionError("the work did not start")


def test_a_result_comes_from_another_process_and_nothing_it_prints(
    capfd: pytest.CaptureFixture[str],
) -> None:
    size, process = asyncio.run(apart(partial(shout, "x" * 1_000_000)))
    assert size == 1_000_000
    assert process != os.getpid()
    assert capfd.readouterr() == ("", "")


def test_who_stands_by_has_imported_what_is_named_and_no_more() -> None:
    async def run() -> list[str]:
        return await Work(partial(imported, "colorsys", "tui.reading"), Standby("colorsys")).result()

    assert asyncio.run(run()) == ["colorsys"]


def test_who_stands_by_leaves_with_the_parent_or_when_told_to() -> None:
    left, told = Standby(), Standby()
    assert left.process is not None and left.process.stdin is not None and told.process is not None
    left.process.stdin.close()
    assert left.process.wait(30) != 0
    left.end()
    told.end()
    assert told.process.poll() is not None


def test_an_error_for_the_user_arrives_as_it_was_raised() -> None:
    with pytest.raises(WorkError, match=r"^No ink is left\.$"):
        asyncio.run(apart(fail_for_the_user))


def test_any_other_error_is_named_without_what_a_terminal_would_obey() -> None:
    with pytest.raises(WorkError) as caught:
        asyncio.run(apart(fail_otherwise))
    assert str(caught.value) == "The work failed unexpectedly (ValueError: red)."


@pytest.mark.parametrize(
    ("end", "told"),
    [
        pytest.param(partial(os._exit, 7), "exit code 7", id="exit"),
        pytest.param(partial(sys.exit, 0), "exit code 0", id="quiet exit"),
        pytest.param(partial(die, signal.SIGSEGV), f"signal {int(signal.SIGSEGV)}", id="crash", marks=posix),
    ],
)
def test_a_process_that_ends_early_is_an_error_too(end: Callable[[], None], told: str) -> None:
    with pytest.raises(WorkError, match=told):
        asyncio.run(apart(end))


@posix
def test_work_tells_how_far_it_is(tmp_path: Path) -> None:
    async def run() -> list[float]:
        work = Work(partial(half, tmp_path / "number"))
        before = work.done
        await number_in(tmp_path / "number")
        for _ in range(1000):
            if work.done:
                break
            await asyncio.sleep(0.01)
        work.end()
        return [before, work.done]

    assert asyncio.run(run()) == [0.0, 0.5]


@posix
def test_cancelling_ends_the_process(tmp_path: Path) -> None:
    async def run() -> int:
        task = asyncio.create_task(apart(partial(hang, tmp_path / "number")))
        process = await number_in(tmp_path / "number")
        assert is_running(process)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return process

    assert not is_running(asyncio.run(run()))


@posix
def test_the_process_does_not_outlive_a_parent_that_was_killed(tmp_path: Path) -> None:
    code = (
        "import asyncio; from functools import partial; from pathlib import Path\n"
        "from tests.apart.work import hang; from tui.apart import apart\n"
        f"asyncio.run(apart(partial(hang, Path({str(tmp_path / 'number')!r}))))"
    )
    with subprocess.Popen([sys.executable, "-c", code], cwd=Path(__file__).parents[2]) as parent:
        process = asyncio.run(number_in(tmp_path / "number"))
        parent.kill()
    for _ in range(500):
        if not is_running(process):
            return
        time.sleep(0.01)
    os.kill(process, signal.SIGKILL)
    raise AssertionError("it lived on")
