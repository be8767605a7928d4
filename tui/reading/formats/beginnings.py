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
_SENT = re.compile(
    rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To|DKIM-Signature):",
    re.IGNORECASE | re.MULTILINE,
)
_FEED = re.compile(
    r"\s*(?:<\?[^>]{0,500}>\s*){0,5}(?:<!--.{0,500}?-->\s*){0,5}"
    r"<(?:!DOCTYPE\s+)?(?:rss|feed|rdf:RDF)[\s>]",
    re.DOTALL,
)
_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"')
_FRONT = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n[A-Za-z_]{1,30}:[ \t]*[^\r\n]*\r?\n")


def begins_as_page(data: bytes) -> bool:
    """Whether ``data`` begins as web pages do."""
    return _PAGE.match(decode(data[:_SAMPLE]) or "") is not None


def begins_as_archive(data: bytes) -> bool:
    """Whether ``data`` begins as pages do that were saved whole."""
    if data.startswith(b"bplist00"):
        return b"WebMainResource" in data
    headers = _HEADERS.match(data[: 4 * _SAMPLE])
    return headers is not None and _SAVED.search(headers.group()) is not None


def begins_as_pdf(data: bytes) -> bool:
    """Whether ``data`` begins as PDF does."""
    return data.startswith(b"%PDF-")


def begins_as_word(data: bytes) -> bool:
    """Whether ``data`` is an archive in which the text of a Word document is named."""
    return data.startswith(b"PK\x03\x04") and b"word/document.xml" in data


def begins_as_mail(data: bytes) -> bool:
    """Whether ``data`` begins with headers that mail has, and nothing else."""
    headers = _HEADERS.match(data[: 16 * _SAMPLE])
    return headers is not None and _SENT.search(headers.group()) is not None


def begins_as_feed(data: bytes) -> bool:
    """Whether ``data`` begins as RSS or Atom does."""
    return _FEED.match(decode(data[:_SAMPLE]) or "") is not None


def begins_as_json(data: bytes) -> bool:
    """Whether ``data`` begins as an object in JSON, or a list of such."""
    return _JSON.match(data[:_SAMPLE]) is not None


def begins_as_markdown(data: bytes) -> bool:
    """Whether ``data`` begins with the front matter that programs put before Markdown."""
    return _FRONT.match(data[:_SAMPLE]) is not None
