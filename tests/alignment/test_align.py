"""What holds of the rows of every story, and what a small one must show."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest

from tests.alignment.samples import BEACON, BRIDGE, COURIER, NORTHERN, a_large_story
from tests.samples import a_source
from tui.alignment import align
from tui.alignment.labels import LONGEST
from tui.alignment.rows import MOST_ROWS
from tui.comparison import Fact
from tui.story import Paragraph, Story

LARGE = a_large_story(sources=6, sentences=25)


def rows(facts: tuple[Fact, ...]) -> set[frozenset[str]]:
    return {frozenset(s for reading in fact.readings for s in reading.sentences) for fact in facts}


def row_of(facts: tuple[Fact, ...], sentence: str) -> list[Fact]:
    return [f for f in facts if any(sentence in reading.sentences for reading in f.readings)]


@pytest.mark.parametrize("story", [BRIDGE, LARGE], ids=["bridge", "large"])
class TestEveryStory:
    def test_every_sentence_stands_in_a_fact(self, story: Story) -> None:
        placed = {s for row in rows(align(story)) for s in row}
        assert placed == {s.id for source in story.sources for s in source.sentences}

    def test_a_sentence_stands_in_few_rows(self, story: Story) -> None:
        counts = Counter(s for f in align(story) for r in f.readings for s in r.sentences)
        assert max(counts.values()) <= MOST_ROWS

    def test_no_row_swallows_the_story(self, story: Story) -> None:
        total = sum(len(source.sentences) for source in story.sources)
        assert max(len(row) for row in rows(align(story))) < total / 3

    def test_facts_are_numbered_and_sources_in_one_state_each(self, story: Story) -> None:
        facts = align(story)
        assert [f.id for f in facts] == [f"f{n}" for n in range(1, len(facts) + 1)]
        order = [source.id for source in story.sources]
        for fact in facts:
            has = [r.source for r in fact.readings]
            perhaps = [r.source for r in fact.perhaps]
            assert sorted([*has, *perhaps, *fact.missing]) == sorted(order)
            assert has == sorted(has, key=order.index)
            assert 0 <= fact.confidence <= 1
            assert 0 < len(fact.label) <= LONGEST

    def test_two_runs_give_the_same(self, story: Story) -> None:
        assert align(story) == align(story)


def test_the_order_of_sources_changes_no_row() -> None:
    expected = None
    for order in permutations(BRIDGE.sources):
        facts = align(replace(BRIDGE, sources=tuple(order)))
        found = {
            (
                frozenset((r.source, r.sentences) for r in f.readings),
                frozenset((r.source, r.sentences) for r in f.perhaps),
                f.confidence,
                f.label,
                f.evidence,
            )
            for f in facts
        }
        assert expected is None or found == expected
        expected = found


def test_paraphrases_share_a_row_and_lone_sentences_stand_alone() -> None:
    facts = align(BRIDGE)
    ferry = row_of(facts, "beacon:5.1")
    assert any("northern:4.1" in fact.reading("northern") for fact in ferry)
    assert any("courier:3.1" in fact.reading("courier") for fact in row_of(facts, "beacon:3.1"))
    painted = row_of(facts, "northern:5.1")
    assert [fact.shared for fact in painted] == [False]


def test_a_fact_leads_where_the_lead_source_tells_it() -> None:
    lead = [f for f in align(BRIDGE) if f.reading("courier")]
    places = [min(int(s.split(":")[1].split(".")[0]) for s in f.reading("courier")) for f in lead]
    assert places == sorted(places)


def test_evidence_is_kept_by_kind() -> None:
    facts = align(BRIDGE)
    quoted = next(f for f in row_of(facts, "beacon:3.1") if f.shared)
    kinds = {e.kind: e.text for e in quoted.evidence}
    assert "conscience" in kinds["quotation"]
    assert "score" in kinds
    assert all(0 <= e.weight <= 1 for e in quoted.evidence)
    ferry = next(f for f in row_of(facts, "beacon:5.1") if f.shared)
    assert any(e.kind == "date" and "Wednesday" in e.text for e in ferry.evidence)
    assert all(not f.evidence for f in facts if not f.shared)


def test_a_caption_joins_the_row_of_the_paragraph_it_repeats() -> None:
    last = BEACON.paragraphs[-1]
    body = last.sentences[0]
    text = "The harbour master announced a ferry that will carry pedestrians from Wednesday."
    caption = replace(body, id="beacon:c", paragraph=5, kind="caption", text=text, start=9000, end=9100)
    beacon = replace(BEACON, paragraphs=(*BEACON.paragraphs, Paragraph(5, "caption", (caption,))))
    facts = align(Story("bridge", (COURIER, beacon, NORTHERN)))
    with_caption = row_of(facts, "beacon:c")
    assert with_caption
    assert all(body.id in f.reading("beacon") for f in with_caption)


@pytest.mark.parametrize("count", [0, 1])
def test_a_story_of_no_or_one_source(count: int) -> None:
    facts = align(Story("small", BRIDGE.sources[:count]))
    assert len(facts) == count * len(COURIER.sentences)
    assert all(fact.confidence > 0.5 for fact in facts)


def test_sentences_without_words() -> None:
    story = Story(
        "odd", (a_source("a", [["…"], ["42"], ["?!"]]), a_source("b", [["—"], ["42"], ["日本語。"]]))
    )
    facts = align(story)
    assert {s for row in rows(facts) for s in row} == {s.id for q in story.sources for s in q.sentences}
    assert all(fact.label for fact in facts)
