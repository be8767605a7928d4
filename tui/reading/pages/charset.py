"""Bytes of a page to text: which encoding they are in, by what is declared and what they are."""

from __future__ import annotations

import codecs
import re

from tui.reading.decoding import decode

_SAMPLE = 4096  # bytes in which a page declares its encoding
_DECLARED = re.compile(
    rb"""<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_REPLACED = 0.001  # share of characters that may not fit what is declared before that is disbelieved
# What browsers read under these names (WHATWG Encoding): the wider encoding of the same family.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-9": "cp1254",
}


def page_text(data: bytes, told: str = "") -> str | None:
    """The text of a page's bytes; ``told`` is the encoding that came with it, if any; None if it is no text.

    A byte order mark and valid UTF-8 decide; else what is ``told``, else what the page declares, where the
    bytes fit it; else the ladder for files without a label.
    """
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data)
    try:
        return data.decode("utf-8") if data.count(0) == 0 else decode(data)
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:_SAMPLE])
    names = [told, (declared[1] or declared[2]).decode("ascii") if declared else ""]
    for name in filter(None, names):
        text = _decoded(data, name)
        if text is not None and text.count("�") <= _REPLACED * len(text):
            return text
    return decode(data)


def _decoded(data: bytes, name: str) -> str | None:
    try:
        encoding = codecs.lookup(name).name
        return data.decode(_WIDER.get(encoding, encoding), "replace")
    except (LookupError, UnicodeError, ValueError, AssertionError):  # "base64" is a codec, too
        return None
