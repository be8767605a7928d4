"""JSON: the shapes that extractors write, JSON Lines, and this program's own report."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from tests.reading.formats.made import LONG, PARAGRAPHS, TITLE, aside, read, refused, shown
from tests.samples import the_ferry
from tui.reports.formats import rendered

TEXT = "\n".join(PARAGRAPHS)


def as_json(told: Any) -> bytes:
    return json.dumps(told).encode()


@pytest.mark.parametrize(
    "told",
    [
        {
            "title": TITLE,
            "author": "Jo Doe; Ann Roe",
            "date": "2026-03-04",
            "sitename": "Courier",
            "text": TEXT,
        },
        {
            "title": TITLE,
            "authors": ["Jo Doe", "Ann Roe"],
            "date_publish": "2026-03-04 09:40:00",
            "source_domain": "www.courier.example",
            "maintext": f"{TITLE}\n{TEXT}",
            "url": "https://www.courier.example/bridge",
        },
        {
            "headline": TITLE,
            "authors": [{"name": "Jo Doe"}, {"name": "Ann Roe"}, {"name": 3}],
            "publish_date": "2026-03-04T09:40:00Z",
            "source": {"name": "Courier"},
            "body": TEXT,
        },
    ],
)
def test_one_article(told: Any) -> None:
    (source,) = read(as_json(told))
    assert (source.title, source.byline, source.published) == (TITLE, "Jo Doe, Ann Roe", date(2026, 3, 4))
    assert source.outlet.lower() == "courier"
    assert shown(source) == [("headline", TITLE), *(("body", text) for text in PARAGRAPHS)]


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        ("www.courier.example", "courier"),
        ("https://news.courier.co.uk/bridge?a=b", "courier"),
        ("The Courier", "The Courier"),
        ("Courier.", "Courier."),
    ],
)
def test_the_outlet_of_an_address(told: str, outlet: str) -> None:
    (source,) = read(as_json({"text": TEXT, "source": told, "source-hostname": None}))
    assert source.outlet == outlet


def test_a_list_and_lines_and_an_object_around_them() -> None:
    both = [{"title": "One", "text": LONG, "outlet": "Courier"}, {"title": TITLE, "text": TEXT}]
    lines = b"\n".join(as_json(each) for each in both)
    for data in (as_json(both), lines, as_json({"status": "ok", "articles": both})):
        assert [source.id for source in read(data, ".json")] == ["Courier", TITLE]


def test_a_report_of_this_program_opens_its_articles() -> None:
    comparison = the_ferry()
    data = rendered(comparison, "json")
    found = read(data if isinstance(data, bytes) else data.encode())
    assert [source.id for source in found] == [source.id for source in comparison.story.sources]
    for source, before in zip(found, comparison.story.sources, strict=True):
        assert shown(source) == [(p.kind, p.text) for p in before.paragraphs]
        assert source.published == before.published


def test_residue_of_a_report_stays_set_aside() -> None:
    sentence = {"paragraph": 0, "kind": "body", "text": PARAGRAPHS[0], "start": 9}
    source: dict[str, Any] = dict.fromkeys(("title", "outlet", "byline", "location"), "")
    source |= {"id": "a", "published": None}
    source |= {"sentences": [sentence], "residue": [{"text": "Share", "reason": "menu", "start": 0}]}
    (read_again,) = read(as_json({"format": "rashomon-comparison", "sources": [source]}))
    assert aside(read_again) == [("menu", "Share")]
    cases: list[dict[str, Any]] = [
        {},
        {"sources": 3},
        {"sources": [{}]},
        {"sources": [source | {"sentences": [[]]}]},
    ]
    for damaged in cases:
        assert "damaged" in refused(as_json({"format": "rashomon-comparison", **damaged}))


@pytest.mark.parametrize(
    "told",
    [
        {},
        [],
        [[[]]],
        3,
        None,
        {"text": 3},
        {"text": {"name": []}},
        {"articles": [3, None, []]},
        [{"title": "x"}],
    ],
)
def test_unknown_shapes(told: Any) -> None:
    message = refused(as_json(told), ".json")
    assert "no article was found in this JSON" in message
    assert "text, maintext, body" in message


def test_wrong_types_are_passed_over() -> None:
    told = {"text": TEXT, "title": [3, {}, None], "author": {"name": {}}, "date": 4e9, "sitename": True}
    (source,) = read(as_json(told))
    assert (source.byline, source.published, source.outlet) == ("", None, "")


def test_hostile_json() -> None:
    assert "nested too deep" in refused(b"[" * 100_000, ".json")
    assert "not JSON" in refused(b'{"text": "' + b"a" * 1000, ".json")
    (source,) = read(
        as_json({"text": f"{TEXT} \ud800\u202e\x1b[2J\0", "title": "\x1b]0;x\x07", "date": "9" * 9000})
    )
    assert len(source.sentences) == 5
    assert "longer than a million" in refused(as_json({"text": "word " * 2_000_000}))
    assert "201 articles" in refused(as_json([{"text": TEXT}] * 201))
