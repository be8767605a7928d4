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


def test_another_inflection_inside_the_marks_is_no_conflict() -> None:
    (found,) = differences(
        "“The old masons tested the harbour wall every night,” the mayor said.",
        "“The old masons test the harbour wall every night,” the mayor said.",
        kind="quote",
    )
    assert not found.conflict
    assert found.note == "inside the quotation marks, A: tested; B: test"


def test_the_same_words_from_another_mouth() -> None:
    (found,) = differences(
        "“Nobody at the harbour was warned in time,” Ada Lindqvist said.",
        "“Nobody at the harbour was warned in time,” Bo Grieg said.",
        kind="quote",
    )
    assert found.conflict
    assert found.note == "the same words from another mouth: A: Ada Lindqvist said; B: Bo Grieg said"


def test_a_single_quoted_word_out_of_a_sentence() -> None:
    (found,) = told(
        "Lindqvist admitted that her office had been “careless” about the ferry.",
        "“My office was tired and careless that winter,” Lindqvist said of the ferry.",
        kind="quote",
    )
    assert found == {"A": "careless", "B": "My office was tired and careless that winter,"}


def test_told_in_other_words_without_marks() -> None:
    (found,) = told(
        "“I never gave the harbour police a false report,” Lindqvist said on Sunday.",
        "Lindqvist came home, denying that she had ever given a false report to the harbour office.",
        kind="quote",
    )
    assert found["B"].startswith("denying that she had ever given a false report")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The same words, other typography.
        ("“The harbour wall held,” she said.", '"The harbour wall held", she said.'),
        # Two utterances that share little.
        ("“The harbour wall held all night,” she said.", "“The night was long and cold,” she said."),
        # Spoken forms and abbreviated titles.
        (
            "“We’re gonna ask Sen. Grieg tomorrow,” she said.",
            "“We are going to ask Senator Grieg tomorrow,” she said.",
        ),
        # A full name and a short one are one speaker.
        ("“Nobody was warned in time,” Ada Lindqvist said.", "“Nobody was warned in time,” Lindqvist said."),
        # What one sentence quotes in two pieces, another quotes in one.
        (
            "“The wall held,” she said, “and nobody drowned that night.”",
            "“The wall held, and nobody drowned that night,” she said.",
        ),
        # The paraphrase of something else.
        ("“I never gave the police a false report,” she said.", "The police said that a false alarm rang."),
        # An ellipsis owns up to the cut.
        ("“The harbour wall held through the whole night.”", "“The harbour wall … through the whole night.”"),
    ],
)
def test_near_misses(one: str, other: str) -> None:
    assert differences(one, other, kind="quote") == []
