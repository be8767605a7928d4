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


def test_a_part_of_a_day_is_no_difference_by_itself() -> None:
    tuesday, night = SANK.format("on Tuesday"), SANK.format("on Tuesday night")
    assert differences(tuesday, night, kind="date") == []
    assert len(differences(SANK.format("on Tuesday morning"), night, kind="date")) == 1


def test_an_act_without_its_date_beside_another_date() -> None:
    (found,) = differences(
        "The harbour board dismissed the Harrowgate pilot Ada Lindqvist in March.",
        "The harbour board dismissed the Harrowgate pilot Ada Lindqvist; a deckhand retired on Friday.",
        kind="date",
    )
    assert found.note == "A: March; B: no date"


def test_what_the_same_persons_do_is_one_act_wherever_it_stands() -> None:
    made = story(
        ["The ferry leaks.", "Ada Lindqvist is expected to meet with Bo Grieg in May or early June."],
        ["The pier is shut.", "Bo Grieg is planning to meet with Ada Lindqvist soon."],
        # They have met before; and what one says of the other is another matter.
        [
            "Goats swim.",
            "Ada Lindqvist met with Bo Grieg last week.",
            "Bo Grieg praised Ada Lindqvist on Friday.",
        ],
    )
    found = findings(made, (row(made, 1, 1, -1),)).differences
    assert [d.note for d in found if d.kind == "date"] == ["A: May or early June; B: soon"]


def test_one_event_over_several_rows_is_told_once() -> None:
    made = story(
        ["The harbour board dismissed the pilot Ada Lindqvist in March."],
        ["The harbour board dismissed the pilot Ada Lindqvist on March 3."],
        ["The harbour board dismissed the pilot Ada Lindqvist last month."],
    )
    rows = (row(made, 0, 0, -1, id="f1"), row(made, -1, 0, 0, id="f2"))
    (found,) = (d for d in findings(made, rows).differences if d.kind == "date")
    assert found.note == "A: March; B: March 3; C: last month"


@pytest.mark.parametrize("text", ["Julia Grieg waved.", "He sailed for 24 years before retiring."])
def test_no_dates_inside_words_and_spans_of_time(text: str) -> None:
    assert dates(text) == []


def test_holidays_are_vague_times() -> None:
    assert [m.grain for m in moments("They met over Easter weekend.")] == ["week"]
