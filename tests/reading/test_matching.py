"""Which lines of a page an extracted text was made of."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import trafilatura
from lxml.html import document_fromstring

from tests.reading import pages
from tests.reading.test_residue import BODY
from tui.reading.pages.extraction import extracted
from tui.reading.pages.matching import matched

LINES = ["Home", "The bridge", BODY[0], "Share", BODY[1], "The bridge", BODY[2], "…", BODY[3]]


@pytest.mark.parametrize(
    ("paragraphs", "places"),
    [
        ([BODY[0], BODY[2]], {2, 6}),
        ([BODY[1], "The bridge", BODY[2]], {4, 5, 6}),  # the one that comes next, not the first
        (["The bridge"], {1}),
        ([BODY[3], "The bridge"], {8, 5}),  # none comes after it: the last
        ([f"- {BODY[0].upper()}"], {2}),
        ([BODY[0][20:80]], {2}),  # a part of a line
        ([f"{BODY[2]} {BODY[3]}"], {6, 8}),  # several lines, and none for what has no words
        ([f"Yesterday: {BODY[0]}"], {2}),  # altered
        (["Nothing that stands there at all, says the clerk."], set()),
        (["", "—"], set()),
    ],
)
def test_paragraphs_are_found_among_the_lines(paragraphs: list[str], places: set[int]) -> None:
    assert matched(paragraphs, LINES) == places


@pytest.mark.parametrize(
    ("text", "prose", "found"),
    [
        (BODY[0], 20, [BODY[0]]),  # enough for what the rules for lines found
        (BODY[0], 90, BODY),  # far too little
        ("", 90, BODY),
        ("", 0, []),  # the rules found nothing either: there is no article
    ],
)
def test_readability_steps_in_where_far_too_little_was_kept(
    text: str, prose: int, found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *_, **__: SimpleNamespace(text=text))
    root = document_fromstring(pages.article())
    assert [line for line in extracted(root, prose) if line != pages.TITLE] == found
