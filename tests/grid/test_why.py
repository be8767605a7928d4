"""The explanation of a row, as a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from tests.grid.golden import check, drawn
from tests.samples import the_ferry
from tui.comparison import Difference, Evidence, Fact, Reading, Value
from tui.grid.reasons import CIRCUMSTANCES, RULES, SHARED_WORDS, strength, verdict
from tui.grid.why import Why
from tui.index import Index
from tui.measure import width_of

EVIDENCE = (
    Evidence("words", "hurt, people", 0.8),
    Evidence("figure", "fourteen", 0.3),
    Evidence("standing", "no other sentence of the two articles comes as near", 0.1),
    Evidence("third source", "Star", 0.05),
    Evidence("score", "0.93 that both report it", 0.93),
)
FIRST_TWO = (Reading("post", ("post:1.1",)), Reading("echo", ("echo:1.1",)))


def explained(fact: str, width: int, **changes: Any) -> Why:
    comparison = the_ferry()
    facts = tuple(replace(f, **changes) if f.id == fact else f for f in comparison.facts)
    index = Index(replace(comparison, facts=facts))
    return Why(index, index.facts[fact], tuple(index.sources), width)


def text(picture: Why) -> str:
    return "\n".join("".join(t for t, _ in picture.line(n, False)).rstrip() for n in range(picture.height))


@pytest.mark.parametrize("width", [60, 100])
def test_a_row_with_a_conflict(width: int) -> None:
    perhaps = (Reading("star", ("star:3.1",)),)
    picture = explained("f3", width, evidence=EVIDENCE, perhaps=perhaps, missing=())
    check(f"why-{width}.txt", drawn(picture, cursor=3))


def test_a_sentence_that_stands_alone() -> None:
    check("why-alone-80.txt", drawn(explained("f4", 80), cursor=0))


def test_perhaps_says_what_is_in_common_and_what_is_lacking() -> None:
    perhaps = (Reading("star", ("star:2.1",)),)
    shown = " ".join(text(explained("f1", 80, readings=FIRST_TWO, perhaps=perhaps, missing=())).split())
    assert "In common: ferry. Lacking there: Harwell." in shown


def test_a_row_without_differences_says_that_it_was_checked() -> None:
    assert "Checked, none found" in text(explained("f1", 80))


def test_a_long_quotation_is_told_in_full() -> None:
    comparison = the_ferry()
    sentence = Index(comparison).sentences["echo:2.1"]
    whole = Difference("d3", "quote", "f3", True, "cut", (Value("echo", sentence.id, 0, len(sentence.text)),))
    index = Index(replace(comparison, differences=(whole,)))
    shown = text(Why(index, index.facts["f3"], tuple(index.sources), 44))
    assert " ".join(shown.split()).count("the ferry went down.") == 2


@pytest.mark.parametrize("width", [*range(0, 31), 60, 80, 200])
@pytest.mark.parametrize("fact", ["f1", "f3", "f4"])
def test_every_line_is_exactly_as_wide_as_the_picture(fact: str, width: int) -> None:
    picture = explained(fact, width, evidence=EVIDENCE if fact != "f4" else ())
    for number in range(picture.height):
        for cursor in (False, True):
            assert width_of("".join(t for t, _ in picture.line(number, cursor))) == width


def test_rows_that_are_about_a_sentence_know_it() -> None:
    picture = explained("f3", 80)
    about = [(block.source, block.sentence) for block in picture.blocks]
    assert ("post", "post:2.2") in about and ("echo", "echo:2.1") in about
    assert about[0] == (None, None)


@pytest.mark.parametrize(
    ("confidence", "word"),
    [(1.0, "Sure."), (0.9, "Sure."), (0.7, "Likely."), (0.5, "Unsure."), (0.0, "Unsure.")],
)
def test_confidence_in_a_word(confidence: float, word: str) -> None:
    shared = replace(the_ferry().facts[0], confidence=confidence)
    assert verdict(shared)[0] == word


def test_what_perhaps_another_has_is_never_surely_alone() -> None:
    alone = Fact("f", "x", 0.99, (Reading("a", ("a:1",)),), (Reading("b", ("b:1",)),), ())
    assert verdict(alone)[0] == "Unsure."
    assert verdict(replace(alone, perhaps=()))[0] == "Sure."


def test_every_kind_of_evidence_and_difference_has_its_words() -> None:

    from tui.alignment.evidence import KINDS
    from tui.comparison import DifferenceKind

    assert {*KINDS, "date"} == {*SHARED_WORDS, *CIRCUMSTANCES}
    assert set(RULES) == set(get_args(DifferenceKind))


def test_strength_is_never_nothing() -> None:
    assert [strength(weight) for weight in (0.01, 0.5, 1.0)] == ["■□□□□", "■■□□□", "■■■■■"]
