"""Which row of another comparison is about the same."""

from __future__ import annotations

from tui.grid.rows import Cell, Row, place_of


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
