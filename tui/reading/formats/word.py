"""Word documents (.docx): paragraphs and tables, with the styles that make headings."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from tui.reading.cleaning import safe
from tui.reading.document import Document, Role
from tui.reading.errors import ReadingError
from tui.reading.formats.composed import CAPTION, HEADLINE, SUBHEAD, Told, composed
from tui.reading.formats.xml import parsed
from tui.reading.metadata import NOTHING, Metadata

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TEXT = "word/document.xml"
_CORE = "docProps/core.xml"
LARGEST_PART = 20_000_000  # bytes, unpacked
_REMEDY = "save the article as plain text"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_STYLES = {"title": HEADLINE, "subtitle": SUBHEAD, "caption": CAPTION}


def documents(data: bytes, called: str, _charset: str = "") -> tuple[Document, ...]:
    """The article in the Word document ``data``. Raises :class:`ReadingError`."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            text = _unpacked(archive, TEXT, called)
            core = _unpacked(archive, _CORE, called) if _CORE in archive.namelist() else b""
    except (BadZipFile, zlib.error, KeyError, ValueError, RuntimeError, EOFError, OSError) as error:
        raise ReadingError(called, "this Word document is damaged or encrypted", _REMEDY) from error
    about = _about(core, called)
    told = list(_blocks(parsed(text, called)))
    if told and told[0][1] == SUBHEAD and not any(role == HEADLINE for _, role in told):
        told[0] = (told[0][0], HEADLINE)  # a heading that opens the document is its title
    return (composed(told, called, about),)


def _unpacked(archive: ZipFile, name: str, called: str) -> bytes:
    """One part of the archive; what it says of its size need not be true."""
    if archive.getinfo(name).compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise BadZipFile
    with archive.open(name) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise ReadingError(called, f"its text takes more than {LARGEST_PART // 1_000_000} MB", _REMEDY)
    return data


def _about(core: bytes, called: str) -> Metadata:
    if not core.strip():
        return NOTHING
    root = parsed(core, called)
    # When the file was made says nothing of when the article was published.
    return NOTHING._replace(
        title=safe(root.findtext(f"{_DC}title") or ""),
        byline=safe(root.findtext(f"{_DC}creator") or ""),
        outlet=safe(root.findtext(f"{_DC}publisher") or ""),
    )


def _blocks(root: Element) -> Iterator[Told]:
    """Its paragraphs, those of text boxes too; a row of a table is one line."""
    body = root.find(f"{_W}body")
    for block in () if body is None else body.iter(f"{_W}p", f"{_W}tr"):
        if next(block.iterancestors(f"{_W}tr", _FALLBACK), None) is not None:
            continue  # told with its row, or a second time for older programs
        if block.tag == f"{_W}tr":
            # A cell may hold a table: its words are those of the cell.
            own = (cell for cell in block.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is block)
            cells = (" ".join(map(_text, cell.iter(f"{_W}p"))) for cell in own)
            if row := " ".join(filter(str.strip, cells)):
                yield row, None
        elif text := _text(block):
            yield text, _role(block)


def _text(paragraph: Element) -> str:
    """Its words as they stand after all changes, without those of the text boxes in it."""
    pieces = []
    for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
        if next(node.iterancestors(f"{_W}p"), None) is not paragraph:
            continue
        if node.tag == f"{_W}t":
            pieces.append(node.text or "")
        else:
            pieces.append("-" if node.tag == f"{_W}noBreakHyphen" else " ")
    return " ".join("".join(pieces).split())


def _role(paragraph: Element) -> Role | None:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = (style.get(f"{_W}val") or "").lower().replace(" ", "") if style is not None else ""
    return SUBHEAD if name.startswith("heading") else _STYLES.get(name)
