"""Names and titles: who is who in a story, what each is called, and who goes unnamed."""

from __future__ import annotations

import pytest

from tests.differences.made import differences, row, story, told
from tui.comparison import Detail
from tui.differences import findings


def names(*articles: list[str] | str) -> dict[str, Detail]:
    """The names of a story by their text."""
    return {d.text: d for d in findings(story(*articles), ()).details if d.kind == "name"}


def test_full_and_short_forms_are_one_person() -> None:
    found = names(
        [
            "Harbour master Ada Lindqvist resigned on Monday.",
            "“I am tired,” Ms. Lindqvist said.",
            "The acting warden, Lindqvist, waved.",
        ],
    )
    assert len(found["Ada Lindqvist"].occurrences) == 3


def test_acronyms_stand_for_their_names() -> None:
    found = names(
        "The Northern Ferry Board met today.",
        "A report blamed the NFB for the wreck.",
    )
    assert found["Northern Ferry Board"].sources == ("A", "B")


def test_a_family_name_may_come_first() -> None:
    found = names(
        ["A crowd met Kim Dae-sun at the pier.", "Later Mr. Kim waved."],
        ["A crowd met Kim Dae Sun at the pier."],
    )
    assert {d.sources: len(d.occurrences) for d in found.values()} == {("A", "B"): 3}


def test_initials_nicknames_and_abbreviated_states() -> None:
    found = names(
        ["The pilot was David Lindqvist of Portland, Maine."],
        ["The pilot, Dave B. Lindqvist, moved to Salem, Ore."],
        ["In Oregon everybody knows him."],
    )
    assert found["David Lindqvist"].sources == ("A", "B")
    assert found["Oregon"].sources == ("B", "C")


def test_titles_are_no_part_of_a_name() -> None:
    assert list(names("On Monday Transport Secretary Ada Lindqvist met Sen. Bo Grieg in Harrowgate.")) == [
        "Transport",
        "Ada Lindqvist",
        "Bo Grieg",
        "Harrowgate",
    ]


def test_words_with_a_capital_only_at_the_start_are_no_names() -> None:
    assert names("Sailors cheered.", "Undaunted rescuers cheered. Sadly the sailors left.") == {}


def test_two_people_of_one_surname_stay_two() -> None:
    found = names(
        ["Ada Smith met Bo Smith at the pier.", "Smith left early."],
        ["Ada Smith met Bo Smith at the pier."],
    )
    assert set(found) == {"Ada Smith", "Bo Smith", "Smith"}


def test_a_misspelt_surname_under_the_same_office_conflicts() -> None:
    found = differences(
        "The order was signed by Harbour Secretary Ada Lindqvist, who left.",
        "The order was signed by Harbour Secretary Ada Lundvist, who left.",
        kind="name",
    )
    assert [d.conflict for d in found] == [True]


def test_a_long_surname_with_one_letter_less_conflicts_without_an_office() -> None:
    found = differences(
        "The captain, Bo Verhoeven, was hurt.", "Bo Verhoven broke a wrist, friends said.", kind="name"
    )
    assert [d.conflict for d in found] == [True]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Another first name: two people called Smith.
        ("The captain, Ada Smith, signed it.", "The owner, Bo Smith, signed something else."),
        # A short name with another letter.
        ("The captain, Bo Smith, was hurt.", "Bo Smyth waved from the pier."),
        # The same first name, but no office in common.
        ("A baker, Ada Lindqvist, signed it.", "Rescuers praised Ada Lundvist for her courage."),
    ],
)
def test_two_people_are_no_misspelling(one: str, other: str) -> None:
    assert not any(d.conflict for d in differences(one, other, kind="name"))


def test_unnamed_here() -> None:
    found = differences(
        "“Nobody was warned,” said Ada Lindqvist, harbour inspector for the province.",
        "“Nobody was warned,” said a harbour inspector for the province.",
        kind="name",
    )
    assert [d.note for d in found] == ["unnamed in B: A: Ada Lindqvist; B: a harbour inspector"]


def test_a_person_named_elsewhere_in_the_article_is_not_unnamed() -> None:
    made = story(
        "“Nobody was warned,” said Ada Lindqvist, harbour inspector for the province.",
        ["“Nobody was warned,” said a harbour inspector.", "Her name is Ada Lindqvist."],
    )
    assert [d for d in findings(made, (row(made, 0, 0),)).differences if d.kind == "name"] == []


def test_other_titles_of_one_person() -> None:
    (found,) = told(
        "Chief Safety and Audit Officer Ada Lindqvist signed.",
        "Chief Safety and Review Officer Ada Lindqvist signed.",
        kind="title",
    )
    assert found == {"A": "Chief Safety and Audit Officer", "B": "Chief Safety and Review Officer"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # An abbreviation.
        ("Sen. Ada Lindqvist voted.", "Senator Ada Lindqvist voted."),
        # The shorter of the same.
        ("Harbour inspector Ada Lindqvist spoke.", "Inspector Ada Lindqvist spoke."),
        # An honorific is no description.
        ("Mrs. Ada Lindqvist spoke.", "Inspector Ada Lindqvist spoke."),
    ],
)
def test_titles_that_agree(one: str, other: str) -> None:
    assert differences(one, other, kind="title") == []


def test_a_thing_named_here_and_told_by_its_kind_there() -> None:
    (found,) = told(
        "The board has a right to build the Grieg Hall in Harrowgate.",
        "Nobody doubts the board's right to build the large hall.",
        kind="name",
    )
    assert found == {"A": "Grieg Hall", "B": "the large hall"}


@pytest.mark.parametrize(
    "other",
    [
        # What is built is another thing; and the source has the name elsewhere.
        "Nobody doubts the board's right to build Harrowgate's kitchen.",
        "Nobody doubts the board's right to build the large hall, as the Grieg Hall's friends say.",
    ],
)
def test_no_thing_without_its_name(other: str) -> None:
    assert (
        differences("The board has a right to build the Grieg Hall in Harrowgate.", other, kind="name") == []
    )


def test_another_of_the_trade_is_nobody_unnamed() -> None:
    assert (
        differences(
            "The inquiry heard the personal lawyer Ada Lindqvist about the Harrowgate wreck.",
            "The inquiry heard a Danish lawyer about the Harrowgate wreck.",
            kind="name",
        )
        == []
    )


def test_an_editor_and_an_editor_in_chief() -> None:
    (found,) = told(
        "The Gull's editor in chief, Ada Lindqvist, defended the report.",
        "The report is sound, its editor, Ada Lindqvist, said.",
        kind="title",
    )
    assert found == {"A": "Gull's editor in chief", "B": "editor"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The North Korean leader Bo Grieg waved.", "The North Korea leader Bo Grieg waved."),
        ("The eldest son, Bo Grieg, waved.", "The oldest son, Bo Grieg, waved."),
    ],
)
def test_words_for_one_office_are_no_other_title(one: str, other: str) -> None:
    assert differences(one, other, kind="title") == []
