"""What is read of a web page: each line that it shows, as article or set aside with its reason."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading import pages
from tests.reading.checks import assert_accounted, assert_in_order, assert_safe
from tests.reading.fetching.server import Server, status
from tests.reading.fetching.server import page as answer
from tests.reading.test_residue import BODY
from tui.reading import Fetching, ReadingError, read_source, read_story
from tui.reading.furniture import furniture
from tui.reading.lines import read_lines
from tui.story import Source


def read(page: str | bytes) -> Source:
    source = read_source(page if isinstance(page, bytes) else page.encode(), "page")
    assert_accounted(source)
    assert_in_order(source)
    assert_safe(source)
    assert source.extracted
    return source


def kept(source: Source) -> list[tuple[str, str]]:
    return [(paragraph.kind, paragraph.text) for paragraph in source.paragraphs]


def aside(source: Source) -> list[tuple[str, str]]:
    return [(entry.reason, entry.text) for entry in source.residue]


def test_a_news_page() -> None:
    source = read(pages.NEWS)
    assert kept(source) == [
        ("headline", pages.TITLE),
        ("body", "Every lorry must now drive round the whole bay, and will for weeks."),
        ("caption", "The swing bridge seen from the docks on Tuesday. Jo Doe/Reuters"),
        ("body", BODY[0]),
        ("body", BODY[1]),
        ("body", BODY[2]),
        ("subhead", "Cost and time"),
        ("body", BODY[3]),
        ("body", BODY[4]),
    ]
    assert aside(source) == [
        ("head of the page", "The Harbour Herald"),
        ("menu of the page", "News"),
        ("menu of the page", "The docks"),
        ("link to another article", "Harbour"),
        ("byline", "By Cal Thorne Nov. 18, 2019"),
        ("share or menu line", "Share on Facebook"),
        ("share or menu line", "Copy link"),
        ("beside the article", "“Every truck that crossed it was a risk.”"),
        ("advertisement", "Advertisement"),
        ("link to another article", "Read more: Ferry company to stop its night service"),
        ("credit line", "Ann Moss contributed to this report."),
        ("link to another article", "Most read"),
        ("beside the article", "Ten soups for a cold week"),
        ("beside the article", "Mayor opens third tram line in the north of the city"),
        ("comment form", "Comments"),
        (
            "comment of a reader",
            "Glad that somebody looked at last. I never liked that bridge, and told them so.",
        ),
        ("notice of the site", "© 2019 The Harbour Herald. All rights reserved."),
        ("share or menu line", "Privacy Policy"),
    ]


def test_what_a_news_page_tells_of_itself() -> None:
    source = read(pages.NEWS)
    assert (source.title, source.outlet, source.byline) == (pages.TITLE, "The Harbour Herald", "Cal Thorne")
    assert source.published == date(2019, 11, 18)  # as it is shown, not as the machine-readable UTC time
    assert (source.location, source.siglum) == ("Harbour City", "HH")


def test_a_live_page_keeps_all_of_its_posts() -> None:
    source = read(pages.LIVE)
    assert [text for _, text in kept(source)] == [
        "Swing bridge closed: latest from the harbour",
        "Council to meet tonight",
        "The council will meet at seven to speak about the bridge, its chairman has just told reporters.",
        "He would not say whether the ferry will be paid for, and left by the back door.",
        "Bridge closed",
        BODY[0],
        BODY[3],
        "Queues at the docks",
        "Lorries stand from the dock gate to the fish market, the police say, and ask drivers to stay away.",
    ]
    assert [text for reason, text in aside(source) if reason == "date line"] == ["11:40", "10:48", "09:15"]
    assert source.outlet == "The Harbour Herald"


def test_an_article_in_points_keeps_them_as_text() -> None:
    source = read(pages.LIST)
    assert [kind for kind, _ in kept(source)] == ["headline", *["body"] * 8]
    assert ("body", "The tram to the north bridge, then on foot along the sea wall") in kept(source)
    assert not source.residue


def test_the_stub_before_a_paywall() -> None:
    source = read(pages.PAYWALL)
    assert [text for _, text in kept(source)] == [pages.TITLE, BODY[0], BODY[1]]
    assert ("sign-up or appeal", "To continue reading, subscribe") in aside(source)


def test_a_paragraph_that_stands_twice_is_kept_once() -> None:
    text = "".join(f"<p>{line}</p>" for line in [*BODY, BODY[2]])
    source = read(pages.article(text))
    assert [text for kind, text in kept(source) if kind == "body"] == BODY
    assert aside(source) == [("repeated line", BODY[2])]


def test_a_quotation_pulled_out_of_the_text_is_set_aside() -> None:
    quoted = "“Every truck that crossed it was a risk.”"
    text = pages.TEXT.replace("<p>The bridge", f"<blockquote>{quoted}</blockquote><p>The bridge")
    source = read(pages.article(text))
    assert [text for kind, text in kept(source) if kind == "body"] == BODY
    assert aside(source) == [("repeated line", quoted)]


def test_a_long_paragraph_of_the_text_is_no_notice_however_it_is_worded() -> None:
    worded = (
        "Whoever wants a ticket must agree to cookies, a newsletter and a privacy policy that gives your"
        " name, your plate and your load to the authority, the drivers’ union wrote in a letter to the mayor."
    )
    assert furniture(read_lines(worded)[0]) == "notice of the site"
    text = pages.TEXT.replace("<p>The bridge", f"<p>{worded}</p><p>The bridge")
    assert ("body", worded) in kept(read(pages.article(text)))


def test_a_post_that_the_article_embeds_is_part_of_it() -> None:
    post = "My lorry stood on that bridge an hour before they closed it, and it moved."
    text = pages.TEXT.replace("<p>The bridge", f"<blockquote class='tweet'><p>{post}</p></blockquote><p>The")
    assert ("body", post) in kept(read(pages.article(text)))


def test_hidden_text_is_not_there() -> None:
    hidden = "".join(
        f"<{name}>The bridge has fallen into the bay, said one.</{name.split()[0]}>"
        for name in (
            "p hidden",
            "p style='color: red; display : none'",
            "p style='visibility:hidden'",
            "span aria-hidden='true'",
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "dialog",
        )
    )
    source = read(pages.article(pages.TEXT + hidden))
    assert "fallen" not in source.text


def test_a_page_behind_a_notice_is_hidden_only_from_screen_readers() -> None:
    source = read(pages.page(f"<div aria-hidden='true'><h1>{pages.TITLE}</h1>{pages.TEXT}</div>"))
    assert [text for _, text in kept(source)] == [pages.TITLE, *BODY]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<h1>Harbour authority<br>closes bridge</h1>", ["Harbour authority closes bridge"]),
        ("<p>The old bridge<br>is closed.</p>", ["The old bridge is closed."]),
        ("<p>It is closed.<br>It stays so.</p>", ["It is closed.", "It stays so."]),
        ("<p>Trams 3<br>Buses 2</p>", ["Trams 3", "Buses 2"]),
        ("<p>the one<br><br>the other</p>", ["the one", "the other"]),
        ("<p>The <span>b</span>ridge\n  stays</p>", ["The bridge stays"]),
        ("<table><tr><td>Trams</td><td>3</td></tr><tr><td>Buses<td>2</table>", ["Trams 3", "Buses 2"]),
        ("one<div>two</div>three", ["one", "two", "three"]),
        ("<p>one<!-- and a half -->two</p>", ["onetwo"]),
        ("<pre>one\ntwo\n\nthree</pre>", ["one two", "three"]),
        ("<p>five &amp; six&nbsp;&lt;b&gt;</p>", ["five & six <b>"]),
        ("<p>\x0b\x1c one\u2028two\x85three</p>", ["one two three"]),
    ],
)
def test_the_lines_that_markup_makes(markup: str, lines: list[str]) -> None:
    assert read(pages.page(markup)).text.split("\n") == lines


@pytest.mark.parametrize("page", [pages.NEWS, pages.LIVE, pages.LIST])
def test_a_page_its_address_and_what_a_browser_saves_of_it_read_the_same(page: str, tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not browser:
        pytest.skip("needs chromium")
    with Server() as server:
        for wanted in ("/bridge.jpg", "/favicon.ico"):
            server.at(wanted, status("404 Not Found"))
        address = server.at("/news", answer(page, kind="text/html"))
        options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}", "--dump-dom"]
        saved = subprocess.run([browser, *options, address], capture_output=True, check=True, timeout=60)
        (tmp_path / "other.txt").write_text("\n\n".join(BODY[2:]))
        fetched = read_story([address, tmp_path / "other.txt"], fetching=Fetching(allow_local=True)).sources[
            0
        ]
    assert saved.stdout.count(b"<p>") and saved.stdout != page.encode()
    one = read(page)
    for other in (read(saved.stdout), fetched):
        assert (kept(one), aside(one)) == (kept(other), aside(other))
        assert (one.byline, one.published, one.outlet) == (other.byline, other.published, other.outlet)


def test_an_article_on_cookies_is_no_notice_on_cookies() -> None:
    text = (
        "<p>The council voted on Tuesday to forbid cookies on the ferry's site without consent.</p>"
        "<p>“Your privacy is not for sale,” said Ann Lister, who had asked for the vote on consent.</p>"
    )
    assert [kind for kind, _ in kept(read(pages.article(text)))] == ["headline", "body", "body"]


def test_the_next_article_of_an_endless_page_is_another_one() -> None:
    def post(title: str, lines: list[str]) -> str:
        return f"<div class='post'><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in lines)}</div>"

    tram = [
        "The mayor opened the third tram line on Monday, two years later than the city had planned.",
        "It runs from the station to the hospital in the north, every ten minutes, from six to midnight.",
    ]
    page = pages.page(
        post(pages.TITLE, BODY) + post("Mayor opens third tram line", tram), f"<title>{pages.TITLE}</title>"
    )
    assert [text for _, text in kept(read(page))] == [pages.TITLE, *BODY]


# Encodings

ACCENTED = pages.article(pages.TEXT + "<p>“Naïve,” said José Müller, who keeps the café at the docks.</p>")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("utf-8", "utf-16"),
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("utf-8", "cp1252"),  # a wrong label: the bytes decide
        ("windows-1252", "utf-8"),
        ("no-such-encoding", "cp1252"),
        ("base64", "cp1252"),
    ],
)
def test_the_encoding_is_what_the_bytes_bear_out(declared: str, encoding: str) -> None:
    data = ACCENTED.replace('charset="utf-8"', f'charset="{declared}"').encode(encoding)
    assert "“Naïve,” said José Müller" in read(data).text


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    text = pages.page("<p>Мост закрыт на одиннадцать недель, сказали в порту во вторник утром.</p>")
    data = text.replace('charset="utf-8"', 'charset="koi8-r"').encode("koi8-r")
    assert "Мост закрыт" in read(data).text


# What gives nothing, and what must not bring the reader down


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (pages.page(""), "the page shows no text; save it from a browser"),
        (pages.page("<div id=root></div><script>start()</script>"), "no text before its scripts have run"),
        ("<html><frameset><frame src=a><frame src=b></frameset></html>", "other pages in frames"),
        (pages.COOKIE_WALL, "a notice on cookies, not the article"),
        (pages.page("<div>" * 3000 + pages.TEXT), "nested more than 1,000 deep"),
        (pages.page("<div>" * 50_000 + pages.TEXT), "nested more than 1,000 deep"),
        (pages.page("<b>" * 50_000 + pages.TEXT), "nested more than 1,000 deep"),
        (pages.page("<ul><li>Home</li><li>Share</li></ul>"), "no article text was found"),
    ],
)
def test_a_page_without_an_article(page: str, why: str) -> None:
    with pytest.raises(ReadingError) as caught:
        read(page)
    assert why in str(caught.value)


ENTITIES = "".join(f"<!ENTITY a{i} '&a{i - 1};&a{i - 1};'>" for i in range(1, 40))


@pytest.mark.parametrize(
    "page",
    [
        pages.article("<div>" * 200 + pages.TEXT + "</div>" * 200),
        pages.article(pages.TEXT).replace("bridge", "br\0idge"),
        pages.article(pages.TEXT).replace("bridge", "br&#0;&#xD800;&#x202e;&#27;[31midge"),
        pages.article(f"<div data-x='{'a' * 1_000_000}'>{pages.TEXT}</div>"),
        pages.article(f"<div style='display{' ' * 1_000_000}x'>{pages.TEXT}</div>"),
        pages.article(f"<div class='{'a ' * 100_000}'>{pages.TEXT}</div>"),
        f"<!DOCTYPE html [<!ENTITY a0 'aaaa'>{ENTITIES}]><html><p>&a39;</p>" + pages.article(),
        pages.article(pages.TEXT) + "<script type='application/ld+json'>" + "[" * 100_000 + "</script>",
        pages.article(pages.TEXT)
        + "<script type='application/ld+json'>"
        + '{"@type": ["NewsArticle", 5], "author": {"name": {"a": 1}}, "publisher": 7, "headline": [1],'
        + ' "datePublished": "2026-99-99"}</script>',
    ],
    ids="nested nul controls attribute style class entities json types".split(),
)
def test_hostile_pages_keep_their_article(page: str) -> None:
    source = read(page)
    assert [sentence.text for sentence in source.sentences][-2:] == [
        "Shopkeepers on the market side said that they had not been told.",
        "Several gathered at the barrier.",
    ]
    assert len(source.text) < 5_000


def test_a_page_is_one_sentence_when_its_bytes_are_too_many() -> None:
    with pytest.raises(ReadingError, match="larger than 5 MB"):
        read(pages.article("<p>The bridge is closed.</p>" * 200_000))


FRAGMENTS = st.lists(
    st.sampled_from(
        "<div> </div> <p> </p> <br> <b> </b> <ul> <li> </ul> <table> <td> </table> <h1> </h1> <h2> "
        "</h2> <nav> </nav> <article> </article> <aside> </aside> <a href=x> </a> <figure> "
        "<figcaption> </figure> <pre> <!-- --> <script> </script> <blockquote> </blockquote> <time> "
        "</time> <p hidden> <svg> </svg> <frameset> </body> <html> <title> &amp; &#x202e; &#0; \x00 "
        "\x1b[2J \x85 \u2028 \u200b < & Share Advertisement".split(" ")
    )
    | st.sampled_from([*BODY, pages.TITLE, "By Cal Thorne", "Nov. 18, 2019", " ", "\n\n"])
    | st.text(max_size=8),
    max_size=25,
)


@given(FRAGMENTS)
@settings(max_examples=60, deadline=None)
def test_every_line_of_any_page_is_accounted_for(fragments: list[str]) -> None:
    try:
        data = pages.page("".join(fragments)).encode("utf-8", "surrogatepass")
        source = read_source(data, "page")
    except ReadingError:
        return
    assert_accounted(source)
    assert_in_order(source)
    assert_safe(source)
