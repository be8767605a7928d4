"""Several articles in one text, and lists of addresses."""

from __future__ import annotations

import pytest

from tests.reading.formats.made import PARAGRAPHS, TITLE, read, refused
from tui.reading.formats import documents
from tui.reading.formats.several import addresses_in

ONE, TWO = "\n\n".join((TITLE, *PARAGRAPHS[:2])), "\n\n".join(PARAGRAPHS[2:])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_names_on_the_lines_between(end: str) -> None:
    text = f"===== Courier =====\n\n{ONE}\n\n=== Harl Beacon ===\n{TWO}\n"
    first, second = read(text.replace("\n", end).encode())
    assert (first.id, first.siglum, second.id, second.siglum) == (
        "Courier",
        "Courier",
        "Harl Beacon",
        "Harl Beacon",
    )
    assert first.title == TITLE
    assert [s.text for s in second.sentences] == list(PARAGRAPHS[2:])


def test_bare_lines() -> None:
    found = documents(f"{ONE}\n\n==========\n\n{TWO}\n\n=====\n \n".encode(), "the file")
    assert [document.name for document in found] == ["", ""]
    assert [document.text.strip() for document in found] == [ONE, TWO]


@pytest.mark.parametrize(
    "line", ["***", "* * *", "---", "----------", "____", "~~~~~", "#####", "====", "= = = = =", "a ===== b"]
)
def test_breaks_inside_an_article_are_none(line: str) -> None:
    assert len(documents(f"{ONE}\n\n{line}\n\n{TWO}".encode(), "the file")) == 1


def test_an_underlined_heading_is_none() -> None:
    assert len(documents(f"{TITLE}\n========\n\n{TWO}".encode(), "the file")) == 1


def test_too_many() -> None:
    assert "201 articles" in refused("\n\n=====\n\n".join([TWO] * 201).encode())


def test_a_list_of_addresses() -> None:
    text = "# the bridge\nhttps://courier.example/bridge\n\n  http://beacon.example/1?a=b  # not a comment\n"
    assert addresses_in(text) == ()
    text = text.replace("  # not a comment", "")
    assert addresses_in(text) == ("https://courier.example/bridge", "http://beacon.example/1?a=b")
    assert addresses_in("# nothing\n") == addresses_in(TWO) == ()
