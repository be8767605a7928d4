"""PDF documents: paragraphs out of lines, what stands on every page, what can't be read."""

from __future__ import annotations

import sys
import zlib
from textwrap import wrap

import pytest

from tests.reading.formats.made import PARAGRAPHS, TITLE, aside, pdf, read, refused, shown
from tui.reading.formats.composed import HEADLINE
from tui.reading.formats.pdf import MOST_PAGES
from tui.reading.formats.printed import PAGE_MARGIN, PAGE_NUMBER, Row, told_by

pytest.importorskip("pypdf")

WIDTH = 50


def page(number: int, *paragraphs: str) -> list[str]:
    """A page with header and number, as wide as columns are."""
    rows = [row for text in paragraphs for row in (*wrap(text, WIDTH), "")]
    return [f"Harl Courier, 4 March 2026, sheet {number}", *rows, str(number)]


def test_an_article_over_pages() -> None:
    pages = [page(1, TITLE, *PARAGRAPHS[:2]), page(2, PARAGRAPHS[2]), page(3, PARAGRAPHS[3])]
    (source,) = read(pdf(pages, title=TITLE))
    assert shown(source)[0] == ("headline", TITLE)
    assert " ".join(text for kind, text in shown(source) if kind == "body") == " ".join(PARAGRAPHS)
    reasons = [reason for reason, _ in aside(source)]
    assert reasons == [PAGE_MARGIN, PAGE_NUMBER] * 3
    assert source.title == TITLE


def test_words_parted_at_the_end_of_a_line() -> None:
    rows = [
        "The council closed the bridge on Monday, a spokes-",
        "woman said. A well-known engineer had found in it",
        "cracks; the council pays the well-",
        "known engineer, she said, for twenty-one months in",
        "all, and for a second opinion besides, if need be.",
    ]
    (source,) = read(pdf([rows]))
    text = " ".join(sentence.text for sentence in source.sentences)
    assert "a spokeswoman said" in text
    assert "pays the well-known engineer" in text
    assert "twenty-one months" in text


def test_distance_and_size_tell_paragraphs_and_the_headline() -> None:
    text = "Every row is as long as rows are, and has a stop."
    rows = [
        Row("THE COURIER", 30, 0),
        Row("Swing bridge at Harl stays", 20, 60),
        Row("closed until May", 20, 23),
        Row(text, 10, 30),
        Row(text, 10, 12),
        Row(text, 10, 20),
        Row(text, 10, 12),
        Row(text, 10, 0),  # of the next column
    ]
    told = told_by([rows], "")
    assert told[1] == ("Swing bridge at Harl stays closed until May", HEADLINE)
    assert [text for text, _ in told[2:]] == [f"{text} {text}", f"{text} {text} {text}"]


def test_letters_printed_as_one() -> None:
    assert (
        told_by([[Row("The oﬃce ﬁnds diﬀerent ﬂoors.", 10, 0)]], "")[0][0]
        == "The office finds different floors."
    )


def test_what_can_t_be_read() -> None:
    assert "shows pictures of pages" in refused(pdf([[], []]))
    assert f"{MOST_PAGES} are the most" in refused(pdf([["A page."]] * (MOST_PAGES + 1)))
    whole = pdf([page(1, *PARAGRAPHS)])
    assert "damaged" in refused(whole[:30])
    assert "damaged" in refused(b"%PDF-1.7\n" + b"\0" * 500)
    bomb = zlib.compress(b"(a) Tj " * 30_000_000, 9)
    refused(pdf([["x"]], stream=bomb))


def test_an_encrypted_one() -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf([page(1, *PARAGRAPHS)]))))
    writer.encrypt("secret", algorithm="RC4-128")
    made = BytesIO()
    writer.write(made)
    assert "this PDF is encrypted" in refused(made.getvalue())


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert "pip install 'rashomon[pdf]'" in refused(pdf([["A page."]]))
