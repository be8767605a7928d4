"""Quotations: found over sentences and marks of every sort, and compared within a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.differences.made import differences, row, source, story, told
from tui.differences import findings
from tui.english.quotations import quotations
from tui.story import Paragraph, Source, Story


def quoted(*sentences: str) -> list[str]:
    """The words of each quotation, its pieces joined."""
    return [" / ".join(sentences[p.index][p.start : p.end] for p in q.pieces) for q in quotations(sentences)]


def test_marks_of_every_sort() -> None:
    assert quoted("She said “we are done” and left.") == ["we are done"]
    assert quoted('She said "we are done" and left.') == ["we are done"]
    assert quoted("The town’s ‘miracle’ ferry won’t sail.") == ["miracle"]


def test_a_quotation_over_two_sentences() -> None:
    assert quoted("“We are done.", "Nobody is coming,” she said.") == ["We are done. / Nobody is coming,"]


def test_a_straight_mark_that_was_lost() -> None:
    # The next paragraph goes on quoting, so this one is not closed.
    assert quoted("He nodded.", '"The wall is old.', "It will hold.") == ["The wall is old. / It will hold."]
    # The mark before the first words is missing.
    assert quoted("The wall is old.", 'It will hold," he said.') == ["The wall is old. / It will hold,"]
    assert quoted('He nodded and went back to the harbour wall."') == []


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


def test_an_utterance_is_compared_wherever_it_stands() -> None:
    made = story(
        ["The ferry sank.", "“The old masons built this wall to hold for centuries,” she said."],
        ["“The old masons raised this wall to hold for centuries,” she said.", "The ferry went down."],
    )
    (found,) = [d for d in findings(made, (row(made, 0, 1),)).differences if d.kind == "quote"]
    assert (found.fact, found.conflict) == (None, True)
    assert found.note == "inside the quotation marks, A: built; B: raised"


def test_what_is_left_out_is_told() -> None:
    (found,) = differences(
        "“The harbour wall held through the whole night, thank God for the old masons,” she said.",
        "The mayor said that it “held through the whole night.”",
        kind="quote",
    )
    assert found.note == "quoted in part: left out by B: The harbour wall … thank God for the old masons"


def test_a_sentence_left_out_in_silence() -> None:
    first, second, third = "The wall held all night.", "I never believed in it.", "The masons saved our town."
    made = Story(
        "",
        tuple(
            one_paragraph(n, texts)
            for n, texts in enumerate(
                ([f"“{first}", f"{third}” she said."], [f"“{first}", second, f"{third}” she said."])
            )
        ),
    )
    (found,) = [d for d in findings(made, (row(made),)).differences if d.kind == "quote"]
    assert found.note == f"left out by A between two quoted sentences: {second}"
    # Nothing is left out where it is quoted somewhere else.
    made = Story(
        "",
        tuple(
            one_paragraph(n, texts)
            for n, texts in enumerate(
                (
                    [f"“{first}", f"{third}” she said.", f"“{second}”"],
                    [f"“{first}", second, f"{third}” she said."],
                )
            )
        ),
    )
    assert [d for d in findings(made, (row(made),)).differences if d.kind == "quote"] == []


def test_two_sentences_here_are_one_there() -> None:
    made = Story(
        "",
        tuple(
            one_paragraph(n, texts)
            for n, texts in enumerate(
                (
                    [
                        "“What a sight?",
                        "A graveyard?” she asked.",
                        "“The harbour is no place for dead ships.”",
                    ],
                    ["“What a sight the graveyard?", "The harbour is no place for dead ships.”"],
                )
            )
        ),
    )
    found = [d for d in findings(made, (row(made),)).differences if d.kind == "quote"]
    assert [d.note for d in found] == ["inside the quotation marks, A: A; B: the"]


def test_words_held_with_tongs() -> None:
    (found,) = differences(
        "The board spoke of a “miraculous” rescue in the harbour.",
        "The miraculous rescue in the harbour took two hours.",
        kind="quote",
    )
    assert found.note == "miraculous: A in quotation marks, B in its own voice"


def test_a_short_remark_in_other_words() -> None:
    (found,) = told(
        "Lindqvist said of the harbour plan that it was “not that simple.”",
        "The harbour plan, Lindqvist said, was “too simple an answer.”",
        kind="quote",
    )
    assert found == {"A": "not that simple.", "B": "too simple an answer."}


def one_paragraph(number: int, texts: Sequence[str]) -> Source:
    """A source whose sentences are one paragraph."""
    made = source(number, texts)
    sentences = tuple(replace(sentence, paragraph=0) for sentence in made.sentences)
    return replace(made, paragraphs=(Paragraph(0, "body", sentences),))


def test_a_source_that_quotes_both_wordings_shows_that_both_were_said() -> None:
    old, new = "This was an act of unheard-of courage,", "This was an act of reckless courage,"
    made = story([f"“{old}” she said."], [f"“{new}” she said."], [f"“{old}” she said.", f"“{new}” he said."])
    assert [d for d in findings(made, (row(made),)).differences if d.kind == "quote"] == []


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
        # Two persons, two remarks.
        (
            "“I don’t really like that kind of boat,” Ada Lindqvist said.",
            "“I don’t like that boat,” Bo Grieg said.",
        ),
        # Words in marks in both; a name; somebody's speech.
        ("The “miraculous” rescue took two hours.", "It was “a miraculous rescue.”"),
        ("They boarded the “Silver Gull” at noon.", "They boarded the Silver Gull at noon."),
        ("The “miraculous” rescue took hours.", "She called the miraculous rescue slow."),
        # Hardly anything is left out.
        ("He was “deeply saddened.”", "He was “deeply saddened by this.”"),
        # A word masked is no word left out.
        ("“I will not pay for that f***ing wall,” he said.", "“I will not pay for that wall,” he said."),
        # An ellipsis owns up to the cut.
        ("“The harbour wall held through the whole night.”", "“The harbour wall … through the whole night.”"),
    ],
)
def test_near_misses(one: str, other: str) -> None:
    assert differences(one, other, kind="quote") == []
