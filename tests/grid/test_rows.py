"""Which row of another comparison is about the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

import tui.standing_out
from tests.samples import a_large_comparison, the_ferry
from tui.comparison import Fact
from tui.grid.cells import cell_text
from tui.grid.rows import Cell, Row, place_of, rows_of
from tui.grid.view import Grain, start
from tui.index import Index


def row(fact: str, **sentences: str) -> Row:
    cells = {
        source: Cell("reading", tuple(ids.split()), frozenset(ids.split()))
        for source, ids in sentences.items()
    }
    return Row((fact,), fact, cells)


BEFORE = row("f1", post="p1 p2", echo="e1", star="s1")


def test_the_first_sentence_of_the_source_in_focus_counts_most() -> None:
    rows = [row("g1", post="p1 p2", star="s1"), row("g2", echo="e1")]
    assert place_of(BEFORE, rows, "echo") == 1
    assert place_of(BEFORE, rows, "post") == 0


def test_then_most_of_the_other_sentences_then_fewest_further_ones_then_the_first() -> None:
    least = row("g1", post="p1")
    more = row("g2", post="p1", echo="e1 e2")
    best = row("g3", post="p1", echo="e1")
    assert place_of(BEFORE, [least, more, best, best], "post") == 2


def test_a_source_without_a_reading_leaves_it_to_the_first_that_has_one() -> None:
    before = row("f1", echo="e1", star="s1")
    before.cells["post"] = Cell("perhaps", ("p1",), frozenset(["p1"]))
    rows = [row("g1", post="p1"), row("g2", star="s1"), row("g3", echo="e1")]
    assert place_of(before, rows, "post") == 2


@pytest.mark.parametrize("grain", ["facts", "paragraphs"])
def test_other_rows_are_found_without_searching_each_fact_for_each_source(
    monkeypatch: pytest.MonkeyPatch, grain: Grain
) -> None:
    searched: list[tuple[Fact, str]] = []

    def counted(fact: Fact, source: str) -> tuple[str, ...]:
        searched.append((fact, source))
        return ()

    monkeypatch.setattr(Fact, "reading", counted)
    comparison = a_large_comparison(5, 20)
    assert rows_of(Index(comparison), replace(start(comparison.story), grain=grain))
    assert not searched


def test_characters_are_looked_through_only_where_some_stand_out(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    runs = tui.standing_out.runs

    def counted(found: list[tui.standing_out.Stress]) -> list[tuple[int, int, tui.standing_out.Stress]]:
        looked.append(len(found))
        return runs(found)

    monkeypatch.setattr(tui.standing_out, "runs", counted)
    comparison = the_ferry()
    index = Index(comparison)
    for row in rows_of(index, start(comparison.story)):
        for source in row.cells:
            cell_text(index, row, source)
    # The two readings that differ by their figures, and the two by their words.
    assert len(looked) == 4
