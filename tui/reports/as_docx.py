"""The comparison as a document for Word, LibreOffice and others."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from io import BytesIO
from itertools import zip_longest
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tui.reports.blocks import GLYPHS, Block, Bullets, Heading, Line, Paragraph, Table, Words
from tui.reports.contents import Contents
from tui.reports.formats import FormatError
from tui.reports.outline import outline

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as DocxParagraph

_FIRST_DAY = 315532800  # 1 January 1980, before which no zip file has a date
_PORTRAIT = 5  # sources; with more, pages lie on their side
_SHADE = {"conflict": "F9CFA8", "differs": "D6E4F5", "only": "ECECEC"}  # legible in grey too
_LONGEST_TITLE = 255  # characters, of a property
_HEAD_SHADE = "EDEDED"
_SMALL = 9  # points, in tables


def render(contents: Contents) -> bytes:
    """``contents`` as an Office Open XML document, dated SOURCE_DATE_EPOCH or else 1980.

    Words that stand out are bold and underlined (conflicts doubly) or italic, shaded, behind their glyph.
    Raises :class:`~tui.reports.formats.FormatError` without python-docx.
    """
    try:
        import docx
    except ImportError as error:
        raise FormatError("docx needs the extra `docx`: pip install 'rashomon[docx]'.") from error
    document = docx.Document()
    _set_up(document, len(contents.story.sources))
    blocks = outline(contents)
    for block, following in zip_longest(blocks, blocks[1:]):
        _add(document, block, isinstance(following, Bullets))
    made = _date()
    properties = document.core_properties
    properties.title = document.paragraphs[0].text[:_LONGEST_TITLE]
    properties.author = properties.last_modified_by = "Rashomon"
    properties.comments = ""
    properties.created = properties.modified = made.replace(tzinfo=None)
    file = BytesIO()
    document.save(file)
    return _dated(file, made)


def _set_up(document: Document, sources: int) -> None:
    """Pages, lying on their side for many ``sources``, and styles."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    section = document.sections[0]
    if sources > _PORTRAIT:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    styles: Any = document.styles
    for name, size, after in (
        ("Normal", 10, 4),
        ("List Bullet", 10, 2),
        ("Title", 20, 8),
        ("Heading 2", 11, 3),
    ):
        styles[name].font.name = "Calibri"
        styles[name].font.size = Pt(size)
        styles[name].paragraph_format.space_after = Pt(after)
        styles[name].paragraph_format.line_spacing = 1.1


def _add(document: Document, block: Block, introduces: bool) -> None:
    """Add ``block``; a paragraph that ``introduces`` a list stays on its page."""
    from docx.shared import Pt

    match block:
        case Heading():
            document.add_heading(block.text, block.level - 1)
        case Paragraph():
            paragraph = document.add_paragraph()
            if introduces:
                paragraph.paragraph_format.keep_with_next = True
                paragraph.paragraph_format.space_before = Pt(8)
            _write(paragraph, block.line)
        case Bullets():
            style = document.styles["List Bullet"].style_id
            for item in block.items:
                paragraph = document.add_paragraph()
                paragraph._p.style = style  # by its id: looking up the name takes as long as all the rest
                _write(paragraph, item)
        case Table():
            _add_table(document, block)


def _add_table(document: Document, block: Table) -> None:
    from docx.shared import Emu, Pt

    head = tuple((Words(name, "strong"),) for name in block.head)
    section = document.sections[0]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    shares = [12 if i in block.wide else 3 if i in block.numbers else 5 for i in range(len(head))]
    widths = [Emu(room * share // sum(shares)) for share in shares]
    table = document.add_table(len(block.rows) + 1, len(head), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, (row, cells) in enumerate(zip(table.rows, (head, *block.rows), strict=True)):
        properties = row._tr.get_or_add_trPr()
        properties.append(_element("w:cantSplit"))
        if number == 0:
            properties.append(_element("w:tblHeader"))  # repeated on every page
        for i, (cell, line) in enumerate(zip(row.cells, cells, strict=True)):
            cell.width = widths[i]
            if number == 0:
                cell._tc.get_or_add_tcPr().append(_shade(_HEAD_SHADE))
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            if i in block.numbers:
                paragraph.alignment = 2  # right
            _write(paragraph, line, _SMALL)
    document.add_paragraph()


def _write(paragraph: DocxParagraph, line: Line, size: int = 0) -> None:
    """Add the words of ``line``, in points of ``size`` if that is not the style's."""
    from docx.enum.text import WD_UNDERLINE
    from docx.shared import Pt

    for words in line:
        run = paragraph.add_run(GLYPHS.get(words.look, "") + words.text)
        if words.look:
            run.italic = words.look == "only"
            run.bold = not run.italic
        if words.look in ("conflict", "differs"):
            run.underline = WD_UNDERLINE.DOUBLE if words.look == "conflict" else WD_UNDERLINE.SINGLE
        if size:
            run.font.size = Pt(size)
        if shade := _SHADE.get(words.look):
            run._r.get_or_add_rPr().append(_shade(shade))


def _shade(fill: str) -> Any:
    return _element("w:shd", val="clear", color="auto", fill=fill)


def _element(tag: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _date() -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(epoch) if epoch.isdecimal() else 0
    return datetime.fromtimestamp(max(_FIRST_DAY, seconds), UTC)


def _dated(file: BytesIO, made: datetime) -> bytes:
    """The zip ``file`` with every entry ``made`` then, on no system in particular."""
    dated = BytesIO()
    with ZipFile(file) as old, ZipFile(dated, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, made.timetuple()[:6])
            entry.create_system = 0
            new.writestr(entry, old.read(name), ZIP_DEFLATED)
    return dated.getvalue()
