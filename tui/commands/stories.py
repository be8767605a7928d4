"""The story that arguments name."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from tui.commands import CommandError, Exit, narrate
from tui.places import sample_story
from tui.reading import Fetching, NetworkError, ReadingError, read_story
from tui.story import Story


def story_of(options: argparse.Namespace, tell: Callable[[str], None] = narrate) -> Story:
    """The story read from the ``paths`` of ``options``, or the sample where there are none; addresses are
    fetched as its ``allow_local`` and ``keep_pages`` say.

    Raises :class:`~tui.commands.CommandError` if it can't be read.
    """
    fetching = Fetching(options.allow_local, options.keep_pages, _show_progress)
    try:
        return read_story(options.paths or [sample_story()], sys.stdin.buffer, tell, fetching)
    except ReadingError as error:
        code = Exit.NETWORK if isinstance(error, NetworkError) else Exit.BAD_INPUT
        raise CommandError(str(error), code) from error


def _show_progress(done: int, of: int, host: str) -> None:
    """One line on a terminal, taken away at the end."""
    if sys.stderr.isatty():
        told = f"{done} of {of} fetched, waiting for {host[-40:]}…" if host else ""
        print(f"\r\x1b[K{told}", end="", file=sys.stderr, flush=True)
