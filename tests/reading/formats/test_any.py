"""Whatever is given to a reader, it gives documents that are accounted for, or says why not."""

from __future__ import annotations

import json
from base64 import b64encode
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.checks import UNSAFE
from tests.reading.formats.made import TITLE, checked, paragraph, pdf, word
from tests.reading.test_properties import TEXTS
from tui.reading import ReadingError
from tui.reading.formats import FORMATS, documents

OWN = ("articles", "feed", "mail", "markdown", "pdf", "word")
_FEW = settings(max_examples=60, deadline=None)


def assert_read_or_refused(data: bytes, ending: str) -> None:
    try:
        found = documents(data, "any", ending)
    except ReadingError as error:
        assert error.why and error.remedy
        assert not UNSAFE.search(str(error))
        return
    assert found
    for document in found:
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
