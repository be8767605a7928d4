"""Omissions and details of what is lacking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.differences.made import row, source, story, told
from tui.comparison import Fact, Omission, Reading
from tui.differences import findings
from tui.story import Story


def test_sources_that_lack_a_fact_in_source_then_fact_order() -> None:
    made = story("One.", "Two.", "Three.")
    facts = (row(made, 0, -1, 0, id="f1"), row(made, -1, 0, -1, id="f2"))
    assert findings(made, facts).omissions == (
        Omission("A", "f2", ("B",), False),
        Omission("B", "f1", ("A", "C"), False),
        Omission("C", "f2", ("B",), False),
    )


def test_perhaps_in_other_words() -> None:
    made = story("One.", "Two.")
    fact = Fact("f1", "", 1.0, (Reading("A", ("A0",)),), (Reading("B", ("B0",)),), ())
    assert findings(made, (fact,)).omissions == (Omission("B", "f1", ("A",), True),)


def test_what_only_a_caption_tells_is_not_omitted() -> None:
    made = Story("made", (source(0, ["A pier at dusk."], "caption"), source(1, ["Two."])))
    assert findings(made, (row(made, 0, -1),)).omissions == ()


def test_an_article_of_an_earlier_day_may_not_have_known() -> None:
    days = (date(2026, 3, 4), date(2026, 3, 5), date(2026, 3, 5))
    dated = tuple(
        replace(source, published=day)
        for source, day in zip(story("One.", "Two.", "Three.").sources, days, strict=True)
    )
    made = Story("made", dated)
    facts = (row(made, -1, 0, 0, id="f1"), row(made, 0, -1, 0, id="f2"))
    assert [(o.source, o.fact, o.earlier) for o in findings(made, facts).omissions] == [
        ("A", "f1", True),
        ("B", "f2", False),
    ]
    undated = Story("made", (dated[0], replace(dated[1], published=None), dated[2]))
    assert not any(omission.earlier for omission in findings(undated, facts).omissions)


def test_a_name_that_all_readings_but_one_have() -> None:
    (found,) = told(
        "The inspector Ada Lindqvist closed the pier.",
        "Inspector Ada Lindqvist shut the pier.",
        "Now Ada Lindqvist has locked a pier.",
        "The inspector blocked the pier.",
        kind="detail",
    )
    assert found == {"A": "Ada Lindqvist", "B": "Ada Lindqvist", "C": "Ada Lindqvist"}


def test_a_clause_that_one_reading_adds() -> None:
    (found,) = told(
        "The inspector closed the old pier, long feared by every fisherman and widow.",
        "The inspector closed the old pier.",
        kind="detail",
    )
    assert found == {"A": "long feared by every fisherman and widow"}
