from __future__ import annotations

import sys
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest

from tests.reports.hostile import noted, saying
from tests.samples import a_large_comparison, the_ferry
from tui.comparison import Comparison
from tui.reports.formats import FormatError, rendered
from tui.reports.settings import Settings

if TYPE_CHECKING:
    from docx.document import Document


def document(comparison: Comparison, settings: Settings | None = None) -> Document:
    docx = pytest.importorskip("docx")
    made = rendered(comparison, "docx", settings, noted("Call the coastguard."))
    assert isinstance(made, bytes)
    opened: Document = docx.Document(BytesIO(made))
    return opened


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def headings(document: Document, level: int) -> list[str]:
    return [p.text for p in document.paragraphs if p.style and p.style.name == f"Heading {level}"]


def test_headings_are_styles_and_conflicts_come_before_the_facts() -> None:
    ferry = document(the_ferry())
    first = ferry.paragraphs[0]
    assert first.style is not None
    assert (first.text, first.style.name) == ("Ferry sinks off Harwell", "Title")
    told = headings(ferry, 1)
    assert told.index("Conflicts") < told.index("Facts and sources") < told.index("Readings")
    assert "4 · Fourteen people were hurt. (2 of 3)" in headings(ferry, 2)


def test_words_that_stand_out_are_marked_and_have_their_glyph() -> None:
    ferry = document(the_ferry())
    runs = [run for paragraph in ferry.paragraphs for run in paragraph.runs]
    grave = next(run for run in runs if run.text == "!Fourteen")
    other = next(run for run in runs if run.text == "≠first light")
    assert grave.bold
    assert other.bold
    assert grave.underline is not other.underline
    assert all("w:shd" in run._r.xml for run in (grave, other))
    assert "Echo ¶2: !Twelve people were hurt when the ferry went …" in texts(ferry)


def test_a_row_a_fact_and_the_first_row_is_repeated_on_every_page() -> None:
    sources, facts = document(the_ferry()).tables
    assert [cell.text for cell in facts.rows[3].cells] == [
        "4",
        "Fourteen people were hurt.",
        "▣\u00a0¶2.2",
        "▣\u00a0¶2",
        "·",
    ]
    for table in (sources, facts):
        assert ["w:tblHeader" in row._tr.xml for row in table.rows] == [True] + [False] * (
            len(table.rows) - 1
        )


def test_pages_lie_on_their_side_for_many_sources() -> None:
    for sources, landscape in ((5, False), (6, True)):
        page = document(a_large_comparison(sources, 5)).sections[0]
        assert page.page_width is not None
        assert page.page_height is not None
        assert (page.page_width > page.page_height) is landscape


def test_omissions_details_and_notes_are_told() -> None:
    told = texts(document(the_ferry()))
    assert ("Star does not have:", "4 · Fourteen people were hurt. (Post and Echo)") in pairwise(told)
    assert "Only Echo: Twelve" in told
    assert "Fact 4: Call the coastguard." in told


def test_kept_to_what_was_asked_for_whole_and_in_the_order_of_the_lead() -> None:
    assert "Left out" not in headings(document(the_ferry(), Settings(only="conflicts")), 1)
    assert "Conflicts" not in headings(document(the_ferry(), Settings(only="omissions")), 1)
    told = texts(document(the_ferry(), Settings(whole=True, lead="echo")))
    assert "Echo ¶2: !Twelve people were hurt when the ferry went down." in told
    assert told[-1].endswith("facts in the order of Echo; all of the comparison; readings whole.")


def test_no_text_is_xml_or_breaks_it() -> None:
    text = "a\x00b\x0bc\x1b[31m\ud800\ufffe <w:br/> & ]]> {MERGEFIELD x} \u202e\ttab\r\nline _x0008_"
    for cut in (0, 5):
        made = document(saying(text, cut))
        shown = [*texts(made), *(cell.text for t in made.tables for row in t.rows for cell in row.cells)]
        assert any("<w:br/> & ]]> {MERGEFIELD x} tab line _x0008_" in said for said in shown)
        assert not [said for said in shown if any(sign in said for sign in "\x00\x1b\u202e\n\t")]
        assert len(made.paragraphs) == len(document(saying("a b c", cut and 1)).paragraphs)


def test_a_title_may_be_longer_than_a_property() -> None:
    assert texts(document(saying("word " * 100)))[0] == ("word " * 100).strip()


def entries(made: str | bytes) -> list[tuple[int, int, int, int, int, int]]:
    assert isinstance(made, bytes)
    with ZipFile(BytesIO(made)) as file:
        return [entry.date_time for entry in file.infolist()]


def test_the_same_comparison_gives_the_same_bytes_on_any_day(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("docx")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    made = rendered(the_ferry(), "docx")
    assert made == rendered(the_ferry(), "docx")
    assert set(entries(made)) == {(1980, 1, 1, 0, 0, 0)}
    created: Any = document(the_ferry()).core_properties.created
    assert (created.year, created.month, created.day) == (1980, 1, 1)


@pytest.mark.parametrize(("epoch", "year"), [("1772582400", 2026), ("0", 1980), ("nonsense", 1980)])
def test_the_document_is_dated_as_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, epoch: str, year: int
) -> None:
    pytest.importorskip("docx")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert {date[0] for date in entries(rendered(the_ferry(), "docx"))} == {year}
    created: Any = document(the_ferry()).core_properties.created
    assert created.year == year


def test_without_python_docx_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(FormatError, match=r"docx needs the extra .*pip install 'rashomon\[docx\]'"):
        rendered(the_ferry(), "docx")
