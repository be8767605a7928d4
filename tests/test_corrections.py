"""What a reader corrects stays corrected."""

from __future__ import annotations

from dataclasses import replace

from tests.samples import the_ferry
from tui.comparison import Fact
from tui.corrections import Joined, NoDifference, SplitOff, corrected, differing, sentences_of

FERRY = the_ferry()
STORY = FERRY.story
FACTS = {fact.id: fact for fact in FERRY.facts}


def with_sentence(facts: tuple[Fact, ...], sentence: str) -> list[Fact]:
    return [fact for fact in facts if sentence in sentences_of(fact)]


def test_two_facts_become_one_with_the_readings_of_both_in_story_order() -> None:
    join = Joined(sentences_of(FACTS["f4"]), sentences_of(FACTS["f6"]))
    facts = corrected(STORY, FERRY.facts, [join])
    (fact,) = with_sentence(facts, "post:3.1")
    assert sentences_of(fact) == ("post:3.1", "star:3.1")
    assert fact.missing == ("echo",) and fact.confidence == 1
    assert fact.evidence[0].kind == "correction"
    assert len(facts) == 5 and [f.id for f in facts] == ["f1", "f2", "f3", "f4", "f5"]


def test_a_reading_that_is_split_off_is_a_fact_of_its_own() -> None:
    fact = FACTS["f1"]
    facts = corrected(STORY, FERRY.facts, [SplitOff(sentences_of(fact), ("star:1.1",))])
    (alone,) = with_sentence(facts, "star:1.1")
    assert alone.readings[0].source == "star" and alone.label == "Ferry lost" and not alone.shared
    (rest,) = with_sentence(facts, "post:1.1")
    assert rest.missing == ("star",)


def test_a_sentence_that_has_another_row_leaves_this_one_only() -> None:
    split = SplitOff(sentences_of(FACTS["f3"]), ("echo:2.1",))
    facts = corrected(STORY, FERRY.facts, [split])
    assert len(facts) == len(FERRY.facts)
    assert len(with_sentence(facts, "echo:2.1")) == 1


def test_a_correction_holds_while_most_of_the_fact_is_there_and_is_passed_over_when_it_is_not() -> None:
    fact = FACTS["f1"]
    sentences = sentences_of(fact)
    near = SplitOff((*sentences, "echo:3.1"), (sentences[-1],))
    assert corrected(STORY, FERRY.facts, [near]) != FERRY.facts
    gone = SplitOff(("post:9.9", "echo:9.9"), ("echo:9.9",))
    assert corrected(STORY, FERRY.facts, [gone, Joined(("post:9.9",), sentences)]) == FERRY.facts


def test_nothing_is_joined_with_itself_or_split_off_whole() -> None:
    sentences = sentences_of(FACTS["f2"])
    for correction in (Joined(sentences, sentences), SplitOff(sentences, sentences)):
        assert corrected(STORY, FERRY.facts, [correction]) == FERRY.facts


def test_what_is_no_difference_is_not_told_and_the_others_are() -> None:
    first, *others = FERRY.differences
    assert differing(FERRY.differences, [NoDifference(first.kind, first.values)]) == tuple(others)
    elsewhere = replace(first.values[0], start=first.values[0].start + 1)
    assert differing(FERRY.differences, [NoDifference(first.kind, (elsewhere,))]) == FERRY.differences
