"""Work done in a process of its own, so that whoever waits for it stays responsive, quiet and alive.

What takes long, holds the interpreter's lock, prints where it should not or may bring a process down is
sent to another interpreter (:mod:`tui.apart.__main__`) as a pickle, and its result comes back as one.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from subprocess import Popen

T = TypeVar("T")


class WorkError(Exception):
    """Work failed; the message is one sentence for the user, safe to show."""


_tell: Callable[[float], None] | None = None


def tell(done: float) -> None:
    """Tell whoever waits for the work that this is part of how much of it is ``done``, 0..1; nobody, where it
    is not done apart."""
    if _tell is not None:
        _tell(done)


def tell_by(way: Callable[[float], None]) -> None:
    """Have what is told in this process go that ``way``."""
    global _tell  # noqa: PLW0603 – a process does one piece of work
    _tell = way


class Standby:
    """A process that makes itself ready for one piece of work, from the moment this is made.

    It imports ``modules`` and waits. It prints nothing. It ends with its work, with :meth:`end`, and when
    this process ends, however it does.
    """

    def __init__(self, *modules: str) -> None:
        """``process`` is None, and ``failure`` says why, where there can be none."""
        from subprocess import DEVNULL, PIPE, Popen  # takes its time, and the other side imports this module

        self.process: Popen[bytes] | None = None
        self.failure = ""
        # The process finds what this one finds, and nothing more: -P keeps the current folder out.
        command = [sys.executable, "-P", "-m", __name__, *modules]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        try:
            self.process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment)
        except OSError as error:
            self.failure = f"No further process can be started ({error.strerror})."

    def end(self) -> None:
        """Have the process end now, whatever it is doing."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()


class Work(Generic[T]):
    """``work`` under way in a process of its own, from the moment this is made: in the one that stands
    ``by``, or in a new one. ``work`` and its result are pickled. ``done`` is the part of it that is done,
    0..1, as far as it tells (:func:`tell`)."""

    def __init__(self, work: Callable[[], T], by: Standby | None = None) -> None:
        from concurrent.futures import Future
        from threading import Thread

        self.done = 0.0
        self._future: Future[T] = Future()
        self._by = by or Standby()
        if self._by.process is None:
            self._future.set_exception(WorkError(self._by.failure))
        else:
            # Waited for in a thread: the processes of asyncio outlive a loop that ends right after
            # the task was cancelled, and complain.
            Thread(target=self._wait, args=(self._by.process, work), daemon=True).start()

    async def result(self) -> T:
        """What ``work`` returns. Raises :class:`WorkError`: that of ``work``, or one that says how it went
        wrong. Ends the process if the awaiting task is cancelled."""
        import asyncio

        try:
            return await asyncio.wrap_future(self._future)
        finally:
            self.end()

    def wait(self, seconds: float) -> T:
        """Like :meth:`result`, for who has nothing else to do. Raises :class:`TimeoutError` when it takes
        more than that many ``seconds``."""
        try:
            return self._future.result(seconds)
        finally:
            self.end()

    def end(self) -> None:
        """Have the process end now, whatever it is doing."""
        self._by.end()

    def _wait(self, process: Popen[bytes], work: Callable[[], T]) -> None:
        from concurrent.futures import InvalidStateError

        assert process.stdin is not None and process.stdout is not None
        with suppress(InvalidStateError):  # the future was cancelled; nobody asks any more
            try:
                result = self._answer(process, work)
            except Exception as error:  # whatever it is, whoever awaits the result is told
                self._future.set_exception(error)
            else:
                self._future.set_result(result)
        process.stdout.close()
        with suppress(BrokenPipeError):  # what it did not read can't be written any more
            process.stdin.close()

    def _answer(self, process: Popen[bytes], work: Callable[[], T]) -> T:
        """Let ``process`` do ``work``.

        Its standard input stays open all the while: it takes the end of that for the end of this process.
        """
        assert process.stdin is not None and process.stdout is not None
        with suppress(BrokenPipeError):  # it has ended already, and its status tells
            process.stdin.write(pickle.dumps(work))
            process.stdin.flush()
        answer = None
        with suppress(EOFError, pickle.UnpicklingError):  # cut off: its status tells
            while not isinstance(answer := pickle.load(process.stdout), tuple):
                self.done = answer
        status = process.wait()
        if status != 0 or answer is None:
            how = f"signal {-status}" if status < 0 else f"exit code {status}"
            raise WorkError(f"The process that did the work ended without a result ({how}).")
        fine, result = answer
        if not fine:
            raise result
        return result  # type: ignore[no-any-return]


async def apart(work: Callable[[], T]) -> T:
    """What ``work`` returns, called in a process of its own; see :class:`Work`."""
    return await Work(work).result()
