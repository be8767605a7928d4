"""The media types that are read: those of the formats, and plain text."""

from __future__ import annotations

from tui.reading.formats import FORMATS

_TEXTS = frozenset(["text/plain", "text/markdown", "text/x-markdown"])
_READ = _TEXTS | {name for format in FORMATS for name in format.names if "/" in name}
ACCEPT = ", ".join(["text/html", *sorted(_READ - {"text/html"}), "*/*;q=0.1"])


def is_read(media: str) -> bool:
    """Whether pages of the type ``media`` are read; what has no type is judged by its content."""
    return not media or media in _READ
