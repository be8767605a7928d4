"""What a text tells about itself."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.test_residue import BODY, PAGE
from tui.reading import read_text
from tui.reading.metadata import date_in, dateline, is_byline, is_date_line, names_in, outlet_in


def test_all_of_a_page() -> None:
    source = read_text(PAGE, "a-page")
    assert source.title == "Harbour authority closes cracked swing bridge"
    assert source.outlet == "The Harbour Herald"
    assert source.byline == "Cal Thorne"
    assert source.published == date(2019, 11, 19)
    assert source.location == "Harbour City"


def test_nothing_is_made_up() -> None:
    source = read_text("\n\n".join(BODY[1:]), "page")
    assert (source.title, source.outlet, source.byline, source.published, source.location) == (
        "",
        "",
        "",
        None,
        "",
    )


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("OSLO (AP) — The", "Oslo", "AP"),
        ("LIMA, Peru — The", "Lima, Peru", ""),
        ("WEST PALM BEACH, Fla. — The", "West Palm Beach, Fla.", ""),
        ("Denver (AP) – The", "Denver", "AP"),
        ("(Reuters) - The", "", "Reuters"),
        ("TOKYO, Feb. 11 (Kyodo) -- The", "Tokyo", "Kyodo"),
        ("PHOENIX―The", "Phoenix", ""),
        ("NEW YORK (Reuters) - The", "New York", "Reuters"),
        ("Denver – The", "", ""),
        ("CD-ROM sales fell", "", ""),
        ("The vote — a surprise — was", "", ""),
        ("AA-" * 60, "", ""),
    ],
)
def test_datelines(text: str, place: str, agency: str) -> None:
    assert dateline(text) == (place, agency)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Cal Thorne", "Cal Thorne"),
        ("By Cal Thorne and Ann Lister, The Herald", "Cal Thorne and Ann Lister"),
        ("By: Cal Thorne | Staff Writer", "Cal Thorne"),
        ("by Cal Thorne for the Herald", "Cal Thorne"),
    ],
)
def test_bylines(line: str, names: str) -> None:
    assert is_byline(line)
    assert names_in(line) == names


@pytest.mark.parametrize("line", ["By noon the hall was empty.", "Bygone days", "The report by Cal Thorne"])
def test_no_bylines(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published Nov. 18, 2019", date(2019, 11, 18)),
        ("Tuesday 19 November 2019 11:42, UK", date(2019, 11, 19)),
        ("Reuters November 18, 2019 11:03 PM", date(2019, 11, 18)),
        ("2019-11-18T22:05:36Z", date(2019, 11, 18)),
        ("21:17 18.11.2019", date(2019, 11, 18)),
        ("Updated 5 hours ago", None),
        ("Feb 30, 2019", None),
    ],
)
def test_date_lines(line: str, day: date | None) -> None:
    assert is_date_line(line)
    assert date_in(line) == day


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was closed on Nov 18, 2019",
        "Nov 18, 2019.",
        "9,000 vehicles a day",
        "No date at all",
        "12 March, Harbour City, town hall",
    ],
)
def test_no_date_lines(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (["Click here to download the Fox News app"], "Fox News"),
        (["Download the Harbour Herald app"], "Harbour Herald"),
        (["© 2019 NJ.com. All rights reserved"], "NJ.com"),
        (["Copyright 2019 The Associated Press. All rights reserved."], ""),
        (["Follow CNN on Twitter", "More from The Guardian", "CNN newsletters"], "CNN"),
        (["Leave a Reply"], ""),
    ],
)
def test_outlets(lines: list[str], outlet: str) -> None:
    assert outlet_in(lines) == outlet
