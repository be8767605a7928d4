"""Dates: time expressions, and those that readings of one fact give differently."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.differences.made import differences, row, story, told
from tui.differences import findings
from tui.english.dates import dates, moments


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It sank on Jan. 23.", "It sank on January 23."),
        ("It sank on Friday.", "On Friday, it sank."),
        ("It sank in September 2017.", "It sank in Sept. 2017."),
    ],
)
def test_spellings_of_one_date_have_one_key(one: str, other: str) -> None:
    assert [d.key for d in dates(one)][:1] == [d.key for d in dates(other)][:1] != []


@pytest.mark.parametrize(
    "text",
    [
        "They may sail.",
        "Ms. May waved.",
        "They march on.",
        "It carried 1950 people.",
        "A secondary plan failed.",
    ],
)
def test_no_dates(text: str) -> None:
    assert dates(text) == []


def test_a_vaguer_date() -> None:
    (found,) = told(
        "The owner warned the harbour inspector on Jan. 23 about the leak.",
        "The owner warned the harbour inspector last month about the leak.",
        kind="date",
    )
    assert found == {"A": "Jan. 23", "B": "last month"}


def test_two_weekdays_for_one_event_conflict() -> None:
    found = differences(
        "The old ferry sank off Harrowgate pier on Tuesday, drowning forty goats.",
        "The old ferry sank off Harrowgate pier on Thursday, drowning forty goats.",
        kind="date",
    )
    assert [d.conflict for d in found] == [True]


def test_dates_of_two_events_are_no_difference() -> None:
    assert (
        differences(
            "The ferry sank on Tuesday, long before anybody noticed the storm.",
            "A funeral for its captain takes place in the cathedral on Thursday.",
            kind="date",
        )
        == []
    )


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("The owner will soon repaint it.", "future"),
        ("It will sail in the coming weeks.", "future"),
        ("It was recently repainted.", "past"),
        ("In recent months it was repainted.", "long"),
        ("The next day it sank.", "now"),
    ],
)
def test_vague_times(text: str, grain: str) -> None:
    assert [m.grain for m in moments(text)] == [grain]
    assert dates(text) == []


@pytest.mark.parametrize("text", ["No sooner had it sailed than it sank.", "That is all."])
def test_no_vague_times(text: str) -> None:
    assert moments(text) == []


def test_a_vague_time_beside_a_date() -> None:
    (found,) = told(
        "The harbour board will soon publish its report on the leaking ferry.",
        "The harbour board will publish its report on the leaking ferry next month.",
        kind="date",
    )
    assert found == {"A": "soon", "B": "next month"}


def test_from_a_day_is_not_on_that_day() -> None:
    (found,) = told(
        "The harbour board will close the eastern pier to lorries from May 4.",
        "The harbour board will close the eastern pier to lorries on May 4.",
        kind="date",
    )
    assert found == {"A": "from May 4", "B": "May 4"}


def test_two_months_are_one_time() -> None:
    (found,) = told(
        "The harbour board will reopen the eastern pier in May or early June.",
        "The harbour board will reopen the eastern pier in June.",
        kind="date",
    )
    assert found == {"A": "May or early June", "B": "June"}


def test_an_act_without_its_date() -> None:
    one, other = (
        "The harbour board dismissed the Harrowgate pilot Ada Lindqvist in March.",
        "The harbour board dismissed the Harrowgate pilot Ada Lindqvist.",
    )
    (found,) = differences(one, other, kind="date")
    assert found.note == "A: March; B: no date"
    # Not where the source tells the date elsewhere.
    assert differences(one, [other, "Her licence ended in March."], kind="date") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The preposition says nothing.
        (
            "The old ferry sank off Harrowgate pier Monday.",
            "The old ferry sank off Harrowgate pier on Monday.",
        ),
        # Dates of what was said and of what was done.
        (
            "The owner said in a statement Monday that the Harrowgate pilot was dismissed.",
            "The owner said in a statement that the Harrowgate pilot was dismissed late Friday.",
        ),
        # A date that belongs to a noun.
        (
            "On Tuesday the harbour board opened talks with Baltic Timber.",
            "The harbour board opened talks with Baltic Timber before next week's regatta.",
        ),
        # Two seasons.
        (
            "The board signed the Harrowgate agreement last spring.",
            "The board suspended the Harrowgate agreement last summer.",
        ),
    ],
)
def test_dates_that_agree_or_are_of_other_things(one: str, other: str) -> None:
    assert differences(one, other, kind="date") == []


def _published(one: str, other: str, *on: date) -> list[tuple[bool, str]]:
    made = story(one, other)
    sources = tuple(replace(s, published=d) for s, d in zip(made.sources, on, strict=True))
    dated = replace(made, sources=sources)
    return [(d.conflict, d.note) for d in findings(dated, (row(dated),)).differences if d.kind == "date"]


SANK = "The old ferry sank off Harrowgate pier {}, drowning forty goats."


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("on Tuesday", "on March 3", [(False, "A: Tuesday; B: March 3; the same day, March 3")]),
        # Whoever writes on Wednesday and says yesterday means Tuesday.
        ("yesterday", "on Tuesday", []),
        ("yesterday", "on Monday", [(True, "A: yesterday; B: Monday")]),
        ("last month", "on March 3", [(True, "A: last month; B: March 3")]),
        ("this month", "on March 3", [(False, "A: this month; B: March 3")]),
    ],
)
def test_dates_by_the_day_of_publication(one: str, other: str, found: list[tuple[bool, str]]) -> None:
    day = date(2026, 3, 4)
    assert _published(SANK.format(one), SANK.format(other), day, day) == found


def test_one_word_on_two_days() -> None:
    day = date(2026, 3, 4)
    assert _published(SANK.format("yesterday"), SANK.format("today"), day, date(2026, 3, 3)) == []


def test_who_is_dismissed_may_stand_before_the_clause() -> None:
    (found,) = told(
        "Ada Lindqvist, who was ousted as pilot in February 2017, sails again.",
        "Ada Lindqvist was dismissed as pilot on Feb. 13, 2017.",
        kind="date",
    )
    assert found == {"A": "February 2017", "B": "Feb. 13, 2017"}


def test_a_date_of_long_ago_is_not_recent() -> None:
    assert (
        differences(
            "The pilot sent the Harrowgate letters in September 2016.",
            "The pilot sent the Harrowgate letters in recent weeks.",
            kind="date",
        )
        == []
    )
