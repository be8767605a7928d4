"""Pages saved whole in one file, as browsers do: the same article as the page itself gives."""

from __future__ import annotations

import plistlib
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from tests.reading import pages
from tests.reading.checks import assert_accounted
from tui.reading import ReadingError, read_source

HEADERS = "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://127.0.0.1/news\r\n"


def mhtml(page: str, charset: str = "utf-8") -> bytes:
    """``page`` as Chromium saves it, with a picture."""
    whole = MIMEMultipart("related", type="text/html")
    whole.attach(MIMEText(page, "html", charset))
    whole.attach(MIMEImage(b"\x89PNG\r\n\x1a\n" + bytes(2000), "png"))
    return HEADERS.encode() + whole.as_bytes()


def webarchive(page: bytes, mime: str = "text/html", charset: str = "UTF-8") -> bytes:
    """``page`` as Safari saves it."""
    resource = {
        "WebResourceData": page,
        "WebResourceMIMEType": mime,
        "WebResourceTextEncodingName": charset,
    }
    return plistlib.dumps({"WebMainResource": resource}, fmt=plistlib.FMT_BINARY)


@pytest.mark.parametrize("saved", [mhtml(pages.NEWS), webarchive(pages.NEWS.encode())])
def test_a_saved_page_reads_as_the_page(saved: bytes) -> None:
    page, source = read_source(pages.NEWS.encode(), "page"), read_source(saved, "page")
    assert_accounted(source)
    assert source.text == page.text
    assert (source.paragraphs, source.residue) == (page.paragraphs, page.residue)
    assert (source.byline, source.published, source.outlet) == (page.byline, page.published, page.outlet)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_the_encoding_is_told_beside_the_page(charset: str) -> None:
    page = pages.article("<p>“Naïve,” said José Müller, who keeps the café at the docks.</p>" + pages.TEXT)
    unlabelled = page.replace('<meta charset="utf-8">', "")
    for saved in (mhtml(unlabelled, charset), webarchive(unlabelled.encode(charset), charset=charset)):
        assert "“Naïve,” said José Müller" in read_source(saved, "page").text


@pytest.mark.parametrize(
    ("saved", "why"),
    [
        (HEADERS.encode() + b"Content-Type: text/plain\r\n\r\nwords", "there is no page in it"),
        (HEADERS.encode() + b"Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n", "no page in it"),
        (webarchive(b"\x89PNG", "image/png"), "there is no page in it"),
        (webarchive(pages.NEWS.encode())[:-40], "what is in it is damaged"),
        (b"bplist00" + b"WebMainResource" * 20, "what is in it is damaged"),
        (plistlib.dumps({"WebMainResource": 7}, fmt=plistlib.FMT_BINARY), "what is in it is damaged"),
    ],
)
def test_what_is_no_saved_page(saved: bytes, why: str) -> None:
    with pytest.raises(ReadingError) as caught:
        read_source(saved, "page")
    assert why in str(caught.value)


def test_parts_in_parts_without_end() -> None:
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i) for i in range(3000)
    )
    with pytest.raises(ReadingError):
        read_source(HEADERS.encode() + nested, "page")
