"""What pages tell machines of their article, and what of it is taken over."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading import pages
from tests.reading.checks import assert_safe
from tui.reading import read_source
from tui.story import Source


def told(head: str = "", above: str = "") -> Source:
    """The source of a page with ``head`` in its head, and ``above`` between headline and text."""
    body = f"<article><h1>{pages.TITLE}</h1>{above}{pages.TEXT}</article>"
    source = read_source(pages.page(body, head).encode(), "page")
    assert_safe(source)
    return source


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def data(fields: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {fields}}}</script>'


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (meta("og:site_name", "The Harbour Herald"), "The Harbour Herald"),
        (meta("og:site_name", "Harbour Herald | News of the bay"), "Harbour Herald"),
        (meta("og:site_name", "@HarbourHerald"), "HarbourHerald"),
        (meta("og:site_name", "HarbourHerald.com"), "HarbourHerald"),
        (meta("og:site_name", "https://www.harbourherald.com") + "<title>A | Harbour Herald</title>", ""),
        (meta("og:site_name", "harbourherald") + "<title>A - Harbour Herald</title>", "Harbour Herald"),
        (meta("og:site_name", "NYTimes") + "<title>A - The New York Times</title>", "The New York Times"),
        (meta("og:site_name", "WSJ") + "<title>A</title>", "Wall Street Journal"),
        (data('"publisher": {"name": "Harbour Herald"}'), "Harbour Herald"),
        (
            meta("og:site_name", "Associated Press") + data('"publisher": {"name": "Harbour Herald"}'),
            "Harbour Herald",
        ),
        (meta("og:site_name", "Associated Press"), "Associated Press"),
        (f"<title>{pages.TITLE} | Harbour Herald</title>", "Harbour Herald"),
        (f"<title>{pages.TITLE} | Harbour &amp; Bay</title>", "Harbour & Bay"),
    ],
)
def test_the_outlet(head: str, outlet: str) -> None:
    assert told(head).outlet == (outlet or "Harbour Herald")


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ('"Cal Thorne"', "Cal Thorne"),
        ('{"name": "Cal Thorne"}', "Cal Thorne"),
        (
            '[{"name": "Cal Thorne"}, {"name": "Ann Moss"}, {"name": "Jo Doe"}]',
            "Cal Thorne, Ann Moss and Jo Doe",
        ),
        ('{"name": ["Cal Thorne", "Ann Moss"]}', "Cal Thorne and Ann Moss"),
        ('"By Cal Thorne and Ann Moss"', "Cal Thorne and Ann Moss"),
        ('"Analysis by Cal Thorne"', "Cal Thorne"),
        ('"CAL THORNE and ANN MOSS Associated Press"', "Cal Thorne and Ann Moss"),
        ('"Cal Thorne, Senior Harbour Correspondent"', "Cal Thorne"),
        ('"Cal Thorne Staff Writer"', "Cal Thorne"),
        ('"Cal Thorne; Harbour Media Network"', "Cal Thorne"),
        ('"Cal Thorne. Herald Online"', "Cal Thorne"),
        ('"Cal Thorne Tuesday"', "Cal Thorne"),
        ('"May Cross"', "May Cross"),
        ('[{"name": "Cal Thorne"}, {"name": "Cal B. Thorne"}]', "Cal Thorne"),
        ('"Harbour Herald Staff"', ""),
        ('"The Harbour Herald"', ""),
        ('"admin"', ""),
        ('"https://example.org/thorne"', ""),
        ('{"name": {"first": "Cal"}}', ""),
        ('"Cal \\u001b[31mThorne\\u202e"', "Cal Thorne"),
    ],
)
def test_the_byline(author: str, byline: str) -> None:
    head = meta("og:site_name", "The Harbour Herald") + data(f'"author": {author}')
    assert told(head).byline == byline


@pytest.mark.parametrize(
    ("published", "shown", "day"),
    [
        ("2019-11-19T02:48:00Z", "Nov. 18, 2019", date(2019, 11, 18)),  # UTC is a day ahead of the place
        ("2019-11-18T21:48:00-05:00", "", date(2019, 11, 18)),
        ("2019-11-18T21:48:00-05:00", "Jan. 3, 2012", date(2019, 11, 18)),  # of something else
        ("", "19 November 2019", date(2019, 11, 19)),
        ("2019-99-99", "", None),
    ],
)
def test_the_day_that_readers_see_goes_before_that_of_machines(
    published: str, shown: str, day: date | None
) -> None:
    above = f"<div><time>{shown}</time></div>" if shown else ""
    assert told(data(f'"datePublished": "{published}"'), above).published == day


@pytest.mark.parametrize(
    "title",
    [
        f"{pages.TITLE} | The Harbour Herald",
        f"{pages.TITLE} - Harbour Herald",
        f"Opinion | {pages.TITLE} | Harbour Herald",
        f"{pages.TITLE} | News | Harbour Herald",
        f"{pages.TITLE} – BBC News",
    ],
)
def test_a_title_loses_the_name_of_the_site(title: str) -> None:
    head = meta("og:site_name", "Harbour Herald") + meta("og:title", title)
    body = f"<div>{pages.TEXT}</div>"  # no headline: the title is all there is
    assert read_source(pages.page(body, head).encode(), "page").title == pages.TITLE


def test_a_dash_in_a_headline_stays() -> None:
    title = "Bridge closed - again"
    head = meta("og:site_name", "Harbour Herald") + meta("og:title", title)
    assert read_source(pages.page(f"<div>{pages.TEXT}</div>", head).encode(), "page").title == title


def test_the_headline_is_the_one_that_the_title_says() -> None:
    body = (
        "<h1>The Harbour Herald</h1><div class='teaser'><h3>Mayor opens third tram line</h3></div>"
        f"<article><h2>{pages.TITLE}</h2>{pages.TEXT}</article><h1>More about the harbour</h1>"
    )
    source = read_source(pages.page(body, f"<title>{pages.TITLE} - Herald</title>").encode(), "page")
    assert [p.text for p in source.paragraphs if p.kind == "headline"] == [pages.TITLE]
    assert source.paragraphs[0].kind == "headline"


def test_the_agency_is_told_apart_from_the_outlet() -> None:
    head = meta("og:site_name", "Associated Press")
    assert told(head).siglum == "AP"
