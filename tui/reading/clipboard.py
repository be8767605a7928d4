"""What is on the clipboard of the system."""

from __future__ import annotations

from tui.reading.errors import ReadingError

_CALLED = "the clipboard"


def pasted() -> bytes:
    """What is on the clipboard, as UTF-8. Raises :class:`ReadingError` where there is nothing, and where
    nothing reaches it."""
    from pyperclip import PyperclipException, paste

    try:
        text = paste()
    except (PyperclipException, OSError, UnicodeError) as error:
        remedy = "install xclip, xsel or wl-clipboard, or paste into `rashomon -`, and Ctrl-D"
        raise ReadingError(_CALLED, "no program that reads it was found, or it failed", remedy) from error
    if not isinstance(text, str) or not text.strip():
        raise ReadingError(_CALLED, "there is no text on it", "copy an article first")
    return text.encode("utf-8", "replace")
