"""Hedges, attributions and roles: how sure, who says so, and who did it to whom."""

from __future__ import annotations

import pytest

from tests.differences.made import differences, told


def test_hedged_here_and_flat_there() -> None:
    (found,) = told(
        "The crew may have violated harbour rules on fuel storage.",
        "The crew violated harbour rules on fuel storage.",
        kind="hedge",
    )
    assert found == {"A": "may have violated", "B": "violated"}


def test_not_immediately() -> None:
    (found,) = told(
        "The company did not immediately respond to questions.",
        "The company did not respond to questions.",
        kind="hedge",
    )
    assert found == {"A": "immediately respond", "B": "respond"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # May the month.
        ("The crew in May violated harbour rules.", "The crew violated harbour rules."),
        # A verb, not a hedge.
        ("The paper reported violations of harbour rules.", "There were violations of harbour rules."),
        # Another claim altogether.
        ("The crew may violate harbour rules.", "Pirates violated the tomb of a forgotten king."),
    ],
)
def test_no_hedges(one: str, other: str) -> None:
    assert differences(one, other, kind="hedge") == []


def test_another_source_of_the_statement() -> None:
    (found,) = told(
        "The ferry was overloaded with timber when it left, according to court documents.",
        "The ferry was overloaded with timber when it left, harbour officials said.",
        kind="attribution",
    )
    assert found == {"A": "according to court documents", "B": "harbour officials said"}


def test_a_further_source() -> None:
    (found,) = told(
        "The ferry was overloaded with timber when it left, the harbour agency said, according to the Post.",
        "The ferry was overloaded with timber when it left, the harbour agency said.",
        kind="attribution",
    )
    assert found == {"A": "according to the Post", "B": "the harbour agency said"}


def test_stated_flat() -> None:
    (found,) = differences(
        "The ferry was overloaded with timber when it left, harbour officials said.",
        "The ferry was overloaded with timber when it left the pier.",
        kind="attribution",
    )
    assert found.note == "A: harbour officials said; B: stated flat"


def test_said_or_claimed() -> None:
    (found,) = told(
        "The ferry was overloaded with timber, Ada Lindqvist said.",
        "The ferry was overloaded with timber, Ada Lindqvist claimed.",
        kind="attribution",
    )
    assert found == {"A": "Ada Lindqvist said", "B": "Ada Lindqvist claimed"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One speaker, two verbs of the same rung.
        ("The ferry was overloaded, Ada Lindqvist said.", "The ferry was overloaded, Lindqvist added."),
        # A pronoun may be anybody.
        ("The ferry was overloaded, Ada Lindqvist said.", "The ferry was overloaded, she said."),
        # A name and its short form, not joined for want of a sure case.
        (
            "The ferry was overloaded, Elizabeth Lindqvist said.",
            "The ferry was overloaded, Liz Lindqvist said.",
        ),
        # The mayor only stood beside him.
        (
            "The ferry was overloaded, Bo Grieg said.",
            "Bo Grieg, beside Mayor Ada Lindqvist, said the ferry was overloaded.",
        ),
        # The sentence is about the speaker.
        (
            "The ferry was full when it left, Ada Lindqvist said.",
            "Ada Lindqvist left when the ferry was full.",
        ),
        # Two statements.
        ("The ferry was overloaded, police said.", "Goats dislike water, farmers said."),
    ],
)
def test_no_other_attribution(one: str, other: str) -> None:
    assert differences(one, other, kind="attribution") == []


def test_who_sued_whom() -> None:
    (found,) = differences(
        "In the end Baltic Timber sued the Northern Ferry Board over the lost cargo.",
        "In the end the Northern Ferry Board filed a lawsuit against Baltic Timber over the lost cargo.",
        kind="role",
    )
    assert found.conflict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Passive and active say the same.
        ("Bo Grieg accused Ada Lindqvist of theft.", "Ada Lindqvist was accused by Bo Grieg of theft."),
        # Meeting is the same either way round.
        ("Then Bo Grieg met Ada Lindqvist.", "Then Ada Lindqvist met Bo Grieg."),
    ],
)
def test_roles_that_agree(one: str, other: str) -> None:
    assert differences(one, other, kind="role") == []
