"""What an article says is text in every format, whatever it says: nothing of it is run, or obeyed."""

from __future__ import annotations

import csv
import json
import re
from io import BytesIO, StringIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from markdown_it import MarkdownIt

from tests.reports.hostile import noted, saying
from tui.reports.contents import Contents
from tui.reports.formats import FORMATS, rendered
from tui.reports.settings import ONLY, Settings

HOSTILE = (
    "<script>alert(1)</script>",
    "a](javascript:alert(1)) ![x](https://example.org/x.png)",
    '=HYPERLINK("https://example.org/","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "red \x1b[31m title \x1b]0;owned\x07 \x9b2J end",
    "a ]]> <!-- --> <?php ?> &lt;b&gt; &x; b",
    "turned \u202egnp.exe\u2066 about \u200f and \ufeff hidden \u200b",
    "a\x00b\x08c\x7fd",
)
# What acts on a terminal or a line and is not to be seen; lines end in "\n" or "\r\n".
ACTING = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
STYLES = re.compile(r"\x1b\[[0147]m")


def shown(format: str, text: str, cut: int, *, styled: bool = False) -> list[str]:
    """The report that says ``text`` everywhere, as text: of an archive each part."""
    settings = Settings(styled=styled, whole=True)
    made = rendered(saying(text, cut), format, settings, noted(text))
    if isinstance(made, str):
        return [made]
    with ZipFile(BytesIO(made)) as archive:
        return [
            archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels"))
        ]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_acts_on_a_terminal_or_a_line_comes_through(format: str, text: str) -> None:
    if format == "docx":
        pytest.importorskip("docx")
    for cut in (0, 5):
        for part in shown(format, text, cut):
            assert not ACTING.search(part)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("only", ["", *ONLY])
def test_a_styled_text_has_no_escapes_but_its_own(text: str, only: str) -> None:
    contents = Contents(saying(text, 5), Settings(styled=True, only=only, width=60), noted(text))  # type: ignore[arg-type]
    made = rendered(contents.comparison, "text", contents.settings, noted(text))
    assert isinstance(made, str) and STYLES.search(made)
    assert not ACTING.search(STYLES.sub("", made))


@pytest.mark.parametrize("format", ["html", "tei", "docx"])
@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_that_of_a_harmless_report(format: str, text: str) -> None:
    """The same elements in the same order, whatever is said."""
    if format == "docx":
        pytest.importorskip("docx")
    for part, harmless in zip(
        shown(format, text, 0), shown(format, "words that are harmless", 0), strict=True
    ):
        assert "<script>alert" not in part and 'href="javascript' not in part
        if format != "html":  # it is no XML; tests of its own read it
            tags = [[each.tag for each in ElementTree.fromstring(p).iter()] for p in (part, harmless)]
            assert tags[0] == tags[1]


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_holds_no_html_and_no_link(text: str) -> None:
    (made,) = shown("markdown", text, 5)
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(made)
    kinds = {child.type for token in tokens for child in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "code_block", "fence"}


@pytest.mark.parametrize("format", ["csv", "csv-long"])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula(format: str, text: str) -> None:
    (made,) = shown(format, text, 0)
    for row in csv.reader(StringIO(made.removeprefix("\ufeff"))):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("text", HOSTILE)
def test_json_has_all_of_it_as_data(text: str) -> None:
    (made,) = shown("json", text, 0)
    assert json.loads(made)["sources"][0]["sentences"][0]["text"] == text
