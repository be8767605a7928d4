"""Bytes to text: which encoding a file is in, whatever its label says, if it has one."""

from __future__ import annotations

import codecs
from contextlib import suppress

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# How the files begin that are not text but might pass for it, or deserve to be called by their name.
_BEGINNINGS = (
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"bplist", "a property list"),
    (b"<?xml", "an XML document"),
)

_TEXT_CONTROLS = b"\t\n\v\f\r\x1b\x08"
_OTHER_CONTROLS = bytes(b for b in (*range(32), 127) if b not in _TEXT_CONTROLS)
_UNUSED_IN_CP1252 = b"\x81\x8d\x8f\x90\x9d"
_CP1252 = {b: (bytes([b]).decode("cp1252", "ignore") or chr(b)) for b in range(128, 256)}

_SAMPLE = 4096  # bytes looked at for a pattern of zero bytes
_ZEROS_IN_TEXT = 0.01  # share of zero bytes up to which valid UTF-8 still counts as a (damaged) text
_CONTROLS_IN_TEXT = 0.05  # share of other control characters from which bytes are no text


def kind_of_binary(data: bytes) -> str:
    """What ``data`` is by how it begins, when that is no plain text ("a picture"); empty when it may be."""
    bare = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((kind for beginning, kind in _BEGINNINGS if bare.startswith(beginning)), "")


def decode(data: bytes, told: str = "") -> str | None:
    """``data`` as text, without a byte order mark; None when it is not text. ``told``: the encoding that came
    with it, which counts where the bytes are in none that can be told for sure, and fit it.

    The ladder: byte order mark, pattern of zero bytes (UTF-16 and UTF-32 without a mark), strict UTF-8,
    nearly UTF-8 (a few bad bytes become U+FFFD), Windows-1252. In a measurement with seven texts in
    twelve encodings it was right in all but Mac Roman.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    zeros = data.count(0)
    if zeros and (encoding := _wide_encoding(data)):
        return data.decode(encoding, "replace")
    if _share(data, _OTHER_CONTROLS) > _CONTROLS_IN_TEXT:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None if zeros else _as_told(data, told) or _decode_damaged(data)
    return text if zeros <= _ZEROS_IN_TEXT * len(data) else None


def _wide_encoding(data: bytes) -> str:
    """UTF-16 or UTF-32, told by where the zero bytes of mostly Latin text stand."""
    sample = data[: _SAMPLE - _SAMPLE % 4]
    quarter = max(1, len(sample) // 4)
    zero = [sample[i::4].count(0) / quarter for i in range(4)]
    often, seldom = 0.7, 0.05
    if min(zero[1:]) > often and zero[0] < seldom:
        return "utf-32-le"
    if min(zero[:3]) > often and zero[3] < seldom:
        return "utf-32-be"
    if min(zero[1], zero[3]) > often and max(zero[0], zero[2]) < seldom:
        return "utf-16-le"
    if min(zero[0], zero[2]) > often and max(zero[1], zero[3]) < seldom:
        return "utf-16-be"
    return ""


def _as_told(data: bytes, told: str) -> str | None:
    """``data`` in the encoding ``told``; None where there is no such encoding, or it does not fit."""
    with suppress(LookupError, UnicodeError):
        # Latin-1 and ASCII are said of what is Windows-1252, as browsers know.
        if codecs.lookup(told).name not in ("iso8859-1", "ascii"):
            return data.decode(told)
    return None


def _decode_damaged(data: bytes) -> str | None:
    """Text that is not quite UTF-8: damaged UTF-8 if most of its longer characters are whole."""
    text = data.decode("utf-8", "replace")
    bad = text.count("�")
    whole = sum(1 for char in text if char > "\x7f") - bad
    if whole >= bad or (bad == 1 and text.endswith("�")):
        return text
    if _share(data, _UNUSED_IN_CP1252) > _CONTROLS_IN_TEXT:
        return None
    return data.decode("latin-1").translate(_CP1252)


def _share(data: bytes, of: bytes) -> float:
    return 1 - len(data.translate(None, of)) / max(1, len(data))
