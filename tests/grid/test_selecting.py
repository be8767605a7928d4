"""Which words stand under the mouse, and what is selected between two places."""

from __future__ import annotations

import pytest

from tests.samples import the_ferry
from tui.grid.article import Article
from tui.grid.copying import selection_text
from tui.grid.differences import Differences, difference_groups
from tui.grid.look import Line, Look
from tui.grid.notes import Notebook
from tui.grid.picture import SideBySide
from tui.grid.rows import rows_of
from tui.grid.selecting import Selection, Wrapped, between, marked, sentence, word
from tui.grid.view import start
from tui.index import Index
from tui.measure import wrap

INDEX = Index(the_ferry())
TEXT = "Rain fell. ¶2  It didn’t stop. ¶3"
# Ten cells wide: "Rain fell.", "¶2  It", "didn’t", "stop. ¶3".
CELL = Wrapped("post", TEXT, tuple(wrap(TEXT, 10)), 5, 20, ((0, 10, "post:2.1"), (15, 30, "post:3.1")))


def picture(width: int = 100) -> SideBySide:
    view = start(INDEX.comparison.story)
    return SideBySide(INDEX, rows_of(INDEX, view), view, width)


@pytest.mark.parametrize(
    ("line", "x", "at"),
    [(5, 20, "R"), (5, 25, "f"), (5, 3, "R"), (6, 24, "I"), (8, 20, "s"), (4, 25, "R")],
)
def test_the_character_under_the_mouse(line: int, x: int, at: str) -> None:
    assert TEXT[CELL.at(line, x)] == at


def test_behind_a_line_and_below_the_last_one_is_their_end() -> None:
    assert CELL.at(5, 90) == 10 and CELL.at(9, 20) == len(TEXT)


def test_wide_characters_count_two_cells() -> None:
    cell = Wrapped("post", "港 sea", ((0, 5),), 0, 0, ((0, 5, "x"),))
    assert [cell.at(0, x) for x in range(4)] == [0, 0, 1, 2]
    assert between(cell, 2, 3).cells(0) == (3, 5)


def test_a_selection_has_the_words_of_the_article_as_one_line() -> None:
    everything = between(CELL, 0, len(TEXT))
    assert everything.text == "Rain fell. It didn’t stop."
    assert everything.sentences == ["post:2.1", "post:3.1"]
    part = between(CELL, CELL.at(7, 23), CELL.at(5, 25))  # backwards
    assert part.text == "fell. It didn"
    assert [part.cells(line) for line in range(4, 9)] == [(0, 0), (25, 30), (20, 26), (20, 24), (0, 0)]
    assert between(CELL, 11, 13).text == ""  # a place is no word of the article


def test_a_word_and_a_sentence() -> None:
    assert word(CELL, TEXT.index("dn")).text == "didn’t"
    assert word(CELL, TEXT.index(" fell")).text == ""
    assert sentence(CELL, TEXT.index("stop")).text == "It didn’t stop."
    assert sentence(CELL, len(TEXT) - 1).text == ""


def test_the_line_on_which_words_stand() -> None:
    assert CELL.line_of("post:2.1", 5) == 5
    assert CELL.line_of("post:3.1", TEXT.index("stop") - 15) == 8
    assert CELL.line_of("post:3.1", 200) is None and CELL.line_of("echo:1.1", 0) is None


def test_what_is_selected_looks_so_beside_its_other_looks() -> None:
    line: Line = (("ab", Look.PLAIN), ("港cd", Look.ONLY))
    shown = marked(line, 1, 5)
    assert shown == (
        ("a", Look.PLAIN),
        ("b", Look.SELECTED),
        ("港c", Look.ONLY | Look.SELECTED),
        ("d", Look.ONLY),
    )
    assert marked(line, 0, 0) == line


@pytest.mark.parametrize("width", [60, 75, 100, 120])
def test_every_word_side_by_side_is_where_the_picture_shows_it(width: int) -> None:
    made = picture(width)
    shown = 0
    for line in range(made.height):
        text = "".join(stretch for stretch, _ in made.line(line, False))
        for x in range(width):
            if (cell := made.wrapped_at(line, x)) is None:
                continue
            number = line - cell.top
            first, last = cell.lines[number] if number < len(cell.lines) else (0, 0)
            if first <= (at := cell.at(line, x)) < last and x >= cell.left:
                assert cell.text[at] == text[x]
                shown += 1
    assert shown > 100


def test_headers_have_nothing_to_select_and_gaps_no_words() -> None:
    made = picture()
    assert made.wrapped_at(0, 10) is None
    alone = next(row for row in range(made.rows) if "only Post" in _text(made, row))
    gap = made.wrapped_at(made.span(alone)[0] + 1, 90)
    assert gap is not None and between(gap, 0, 99).text == ""


def test_in_an_article_it_goes_on_through_the_paragraph() -> None:
    source = INDEX.sources["post"]
    article = Article(Notebook(INDEX), source, tuple(INDEX.sources), 100, with_residue=False)
    row = article.row_of("post:2.1") or 0
    line = article.span(row)[0]
    x = _of(article.line(line, False)).index("The ferry")
    cell = article.wrapped_at(line, x)
    assert cell is not None and cell.at(line, x) == 0
    selection = between(cell, 10, 33)
    assert selection.text == "sank at dawn. Fourteen p"
    assert selection_text(INDEX, selection, cited=True) == (
        "sank at dawn. Fourteen p (Post, 4 Mar 2026, ¶2)",
        "5 words of Post with its source",
    )
    assert article.wrapped_at(line, x + 80) is None


def test_in_the_list_of_differences_the_words_in_their_context() -> None:
    made = Differences(INDEX, difference_groups(INDEX.comparison.differences), "post", 80)
    line = next(n for n in range(made.height) if "Twelve people" in _of(made.line(n, False)))
    x = _of(made.line(line, False)).index("people")
    cell = made.wrapped_at(line, x)
    assert cell is not None and word(cell, cell.at(line, x)).text == "people"
    assert cell.source == "echo" and made.wrapped_at(line, 2) is None


def test_nothing_selected_has_no_cells() -> None:
    assert Selection(CELL, 3, 3).cells(5) == (0, 0)


def _text(made: SideBySide, row: int) -> str:
    return _of(made.line(made.span(row)[0], False))


def _of(line: Line) -> str:
    return "".join(text for text, _ in line)
