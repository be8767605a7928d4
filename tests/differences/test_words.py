"""Labels, modifiers and wordings: other words for the same thing, in the same place."""

from __future__ import annotations

import pytest

from tests.differences.made import differences, row, story, told
from tui.differences import findings


def test_near_synonyms_for_one_thing() -> None:
    (found,) = told(
        "The province signed a controversial agreement on fishing rights.",
        "A secret deal on fishing rights came to light in the province.",
        kind="label",
    )
    assert found == {"A": "controversial agreement", "B": "secret deal"}


def test_a_reading_that_uses_both_words_makes_no_label() -> None:
    assert (
        differences(
            "The agreement on fishing rights, a deal of sorts, was signed.",
            "The deal on fishing rights was signed.",
            kind="label",
        )
        == []
    )


def test_other_modifiers_of_one_noun() -> None:
    (found,) = told(
        "He was known for sexually graphic jokes among sailors.",
        "Sailors knew him for smutty jokes.",
        kind="label",
    )
    assert found == {"A": "sexually graphic jokes", "B": "smutty jokes"}


def test_colour_that_one_source_adds() -> None:
    (found,) = told(
        "The harbour inspector abruptly resigned over the leak.",
        "The harbour inspector resigned over the leak.",
        kind="wording",
    )
    assert found == {"A": "abruptly resigned", "B": "resigned"}


def test_words_in_the_same_frame_once_a_place_for_all_sources() -> None:
    found = told(
        "The inspector closed the old pier to heavy lorries.",
        "The inspector sealed the old pier to heavy lorries.",
        "The inspector sealed the old pier to heavy lorries.",
        kind="wording",
    )
    assert found == [{"A": "closed", "B": "sealed", "C": "sealed"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Inflection.
        ("The inspector closed the old pier.", "The inspector closes the old pier."),
        # Case and punctuation.
        ("The Inspector closed the old pier.", "The inspector, closed, the old pier"),
        # Function words.
        ("The inspector closed an old pier at the shore.", "The inspector closed the old pier on a shore."),
        # A compound written apart.
        ("The inspector closed the long-standing market.", "The inspector closed the longstanding market."),
        # Independent reports.
        ("The inspector closed the old pier.", "Fishermen sang ballads until midnight."),
    ],
)
def test_near_misses(one: str, other: str) -> None:
    assert differences(one, other) == []


def test_the_same_words_are_reported_once() -> None:
    made = story(
        ["The inspector closed the old pier to heavy lorries."],
        ["The inspector sealed the old pier to heavy lorries."],
    )
    found = findings(made, (row(made, id="f1"), row(made, id="f2"))).differences
    assert [(d.id, d.fact, d.kind) for d in found] == [("d1", "f1", "wording")]


def test_a_figure_is_no_wording_as_well() -> None:
    found = differences("The ferry carried 14 goats home.", "The ferry carried 12 goats home.")
    assert [d.kind for d in found] == ["figure"]
