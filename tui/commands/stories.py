"""The story that arguments name."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from tui.commands import CommandError, narrate
from tui.reading import ReadingError, read_story
from tui.story import Story


def story_of(paths: Sequence[str], tell: Callable[[str], None] = narrate) -> Story:
    """The story read from ``paths``; raises :class:`~tui.commands.CommandError` if it can't be read."""
    try:
        return read_story(paths, sys.stdin.buffer, narrate=tell)
    except ReadingError as error:
        raise CommandError(str(error)) from error
