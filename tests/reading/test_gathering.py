"""Stories of pages: which files count, and that they are read apart, in their time, at nobody else's cost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest

from tests.apart.work import die
from tests.reading import pages
from tests.reading.test_archives import mhtml
from tests.reading.test_story import TWO
from tui.reading import ReadingError, gathering, read_story
from tui.reading.document import Document
from tui.reading.files import Input
from tui.reading.formats import format_of
from tui.reading.gathering import gathered

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A story in every form, with what browsers put beside it."""
    story = tmp_path / "bridge"
    (story / "a_files").mkdir(parents=True)
    (story / "a_files" / "frame.html").write_text(pages.PAYWALL)
    (story / "a.html").write_text(pages.NEWS)
    (story / "b.txt").write_text(TWO)
    (story / "c.mhtml").write_bytes(mhtml(pages.LIVE))
    (story / "d.HTM").write_text(pages.LIST)
    (story / "notes.md").write_text("My notes on the bridge and all that was said about it.")
    (story / "bridge.jpg").write_bytes(b"\xff\xd8\xff")
    return story


def test_a_folder_of_pages_and_texts_is_a_story(folder: Path) -> None:
    story = read_story([folder])
    assert [source.id for source in story.sources] == ["a", "b", "c", "d"]
    assert [source.extracted for source in story.sources] == [True, False, True, True]
    assert story.sources[0].origin == str(folder / "a.html")


def test_files_of_every_form_in_the_order_given(folder: Path) -> None:
    story = read_story([folder / "c.mhtml", folder / "b.txt", folder / "a.html"])
    assert [source.id for source in story.sources] == ["c", "b", "a"]


def test_a_page_from_standard_input(folder: Path) -> None:
    story = read_story([folder / "b.txt", "-"], stdin=BytesIO(pages.NEWS.encode()))
    assert story.sources[1].title == pages.TITLE


def test_the_content_decides_what_a_file_is(folder: Path) -> None:
    (folder / "b.txt").write_text(pages.PAYWALL)
    (folder / "d.HTM").write_text("<p>A fragment, not a page.</p>" + pages.TEXT)
    story = read_story([folder])
    assert [source.extracted for source in story.sources] == [True, True, True, True]
    (folder / "a.html").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(ReadingError, match=r"a\.html: it is a picture"):
        read_story([folder])


def test_a_folder_with_nothing_but_companions(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    with pytest.raises(ReadingError, match=r"as a web page or as a \.txt file"):
        read_story([tmp_path])


def test_a_page_that_gives_nothing_is_named(folder: Path) -> None:
    (folder / "d.HTM").write_text(pages.COOKIE_WALL)
    with pytest.raises(ReadingError, match=r"d\.HTM: it shows a notice on cookies"):
        read_story([folder])


@pytest.mark.parametrize(
    ("data", "module"),
    [
        (b"\xef\xbb\xbf <!DOCTYPE html><p>x", "page"),
        (b"<!-- saved from url=(0014)about:internet -->\n<HTML>", "page"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html>", "page"),
        (b"<meta charset=utf-8>\n<title>x</title>\n<html>", "page"),
        ("<!doctype html><p>x".encode("utf-16"), "page"),
        (b"<?xml version='1.0'?><rss><description>&lt;html></description><body>", "feed"),
        (b"<b>The bridge</b> is closed, and <html> is the name of a boat.", None),
        (mhtml(pages.NEWS), "archive"),
        (b"From: Cal Thorne\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx", "mail"),
        (b"bplist00WebMainResource", "archive"),
        (b"bplist00other", None),
    ],
)
def test_how_files_begin(data: bytes, module: str | None) -> None:
    format = format_of(data)
    assert (format and format.module) == module


def inputs(*texts: str) -> list[Input]:
    return [Input(text.encode(), f"p{i}", "", f"p{i}.html", "", ".html") for i, text in enumerate(texts)]


def test_a_page_has_its_time() -> None:
    found = gathered(inputs(pages.NEWS, pages.LIVE, pages.LIST), seconds=0.001)
    assert str(found[0]).startswith("p0.html: reading it takes more than 0.001 seconds")


def break_down(_: Sequence[Input]) -> list[tuple[Document, ...] | ReadingError]:
    die(9)
    return []


@pytest.mark.skipif(sys.platform == "win32", reason="ends by a signal")
def test_a_page_that_breaks_its_parser_gives_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "read_all", break_down)
    (found,) = gathered(inputs(pages.NEWS))
    assert isinstance(found, ReadingError)
    assert str(found).startswith("p0.html: it breaks what should read it") and "signal 9" in str(found)


def loaded_after(code: str, names: str) -> str:
    """Those of the modules ``names`` that are loaded in a new interpreter after ``code``."""
    script = f"import sys\n{code}\nprint(*(name for name in {names.split()!r} if name in sys.modules))"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, check=True)
    return result.stdout.decode().strip()


def test_stories_of_plain_text_pay_nothing_for_pages() -> None:
    code = "from pathlib import Path\nfrom tui.reading import read_story\nread_story([Path('seeds/ferry')])"
    heavy = "lxml trafilatura email plistlib subprocess tui.apart tui.reading.formats.page"
    assert loaded_after(code, heavy) == ""


def test_pages_are_parsed_in_another_process(folder: Path) -> None:
    code = (
        f"from pathlib import Path\nfrom tui.reading import read_story\nread_story([Path({str(folder)!r})])"
    )
    assert loaded_after(code, "lxml trafilatura email tui.reading.formats.page") == ""
