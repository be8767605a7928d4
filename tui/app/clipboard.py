"""Putting text on the clipboard, and telling the truth about whether that worked."""

from __future__ import annotations

from textual.app import App


def copy(app: App[object], text: str, what: str) -> str:
    """Copy ``text`` both ways there are; returns what to tell of ``what`` was copied.

    The terminal is asked by an escape sequence (OSC 52), which not all of them heed, and none of them
    answers; the system's clipboard is reached through its own program where there is one.
    """
    from pyperclip import PyperclipException
    from pyperclip import copy as to_system

    app.copy_to_clipboard(text)
    try:
        to_system(text)
    except (PyperclipException, OSError):
        return f"{what}: sent to the terminal, for its clipboard if it allows that."
    return f"{what}: copied."
