"""Feeds: entries with their whole text, teasers, hostile XML."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path

from tests.reading.formats.made import LONG, PARAGRAPHS, TITLE, read, refused, shown
from tui.reading import read_story
from tui.reading.formats import documents

HTML = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def rss(*items: str) -> bytes:
    names = (
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    head = f'<?xml version="1.0"?>\n<rss version="2.0" {names}><channel><title>The Courier</title>'
    return f"{head}<link>http://a.example</link>{''.join(items)}</channel></rss>".encode()


def item(title: str, *, teaser: str = "In short.", whole: str = HTML) -> str:
    content = f"<content:encoded><![CDATA[{whole}]]></content:encoded>" if whole else ""
    day = "<pubDate>Wed, 04 Mar 2026 09:40:00 GMT</pubDate><dc:creator>Jo Doe</dc:creator>"
    return f"<item><title>{title}</title><description>{teaser}</description>{day}{content}</item>"


def test_rss() -> None:
    first, second = read(rss(item(TITLE), item("Ferry &amp;amp; bridge", teaser=escape(HTML), whole="")))
    assert shown(first) == [("headline", TITLE), *(("body", text) for text in PARAGRAPHS)]
    assert (first.id, first.title, first.outlet, first.byline) == (TITLE, TITLE, "The Courier", "Jo Doe")
    assert first.published == date(2026, 3, 4)
    assert second.title == "Ferry & bridge"
    assert len(shown(second)) == 5


def test_atom() -> None:
    entry = (
        f"<entry><title>{TITLE}</title><published>2026-03-04T09:40:00Z</published>"
        "<author><name>Jo Doe</name></author>"
        f'<summary>In short.</summary><content type="{{}}">{{}}</content></entry>'
    )
    inline = f'<div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div>'
    entries = [entry.format("xhtml", inline), entry.format("html", escape(HTML)), entry.format("text", LONG)]
    data = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>{"".join(entries)}</feed>'
    found = read(data.encode())
    assert len(found) == 3
    for source in found:
        assert (source.title, source.byline, source.outlet) == (TITLE, "Jo Doe", "Courier")
        assert source.published == date(2026, 3, 4)
        assert " ".join(s.text for s in source.sentences[1:]) == LONG


def test_teasers() -> None:
    found = documents(rss(item(TITLE), item("Another", whole="")), "the file")
    assert [document.name for document in found] == [TITLE]
    assert found[0].remark == "left out 1 entry with no more than a teaser"
    assert "no whole article, only 2 entries" in refused(rss(item("One", whole=""), item("Two", whole="")))
    assert "no articles in this XML" in refused(rss(), ".rss")


def test_a_feed_is_a_story(tmp_path: Path) -> None:
    (tmp_path / "harl.rss").write_bytes(
        rss(item(TITLE), item("Ferry", whole=f"<p>{LONG}</p>"), item("x", whole=""))
    )
    said: list[str] = []
    story = read_story([tmp_path / "harl.rss"], narrate=said.append)
    assert [source.id for source in story.sources] == [TITLE, "Ferry"]
    assert [source.siglum for source in story.sources] == ["Courier", "Courier 2"]
    assert said[0] == f"{tmp_path / 'harl.rss'}: left out 1 entry with no more than a teaser"
    assert said[1].endswith("are nearly the same text (83 % of sentences), two versions of one article")


def test_hostile_feeds() -> None:
    entities = "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "x">{entities}]><rss><item>&i;</item></rss>'
    assert "entities" in refused(bomb.encode(), ".rss")
    outside = (
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///secret.txt">]><rss><item><title>&a;</title></item></rss>'
    )
    assert "entities" in refused(outside.encode(), ".rss")
    assert "nested too deep" in refused(b"<rss>" + b"<a>" * 5000, ".rss")
    assert "nested more than 200 deep" in refused(rss(item(TITLE, whole="<div>" * 300 + HTML)))
    assert "201 articles" in refused(rss(*[item(TITLE)] * 201))
    (source,) = read(rss(item("x" * 5000 + "&#x202e;")))
    assert len(source.id) == 60
