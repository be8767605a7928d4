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
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from subprocess import Popen

T = TypeVar("T")


class WorkError(Exception):
    """Work failed; the message is one sentence for the user, safe to show."""


async def apart(work: Callable[[], T]) -> T:
    """What ``work`` returns, called in a process of its own; ``work`` and the result are pickled.

    The process prints nothing. It ends with its work, when the awaiting task is cancelled, and when this
    process ends, however it does. Raises :class:`WorkError`: that of ``work``, or one that says how it
    went wrong.
    """
    import asyncio  # these two take their time, and the other side imports this module too
    from subprocess import DEVNULL, PIPE, Popen

    # The process finds what this one finds, and nothing more: -P keeps the current folder out.
    command = [sys.executable, "-P", "-m", __name__]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    try:
        process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment)
    except OSError as error:
        raise WorkError(f"No further process can be started ({error.strerror}).") from error
    with process:
        try:
            # Waited for in a thread: the processes of asyncio outlive a loop that ends right after
            # the task was cancelled, and complain.
            return await asyncio.to_thread(_answer, process, work)
        finally:
            process.kill()
            assert process.stdin is not None
            with suppress(BrokenPipeError):  # what it did not read can't be written any more
                process.stdin.close()


def _answer(process: Popen[bytes], work: Callable[[], T]) -> T:
    """Let ``process`` do ``work``.

    Its standard input stays open all the while: it takes the end of that for the end of this process.
    """
    assert process.stdin is not None and process.stdout is not None
    with suppress(BrokenPipeError):  # it has ended already, and its status tells
        process.stdin.write(pickle.dumps(work))
        process.stdin.flush()
    answer = process.stdout.read()
    status = process.wait()
    if status != 0 or not answer:
        how = f"signal {-status}" if status < 0 else f"exit code {status}"
        raise WorkError(f"The process that did the work ended without a result ({how}).")
    fine, result = pickle.loads(answer)
    if not fine:
        raise result
    return result  # type: ignore[no-any-return]
