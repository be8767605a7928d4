"""Detail: the parts of a sentence that one reading adds, or another leaves out."""

from __future__ import annotations

import pytest

from tests.differences.made import differences, told
from tui.english.constituents import constituents
from tui.english.words import words

PLAIN = "The harbour inspector Ada Lindqvist closed the old pier to heavy lorries on Sunday."


def cut(sentence: str) -> list[tuple[str, str]]:
    """The parts of a sentence with their kinds."""
    found = words(sentence)
    return [
        (c.kind, sentence[found[c.first].start : found[c.last].end]) for c in constituents(sentence, found)
    ]


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("The pier, which nobody had tended, fell.", ("relative", "which nobody had tended")),
        ("The pier fell because nobody had tended it.", ("clause", "because nobody had tended it")),
        ("She shut the pier, but left the gate open.", ("contrast", "but left the gate open")),
        ("She shut it, angering the fishermen.", ("participle", "angering the fishermen")),
        ("She, an engineer of some fame, shut it.", ("apposition", "an engineer of some fame")),
        ("The pier (a gift of the guild) fell.", ("parenthesis", "a gift of the guild")),
        ("She said in a short letter that it fell.", ("medium", "in a short letter")),
        ("It was shut by a warden facing a hard winter.", ("phrase", "facing a hard winter")),
    ],
)
def test_parts_that_can_be_left_out(sentence: str, part: tuple[str, str]) -> None:
    assert part in cut(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        # A clause of its own, no apposition.
        "On Sunday, the warden closed the pier.",
        # A noun in -ing, a compound, an adjective.
        "The meeting hall burned.",
        "A swearing-in ceremony followed.",
        # The letter carries no speech here.
        "The post lay in a letter box.",
        # A fixed phrase.
        "The gate fell as well as the pier.",
    ],
)
def test_no_parts(sentence: str) -> None:
    assert cut(sentence) == []


@pytest.mark.parametrize(
    "added",
    [
        ", angering fishermen who had moored there for decades",
        " after a drunken captain had rammed its pillars",
        ", but left its crumbling lighthouse untouched",
    ],
)
def test_what_one_reading_adds(added: str) -> None:
    (found,) = differences(PLAIN.replace(".", f"{added}."), PLAIN, kind="detail")
    assert found.note == f"only in A: {added.lstrip(', ')}"


def test_what_one_of_three_leaves_out() -> None:
    full = PLAIN.replace(".", " because its pillars had rotted.")
    (found,) = told(full, PLAIN, full, kind="detail")
    assert found["A"] == "because its pillars had rotted"
    assert set(found) == {"A", "C"}


def test_what_a_source_tells_elsewhere_is_not_lacking() -> None:
    full = PLAIN.replace(".", " because its pillars had rotted.")
    assert differences(full, [PLAIN, "Its pillars had rotted."], kind="detail") == []


def test_two_statements_lack_nothing_of_each_other() -> None:
    assert (
        differences(
            "The inspector closed the pier because its pillars had rotted.",
            "The choir sang while the inspector slept.",
            kind="detail",
        )
        == []
    )
