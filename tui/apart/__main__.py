"""The other side of :mod:`tui.apart`: import what is named, read the work, do it, write the result, leave."""

from __future__ import annotations

import gc
import os
import pickle
import sys
import threading
from importlib import import_module
from typing import BinaryIO

from tui.apart import WorkError, tell_by

_STEP = 0.01  # what is told of the work is told in parts of this size


def main() -> None:
    """The answer alone goes to standard output; what anything prints goes the way of standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    gc.set_threshold(100_000)  # as in tui.cli: nearly all that is imported and made stays to the end
    for module in sys.argv[1:]:
        import_module(module)
    work = pickle.load(sys.stdin.buffer)
    tell_by(_Telling(answers))
    threading.Thread(target=_leave_with_the_parent, daemon=True).start()
    answer: tuple[bool, object]
    try:
        answer = True, work()
    except WorkError as error:
        answer = False, error
    except Exception as error:  # whatever it is, someone is waiting to be told
        from tui.reading.cleaning import safe

        answer = False, WorkError(safe(f"The work failed unexpectedly ({type(error).__name__}: {error})."))
    with answers:
        pickle.dump(answer, answers)
    os._exit(0)  # nothing is left to do, and the thread still reads


class _Telling:
    """Writes which part of the work is done before its answer."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._told = 0.0

    def __call__(self, done: float) -> None:
        if done - self._told >= _STEP:
            self._told = done
            pickle.dump(done, self._answers)
            self._answers.flush()


def _leave_with_the_parent() -> None:
    """The parent writes no more; standard input ends when it has gone, even if it was killed."""
    os.read(0, 1)
    os._exit(1)


if __name__ == "__main__":
    main()
