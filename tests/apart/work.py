"""Work for another process, which imports it from here."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from tui.apart import WorkError, tell


def shout(text: str) -> tuple[int, int]:
    """Print by every way there is; returns the size of ``text`` and the number of the process."""
    print("LOUD")
    print("LOUD", file=sys.stderr)
    os.write(1, b"LOUD")
    return len(text), os.getpid()


def imported(*modules: str) -> list[str]:
    """Those of ``modules`` that have been imported."""
    return [module for module in modules if module in sys.modules]


def fail_for_the_user() -> None:
    raise WorkError("No ink is left.")


def fail_otherwise() -> None:
    raise ValueError("\x1b[31mred\x07")


def die(signal: int) -> None:
    """End by ``signal``."""
    os.kill(os.getpid(), signal)


def hang(number: Path) -> None:
    """Write the process's own number to the file ``number``, then work for ever."""
    number.write_text(str(os.getpid()))
    while True:
        time.sleep(1)


def doubled(number: int) -> int:
    return 2 * number


def own_process(_: int) -> int:
    return os.getpid()


def dying(how: str) -> str:
    """Raise, die or live."""
    if how == "raise":
        raise ValueError("no such thing")
    if how == "die":
        os._exit(3)
    return "lived"


def half(number: Path) -> None:
    """Tell that half is done, and a little more that is not worth telling, then hang."""
    tell(0.5)
    tell(0.505)
    hang(number)
