"""Roles: who did it to whom, who gave what to whom."""

from __future__ import annotations

import pytest

from tests.differences.made import differences, told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The trawler Kestrel rammed the barge Bramble off Harrowgate.",
            "The barge Bramble rammed the trawler Kestrel off Harrowgate.",
        ),
        # A passive, and a headline's present.
        (
            "The barge Bramble was rammed by the trawler Kestrel off Harrowgate.",
            "Barge Bramble rams trawler Kestrel",
        ),
    ],
)
def test_changed_places(one: str, other: str) -> None:
    (found,) = differences(one, other, kind="role")
    assert found.conflict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Active and passive.
        (
            "The trawler Kestrel rammed the barge Bramble off Harrowgate.",
            "The barge Bramble was rammed by the trawler Kestrel off Harrowgate.",
        ),
        (
            "The letters obtained by the Harrowgate Echo name two pilots.",
            "The Harrowgate Echo obtained the letters that name two pilots.",
        ),
        # The same either way round.
        ("The trawler Kestrel met the barge Bramble.", "The barge Bramble met the trawler Kestrel."),
        # Another victim.
        (
            "The trawler Kestrel rammed the barge Bramble.",
            "The trawler Kestrel rammed the ferry Aurora off the barge Bramble's berth.",
        ),
        # One party under two names that share a part.
        (
            "In May the Harrowgate Timber Company sued the harbour board over the lost cargo.",
            "In May Harrowgate Timber sued the harbour board over the lost cargo.",
        ),
    ],
)
def test_the_same_roles(one: str, other: str) -> None:
    assert differences(one, other, kind="role") == []


def test_given_to_another() -> None:
    (found,) = told(
        "The insurer sent a list of forty questions to lawyers for Ada Lindqvist.",
        "The insurer submitted forty questions to Baltic Timber.",
        kind="role",
    )
    assert found == {"A": "lawyers for Ada Lindqvist", "B": "Baltic Timber"}


def test_given_by_another() -> None:
    found = told(
        "The deal allows Baltic Timber to submit crew lists and cargo papers to the harbour.",
        "The Ferry Board agreed to provide the insurer with crew lists and cargo papers.",
        kind="role",
    )
    assert {"A": "Baltic Timber", "B": "Ferry Board"} in found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # No name on one side: perhaps the same people.
        (
            "The insurer sent forty questions to lawyers for Ada Lindqvist.",
            "The insurer sent forty questions to the pilot's lawyers.",
        ),
        # Another thing.
        ("The insurer sent forty questions to Ada Lindqvist.", "Bo Grieg sent flowers to Baltic Timber."),
        # A pronoun is the giver, not the name before it.
        (
            "The papers went to Baltic Timber, and it disclosed the crew lists and cargo papers.",
            "Ada Lindqvist disclosed the crew lists and cargo papers.",
        ),
    ],
)
def test_given_by_and_to_the_same(one: str, other: str) -> None:
    assert differences(one, other, kind="role") == []
