"""Whatever is given to a reader, it gives documents that are accounted for, or says why not."""

from __future__ import annotations

import json
from base64 import b64encode
from importlib import import_module
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading import pages
from tests.reading.checks import UNSAFE, assert_told_safe
from tests.reading.formats.made import LONG, TITLE, checked, paragraph, pdf, word
from tests.reading.hostile import MARKUP, TERMINAL, WORDING
from tests.reading.test_archives import mhtml, webarchive
from tests.reading.test_properties import TEXTS
from tests.reading.test_residue import BODY
from tui.reading import ReadingError
from tui.reading.formats import FORMATS, documents

OWN = ("archive", "articles", "feed", "mail", "markdown", "page", "pdf", "word")
# What XML can't hold would have the parser refuse all of it.
_NOT_IN_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF))
_FEW, _FEWER = (settings(max_examples=number, deadline=None) for number in (60, 30))


# Elements in each other, of a page or of what a mail, a feed or Markdown holds of one.
_LEAVES = st.sampled_from((*TERMINAL, *WORDING, *MARKUP)) | st.sampled_from(BODY) | st.text(max_size=5)
_TAGS = st.sampled_from(
    "p p div h1 h2 article main aside figure figcaption ul li table tr td pre a b br span header footer time "
    "blockquote script noscript style template svg select button form dialog".split()
)
_ATTRIBUTES = st.sampled_from(
    [
        "",
        " hidden",
        " class='comment'",
        " style='display: none'",
        " aria-hidden=true",
        " datetime='9'",
        " id=\x1b",
    ]
)
MARKUPS = st.recursive(
    _LEAVES,
    lambda inner: st.builds(
        lambda tag, attribute, parts, end: f"<{tag}{attribute}>{''.join(parts)}{f'</{tag}>' if end else ''}",
        _TAGS,
        _ATTRIBUTES,
        st.lists(inner, max_size=5),
        st.booleans(),
    ),
    max_leaves=25,
)


def assert_read_or_refused(data: bytes, ending: str) -> None:
    try:
        found = documents(data, "any", ending)
    except ReadingError as error:
        assert error.why and error.remedy
        assert not UNSAFE.search(str(error))
        return
    assert found
    assert documents(data, "any", ending) == found
    for document in found:
        assert_told_safe(document)
        checked(document)


def test_each_format_has_its_module() -> None:
    assert set(OWN) <= {format.module for format in FORMATS}
    for format in FORMATS:
        assert import_module(f"tui.reading.formats.{format.module}").documents


@pytest.mark.parametrize("module", OWN)
@_FEW
@given(data=st.binary(max_size=300))
def test_any_bytes(module: str, data: bytes) -> None:
    try:
        found = import_module(f"tui.reading.formats.{module}").documents(data, "any")
    except ReadingError as error:
        assert not UNSAFE.search(str(error))
        return
    for document in found:
        checked(document)


@_FEWER
@given(
    body=MARKUPS,
    title=_LEAVES,
    author=_LEAVES,
    headline=_LEAVES,
    day=st.sampled_from(["0000-00-00", "2026-03-04", "٣"]),
)
def test_any_page(body: str, title: str, author: str, headline: str, day: str) -> None:
    data = {"@type": "NewsArticle", "headline": headline, "author": [{"name": author}], "datePublished": day}
    head = (
        f"<title>{title}</title><meta name='author' content='{author}'>"
        f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    )
    page = pages.page(f"<main><h1>{headline}</h1>{body}{pages.TEXT}{body}</main>", head)
    assert_read_or_refused(page.encode("utf-8", "replace"), ".html")
    assert_read_or_refused(page.encode("utf-16", "replace"), ".html")


@_FEWER
@given(
    body=MARKUPS,
    charset=st.sampled_from(["utf-8", "utf-16", "utf-7", "base64", "\x1b[2J", ""]),
    at=st.integers(0, 400),
)
def test_any_archive(body: str, charset: str, at: int) -> None:
    page = pages.page(body + pages.TEXT).encode("utf-8", "replace")
    saved = mhtml("x").replace(b'charset="utf-8"', f'charset="{charset}"'.encode())
    saved = saved.replace(b"eA==", b64encode(page))
    for whole in (saved, webarchive(page, charset=charset)):
        assert_read_or_refused(whole, "")
        assert_read_or_refused(whole[:at] + b"\x1b" + whole[at + 1 :], "")


@_FEWER
@given(markup=MARKUPS, name=_LEAVES)
def test_any_markup_inside_other_formats(markup: str, name: str) -> None:
    text, title = (escape(each).translate(_NOT_IN_XML) for each in (markup, name))
    item = f"<item><title>{title}</title><description>{text} {LONG * 2}</description></item>"
    assert_read_or_refused(f"<rss><channel>{item}</channel></rss>".encode("utf-8", "replace"), ".rss")
    body = f"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n{markup}{pages.TEXT}"
    assert_read_or_refused(f"Subject: {name}\r\n{body}".encode("utf-8", "replace"), ".eml")
    assert_read_or_refused(
        f"---\ntitle: {name}\n---\n# {name}\n\n{markup}\n\n{LONG}".encode("utf-8", "replace"), ".md"
    )
    table = f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    assert_read_or_refused(word(paragraph(TITLE, "Title") + table, f"<dc:title>{text}</dc:title>"), ".docx")


@_FEW
@given(names=st.lists(_LEAVES, min_size=1, max_size=4), text=TEXTS)
def test_any_several_articles(names: list[str], text: str) -> None:
    parts = "".join(f"\n\n===== {name} =====\n\n{text}\n\n{LONG}" for name in names)
    assert_read_or_refused(parts.encode("utf-8", "replace"), ".txt")


@_FEW
@given(
    text=TEXTS,
    marks=st.lists(
        st.sampled_from(
            "# |> |- |* |**|[a](b)|![|](|`|```\n|<!--|-->|<p>|\n\n|[x]: y|---\n|a: b\n|\\|".split("|")
        ),
        max_size=30,
    ),
)
def test_any_markdown(text: str, marks: list[str]) -> None:
    mixed = "".join(mark + text[i * 7 : i * 7 + 7] for i, mark in enumerate(marks))
    assert_read_or_refused((mixed + text).encode("utf-8", "replace"), ".md")


_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                "title text authors author date source sitename articles name format sources".split()
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@_FEW
@given(told=_JSON)
def test_any_json(told: Any) -> None:
    assert_read_or_refused(json.dumps(told).encode(), ".json")


@_FEW
@given(
    told=st.fixed_dictionaries(
        dict.fromkeys(("id", "title", "outlet", "byline", "location", "published"), st.none() | TEXTS)
        | {
            "sentences": st.lists(
                st.fixed_dictionaries(
                    {
                        "paragraph": st.integers(),
                        "kind": st.sampled_from(["headline", "body", "caption", "subhead", "other"]),
                        "text": TEXTS,
                        "start": st.integers() | st.text(),
                    }
                )
            ),
            "residue": st.lists(
                st.fixed_dictionaries({"text": TEXTS, "reason": TEXTS, "start": st.integers()})
            ),
        }
    )
)
def test_any_report(told: Any) -> None:
    data = {"format": "rashomon-comparison", "sources": [told]}
    assert_read_or_refused(json.dumps(data).encode(), ".json")


@_FEW
@given(
    text=TEXTS,
    subject=TEXTS,
    sender=st.text(max_size=20),
    charset=st.sampled_from(["utf-8", "latin-1", "utf-7", "x"]),
)
def test_any_mail(text: str, subject: str, sender: str, charset: str) -> None:
    head = f"Subject: {subject}\r\nFrom: {sender}\r\nContent-Type: text/plain; charset={charset}\r\n"
    body = text.encode("utf-8", "replace")
    assert_read_or_refused(head.encode("utf-8", "replace") + b"MIME-Version: 1.0\r\n\r\n" + body, ".eml")
    encoded = b"Content-Transfer-Encoding: base64\r\n\r\n" + b64encode(body)
    assert_read_or_refused(
        b"Content-Type: text/plain; charset=" + charset.encode() + b"\r\n" + encoded, ".eml"
    )


@_FEW
@given(text=TEXTS, title=TEXTS)
def test_any_feed(text: str, title: str) -> None:
    words = " word" * 60
    item = f"<item><title>{title}</title><description>{text}{words}</description></item>"
    assert_read_or_refused(f"<rss><channel>{item}</channel></rss>".encode("utf-8", "replace"), ".rss")


@_FEW
@given(at=st.integers(0, 10_000), byte=st.integers(0, 255), end=st.integers(0, 10_000))
def test_damaged_documents(at: int, byte: int, end: int) -> None:
    for whole, ending in ((word(paragraph(TITLE)), ".docx"), (pdf([[TITLE]]), ".pdf")):
        place = at % len(whole)
        damaged = whole[:place] + bytes([byte]) + whole[place + 1 :]
        assert_read_or_refused(damaged, ending)
        assert_read_or_refused(whole[: end % len(whole)] + b" ", ending)
