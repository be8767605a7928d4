from __future__ import annotations

from dataclasses import replace

import pytest

from tests.samples import the_ferry
from tui.grid.filters import choices, filtered, title
from tui.grid.picture import SideBySide
from tui.grid.rows import rows_of
from tui.grid.view import ALL, Filter, start
from tui.index import Index
from tui.reports.contents import Contents
from tui.reports.settings import Settings

INDEX = Index(the_ferry())
VIEW = start(INDEX.comparison.story)
ROWS = rows_of(INDEX, VIEW)


@pytest.mark.parametrize(
    ("filter", "facts"),
    [
        (ALL, {"f1", "f2", "f3", "f4", "f5", "f6"}),
        (Filter("differs"), {"f2", "f3"}),
        (Filter("conflict"), {"f3"}),
        (Filter("kind", "figure"), {"f3"}),
        (Filter("kind", "date"), set()),
        (Filter("everywhere"), {"f1", "f2"}),
        (Filter("shared"), {"f1", "f2", "f3"}),
        (Filter("alone"), {"f4", "f5", "f6"}),
        (Filter("has", "star"), {"f1", "f2", "f6"}),
        (Filter("lacks", "star"), {"f3", "f4", "f5"}),
        (Filter("only", "star"), {"f6"}),
    ],
)
def test_what_a_filter_lets_through(filter: Filter, facts: set[str]) -> None:
    assert {row.facts[0] for row in filtered(INDEX, filter, ROWS)} == facts


def test_rows_have_the_numbers_that_reports_give_their_facts_whatever_is_shown() -> None:
    for lead in ("post", "echo", "star"):
        view = replace(VIEW, lead=lead)
        rows = rows_of(INDEX, view)
        numbers = Contents(INDEX.comparison, Settings(lead=lead)).numbers
        assert {row.facts[0]: row.number for row in rows} == numbers
        (left,) = filtered(INDEX, Filter("conflict"), rows)
        assert left.number == numbers["f3"] > 1
        picture = SideBySide(INDEX, (left,), view, 100)
        assert f" {left.number} " in "".join(text for text, _ in picture.line(0, False))[:6]


def test_choices_say_how_many_rows_they_show_and_have_a_key_each() -> None:
    offered = choices(INDEX, ROWS, "star")
    assert len({choice.key for choice in offered}) == len(offered)
    for choice in offered:
        assert choice.rows == len(filtered(INDEX, choice.filter, ROWS))
    assert "only in Star" in {title(INDEX, choice.filter) for choice in offered}
    assert "figure differs" in {title(INDEX, choice.filter) for choice in offered}
