from __future__ import annotations

import pytest

from tests.samples import the_ferry
from tui.grid.rows import rows_of
from tui.grid.searching import Matches
from tui.grid.view import start
from tui.index import Index

INDEX = Index(the_ferry())
ROWS = rows_of(INDEX, start(INDEX.comparison.story))


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("", 0),
        ("ferry", 6),
        ("Ferry", 2),
        (r"\bferry\b.*dawn", 1),
        (r"\Wsank", 2),
        ("(", 0),
        ("x*", 0),
        ("whale", 0),
    ],
)
def test_capitals_count_only_if_there_are_any_and_bad_expressions_are_plain_text(
    query: str, places: int
) -> None:
    assert len(Matches(INDEX, query)) == places


def test_rows_and_sources_that_have_it() -> None:
    matches = Matches(INDEX, "sank")
    (number,) = matches.rows(ROWS)
    assert ROWS[number].facts == ("f2",)
    assert matches.sources(ROWS[number]) == ["post", "star"]
