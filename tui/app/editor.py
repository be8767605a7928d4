"""Opening a file in the user's editor."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from textual.app import App, SuspendNotSupported

# Editors that take the line as +N before the file; most that are set as $EDITOR do.
_PLUS_LINE = frozenset("vi vim nvim view nano pico emacs emacsclient micro kak joe jed mg ne less".split())


def command(path: Path, line: int, environment: Mapping[str, str] = os.environ) -> list[str]:
    """The command that opens ``path`` at ``line`` (from 1), or at its beginning where the editor's way of
    saying so is not known; empty if no editor is set."""
    try:
        words = shlex.split(environment.get("VISUAL") or environment.get("EDITOR") or "")
    except ValueError:  # an open quotation mark
        return []
    if not words:
        return []
    at = [f"+{line}"] if Path(words[0]).name in _PLUS_LINE else []
    return [*words, *at, str(path.absolute())]


def run(app: App[object], words: list[str]) -> str:
    """Run the command with the terminal to itself; returns what to tell of it."""
    try:
        with app.suspend():
            subprocess.run(words, check=False)
    except (OSError, SuspendNotSupported) as error:
        return f"The editor did not start: {error}"
    return "Back from the editor. The comparison is of the article as it was read."
