from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.grid.golden import check, drawn
from tests.samples import a_large_comparison, the_ferry
from tui.comparison import Detail, Difference, Reading, Value
from tui.grid.cells import cell_text
from tui.grid.columns import led_by_focus
from tui.grid.look import Look
from tui.grid.picture import SideBySide, agreed, row_tags
from tui.grid.rows import rows_of
from tui.grid.searching import Matches
from tui.grid.view import View, start
from tui.index import Index
from tui.measure import width_of

INDEX = Index(the_ferry())
VIEW = start(INDEX.comparison.story)


def _by_paragraphs(lead: str) -> View:
    return replace(led_by_focus(replace(VIEW, focus=lead)), grain="paragraphs")


def picture(view: View, width: int) -> SideBySide:
    return SideBySide(INDEX, rows_of(INDEX, view), view, width)


def test_facts_at_eighty_columns() -> None:
    check("facts-80.txt", drawn(picture(VIEW, 78), cursor=3))


def test_facts_at_a_hundred_and_twenty_columns() -> None:
    check("facts-120.txt", drawn(picture(VIEW, 118), cursor=0))


def test_paragraphs_at_a_hundred_and_twenty_columns() -> None:
    check("paragraphs-120.txt", drawn(picture(replace(VIEW, grain="paragraphs"), 118), cursor=1))


@pytest.mark.parametrize("grain", ["facts", "paragraphs"])
@pytest.mark.parametrize("width", [*range(0, 31), 60, 78, 198])
def test_every_line_is_exactly_as_wide_as_the_picture(width: int, grain: str) -> None:
    view = replace(VIEW, grain="facts" if grain == "facts" else "paragraphs")
    drawing = picture(view, width)
    for number in range(drawing.height):
        line = drawing.line(number, cursor=number % 2 == 0)
        text = "".join(stretch for stretch, _ in line)
        assert width_of(text) == width or width < 8


def test_rows_are_level_and_follow_each_other() -> None:
    drawing = picture(VIEW, 118)
    ends = [drawing.span(row) for row in range(drawing.rows)]
    assert ends[0][0] == 0 and ends[-1][1] == drawing.height
    assert all(a[1] == b[0] for a, b in pairwise(ends))
    assert [drawing.row_at(line) for row in range(drawing.rows) for line in range(*ends[row])] == [
        row for row in range(drawing.rows) for _ in range(*ends[row])
    ]


def test_a_reading_comes_out_whole() -> None:
    comparison = a_large_comparison(3, 12)
    index = Index(comparison)
    view = start(comparison.story)
    drawing = SideBySide(index, rows_of(index, view), view, 118)
    text = " ".join("".join(t for t, _ in drawing.line(n, False))[:40] for n in range(drawing.height))
    sentence = comparison.story.sources[0].sentences[3].text
    assert sentence in " ".join(text.split())


def test_every_sentence_has_a_row_at_both_grains_whoever_leads() -> None:
    everything = set(INDEX.sentences)
    for lead in INDEX.sources:
        for view in (led_by_focus(replace(VIEW, focus=lead)), _by_paragraphs(lead)):
            shown = {s for row in rows_of(INDEX, view) for cell in row.cells.values() for s in cell.sentences}
            assert shown == everything


def test_paragraph_rows_show_whole_paragraphs_and_say_which_sentences_cover_the_facts() -> None:
    rows = rows_of(INDEX, _by_paragraphs("echo"))
    hurt = next(row for row in rows if "echo:2.1" in row.cells["echo"].sentences)
    assert hurt.cells["post"].sentences == ("post:2.1", "post:2.2")
    assert hurt.cells["post"].covering == {"post:2.1", "post:2.2"}


def test_what_perhaps_is_there_is_named_by_place_and_opening() -> None:
    comparison = the_ferry()
    facts = tuple(
        replace(fact, perhaps=(Reading("star", ("star:3.1",)),), missing=()) if fact.id == "f3" else fact
        for fact in comparison.facts
    )
    index = Index(replace(comparison, facts=facts))
    row = next(row for row in rows_of(index, VIEW) if row.facts == ("f3",))
    cell = cell_text(index, row, "star")
    assert (cell.glyph, cell.text) == ("?", "perhaps ¶3: Divers found the wreck.")


def test_a_name_that_one_source_alone_has_tags_the_row() -> None:
    comparison = the_ferry()
    lone = Detail("name", "Harwell", (Value("post", "post:1.1", 16, 23),))
    index = Index(replace(comparison, details=(lone,)))
    tags = {row.facts[0]: [text for text, _ in row_tags(index, row)] for row in rows_of(index, VIEW)}
    assert tags["f1"] == ["+ name"]
    assert tags["f2"] == ["≠ wording"]


def test_folded_rows_take_one_line_unless_something_differs_or_is_found() -> None:
    view = replace(VIEW, folded=True)
    rows = rows_of(INDEX, view)
    agreed_rows = {row.facts[0]: row for row in rows if agreed(INDEX, row)}
    assert agreed_rows.keys() == {"f1"}
    drawing = picture(view, 118)
    heights = {row.facts[0]: drawing.span(n)[1] - drawing.span(n)[0] for n, row in enumerate(rows)}
    assert [fact for fact, height in heights.items() if height == 1] == ["f1"]
    found = SideBySide(INDEX, rows, view, 118, Matches(INDEX, "Harwell"))
    assert found.span(0)[1] - found.span(0)[0] > 1


def test_what_was_found_stands_out_in_lone_readings_too() -> None:
    rows = rows_of(INDEX, VIEW)
    lone = next(row for row in rows if row.facts == ("f5",))
    cell = cell_text(INDEX, lone, "echo", Matches(INDEX, "foggy"))
    assert cell.spans[0] == (7, 12, Look.FOUND)


def test_of_quotations_that_cannot_all_be_right_the_altered_words_are_shown() -> None:
    comparison = the_ferry()
    values = (Value("post", "post:2.1", 0, 23), Value("star", "star:2.1", 0, 30))
    difference = Difference("d9", "quote", "f2", True, "", values)
    index = Index(replace(comparison, marks=(), differences=(difference,)))
    row = next(row for row in rows_of(index, VIEW) if row.facts == ("f2",))
    shown = cell_text(index, row, "star")
    assert [shown.text[a:b] for a, b, look in shown.spans if look & Look.CONFLICT] == ["first light"]
