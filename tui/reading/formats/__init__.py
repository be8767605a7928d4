"""One module a format: how the bytes of a file become documents."""

from __future__ import annotations

from tui.reading.decoding import decode, kind_of_binary
from tui.reading.document import Document
from tui.reading.errors import ReadingError


def documents(data: bytes, called: str) -> tuple[Document, ...]:
    """The articles that the bytes of a file hold, one at least; messages name it as it is ``called``. No I/O.

    Raises :class:`ReadingError` when there is nothing that can be read.
    """
    if not data.strip():
        raise ReadingError(called, "it is empty", "give a file with an article in it")
    text = decode(data)
    kind = kind_of_binary(data)
    if kind or text is None:
        raise ReadingError(called, f"it is {kind or 'not text'}", "save the article as plain text")
    return (Document(text),)
