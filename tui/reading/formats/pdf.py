"""PDF documents (with the extra ``pdf``): the rows of their pages."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from tui.reading.cleaning import safe
from tui.reading.document import Document
from tui.reading.errors import ReadingError
from tui.reading.formats.composed import composed
from tui.reading.formats.printed import Row, told_by
from tui.reading.limits import LARGEST_TEXT
from tui.reading.metadata import NOTHING

if TYPE_CHECKING:
    from pypdf import PageObject

MOST_PAGES = 60
_REMEDY = "copy its text into a .txt file"
_SMALLEST = 0.1  # size of letters; what is smaller is not to be seen, or has no size


def documents(data: bytes, called: str, _charset: str = "") -> tuple[Document, ...]:
    """The article in the PDF document ``data``. Raises :class:`ReadingError`."""
    pages, title = _read(data, called)
    if not any(pages):
        why = "there is no text in this PDF, it shows pictures of pages"
        raise ReadingError(called, why, "have their text recognised (OCR), or type it into a .txt file")
    return (composed(told_by(pages, title), called, NOTHING._replace(title=title)),)


def _read(data: bytes, called: str) -> tuple[list[list[Row]], str]:
    """The rows of each page, and the title that the document tells. When it was made and by whom says
    nothing of the article."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, FileNotDecryptedError
    except ImportError as error:
        remedy = "pip install 'rashomon[pdf]', or copy its text into a .txt file"
        raise ReadingError(called, "reading PDF needs the extra `pdf`", remedy) from error
    import logging

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it remarks on every small fault
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileNotDecryptedError
        if (number := len(reader.pages)) > MOST_PAGES:
            why = f"it has {number:,} pages, and {MOST_PAGES} are the most that are read"
            raise ReadingError(called, why, "cut the article out of it")
        pages: list[list[Row]] = []
        size = 0
        for page in reader.pages:
            pages.append(_rows(page))
            size += sum(len(row.text) for row in pages[-1])
            if size > LARGEST_TEXT:
                raise ReadingError(called, "its text is longer than a million characters", _REMEDY)
        return pages, safe(str(reader.metadata.title or "")) if reader.metadata else ""
    except ReadingError:
        raise
    except (FileNotDecryptedError, DependencyError) as error:
        raise ReadingError(called, "this PDF is encrypted", _REMEDY) from error
    except Exception as error:  # a damaged file brings up errors of any kind there
        raise ReadingError(called, "this PDF is damaged", _REMEDY) from error


def _rows(page: PageObject) -> list[Row]:
    """The rows of a page, in the order in which it draws them."""
    drawn: list[tuple[str, float, float]] = []  # text, height on the page, size

    def visit(text: str, user: Sequence[float], matrix: Sequence[float], _: object, size: float) -> None:
        drawn.append((text, matrix[5] * user[3] + user[5], abs(size * matrix[3] * user[3])))

    page.extract_text(visitor_text=visit)
    rows: list[Row] = []
    pieces: list[str] = []
    height = before = size = 0.0
    for text, at, of in [*drawn, ("\n", 0.0, 0.0)]:
        first, *others = text.split("\n")
        if first.strip() and not "".join(pieces).strip():
            height, size = at, max(of, _SMALLEST)
        pieces.append(first)
        for other in others:
            if row := " ".join("".join(pieces).split()):
                rows.append(Row(row, size, max(0.0, before - height) if rows else 0.0))
                before = height
            pieces = [other]
            height, size = at, max(of, _SMALLEST)
    return rows
