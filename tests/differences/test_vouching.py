"""Who a statement comes from: through all sources, by its clause, its verb and its hearer; and how sure."""

from __future__ import annotations

import pytest

from tests.differences.made import differences, told


def test_one_difference_through_all_sources() -> None:
    (found,) = differences(
        "The ferry was overloaded with timber when it left, according to court documents.",
        "The ferry was overloaded with timber when it left, harbour officials said.",
        "The ferry was overloaded with timber when it left the pier.",
        kind="attribution",
    )
    assert found.note == "A: according to court documents; B: harbour officials said; C: stated flat"


def test_a_chain_is_shown_whole() -> None:
    made = differences(
        "The ferry was overloaded with timber when it left, the Post reported, citing harbour officials.",
        "The ferry was overloaded with timber when it left, Ada Lindqvist said.",
        kind="attribution",
    )
    assert made[0].note == "A: the Post reported; A: citing harbour officials; B: Ada Lindqvist said"


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        # A statement put out, and one told of by its author.
        (
            "Mayor Ada Lindqvist released a statement disputing that the ferry was overloaded with timber.",
            "Harbour officials disputed that the ferry was overloaded with timber.",
            {"A": "Mayor Ada Lindqvist released a statement", "B": "Harbour officials disputed"},
        ),
        # Something hangs on the speaker.
        (
            "Investigators working for the board said the ferry was overloaded with timber.",
            "According to a secret letter, the ferry was overloaded with timber.",
            {"A": "Investigators working for the board said", "B": "According to a secret letter"},
        ),
        # The hearer is the source.
        (
            "The ferry was overloaded with timber, Bo Grieg told the Harrowgate Echo.",
            "The ferry was overloaded with timber, Bo Grieg told the Northern Courier.",
            {"A": "Bo Grieg told the Harrowgate Echo", "B": "Bo Grieg told the Northern Courier"},
        ),
        # Belief is no knowledge.
        (
            "Some experts believe the ferry was overloaded with timber.",
            "The ferry was overloaded with timber, harbour officials said.",
            {"A": "experts believe", "B": "harbour officials said"},
        ),
    ],
)
def test_ways_to_vouch(one: str, other: str, values: dict[str, str]) -> None:
    assert values in told(one, other, kind="attribution")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One speaker: "said" and "according to".
        (
            "The ferry was overloaded with timber, Ada Lindqvist said.",
            "The ferry was overloaded with timber, according to Ada Lindqvist.",
        ),
        # By name and by role.
        (
            "The ferry was overloaded with timber, Harbour Secretary Ada Lindqvist said.",
            "The ferry was overloaded with timber, the secretary said.",
        ),
        # A clause of time vouches for nothing.
        (
            "The ferry was overloaded with timber, harbour officials said.",
            "After Ada Lindqvist said goodbye, the ferry was overloaded with timber, harbour officials said.",
        ),
        # Nothing is said, claimed or added that could be compared.
        (
            "The ferry was overloaded with timber, harbour officials said.",
            "The board added a room while the ferry was overloaded with timber, harbour officials said.",
        ),
        # A person told to many is no outlet told.
        (
            "The ferry was overloaded with timber, Bo Grieg told reporters.",
            "The ferry was overloaded with timber, Bo Grieg said.",
        ),
    ],
)
def test_the_same_source(one: str, other: str) -> None:
    assert differences(one, other, kind="attribution") == []


def test_doubts_through_all_sources() -> None:
    (found,) = told(
        "It is unclear whether the pilot had seen the sandbank.",
        "There is no evidence the pilot had seen the sandbank.",
        "Police did not say whether the pilot had seen the sandbank.",
        kind="hedge",
    )
    assert sorted(found) == ["A", "B", "C"]


def test_parts_of_a_report() -> None:
    (found,) = told(
        "The Ferry Board denied parts of the insurer's report on the timber.",
        "The Ferry Board denied the insurer's report on the timber.",
        kind="hedge",
    )
    assert found == {"A": "denied parts of", "B": "denied"}


def test_hearsay_here_and_credited_there() -> None:
    (found,) = told(
        "The pilot reportedly swallowed the logbook before the inquiry.",
        "Harbour officials said that the pilot swallowed the logbook before the inquiry.",
        kind="hedge",
    )
    assert found == {"A": "reportedly swallowed", "B": "Harbour officials said that the pilot swallowed"}


def test_planned_and_decided() -> None:
    (found,) = told(
        "The board is preparing to scrap the Kestrel in March.",
        "The board will scrap the Kestrel in March.",
        kind="hedge",
    )
    assert found == {"A": "preparing to scrap", "B": "will scrap"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # What can be is asserted by neither.
        (
            "The Kestrel could carry forty cars to Harrowgate.",
            "The Kestrel can carry forty cars to Harrowgate.",
        ),
        # The noun says nothing of whether it was done.
        ("The board plans to endorse the pilot.", "The board spoke of an endorsement of the pilot."),
        # One chance, two words.
        ("A potential merger worries the pilots.", "A possible merger worries the pilots."),
    ],
)
def test_no_other_certainty(one: str, other: str) -> None:
    assert differences(one, other, kind="hedge") == []


def test_given_to_somebody_without_a_name() -> None:
    (found,) = told(
        "The insurer shared the crew lists and cargo papers with Baltic Timber.",
        "The crew lists and cargo papers were disclosed to harbour officials.",
        kind="role",
    )
    assert found == {"A": "Baltic Timber", "B": "harbour officials"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # "To help" brings in no receiver.
        (
            "The insurer shared the crew lists and cargo papers with Baltic Timber.",
            "The insurer agreed to share the crew lists and cargo papers to help the officials.",
        ),
        # She is the pilot.
        (
            "The insurer sent the crew lists and cargo papers to pilot Ada Lindqvist.",
            "The insurer sent the crew lists and cargo papers to the pilot.",
        ),
    ],
)
def test_no_other_receiver(one: str, other: str) -> None:
    assert differences(one, other, kind="role") == []
