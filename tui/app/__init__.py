"""The reader: the only package that knows Textual. It paints what :mod:`tui.grid` says."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tui.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Refinement:
    """A better comparison of the same story, still to be made while the reader is open.

    ``means`` says what makes it better, as in "rows refined *with sentence vectors*". ``make`` is awaited
    beside the reader and cancelled when that is left; what takes long belongs in another process
    (:func:`tui.apart.apart`). It may raise :class:`~tui.apart.WorkError`.
    """

    means: str
    make: Callable[[], Awaitable[Comparison]]


def run(comparison: Comparison, refinement: Refinement | None = None) -> int:
    """Open ``comparison`` in the terminal until the user leaves; returns the exit code.

    When the ``refinement`` arrives it takes the place of ``comparison``, and the reader keeps theirs.
    """
    from tui.app.reader import Reader

    reader = Reader(comparison, refinement)
    reader.run()
    return reader.return_code or 0
