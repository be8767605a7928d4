"""The story that arguments name."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from tui.commands import CommandError, Exit, narrate
from tui.reading import Fetching, NetworkError, ReadingError, read_story
from tui.reading.clipboard import pasted
from tui.reading.files import STDIN
from tui.story import Story


def story_of(
    options: argparse.Namespace,
    tell: Callable[[str], None] = narrate,
    *,
    otherwise: Sequence[Path] = (),
) -> Story:
    """The story read from the ``paths`` of ``options`` and, after those, what is on the clipboard if they ask
    to ``paste`` it; where they ask for nothing, from what is given ``otherwise``. Addresses are fetched as
    ``allow_local`` and ``keep_pages`` say.

    Raises :class:`~tui.commands.CommandError` if it can't be read.
    """
    paths: list[str | Path] = list(options.paths)
    if options.paste and STDIN in paths:
        raise CommandError("Give either - or --paste, not both.")
    fetching = Fetching(options.allow_local, options.keep_pages, _show_progress)
    try:
        stdin = BytesIO(pasted()) if options.paste else sys.stdin.buffer
        given = [*paths, STDIN] if options.paste else paths or otherwise
        return read_story(given, stdin, tell, fetching)
    except ReadingError as error:
        code = Exit.NETWORK if isinstance(error, NetworkError) else Exit.BAD_INPUT
        raise CommandError(str(error), code) from error


def _show_progress(done: int, of: int, host: str) -> None:
    """One line on a terminal, taken away at the end."""
    if sys.stderr.isatty():
        told = f"{done} of {of} fetched, waiting for {host[-40:]}…" if host else ""
        print(f"\r\x1b[K{told}", end="", file=sys.stderr, flush=True)
