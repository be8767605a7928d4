"""The reader: the only package that knows Textual. It paints what :mod:`tui.grid` says."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tui.apart import WorkError
from tui.comparison import Comparison
from tui.config import DEFAULTS, Config
from tui.corrections import Correction
from tui.hints import Guide
from tui.session import Session


@dataclass(frozen=True, slots=True)
class Refinement:
    """A better comparison of the same story, still to be made while the reader is open.

    ``under_way`` says what is being done, as in "refining…"; ``means`` what makes it better, as in "rows
    refined *with sentence vectors*", or is empty where nothing is to be told of it. ``make`` is awaited
    beside the reader and cancelled when that is left, or when the user says so, and may then be called anew;
    what takes long belongs in another process (:mod:`tui.apart`). It may raise
    :class:`~tui.apart.WorkError`. ``done`` tells which part of it is done, 0..1.
    """

    under_way: str
    means: str
    make: Callable[[], Awaitable[Comparison]]
    done: Callable[[], float] = lambda: 0.0


@dataclass(frozen=True, slots=True)
class Memory:
    """What the reader of a story remembers: the ``session`` of the last time, how one is kept (``keep`` says
    whether that was possible), and how the comparison is made with other corrections."""

    session: Session
    keep: Callable[[Session], bool]
    correct: Callable[[tuple[Correction, ...]], Refinement]


async def _never() -> Comparison:
    raise WorkError("Nothing can be corrected here.")


FORGETFUL = Memory(Session(), lambda _: True, lambda _: Refinement("", "", _never))
"""Begins with an empty session and keeps none."""


def run(
    comparison: Comparison,
    *refinements: Refinement,
    memory: Memory = FORGETFUL,
    config: Config = DEFAULTS,
    guide: Guide | None = None,
) -> int:
    """Open ``comparison`` in the terminal until the user leaves; returns the exit code. The ``guide`` shows
    hints, if there is one.

    As each of the ``refinements`` arrives it takes the place of what was shown, and the reader keeps
    theirs. A comparison without facts is not aligned yet: its articles stand side by side until the first
    arrives. Raises :class:`ValueError` for a theme that there is not.
    """
    from tui.app.reader import Reader

    reader = Reader(comparison, *refinements, memory=memory, config=config, guide=guide)
    reader.run(mouse=config.mouse)
    memory.keep(reader.session)
    if guide is not None:
        guide.keep()
    return reader.return_code or 0
