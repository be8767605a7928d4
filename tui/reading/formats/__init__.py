"""One module a format: how the bytes of a file become documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.reading.decoding import decode, kind_of_binary
from tui.reading.document import Document
from tui.reading.errors import ReadingError
from tui.reading.formats.beginnings import (
    begins_as_archive,
    begins_as_feed,
    begins_as_json,
    begins_as_mail,
    begins_as_markdown,
    begins_as_page,
    begins_as_pdf,
    begins_as_word,
)
from tui.reading.formats.several import articles_in

PLAIN = 5_000_000  # bytes of a text or page; the longest of a thousand news pages had a third of that
_WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"


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
    Format("pdf", begins_as_pdf, frozenset([".pdf", "application/pdf"]), largest=50_000_000),
    Format("word", begins_as_word, frozenset([".docx", f"application/{_WORD}"]), largest=50_000_000),
    Format("mail", begins_as_mail, frozenset([".eml", "message/rfc822"]), largest=50_000_000),
    Format("feed", begins_as_feed, frozenset(".rss .atom application/rss+xml application/atom+xml".split())),
    Format(
        "articles",
        begins_as_json,
        frozenset(".json .jsonl .ndjson application/json application/x-ndjson".split()),
        largest=20_000_000,
    ),
    Format("markdown", begins_as_markdown, frozenset(".md .markdown text/markdown".split())),
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
    return articles_in(text, called)
