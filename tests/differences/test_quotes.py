"""Quotations: found over sentences and marks of every sort, and compared within a row."""

from __future__ import annotations

import pytest

from tests.differences.made import differences, told
from tui.english.quotations import quotations


def quoted(*sentences: str) -> list[str]:
    """The words of each quotation, its pieces joined."""
    return [" / ".join(sentences[p.index][p.start : p.end] for p in q.pieces) for q in quotations(sentences)]


def test_marks_of_every_sort() -> None:
    assert quoted("She said “we are done” and left.") == ["we are done"]
    assert quoted('She said "we are done" and left.') == ["we are done"]
    assert quoted("The town’s ‘miracle’ ferry won’t sail.") == ["miracle"]


def test_a_quotation_over_two_sentences() -> None:
    assert quoted("“We are done.", "Nobody is coming,” she said.") == ["We are done. / Nobody is coming,"]


def test_apostrophes_and_inches_are_no_quotations() -> None:
    assert quoted("The sailors’ union didn't like the captain's plan.") == []
    assert quoted('A 12" gun stood there.') == []


def test_words_altered_inside_the_marks_conflict() -> None:
    (found,) = differences(
        "“The harbour wall held through the whole night,” the mayor said.",
        "“The harbour wall stood through the whole night,” the mayor said.",
        kind="quote",
    )
    assert found.conflict
    assert found.note == "inside the quotation marks, A: held; B: stood"


def test_a_cut_quotation_is_no_conflict() -> None:
    (found,) = differences(
        "“The harbour wall held through the whole night, thank God for the old masons,” she said.",
        "The mayor said that it “held through the whole night.”",
        kind="quote",
    )
    assert not found.conflict


def test_words_without_their_marks() -> None:
    (found,) = told(
        "She called it “a reckless breach of every safety rule in the harbour.”",
        "It was a reckless breach of every safety rule in the harbour.",
        kind="quote",
    )
    assert found["B"].startswith("reckless breach")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The same words, other typography.
        ("“The harbour wall held,” she said.", '"The harbour wall held", she said.'),
        # Two utterances that share little.
        ("“The harbour wall held all night,” she said.", "“The night was long and cold,” she said."),
        # An ellipsis owns up to the cut.
        ("“The harbour wall held through the whole night.”", "“The harbour wall … through the whole night.”"),
    ],
)
def test_near_misses(one: str, other: str) -> None:
    assert differences(one, other, kind="quote") == []
