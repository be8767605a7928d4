"""Dates: time expressions, and those that readings of one fact give differently."""

from __future__ import annotations

import pytest

from tests.differences.made import differences, told
from tui.english.dates import dates


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
