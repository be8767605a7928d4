"""How files of each format begin."""

from __future__ import annotations

import re

from tui.reading.decoding import decode

_SAMPLE = 2048  # bytes
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b"
    # Some sites write parts of the head first.
    r"|\s*<(?:meta|title|script|link|style|base)\b.*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
# A mail may be multipart/related as well; browsers say that theirs is a snapshot, or who saved it.
_HEADERS = re.compile(rb"[\w-]+:[^\r\n]*\r?\n(?:[\w-]+:[^\r\n]*\r?\n|[ \t][^\r\n]*\r?\n)+\r?\n")
_SAVED = re.compile(rb"^(?:Snapshot-Content-Location:|From:\s*\"?<?Saved by)", re.IGNORECASE | re.MULTILINE)


def begins_as_page(data: bytes) -> bool:
    """Whether ``data`` begins as web pages do."""
    return _PAGE.match(decode(data[:_SAMPLE]) or "") is not None


def begins_as_archive(data: bytes) -> bool:
    """Whether ``data`` begins as pages do that were saved whole."""
    if data.startswith(b"bplist00"):
        return b"WebMainResource" in data
    headers = _HEADERS.match(data[: 4 * _SAMPLE])
    return headers is not None and _SAVED.search(headers.group()) is not None
