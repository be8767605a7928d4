"""Files of each format, made here, and what is read of them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.reading.checks import UNSAFE, assert_accounted, assert_in_order, assert_safe
from tui.reading import ReadingError
from tui.reading.article import source_of
from tui.reading.document import Document
from tui.reading.formats import documents
from tui.story import Source

TITLE = "Swing bridge at Harl stays closed"
PARAGRAPHS = (
    "The swing bridge at Harl stays closed until May, the council said on Monday. Divers had found cracks.",
    "A ferry will carry people across the river, free of charge, from seven in the morning.",
    "Shopkeepers on the east bank expect to lose a third of their customers, their speaker said.",
    "The repairs cost two million euros, of which the county pays half, according to the council.",
)
LONG = " ".join(PARAGRAPHS)


def read(data: bytes, ending: str = "") -> list[Source]:
    """The sources in a file, each checked for what has to hold for all."""
    found = [checked(document) for document in documents(data, "the file", ending)]
    for source in found:
        assert source.paragraphs
    return found


def checked(document: Document) -> Source:
    source = source_of(document, document.name or "id", "0" * 64)
    assert_accounted(source)
    assert_in_order(source)
    assert_safe(source)
    return source


def refused(data: bytes, ending: str = "") -> str:
    """The message with which a file is refused."""
    with pytest.raises(ReadingError) as caught:
        documents(data, "the file", ending)
    message = str(caught.value)
    assert message.startswith("the file: ")
    assert not UNSAFE.search(message)
    return message


def shown(source: Source) -> list[tuple[str, str]]:
    """Its paragraphs, each with its kind."""
    return [(paragraph.kind, paragraph.text) for paragraph in source.paragraphs]


def aside(source: Source) -> list[tuple[str, str]]:
    """Its residue, each with the reason."""
    return [(entry.reason, entry.text) for entry in source.residue]


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(body: str, core: str = "", document: bytes | None = None) -> bytes:
    """A Word document with this XML in its body; ``core`` is that of its properties."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        text = f"<w:document {_W}><w:body>{body}</w:body></w:document>".encode()
        archive.writestr("word/document.xml", text if document is None else document)
        if core:
            names = 'xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            archive.writestr("docProps/core.xml", f"<cp:coreProperties {names}>{core}</cp:coreProperties>")
    return made.getvalue()


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of a Word document."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def pdf(pages: Sequence[Sequence[str]], title: str = "", stream: bytes | None = None) -> bytes:
    """A PDF document with these lines of ASCII on its pages; an empty one is a gap."""
    objects: list[bytes] = [b"", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        drawn = "BT /F1 10 Tf 14 TL 50 800 Td\n"
        for line in lines:
            quoted = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            drawn += f"({quoted}) Tj T*\n" if line else "T* T*\n"
        content = zlib.compress((drawn + "ET").encode()) if stream is None else stream
        head = f"<< /Length {len(content)} /Filter /FlateDecode >>\nstream\n".encode()
        objects.append(head + content + b"\nendstream")
        fonts = "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 600 850]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {fonts} /Contents {len(objects)} 0 R >>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects.append(f"<< /Title ({title}) >>".encode())
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    made, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
    start = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return made + f"{start}{end}startxref\n{len(made)}\n%%EOF\n".encode()
