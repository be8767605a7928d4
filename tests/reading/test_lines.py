"""Lines, and hard-wrapped paragraphs put together again."""

from __future__ import annotations

import textwrap

import pytest

from tui.reading.lines import read_lines

PARAGRAPHS = [
    "The ferry company said on Monday that it would stop its night service to the islands in the autumn,"
    " after losing money on it for three years in a row.",
    "Islanders were quick to protest. “We are not a museum,” said the head of the fishing cooperative, who "
    "has crossed the sound twice a week since she was a child and knows every captain by name.",
    "The ministry did not answer.",
    "A decision on the winter timetable, which the company has put off twice already, is expected before the "
    "end of the month; until then tickets can be returned at the harbour office.",
]


def texts(text: str) -> list[str]:
    return [line.text for line in read_lines(text)]


# Without empty lines a paragraph whose last line happens to be full runs on; at 80 columns one does here.
@pytest.mark.parametrize(
    ("width", "between"), [*((w, "\n\n") for w in (60, 72, 80, 100)), *((w, "\n") for w in (60, 72, 100))]
)
def test_wrapped_paragraphs_are_joined(width: int, between: str) -> None:
    text = between.join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert texts(text) == PARAGRAPHS


def test_a_short_headline_over_wrapped_text_stays_alone() -> None:
    text = "Night ferry to stop\n" + "\n".join(textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS)
    assert texts(text) == ["Night ferry to stop", *PARAGRAPHS]


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2028", "\u2029", "\f"])
def test_line_ends(end: str) -> None:
    assert texts(end.join(PARAGRAPHS)) == PARAGRAPHS


def test_a_list_is_not_taken_for_wrapped_text() -> None:
    rows = [f"{number:02} a ticket to the islands and back again, {number:02} euro" for number in range(60)]
    assert texts("\n".join(rows)) == rows


def test_spans_and_gaps() -> None:
    text = "  First line. \n\n\t Second.\nThird."
    lines = read_lines(text)
    assert [text[line.start : line.end] for line in lines] == ["First line.", "Second.", "Third."]
    assert [line.gap for line in lines] == [True, True, False]
    assert [line.words for line in lines] == [2, 1, 1]
