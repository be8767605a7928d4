"""Which lines are in sight: the row, or of a tall one the words that matter."""

from __future__ import annotations

import pytest

from tests.samples import a_large_comparison
from tui.grid.picture import SideBySide
from tui.grid.rows import rows_of
from tui.grid.sight import top_showing
from tui.grid.view import start
from tui.index import Index


@pytest.mark.parametrize(
    ("top", "row", "words", "shown"),
    [
        (0, (3, 8), [], 0),  # in sight already
        (0, (8, 14), [9], 4),  # whole at the bottom, wherever its words are
        (30, (8, 14), [], 8),
        (0, (5, 40), [], 5),  # too tall: its beginning
        (0, (5, 40), [7, 12], 5),  # the words are in that
        (0, (5, 40), [20], 16),  # with what is around them
        (0, (5, 40), [20, 26], 19),
        (0, (5, 40), [39], 30),
        (0, (5, 40), [38, 6], 30),  # not both of them: the first that is named
        (0, (5, 40), [6, 38], 5),
    ],
)
def test_what_is_at_the_top(top: int, row: tuple[int, int], words: list[int], shown: int) -> None:
    assert top_showing(top, 10, row, words) == shown


def test_the_lines_of_words_side_by_side() -> None:
    index = Index(a_large_comparison(3, 9))
    view = start(index.comparison.story)
    rows = rows_of(index, view)
    picture = SideBySide(index, rows, view, 120)
    for number, row in enumerate(rows):
        for source in row.reported_by:
            (sentence,) = row.cells[source].sentences
            text = index.sentences[sentence].text
            at = text.rindex(" ") + 1
            (line,) = picture.lines_of(number, [(sentence, at)])
            shown = "".join(stretch for stretch, _ in picture.line(line, False))
            assert text[at:] in shown
            assert picture.row_at(line) == number
    assert picture.lines_of(0, [("nobody:1.1", 0)]) == []
