"""The reader: the only package that knows Textual. It paints what :mod:`tui.grid` says."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tui.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Refinement:
    """A better comparison of the same story, still to be made while the reader is open.

    ``under_way`` says what is being done, as in "refining…"; ``means`` what makes it better, as in "rows
    refined *with sentence vectors*", or is empty where nothing is to be told of it. ``make`` is awaited
    beside the reader and cancelled when that is left; what takes long belongs in another process
    (:mod:`tui.apart`). It may raise :class:`~tui.apart.WorkError`.
    """

    under_way: str
    means: str
    make: Callable[[], Awaitable[Comparison]]


def run(comparison: Comparison, *refinements: Refinement) -> int:
    """Open ``comparison`` in the terminal until the user leaves; returns the exit code.

    As each of the ``refinements`` arrives it takes the place of what was shown, and the reader keeps
    theirs. A comparison without facts is not aligned yet: its articles stand side by side until the first
    arrives.
    """
    from tui.app.reader import Reader

    reader = Reader(comparison, *refinements)
    reader.run()
    return reader.return_code or 0
