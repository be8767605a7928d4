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
from typing import TypeVar

T = TypeVar("T")


class WorkError(Exception):
    """Work failed; the message is one sentence for the user, safe to show."""


async def apart(work: Callable[[], T]) -> T:
    """What ``work`` returns, called in a process of its own; ``work`` and the result are pickled.

    The process prints nothing. It ends with its work, when the awaiting task is cancelled, and when this
    process ends, however it does. Raises :class:`WorkError`: that of ``work``, or one that says how it
    went wrong.
    """
    import asyncio  # not needed on the other side, which imports this module too

    # The process finds what this one finds, and nothing more: -P keeps the current folder out.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    try:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", __name__),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=environment,
        )
    except OSError as error:
        raise WorkError(f"No further process can be started ({error.strerror}).") from error
    assert process.stdin is not None and process.stdout is not None
    try:
        with suppress(ConnectionError):  # it may have ended already: then it has no answer
            process.stdin.write(pickle.dumps(work))
            await process.stdin.drain()
        # Its standard input stays open until it has answered: the process takes the end of it for ours.
        answer = await process.stdout.read()
        status = await process.wait()
    finally:
        process.stdin.close()
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if status != 0:
        how = f"signal {-status}" if status < 0 else f"exit code {status}"
        raise WorkError(f"The process that did the work ended without a result ({how}).")
    fine, result = pickle.loads(answer)
    if not fine:
        raise result
    return result  # type: ignore[no-any-return]
