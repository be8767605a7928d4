"""Figures: numbers as values, compared within a row."""

from __future__ import annotations

import pytest

from tests.differences.made import differences, told
from tui.english.numbers import figures, quantifiers


@pytest.mark.parametrize(
    ("text", "value", "modifier", "unit"),
    [
        ("The harbour lost 1.46 million crates.", 1_460_000, "", ""),
        ("Nearly 50,000 riders came.", 50_000, "<", ""),
        ("It cost $66 billion in all.", 66e9, "", "$"),
        ("It hit less than 5% of homes.", 5, "<", "%"),
        ("About five per cent of homes.", 5, "~", "%"),
        ("A dozen ferries were hit.", 12, "", ""),
        ("At least four dozen boats sank.", 48, ">", ""),
        ("Twenty-three sailors swam.", 23, "", ""),
        ("Two hundred and six guests dined.", 206, "", ""),
        ("Two-thirds of the crew left.", 2 / 3, "", "ratio"),
    ],
)
def test_numbers_are_read_as_values(text: str, value: float, modifier: str, unit: str) -> None:
    (figure,) = figures(text)
    assert figure.value == pytest.approx(value)
    assert (figure.modifier, figure.unit) == (modifier, unit)


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 1998.",
        "It sank on March 14, 2019.",
        "The gates close at 5 p.m. sharp.",
        "One of the sailors waved.",
        "The 27th district voted.",
        "A sailor waved.",
    ],
)
def test_years_dates_times_and_ordinals_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_other_numbers_for_one_quantity() -> None:
    (found,) = told(
        "The port shipped 1.46 million crates last year.",
        "The port shipped 1.4 million crates in twelve months.",
        kind="figure",
    )
    assert found == {"A": "1.46 million", "B": "1.4 million"}


def test_rounding_is_no_conflict_but_other_numbers_are() -> None:
    rounded = differences("The blast killed 1,283 sheep.", "The blast killed 1,300 sheep.", kind="figure")
    other = differences("The blast killed 14 sheep.", "The blast killed 12 sheep.", kind="figure")
    assert [d.conflict for d in rounded] == [False]
    assert [d.conflict for d in other] == [True]


def test_modifiers_make_a_difference() -> None:
    (found,) = told(
        "The city moved up to 38,000 residents.", "The city moved 38,000 residents.", kind="figure"
    )
    assert found == {"A": "up to 38,000", "B": "38,000"}


def test_a_vague_number_beside_an_exact_one() -> None:
    (found,) = told(
        "The storm drove thousands of residents from Harrowgate to shelters.",
        "The storm drove 4,200 people from Harrowgate to shelters.",
        kind="figure",
    )
    assert found == {"A": "thousands", "B": "4,200"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Percentages of different bases.
        ("Turnout fell by 5% in the hills.", "Prices in the valley rose by 6% this week."),
        # Different things counted.
        ("The ferry carried 40 goats.", "The ferry carried 38 lorries."),
        # The same number in another spelling.
        ("The ferry carried a dozen goats.", "The ferry carried 12 goats."),
        # About and approximately say the same.
        ("The ferry carried about 4,000 bags.", "The ferry carried approximately 4,000 bags."),
    ],
)
def test_near_misses(one: str, other: str) -> None:
    assert differences(one, other, kind="figure") == []


def test_no_conflict_when_one_source_gives_both_numbers() -> None:
    found = differences(
        ["The blast killed 14 sheep.", "A second blast killed 12 sheep."],
        "The blast killed 12 sheep.",
        kind="figure",
    )
    assert not any(d.conflict for d in found)


def test_a_toll_is_one_quantity_whoever_is_counted() -> None:
    (found,) = differences(
        "The blast in Harrowgate harbour injured 14 passengers of the night ferry.",
        "A blast in Harrowgate harbour left 9 tourists injured aboard the night ferry.",
        kind="figure",
    )
    assert found.conflict


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("at least 14", "12", True),
        ("at least 14", "15", False),
        ("up to 14", "12", False),
        ("about 100", "104", False),
    ],
)
def test_modifiers_leave_numbers_open(one: str, other: str, conflict: bool) -> None:
    found = differences(
        f"The blast in Harrowgate harbour killed {one} sheep of the Lindqvist farm.",
        f"The blast in Harrowgate harbour killed {other} sheep of the Lindqvist farm.",
        kind="figure",
    )
    assert [d.conflict for d in found] == [conflict]


def test_several_beside_a_number() -> None:
    (found,) = told(
        "Four coastguard cutters searched the Harrowgate sound for wreckage.",
        "Several coastguard cutters searched the Harrowgate sound for wreckage.",
        kind="figure",
    )
    assert found == {"A": "Four", "B": "Several"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The dead and the injured.
        (
            "The blast in Harrowgate harbour killed 4 passengers.",
            "The blast in Harrowgate harbour injured 9 passengers.",
        ),
        # Hours, not people.
        (
            "Divers rescued 9 sailors in Harrowgate harbour.",
            "Divers rescued sailors for 4 hours in Harrowgate harbour.",
        ),
        # Two accidents.
        ("The blast in Harrowgate killed 4 goats.", "A storm on Skelder Moor killed 9 walkers."),
    ],
)
def test_tolls_of_other_things(one: str, other: str) -> None:
    assert differences(one, other, kind="figure") == []


def test_one_percentage_of_other_things() -> None:
    (found,) = told(
        "The owner paid the insurer for less than 5% of these passengers after the wreck.",
        "The owner paid the insurer for less than 5% of the cargo crates after the wreck.",
        kind="figure",
    )
    assert found == {"A": "less than 5% of these passengers", "B": "less than 5% of the cargo crates"}


def test_several_may_be_three() -> None:
    (found,) = told(
        "The Harrowgate board tested three wooden floating beacons in the sound.",
        "The Harrowgate board tested several wooden floating beacons in the sound.",
        kind="figure",
    )
    assert found == {"A": "three", "B": "several"}


@pytest.mark.parametrize(
    ("text", "modifiers"),
    [("They handed over 300 letters.", [""]), ("They wrote over 300 letters.", [">"])],
)
def test_over_may_belong_to_the_verb(text: str, modifiers: list[str]) -> None:
    assert [f.modifier for f in figures(text)] == modifiers


def test_many_of_those_is_no_count() -> None:
    assert [q.noun for q in quantifiers("Many of those goats had numerous owners.")] == ["owner"]
    assert [q.value for q in quantifiers("He asked twice.")] == [2.0]
