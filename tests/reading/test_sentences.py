"""Where sentences end: each case is a paragraph with ¦ where it must be cut, and nowhere else."""

from __future__ import annotations

import time

import pytest

from tui.reading.sentences import LONGEST, split_sentences

CASES = """
The bridge closed. ¦ It will open in May.
The bridge closed! ¦ “Will it open?” ¦ Nobody knew.
They met Gov. Ann Lister, Rep. Bo Quill and Lt. Gen. Cal Thorne on Friday. ¦ She left early.
Mr. Ames, Mrs. Bell and Dr. Cole spoke to Sen. Dee Ford, D-Ore., about it. ¦ Nobody agreed.
She was No. 2 on the list. ¦ He was no. 7.
Did he sign it? ¦ No. ¦ He did not.
The talks ended at 5 p.m. Tuesday. ¦ They resume at 9 a.m. Eastern time.
The talks ended at 5 p.m. ¦ He promptly left the room.
The case, Lister v. Bexley, was closed. ¦ An appeal is likely.
It was the driest year since 2023.¦It rained twice. ¦ Nobody cared.
The vote was close.”¦Then the hall fell silent.
“Is it legal?” Quill asked. ¦ “It is,” she said.
“Is it legal?” Sen. Dee Ford of Oregon asked on Monday.
“Is it legal?” ¦ Then the room went quiet.
“Is it legal?” the senator asked.
“Get out!” Thorne reportedly shouted. ¦ He was angry.
“We have to go. ¦ We have to go now,” she said. ¦ “There is no time.”
"We have to go. ¦ We have to go now," she said. ¦ "There is no time."
"Why did they leave? " Mr. Ames asked. ¦ "They had to."
He paused ... and then went on. ¦ Nobody stirred.
“Well … I think so,” he said. ¦ “Perhaps …” ¦ The line went dead.
He waited and waited.... ¦ Nothing came.
John F. Marsh and J. K. Poe live in the U.S. Virgin Islands. ¦ They moved in Jan. 2020.
They moved to the U.S. ¦ The house was sold on Sept. 4.
Officials of the F.B.I. declined. ¦ So did those of the U.N. ¦ But the E.U. answered.
Acme Inc. Chairman Lee Moss resigned. ¦ He had led Acme Inc. ¦ The shares fell.
He worked for Donald Ames Jr. ¦ Some said so.
The town (pop. 4,000) is small. ¦ (It was larger once.) ¦ It may grow.
The budget grew by 3.5 percent to $2.4 million. ¦ $500,000 was left over.
He sat. ¦ She was ill. ¦ They met on Mt. Hood.
So am I. ¦ You are not.
See www.example.com/News.Html for more. ¦ Write to a.b@example.org. ¦ Thanks.
1. Open the door. ¦ 2. Close it again.
Yahoo! News said so. ¦ Wow! ¦ That was quick.
Population grew.[12] ¦ It fell again.[13]
它很长。¦它很短。
He said it was “a disaster.” ¦ She disagreed.
They spoke for hours (until 3 a.m.). ¦ Then they slept.
She met Bo Quill (R-Ky.) and Dee Ford (D-N.Y.) ― for an hour. ¦ Ford (D-N.Y.) Monday called it useful.
""".strip().splitlines()

# What the splitter gets wrong, kept here so that a change in either direction is noticed.
UNDECIDABLE = """
They moved to the U.S. ¦ Lister stayed.
He worked for Donald Ames Jr. ¦ Reaching him was hard.
""".strip().splitlines()


def cut(paragraph: str) -> list[str]:
    return [paragraph[start:end] for start, end in split_sentences(paragraph)]


def without_marks(case: str) -> str:
    return case.replace("¦ ", "").replace("¦", "")


@pytest.mark.parametrize("case", CASES)
def test_sentence_ends(case: str) -> None:
    assert cut(without_marks(case)) == [part.strip() for part in case.split("¦")]


@pytest.mark.parametrize("case", UNDECIDABLE)
def test_names_after_abbreviations_stay(case: str) -> None:
    assert cut(without_marks(case)) == [without_marks(case)]


def test_a_text_without_stops_is_cut_at_clauses_then_words_then_anywhere() -> None:
    clauses = ", ".join(["and another thing about the harbour"] * 60)
    assert all(piece.endswith("harbour,") for piece in cut(clauses)[:-1])
    words = " ".join(["harbour"] * 400)
    assert all(piece.split() == ["harbour"] * len(piece.split()) for piece in cut(words))
    assert [len(piece) for piece in cut("x" * (2 * LONGEST + 5))] == [LONGEST, LONGEST, 5]


def test_time_grows_with_the_length_only() -> None:
    def seconds(text: str) -> float:
        begin = time.process_time()
        split_sentences(text)
        return time.process_time() - begin

    for piece in ("A. ", '?" Mr. Of ', "word ", '"', "p.m. ", "x"):
        short, long = seconds(piece * 20_000), seconds(piece * 160_000)
        assert long < 40 * max(short, 0.005), piece  # 8 times the length; quadratic would be 64
