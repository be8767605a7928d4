"""Text that is shared word for word."""

from __future__ import annotations

from datetime import date

import pytest

from tests.samples import a_source
from tui.differences import findings
from tui.differences.copied import DEPENDENT, RUN, find_copied, independent
from tui.reports.contents import Contents
from tui.reports.settings import Settings
from tui.said import all_said
from tui.stages import compare
from tui.story import Source, Story

TOLD = "Rescuers pulled nine people from the river after the old bridge gave way on Friday."
OWN = "Nobody in the village had ever crossed it without thinking of that."
ELSE = "It was built by masons from the north and mended twice since then."


def copied(*sources: Source) -> dict[tuple[str, str], float]:
    story = Story("", sources)
    return {pair.sources: round(pair.share, 2) for pair in find_copied(story, all_said(story))}


def test_the_same_words_are_found_and_measured_by_the_shorter_article() -> None:
    a = a_source("a", [[TOLD], [OWN], [ELSE]])
    b = a_source("b", [[TOLD]])
    assert copied(a, b) == {("a", "b"): 1.0}
    assert copied(a, a_source("c", [[OWN], ["And then some more that nobody else had in print."]])) == {
        ("a", "c"): pytest.approx(0.55, abs=0.06)
    }


def test_a_run_has_its_place_in_both_also_over_sentences() -> None:
    start = "The inquiry heard on Monday: "
    a = a_source("a", [[TOLD, OWN]])
    b = a_source("b", [[start + TOLD, OWN, ELSE]])
    story = Story("", (a, b))
    (pair,) = find_copied(story, all_said(story))
    ((ours, theirs),) = pair.runs
    assert [v.sentence for v in ours] == [s.id for s in a.sentences]
    text = {s.id: s.text for source in (a, b) for s in source.sentences}
    assert [text[v.sentence][v.start : v.end] for v in theirs] == [TOLD.rstrip("."), OWN.rstrip(".")]


def test_quotations_and_short_runs_are_no_copies() -> None:
    quote = f"“{TOLD}”"
    assert copied(a_source("a", [[quote + " she said."]]), a_source("b", [["He told us: " + quote]])) == {}
    words = TOLD.split()
    short = " ".join(words[: RUN - 1]) + " or so it seemed to those who stood there."
    assert copied(a_source("a", [[TOLD]]), a_source("b", [[short]])) == {}


def test_sources_that_share_much_are_one_group_also_through_a_third() -> None:
    a, b, c, d = (
        a_source(id, [[text]]) for id, text in zip("abcd", (TOLD, f"{TOLD} {OWN}", OWN, ELSE), strict=True)
    )
    found = findings(Story("", (a, b, c, d)), ())
    assert found.independent == (("a", "b", "c"), ("d",))
    assert independent(Story("", (a, d)), ()) == (("a",), ("d",))


def test_a_little_in_common_leaves_two_independent() -> None:
    a = a_source("a", [[TOLD], [ELSE] * 5])
    b = a_source("b", [[TOLD], [OWN] * 5])
    found = findings(Story("", (a, b)), ())
    assert 0 < found.copied[0].share < DEPENDENT
    assert found.independent == (("a",), ("b",))


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (date(2026, 3, 5), date(2026, 3, 4), "; B probably came first, on 2026-03-04"),
        (date(2026, 3, 4), date(2026, 3, 4), ""),
        (None, date(2026, 3, 4), ""),
    ],
)
def test_who_came_first_where_the_days_tell(one: date | None, other: date | None, said: str) -> None:
    text = [["A bridge"], [TOLD], [OWN]]
    comparison = compare(Story("", (a_source("a", text, one), a_source("b", text, other))))
    (line,) = Contents(comparison, Settings()).copied()
    assert line.partition("run")[2].lstrip("s") == said
