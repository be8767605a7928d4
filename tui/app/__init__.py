"""The reader: the only package that knows Textual. It paints what :mod:`tui.grid` says."""

from __future__ import annotations

from tui.comparison import Comparison


def run(comparison: Comparison) -> int:
    """Open ``comparison`` in the terminal until the user leaves; returns the exit code."""
    from tui.app.reader import Reader

    reader = Reader(comparison)
    reader.run()
    return reader.return_code or 0
