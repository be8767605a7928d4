"""One module a format: how the bytes of a file become documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.reading.decoding import decode, kind_of_binary
from tui.reading.document import Document
from tui.reading.errors import ReadingError
from tui.reading.formats.beginnings import begins_as_archive, begins_as_page

PLAIN = 5_000_000  # bytes of a text or page; the longest of a thousand news pages had a third of that


class Format(NamedTuple):
    """A format that is more than plain text.

    ``module`` has a function ``documents``, like the one here, that is imported when it is needed and called
    in a process of its own. A file is of the format when its data ``begins`` so or, where the beginning says
    nothing, when its ending or media type is among ``names``; it has ``largest`` bytes at most.
    """

    module: str
    begins: Callable[[bytes], bool]
    names: frozenset[str]
    largest: int = PLAIN


# The first whose beginning fits counts.
FORMATS = (
    Format(
        "archive",
        begins_as_archive,
        frozenset(".mhtml .mht .webarchive multipart/related application/x-webarchive".split()),
        largest=50_000_000,  # pictures and all
    ),
    Format("page", begins_as_page, frozenset(".html .htm .xhtml text/html application/xhtml+xml".split())),
)


def format_of(data: bytes, told: str = "") -> Format | None:
    """The format of ``data``, by its beginning, else by its ending or media type, if ``told``; None for plain
    text, and for what cannot be read."""
    by_content = next((format for format in FORMATS if format.begins(data)), None)
    if by_content or kind_of_binary(data):
        return by_content
    return next((format for format in FORMATS if told.lower() in format.names), None)


def documents(data: bytes, called: str, told: str = "", charset: str = "") -> tuple[Document, ...]:
    """The articles that the bytes of a file hold, one at least; messages name it as it is ``called``. No I/O.

    ``told`` is the ending of its name (".html") or its media type, ``charset`` the encoding that came with
    it, if any did; it may be in another. Raises :class:`ReadingError` when there is nothing that can be read.
    """
    from importlib import import_module

    if not data.strip():
        raise ReadingError(called, "it is empty", "give a file with an article in it")
    if format := format_of(data, told):
        module = import_module(f"{__name__}.{format.module}")
        found: tuple[Document, ...] = module.documents(data, called, charset)
        return found
    text = decode(data, charset)
    kind = kind_of_binary(data)
    if kind or text is None:
        raise ReadingError(called, f"it is {kind or 'not text'}", "save the article as plain text")
    return (Document(text),)
