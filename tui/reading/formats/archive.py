"""Pages saved whole in one file: MHTML of the browsers, and Safari's web archives."""

from __future__ import annotations

from tui.reading.document import Document
from tui.reading.errors import ReadingError
from tui.reading.formats.page import document_of

_PAGES = frozenset(["text/html", "application/xhtml+xml"])
_AGAIN = "save the page again"


def documents(data: bytes, called: str, _charset: str = "") -> tuple[Document, ...]:
    """The article on the page that was saved as ``data``, pictures and all. Raises :class:`ReadingError`
    when nothing can be read of it."""
    page, charset = _of_webarchive(data, called) if data.startswith(b"bplist") else _of_mhtml(data, called)
    return (document_of(page, called, charset),)


def _of_mhtml(data: bytes, called: str) -> tuple[bytes, str]:
    """The page, the first part that is one, and the encoding that is told with it."""
    from email import message_from_bytes
    from email.errors import MessageError

    try:
        for part in message_from_bytes(data).walk():
            if part.get_content_type() in _PAGES:
                page = part.get_payload(decode=True)
                if isinstance(page, bytes) and page.strip():
                    return page, part.get_content_charset() or ""
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        raise ReadingError(called, "what is in it is damaged", _AGAIN) from error
    raise ReadingError(called, "there is no page in it", _AGAIN)


def _of_webarchive(data: bytes, called: str) -> tuple[bytes, str]:
    import plistlib

    try:
        main = plistlib.loads(data)["WebMainResource"]
        kind, page = main["WebResourceMIMEType"], main["WebResourceData"]
        charset = main.get("WebResourceTextEncodingName", "")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ReadingError(called, "what is in it is damaged", _AGAIN) from error
    if kind not in _PAGES or not isinstance(page, bytes) or not page.strip():
        raise ReadingError(called, "there is no page in it", _AGAIN)
    return page, charset if isinstance(charset, str) else ""
